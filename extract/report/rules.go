package report

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// A State says what became of a rule.
type State string

// The states of a rule, from the best to the worst.
const (
	Fires     State = "fires"      // it gave a fact
	Loses     State = "loses"      // it matched, but another rule won each time
	TestsOnly State = "tests-only" // it gave a fact only in its own tests
	Never     State = "never"      // it gave no fact, not even in its own tests
)

// A Report is what the rules of a pack found in a corpus.
type Report struct {
	Pack      string          `json:"pack"`
	Articles  int             `json:"articles"`
	Sentences int             `json:"sentences"`
	Facts     int             `json:"facts"`
	Rules     []RuleCount     `json:"rules"` // those with the most facts first
	Conflicts []Conflict      `json:"conflicts"`
	Relations []RelationCount `json:"relations"`
	Statuses  []StatusCount   `json:"statuses"`
}

// A RuleCount is what one rule found.
type RuleCount struct {
	Rule     string   `json:"rule"`
	Place    string   `json:"place"` // file:line:col, in the pack
	Says     []string `json:"says"`
	State    State    `json:"state"`
	Facts    int      `json:"facts"`
	Articles int      `json:"articles"` // with a fact of the rule
	// Alone counts the facts whose words no other rule matched, Together the
	// rest.
	Alone    int `json:"alone"`
	Together int `json:"together"`
	// Lost counts the matches that another rule won.
	Lost int `json:"lost"`
	// Trials counts how often the words that set the rule off stood in the
	// text and it was tried: what the rule costs.
	Trials   int          `json:"trials"`
	Examples []graph.Fact `json:"examples"`

	// At is where the rule stands.
	At rule.Position `json:"-"`
}

// A RelationCount counts the facts of a relation.
type RelationCount struct {
	Relation string        `json:"relation"`
	Facts    int           `json:"facts"`
	Statuses []StatusCount `json:"statuses"`
}

// A StatusCount counts the facts of a status.
type StatusCount struct {
	Status graph.Status `json:"status"`
	Facts  int          `json:"facts"`
}

// Rules counts what the rules of a pack find.
type Rules struct {
	pack      *rule.Pack
	index     map[string]int // of a rule
	articles  int
	sentences int
	facts     int
	rules     []ruleTally
	conflicts map[[2]string]*conflictTally
	relations map[string]map[graph.Status]int
}

type ruleTally struct {
	facts, articles, together, lost, trials int
	inTests                                 bool
	examples                                sample[graph.Fact]
}

// NewRules makes a count for a pack.
func NewRules(p *rule.Pack) *Rules {
	r := &Rules{pack: p, index: map[string]int{}, rules: make([]ruleTally, len(p.Rules)),
		conflicts: map[[2]string]*conflictTally{}, relations: map[string]map[graph.Status]int{}}
	for i, ru := range p.Rules {
		r.index[ru.ID] = i
	}
	return r
}

// Add counts what was found in an article.
func (r *Rules) Add(_ article.Article, t *extract.Trace) {
	r.articles++
	r.sentences += len(t.Sentences)
	r.facts += len(t.Facts)
	for i, n := range t.Trials {
		r.rules[i].trials += n
	}
	together := r.compete(t)
	seen := map[int]bool{}
	for i, f := range t.Facts {
		at := r.index[f.Rule]
		tally := &r.rules[at]
		tally.facts++
		if together[i] {
			tally.together++
		}
		if !seen[at] {
			seen[at] = true
			tally.articles++
		}
		tally.examples.add(sentenceOf(f), placeOf(f), utf8.RuneCountInString(f.Sentence.Text), f)
		if r.relations[f.Relation] == nil {
			r.relations[f.Relation] = map[graph.Status]int{}
		}
		r.relations[f.Relation][f.Status]++
	}
}

// edgeOf tells apart the edges that facts give.
func edgeOf(f graph.Fact) string {
	return f.Subject.ID + "\x00" + f.Relation + "\x00" + f.Object.ID + "\x00" + string(f.Status)
}

