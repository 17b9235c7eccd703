package report

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"entente/extract"
	"entente/graph"
)

// A Conflict is two rules that match the same words. Either one of them won, or
// both facts stand because they have other ends.
type Conflict struct {
	Winner string `json:"winner"` // of two whose facts both stand, the first by id
	Loser  string `json:"loser"`
	Both   int    `json:"both"` // sentences in which both stand
	Won    int    `json:"won"`
	// Same counts the times that the loser would have given the same edge.
	Same     int               `json:"same"`
	Reasons  []Reason          `json:"reasons"`
	Examples []ConflictExample `json:"examples"`
}

// A Reason is why the winner won, and how often.
type Reason struct {
	Why   string `json:"why"`
	Count int    `json:"count"`
}

// A ConflictExample is the fact that stands, and what the other rule found.
type ConflictExample struct {
	Winner graph.Fact `json:"winner"`
	Loser  graph.Fact `json:"loser"`
	Why    string     `json:"why,omitempty"` // empty where both stand
}

type conflictTally struct {
	both, won, same int
	reasons         map[string]int
	examples        sample[ConflictExample]
}

// compete counts the rules that match the same words, and gives the facts whose
// words another rule matched too.
func (r *Rules) compete(t *extract.Trace) map[int]bool {
	together := map[int]bool{}
	for _, rival := range t.Rivals {
		won := t.Facts[rival.To]
		if won.Rule == rival.Fact.Rule {
			continue
		}
		together[rival.To] = true
		r.rules[r.index[rival.Fact.Rule]].lost++
		c := r.conflict(won.Rule, rival.Fact.Rule)
		c.won++
		c.reasons[rival.Why]++
		if edgeOf(won) == edgeOf(rival.Fact) {
			c.same++
		}
		c.example(won, rival.Fact, rival.Why)
	}
	r.beside(t.Facts, together)
	return together
}

// beside counts the sentences in which facts of two rules stand on the same
// words. Facts come in the order of their sentences.
func (r *Rules) beside(facts []graph.Fact, together map[int]bool) {
	counted := map[string]bool{}
	for i, a := range facts {
		for j := i + 1; j < len(facts) && facts[j].Sentence.Start == a.Sentence.Start; j++ {
			b := facts[j]
			if a.Rule == b.Rule || a.Trigger.End <= b.Trigger.Start || b.Trigger.End <= a.Trigger.Start {
				continue
			}
			together[i], together[j] = true, true
			first, second := a, b
			if second.Rule < first.Rule {
				first, second = second, first
			}
			c := r.conflict(first.Rule, second.Rule)
			if key := first.Rule + " " + second.Rule + sentenceOf(a); !counted[key] {
				counted[key] = true
				c.both++
			}
			c.example(first, second, "")
		}
	}
}

func (r *Rules) conflict(winner, loser string) *conflictTally {
	key := [2]string{winner, loser}
	if r.conflicts[key] == nil {
		r.conflicts[key] = &conflictTally{reasons: map[string]int{}}
	}
	return r.conflicts[key]
}

func (c *conflictTally) example(won, lost graph.Fact, why string) {
	c.examples.add(sentenceOf(won), placeOf(won)+placeOf(lost)+edgeOf(lost)+why, utf8.RuneCountInString(won.Sentence.Text), ConflictExample{won, lost, why})
}

// conflictList gives the conflicts, the most frequent first.
func (r *Rules) conflictList() []Conflict {
	out := []Conflict{}
	for pair, c := range r.conflicts {
		reasons := []Reason{}
		for why, n := range c.reasons {
			reasons = append(reasons, Reason{why, n})
		}
		slices.SortFunc(reasons, func(a, b Reason) int {
			return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Why, b.Why))
		})
		out = append(out, Conflict{pair[0], pair[1], c.both, c.won, c.same, reasons, c.examples.list()})
	}
	slices.SortFunc(out, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(b.Won+b.Both, a.Won+a.Both), cmp.Compare(a.Winner, b.Winner), cmp.Compare(a.Loser, b.Loser))
	})
	return out
}
