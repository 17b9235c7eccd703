package lint

import (
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// tests runs the tests of the rules with their rule and without it, and reports
// those that tell nothing about it.
func (c *checker) tests(lexicon fs.FS) error {
	t, err := newTriggers(c.p, lexicon)
	if err != nil {
		return err
	}
	c.wins, c.passes = map[string]bool{}, map[string]bool{}
	var idle []rule.Problem // by tests of rules that win elsewhere
	for _, r := range c.p.Rules {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if !r.At.Own() {
			continue
		}
		found, err := c.testsOf(r, t)
		if err != nil {
			return err
		}
		idle = append(idle, found...)
	}
	for _, e := range c.p.Entities {
		for _, test := range e.Tests {
			if !test.At.Own() {
				continue
			}
			if _, err := c.edges(test, ""); err != nil {
				return err
			}
		}
	}
	for _, f := range idle {
		if c.wins[f.ID] {
			c.found = append(c.found, f)
		}
	}
	return nil
}

// testsOf gives the positive tests of a rule that pass without it, and adds the
// negative ones that cannot fail.
func (c *checker) testsOf(r rule.Rule, t *triggers) ([]rule.Problem, error) {
	var idle []rule.Problem
	for _, test := range r.Tests {
		with, err := c.edges(test, "")
		if err != nil {
			return nil, err
		}
		if test.Todo != "" {
			continue
		}
		if !tells(r, test) {
			if !t.in(r, test.Text) {
				c.add(rule.Warning, test.At, r.ID, "test-cannot-fail", "the text has no word that the rule looks for, so the test says nothing of it",
					"write a text with the rule's own words in which it must find nothing")
			}
			continue
		}
		without, err := c.edges(test, r.ID)
		if err != nil {
			return nil, err
		}
		if !c.expects(test, with) {
			continue // for rules test to report
		}
		c.passes[r.ID] = true
		if slices.Equal(with, without) {
			idle = append(idle, rule.Problem{At: test.At, ID: r.ID, Name: "test-needs-no-rule", Severity: rule.Warning,
				Message: "the test passes without its rule: " + c.others(test, r.ID) + " the same",
				Hint:    "write a text that only this rule can read, or give the test to the other rule"})
		}
	}
	return idle, nil
}

// tells says whether a test expects an edge of a relation that the rule gives.
func tells(r rule.Rule, t rule.Test) bool {
	return slices.ContainsFunc(t.Finds, func(e rule.Expect) bool {
		return slices.ContainsFunc(r.Gives, func(g rule.Gives) bool { return g.Relation == e.Relation })
	})
}

// edges gives the edges that are found in a test's text with a rule switched
// off, sorted, each once. With all rules on it notes which of them win.
func (c *checker) edges(t rule.Test, off string) ([]string, error) {
	facts, err := c.facts(t, off)
	if err != nil {
		return nil, err
	}
	about := slices.ContainsFunc(t.Finds, func(e rule.Expect) bool { return e.About != "" })
	var out []string
	for _, f := range facts {
		if off == "" {
			c.wins[f.Rule] = true
		}
		line := c.edge(end(f.Subject), f.Relation, end(f.Object), string(f.Status))
		if about {
			line += " " + f.About
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// facts reads a test's text as an article, without what is found in the text
// that was given before it.
func (c *checker) facts(t rule.Test, off string) ([]graph.Fact, error) {
	text, start := t.Text, 0
	if t.Given != "" {
		before := strings.TrimRight(t.Given, "\n") + "\n\n"
		text, start = before+t.Text, utf8.RuneCountInString(before)
	}
	facts, err := c.x.FactsWithout(article.Article{ID: "test", Date: t.Date, Text: text}, off)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(facts, func(f graph.Fact) bool { return f.Sentence.Start < start }), nil
}

// expects says whether every edge that a test expects is among those found. One
// that fails is for `rules test` to report.
func (c *checker) expects(t rule.Test, found []string) bool {
	for _, e := range t.Finds {
		line := c.edge(expected(e.Subject, e.SubjectTopic), e.Relation, expected(e.Object, e.Topic), e.Status)
		if !slices.ContainsFunc(found, func(f string) bool { return f == line || strings.HasPrefix(f, line+" ") }) {
			return false
		}
	}
	return true
}

// edge writes an edge for comparing; the ends of a symmetric one stand in order.
func (c *checker) edge(subject, relation, object, status string) string {
	if rel, _ := c.p.Relation(relation); rel.Symmetric && object < subject {
		subject, object = object, subject
	}
	if status == "" {
		status = string(graph.Asserted)
	}
	return subject + " " + relation + " " + object + " [" + status + "]"
}

// end writes an end of a fact as tests do: its id, or a topic's words.
func end(m graph.Mention) string {
	return expected(map[bool]string{true: m.Name, false: m.ID}[m.Type == "Topic"], m.Type == "Topic")
}

func expected(text string, topic bool) string {
	if topic {
		return `"` + strings.Join(strings.Fields(text), " ") + `"`
	}
	return text
}

// others names the rules that find the edges of a test when its own is off.
func (c *checker) others(t rule.Test, off string) string {
	facts, err := c.facts(t, off)
	if err != nil {
		return "others find"
	}
	var ids []string
	for _, f := range facts {
		ids = append(ids, f.Rule)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if len(ids) == 1 {
		return ids[0] + " finds"
	}
	return strings.Join(ids, " and ") + " find"
}