// sentenceOf tells apart the sentences that facts stand in.
func sentenceOf(f graph.Fact) string { return fmt.Sprintf("%s\x00%d", f.Doc, f.Sentence.Start) }

// placeOf is where a fact stands, to be put in order.
func placeOf(f graph.Fact) string {
	return fmt.Sprintf("%s\x00%09d\x00%09d\x00%09d", f.Doc, f.Trigger.Start, f.Subject.Start, f.Object.Start)
}

// Idle gives the indices of the rules that found nothing in the corpus, won or
// lost: whether they find anything in their own tests is to be seen.
func (r *Rules) Idle() []int {
	var idle []int
	for i := range r.rules {
		if r.rules[i].facts == 0 && r.rules[i].lost == 0 {
			idle = append(idle, i)
		}
	}
	return idle
}

// FoundInTests notes that a rule gave a fact in one of its own tests.
func (r *Rules) FoundInTests(rule int) { r.rules[rule].inTests = true }

// InTests says whether a rule gives a fact in one of its own tests.
func InTests(x *extract.Extractor, ru rule.Rule) (bool, error) {
	for _, t := range ru.Tests {
		text := t.Text
		if t.Given != "" {
			text = t.Given + "\n\n" + t.Text
		}
		facts, err := x.Facts(article.Article{ID: "test", Date: t.Date, Text: text})
		if err != nil {
			return false, fmt.Errorf("a test of rule %s: %w", ru.ID, err)
		}
		if slices.ContainsFunc(facts, func(f graph.Fact) bool { return f.Rule == ru.ID }) {
			return true, nil
		}
	}
	return false, nil
}

// Report gives what was counted.
func (r *Rules) Report() Report {
	out := Report{Pack: r.pack.Name + " " + r.pack.Version, Articles: r.articles, Sentences: r.sentences, Facts: r.facts,
		Rules: []RuleCount{}, Conflicts: r.conflictList(), Relations: []RelationCount{}}
	for i, ru := range r.pack.Rules {
		out.Rules = append(out.Rules, r.rules[i].count(ru))
	}
	slices.SortStableFunc(out.Rules, func(a, b RuleCount) int {
		return cmp.Or(cmp.Compare(b.Facts, a.Facts), cmp.Compare(rank(a.State), rank(b.State)), cmp.Compare(a.Rule, b.Rule))
	})
	all := map[graph.Status]int{}
	for _, rel := range r.pack.Relations {
		c := RelationCount{Relation: rel.ID, Statuses: statusCounts(r.relations[rel.ID])}
		for _, s := range c.Statuses {
			c.Facts += s.Facts
			all[s.Status] += s.Facts
		}
		out.Relations = append(out.Relations, c)
	}
	slices.SortStableFunc(out.Relations, func(a, b RelationCount) int {
		return cmp.Or(cmp.Compare(b.Facts, a.Facts), cmp.Compare(a.Relation, b.Relation))
	})
	out.Statuses = statusCounts(all)
	return out
}

func statusCounts(m map[graph.Status]int) []StatusCount {
	var out []StatusCount
	for _, s := range graph.Statuses() {
		out = append(out, StatusCount{s, m[s]})
	}
	return out
}

func (t *ruleTally) count(ru rule.Rule) RuleCount {
	c := RuleCount{Rule: ru.ID, Place: ru.At.String(), At: ru.At, Says: []string{}, State: t.state(), Facts: t.facts, Articles: t.articles,
		Alone: t.facts - t.together, Together: t.together, Lost: t.lost, Trials: t.trials, Examples: t.examples.list()}
	for _, s := range ru.Says {
		c.Says = append(c.Says, s.Text)
	}
	return c
}

func (t *ruleTally) state() State {
	switch {
	case t.facts > 0:
		return Fires
	case t.lost > 0:
		return Loses
	case t.inTests:
		return TestsOnly
	}
	return Never
}

// States lists the states from the best to the worst.
func States() []State { return []State{Fires, Loses, TestsOnly, Never} }

func rank(s State) int { return slices.Index(States(), s) }
