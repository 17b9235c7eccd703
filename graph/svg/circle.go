package svg

import (
	"cmp"
	"slices"

	"entente/graph"
)

// circles bundles symmetric edges. Only nodes of which each is tied to each
// share a pill, for a pill with three ends reads so.
func circles(rel graph.Relation, edges []graph.Edge) []bundle {
	var out []bundle
	rest := newTies(edges)
	for len(rest.edges) > 0 {
		members := rest.circle()
		out = append(out, bundle{
			relation: rel, status: edges[0].Status,
			to: members, edges: rest.take(members),
		})
	}
	return out
}

// ties are the symmetric edges that no bundle holds yet.
type ties struct {
	edges []graph.Edge
	with  map[string]map[string]bool
}

func newTies(edges []graph.Edge) *ties {
	t := &ties{edges: slices.Clone(edges), with: map[string]map[string]bool{}}
	for _, e := range edges {
		t.tie(e.Subject, e.Object)
		t.tie(e.Object, e.Subject)
	}
	return t
}

func (t *ties) tie(a, b string) {
	if t.with[a] == nil {
		t.with[a] = map[string]bool{}
	}
	t.with[a][b] = true
}

// circle grows a set in which all are tied to each other, from the first edge
// of the best connected node on. It finds a good set, not always the largest.
func (t *ties) circle() []string {
	start := t.edges[0]
	for _, e := range t.edges {
		if t.weight(e) > t.weight(start) {
			start = e
		}
	}
	members := unique([]string{start.Subject, start.Object})
	for _, id := range t.byDegree(start.Subject) {
		if t.tiedToAll(id, members) {
			members = append(members, id)
		}
	}
	slices.Sort(members)
	return members
}

func (t *ties) weight(e graph.Edge) int { return len(t.with[e.Subject]) + len(t.with[e.Object]) }

// byDegree lists the neighbours of a node, the best connected first.
func (t *ties) byDegree(id string) []string {
	var out []string
	for other := range t.with[id] {
		out = append(out, other)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(t.with[b]), len(t.with[a])), cmp.Compare(a, b))
	})
	return out
}

func (t *ties) tiedToAll(id string, members []string) bool {
	for _, m := range members {
		if m == id || !t.with[id][m] {
			return false
		}
	}
	return true
}

// take removes and gives the edges among the members.
func (t *ties) take(members []string) []graph.Edge {
	var taken, left []graph.Edge
	for _, e := range t.edges {
		if slices.Contains(members, e.Subject) && slices.Contains(members, e.Object) {
			taken = append(taken, e)
			delete(t.with[e.Subject], e.Object)
			delete(t.with[e.Object], e.Subject)
			continue
		}
		left = append(left, e)
	}
	t.edges = left
	return taken
}
