package svg

import (
	"entente/graph/internal/look"
	"fmt"
	"slices"
	"strings"
)

// A scene is everything that is drawn, with its sizes; layout gives it its
// places.
type scene struct {
	look   *look.Look
	boxes  []nodeBox
	pills  []pill
	spokes []spoke
	size   point // of boxes, pills and lines together
	loners []int // boxes without an edge; Graphviz does not place them

	lonersTop float64
	byID      map[string]int
	caption   caption
}

// request writes the DOT that the layout process reads. It holds sizes only,
// no text: names cannot break it, and no font can change it.
func (s *scene) request() []byte {
	var b strings.Builder
	b.WriteString("digraph {\n")
	fmt.Fprintf(&b, "  graph [rankdir=LR nodesep=0.24 ranksep=0.5 %s]\n", s.effort())
	b.WriteString("  node [shape=box fixedsize=true label=\"\" margin=0]\n")
	b.WriteString("  edge [arrowhead=none headclip=false tailclip=false]\n")
	for i, n := range s.boxes {
		if slices.Contains(s.loners, i) {
			continue
		}
		fmt.Fprintf(&b, "  n%d [width=%.4f height=%.4f]\n", i, n.w/72, n.h/72)
	}
	for i, p := range s.pills {
		fmt.Fprintf(&b, "  p%d [width=%.4f height=%.4f]\n", i, p.w/72, p.h/72)
	}
	for _, k := range s.spokes {
		tail, head := k.ends()
		fmt.Fprintf(&b, "  %s -> %s\n", tail, head)
	}
	b.WriteString("}\n")
	return []byte(b.String())
}

// manyBoxes is the number of boxes and pills from which on the layout engine
// is told to try less hard. It would take more than 20 s for twice as many.
const manyBoxes = 900

func (s *scene) effort() string {
	if len(s.boxes)+len(s.pills) < manyBoxes {
		return "splines=true remincross=true"
	}
	return "splines=polyline mclimit=0.1 nslimit=2 nslimit1=2"
}

// ends names the left and the right end of a spoke in the request.
func (k spoke) ends() (left, right string) {
	node, pill := fmt.Sprintf("n%d", k.node), fmt.Sprintf("p%d", k.pill)
	if k.fromNode {
		return node, pill
	}
	return pill, node
}
