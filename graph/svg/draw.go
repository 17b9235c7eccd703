package svg

import (
	"strings"

	"entente/graph"
)

const (
	margin    = 28.0
	arrowLen  = 10.0
	arrowHalf = 4.0
	fonts     = "Arial, Helvetica, 'Liberation Sans', Arimo, 'Hiragino Sans', 'Yu Gothic', 'Noto Sans CJK JP', 'Noto Sans', sans-serif"
)

// draw writes the whole file.
func (s *scene) draw() []byte {
	c := &canvas{}
	f := newFrame(s)
	c.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "entente",
		"width", num(f.w), "height", num(f.h), "viewBox", "0 0 "+num(f.w)+" "+num(f.h),
		"role", "img", "aria-labelledby", "entente-title entente-desc", "font-family", fonts)
	c.text("title", s.caption.title, "id", "entente-title")
	c.text("desc", s.caption.desc, "id", "entente-desc")
	c.WriteString("<style>" + s.stylesheet() + "</style>\n")
	c.empty("rect", "class", "page", "width", num(f.w), "height", num(f.h), "fill", lightPage)
	f.drawHeading(c, s.caption)
	c.open("g", "transform", "translate("+num(f.diagram.x)+" "+num(f.diagram.y)+")")
	s.drawLines(c)
	s.drawPills(c)
	s.drawNodes(c)
	s.drawLonerCaption(c)
	c.close("g")
	f.drawLegend(c)
	c.close("svg")
	return c.Bytes()
}

func (s *scene) drawLines(c *canvas) {
	c.open("g", "class", "edges", "fill", "none", "stroke-width", "1.7")
	next := 0
	for i := range s.pills {
		first := next
		for next < len(s.spokes) && s.spokes[next].pill == i {
			next++
		}
		s.drawBundle(c, s.pills[i], s.spokes[first:next])
	}
	c.close("g")
}

// drawBundle draws the lines of a pill: what several edges share first, then
// every edge with what is its own.
func (s *scene) drawBundle(c *canvas, p pill, spokes []spoke) {
	light, _ := lineColours(p.relation.Color)
	c.open("g", "class", "bundle "+s.lineClass(p.bundle), "stroke", light,
		"stroke-width", weight(p.relation), "stroke-dasharray", dash(p.status), "stroke-linecap", caps(p.status))
	for _, k := range spokes {
		if len(k.edges) == 1 {
			continue
		}
		c.open("g", "class", "shared")
		c.text("title", s.look.EdgesNote(k.edges...))
		drawSpoke(c, k, p.bundle)
		c.close("g")
	}
	for _, e := range p.edges {
		s.drawEdge(c, p.bundle, e, spokes)
	}
	c.close("g")
}

// drawEdge writes one group for one edge. If all its lines are shared with
// other edges, it holds their course unseen, for programs.
func (s *scene) drawEdge(c *canvas, b bundle, e graph.Edge, spokes []spoke) {
	c.open("g", "class", "edge", "data-edge", e.Key.String(), "data-subject", e.Subject,
		"data-relation", e.Relation, "data-object", e.Object, "data-status", string(e.Status))
	c.text("title", s.look.EdgesNote(e))
	var shared []string
	drawn := false
	for _, k := range spokes {
		if !holds(k.edges, e.Key) {
			continue
		}
		if len(k.edges) == 1 {
			drawSpoke(c, k, b)
			drawn = true
			continue
		}
		shared = append(shared, pathOf(k.path))
	}
	if !drawn {
		c.empty("path", "class", "course", "stroke", "none", "d", strings.Join(shared, ""))
	}
	c.close("g")
}

func holds(edges []graph.Edge, key graph.Key) bool {
	for _, e := range edges {
		if e.Key == key {
			return true
		}
	}
	return false
}

// drawSpoke draws a line, its arrow, and a broad unseen line that is easier to
// point at.
func drawSpoke(c *canvas, k spoke, b bundle) {
	line := k.path
	if k.toNode {
		tip := k.path.end()
		line = k.path.trimEnd(func(p point) bool { return distance(p, tip) < arrowLen })
		drawArrow(c, b, line.end(), tip)
	}
	c.empty("path", "class", "line", "d", pathOf(line))
	c.empty("path", "class", "aim", "stroke-opacity", "0", "d", pathOf(k.path))
}

