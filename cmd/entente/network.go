package main

import (
	"cmp"
	"errors"
	"slices"

	"entente/graph"

	simple "github.com/dominikbraun/graph"
)

// A network is the simple projection of a graph: one undirected edge for each
// pair of nodes, which carries every relation between them. What a text denies
// is no connection and is left out.
type network struct {
	pairs simple.Graph[string, string]
	// near are the neighbours of each node, sorted: the library's own maps
	// have no order, and ties must not depend on chance.
	near map[string][]string
}

func newNetwork(g *graph.Graph) (*network, error) {
	pairs := simple.New(simple.StringHash)
	for _, n := range g.Nodes() {
		if err := pairs.AddVertex(n.ID); err != nil {
			return nil, err
		}
	}
	relations := map[[2]string][]graph.Edge{}
	for _, e := range g.Edges() {
		if e.Status != graph.Denied && e.Subject != e.Object {
			pair := [2]string{min(e.Subject, e.Object), max(e.Subject, e.Object)}
			relations[pair] = append(relations[pair], e)
		}
	}
	for pair, edges := range relations {
		slices.SortFunc(edges, byKey)
		if err := pairs.AddEdge(pair[0], pair[1], simple.EdgeData(edges)); err != nil {
			return nil, err
		}
	}
	adjacent, err := pairs.AdjacencyMap()
	if err != nil {
		return nil, err
	}
	near := make(map[string][]string, len(adjacent))
	for id, to := range adjacent {
		near[id] = sortedKeys(to)
	}
	return &network{pairs, near}, nil
}

// edges are the edges between two neighbours, in order.
func (n *network) edges(a, b string) []graph.Edge {
	e, err := n.pairs.Edge(a, b)
	if errors.Is(err, simple.ErrEdgeNotFound) {
		return nil
	}
	edges, _ := e.Properties.Data.([]graph.Edge)
	return edges
}

// ways gives at most most simple paths of at most length steps between two
// nodes: the shortest first, ties in the order of their nodes' ids.
//
// This is Yen's algorithm. Each path found splits what is left into sets by
// the place where the next one turns off, and the best of each set is a
// candidate. The work grows with the number of paths asked for and not, as in
// the library's AllPathsBetween, with the number that exist.
func (n *network) ways(from, to string, most, length int) [][]string {
	best := n.shortest(from, to, nil, nil, length)
	if best == nil {
		return nil
	}
	found := [][]string{best}
	var candidates [][]string
	for len(found) < most {
		last := found[len(found)-1]
		for i := range last[:len(last)-1] {
			root := last[:i+1]
			spur := n.shortest(last[i], to, avoidNodes(root), turns(found, root), length-i)
			if spur == nil {
				continue
			}
			way := slices.Concat(root[:i], spur)
			if !containsWay(candidates, way) {
				candidates = append(candidates, way)
			}
		}
		if len(candidates) == 0 {
			return found
		}
		slices.SortFunc(candidates, compareWays)
		found = append(found, candidates[0])
		candidates = candidates[1:]
	}
	return found
}

// avoidNodes are the nodes that a path has passed before its last one.
func avoidNodes(root []string) map[string]bool {
	avoid := map[string]bool{}
	for _, id := range root[:len(root)-1] {
		avoid[id] = true
	}
	return avoid
}

// turns are the nodes that the paths with this beginning went on to.
func turns(found [][]string, root []string) map[string]bool {
	next := map[string]bool{}
	for _, way := range found {
		if len(way) > len(root) && slices.Equal(way[:len(root)], root) {
			next[way[len(root)]] = true
		}
	}
	return next
}

// shortest gives the shortest path of at most length steps, the first in order
// among equals. It passes none of the nodes to avoid, and its first step leads
// to none of the nodes in not.
func (n *network) shortest(from, to string, avoid, not map[string]bool, length int) []string {
	left := n.distances(to, from, avoid, length)
	// The first step is chosen apart: a node in not may come later.
	way := []string{from}
	next, steps := "", length
	for _, id := range n.near[from] {
		if d, ok := left[id]; ok && !not[id] && d < steps {
			next, steps = id, d
		}
	}
	if next == "" {
		return nil
	}
	for at := next; ; {
		way = append(way, at)
		if at == to {
			return way
		}
		for _, id := range n.near[at] {
			if d, ok := left[id]; ok && d == left[at]-1 {
				at = id
				break
			}
		}
	}
}

// distances gives how many steps each node is from the given one, up to most
// steps and without passing the nodes to avoid or the start.
func (n *network) distances(to, start string, avoid map[string]bool, most int) map[string]int {
	left := map[string]int{to: 0}
	for queue := []string{to}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if left[at] == most {
			break
		}
		for _, id := range n.near[at] {
			if _, seen := left[id]; seen || avoid[id] || id == start {
				continue
			}
			left[id] = left[at] + 1
			queue = append(queue, id)
		}
	}
	return left
}

func containsWay(ways [][]string, way []string) bool {
	return slices.ContainsFunc(ways, func(w []string) bool { return slices.Equal(w, way) })
}

// compareWays puts the shorter path first, and equals in the order of ids.
func compareWays(a, b []string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), slices.Compare(a, b))
}
