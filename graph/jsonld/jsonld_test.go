package jsonld_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/jsonld"

	"github.com/google/go-cmp/cmp"
	"github.com/piprate/json-gold/ld"
)

var update = flag.Bool("update", false, "rewrite the golden files; the run fails all the same")

func TestGolden(t *testing.T) {
	doc := write(t, sample(t))
	golden(t, "sample.jsonld", doc)
	golden(t, "sample.nq", quads(t, doc, ld.JsonLd_1_1))
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s is rewritten: look at the difference, then run without -update", path)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs:\n%s", path, diff)
	}
}

func TestWriteThenRead(t *testing.T) {
	g := sample(t)
	got := read(t, write(t, g))
	if diff := cmp.Diff(contents(g), contents(got)); diff != "" {
		t.Fatal(diff)
	}
	if !g.Equal(got) {
		t.Error("contents are the same and Equal says no")
	}
	if again := write(t, got); again != write(t, g) {
		t.Error("written again, the bytes differ")
	}
}

func TestEmptyGraph(t *testing.T) {
	if g := read(t, write(t, graph.New())); !g.Equal(graph.New()) {
		t.Error("an empty graph comes back with something in it")
	}
}

func TestOptions(t *testing.T) {
	o := jsonld.Options{Base: "https://kg.example/id#", Vocab: "https://kg.example/v/"}
	var b strings.Builder
	if err := jsonld.Write(&b, sample(t), o); err != nil {
		t.Fatal(err)
	}
	g, got, err := jsonld.Decode(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if got != o {
		t.Errorf("namespaces come back as %v", got)
	}
	if !g.Equal(sample(t)) {
		t.Error("the graph depends on the namespaces")
	}
	for _, bad := range []jsonld.Options{
		{Base: "https://kg.example/id"}, {Base: "kg"}, {Vocab: "http://a b/"}, {Base: "http://a/", Vocab: "http://a/"},
		{Vocab: jsonld.Namespace},
	} {
		if err := jsonld.Write(&b, graph.New(), bad); err == nil {
			t.Errorf("%v is taken", bad)
		}
	}
}

// TestRDF has another program read the document: both modes of JSON-LD give
// the same triples, every thing has an IRI, and nothing is dropped.
func TestRDF(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"sample": sample(t), "hostile": hostile(t), "names": awkwardNames(t)} {
		t.Run(name, func(t *testing.T) {
			doc := write(t, g)
			old, now := quads(t, doc, ld.JsonLd_1_0), quads(t, doc, ld.JsonLd_1_1)
			if diff := cmp.Diff(old, now); diff != "" {
				t.Errorf("1.0 and 1.1 differ:\n%s", diff)
			}
			if blank := regexp.MustCompile(`(?m)^_:.*|> _:\S+ \.$`).FindString(now); blank != "" {
				t.Errorf("a blank node: %s", blank)
			}
			if got, want := strings.Count(now, "\n"), countValues(t, doc); got != want {
				t.Errorf("%d triples from %d values", got, want)
			}
			for _, iri := range regexp.MustCompile(`(?m)^<([^>]*)> <([^>]*)> (?:<([^>]*)>)?`).FindAllStringSubmatch(now, -1) {
				for _, part := range iri[1:] {
					if part == "" {
						continue
					}
					if err := graph.CheckIRI(part); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
}

// quads gives the sorted N-Quads that json-gold makes of a document.
func quads(t *testing.T, doc, mode string) string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(doc), &v); err != nil {
		t.Fatal(err)
	}
	o := ld.NewJsonLdOptions("")
	o.ProcessingMode = mode
	o.Format = "application/n-quads"
	out, err := ld.NewJsonLdProcessor().ToRDF(v, o)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(out.(string), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// countValues counts the values below the context: each is one triple.
func countValues(t *testing.T, doc string) int {
	t.Helper()
	var top struct{ Graph []map[string]any }
	if err := json.Unmarshal([]byte(doc), &top); err != nil {
		t.Fatal(err)
	}
	var count func(v any) int
	count = func(v any) int {
		n := 0
		switch v := v.(type) {
		case []any:
			for _, item := range v {
				n += count(item)
			}
		case map[string]any:
			n++
			for key, item := range v {
				if key != "id" {
					n += count(item)
				}
			}
		default:
			n = 1
		}
		return n
	}
	total := 0
	for _, item := range top.Graph {
		total += count(item) - 1
	}
	return total
}

// TestClaims looks for the difference between a claim and a report.
func TestClaims(t *testing.T) {
	nq := quads(t, write(t, sample(t)), ld.JsonLd_1_1)
	id := "<https://entente.example/id/"
	for triple, want := range map[string]bool{
		id + "antony-blinken> <https://entente.example/vocab#visits> " + id + "tokyo> .":              true,
		id + "antony-blinken> <https://entente.example/vocab#plansToVisit> " + id + "philippines> .":  true,
		id + "antony-blinken> <https://entente.example/vocab#visits> " + id + "philippines> .":        false,
		id + "antony-blinken> <https://entente.example/vocab#metWith> " + id + "yoko-kamikawa> .":     false,
		id + "yoko-kamikawa> <https://other.example/opposes> " + id + "antony-blinken> .":             false,
		id + "stmt/antony-blinken.metWith.yoko-kamikawa.denied> <" + jsonld.Namespace + "status> \"d": true,
	} {
		if strings.Contains(nq, triple) != want {
			t.Errorf("want %v: %s", want, triple)
		}
	}
}

func TestWriteErrors(t *testing.T) {
	build := func(f func(g *graph.Graph)) *graph.Graph {
		g := graph.New()
		f(g)
		return g
	}
	for want, g := range map[string]*graph.Graph{
		"has no id":         build(func(g *graph.Graph) { g.AddNode(graph.Node{Name: "x"}) }),
		"source has no id":  build(func(g *graph.Graph) { g.AddSource(graph.Source{}) }),
		"type has no name":  build(func(g *graph.Graph) { g.AddType(graph.Type{}) }),
		"node a: IRI":       build(func(g *graph.Graph) { g.AddNode(graph.Node{ID: "a", SameAs: []string{"javascript:alert(1)"}}) }),
		"is not a slug":     build(func(g *graph.Graph) { g.AddRelation(graph.Relation{ID: "@id"}) }),
		"plans \"a b\"":     build(func(g *graph.Graph) { g.AddRelation(graph.Relation{ID: "a", Plans: "a b"}) }),
		"has the character": build(func(g *graph.Graph) { g.AddRelation(graph.Relation{ID: "a", IRI: "http://a/b c"}) }),
		"is kept for nodes": build(func(g *graph.Graph) { g.AddRelation(graph.Relation{ID: "a", IRI: jsonld.DefaultBase + "x"}) }),
		"belongs to the mod": build(func(g *graph.Graph) {
			g.AddType(graph.Type{Name: "L", IRI: "http://www.w3.org/2000/01/rdf-schema#label"})
		}),
		"belongs to relation a": build(func(g *graph.Graph) {
			g.AddRelation(graph.Relation{ID: "a", IRI: "http://x/a"})
			g.AddRelation(graph.Relation{ID: "b", IRI: "http://x/a"})
		}),
	} {
		err := jsonld.Write(&strings.Builder{}, g, jsonld.Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	}
}

type failing struct{ after int }

var errFull = errors.New("no space left")

func (f *failing) Write(b []byte) (int, error) {
	if f.after -= len(b); f.after < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriterFails(t *testing.T) {
	if err := jsonld.Write(&failing{}, sample(t), jsonld.Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

// TestLocality holds the document to its promise for diffs.
func TestLocality(t *testing.T) {
	before := sample(t)
	after := sample(t)
	f := graph.Fact{
		Doc: "tokyo-1", Rule: "visit", Relation: "visits", Status: graph.Asserted,
		Subject:  graph.Mention{ID: "yoko-kamikawa", Name: "Yoko Kamikawa", Type: "Person", Start: 300, End: 308, Text: "Kamikawa"},
		Object:   graph.Mention{ID: "tokyo", Name: "Tokyo", Type: "City", Start: 317, End: 322, Text: "Tokyo"},
		Sentence: graph.Quote{Start: 300, End: 323, Text: "Kamikawa visited Tokyo."},
	}
	if err := after.AddFact(f); err != nil {
		t.Fatal(err)
	}
	removed, added := lineDifference(write(t, before), write(t, after))
	if removed > 1 || added > 25 {
		t.Errorf("one more sentence takes %d lines and brings %d", removed, added)
	}
}

// lineDifference counts the lines that only one of two documents has.
func lineDifference(a, b string) (onlyA, onlyB int) {
	count := map[string]int{}
	for line := range strings.Lines(a) {
		count[line]++
	}
	for line := range strings.Lines(b) {
		count[line]--
	}
	for _, n := range count {
		onlyA += max(n, 0)
		onlyB += max(-n, 0)
	}
	return onlyA, onlyB
}

// TestMovedSentence: no IRI hangs on an offset.
func TestMovedSentence(t *testing.T) {
	moved := func(by int) string {
		g := graph.New()
		g.AddRelation(graph.Relation{ID: "visits"})
		f := graph.Fact{
			Doc: "d", Rule: "r", Relation: "visits", Status: graph.Asserted,
			Subject:  graph.Mention{ID: "a", Name: "A", Start: by, End: by + 1, Text: "A"},
			Object:   graph.Mention{ID: "b", Name: "B", Start: by + 9, End: by + 10, Text: "B"},
			Trigger:  graph.Span{Start: by + 2, End: by + 8},
			Sentence: graph.Quote{Start: by, End: by + 11, Text: "A visits B."},
		}
		if err := g.AddFact(f); err != nil {
			t.Fatal(err)
		}
		return write(t, g)
	}
	numbers := regexp.MustCompile(`((?i:start|end)": )\d+`)
	a, b := moved(0), moved(1000)
	if a == b {
		t.Fatal("the offsets are missing")
	}
	if diff := cmp.Diff(numbers.ReplaceAllString(a, "$1"), numbers.ReplaceAllString(b, "$1")); diff != "" {
		t.Error(diff)
	}
}
