package main

import (
	"bufio"
	"context"
	"errors"
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

	"github.com/spf13/cobra"
)

// testOptions are the flags of rules test.
type testOptions struct {
	all    bool // the tests of the packs below too
	watch  bool
	accept bool
	text   string // of a new test
	owner  string // rule or entity of the new test
}

func (a *app) rulesTest() *cobra.Command {
	var o testOptions
	c := &cobra.Command{
		Use:   "test [PACK]",
		Short: "Run the tests that stand in the rules and entities of a pack",
		Long: `Test runs every test of a rule pack (the built-in one without an argument). All
the edges that a test names must be found in its text, and no others. A test
with todo: must fail. The exit code is 1 when a test does not do as it should.

Of a pack that extends others only its own tests are run; --all runs theirs too.

--watch runs them again after each change of a file, until Ctrl-C.

--accept writes what was found into the tests that do not do as they should,
after showing it; a todo that passes loses its mark. With --text and --for it
adds a new test to a rule or an entity instead. Read what it shows: it makes
right what the rules do, not what they should do. All else in the files stays
as it is.`,
		Example: `  entente rules test
  entente rules test mypack
  entente rules test mypack --accept
  entente rules test mypack --accept --for visit --text "Joe Biden visited Japan."`,
		Args: wants(0, 1, "at most one pack"),
		RunE: func(c *cobra.Command, args []string) error {
			where, err := a.packArgument(args)
			if err != nil {
				return err
			}
			if err := o.check(where); err != nil {
				return err
			}
			run := func() error { return a.runRulesTest(c.Context(), where, o) }
			if o.watch {
				return a.watch(c.Context(), where, run)
			}
			return run()
		},
	}
	c.Flags().BoolVar(&o.all, "all", false, "run the tests of the packs below too")
	c.Flags().BoolVar(&o.watch, "watch", false, "run again after each change, until Ctrl-C")
	c.Flags().BoolVar(&o.accept, "accept", false, "write what was found into the tests")
	c.Flags().StringVar(&o.text, "text", "", "with --accept: the `sentence` of a new test")
	c.Flags().StringVar(&o.owner, "for", "", "with --text: the `id` of the rule or entity that gets it")
	return c
}

// check finds flags that do not go together.
func (o testOptions) check(where packPlace) error {
	switch {
	case o.text != "" && !o.accept:
		return badUsage("--text is for --accept").withHint("`entente try` shows what is found in a sentence")
	case (o.text == "") != (o.owner == ""):
		return badUsage("--text and --for go together: a sentence, and the rule or entity that gets it as a test")
	case o.accept && o.watch:
		return badUsage("--accept and --watch do not go together: what is accepted wants reading")
	case o.accept && o.all:
		return badUsage("--accept and --all do not go together: the tests of packs below belong to others")
	case (o.accept || o.watch) && !where.onDisk():
		return badUsage("the built-in pack does not change").withHint("name the folder of a pack of your own")
	}
	return nil
}

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

func (a *app) runRulesTest(ctx context.Context, where packPlace, o testOptions) error {
	x, err := loadExtractor(where)
	if err != nil {
		return err
	}
	if o.text != "" {
		return a.acceptNew(ctx, where, x, o)
	}
	tests, left := packTests(x.Pack()), ""
	if !o.all {
		tests, left = ownTests(tests)
	}
	symmetric := symmetricRelations(x.Pack())
	bar := a.ui.progress(int64(len(tests)), "testing")
	defer bar.finish()
	out := bufio.NewWriter(a.Stdout)
	number := map[outcome]int{}
	var bad []verdict
	verdicts := ordered(ctx, slices.Values(tests), func(ctx context.Context, t packTest) verdict {
		v := runTest(ctx, x, symmetric, t)
		if v.outcome() == testFailed {
			v.nearest = nearestRules(x, where, v)
		}
		return v
	})
	for v := range verdicts {
		became := v.outcome()
		number[became]++
		if became == testFailed || became == todoPassed {
			bar.hide()
			bad = append(bad, v)
			if !o.accept {
				a.printVerdict(out, where, v)
			}
		}
		bar.add(1)
	}
	bar.finish()
	if err := ctx.Err(); err != nil {
		return err
	}
	if o.accept {
		return errors.Join(a.accept(out, where, accepted(bad)), out.Flush())
	}
	fmt.Fprintf(out, "%s: %d passed, %d failed, %d todo\n",
		count(len(tests), "test"), number[testPassed], len(bad), number[testTodo])
	if left != "" {
		fmt.Fprintf(out, "not run: %s; --all runs them\n", left)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if len(bad) > 0 {
		return silent(ExitFindings)
	}
	return nil
}

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
