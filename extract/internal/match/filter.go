package match

import (
	"slices"

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
