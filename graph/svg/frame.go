package svg

import (
	"fmt"
	"strings"

	"entente/graph"
	"entente/graph/internal/look"
)

// A caption is the words around the diagram.
type caption struct {
	title   string
	summary string // the line below the title
	desc    string // for screen readers
}

// maxSpoken is the number of edges that the description reads out.
const maxSpoken = 60

func newCaption(l *look.Look, g *graph.Graph, o Options) caption {
	c := caption{title: look.Clean(o.Title)}
	if c.title == "" {
		c.title = l.Title()
	}
	nodes, edges := look.Drawn(g), g.Edges()
	counts := []string{count(len(nodes), "node", "nodes"), count(len(edges), "edge", "edges")}
	if n := len(g.Sources()); n > 0 {
		counts = append(counts, count(n, "article", "articles"))
	}
	if len(nodes) == 0 {
		counts = append(counts, "nothing to draw")
	}
	c.summary = strings.Join(counts, " · ")
	c.desc = "A diagram of who does what to whom, with " + strings.Join(counts, ", ") + "."
	for i, e := range edges {
		if i == maxSpoken {
			c.desc += fmt.Sprintf(" And %s more.", count(len(edges)-i, "edge", "edges"))
			break
		}
		c.desc += " " + l.Edge(e) + "."
	}
	return c
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Sizes of heading and legend in pixels.
const (
	titleSize   = 21.0
	titleLead   = 27.0
	summarySize = 12.5
	legendSize  = 12.0
	legendLead  = 28.0
	minWidth    = 560.0 // of the content
)

// A frame says where heading, diagram and legend lie on the page.
type frame struct {
	w, h    float64
	title   []string
	diagram point
	legend  []legendRow
	legendY float64
}

func newFrame(s *scene) frame {
	inner := max(s.size.x, minWidth)
	f := frame{w: inner + 2*margin}
	f.title = wrapTitle(s.caption.title, inner)
	f.diagram = point{margin, margin + float64(len(f.title))*titleLead + summarySize + 24}
	f.legend = legendRows(s, inner)
	f.legendY = f.diagram.y + s.size.y + 26
	f.h = f.legendY + float64(len(f.legend))*legendLead + margin - 8
	return f
}

// wrapTitle breaks the title into lines that fit. Bold letters are up to a
// tenth wider than the measured ones.
func wrapTitle(title string, width float64) []string {
	cols := int(width / (titleSize * 0.45))
	for ; cols > 10; cols -= 2 {
		if lines := look.Wrap(title, cols, 3); widest(lines, titleSize)*1.1 <= width {
			return lines
		}
	}
	return look.Wrap(title, cols, 3)
}

func (f frame) drawHeading(c *canvas, words caption) {
	y := margin + titleSize*0.8
	for _, line := range f.title {
		c.text("text", line, "class", "heading", "x", num(margin), "y", num(y), "font-size", num(titleSize), "font-weight", "bold", "fill", "#111827")
		y += titleLead
	}
	c.text("text", words.summary, "class", "summary", "x", num(margin), "y", num(y-4), "font-size", num(summarySize), "fill", "#5b6472")
}
