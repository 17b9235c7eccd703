package rule

import (
	"fmt"
	"slices"
	"strings"
)

// tests checks the tests of rules and entities against each other and against
// the pack.
func (c *checker) tests() {
	first := map[string]Test{}
	each := func(id string, tests []Test) {
		for _, t := range tests {
			c.twin(first, id, t)
			for _, e := range t.Finds {
				c.expected(id, e)
				c.then(id, t, e)
			}
		}
	}
	for _, own := range []bool{false, true} {
		mine := func(tests []Test) []Test {
			return slices.DeleteFunc(slices.Clone(tests), func(t Test) bool { return t.At.Own() != own })
		}
		for _, r := range c.p.Rules {
			each(r.ID, mine(r.Tests))
		}
		for _, e := range c.p.Entities {
			each(e.ID, mine(e.Tests))
		}
	}
}

// twin reports a test whose text stands in another one too.
func (c *checker) twin(first map[string]Test, id string, t Test) {
	key := strings.Join([]string{t.Text, t.Given, t.Date}, "\x00")
	other, seen := first[key]
	if !seen {
		first[key] = t
		return
	}
	if t.Todo == "" && other.Todo == "" && !sameFinds(t, other) {
		c.add(Error, t.At, id, "contradicting-tests", "another test has the same text and finds something else", "the other one is at "+other.At.String())
		return
	}
	c.add(Warning, t.At, id, "duplicate-test", "another test has the same text", "the other one is at "+other.At.String())
}

func sameFinds(a, b Test) bool {
	return slices.Equal(findsOf(a), findsOf(b))
}

func findsOf(t Test) []string {
	var out []string
	for _, e := range t.Finds {
		out = append(out, e.String())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// expected checks the ends of an expected edge.
func (c *checker) expected(id string, e Expect) {
	rel, ok := c.p.Relation(e.Relation)
	if !ok {
		return
	}
	c.expectedEnd(id, e, "subject", e.Subject, e.SubjectTopic, rel.From)
	c.expectedEnd(id, e, "object", e.Object, e.Topic, rel.To)
}

func (c *checker) expectedEnd(id string, e Expect, what, end string, topic bool, want []string) {
	wants := strings.Join(want, " | ")
	if topic {
		if !slices.Contains(want, Text) && !slices.Contains(want, "Topic") {
			c.add(Error, e.At, id, "test-never-fits", fmt.Sprintf("the %s of %s cannot be a topic, only %s", what, e.Relation, wants), "write an id without quotes")
		}
		return
	}
	node, known := c.p.Entity(end)
	if !known {
		c.misspelt(id, e, end)
		return
	}
	if slices.ContainsFunc(want, func(w string) bool { return c.p.IsA(node.Type, w) }) {
		return
	}
	c.add(Error, e.At, id, "test-never-fits", fmt.Sprintf("%s is a %s, but the %s of %s is %s", end, node.Type, what, e.Relation, wants), "mend the test or the relation")
}

// misspelt reports an id that is in no entity but nearly so.
func (c *checker) misspelt(id string, e Expect, end string) {
	if len(end) < 5 || c.near >= maxHints {
		return
	}
	for i := range c.p.Entities {
		known := c.p.Entities[i].ID
		if abs(len(known)-len(end)) <= 1 && edits(end, known, 2) < 2 {
			c.near++
			c.add(Warning, e.At, id, "near-id", "no entity is "+quote(end), "did you mean "+known+"? An id of nobody is fine for made-up people")
			return
		}
	}
}
