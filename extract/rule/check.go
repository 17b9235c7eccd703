package rule

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// What Check wants of each rule.
const (
	wantPositive = 3 // tests that find what the rule gives
	wantNegative = 2 // tests that find nothing of it, or deny or plan it
)

// Check looks for what is allowed in a pack and still probably wrong: rules
// with few tests, word lists that nothing uses, names that two entities share.
// The findings are sorted by place; their names are listed in the package
// comment. Of a pack that extends others only what its own files hold is
// reported; all of it is looked at.
func Check(p *Pack) Problems {
	c := &checker{p: p, offices: officeRelations(p)}
	c.rules()
	c.lists()
	c.relations()
	c.tests()
	c.aliases()
	c.roles()
	found := slices.DeleteFunc(c.found, func(f Problem) bool { return !f.At.Own() })
	found.Sort()
	return found
}

// ownLast puts what stands in the pack's own files behind what stands in packs
// below, so that of two that clash the own one is reported.
func ownLast[T any](list []T, at func(*T) Position) {
	rank := func(x T) int {
		if at(&x).Own() {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b T) int { return rank(a) - rank(b) })
}

type checker struct {
	p     *Pack
	found Problems
	near  int // hints given for ids in tests

	offices map[string]bool // relations that say who holds an office
}

func (c *checker) add(s Severity, at Position, id, name, message, hint string) {
	c.found = append(c.found, Problem{At: at, ID: id, Name: name, Severity: s, Message: message, Hint: hint})
}

func (c *checker) rules() {
	for _, r := range c.p.Rules {
		c.ruleTests(r)
		c.ends(r)
		if r.Reason == "" {
			c.add(Warning, r.At, r.ID, "no-reason", "the rule does not say why it is there", "add reason:")
		}
	}
}

func (c *checker) ruleTests(r Rule) {
	if len(r.Tests) == 0 {
		c.add(Error, r.At, r.ID, "no-test", "the rule has no test", fmt.Sprintf("add tests: with %d texts that it matches and %d that it must not", wantPositive, wantNegative))
		return
	}
	pos, neg := 0, 0
	for _, t := range r.Tests {
		if t.Todo != "" {
			continue
		}
		p, n := polarity(r, t)
		pos, neg = pos+p, neg+n
	}
	if pos < wantPositive {
		c.add(Warning, r.At, r.ID, "few-positive-tests", fmt.Sprintf("%d of its tests find what the rule gives, %d are wanted", pos, wantPositive), "add texts in other words, with other people and countries")
	}
	if neg < wantNegative {
		c.add(Warning, r.At, r.ID, "few-negative-tests", fmt.Sprintf("%d of its tests are negative, %d are wanted", neg, wantNegative), "add a text that looks alike with finds: [], or one where it is denied or planned")
	}
}

// polarity says whether a test is a positive one for the rule, a negative one,
// or both: "After the visit to Tokyo, he will not visit Seoul."
func polarity(r Rule, t Test) (positive, negative int) {
	for _, e := range t.Finds {
		for _, g := range r.Gives {
			if g.Relation != e.Relation {
				continue
			}
			if e.Status == given(r, g) {
				positive = 1
			} else {
				negative = 1
			}
		}
	}
	if positive == 0 {
		negative = 1
	}
	return positive, negative
}

// given is the status of what the rule gives in a plain sentence.
func given(r Rule, g Gives) string {
	switch {
	case g.Status != "":
		return g.Status
	case r.Status != "":
		return r.Status
	}
	return string(graph.Asserted)
}

// ends reports a slot whose types can never be an end of the relation.
func (c *checker) ends(r Rule) {
	for _, g := range r.Gives {
		rel, ok := c.p.Relation(g.Relation)
		if !ok {
			continue
		}
		for _, s := range r.Says {
			for _, it := range s.Sentence.slots() {
				at := s.Place(it.Col)
				if it.Text == g.Subject {
					c.end(r, at, it, rel.ID, "from", rel.From)
				}
				if it.Text == g.Object {
					c.end(r, at, it, rel.ID, "to", rel.To)
				}
			}
		}
	}
}

func (c *checker) end(r Rule, at Position, it Item, rel, side string, want []string) {
	var dead []string
	for _, t := range it.Types {
		if !c.meets(t, want) {
			dead = append(dead, t)
		}
	}
	what := strings.Join(dead, " | ")
	switch {
	case len(dead) == 0:
	case len(dead) == len(it.Types):
		c.add(Warning, at, r.ID, "never-fits", fmt.Sprintf("the slot {%s} takes only %s, but %s is %s: %s", it.Text, what, rel, side, strings.Join(want, " | ")),
			"change the slot's types or the relation")
	default:
		c.add(Warning, at, r.ID, "dead-type", fmt.Sprintf("the slot {%s} takes %s, but %s is %s: %s", it.Text, what, rel, side, strings.Join(want, " | ")),
			"take "+what+" out of the slot, or let the relation take it")
	}
}

// meets says whether something can be both a t and one of the wanted types.
func (c *checker) meets(t string, want []string) bool {
	for _, w := range want {
		if c.p.IsA(t, w) || c.p.IsA(w, t) || w == Text && t == "Topic" {
			return true
		}
	}
	return slices.ContainsFunc(c.p.Types, func(k Type) bool {
		return c.p.IsA(k.ID, t) && slices.ContainsFunc(want, func(w string) bool { return c.p.IsA(k.ID, w) })
	})
}

// lists reports word lists that no sentence uses, directly or through another.
func (c *checker) lists() {
	byID := map[string]WordList{}
	for _, w := range c.p.Words {
		byID[w.ID] = w
	}
	used := map[string]bool{}
	var use func(id string)
	use = func(id string) {
		if used[id] {
			return
		}
		used[id] = true
		for _, e := range byID[id].entries {
			if e.list {
				use(e.text)
			}
		}
	}
	for _, r := range c.p.Rules {
		for _, s := range r.Says {
			s.Sentence.eachList(use)
		}
	}
	for _, w := range c.p.Words {
		if !used[w.ID] {
			c.add(Warning, w.At, w.ID, "unused-list", "no rule uses the word list", "write @"+w.ID+" in a sentence or remove it")
		}
	}
}

func (s Sentence) eachList(f func(id string)) {
	for _, it := range s {
		if it.Kind == List {
			f(it.Text)
		}
		for _, choice := range it.Choices {
			choice.eachList(f)
		}
	}
}

// relations reports relations that no rule gives. An inverse needs no rule.
func (c *checker) relations() {
	used := map[string]bool{}
	for _, r := range c.p.Rules {
		for _, g := range r.Gives {
			used[g.Relation] = true
		}
	}
	for _, r := range c.p.Relations {
		if !used[r.ID] && !used[r.Inverse] {
			c.add(Warning, r.At, r.ID, "unused-relation", "no rule gives the relation", "write a rule that gives it or remove it")
		}
		if r.guessed {
			c.add(Warning, r.At, r.ID, "guessed-plans", "the predicate of a planned one is guessed: "+r.Plans, "add plans: with the verb, such as plansToMeetWith")
		}
	}
}
