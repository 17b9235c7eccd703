package jsonld_test

import (
	"encoding/json"
	"strings"
	"testing"

	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

func hostileTexts() []string {
	return []string{
		`"]; x [label="`, `</script><script>alert(1)</script>`, "javascript:alert(1)", "\x1b[31mred\x1b]0;title\x07",
		"line\u2028sep\u2029", "\u202eright to left", "nul\x00", "a\nb\r\tc", `back\slash`, "@id", "@type", "_:b0", "kg:x",
		"http://a/ b", "..", ".", "a/b", "a.b", "a%2Eb", "#", "?", "日本 語", "C1 \u009b31m", "é", "\ufeff", "stmt", "<!--", "&amp;", " ",
	}
}

// hostile is a graph that has such texts in every place, ids included.
func hostile(t testing.TB) *graph.Graph {
	t.Helper()
	g := graph.New()
	g.SetTitle(`"</script>`)
	g.AddRelation(graph.Relation{ID: "visits"})
	for i, s := range hostileTexts() {
		g.AddNode(graph.Node{ID: s, Name: s, In: s, Type: s, Roles: []graph.Role{{Title: s, Of: s, From: s, To: s}, {Title: s + s}}})
		g.AddRelation(graph.Relation{ID: "met-with", Label: s, Definition: s, Domain: []string{s}, Range: []string{s}, Plover: s, Intended: s, Cameo: s, Color: s, Line: s, Inverse: s})
		g.AddSource(graph.Source{ID: s, Title: s, Date: s, URL: s, SHA256: s})
		g.AddPack(graph.Pack{Name: s, Version: s, Hash: s})
		g.AddType(graph.Type{Name: s, Is: []string{s + "x"}})
		m := graph.Mention{ID: s, Name: s, Type: s, Start: i, End: i + 1, Text: s, Via: s, Resolved: s}
		f := graph.Fact{
			Doc: s, Rule: s, Relation: "visits", Status: graph.Asserted, Subject: m, Object: m, About: s,
			Trigger: graph.Span{Start: 1, End: 2}, Sentence: graph.Quote{Start: 0, End: 5, Text: s},
			Place: s, Time: s, Attributed: s,
		}
		if err := g.AddFact(f); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

// awkwardNames is a graph whose relations and types have names that the format
// uses itself.
func awkwardNames(t testing.TB) *graph.Graph {
	t.Helper()
	g := graph.New()
	for _, id := range []string{"id", "type", "label", "source", "subject", "http", "urn", "kg", "schema", "vocab", "graph", "status", "2plus2", "訪問"} {
		g.AddRelation(graph.Relation{ID: id, Label: id})
		m := graph.Mention{ID: id, Name: id, Type: id}
		f := graph.Fact{Relation: id, Status: graph.Asserted, Subject: m, Object: m, Sentence: graph.Quote{End: 1, Text: "x"}}
		if err := g.AddFact(f); err != nil {
			t.Fatal(err)
		}
		f.Status = graph.Planned
		if err := g.AddFact(f); err != nil {
			t.Fatal(err)
		}
	}
	g.AddRelation(graph.Relation{ID: "plans-to-meet", Plans: "plansToMeet", Intended: "AGREE"})
	for _, status := range graph.Statuses() {
		m := graph.Mention{ID: "plan"}
		if err := g.AddFact(graph.Fact{Relation: "plans-to-meet", Status: status, Subject: m, Object: m}); err != nil {
			t.Fatal(err)
		}
	}
	g.AddNode(graph.Node{ID: "id", SameAs: []string{"urn:isbn:1", "http://a/b"}})
	return g
}

func TestHostile(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"texts": hostile(t), "names": awkwardNames(t)} {
		doc := write(t, g)
		if !json.Valid([]byte(doc)) {
			t.Fatalf("%s: not JSON", name)
		}
		if diff := cmp.Diff(contents(g), contents(read(t, doc))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for _, bad := range []string{"<", ">", "&", "\x1b", "\x00", "\u2028", "\u202e", "\u009b", "\ufeff", "\r"} {
			if strings.Contains(doc, bad) {
				t.Errorf("%s: %q stands in the document", name, bad)
			}
		}
	}
}
