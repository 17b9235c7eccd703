package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// A packTest is a test of a pack with the id of what it belongs to.
type packTest struct {
	rule.Test
	owner string
}

// A verdict is what became of a test.
type verdict struct {
	packTest
	missing []string // expected, not found
	extra   []string // found, not expected
	right   []string // expected and found
	found   []string // as finds: has them
	lacks   []rule.Expect
	nearest []string // the rule that came nearest to each of the missing
	err     error
}

func (v verdict) passed() bool { return v.err == nil && len(v.missing)+len(v.extra) == 0 }

// outcome is how a test counts.
type outcome int

const (
	testPassed outcome = iota
	testFailed
	testTodo   // it fails, and says why
	todoPassed // it says that it fails, and does not
)

func (v verdict) outcome() outcome {
	switch {
	case v.Todo != "" && v.passed():
		return todoPassed
	case v.Todo != "":
		return testTodo
	case v.passed():
		return testPassed
	}
	return testFailed
}

// packTests lists the tests of a pack in the order of its files.
func packTests(p *rule.Pack) []packTest {
	var tests []packTest
	for _, e := range p.Entities {
		for _, t := range e.Tests {
			tests = append(tests, packTest{t, e.ID})
		}
	}
	for _, r := range p.Rules {
		for _, t := range r.Tests {
			tests = append(tests, packTest{t, r.ID})
		}
	}
	return tests
}

// ownTests gives the tests of the pack itself, and words the number of the others
// by the packs that they belong to.
func ownTests(tests []packTest) (own []packTest, others string) {
	below := map[string]int{}
	for _, t := range tests {
		if t.At.Own() {
			own = append(own, t)
			continue
		}
		below[t.At.Layer]++
	}
	var left []string
	for _, name := range sortedKeys(below) {
		left = append(left, count(below[name], "test")+" of "+clean(name))
	}
	return own, strings.Join(left, ", ")
}

func symmetricRelations(p *rule.Pack) map[string]bool {
	symmetric := map[string]bool{}
	for _, r := range p.Relations {
		symmetric[r.ID] = r.Symmetric
	}
	return symmetric
}

// runTest reads a test's text as an article and compares what is found in it
// with what is expected. Facts of the text before it do not count.
func runTest(ctx context.Context, x *extract.Extractor, symmetric map[string]bool, t packTest) verdict {
	v := verdict{packTest: t}
	text, start := behind(t.Given, t.Text)
	r := readFacts(ctx, x, input{Article: article.Article{ID: "test", Date: t.Date, Text: text}})
	if r.err != nil {
		v.err = r.err
		return v
	}
	found := map[graph.Key][]string{} // the abouts of each edge
	shown := map[graph.Key]string{}
	for _, f := range r.facts {
		if f.Sentence.Start < start {
			continue
		}
		k := testKey(symmetric, endName(f.Subject), f.Relation, endName(f.Object), f.Status)
		found[k] = append(found[k], f.About)
		shown[k] = edgeText(k)
	}
	v.found = slices.Sorted(maps.Values(shown))
	for _, e := range t.Finds {
		k := testKey(symmetric, expectedEnd(e.Subject, e.SubjectTopic), e.Relation, expectedEnd(e.Object, e.Topic), expectedStatus(e))
		text := edgeText(k)
		if e.About != "" {
			text += ", about " + quoted(e.About)
		}
		abouts, ok := found[k]
		delete(shown, k)
		switch {
		case !ok:
			v.missing, v.lacks = append(v.missing, text), append(v.lacks, e)
		case e.About != "" && !slices.Contains(abouts, e.About):
			v.missing = append(v.missing, text)
			v.extra = append(v.extra, edgeText(k)+", about "+quoted(strings.Join(abouts, `", "`)))
		default:
			v.right = append(v.right, text)
		}
	}
	for _, k := range shown {
		v.extra = append(v.extra, k)
	}
	slices.Sort(v.extra)
	return v
}

// topic is the type of a node that is named by its words alone.
const topic = "Topic"

// endName writes an end of a fact as rule tests do: its id, or a topic's words
// in quotes.
func endName(m graph.Mention) string {
	if m.Type == topic {
		return quoted(m.Name)
	}
	return m.ID
}

// expectedEnd writes an expected end in the same way.
func expectedEnd(text string, isTopic bool) string {
	if isTopic {
		return quoted(text)
	}
	return text
}

func quoted(s string) string { return `"` + oneLine(s) + `"` }

func expectedStatus(e rule.Expect) graph.Status {
	if e.Status == "" {
		return graph.Asserted
	}
	return graph.Status(e.Status)
}

// testKey is the key of an edge with the ends of a symmetric one in order.
func testKey(symmetric map[string]bool, subject, relation, object string, s graph.Status) graph.Key {
	if symmetric[relation] && object < subject {
		subject, object = object, subject
	}
	return graph.Key{Subject: subject, Relation: relation, Object: object, Status: s}
}

// edgeText writes an edge as rule tests do: "a visits b [planned]".
func edgeText(k graph.Key) string {
	text := k.Subject + " " + k.Relation + " " + k.Object
	if k.Status != graph.Asserted {
		text += " [" + string(k.Status) + "]"
	}
	return text
}

// behind puts text behind what was given before it, as a paragraph of its own,
// and says at which code point it starts.
func behind(given, text string) (all string, start int) {
	if given == "" {
		return text, 0
	}
	before := strings.TrimRight(given, "\n") + "\n\n"
	return before + text, utf8.RuneCountInString(before)
}

// printVerdict prints a test that did not do as it should.
func (a *app) printVerdict(w io.Writer, where packPlace, v verdict) {
	p := a.paint()
	fmt.Fprintf(w, "%s %s  %s\n", p.red("FAIL"), p.bold(clean(v.owner)), clean(where.at(v.At)))
	const indent = 13
	if v.Given != "" {
		fmt.Fprint(w, field("  given", oneLine(v.Given), indent))
	}
	fmt.Fprint(w, field("  text", oneLine(v.Text), indent))
	if v.err != nil {
		fmt.Fprint(w, field("  error", oneLine(v.err.Error()), indent))
	}
	if v.outcome() == todoPassed {
		fmt.Fprint(w, field("  todo", "it passes now: take away "+quoted(v.Todo), indent))
	}
	list := func(label string, edges []string) {
		for _, e := range edges {
			fmt.Fprint(w, field(label, e, indent))
			label = ""
		}
	}
	list("  expected", append(slices.Clone(v.right), v.missing...))
	list("  found", append(slices.Clone(v.right), v.extra...))
	list("  missing", v.missing)
	list("  nearest", v.nearest)
	list("  unexpected", v.extra)
	fmt.Fprintln(w)
}
