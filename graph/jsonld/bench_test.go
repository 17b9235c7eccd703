package jsonld_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"entente/graph"
	"entente/graph/jsonld"
)

// big is a graph of the given number of edges, each with one sentence.
func big(b *testing.B, edges int) *graph.Graph {
	b.Helper()
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits", Plans: "plansToVisit"})
	const sentence = "After their visit to Tokyo, Blinken and Austin plan to visit the Philippines to participate in another 2+2 dialog."
	for i := range edges {
		from, to := fmt.Sprintf("person-%d", i%(edges/50+1)), fmt.Sprintf("place-%d", i/50)
		f := graph.Fact{
			Doc: fmt.Sprintf("doc-%d", i/10), Rule: "visit", Relation: "visits", Status: graph.Statuses()[i%2],
			Subject:  graph.Mention{ID: from, Name: from, Type: "Person", Start: i + 28, End: i + 35, Text: "Blinken", Resolved: "short name"},
			Object:   graph.Mention{ID: to, Name: to, Type: "Country", Start: i + 65, End: i + 76, Text: "Philippines"},
			Trigger:  graph.Span{Start: i + 47, End: i + 60},
			Sentence: graph.Quote{Start: i, End: i + 114, Text: sentence},
		}
		if err := g.AddFact(f); err != nil {
			b.Fatal(err)
		}
	}
	g.Edges() // sorted once, and not timed
	return g
}

func BenchmarkWrite(b *testing.B) {
	g := big(b, 100_000)
	var size counter
	if err := jsonld.Write(&size, g, jsonld.Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if err := jsonld.Write(io.Discard, g, jsonld.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

type counter int64

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

func BenchmarkRead(b *testing.B) {
	var doc bytes.Buffer
	if err := jsonld.Write(&doc, big(b, 20_000), jsonld.Options{}); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(doc.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := jsonld.Read(bytes.NewReader(doc.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}
