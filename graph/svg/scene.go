package svg

import (
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/internal/look"
)

// Font sizes and distances in pixels.
const (
	nameSize  = 15.0
	topicSize = 13.5
	roleSize  = 11.5
	pillSize  = 12.0
	nameLead  = 18.0 // from line to line
	roleLead  = 14.0
	padX      = 13.0 // text to the side of its box
	padY      = 8.0
	pillPadX  = 9.0
	pillH     = 21.0
	minBoxW   = 56.0
)

// Limits of what is written into a box, in columns (a wide letter takes two).
const (
	nameCols, nameLines = 28, 3
	roleCols, roleLines = 38, 2
	pillCols            = 36
)

// A nodeBox is a node with what is written in it.
type nodeBox struct {
	box
	node  graph.Node
	kind  look.Kind
	names []string
	roles []string
	note  string // the tooltip
	link  string // http or https, or empty
}

// A pill is the label of a bundle.
type pill struct {
	box
	bundle
	label  string
	suffix string // what follows the label, or empty
	note   string
}

// A spoke is the line between a pill and a node. Several edges may run
// through it.
type spoke struct {
	pill, node int
	toNode     bool // the arrow is at the node
	fromNode   bool // the node lies to the left of the pill
	edges      []graph.Edge
	path       curve // towards the arrow
}

// newScene measures everything that the graph has to show.
func newScene(g *graph.Graph, o Options) *scene {
	l := look.Of(g)
	s := &scene{look: l, byID: map[string]int{}, caption: newCaption(l, g, o)}
	nodes, edges := look.Drawn(g), g.Edges()
	place := places(l, nodes, edges)
	for _, n := range nodes {
		s.byID[n.ID] = len(s.boxes)
		s.boxes = append(s.boxes, newBox(l, n))
	}
	for _, b := range bundles(l, edges, place) {
		s.addPill(b)
	}
	s.orient(place)
	s.findLoners()
	return s
}

func newBox(l *look.Look, n graph.Node) nodeBox {
	k := l.Kind(n.Type)
	b := nodeBox{node: n, kind: k, names: look.Wrap(l.Name(n.ID), nameCols, nameLines), note: l.NodeNote(n), link: look.Link(n)}
	if sub := l.Subtitle(n); sub != "" {
		b.roles = look.Wrap(sub, roleCols, roleLines)
	}
	text := max(widest(b.names, b.nameSize()), widest(b.roles, roleSize))
	b.h = float64(len(b.names))*nameLead + float64(len(b.roles))*roleLead + 2*padY
	shape := cornerOf(k)
	cx, _ := shape.size(b.h)
	if shape == round || shape == doubled || shape == folded {
		cx = 2
	}
	b.w = max(text+2*padX+cx, minBoxW)
	return b
}

func (b nodeBox) nameSize() float64 {
	if b.kind.Class == look.Topic {
		return topicSize
	}
	return nameSize
}

func widest(lines []string, size float64) float64 {
	w := 0.0
	for _, l := range lines {
		lw, _ := textWidth(l, size)
		w = max(w, lw)
	}
	return w
}

func (s *scene) addPill(b bundle) {
	p := pill{bundle: b, note: s.look.EdgesNote(b.edges...)}
	p.label, p.suffix = pillText(b)
	w, _ := textWidth(p.label+p.suffix, pillSize)
	p.w, p.h = w+2*pillPadX, pillH
	i := len(s.pills)
	s.pills = append(s.pills, p)
	for _, id := range b.from {
		s.addSpoke(spoke{pill: i, node: s.byID[id], edges: b.through(id, false)})
	}
	for _, id := range b.to {
		s.addSpoke(spoke{pill: i, node: s.byID[id], toNode: true, edges: b.through(id, true)})
	}
}

func (s *scene) addSpoke(k spoke) { s.spokes = append(s.spokes, k) }

// through lists the edges that run through the spoke at a node.
func (b bundle) through(id string, toNode bool) []graph.Edge {
	return slices.DeleteFunc(slices.Clone(b.edges), func(e graph.Edge) bool {
		if b.from == nil {
			return e.Subject != id && e.Object != id
		}
		if toNode {
			return e.Object != id
		}
		return e.Subject != id
	})
}

// pillText is a pill's label, and the status behind it unless it is asserted.
func pillText(b bundle) (label, status string) {
	label = strings.Join(look.Wrap(b.relation.Label, pillCols, 1), "")
	if b.status != graph.Asserted {
		status = " · " + look.StatusWord(b.status)
	}
	return label, status
}
