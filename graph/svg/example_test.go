package svg_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"entente/graph"
	"entente/graph/svg"
)

// visit gives a graph of one planned visit.
func visit() (*graph.Graph, error) {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits", Color: "#0d9488"})
	return g, g.AddFact(graph.Fact{
		Doc: "news", Rule: "visit", Relation: "visits", Status: graph.Planned,
		Subject:  graph.Mention{ID: "antony-blinken", Name: "Antony Blinken", Type: "Person"},
		Object:   graph.Mention{ID: "philippines", Name: "Philippines", Type: "Country"},
		Sentence: graph.Quote{Text: "Blinken plans to visit the Philippines.", End: 39},
	})
}

func Example() {
	g, err := visit()
	if err != nil {
		fmt.Println(err)
		return
	}
	// Needs the program entente-layout: run make.
	if err := svg.Write(os.Stdout, g, svg.Options{}); err != nil {
		fmt.Println(err)
	}
}

// Without the renderer nothing is written, and the error says so.
func ExampleWrite_noRenderer() {
	g, err := visit()
	if err != nil {
		fmt.Println(err)
		return
	}
	var out strings.Builder
	err = svg.Write(&out, g, svg.Options{Renderer: "no/such/entente-layout"})
	fmt.Println(errors.Is(err, svg.ErrNoRenderer), out.Len())
	// Output: true 0
}
