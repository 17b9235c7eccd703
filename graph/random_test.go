package graph_test

import (
	"fmt"
	"math/rand/v2"

	"entente/graph"
)

// A deck is a random set of additions to a graph: what one adds in any order.
type deck []func(*graph.Graph)

// build adds a deck's cards in the order given.
func (d deck) build(order []int) *graph.Graph {
	g := graph.New()
	for _, i := range order {
		d[i](g)
	}
	return g
}

// randomDeck deals additions that overlap and contradict each other: few ids,
// many values. Every card that adds a fact adds its relation first.
func randomDeck(r *rand.Rand, cards int) deck {
	var d deck
	for range cards {
		d = append(d, randomCard(r))
	}
	return d
}

func randomCard(r *rand.Rand) func(*graph.Graph) {
	word := func() string { return []string{"", "a", "b", "bb", "Thing"}[r.IntN(5)] }
	list := func() []string {
		var l []string
		for range r.IntN(3) {
			l = append(l, word())
		}
		return l
	}
	id := func() string { return fmt.Sprintf("n%d", r.IntN(4)) }
	relation := graph.Relation{
		ID: fmt.Sprintf("r%d", r.IntN(3)), Label: word(), Definition: word(), Domain: list(), Range: list(),
		Symmetric: r.IntN(4) == 0, Inverse: word(), IRI: word(), Plans: word(), Plover: word(),
		Intended: word(), Cameo: word(), Color: word(), Line: word(),
	}
	switch r.IntN(6) {
	case 0:
		n := graph.Node{ID: id(), Name: word(), Type: word(), In: word(), SameAs: list()}
		for range r.IntN(3) {
			n.Roles = append(n.Roles, graph.Role{Title: word(), Of: word(), From: word(), To: word()})
		}
		return func(g *graph.Graph) { g.AddNode(n) }
	case 1:
		s := graph.Source{ID: id(), Title: word(), Date: word(), URL: word(), SHA256: word()}
		p := graph.Pack{Name: word(), Version: word(), Hash: word()}
		t := graph.Type{Name: id(), Is: list(), IRI: word()}
		return func(g *graph.Graph) { g.AddSource(s); g.AddPack(p); g.AddType(t) }
	}
	mention := func() graph.Mention {
		return graph.Mention{ID: id(), Name: word(), Type: word(), Start: r.IntN(2), End: 2 + r.IntN(2), Text: word(), Via: word(), Resolved: word()}
	}
	f := graph.Fact{
		Doc: word(), Rule: word(), Relation: relation.ID, Status: graph.Statuses()[r.IntN(5)],
		Subject: mention(), Object: mention(), About: word(),
		Trigger:  graph.Span{Start: r.IntN(2), End: 2},
		Sentence: graph.Quote{Start: 0, End: 1 + r.IntN(2), Text: word()},
		Place:    word(), Time: word(), Attributed: word(),
	}
	return func(g *graph.Graph) {
		g.AddRelation(relation)
		if err := g.AddFact(f); err != nil {
			panic(err)
		}
	}
}
