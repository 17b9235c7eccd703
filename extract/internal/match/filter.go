package match

import (
	"slices"

	"entente/extract/internal/chunk"
	"entente/extract/internal/symbol"
)

// A filter is what a verb or noun pattern cannot do without, in a form that is
// cheap to hold against a clause. A verb such as "call" triggers hundreds of
// patterns; nearly all fail here, before anything is bound. A filter only
// passes over patterns that would not match.
type filter struct {
	needs  needs
	alone  bool  // see amongOthers
	preps  words // prepositions of which one must stand there
	object words // the object's literal head
	second words // the second object's
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
func newFilter(p *pattern) filter {
	f := filter{alone: standsAlone(p)}
	particles := len(p.args) > 2 && slices.ContainsFunc(p.args, func(a arg) bool { return a.fn == particle })
	for i := range p.args {
		a := &p.args[i]
		literal := a.head
		if a.behind {
			literal = nil
		}
		switch a.fn {
		case subject:
			f.needs |= needsSubject
		case object:
			if !particles { // else it may stand behind the particle
				f.needs |= needsObject
				f.object = literal
			}
		case second:
			f.needs |= needsSecond
			f.second = literal
		case prep:
			f.preps = a.preps
		case toVerb:
			f.needs |= needsTo
		case thatVerb:
			f.needs |= needsThat
		}
	}
	return f
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
	preps   []symbol.Symbol
	objects []symbol.Symbol // the heads of the object and of what it is joined with
	seconds []symbol.Symbol
}

// look fills the matcher's offer from clause k.
func (m *Matcher) look(k int32) {
	o := &m.offer
	c := &m.s.Clauses[k]
	o.has = 0
	first, next := c.Object, c.Second
	if m.s.Groups[c.Group].Passive {
		first, next = c.Subject, c.Object
		o.has |= needsSubject
	}
	if c.Subject != None {
		o.has |= needsSubject
	}
	if first != None {
		o.has |= needsObject
	}
	if next != None {
		o.has |= needsSecond
	}
	for j := range m.s.Clauses {
		if child := &m.s.Clauses[j]; child.Parent == k && int32(j) != k {
			switch child.Link {
			case chunk.ToVerb, chunk.Purpose:
				o.has |= needsTo
			case chunk.Complement:
				o.has |= needsThat
			}
		}
	}
	o.preps = o.preps[:0]
	for _, pr := range c.Preps {
		o.preps = append(o.preps, m.prepSymbol(pr.Token))
	}
	o.objects = m.heads(first, o.objects[:0])
	o.seconds = m.heads(next, o.seconds[:0])
}

// heads appends the nouns that a literal object can be, from phrase np on.
func (m *Matcher) heads(np int32, out []symbol.Symbol) []symbol.Symbol {
	for ; np != None; np = m.s.Phrases[np].Next {
		out = append(out, m.s.NounSymbol(m.s.Phrases[m.throughOf(np)].Head))
	}
	return out
}

// passes says whether a clause offers what a pattern needs.
func (o *offer) passes(f *filter) bool {
	return f.needs&^o.has == 0 &&
		(f.preps == nil || f.preps.hasAny(o.preps)) &&
		(f.object == nil || f.object.hasAny(o.objects)) &&
		(f.second == nil || f.second.hasAny(o.seconds))
}

// findPreps collects the prepositions of the sentence, for the noun patterns.
func (m *Matcher) findPreps() {
	m.preps = m.preps[:0]
	for i := range m.s.Chunks {
		if c := &m.s.Chunks[i]; c.Kind == chunk.KPrep {
			m.preps = append(m.preps, m.prepSymbol(c.First))
		}
	}
	for k := range m.s.Clauses {
		for _, pr := range m.s.Clauses[k].Preps {
			m.preps = append(m.preps, m.prepSymbol(pr.Token))
		}
	}
}
