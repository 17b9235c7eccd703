package graph_test

import (
	"fmt"

	"entente/graph"
)

func Example() {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "met-with", Label: "met with", Symmetric: true})
	wong := graph.Mention{ID: "penny-wong", Name: "Penny Wong", Type: "Person", Start: 0, End: 10, Text: "Penny Wong"}
	marsudi := graph.Mention{ID: "retno-marsudi", Name: "Retno Marsudi", Type: "Person", Start: 15, End: 28, Text: "Retno Marsudi"}
	err := g.AddFact(graph.Fact{
		Doc: "jakarta", Rule: "meet", Relation: "met-with", Status: graph.Asserted,
		Subject: marsudi, Object: wong,
		Trigger:  graph.Span{Start: 29, End: 32},
		Sentence: graph.Quote{Start: 0, End: 44, Text: "Penny Wong and Retno Marsudi met in Jakarta."},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range g.Edges() {
		fmt.Println(e.Key)
		fmt.Println(" ", e.Evidence[0].Subject.Text, "|", e.Evidence[0].Object.Text)
	}
	fmt.Println("valid:", g.Validate() == nil)
	// Output:
	// penny-wong met-with retno-marsudi
	//   Penny Wong | Retno Marsudi
	// valid: true
}

func ExampleSlug() {
	for _, name := range []string{"Antony Blinken", "U.S. officials", "Łódź", "上川陽子", "2.5 billion", "?!"} {
		fmt.Println(graph.Slug(name))
	}
	// Output:
	// antony-blinken
	// us-officials
	// lodz
	// 上川陽子
	// 2-5-billion
	// x-10fa237d
}
