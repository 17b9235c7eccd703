package svg

import (
	"entente/graph"
	"entente/graph/internal/look"
)

// A legendItem is one sample with its word.
type legendItem struct {
	kind   *look.Kind
	status graph.Status
	label  string
	w      float64
}

type legendRow []legendItem

const (
	sampleW   = 26.0 // of a box
	sampleH   = 15.0
	lineW     = 38.0 // of a line
	sampleGap = 7.0
	itemGap   = 22.0
)

// legendRows lists the kinds and statuses that occur, in rows of at most this
// width.
func legendRows(s *scene, width float64) []legendRow {
	var kindItems, statusItems legendRow
	for _, k := range s.usedKinds() {
		kindItems = append(kindItems, newItem(legendItem{kind: &k, label: k.Label}, sampleW))
	}
	for _, st := range s.usedStatuses() {
		statusItems = append(statusItems, newItem(legendItem{status: st, label: look.StatusWord(st)}, lineW))
	}
	if both := append(append(legendRow{}, kindItems...), statusItems...); both.width() <= width {
		return rowsOf(both, width)
	}
	return append(rowsOf(kindItems, width), rowsOf(statusItems, width)...)
}

func newItem(i legendItem, sample float64) legendItem {
	text, _ := textWidth(i.label, legendSize)
	i.w = sample + sampleGap + text + itemGap
	return i
}

func (r legendRow) width() float64 {
	w := 0.0
	for _, i := range r {
		w += i.w
	}
	return w
}

func rowsOf(items legendRow, width float64) []legendRow {
	var rows []legendRow
	for _, i := range items {
		if len(rows) == 0 || rows[len(rows)-1].width()+i.w > width {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], i)
	}
	return rows
}

func (f frame) drawLegend(c *canvas) {
	if len(f.legend) == 0 {
		return
	}
	c.open("g", "class", "legend", "font-size", num(legendSize), "fill", "#4b5563")
	c.empty("path", "class", "rule", "stroke", "#e5e7eb", "d",
		"M"+xy(point{margin, f.legendY})+"H"+num(f.w-margin))
	for i, row := range f.legend {
		x, y := margin, f.legendY+float64(i)*legendLead+22
		for _, item := range row {
			item.draw(c, x, y)
			x += item.w
		}
	}
	c.close("g")
}

// draw writes an item at its left end and middle height.
func (i legendItem) draw(c *canvas, x, y float64) {
	w := lineW
	if i.kind != nil {
		w = sampleW
		c.open("g", "class", i.kind.Class, "stroke-width", "1.4")
		drawShape(c, box{point{x + w/2, y}, w, sampleH}, *i.kind)
		c.close("g")
	} else {
		drawSample(c, i.status, x, y)
	}
	drawText(c, i.label, x+w+sampleGap, y+legendSize*0.36, legendSize)
}

func drawSample(c *canvas, s graph.Status, x, y float64) {
	grey := "#475569"
	tip := point{x + lineW, y}
	base := point{tip.x - arrowLen, y}
	c.empty("path", "class", "sample", "d", "M"+xy(point{x, y})+"H"+num(base.x), "stroke", grey, "fill", "none",
		"stroke-width", "1.7", "stroke-dasharray", dash(s), "stroke-linecap", caps(s))
	fill := grey
	if s != graph.Asserted {
		fill = lightPage
	}
	c.empty("path", "class", "sample "+arrowClass(s), "d", arrow(base, tip), "stroke", grey, "stroke-width", "1.4", "stroke-linejoin", "round", "fill", fill)
}
