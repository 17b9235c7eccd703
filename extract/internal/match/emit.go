package match

import (
	"strings"

	"entente/extract/internal/grammar"
	"entente/extract/internal/resolve"
	"entente/graph"
)

// emit adds what a matched pattern gives.
func (m *Matcher) emit(pi int32, p *pattern, b *binding, st standing, k, first, end int32) {
	if m.excluded(p.rule) {
		return
	}
	ru := &m.Rules.world.Pack.Rules[p.rule]
	for gi, g := range ru.Gives {
		from, to := p.slot(g.Subject), p.slot(g.Object)
		if from < 0 || to < 0 {
			continue
		}
		f := Found{Pattern: pi, Rule: p.rule, Gives: gi, Sentence: m.si, Attributed: st.said, First: first, End: end, Clause: k, Inner: b.inner, Size: p.size}
		f.Status = m.givenStatus(st.status, g.Status, ru.Status)
		f.Threat = k != None && (f.Status == graph.Planned && m.hangsOnVerb(k, grammar.Menace) || f.Status == graph.Possible && m.unless(k))
		f.Readied = f.Status == graph.Planned && k != None && m.hangsOnVerb(k, grammar.Ready)
		if about := p.slot("about"); about >= 0 {
			f.About = b.words[about]
		}
		rel := m.Rules.relations[g.Relation]
		if from == to {
			m.pairs(f, rel, b.refs[from])
			continue
		}
		m.product(f, rel, b, from, to)
	}
}

// hangsOnVerb says whether the clause hangs on a verb of the class, or has it.
func (m *Matcher) hangsOnVerb(k int32, class grammar.Class) bool {
	for steps := 0; k != None && steps < maxNesting; k, steps = m.s.Clauses[k].Parent, steps+1 {
		if m.Doc.Grammar.Is(m.verbLemma(k), class) && !m.s.Groups[m.s.Clauses[k].Group].Copula {
			return true
		}
	}
	return false
}

// unless says whether clause k tells what will be done unless another acts.
func (m *Matcher) unless(k int32) bool {
	switch strings.ToLower(m.s.Groups[m.s.Clauses[k].Group].Modal) {
	case "will", "would", "shall":
	default:
		return false
	}
	for j := range m.s.Clauses {
		if c := &m.s.Clauses[j]; c.Parent == k && c.Sub != None && strings.EqualFold(m.s.Word(c.Sub), "unless") {
			return true
		}
	}
	return false
}

// givenStatus lets a rule's own status stand where the text only asserts.
func (m *Matcher) givenStatus(found Status, given ...string) Status {
	for _, g := range given {
		if g != "" && found == graph.Asserted {
			return Status(g)
		}
	}
	return found
}

func (p *pattern) slot(name string) int {
	for i, s := range p.slots {
		if s.name == name {
			return i
		}
	}
	return -1
}

// pairs adds every pair among the refs.
func (m *Matcher) pairs(f Found, rel relation, refs []resolve.Ref) {
	for i := range refs {
		for j := i + 1; j < len(refs); j++ {
			f.Subject, f.Object = refs[i], refs[j]
			m.add(f, rel)
		}
	}
}

func (m *Matcher) product(f Found, rel relation, b *binding, from, to int) {
	for _, t := range b.topics[from] {
		f.SubjectTopic = t
		for _, o := range b.refs[to] {
			f.Object = o
			m.add(f, rel)
		}
	}
	f.SubjectTopic = nil
	for _, s := range b.refs[from] {
		f.Subject = s
		for _, t := range b.topics[to] {
			f.Topic = t
			m.add(f, rel)
		}
		f.Topic = nil
		for _, o := range b.refs[to] {
			f.Object = o
			m.add(f, rel)
		}
	}
}

// add keeps a find whose ends fit the relation's domain and range.
func (m *Matcher) add(f Found, rel relation) {
	if f.SubjectTopic == nil && m.Doc.Entities[f.Subject.Entity].Mask&rel.from == 0 {
		return
	}
	if f.Topic == nil {
		if f.SubjectTopic == nil && (f.Object.Entity == f.Subject.Entity || m.seatOfOther(f.Subject, f.Object)) || m.Doc.Entities[f.Object.Entity].Mask&rel.to == 0 {
			return
		}
	}
	if rel.Apart && m.oneSide(f) {
		return
	}
	f.Status = m.alleged(f)
	m.found = append(m.found, f)
}

