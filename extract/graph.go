package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// Graph builds the graph of facts: with what the pack says of their nodes and
// relations, and with the articles that they quote.
func (x *Extractor) Graph(facts []graph.Fact, sources []article.Article) (*graph.Graph, error) {
	g := graph.New()
	for _, l := range x.pack.Layers {
		g.AddPack(graph.Pack{Name: l.Name, Version: l.Version, Hash: l.Hash})
	}
	for i := range sources {
		g.AddSource(source(&sources[i]))
	}
	for _, t := range x.pack.Types {
		g.AddType(graph.Type{Name: t.ID, Is: t.Is, IRI: t.IRI})
	}
	known := nodeAdder{x: x, g: g, added: map[string]bool{}}
	relations := map[string]bool{}
	for _, f := range facts {
		if !relations[f.Relation] {
			relations[f.Relation] = true
			g.AddRelation(x.Relation(f.Relation))
		}
		if err := g.AddFact(f); err != nil {
			return nil, fmt.Errorf("adding a fact of %s to the graph: %w", f.Doc, err)
		}
		for _, id := range []string{f.Subject.ID, f.Object.ID, f.Place, f.Attributed} {
			known.add(id)
		}
	}
	return g, nil
}

// A nodeAdder adds the pack's entities to a graph, each with those that it
// leans on: the country it lies in, the bodies it held office for.
type nodeAdder struct {
	x     *Extractor
	g     *graph.Graph
	added map[string]bool
}

func (a *nodeAdder) add(id string) {
	if id == "" || a.added[id] {
		return
	}
	a.added[id] = true
	n, ok := a.x.Node(id)
	if !ok {
		return
	}
	a.g.AddNode(n)
	a.add(n.In)
	for _, r := range n.Roles {
		a.add(r.Of)
	}
}

func source(a *article.Article) graph.Source {
	sum := sha256.Sum256([]byte(a.Text))
	return graph.Source{ID: a.ID, Title: a.Title, Date: a.Date, URL: a.URL, SHA256: hex.EncodeToString(sum[:])}
}

// Node gives what the pack says of an entity.
func (x *Extractor) Node(id string) (graph.Node, bool) {
	i := x.world.Index(id)
	if i < 0 {
		return graph.Node{}, false
	}
	e := x.world.Entity(i)
	n := graph.Node{ID: e.ID, Name: e.Name, Type: e.Type, In: e.In, SameAs: e.SameAs}
	for _, r := range e.Roles {
		n.Roles = append(n.Roles, graph.Role{Title: r.Titles[0], Of: r.Of, From: r.From, To: r.To})
	}
	return n, true
}

// Relation gives a relation type of the pack, or one with nothing but its id.
func (x *Extractor) Relation(id string) graph.Relation {
	r := x.relation(id)
	return graph.Relation{ID: r.ID, Label: r.Label, Definition: r.Definition, Domain: r.From, Range: r.To, Symmetric: r.Symmetric,
		Inverse: r.Inverse, IRI: r.IRI, Plover: r.Plover, Intended: r.Intended, Plans: r.Plans, Cameo: r.Cameo, Color: r.Color, Line: r.Line}
}

func (x *Extractor) relation(id string) *rule.Relation {
	for i := range x.pack.Relations {
		if x.pack.Relations[i].ID == id {
			return &x.pack.Relations[i]
		}
	}
	return &rule.Relation{ID: id}
}
