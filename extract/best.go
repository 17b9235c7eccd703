package extract

import (
	"cmp"
	"slices"

	"entente/extract/internal/chunk"
	"entente/extract/internal/match"
	"entente/graph"
)

// best keeps one find for each event of a sentence: the longest match, then the
// higher priority, then the earlier rule; rules with a priority below zero come
// last. They stand in the order of the text. It also gives those that it did not
// keep.
func (w *worker) best(found []match.Found) ([]match.Found, []beaten) {
	rules := w.x.pack.Rules
	slices.SortStableFunc(found, func(a, b match.Found) int {
		return cmp.Or(
			cmp.Compare(w.fallback(a), w.fallback(b)),
			-cmp.Compare(a.Size, b.Size),
			-cmp.Compare(rules[a.Rule].Priority, rules[b.Rule].Priority),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.First, b.First),
		)
	})
	kept := found[:0]
	var lost []beaten
	for _, f := range found {
		i := slices.IndexFunc(kept, func(k match.Found) bool { return w.sameEvent(k, f) })
		switch {
		case i < 0:
			kept = append(kept, f)
		case w.sameRelation(kept[i], f) && f.Status == graph.Asserted && kept[i].Status == graph.Planned && w.does(f, kept[i]):
			lost = append(lost, beaten{find: kept[i], by: f, why: WonDone})
			kept[i] = f // who agreed to end a dispute agreed
		default:
			lost = append(lost, beaten{find: f, by: kept[i]})
		}
	}
	kept, lost = drop(kept, lost, WonFuller, w.knowsMore)
	kept, lost = drop(kept, lost, WonAsks, w.asks)
	slices.SortStableFunc(kept, func(a, b match.Found) int {
		return cmp.Or(
			cmp.Compare(a.First, b.First), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Gives, b.Gives),
			cmp.Compare(a.Subject.First, b.Subject.First), cmp.Compare(a.Object.First, b.Object.First),
			cmp.Compare(a.Subject.Entity, b.Subject.Entity), cmp.Compare(a.Object.Entity, b.Object.Entity), cmp.Compare(a.Status, b.Status),
		)
	})
	return kept, lost
}

// drop parts from the kept finds those that another of them beats.
func drop(kept []match.Found, lost []beaten, why string, beats func(k, f match.Found) bool) ([]match.Found, []beaten) {
	var out []match.Found
	for i, f := range kept {
		by := slices.IndexFunc(kept, func(k match.Found) bool { return beats(k, f) })
		if by >= 0 && out == nil {
			out = slices.Clone(kept[:i])
			if out == nil {
				out = []match.Found{}
			}
		}
		switch {
		case by >= 0:
			lost = append(lost, beaten{find: f, by: kept[by], why: why})
		case out != nil:
			out = append(out, f)
		}
	}
	if out == nil {
		return kept, lost
	}
	return out, lost
}

// fallback gives 1 for a find of a rule that only stands where no other does.
func (w *worker) fallback(f match.Found) int {
	if w.x.pack.Rules[f.Rule].Priority < 0 {
		return 1
	}
	return 0
}

// relationOf gives the id of the relation that was found.
func (w *worker) relationOf(f match.Found) string {
	return w.x.pack.Rules[f.Rule].Gives[f.Gives].Relation
}

func (w *worker) sameRelation(a, b match.Found) bool { return w.relationOf(a) == w.relationOf(b) }

// sameEvent says whether two finds tell of one event: the same edge, or two
// relations of the same ends by one verb, or by a verb and the noun that is its
// object. A rule may give several edges of one event.
func (w *worker) sameEvent(a, b match.Found) bool {
	relation := w.relationOf(a)
	if a.First == b.First && a.Topic == nil && b.Topic != nil && a.SubjectTopic == nil &&
		(a.Subject.Entity == b.Subject.Entity || a.Object.Entity == b.Subject.Entity) {
		return true // an edge to words beside one to an entity
	}
	if sameEnds(a, b) && (w.does(a, b) || w.does(b, a)) {
		return true // "agreed to hold joint exercises"
	}
	if w.sameRelation(a, b) {
		return a.Status == b.Status && (sameEnds(a, b) || w.x.symmetric(relation) && crossed(a, b))
	}
	if a.Rule == b.Rule {
		return false
	}
	if a.Inner >= 0 && a.Inner == b.Clause && (sameEnds(a, b) || crossed(a, b)) {
		return true // "refused to help" is no help
	}
	return a.Clause == b.Clause && a.Clause >= 0 && (sameEnds(a, b) || crossed(a, b))
}

func sameEnds(a, b match.Found) bool {
	return sameTopic(a.SubjectTopic, b.SubjectTopic) && sameTopic(a.Topic, b.Topic) &&
		(a.SubjectTopic != nil || a.Subject.Entity == b.Subject.Entity) && (a.Topic != nil || a.Object.Entity == b.Object.Entity)
}

func sameTopic(a, b *match.Topic) bool {
	return a == nil && b == nil || a != nil && b != nil && a.Name == b.Name
}

// crossed says whether two finds have the same ends the other way round.
func crossed(a, b match.Found) bool {
	return a.Topic == nil && b.Topic == nil && a.SubjectTopic == nil && b.SubjectTopic == nil &&
		a.Subject.Entity == b.Object.Entity && a.Object.Entity == b.Subject.Entity
}

func (x *Extractor) symmetric(relation string) bool {
	return x.relation(relation).Symmetric
}

// does says whether the event of b is what a's clause plans, with nobody else to
// do it: b's clause is a "to" clause of a's.
func (w *worker) does(a, b match.Found) bool {
	return a.Clause >= 0 && a.Clause != b.Clause && w.under(a.Sentence, b.Clause, a.Clause)
}

// under says whether clause k of a sentence hangs on clause top by "to".
func (w *worker) under(sentence, k, top int32) bool {
	clauses := w.resolve.Sentences[sentence].Clauses
	for ; k >= 0; k = clauses[k].Parent {
		if k == top {
			return true
		}
		if l := clauses[k].Link; l != chunk.ToVerb && l != chunk.ToNoun && l != chunk.Purpose {
			return false
		}
	}
	return false
}

// knowsMore says whether k tells more of the act of f's subject than f does,
// which a rule with a priority below zero found.
func (w *worker) knowsMore(k, f match.Found) bool {
	rules := w.x.pack.Rules
	return rules[f.Rule].Priority < 0 && rules[k.Rule].Priority > rules[f.Rule].Priority && k.Topic == nil && k.SubjectTopic == nil &&
		k.Subject.Entity == f.Subject.Entity && (k.Clause == f.Clause || w.does(f, k))
}

// asks says whether f is only what k asks of another: who urges Japan to visit
// China has said nothing of a visit.
func (w *worker) asks(k, f match.Found) bool {
	return f.Status == graph.Possible && k.Inner >= 0 && k.Clause != f.Clause && w.under(f.Sentence, f.Clause, k.Inner)
}
