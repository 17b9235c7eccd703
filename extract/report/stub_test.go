package report_test

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/extract/report"
	"entente/extract/rule"
)

func load(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.Load(data.FS, "diplomacy")
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
	for _, text := range []string{
		"France serenaded Germany.",
		"France was serenaded by Germany.",
		"Kenya yodelled to Uganda.",
		"Norway tickled Sweden's patience.",
		"Laos and Vietnam yodelled.",
		"Finland sent a teapot towards Denmark.",
	} {
		t.Run(text, func(t *testing.T) {
			x := load(t)
			todo := missed(t, x, text).Todo(0, 1)
			if len(todo.Frames) != 1 || todo.Frames[0].Stub == "" {
				t.Fatalf("frames %+v, want one with a stub", todo.Frames)
			}
			p, err := rule.Load(withStubs(t, todo), ".")
			if err != nil {
				t.Fatal(allProblems(err))
			}
			with, err := extract.New(p, data.FS)
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(p.Rules, func(r rule.Rule) bool { return strings.HasPrefix(r.ID, "todo-") })
			facts, err := with.Facts(article.Article{ID: "a", Text: text})
			if err != nil {
				t.Fatal(err)
			}
			if len(facts) != 1 {
				t.Fatalf("%d facts with the stub\n%s", len(facts), todo.Frames[0].Stub)
			}
			want := p.Rules[at].Tests[0].Finds[0].String()
			if got := facts[0].Subject.ID + " " + facts[0].Relation + " " + facts[0].Object.ID; got != want {
				t.Errorf("found %s, the stub's test wants %s", got, want)
			}
		})
	}
}
