package extract

import (
	"fmt"

	"entente/extract/article"
	"entente/extract/internal/match"
	"entente/extract/internal/token"
	"entente/extract/rule"
	"entente/graph"
)

// An Answer says why an article does not give an edge: or that it does. Offsets
// count code points of the article's text, half open.
type Answer struct {
	Doc   string `json:"doc"`
	Query Query  `json:"query"`
	// Found says that the edge is there. Facts are its facts, or else those that
	// come near: another status, the other way round, another relation or end.
	Found   bool       `json:"found"`
	Facts   []NearFact `json:"facts,omitempty"`
	Subject Stand      `json:"subject"`
	Object  Stand      `json:"object"`
	// Together is the number of sentences in which both ends stand.
	Together int `json:"together"`
	// Misses are the rules that came nearest, the nearest first. There are none
	// where the edge was found.
	Misses []NearMiss `json:"misses,omitempty"`
	// Advice says what can be done where no rule came near, or none by one change.
	Advice *Change `json:"advice,omitempty"`
}

// A NearFact is a fact with what tells it from the edge that was asked for.
type NearFact struct {
	How  string     `json:"how"` // found, status, direction, relation, end
	Fact graph.Fact `json:"fact"`
}

// A Stand says how an end of the edge stands in the article.
type Stand struct {
	Asked     string  `json:"asked"`
	ID        string  `json:"id,omitempty"` // empty: neither the article nor the pack knows it
	Name      string  `json:"name,omitempty"`
	Type      string  `json:"type,omitempty"`
	Named     bool    `json:"named"` // it stands in the article
	Sentences int     `json:"sentences"`
	Note      string  `json:"note,omitempty"` // what is in the way
	Change    *Change `json:"change,omitempty"`
}

// A NearMiss is a rule that gives the relation and did not match a sentence, or
// matched and was not kept.
type NearMiss struct {
	Rule string `json:"rule"`
	At   Place  `json:"at"`
	// Also are rules that miss by the same word: with it, each would match.
	Also     []string    `json:"also,omitempty"`
	Says     string      `json:"says"` // the rule's sentence, with its choices taken
	Sentence graph.Quote `json:"sentence"`
	Trigger  graph.Quote `json:"trigger"` // the word that stands where the rule's own would
	Parts    int         `json:"parts"`
	Matched  int         `json:"matched"`
	Reasons  []Reason    `json:"reasons"`
	Clause   string      `json:"clause,omitempty"` // as the engine saw it
}

// A Reason is one thing that kept a rule from matching.
type Reason struct {
	// Cause is the kind, a name that does not change: trigger, reading, missing,
	// preposition, particle, type, no-name, other-entity, together, noun,
	// modifier, clause, inner-verb, attachment, alone, itself, ends, limit, lost
	// or status.
	Cause  string      `json:"cause"`
	Text   string      `json:"text"`
	Words  graph.Quote `json:"words"` // empty where there are none
	Change Change      `json:"change"`
}

// A Change is the smallest one that would help.
type Change struct {
	// Text says what to do, or "this is a limit of the engine: ..." where a pack
	// can do nothing.
	Text string `json:"text"`
	At   *Place `json:"at,omitempty"`
	Line string `json:"line,omitempty"` // what to write there, word for word
}

// A Place is a place in the pack's files.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Col  int    `json:"col"`
}

func placeOf(p rule.Position) Place { return Place{p.File, p.Line, p.Col} }

func placed(p rule.Position) *Place {
	if p.File == "" {
		return nil
	}
	at := placeOf(p)
	return &at
}

// MostMisses is the number of near misses that an Answer gives at most.
const MostMisses = 5

// WhyNot says why an article does not give the edge that a query asks for: the
// rules that come nearest to it, how far each matched, and the smallest change
// that would make it match. It reads the article anew and is slow beside Facts.
func (x *Extractor) WhyNot(a article.Article, q Query) (*Answer, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	if _, ok := x.pack.Relation(q.Relation); !ok {
		return nil, fmt.Errorf("the pack has no relation %q", q.Relation)
	}
	w := x.workers.Get().(*worker)
	defer x.workers.Put(w)
	w.read(a)
	e := asker{worker: w, a: a, q: q, index: token.NewIndex(a.Text), facts: w.facts(a)}
	return e.answer(), nil
}

// An asker answers one query on one article.
type asker struct {
	*worker
	a     article.Article
	q     Query
	index *token.Index
	facts []graph.Fact
	aim   match.Aim
	flats map[[2]int32][]rule.Flat
}

func (e *asker) answer() *Answer {
	out := &Answer{Doc: e.a.ID, Query: e.q}
	for i := range e.resolve.Sentences {
		e.matcher.Meet(int32(i))
	}
	e.aim.Relation = e.q.Relation
	e.aim.Subject, out.Subject = e.end(e.q.Subject, e.q.SubjectTopic)
	e.aim.Object, out.Object = e.end(e.q.Object, e.q.ObjectTopic)
	out.Facts = e.near(out.Subject, out.Object)
	out.Found = len(out.Facts) > 0 && out.Facts[0].How == "found"
	both := e.sentences(out)
	if out.Found {
		return out
	}
	out.Misses = e.misses(both)
	switch {
	case len(out.Misses) == 0:
		out.Advice = e.advice(out, both)
	case len(out.Misses[0].Reasons) > 1:
		out.Advice = e.stub(both)
	}
	return out
}

// sentences counts where the ends stand, and says of each sentence whether
// both, one or none of them do.
func (e *asker) sentences(out *Answer) []int {
	both := make([]int, len(e.resolve.Sentences))
	for i := range both {
		s, o := e.matcher.Stands(int32(i), e.aim.Subject), e.matcher.Stands(int32(i), e.aim.Object)
		if s {
			out.Subject.Sentences++
			both[i]++
		}
		if o {
			out.Object.Sentences++
			both[i]++
		}
		if s && o {
			out.Together++
		}
	}
	for _, st := range []*Stand{&out.Subject, &out.Object} {
		st.Named = st.Sentences > 0
		if st.Named {
			st.Note, st.Change = "", nil
		}
	}
	return both
}

// quote gives the words of tokens of a sentence.
func (e *asker) quote(si, first, end int32) graph.Quote {
	s := &e.resolve.Sentences[si]
	if first < 0 || end <= first || int(end) > len(s.Tokens) {
		return graph.Quote{}
	}
	from, to := int(s.Tokens[first].Start), int(s.Tokens[end-1].End)
	return graph.Quote{Start: e.index.Rune(from), End: e.index.Rune(to), Text: e.a.Text[from:to]}
}

// advice says what to do where no rule came near.
func (e *asker) advice(out *Answer, both []int) *Change {
	for _, st := range []Stand{out.Subject, out.Object} {
		if !st.Named {
			if st.Change != nil {
				return nil // it stands at the end itself
			}
			return &Change{Text: "name " + st.Asked + " in the pack's entities, if the article speaks of it in other words"}
		}
	}
	if out.Together == 0 {
		return &Change{Text: limit + "a fact is found in one sentence"}
	}
	if !e.anyClause(both) {
		return &Change{Text: limit + "it found no verb in the sentence that names both; `entente try` shows how it read the words"}
	}
	if stub := e.stub(both); stub != nil {
		return stub
	}
	return &Change{Text: "add a rule for the words of the sentence that tell it"}
}

// anyClause says whether a sentence with both ends has a verb.
func (e *asker) anyClause(both []int) bool {
	for i := range both {
		if both[i] > 1 && len(e.resolve.Sentences[i].Clauses) > 0 {
			return true
		}
	}
	return false
}
