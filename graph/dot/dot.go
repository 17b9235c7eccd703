package dot

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"entente/graph"
	"entente/graph/internal/look"
)

// Options say how to write. The zero value is fine.
type Options struct {
	// Title stands above the diagram. If it is empty, the graph's title does.
	Title string
}

// Limits of a label, in columns and lines (a wide letter takes two columns).
const (
	nameCols, nameLines = 28, 3
	roleCols, roleLines = 38, 2
	labelCols           = 40
)

// Write writes a graph as a DOT digraph. The same graph gives the same bytes.
func Write(w io.Writer, g *graph.Graph, o Options) error {
	p := &printer{look: look.Of(g)}
	p.head(o)
	for _, n := range look.Drawn(g) {
		p.node(n)
	}
	if len(g.Edges()) > 0 {
		p.out.WriteString("\n")
	}
	for _, e := range g.Edges() {
		p.edge(e)
	}
	p.out.WriteString("}\n")
	if _, err := w.Write(p.out.Bytes()); err != nil {
		return fmt.Errorf("write DOT: %w", err)
	}
	return nil
}

type printer struct {
	look *look.Look
	out  bytes.Buffer
}

func (p *printer) head(o Options) {
	title := look.Clean(o.Title)
	if title == "" {
		title = p.look.Title()
	}
	var a attributes
	a.text("label", title)
	a.raw("labelloc", "t")
	a.raw("fontname", "Arial")
	a.raw("fontsize", "20")
	a.raw("rankdir", "LR")
	a.raw("ranksep", "0.9")
	fmt.Fprintf(&p.out, "digraph %s {\n  graph %s\n", quoteID(title), a)
	p.out.WriteString("  node [fontname=\"Arial\", fontsize=\"14\", style=\"filled\", margin=\"0.2,0.08\"]\n")
	p.out.WriteString("  edge [fontname=\"Arial\", fontsize=\"11\"]\n\n")
}

func (p *printer) node(n graph.Node) {
	kind := p.look.Kind(n.Type)
	lines := look.Wrap(p.look.Name(n.ID), nameCols, nameLines)
	if sub := p.look.Subtitle(n); sub != "" {
		lines = append(lines, look.Wrap(sub, roleCols, roleLines)...)
	}
	var a attributes
	a.text("label", lines...)
	a.id("type", n.Type)
	a.id("class", kind.Class)
	shape(&a, kind)
	a.raw("fillcolor", kind.Light.Fill)
	a.raw("color", kind.Light.Line)
	a.text("tooltip", strings.Split(p.look.NodeNote(n), "\n")...)
	if link := look.Link(n); link != "" {
		a.text("URL", link)
	}
	fmt.Fprintf(&p.out, "  %s %s\n", quoteID(n.ID), a)
}

func shape(a *attributes, k look.Kind) {
	switch k.Class {
	case look.Person:
		a.raw("shape", "box")
		a.raw("style", "filled,rounded")
	case look.Group:
		a.raw("shape", "box")
		a.raw("style", "filled,rounded")
		a.raw("peripheries", "2")
	case look.Organization:
		a.raw("shape", "octagon")
	case look.Place:
		a.raw("shape", "hexagon")
	case look.Topic:
		a.raw("shape", "note")
	default:
		a.raw("shape", "box")
	}
}

func (p *printer) edge(e graph.Edge) {
	rel := p.look.Relation(e.Relation)
	label := look.Wrap(rel.Label, labelCols, 1)[:1]
	if e.Status != graph.Asserted {
		label[0] += " (" + look.StatusWord(e.Status) + ")"
	}
	var a attributes
	a.id("id", e.Key.String())
	a.id("relation", e.Relation)
	a.id("status", string(e.Status))
	a.text("label", label...)
	colour := look.Colour(rel.Color)
	a.raw("color", colour)
	a.raw("fontcolor", colour)
	line(&a, e.Status, rel)
	a.text("tooltip", strings.Split(p.look.EdgesNote(e), "\n")...)
	fmt.Fprintf(&p.out, "  %s -> %s %s\n", quoteID(e.Subject), quoteID(e.Object), a)
}

// line gives the line's style, which tells the status, and its ends and width,
// which tell the relation.
func line(a *attributes, s graph.Status, r graph.Relation) {
	style, head := "dotted", "vee"
	switch s {
	case graph.Asserted:
		style, head = "solid", "normal"
	case graph.Planned:
		style, head = "dashed", "onormal"
	case graph.Alleged:
		style, head = "dashed", "vee"
	case graph.Denied:
		style, head = "dotted", "tee"
	}
	a.raw("style", style)
	a.raw("arrowhead", head)
	if r.Symmetric {
		a.raw("arrowtail", head)
		a.raw("dir", "both")
	}
	switch r.Line {
	case "bold":
		a.raw("penwidth", "2.5")
	case "dashed", "dotted":
		a.raw("penwidth", "0.8")
	}
}
