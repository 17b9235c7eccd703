package report_test

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/extract/report"
	"entente/extract/rule"
)

// builtIn loads the built-in pack once for all tests.
var builtIn = sync.OnceValues(func() (*extract.Extractor, error) { return extract.Load(data.FS, "diplomacy") })

func load(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := builtIn()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// missed reads texts as articles and counts what is missed.
func missed(t testing.TB, x *extract.Extractor, texts ...string) *report.Misses {
	t.Helper()
	m := report.NewMisses(x.Pack())
	for i, text := range texts {
		a := article.Article{ID: "a" + string(rune('1'+i)), Text: text}
		trace, err := x.Trace(a)
		if err != nil {
			t.Fatal(err)
		}
		m.Add(a, trace)
	}
	return m
}

// withStubs gives the built-in pack with all stubs of a todo pasted into it.
func withStubs(t testing.TB, todo report.Todo) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	err := fs.WalkDir(data.FS, "diplomacy", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(data.FS, name)
		pack[strings.TrimPrefix(name, "diplomacy/")] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	rules, entities := "rules:\n", "entities:\n"
	relations := map[string]bool{}
	file := pack["relations.yaml"]
	for _, f := range todo.Frames {
		rules += f.Stub
		if f.NewStub != "" && !relations[f.NewStub] {
			relations[f.NewStub] = true
			file.Data = append(file.Data, f.NewStub...)
		}
	}
	for _, n := range todo.Names {
		entities += n.Stub
	}
	if rules != "rules:\n" {
		pack[path.Join("rules", "todo.yaml")] = &fstest.MapFile{Data: []byte(rules)}
	}
	if entities != "entities:\n" {
		pack[path.Join("entities", "todo.yaml")] = &fstest.MapFile{Data: []byte(entities)}
	}
	return pack
}

// checkStubs holds that stubs load beside the built-in pack and that rules check
// asks for nothing but more tests, and for other texts where one sentence is the
// example of two stubs.
func checkStubs(t *testing.T, todo report.Todo) {
	t.Helper()
	p, err := rule.Load(withStubs(t, todo), ".")
	if err != nil {
		t.Fatalf("the stubs do not load:\n%s", allProblems(err))
	}
	if _, err := extract.New(p, data.FS); err != nil {
		t.Fatalf("the stubs are no frames:\n%s", allProblems(err))
	}
	for _, problem := range rule.Check(p) {
		if path.Base(problem.At.File) != "todo.yaml" {
			continue // of the built-in pack, whose comments rule.Check does not read
		}
		switch problem.Name {
		case "few-positive-tests", "few-negative-tests", "duplicate-test":
		default:
			t.Errorf("rules check: %s", problem)
		}
	}
}

func allProblems(err error) string {
	var problems rule.Problems
	if !errors.As(err, &problems) {
		return err.Error()
	}
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}

// The sentences give nothing, each in another frame.
func TestStubsLoad(t *testing.T) {
	x := load(t)
	todo := missed(t, x,
		`France serenaded Germany. France was serenaded by Germany. Italy: "Spain" photographed 'Portugal' on #1 - a: b.`,
		"Norway tickled Sweden's patience. Finland put a teapot before Denmark.",
		"Kenya was allergic to Uganda. Chad is baffled by Niger. Togo is pictured beside Benin.",
		"Laos and Vietnam yodelled. Peru hummed, and Chile overheard it.",
		"Zorblatt Quimby yodelled in Paris. President Zorblatt Quimby hummed. Quimby slept. The Frobnitz “Accord” <script> slept.",
		"Emmanuel Macron knitted while Penny Wong yodelled to Narendra Modi.",
	).Todo(0, 1)
	var stubs, names int
	for _, f := range todo.Frames {
		if f.Stub != "" {
			stubs++
		}
	}
	for _, n := range todo.Names {
		if n.Stub != "" {
			names++
		}
	}
	if stubs < 8 || names < 1 {
		t.Errorf("%d rule stubs and %d entity stubs, want at least 8 and 1", stubs, names)
	}
	checkStubs(t, todo)
}

// A stub finds the edge of its own example, in the plain cases.
func TestStubFinds(t *testing.T) {
	texts := []string{
		"France serenaded Germany.",
		"Italy was serenaded by Spain.",
		"Kenya yodelled to Uganda.",
		"Norway tickled Sweden's patience.",
		"Laos and Vietnam yodelled.",
		"Finland sent a teapot towards Denmark.",
	}
	todo := missed(t, load(t), texts...).Todo(0, 1)
	p, err := rule.Load(withStubs(t, todo), ".")
	if err != nil {
		t.Fatal(allProblems(err))
	}
	x, err := extract.New(p, data.FS)
	if err != nil {
		t.Fatal(allProblems(err))
	}
	wants := map[string]string{} // the edge of each text, by its stub
	for _, r := range p.Rules {
		if strings.HasPrefix(r.ID, "todo-") {
			wants[r.Tests[0].Text] = r.Tests[0].Finds[0].String()
		}
	}
	for _, text := range texts {
		facts, err := x.Facts(article.Article{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if len(facts) != 1 {
			t.Errorf("%s: %d facts with the stubs, want %s", text, len(facts), wants[text])
			continue
		}
		if got := facts[0].Subject.ID + " " + facts[0].Relation + " " + facts[0].Object.ID; got != wants[text] {
			t.Errorf("%s: found %s, the stub's test wants %s", text, got, wants[text])
		}
	}
}
