package svg

import (
	"math"
	"regexp"
	"strconv"
	"testing"

	"entente/graph"
)

var numbers = regexp.MustCompile(`-?[0-9.]+`)

// extent is the rectangle that holds a shape, from what was written.
func extent(t testing.TB, e element) box {
	t.Helper()
	if e.XMLName.Local == "rect" {
		w, h := float(t, e, "width"), float(t, e, "height")
		return box{point{float(t, e, "x") + w/2, float(t, e, "y") + h/2}, w, h}
	}
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, p := range pointsOf(t, e) {
		lo = point{min(lo.x, p.x), min(lo.y, p.y)}
		hi = point{max(hi.x, p.x), max(hi.y, p.y)}
	}
	return box{point{(lo.x + hi.x) / 2, (lo.y + hi.y) / 2}, hi.x - lo.x, hi.y - lo.y}
}

func pointsOf(t testing.TB, e element) []point {
	t.Helper()
	var out []point
	all := numbers.FindAllString(e.attr("d"), -1)
	for i := 0; i+1 < len(all); i += 2 {
		x, errX := strconv.ParseFloat(all[i], 64)
		y, errY := strconv.ParseFloat(all[i+1], 64)
		if errX != nil || errY != nil {
			t.Fatalf("path %q", e.attr("d"))
		}
		out = append(out, point{x, y})
	}
	return out
}

func float(t testing.TB, e element, name string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(e.attr(name), 64)
	if err != nil {
		t.Fatalf("attribute %s of <%s>: %v", name, e.XMLName.Local, err)
	}
	return v
}

// TestGeometry holds that boxes and pills lie apart and inside of the page,
// that text lies inside its box, and that lines cross no box but their own.
func TestGeometry(t *testing.T) {
	graphs := samples(t)
	graphs["many"] = many(t, 300)
	for name, g := range graphs {
		t.Run(name, func(t *testing.T) { checkGeometry(t, g) })
	}
}

func checkGeometry(t *testing.T, g *graph.Graph) {
	root := read(t, drawn(t, g))
	var boxes []box
	for _, n := range append(root.classed("node"), root.classed("pill")...) {
		shape := append(n.classed("shape"), n.classed("line")...)[0]
		b := extent(t, shape)
		boxes = append(boxes, b)
		for _, text := range n.tagged("text") {
			checkText(t, b, n, text)
		}
	}
	page := box{w: float(t, root, "width"), h: float(t, root, "height")}
	for i, b := range boxes {
		if b.left() < 0 || b.top() < 0 || b.right() > page.w || b.bottom() > page.h {
			t.Errorf("box %d at %v lies off the page", i, b.mid)
		}
		for j, other := range boxes[:i] {
			const gap = 4.0
			if math.Abs(b.mid.x-other.mid.x) < (b.w+other.w)/2+gap && math.Abs(b.mid.y-other.mid.y) < (b.h+other.h)/2+gap {
				t.Errorf("boxes %d and %d overlap: %v and %v", i, j, b, other)
			}
		}
	}
	crossings := 0
	for _, e := range root.classed("aim") {
		c := curve(pointsOf(t, e))
		for _, b := range boxes {
			if crosses(c, b) {
				crossings++
			}
		}
	}
	if crossings > 0 {
		t.Errorf("%d lines run through a box", crossings)
	}
}

// crosses says whether a curve runs through the inner part of a box. A curve
// touches its own boxes only at the outline.
func crosses(c curve, b box) bool {
	inner := box{b.mid, b.w - 6, b.h - 6}
	in := inner.within(pointed)
	for piece := range c.pieces() {
		for i := range 21 {
			if in(c.at(piece, float64(i)/20)) {
				return true
			}
		}
	}
	return false
}

func checkText(t *testing.T, b box, owner, text element) {
	t.Helper()
	line := text.Text
	for _, p := range text.Parts {
		line = p.Text + line
	}
	size := pillSize
	if text.attr("font-size") != "" {
		size = float(t, text, "font-size")
	}
	w, sure := textWidth(line, size)
	if sure && math.Abs(w-float(t, text, "textLength")) > 0.06 {
		t.Errorf("textLength of %q is %s, want %v", line, text.attr("textLength"), w)
	}
	x, y := float(t, text, "x"), float(t, text, "y")
	if x-w/2 < b.left()+4 || x+w/2 > b.right()-4 || y-size*0.8 < b.top()+1 || y+size*0.25 > b.bottom()-1 {
		t.Errorf("text %q (%v wide, at %v,%v) is not inside of its box %v", line, w, x, y, b)
	}
}
