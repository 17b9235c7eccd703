package match

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/resolve"
	"entente/graph"
)

// emit adds what a matched pattern gives.
func (m *Matcher) emit(pi int32, p *pattern, b *binding, st standing, k, first, end int32) {
	ru := &m.Rules.world.Pack.Rules[p.rule]
	for gi, g := range ru.Gives {
		from, to := p.slot(g.Subject), p.slot(g.Object)
		if from < 0 || to < 0 {
			continue
		}
		f := Found{Pattern: pi, Rule: p.rule, Gives: gi, Sentence: m.si, Attributed: st.said, First: first, End: end, Clause: k, Inner: b.inner, Size: p.size}
		f.Status = m.givenStatus(st.status, g.Status, ru.Status)
		f.Threat = f.Status == graph.Planned && k != None && m.threatened(k)
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

// threatened says whether the clause hangs on "threaten".
func (m *Matcher) threatened(k int32) bool {
	for steps := 0; k != None && steps < maxNesting; k, steps = m.s.Clauses[k].Parent, steps+1 {
		if m.verbLemma(k) == "threaten" {
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
		if f.SubjectTopic == nil && f.Object.Entity == f.Subject.Entity || m.Doc.Entities[f.Object.Entity].Mask&rel.to == 0 {
			return
		}
	}
	f.Status = m.alleged(f)
	m.found = append(m.found, f)
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

// topics gives the topics that a coordination of phrases names.
// Where the slot takes entities too, a phrase that means one is no topic.
func (m *Matcher) phraseTopics(np int32, mask resolve.Mask) []*Topic {
	var out []*Topic
	for steps := 0; np != None && steps < 32; np, steps = m.s.Phrases[np].Next, steps+1 {
		if mask != 0 && m.Doc.Actors(m.si, np, mask) != nil {
			continue
		}
		if t := m.topic(np); t != nil {
			out = append(out, t)
		}
	}
	return out
}

// topic gives the words of a phrase as a topic: without its determiner and its
// possessor, with what follows "of". Persons, places and pronouns are none.
func (m *Matcher) topic(np int32) *Topic {
	f := &m.s.Phrases[np]
	if f.Type != chunk.Common || m.isPersons(f) {
		return nil
	}
	first, end := m.topicRange(np, false)
	if first >= end {
		return nil
	}
	return &Topic{First: first, End: end, Name: m.words(first, end)}
}

// isPersons says whether the head is a noun of persons or of a body of them.
func (m *Matcher) isPersons(f *chunk.Phrase) bool {
	w := m.s.Tags[f.Head].Word
	if w == nil {
		return false
	}
	body := w.TopSense&lex.SenseGroup != 0 && m.Doc.Grammar.Is(m.Doc.Parser.Noun(m.s.Sentence, f.Head), grammar.StandFor)
	return w.TopSense&lex.SensePerson != 0 || body
}

// topicWords gives the words of a phrase with the "to" clause behind it.
func (m *Matcher) topicWords(np int32) string {
	first, end := m.topicRange(np, true)
	if first >= end {
		return ""
	}
	return m.words(first, end)
}

// topicRange gives the tokens of a phrase that say what it is about.
func (m *Matcher) topicRange(np int32, clause bool) (int32, int32) {
	f := &m.s.Phrases[np]
	first := f.First
	if f.Poss != None {
		first = m.s.Phrases[f.Poss].End
		for first < f.Head && m.s.Is(first, lex.Poss) {
			first++
		}
	}
	for first < f.Head && m.s.NameAt[first] == None && m.s.Is(first, lex.Det|lex.PossPro) {
		first++
	}
	end := f.End
	for c := f.Chunk; ; c += 2 {
		prep, next := m.s.After(c)
		if next == None || m.prepWord(prep) != "of" {
			break
		}
		end = m.s.Chunks[c+2].End
	}
	if clause {
		end = m.toClauseEnd(np, end)
	}
	return first, end
}

// toClauseEnd gives the end of the "to" clause of a noun.
func (m *Matcher) toClauseEnd(np, end int32) int32 {
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		if c.Link != chunk.ToNoun || c.Noun != np {
			continue
		}
		end = max(end, m.s.Groups[c.Group].End)
		if c.Object != None {
			end = max(end, m.s.Phrases[c.Object].End)
		}
		for _, p := range c.Preps {
			for q, steps := p.Phrase, 0; q != None && steps < 32; q, steps = m.s.Phrases[q].Next, steps+1 {
				end = max(end, m.s.Phrases[q].End)
			}
		}
	}
	return end
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
		if !p.words.has(o.Head) {
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
