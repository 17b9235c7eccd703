package graph

import (
	"fmt"
	"slices"
	"sync/atomic"
)

// Graph is a set of nodes and edges with their evidence. The zero value is not
// usable: call New.
type Graph struct {
	title     string
	nodes     map[string]Node
	relations map[string]Relation
	types     map[string]Type
	sources   map[string]Source
	packs     map[Pack]struct{}
	edges     map[Key]*bundle

	// sorted is the last result of Edges. Any change of an edge clears it.
	sorted atomic.Pointer[[]Edge]
}

// New gives an empty graph.
func New() *Graph {
	return &Graph{
		nodes:     map[string]Node{},
		relations: map[string]Relation{},
		types:     map[string]Type{},
		sources:   map[string]Source{},
		packs:     map[Pack]struct{}{},
		edges:     map[Key]*bundle{},
	}
}

// SetTitle names the graph, for people: the article's or the collection's
// title. It replaces an earlier title.
func (g *Graph) SetTitle(title string) { g.title = title }

// Title is the name given by SetTitle, or empty.
func (g *Graph) Title() string { return g.title }

// AddNode adds a node, or joins what is said of it to the node of that id. A
// node without a type gets the type "Thing".
func (g *Graph) AddNode(n Node) {
	if n.Type == "" {
		n.Type = Thing
	}
	old, found := g.nodes[n.ID]
	if !found {
		n.Roles = union(nil, n.Roles, compareRoles)
		n.SameAs = unionStrings(nil, n.SameAs)
		g.nodes[n.ID] = n
		return
	}
	g.nodes[n.ID] = joinNodes(old, n)
}

// AddRelation adds a word of the edge vocabulary, or joins what is said of it
// to the relation of that id. A relation that becomes symmetric by this has
// the ends of its edges put in order.
func (g *Graph) AddRelation(r Relation) {
	old, found := g.relations[r.ID]
	if !found {
		r.Domain = unionStrings(nil, r.Domain)
		r.Range = unionStrings(nil, r.Range)
		g.relations[r.ID] = r
		return
	}
	joined := joinRelations(old, r)
	g.relations[r.ID] = joined
	if joined.Symmetric && !old.Symmetric {
		g.orderEnds(r.ID)
	}
}

// AddType adds a kind of node, or joins what is said of it to the type of that
// name. Types that nodes and relations use need not be added.
func (g *Graph) AddType(t Type) {
	g.types[t.Name] = joinTypes(g.types[t.Name], t)
}

// AddSource adds an article, or joins what is said of it to the source of that
// id.
func (g *Graph) AddSource(s Source) {
	g.sources[s.ID] = joinSources(g.sources[s.ID], s)
}

// AddPack names a rule pack that facts of the graph came from. Two versions of
// one pack are two packs.
func (g *Graph) AddPack(p Pack) { g.packs[p] = struct{}{} }

// AddFact adds a fact: its two nodes, its edge and its evidence. It is an
// error if the fact's relation was not added before, or if an end has no id.
func (g *Graph) AddFact(f Fact) error {
	r, found := g.relations[f.Relation]
	if !found {
		return fmt.Errorf("add fact of %s: relation %q is not in the graph", f.Doc, f.Relation)
	}
	if f.Subject.ID == "" || f.Object.ID == "" {
		return fmt.Errorf("add fact of %s: relation %q lacks the id of an end", f.Doc, f.Relation)
	}
	g.addEnd(f.Subject)
	g.addEnd(f.Object)
	key := Key{Subject: f.Subject.ID, Relation: f.Relation, Object: f.Object.ID, Status: f.Status}
	g.addEvidence(key, evidenceOf(f), r.Symmetric)
	return nil
}

// addEnd adds the node that a mention means. Most mentions tell nothing new.
func (g *Graph) addEnd(m Mention) {
	old, found := g.nodes[m.ID]
	if found && old.Name == m.Name && old.Type == m.Type {
		return
	}
	g.AddNode(Node{ID: m.ID, Name: m.Name, Type: m.Type})
}

// Merge adds everything that the other graph holds. It is commutative,
// associative and idempotent. The other graph stays as it is.
func (g *Graph) Merge(other *Graph) {
	if other == nil || other == g {
		return
	}
	g.title = longer(g.title, other.title)
	for _, n := range other.nodes {
		g.AddNode(n)
	}
	for _, r := range other.relations {
		g.AddRelation(r)
	}
	for _, t := range other.types {
		g.AddType(t)
	}
	for _, s := range other.sources {
		g.AddSource(s)
	}
	for p := range other.packs {
		g.AddPack(p)
	}
	for key, b := range other.edges {
		symmetric := g.relations[key.Relation].Symmetric
		for _, ev := range b.evidence {
			g.addEvidence(key, ev, symmetric)
		}
	}
}

// Equal says whether two graphs hold the same.
func (g *Graph) Equal(other *Graph) bool {
	if g == nil || other == nil {
		return g == other
	}
	return g.title == other.title &&
		len(g.edges) == len(other.edges) &&
		slices.EqualFunc(g.Nodes(), other.Nodes(), equalNodes) &&
		slices.EqualFunc(g.Relations(), other.Relations(), equalRelations) &&
		slices.EqualFunc(g.Types(), other.Types(), equalTypes) &&
		slices.Equal(g.Sources(), other.Sources()) &&
		slices.Equal(g.Packs(), other.Packs()) &&
		slices.EqualFunc(g.Edges(), other.Edges(), equalEdges)
}
