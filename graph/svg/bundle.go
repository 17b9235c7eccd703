package svg

import (
	"cmp"
	"slices"

	"entente/graph"
	"entente/graph/internal/look"
)

// A bundle is what one pill stands for: one edge, or several of the same
// relation and status that share an end. Bundles are what keeps a diagram of
// many edges readable: "Blinken and Austin visit Tokyo" is one pill.
type bundle struct {
	relation graph.Relation
	status   graph.Status
	// from and to are node ids in canonical order. In a symmetric bundle
	// everybody is in to, and from is empty: each met each.
	from, to []string
	edges    []graph.Edge
}

// bundles groups the edges, which must be in canonical order. place is each
// node's place from left to right: what comes to a node from its left shares no
// pill with what comes from its right.
func bundles(l *look.Look, edges []graph.Edge, place map[string]int) []bundle {
	var out []bundle
	for _, group := range byRelation(edges) {
		rel := l.Relation(group[0].Relation)
		if rel.Symmetric {
			out = append(out, circles(rel, group)...)
			continue
		}
		out = append(out, fans(rel, group, place)...)
	}
	return out
}

// byRelation splits edges into groups of one relation and status, sorted.
func byRelation(edges []graph.Edge) [][]graph.Edge {
	sorted := slices.Clone(edges)
	slices.SortStableFunc(sorted, func(a, b graph.Edge) int {
		return cmp.Or(cmp.Compare(a.Relation, b.Relation), cmp.Compare(look.StatusRank(a.Status), look.StatusRank(b.Status)))
	})
	var out [][]graph.Edge
	for i, e := range sorted {
		if i > 0 && e.Relation == sorted[i-1].Relation && e.Status == sorted[i-1].Status {
			out[len(out)-1] = append(out[len(out)-1], e)
			continue
		}
		out = append(out, []graph.Edge{e})
	}
	return out
}

// fans bundles directed edges, the largest fan first. Edges that share the
// object make a fan-in, edges that share the subject a fan-out.
func fans(rel graph.Relation, edges []graph.Edge, place map[string]int) []bundle {
	var out []bundle
	for len(edges) > 0 {
		fan := largestFan(edges, place)
		out = append(out, newFan(rel, fan))
		edges = slices.DeleteFunc(slices.Clone(edges), func(e graph.Edge) bool {
			return slices.ContainsFunc(fan, func(f graph.Edge) bool { return f.Key == e.Key })
		})
	}
	return out
}

// A hub is the end that a fan's edges share, and the side that they are on.
type hub struct {
	id    string
	right bool
}

func largestFan(edges []graph.Edge, place map[string]int) []graph.Edge {
	in := largestGroup(edges, func(e graph.Edge) hub { return hub{e.Object, place[e.Subject] > place[e.Object]} })
	outward := largestGroup(edges, func(e graph.Edge) hub { return hub{e.Subject, place[e.Object] > place[e.Subject]} })
	if len(outward) > len(in) {
		return outward
	}
	return in
}

// largestGroup gives the edges with the commonest hub, on a tie the one that
// comes first.
func largestGroup(edges []graph.Edge, of func(graph.Edge) hub) []graph.Edge {
	count := map[hub]int{}
	best := of(edges[0])
	for _, e := range edges {
		count[of(e)]++
	}
	for _, e := range edges {
		if count[of(e)] > count[best] {
			best = of(e)
		}
	}
	return slices.DeleteFunc(slices.Clone(edges), func(e graph.Edge) bool { return of(e) != best })
}

func newFan(rel graph.Relation, edges []graph.Edge) bundle {
	b := bundle{relation: rel, status: edges[0].Status, edges: edges}
	for _, e := range edges {
		b.from = append(b.from, e.Subject)
		b.to = append(b.to, e.Object)
	}
	b.from, b.to = unique(b.from), unique(b.to)
	return b
}

func unique(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}
