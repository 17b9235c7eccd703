package jsonld_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"entente/graph"
	"entente/graph/jsonld"
)

// sample is a small graph with something of everything.
func sample(t testing.TB) *graph.Graph {
	t.Helper()
	g := graph.New()
	g.SetTitle("Visitors in Tokyo")
	g.AddPack(graph.Pack{Name: "diplomacy", Version: "1.0.0", Hash: "22141478cb55"})
	g.AddSource(graph.Source{
		ID: "tokyo-1", Title: "Talks in Tokyo", Date: "2024-07-28",
		URL: "https://news.example/a?b=1&c=2", SHA256: strings.Repeat("0f", 32),
	})
	g.AddType(graph.Type{Name: "Actor", IRI: "https://entente.example/vocab#Actor"})
	g.AddType(graph.Type{Name: "Person", Is: []string{"Actor"}, IRI: "http://schema.org/Person"})
	g.AddType(graph.Type{Name: "Country", Is: []string{"Actor", "Place"}})
	g.AddRelation(graph.Relation{
		ID: "met-with", Label: "met with", Definition: "Talks with them in one place",
		Domain: []string{"Actor"}, Range: []string{"Actor"}, Symmetric: true,
		Plans: "plansToMeetWith", Plover: "CONSULT", Intended: "AGREE", Cameo: "040", Color: "#2563eb", Line: "solid",
	})
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits", Inverse: "hosts", Plans: "plansToVisit", Plover: "CONSULT"})
	g.AddRelation(graph.Relation{ID: "hosts", Inverse: "visited-by", Range: []string{"text"}})
	g.AddRelation(graph.Relation{ID: "opposes", Label: "opposes", IRI: "https://other.example/opposes"})
	g.AddNode(graph.Node{ID: "philippines", Name: "Philippines", Type: "Country", SameAs: []string{"https://en.wikipedia.org/wiki/Philippines", "https://ja.wikipedia.org/wiki/フィリピン"}})
	g.AddNode(graph.Node{ID: "antony-blinken", Name: "Antony Blinken", Type: "Person", In: "united-states", Roles: []graph.Role{
		{Title: "Secretary of State", Of: "united-states", From: "2021-01-26", To: "2025-01-20"},
		{Title: "senator"},
	}})
	const sentence = "After their visit to Tokyo, Blinken and Austin plan to visit the Philippines."
	const denial = "He said he had not met Yoko Kamikawa, who opposes it."
	blinken := mention("antony-blinken", "Antony Blinken", "Person", sentence, "Blinken", 0)
	blinken.Resolved = `short name of "Antony Blinken"`
	kamikawa := mention("yoko-kamikawa", "Yoko Kamikawa", "Person", denial, "Yoko Kamikawa", 100)
	he := mention("antony-blinken", "Antony Blinken", "Person", denial, "He", 100)
	base := graph.Fact{Doc: "tokyo-1", Rule: "visit", Relation: "visits", Subject: blinken, Status: graph.Asserted, Sentence: quote(sentence, 0)}

	visit := base
	visit.Object = mention("tokyo", "Tokyo", "City", sentence, "Tokyo", 0)
	visit.Trigger = span(sentence, "visit to", 0)
	plan := base
	plan.Status = graph.Planned
	plan.Object = mention("philippines", "Philippines", "Country", sentence, "Philippines", 0)
	plan.Trigger = span(sentence, "plan to visit", 0)
	plan.Time = "on Tuesday"
	plan.About = "another 2+2 dialog"
	denied := base
	denied.Rule, denied.Relation, denied.Status = "meet", "met-with", graph.Denied
	denied.Subject, denied.Object, denied.Sentence = kamikawa, he, quote(denial, 100)
	denied.Attributed, denied.Place = "antony-blinken", "tokyo"
	alleged := denied
	alleged.Rule, alleged.Relation, alleged.Status = "oppose", "opposes", graph.Alleged
	alleged.Attributed = "people who know"
	alleged.Subject.Via = "officials"
	twice := visit
	twice.Doc = "東京 2.txt"
	for _, f := range []graph.Fact{visit, plan, denied, alleged, twice} {
		if err := g.AddFact(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := g.Validate(); err != nil {
		t.Fatal(err)
	}
	return g
}

func quote(sentence string, at int) graph.Quote {
	return graph.Quote{Start: at, End: at + utf8.RuneCountInString(sentence), Text: sentence}
}

func span(sentence, words string, at int) graph.Span {
	before, _, _ := strings.Cut(sentence, words)
	start := at + utf8.RuneCountInString(before)
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(words)}
}

func mention(id, name, kind, sentence, words string, at int) graph.Mention {
	s := span(sentence, words, at)
	return graph.Mention{ID: id, Name: name, Type: kind, Start: s.Start, End: s.End, Text: words}
}

// write gives the document of a graph.
func write(t testing.TB, g *graph.Graph) string {
	t.Helper()
	var b strings.Builder
	if err := jsonld.Write(&b, g, jsonld.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func read(t testing.TB, doc string) *graph.Graph {
	t.Helper()
	g, err := jsonld.Read(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// contents lists all that a graph shows, for comparing.
func contents(g *graph.Graph) []any {
	return []any{g.Title(), g.Nodes(), g.Edges(), g.Relations(), g.Types(), g.Sources(), g.Packs()}
}
