package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/resolve"
)

// A filter is what a verb or noun pattern cannot do without, in a form that is
// cheap to hold against a clause. A verb such as "call" triggers hundreds of
// patterns; nearly all fail here, before anything is bound. A filter only
// passes over patterns that would not match.
type filter struct {
	needs  needs
	alone  bool       // see amongOthers
	preps  listNumber // prepositions of which one must stand there
	object listNumber // the object's literal head
	second listNumber // the second object's
	via    listNumber // the subject's
	inner  listNumber // the verb of the "to" or "that" clause
	modal  listNumber // and its modal verb
	// who and whom are the types of which the subject and the object must mean
	// an entity, 0 where the pattern asks for something else too.
	who, whom resolve.Mask
}

// alike are the patterns of a verb that have one filter: a verb of hundreds of
// patterns has a third as many filters.
type alike struct {
	filter   filter
	patterns []int32
}

// group puts the patterns of each verb together that have the same filter.
func (r *Rules) group() {
	r.alike = make([][]alike, len(r.verbs))
	for verb, patterns := range r.verbs {
		at := map[filter]int{}
		for _, pi := range patterns {
			f := r.filters[pi]
			i, ok := at[f]
			if !ok {
				i = len(r.alike[verb])
				at[f] = i
				r.alike[verb] = append(r.alike[verb], alike{filter: f})
			}
			r.alike[verb][i].patterns = append(r.alike[verb][i].patterns, pi)
		}
	}
}

// needs is a set of arguments.
type needs uint8

const (
	needsSubject needs = 1 << iota
	needsObject
	needsSecond
	needsTo   // a "to" clause
	needsThat // a "that" clause
)

// newFilter gives the filter of a pattern.
func (r *Rules) newFilter(p *pattern) filter {
	number := func(w words) listNumber { return r.lists.number(w, r.symbols) }
	f := filter{alone: standsAlone(p)}
	particles := len(p.args) > 2 && slices.ContainsFunc(p.args, func(a arg) bool { return a.fn == particle })
	for i := range p.args {
		a := &p.args[i]
		literal := a.head
		if a.behind {
			literal = nil
			if a.slot >= 0 && !qualifier(p.slots[a.slot].name) {
				literal = viaNouns(a.head)
			}
		}
		switch a.fn {
		case subject:
			f.needs |= needsSubject
			f.who = plainMask(p, a)
			f.via = number(viaNouns(a.via))
		case object:
			if !particles { // else it may stand behind the particle
				f.needs |= needsObject
				f.object = number(literal)
				if i == 1 && f.who != 0 && !p.slots[p.args[0].slot].together {
					f.whom = plainMask(p, a)
				}
			}
		case second:
			f.needs |= needsSecond
			f.second = number(literal)
		case prep:
			f.preps = number(a.preps)
		case toVerb:
			f.needs |= needsTo
			f.inner = number(a.head)
		case thatVerb:
			f.needs |= needsThat
			f.inner, f.modal = number(a.head), number(a.modal)
		}
	}
	return f
}

// viaNouns gives the nouns of which one must be the phrase's head, or nil where
// the name of a people will do: see viaRefs.
func viaNouns(w words) words {
	if w == nil || w.names("people") {
		return nil
	}
	return w
}

// plainMask gives the types that an argument takes when it is a slot for entities
// and nothing else, so that it fails where the phrase means none; else 0.
func plainMask(p *pattern, a *arg) resolve.Mask {
	if a.slot < 0 || a.head != nil || a.behind || a.via != nil {
		return 0
	}
	s := &p.slots[a.slot]
	if s.topic || qualifier(s.name) {
		return 0
	}
	return s.mask
}

// standsAlone says whether a pattern names nobody but a group, its subject, and
// no other party.
func standsAlone(p *pattern) bool {
	together := false
	for i := range p.args {
		switch a := &p.args[i]; {
		case a.slot >= 0 && p.slots[a.slot].together:
			together = true
		case a.slot >= 0 && !qualifier(p.slots[a.slot].name), a.fn == prep:
			return false
		}
	}
	return together
}

// offer is what a clause has for the patterns of its verb.
type offer struct {
	has     needs
	preps   listSet
	objects listSet // the heads of the object and of what it is joined with
	seconds listSet
	// subjects are the heads of an active clause's subject; inners and modals the
	// verbs of its "to" and "that" clauses.
	subjects, inners, modals listSet

	who  meanings // of the subject, when the clause is active
	whom meanings // of the object
}

// meanings remembers for which types a phrase was found to mean an entity, and
// for which to mean none.
type meanings struct {
	np          int32
	none, found []resolve.Mask
}

func (s *meanings) forget(np int32) { s.np, s.none, s.found = np, s.none[:0], s.found[:0] }

