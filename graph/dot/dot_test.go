package dot

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/internal/look"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files; the test still fails where they differed")

func mention(id, name, kind string) graph.Mention {
	return graph.Mention{ID: id, Name: name, Type: kind, Text: name}
}

func add(t testing.TB, g *graph.Graph, subject graph.Mention, relation string, object graph.Mention, s graph.Status, sentence string) {
	t.Helper()
	err := g.AddFact(graph.Fact{Doc: "news", Rule: "r", Relation: relation, Status: s, Subject: subject, Object: object,
		Sentence: graph.Quote{Text: sentence, End: len([]rune(sentence))}})
	if err != nil {
		t.Fatal(err)
	}
}

func visit(t testing.TB) *graph.Graph {
	g := graph.New()
	g.SetTitle("A visit to Manila")
	g.AddRelation(graph.Relation{ID: "met-with", Label: "met with", Symmetric: true, Color: "#2563eb"})
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits", Color: "#0d9488", Line: "bold"})
	g.AddRelation(graph.Relation{ID: "opposes", Label: "opposes", Color: "red"})
	g.AddRelation(graph.Relation{ID: "announced", Label: "announced", Line: "dotted"})
	g.AddType(graph.Type{Name: "Navy", Is: []string{"ArmedForce"}})
	g.AddType(graph.Type{Name: "ArmedForce", Is: []string{"Organization"}})
	blinken, austin := mention("antony-blinken", "Antony Blinken", "Person"), mention("lloyd-austin", "Lloyd Austin", "Person")
	manila, china := mention("manila", "Manila", "City"), mention("china", "China", "Country")
	plan := mention("plan", "a plan to strengthen the alliance between the two countries in the years to come and beyond all that was known", "Topic")
	g.AddNode(graph.Node{ID: "antony-blinken", Name: "Antony Blinken", Type: "Person",
		Roles: []graph.Role{{Title: "secretary of state", Of: "united-states", From: "2021-01-26"}}, SameAs: []string{"https://en.wikipedia.org/wiki/Antony_Blinken"}})
	g.AddNode(graph.Node{ID: "united-states", Name: "United States", Type: "Country"})
	add(t, g, blinken, "met-with", austin, graph.Asserted, "Blinken met Austin.")
	add(t, g, blinken, "visits", manila, graph.Planned, "Blinken and Austin plan to visit Manila.")
	add(t, g, austin, "visits", manila, graph.Planned, "Blinken and Austin plan to visit Manila.")
	add(t, g, austin, "opposes", china, graph.Denied, "Austin denied that he opposed China.")
	add(t, g, blinken, "opposes", china, graph.Alleged, "Beijing said that Blinken opposed it.")
	add(t, g, blinken, "announced", plan, graph.Possible, "Blinken may announce a plan.")
	add(t, g, mention("fleet", "Seventh Fleet", "Navy"), "visits", manila, graph.Asserted, "The fleet visited Manila.")
	return g
}

const evil = "\"]; x [label=\"boo\"] \\\" <b>b</b> &amp; \\N\\G\\L\x00\x1b[31m\r\n\u202e\xff%5C\\"

func hostile(t testing.TB) *graph.Graph {
	g := graph.New()
	g.SetTitle(evil)
	g.AddRelation(graph.Relation{ID: evil, Label: evil, Color: `#fff", x="1`, Line: evil})
	g.AddNode(graph.Node{ID: evil, Name: evil, Type: evil, Roles: []graph.Role{{Title: evil, Of: evil}}, SameAs: []string{"javascript:alert(1)", evil}})
	add(t, g, mention(evil, evil, evil), evil, mention("b\\", "<b>bold</b>", "Person"), graph.Status(evil), evil)
	return g
}

func written(t testing.TB, g *graph.Graph) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, g, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"visit": visit(t), "hostile": hostile(t), "empty": graph.New()} {
		t.Run(name, func(t *testing.T) {
			got := written(t, g)
			path := filepath.Join("testdata", name+".dot")
			want, err := os.ReadFile(path)
			if diff := cmp.Diff(string(want), got); diff != "" || err != nil {
				t.Errorf("%s (-want +got): %v\n%s", path, err, diff)
				if *update {
					if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}

func TestSameBytes(t *testing.T) {
	want := written(t, visit(t))
	for range 10 {
		if got := written(t, visit(t)); got != want {
			t.Fatal(cmp.Diff(want, got))
		}
	}
}

// TestOneLineEach holds that a difference between two files reads by line.
func TestOneLineEach(t *testing.T) {
	for _, g := range []*graph.Graph{visit(t), hostile(t)} {
		got := written(t, g)
		statements, err := lex(got)
		if err != nil {
			t.Fatalf("%v in\n%s", err, got)
		}
		nodes, edges := 0, 0
		for _, s := range statements {
			switch {
			case s.edge:
				edges++
			case s.node:
				nodes++
			}
		}
		if want := len(look.Drawn(g)); nodes != want || edges != len(g.Edges()) {
			t.Errorf("%d nodes and %d edges, want %d and %d", nodes, edges, want, len(g.Edges()))
		}
		if lines := strings.Count(got, "\n"); lines != nodes+edges+7 {
			t.Errorf("%d lines for %d nodes and %d edges", lines, nodes, edges)
		}
	}
}

// TestReadBack holds that ids, relations and statuses are read back as they
// were.
func TestReadBack(t *testing.T) {
	for _, g := range []*graph.Graph{visit(t), hostile(t)} {
		statements, err := lex(written(t, g))
		if err != nil {
			t.Fatal(err)
		}
		var got, want []graph.Key
		for _, s := range statements {
			if s.edge {
				got = append(got, graph.Key{Subject: unpercent(t, s.ids[0]), Object: unpercent(t, s.ids[1]),
					Relation: unpercent(t, s.attrs["relation"]), Status: graph.Status(unpercent(t, s.attrs["status"]))})
			}
		}
		for _, e := range g.Edges() {
			want = append(want, e.Key)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("edges read back (-want +got):\n%s", diff)
		}
	}
}

func TestNoLinkToScript(t *testing.T) {
	for _, s := range strings.Split(written(t, hostile(t)), "\n") {
		if strings.Contains(s, "URL=") {
			t.Errorf("a link from %q", s)
		}
	}
	if !strings.Contains(written(t, visit(t)), `URL="https://en.wikipedia.org/wiki/Antony_Blinken"`) {
		t.Error("the link is missing")
	}
}

type brokenWriter struct{}

var errFull = errors.New("disk full")

func (brokenWriter) Write([]byte) (int, error) { return 0, errFull }

func TestWriteError(t *testing.T) {
	if err := Write(brokenWriter{}, visit(t), Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v, want the writer's error", err)
	}
}
