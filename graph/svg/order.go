package svg

import (
	"slices"

	"entente/graph"
	"entente/graph/internal/look"
)

// The layout engine puts what an arrow leaves to the left of what it reaches.
// With arrows in a ring, some must run backwards, around everything. So this
// file picks an order of the nodes in which few arrows run backwards, and lets
// the layout engine see every line as running forwards; the drawing then puts
// the arrow head where it belongs.

// orient decides for each spoke which end lies to the left.
func (s *scene) orient(place map[string]int) {
	directed := directedPairs(s.pills)
	for i := range s.spokes {
		k := &s.spokes[i]
		// A node's place counts double; a pill lies right before or after one.
		k.fromNode = 2*place[s.boxes[k.node].node.ID] < pillPlace(s.pills[k.pill].bundle, place, directed)
	}
}

// places gives each node its place from left to right.
func places(l *look.Look, nodes []graph.Node, edges []graph.Edge) map[string]int {
	index := map[string]int{}
	for i, n := range nodes {
		index[n.ID] = i
	}
	var flows []flow
	for _, e := range edges {
		if !l.Relation(e.Relation).Symmetric {
			flows = append(flows, flow{index[e.Subject], index[e.Object]})
		}
	}
	place := leftToRight(flows, len(nodes))
	for id, i := range index {
		index[id] = place[i]
	}
	return index
}

// flow is an arrow from node to node.
type flow struct{ from, to int }

// pillPlace puts a pill beside the end that all its edges share, on the side
// where the others are. People who met have theirs to the left, unless other
// arrows run between them anyway.
func pillPlace(b bundle, place map[string]int, directed map[[2]string]bool) int {
	if b.from == nil {
		left := 2 * place[b.to[0]]
		for _, id := range b.to {
			left = min(left, 2*place[id])
		}
		if len(b.to) == 2 && directed[[2]string{b.to[0], b.to[1]}] {
			return left + 1
		}
		return left - 1
	}
	from, to := place[b.from[0]], place[b.to[0]]
	hub, other := to, from
	if len(b.from) == 1 {
		hub, other = from, to
	}
	if other >= hub {
		return 2*hub + 1
	}
	return 2*hub - 1
}

// directedPairs holds the pairs of nodes, in id order, between which a
// directed edge runs.
func directedPairs(pills []pill) map[[2]string]bool {
	out := map[[2]string]bool{}
	for _, p := range pills {
		for _, e := range p.edges {
			if !p.relation.Symmetric {
				out[[2]string{min(e.Subject, e.Object), max(e.Subject, e.Object)}] = true
			}
		}
	}
	return out
}

// leftToRight gives each of n nodes its place in an order in which few flows
// run backwards (the greedy way of Eades, Lin and Smyth): nodes that nothing
// leaves go to the right, nodes that nothing reaches to the left, then the node
// with the most going out over coming in.
func leftToRight(flows []flow, n int) []int {
	f := newFlowCount(flows, n)
	var left, right []int
	for len(f.rest) > 0 {
		i := f.pick(func(v int) bool { return f.out[v] == 0 })
		if i >= 0 {
			right = append(right, f.take(i))
			continue
		}
		if i = f.pick(func(v int) bool { return f.in[v] == 0 }); i < 0 {
			i = f.busiest()
		}
		left = append(left, f.take(i))
	}
	slices.Reverse(right)
	place := make([]int, n)
	for i, v := range append(left, right...) {
		place[v] = i
	}
	return place
}

// flowCount counts what comes in and goes out among the nodes that are left.
type flowCount struct {
	rest        []int
	in, out     []int
	succs, prev [][]int
}

func newFlowCount(flows []flow, n int) *flowCount {
	f := &flowCount{in: make([]int, n), out: make([]int, n), succs: make([][]int, n), prev: make([][]int, n)}
	for v := range n {
		f.rest = append(f.rest, v)
	}
	for _, w := range flows {
		if w.from == w.to {
			continue
		}
		f.out[w.from]++
		f.in[w.to]++
		f.succs[w.from] = append(f.succs[w.from], w.to)
		f.prev[w.to] = append(f.prev[w.to], w.from)
	}
	return f
}

func (f *flowCount) pick(ok func(int) bool) int { return slices.IndexFunc(f.rest, ok) }

func (f *flowCount) busiest() int {
	best := 0
	for i, v := range f.rest {
		if b := f.rest[best]; f.out[v]-f.in[v] > f.out[b]-f.in[b] {
			best = i
		}
	}
	return best
}

// take removes the node at an index of rest.
func (f *flowCount) take(i int) int {
	v := f.rest[i]
	f.rest = slices.Delete(f.rest, i, i+1)
	for _, w := range f.succs[v] {
		f.in[w]--
	}
	for _, w := range f.prev[v] {
		f.out[w]--
	}
	return v
}
