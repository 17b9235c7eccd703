package jsonld_test

import (
	"fmt"
	"os"
	"strings"

	"entente/graph"
	"entente/graph/jsonld"
)

func Example() {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits", Plans: "plansToVisit"})
	err := g.AddFact(graph.Fact{
		Doc: "kyiv", Rule: "visit", Relation: "visits", Status: graph.Planned,
		Subject:  graph.Mention{ID: "erdogan", Name: "Erdogan", Type: "Person", Start: 0, End: 7, Text: "Erdogan"},
		Object:   graph.Mention{ID: "kyiv", Name: "Kyiv", Type: "City", Start: 19, End: 23, Text: "Kyiv"},
		Sentence: graph.Quote{Start: 0, End: 24, Text: "Erdogan will visit Kyiv."},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	var doc strings.Builder
	if err := jsonld.Write(&doc, g, jsonld.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(doc.String()) {
		if strings.Contains(line, `"kg:kyiv"`) || strings.Contains(line, "stmt/") {
			fmt.Fprint(os.Stdout, line)
		}
	}
	back, err := jsonld.Read(strings.NewReader(doc.String()))
	fmt.Println(err == nil && back.Equal(g))
	// Output:
	//       "plansToVisit": ["kg:kyiv"]
	//       "id": "kg:kyiv",
	//       "id": "kg:stmt/erdogan.visits.kyiv.planned",
	//       "object": "kg:kyiv",
	// true
}
