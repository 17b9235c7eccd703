package svg_test

import (
	"fmt"
	"os"

	"entente/graph"
	"entente/graph/svg"
)

func Example() {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits", Color: "#0d9488"})
	err := g.AddFact(graph.Fact{
		Doc: "news", Rule: "visit", Relation: "visits", Status: graph.Planned,
		Subject:  graph.Mention{ID: "antony-blinken", Name: "Antony Blinken", Type: "Person"},
		Object:   graph.Mention{ID: "philippines", Name: "Philippines", Type: "Country"},
		Sentence: graph.Quote{Text: "Blinken plans to visit the Philippines.", End: 39},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	// Needs the program entente-layout: run make.
	if err := svg.Write(os.Stdout, g, svg.Options{}); err != nil {
		fmt.Println(err)
	}
}
