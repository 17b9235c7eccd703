//go:build shared

package extract_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/graph"
)

// goldEdge is an edge of ../shared/gold/us-japan.json, whose header says how
// to read it.
type goldEdge struct {
	Subject, Relation, Object, Status, Quote string
	Symmetric                                bool
}

// TestSeedArticle holds the first article's graph against its gold: every
// required edge and node, none of the forbidden edges.
func TestSeedArticle(t *testing.T) {
	var gold struct {
		Nodes       struct{ Must []string }
		Must, Never []goldEdge
	}
	raw, err := os.ReadFile("../../shared/gold/us-japan.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	if len(gold.Must) != 27 || len(gold.Never) != 8 {
		t.Fatalf("the gold has %d required and %d forbidden edges, want 27 and 8", len(gold.Must), len(gold.Never))
	}
	facts := seedFacts(t)
	for _, e := range gold.Must {
		if !e.in(facts) {
			t.Errorf("missing: %s %s %s [%s]", e.Subject, e.Relation, e.Object, e.Status)
		}
	}
	for _, e := range gold.Never {
		if e.in(facts) {
			t.Errorf("forbidden: %s %s %s [%s]", e.Subject, e.Relation, e.Object, e.Status)
		}
	}
	for _, id := range gold.Nodes.Must {
		if !hasNode(facts, id) {
			t.Errorf("missing node: %s", id)
		}
	}
}

func seedFacts(t *testing.T) []graph.Fact {
	t.Helper()
	x, err := extract.Load(data.FS, "diplomacy")
	if err != nil {
		t.Fatal(err)
	}
	text, err := data.FS.ReadFile("articles/us-japan.txt")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := x.Facts(article.Article{ID: "us-japan", Text: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func hasNode(facts []graph.Fact, id string) bool {
	for _, f := range facts {
		if f.Subject.ID == id || f.Object.ID == id {
			return true
		}
	}
	return false
}

func (e goldEdge) in(facts []graph.Fact) bool {
	for _, f := range facts {
		if e.Relation != "*" && f.Relation != e.Relation || e.Status != "" && string(f.Status) != e.Status {
			continue
		}
		if e.Quote != "" && !strings.Contains(f.Sentence.Text, e.Quote) {
			continue
		}
		if fits(e.Subject, f.Subject) && fits(e.Object, f.Object) || e.Symmetric && fits(e.Subject, f.Object) && fits(e.Object, f.Subject) {
			return true
		}
	}
	return false
}

// fits says whether a mention is what the gold names: * is any node, ~words a
// topic whose name contains them.
func fits(want string, m graph.Mention) bool {
	if words, ok := strings.CutPrefix(want, "~"); ok {
		return m.Type == "Topic" && strings.Contains(m.Name, words)
	}
	return want == "*" || want == m.ID
}
