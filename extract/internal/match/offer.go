package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/resolve"
)

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