func drawArrow(c *canvas, b bundle, base, tip point) {
	fill, _ := lineColours(b.relation.Color)
	if b.status != graph.Asserted {
		fill = lightPage
	}
	c.empty("path", "class", arrowClass(b.status), "fill", fill, "stroke-width", "1.4", "stroke-dasharray", "none",
		"stroke-linejoin", "round", "d", arrow(base, tip))
}

// arrow is a triangle from a base to a tip.
func arrow(base, tip point) string {
	d := distance(base, tip)
	if d == 0 {
		return ""
	}
	nx, ny := (tip.y-base.y)/d*arrowHalf, (base.x-tip.x)/d*arrowHalf
	return polygonOf(tip, point{base.x + nx, base.y + ny}, point{base.x - nx, base.y - ny})
}

func (s *scene) drawPills(c *canvas) {
	c.open("g", "class", "pills", "fill", lightPage, "font-size", num(pillSize), "text-anchor", "middle")
	for _, p := range s.pills {
		light, _ := lineColours(p.relation.Color)
		c.open("g", "class", "pill "+s.lineClass(p.bundle), "stroke", light,
			"data-relation", p.relation.ID, "data-status", string(p.status))
		c.text("title", p.note)
		c.empty("rect", "class", "line", "x", num(p.left()), "y", num(p.top()), "width", num(p.w), "height", num(p.h),
			"rx", num(p.h/2), "stroke-width", weight(p.relation),
			"stroke-dasharray", dash(p.status), "stroke-linecap", caps(p.status))
		drawLabel(c, p, light)
		c.close("g")
	}
	c.close("g")
}

// drawLabel writes a pill's text. What is denied is struck out.
func drawLabel(c *canvas, p pill, colour string) {
	attrs := textAttrs(p.label+p.suffix, p.mid.x, p.mid.y+pillSize*0.35, pillSize)
	c.start("text", append(attrs, "class", "label", "stroke", "none", "fill", colour))
	c.WriteString(">")
	if p.status == graph.Denied {
		c.WriteString(`<tspan text-decoration="line-through">` + escape(p.label) + "</tspan>" + escape(p.suffix))
	} else {
		c.WriteString(escape(p.label + p.suffix))
	}
	c.WriteString("</text>\n")
}

func (s *scene) drawNodes(c *canvas) {
	c.open("g", "class", "nodes", "text-anchor", "middle", "stroke-width", "1.7")
	for _, n := range s.boxes {
		if n.link != "" {
			c.open("a", "href", n.link, "target", "_blank", "rel", "noopener noreferrer")
		}
		n.draw(c)
		if n.link != "" {
			c.close("a")
		}
	}
	c.close("g")
}

func (n nodeBox) draw(c *canvas) {
	k := n.kind
	c.open("g", "class", "node "+k.Class, "data-id", n.node.ID, "data-type", n.node.Type)
	c.text("title", n.note)
	drawShape(c, n.box, k)
	y := n.top() + padY
	for _, line := range n.names {
		drawText(c, line, n.mid.x, y+n.nameSize()*0.92, n.nameSize(), "class", "name", "font-size", num(n.nameSize()), "fill", k.Light.Text)
		y += nameLead
	}
	for _, line := range n.roles {
		drawText(c, line, n.mid.x, y+roleSize*0.9, roleSize, "class", "role", "font-size", num(roleSize), "fill", k.Light.Faint)
		y += roleLead
	}
	c.close("g")
}

func drawText(c *canvas, line string, x, y, size float64, attrs ...string) {
	c.text("text", line, append(textAttrs(line, x, y, size), attrs...)...)
}

// textAttrs places a line of text. Where its width is known it is also stated,
// so that a viewer with another font cannot let it run out of its box.
func textAttrs(line string, x, y, size float64) []string {
	attrs := []string{"x", num(x), "y", num(y)}
	if w, sure := textWidth(line, size); sure && w > 0 {
		attrs = append(attrs, "textLength", num(w), "lengthAdjust", "spacingAndGlyphs")
	}
	return attrs
}
