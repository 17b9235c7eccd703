package dot_test

import (
	"fmt"
	"os"

	"entente/graph"
	"entente/graph/dot"
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
	g.SetTitle("A visit")
	if err := dot.Write(os.Stdout, g, dot.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// digraph "A visit" {
	//   graph [label="A visit", labelloc="t", fontname="Arial", fontsize="20", rankdir="LR", ranksep="0.9"]
	//   node [fontname="Arial", fontsize="14", style="filled", margin="0.2,0.08"]
	//   edge [fontname="Arial", fontsize="11"]
	//
	//   "antony-blinken" [label="Antony Blinken\nperson", type="Person", class="person", shape="box", style="filled,rounded", fillcolor="#fef3c7", color="#b45309", tooltip="Antony Blinken\nPerson"]
	//   "philippines" [label="Philippines\ncountry", type="Country", class="country", shape="box", fillcolor="#e0f2fe", color="#0369a1", tooltip="Philippines\nCountry"]
	//
	//   "antony-blinken" -> "philippines" [id="antony-blinken visits philippines [planned]", relation="visits", status="planned", label="visits (planned)", color="#0d9488", fontcolor="#0d9488", style="dashed", arrowhead="onormal", tooltip="Antony Blinken visits Philippines (planned)\n“Blinken plans to visit the Philippines.” (news)"]
	// }
}
