package graph_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

// TestUnion holds Merge to its promise: any order, any split, any doubling of
// the same additions gives the same graph.
func TestUnion(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 1))
		cards := 1 + r.IntN(60)
		d := randomDeck(r, cards)
		want := d.build(r.Perm(cards))

		if diff := difference(want, d.build(r.Perm(cards))); diff != "" {
			t.Fatalf("seed %d: another order gives another graph:\n%s", seed, diff)
		}
		order := r.Perm(cards)
		i := r.IntN(cards + 1)
		j := i + r.IntN(cards+1-i)
		part := func(lo, hi int) *graph.Graph { return d.build(order[lo:hi]) }
		left := part(0, i)
		left.Merge(part(i, j))
		left.Merge(part(j, cards))
		if diff := difference(want, left); diff != "" {
			t.Fatalf("seed %d: (a+b)+c is not the whole:\n%s", seed, diff)
		}
		right := part(j, cards)
		right.Merge(part(i, j))
		whole := part(0, i)
		whole.Merge(right)
		if diff := difference(want, whole); diff != "" {
			t.Fatalf("seed %d: a+(c+b) is not the whole:\n%s", seed, diff)
		}
		whole.Merge(want)
		whole.Merge(whole)
		whole.Merge(nil)
		if diff := difference(want, whole); diff != "" {
			t.Fatalf("seed %d: merging twice changes the graph:\n%s", seed, diff)
		}
	}
}

// difference compares all that two graphs show, and Equal with it.
func difference(a, b *graph.Graph) string {
	diff := ""
	if !reflect.DeepEqual(contents(a), contents(b)) {
		diff = cmp.Diff(contents(a), contents(b))
	}
	if a.Equal(b) != (diff == "") {
		return "Equal is wrong; difference is: " + diff
	}
	return diff
}

func contents(g *graph.Graph) []any {
	return []any{g.Title(), g.Nodes(), g.Edges(), g.Relations(), g.Types(), g.Sources(), g.Packs()}
}

// TestUnionCanFail makes sure that difference sees a difference.
func TestUnionCanFail(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	d := randomDeck(r, 30)
	if difference(d.build(r.Perm(30)), d.build(r.Perm(29))) == "" {
		t.Fatal("a missing addition goes unseen")
	}
}

func TestManyEvidence(t *testing.T) {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits"})
	for range 2 {
		for i := range 100 {
			f := fact("a", "visits", "b", graph.Asserted)
			f.Sentence.Start = (i * 37) % 100
			if err := g.AddFact(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	evidence := g.Edges()[0].Evidence
	if len(evidence) != 100 {
		t.Fatalf("got %d pieces of evidence, want 100", len(evidence))
	}
	for i, ev := range evidence {
		if ev.Sentence.Start != i {
			t.Fatalf("evidence %d starts at %d", i, ev.Sentence.Start)
		}
	}
}

func TestAddFactErrors(t *testing.T) {
	g := graph.New()
	if err := g.AddFact(fact("a", "visits", "b", graph.Asserted)); err == nil || !strings.Contains(err.Error(), `"visits"`) {
		t.Errorf("fact of an unknown relation: %v", err)
	}
	g.AddRelation(graph.Relation{ID: "visits"})
	if err := g.AddFact(fact("", "visits", "b", graph.Asserted)); err == nil {
		t.Error("fact without a subject: no error")
	}
	if len(g.Nodes())+len(g.Edges()) > 0 {
		t.Error("a refused fact left something behind")
	}
}

// TestSnapshots makes sure that what was listed does not change afterwards.
func TestSnapshots(t *testing.T) {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits"})
	add := func(start int) {
		f := fact("a", "visits", "b", graph.Asserted)
		f.Sentence.Start = start
		if err := g.AddFact(f); err != nil {
			t.Fatal(err)
		}
	}
	g.AddNode(graph.Node{ID: "a", SameAs: []string{"http://b"}})
	add(5)
	nodes, edges := g.Nodes(), g.Edges()
	edges[0].Evidence = nil // the caller's slice, not the graph's
	before := fmt.Sprint(nodes, edges)
	g.AddNode(graph.Node{ID: "a", SameAs: []string{"http://a"}})
	add(3)
	add(7)
	if after := fmt.Sprint(nodes, edges); after != before {
		t.Errorf("a list changed:\n%s\n%s", before, after)
	}
	if n := len(g.Edges()[0].Evidence); n != 3 {
		t.Errorf("got %d pieces of evidence, want 3", n)
	}
}

func TestEdgeAndNode(t *testing.T) {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits"})
	f := fact("a", "visits", "b", graph.Denied)
	if err := g.AddFact(f); err != nil {
		t.Fatal(err)
	}
	key := graph.Key{Subject: "a", Relation: "visits", Object: "b", Status: graph.Denied}
	if e, found := g.Edge(key); !found || len(e.Evidence) != 1 {
		t.Errorf("Edge(%v) = %v, %v", key, e, found)
	}
	if got, want := key.String(), "a visits b [denied]"; got != want {
		t.Errorf("key is written %q, want %q", got, want)
	}
	key.Status = graph.Asserted
	if _, found := g.Edge(key); found {
		t.Error("an asserted edge where only a denied one is")
	}
	if n, found := g.Node("b"); !found || n.Name != "B" {
		t.Errorf("Node(b) = %v, %v", n, found)
	}
}

func fact(subject, relation, object string, status graph.Status) graph.Fact {
	return graph.Fact{
		Doc: "d", Rule: "r", Relation: relation, Status: status,
		Subject:  graph.Mention{ID: subject, Name: strings.ToUpper(subject), Type: "Person"},
		Object:   graph.Mention{ID: object, Name: strings.ToUpper(object), Type: "City"},
		Sentence: graph.Quote{Start: 0, End: 100},
	}
}
