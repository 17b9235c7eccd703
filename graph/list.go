package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Nodes lists the nodes by id.
func (g *Graph) Nodes() []Node { return byID(g.nodes) }

// Node gives the node of an id.
func (g *Graph) Node(id string) (Node, bool) {
	n, found := g.nodes[id]
	return n, found
}

// Relations lists the relations by id.
func (g *Graph) Relations() []Relation { return byID(g.relations) }

// Relation gives the relation of an id.
func (g *Graph) Relation(id string) (Relation, bool) {
	r, found := g.relations[id]
	return r, found
}

// Sources lists the articles by id.
func (g *Graph) Sources() []Source { return byID(g.sources) }

// Source gives the article of an id.
func (g *Graph) Source(id string) (Source, bool) {
	s, found := g.sources[id]
	return s, found
}

// Packs lists the rule packs by name, version and hash.
func (g *Graph) Packs() []Pack {
	return slices.SortedFunc(maps.Keys(g.packs), func(a, b Pack) int {
		return cmp.Or(
			cmp.Compare(a.Name, b.Name),
			cmp.Compare(a.Version, b.Version),
			cmp.Compare(a.Hash, b.Hash),
		)
	})
}

// Types lists by name the types that were added, and those that a node, a
// relation or another type mentions.
func (g *Graph) Types() []Type {
	all := maps.Clone(g.types)
	mention := func(names ...string) {
		for _, name := range names {
			if _, found := all[name]; !found {
				all[name] = Type{Name: name}
			}
		}
	}
	for _, t := range g.types {
		mention(t.Is...)
	}
	for _, n := range g.nodes {
		mention(n.Type)
	}
	for _, r := range g.relations {
		mention(r.Domain...)
		mention(r.Range...)
	}
	return byID(all)
}

// Edges lists the edges by subject, relation, object and status, the evidence
// of each by article and place in it.
func (g *Graph) Edges() []Edge {
	if known := g.sorted.Load(); known != nil {
		return slices.Clone(*known)
	}
	edges := make([]Edge, 0, len(g.edges))
	for key, b := range g.edges {
		edges = append(edges, Edge{Key: key, Evidence: b.inOrder()})
	}
	slices.SortFunc(edges, func(a, b Edge) int { return a.Compare(b.Key) })
	g.sorted.Store(&edges)
	return slices.Clone(edges)
}

// Edge gives the edge of a key. The ends of a symmetric relation must be in id
// order.
func (g *Graph) Edge(key Key) (Edge, bool) {
	b, found := g.edges[key]
	if !found {
		return Edge{}, false
	}
	return Edge{Key: key, Evidence: b.inOrder()}, true
}

// Compare orders keys by subject, relation, object and then status, as in
// Statuses.
func (k Key) Compare(other Key) int {
	if c := strings.Compare(k.Subject, other.Subject); c != 0 {
		return c
	}
	return cmp.Or(
		strings.Compare(k.Relation, other.Relation),
		strings.Compare(k.Object, other.Object),
		cmp.Compare(statusRank(k.Status), statusRank(other.Status)),
		cmp.Compare(k.Status, other.Status),
	)
}

// Known says whether the status is one of Statuses.
func (s Status) Known() bool { return statusRank(s) < len(Statuses()) }

func statusRank(s Status) int {
	switch s {
	case Asserted:
		return 0
	case Planned:
		return 1
	case Alleged:
		return 2
	case Possible:
		return 3
	case Denied:
		return 4
	}
	return 5
}

// byID lists a map's values in the order of its keys.
func byID[V any](m map[string]V) []V {
	list := make([]V, 0, len(m))
	for _, id := range slices.Sorted(maps.Keys(m)) {
		list = append(list, m[id])
	}
	return list
}
