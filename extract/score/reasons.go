package score

import (
	"strings"

	"entente/graph"
)

// The causes of misses and false finds of facts, as far as they can be told.
const (
	CauseNoFact   = "no fact in the sentence"
	CauseOther    = "only facts with other ends" // neither end is right
	CauseSubject  = "the subject differs"        // the object is right
	CauseObject   = "the object differs"         // the subject is right
	CauseReversed = "the direction is reversed"
	CauseCategory = "another category"
	CauseDenied   = "the fact is denied"
	CauseUncoded  = "the relation has no category"
	CauseTaken    = "one fact for two edges"
	CauseTwice    = "the edge has a fact already"
	CauseUnmarked = "nothing is marked in the sentence"
)

// A FactMiss is an edge of the gold that no fact with its category serves.
type FactMiss struct {
	Doc      string `json:"doc"`
	Plover   string `json:"plover"`
	Source   Quote  `json:"source"`
	Target   Quote  `json:"target"`
	Cause    string `json:"cause"`
	Pair     bool   `json:"pair"`              // a fact has the right ends
	Nearest  *Found `json:"nearest,omitempty"` // the fact that the cause speaks of
	Sentence string `json:"sentence"`
}

// A FactFind is a counted fact that serves no edge with its category.
type FactFind struct {
	Doc      string  `json:"doc"`
	Fact     Found   `json:"fact"`
	Cause    string  `json:"cause"`
	Pair     bool    `json:"pair"`              // an edge has these ends
	Nearest  *Wanted `json:"nearest,omitempty"` // the edge that the cause speaks of
	Sentence string  `json:"sentence"`
}

// A Quote is a span with its words.
type Quote struct {
	Span
	Text string `json:"text"`
}

// Found is a fact in short.
type Found struct {
	Rule     string       `json:"rule"`
	Relation string       `json:"relation"`
	Plover   string       `json:"plover,omitempty"`
	Status   graph.Status `json:"status"`
	Subject  Quote        `json:"subject"`
	Object   Quote        `json:"object"`
}

// Wanted is an edge of the gold in short.
type Wanted struct {
	Plover string `json:"plover"`
	Source Quote  `json:"source"`
	Target Quote  `json:"target"`
}

// A judge tells the causes in one doc.
type judge struct {
	Doc
	runes    []rune
	counted  []graph.Fact
	pairs    matching
	labelled matching
}

func newJudge(d Doc, facts []graph.Fact, pairs, labelled matching) *judge {
	return &judge{Doc: d, runes: []rune(d.Text), counted: facts, pairs: pairs, labelled: labelled}
}

func (j *judge) misses() []FactMiss {
	var out []FactMiss
	for i, e := range j.Edges {
		if j.labelled.ofEdge[i] >= 0 {
			continue
		}
		m := FactMiss{Doc: j.ID, Plover: e.Plover, Source: j.quote(e.Source), Target: j.quote(e.Target),
			Pair: j.pairs.ofEdge[i] >= 0, Sentence: j.around(e)}
		cause, near := j.whyMissed(e)
		m.Cause = cause
		if near != nil {
			found := found(*near)
			m.Nearest = &found
		}
		out = append(out, m)
	}
	return out
}

// whyMissed looks for the fact nearest to an edge: the more of it is right, the
// nearer it is.
func (j *judge) whyMissed(e Edge) (string, *graph.Fact) {
	checks := []struct {
		cause string
		is    func(f graph.Fact) bool
	}{
		{CauseTaken, func(f graph.Fact) bool { return isCounted(f) && fits(e, f) && f.Plover == e.Plover }},
		{CauseCategory, func(f graph.Fact) bool { return isCounted(f) && fits(e, f) }},
		{CauseReversed, func(f graph.Fact) bool { return isCounted(f) && crosswise(e, f) }},
		{CauseDenied, func(f graph.Fact) bool { return f.Status == graph.Denied && (straight(e, f) || crosswise(e, f)) }},
		{CauseUncoded, func(f graph.Fact) bool { return f.Plover == "" && (straight(e, f) || crosswise(e, f)) }},
		{CauseObject, func(f graph.Fact) bool { return isCounted(f) && subjectFits(e, f) }},
		{CauseSubject, func(f graph.Fact) bool { return isCounted(f) && objectFits(e, f) }},
		{CauseOther, func(f graph.Fact) bool { return sharesSentence(e, f) }},
	}
	for _, c := range checks {
		for i := range j.Facts {
			if c.is(j.Facts[i]) {
				return c.cause, &j.Facts[i]
			}
		}
	}
	return CauseNoFact, nil
}

func subjectFits(e Edge, f graph.Fact) bool {
	return subjectSpan(f).overlaps(e.Source) || e.Symmetric && subjectSpan(f).overlaps(e.Target)
}

func objectFits(e Edge, f graph.Fact) bool {
	return objectSpan(f).overlaps(e.Target) || e.Symmetric && objectSpan(f).overlaps(e.Source)
}

func sharesSentence(e Edge, f graph.Fact) bool {
	s := Span{f.Sentence.Start, f.Sentence.End}
	return s.overlaps(e.Source) || s.overlaps(e.Target)
}

func (j *judge) falseFinds() []FactFind {
	var out []FactFind
	for i, f := range j.counted {
		if j.labelled.ofFact[i] >= 0 {
			continue
		}
		x := FactFind{Doc: j.ID, Fact: found(f), Pair: j.pairs.ofFact[i] >= 0, Sentence: oneLine(f.Sentence.Text)}
		cause, near := j.whyFalse(f)
		x.Cause = cause
		if near != nil {
			x.Nearest = &Wanted{near.Plover, j.quote(near.Source), j.quote(near.Target)}
		}
		out = append(out, x)
	}
	return out
}

// whyFalse looks for the edge nearest to a fact.
func (j *judge) whyFalse(f graph.Fact) (string, *Edge) {
	checks := []struct {
		cause string
		is    func(e Edge) bool
	}{
		{CauseTwice, func(e Edge) bool { return fits(e, f) && f.Plover == e.Plover }},
		{CauseCategory, func(e Edge) bool { return fits(e, f) }},
		{CauseReversed, func(e Edge) bool { return crosswise(e, f) }},
		{CauseObject, func(e Edge) bool { return subjectFits(e, f) }},
		{CauseSubject, func(e Edge) bool { return objectFits(e, f) }},
		{CauseOther, func(e Edge) bool { return sharesSentence(e, f) }},
	}
	for _, c := range checks {
		for i := range j.Edges {
			if c.is(j.Edges[i]) {
				return c.cause, &j.Edges[i]
			}
		}
	}
	return CauseUnmarked, nil
}

func (j *judge) quote(s Span) Quote { return Quote{s, words(j.runes, s)} }

// around gives the sentence of an edge: that of a fact that shares it, else
// the text around it.
func (j *judge) around(e Edge) string {
	for _, f := range j.Facts {
		if sharesSentence(e, f) {
			return oneLine(f.Sentence.Text)
		}
	}
	const reach = 120
	start, end := min(e.Source.Start, e.Target.Start)-reach, max(e.Source.End, e.Target.End)+reach
	return words(j.runes, Span{max(0, start), min(end, len(j.runes))})
}

func found(f graph.Fact) Found {
	return Found{f.Rule, f.Relation, f.Plover, f.Status, Quote{subjectSpan(f), oneLine(f.Subject.Text)}, Quote{objectSpan(f), oneLine(f.Object.Text)}}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
