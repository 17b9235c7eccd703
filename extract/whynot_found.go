package extract

import (
	"slices"
	"strings"

	"entente/extract/internal/match"
	"entente/graph"
)

// near gives the facts of the edge, or else those that come near it: those that
// differ least.
func (e *asker) near(subject, object Stand) []NearFact {
	order := []string{"found", "status", "direction", "relation", "end"}
	var out []NearFact
	best := len(order)
	for _, f := range e.facts {
		how := e.differs(f, subject, object)
		rank := slices.Index(order, how)
		if rank < 0 {
			continue
		}
		out = append(out, NearFact{how, f})
		best = min(best, rank)
	}
	slices.SortStableFunc(out, func(a, b NearFact) int { return slices.Index(order, a.How) - slices.Index(order, b.How) })
	if best == 0 {
		return slices.DeleteFunc(out, func(n NearFact) bool { return n.How != "found" })
	}
	return out
}

// differs says what tells a fact from the edge, "" where it is another one.
func (e *asker) differs(f graph.Fact, subject, object Stand) string {
	rel := e.x.relation(f.Relation)
	s, o := sameEnd(f.Subject, subject), sameEnd(f.Object, object)
	crossed := sameEnd(f.Subject, object) && sameEnd(f.Object, subject)
	same := f.Relation == e.q.Relation
	switch {
	case same && (s && o || crossed && rel.Symmetric):
		if e.q.Status == "" || e.q.Status == f.Status {
			return "found"
		}
		return "status"
	case same && crossed:
		return "direction"
	case s && o || crossed:
		return "relation"
	case same && (s || o):
		return "end"
	}
	return ""
}

func sameEnd(m graph.Mention, st Stand) bool {
	if st.Type == topicType {
		return m.Type == topicType && strings.EqualFold(m.Name, st.Name)
	}
	return st.ID != "" && m.ID == st.ID && m.Type != topicType
}

// lost tells of rules that matched the edge in sentence si and were not kept.
func (e *asker) lost(si int32) []NearMiss {
	kept, beat := e.best(slices.Clone(e.matcher.Sentence(si)))
	if slices.ContainsFunc(kept, e.aimed) {
		return nil
	}
	var out []NearMiss
	for _, b := range beat {
		ru := &e.x.pack.Rules[b.find.Rule]
		if !e.aimed(b.find) || slices.ContainsFunc(out, func(n NearMiss) bool { return n.Rule == ru.ID }) {
			continue
		}
		n := NearMiss{Rule: ru.ID, At: placeOf(ru.At), Says: ru.Says[e.matcher.SaysOf(b.find)].Text, Sentence: e.wholeSentence(si), Trigger: e.quote(si, b.find.First, b.find.End)}
		n.Reasons = []Reason{e.whyLost(b)}
		out = append(out, n)
	}
	return out
}

// aimed says whether a find is the edge that was asked for, in any status.
func (e *asker) aimed(f match.Found) bool {
	if e.relationOf(f) != e.q.Relation {
		return false
	}
	is := func(entity int32, t *match.Topic, end match.End) bool {
		if end.Topic != "" || t != nil {
			return t != nil && strings.EqualFold(t.Name, end.Topic)
		}
		return entity == end.Entity
	}
	if is(f.Subject.Entity, f.SubjectTopic, e.aim.Subject) && is(f.Object.Entity, f.Topic, e.aim.Object) {
		return true
	}
	return e.x.symmetric(e.q.Relation) && is(f.Object.Entity, f.Topic, e.aim.Subject) && is(f.Subject.Entity, f.SubjectTopic, e.aim.Object)
}

// whyLost says which rule took the place of a find, and by what.
func (e *asker) whyLost(b beaten) Reason {
	mine, other := &e.x.pack.Rules[b.find.Rule], &e.x.pack.Rules[b.by.Rule]
	why := e.why(b)
	r := Reason{Cause: "lost", Text: "it matched, and lost to the rule " + other.ID + ", which gives " + e.relationOf(b.by) + ": " + why}
	switch why {
	case WonAsks:
		r.Change = Change{Text: limit + "what is only asked for is no fact"}
	case WonFuller:
		r.Change = Change{Text: "take away priority: of the rule " + mine.ID, At: placed(mine.At)}
	case WonDone, WonText:
		r.Change = Change{Text: limit + "of two finds of one event it keeps this one"}
	default:
		r.Change = Change{Text: "give " + e.q.Relation + " in the rule " + other.ID + " too, or make the sentence of " + mine.ID + " longer", At: placed(other.At)}
	}
	return r
}