func (s *meanings) note(mask resolve.Mask, found bool) {
	list := &s.none
	if found {
		list = &s.found
	}
	if !slices.Contains(*list, mask) {
		*list = append(*list, mask)
	}
}

// note remembers what binding found out about a phrase.
func (o *offer) note(np int32, mask resolve.Mask, found bool) {
	if np == o.who.np {
		o.who.note(mask, found)
	}
	if np == o.whom.np {
		o.whom.note(mask, found)
	}
}

// nobody says whether it is known that the subject or the object of an active
// clause means no entity that the pattern takes. It asks nothing new: what a
// pronoun stands for can depend on what was asked before.
func (o *offer) nobody(f *filter) bool {
	if f.alone || f.who == 0 {
		return false
	}
	return slices.Contains(o.who.none, f.who) || slices.Contains(o.whom.none, f.whom) && slices.Contains(o.who.found, f.who)
}

// look fills the matcher's offer from clause k.
func (m *Matcher) look(k int32) {
	o := &m.offer
	c := &m.s.Clauses[k]
	o.has = 0
	who := None
	first, next := c.Object, c.Second
	if m.s.Groups[c.Group].Passive {
		first, next = c.Subject, c.Object
		if m.hasAgent(k) {
			o.has |= needsSubject
		}
	} else if c.Subject != None {
		who = c.Subject
		o.has |= needsSubject
	}
	if first == None {
		first = m.judged(c)
	}
	o.who.forget(who)
	o.whom.forget(first)
	if first != None {
		o.has |= needsObject
	}
	adj := m.predicate(c)
	if next != None || adj != None {
		o.has |= needsSecond
	}
	m.lookInside(k)
	l := &m.Rules.lists
	o.preps = o.preps.emptied(l)
	for _, pr := range c.Preps {
		o.preps.add(l, m.prepSymbol(pr.Token))
	}
	o.subjects = m.heads(who, o.subjects)
	o.objects = m.heads(first, o.objects)
	o.seconds = m.heads(next, o.seconds)
	if adj != None {
		o.seconds.add(l, m.s.Tags[adj].Symbol)
	}
}

// lookInside fills the offer from the "to" and "that" clauses of clause k.
func (m *Matcher) lookInside(k int32) {
	o := &m.offer
	l := &m.Rules.lists
	o.inners, o.modals = o.inners.emptied(l), o.modals.emptied(l)
	for j := range m.s.Clauses {
		child := &m.s.Clauses[j]
		if child.Parent != k || int32(j) == k {
			continue
		}
		switch {
		case m.toLink(int32(j), k):
			o.has |= needsTo
		case child.Link == chunk.Complement:
			o.has |= needsThat
		default:
			continue
		}
		g := &m.s.Groups[child.Group]
		o.inners.add(l, m.s.VerbSymbol(g.Head))
		if g.Modal != "" {
			o.modals.add(l, m.Rules.symbols.Of(strings.ToLower(g.Modal)))
		}
	}
}

// hasAgent says whether "by" stands where byAgent looks for it.
func (m *Matcher) hasAgent(k int32) bool {
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if int32(j) != k && (c.Parent != k || c.Link != chunk.Gerund) {
			continue
		}
		for _, pr := range c.Preps {
			if pr.Phrase != None && m.s.Tags[pr.Token].Symbol == m.Rules.by {
				return true
			}
		}
	}
	return false
}

// heads fills a set with the nouns that a literal object can be, from phrase np on.
func (m *Matcher) heads(np int32, out listSet) listSet {
	out = out.emptied(&m.Rules.lists)
	for ; np != None; np = m.s.Phrases[np].Next {
		out.add(&m.Rules.lists, m.s.NounSymbol(m.s.Phrases[m.throughOf(np)].Head))
	}
	return out
}

// passes says whether a clause offers what a pattern needs.
func (o *offer) passes(f *filter) bool {
	return f.needs&^o.has == 0 &&
		o.preps.has(f.preps) && o.objects.has(f.object) && o.seconds.has(f.second) &&
		o.inners.has(f.inner) && o.modals.has(f.modal) &&
		(o.who.np == None || o.subjects.has(f.via))
}

// findPreps collects the prepositions of the sentence, for the noun patterns.
func (m *Matcher) findPreps() {
	l := &m.Rules.lists
	m.preps = m.preps.emptied(l)
	for i := range m.s.Chunks {
		if c := &m.s.Chunks[i]; c.Kind == chunk.KPrep {
			m.preps.add(l, m.prepSymbol(c.First))
		}
	}
	for k := range m.s.Clauses {
		for _, pr := range m.s.Clauses[k].Preps {
			m.preps.add(l, m.prepSymbol(pr.Token))
		}
	}
}