// seatOfOther says whether the same words stand for a country and for its seat of
// government, or for people and for their place: "Beirut rejected a plan for its
// borders".
func (m *Matcher) seatOfOther(a, b resolve.Ref) bool {
	if a.Sentence != b.Sentence || a.First != b.First || a.End != b.End {
		return false
	}
	x, y := &m.Doc.Entities[a.Entity], &m.Doc.Entities[b.Entity]
	if x.Type == "Group" && x.Pack == None && y.Mask&m.Doc.World.Place != 0 {
		return true // "demonstrators marching in Kigali"
	}
	if x.Pack == None || y.Pack == None {
		return false
	}
	return m.Doc.World.Entity(x.Pack).SeatOf == y.ID || m.Doc.World.Entity(y.Pack).SeatOf == x.ID
}

// oneSide says whether a find is between a country and one who speaks for it.
func (m *Matcher) oneSide(f Found) bool {
	if f.Topic != nil || f.SubjectTopic != nil || m.Doc.Entities[f.Object.Entity].Mask&m.Doc.World.Country == 0 {
		return false
	}
	return m.Doc.SpeaksFor(f.Subject.Entity, f.Object.Entity)
}

// alleged turns what a party says of others into an allegation. What a party
// says of itself, what news media and unnamed sources report, and what is
// confirmed or noted, stays as it is.
func (m *Matcher) alleged(f Found) Status {
	a := f.Attributed
	if f.Status != graph.Asserted || a.Factive {
		return f.Status
	}
	if a.Claims {
		return graph.Alleged
	}
	w := m.Doc.World
	for _, r := range a.Refs {
		e := &m.Doc.Entities[r.Entity]
		if e.Mask&w.Media != 0 || r.Entity == f.Subject.Entity || m.Doc.SpeaksFor(r.Entity, f.Subject.Entity) {
			return f.Status
		}
	}
	if len(a.Refs) > 0 {
		return graph.Alleged
	}
	return f.Status
}

// identities tries the identity patterns on every title that the sentence
// gives a person: "X is Y's minister", "X, Y's minister", "Y Minister X".
func (m *Matcher) identities() {
	if len(m.Rules.identity) == 0 {
		return
	}
	for np := range m.s.Phrases {
		f := &m.s.Phrases[np]
		if f.Name == None || m.s.Refs[f.Name].Entity == None {
			continue
		}
		offices := m.Doc.Offices(m.si, int32(np))
		if o, ok := m.copularOffice(int32(np)); ok {
			offices = append(offices, o)
		}
		for _, o := range offices {
			m.identity(int32(np), o)
		}
	}
}

// copularOffice reads "X is Y's foreign minister".
func (m *Matcher) copularOffice(np int32) (resolve.Office, bool) {
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		g := &m.s.Groups[c.Group]
		if g.Be && !g.Past && !g.Negative && g.Modal == "" && c.Subject == np && c.Object != None && m.Doc.Parser.IsOffice(m.s.Sentence, c.Object) {
			return m.Doc.Office(m.si, c.Object), true
		}
	}
	return resolve.Office{}, false
}

func (m *Matcher) identity(np int32, o resolve.Office) {
	if o.Former {
		return
	}
	f := &m.s.Phrases[np]
	nm := m.s.Names[f.Name]
	subject := resolve.Ref{Entity: m.s.Refs[f.Name].Entity, Sentence: m.si, First: nm.First, End: nm.End, How: m.s.Refs[f.Name].How}
	object := resolve.Ref{Entity: o.Of, Sentence: m.si, First: o.First, End: o.End}
	if o.OfEnd > 0 {
		object.First, object.End = o.OfFirst, o.OfEnd
	}
	if o.Of == None {
		object.Entity, object.How = m.Doc.OfficeOf(subject.Entity, o.Title)
	}
	if object.Entity == None || m.Doc.Entities[subject.Entity].Mask&m.Doc.World.Person == 0 {
		return
	}
	for _, pi := range m.Rules.identity {
		p := m.Rules.patterns[pi]
		m.tried(p)
		if !p.words.has(m.Rules.symbols.Of(o.Head)) || !m.suits(p, p.args[0].slot, subject) || !m.suits(p, p.args[1].slot, object) {
			continue
		}
		b := m.newBinding(p)
		b.refs[p.args[0].slot] = []resolve.Ref{subject}
		b.refs[p.args[1].slot] = []resolve.Ref{object}
		start := len(m.found)
		m.emit(pi, p, b, standing{status: graph.Asserted}, None, o.First, o.End)
		for i := start; i < len(m.found); i++ {
			m.found[i].About = o.Title
		}
	}
}

// suits says whether an entity is of a type that a slot wants.
func (m *Matcher) suits(p *pattern, slot int, r resolve.Ref) bool {
	mask, _ := m.Rules.types(p, slot)
	return m.Doc.Entities[r.Entity].Mask&mask != 0
}
