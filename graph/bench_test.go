package graph_test

import (
	"fmt"
	"testing"

	"entente/graph"
)

// BenchmarkMillion builds a graph of a million edges and lists them in order.
func BenchmarkMillion(b *testing.B) {
	const edges = 1_000_000
	ids := make([]string, 20_000)
	for i := range ids {
		ids[i] = fmt.Sprintf("person-%d", i)
	}
	b.ReportAllocs()
	for b.Loop() {
		g := graph.New()
		g.AddRelation(graph.Relation{ID: "met-with", Label: "met with", Symmetric: true})
		for i := range edges {
			f := fact(ids[i%len(ids)], "met-with", ids[(i*7919+i/len(ids)+1)%len(ids)], graph.Asserted)
			f.Sentence.Start = i
			if err := g.AddFact(f); err != nil {
				b.Fatal(err)
			}
		}
		if len(g.Edges()) < edges/2 {
			b.Fatal("too few edges: ", len(g.Edges()))
		}
	}
}
