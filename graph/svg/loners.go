package svg

// Nodes without an edge stand in rows below the diagram. Graphviz would put
// them in the first column, where they push the others about.

const (
	lonerGap     = 18.0
	lonerCaption = "Named, with no edge"
	captionSize  = 12.0
)

func (s *scene) findLoners() {
	tied := make([]bool, len(s.boxes))
	for _, k := range s.spokes {
		tied[k.node] = true
	}
	for i := range s.boxes {
		if !tied[i] {
			s.loners = append(s.loners, i)
		}
	}
}

// placeLoners puts them below what is placed already, and makes room.
func (s *scene) placeLoners() {
	if len(s.loners) == 0 {
		return
	}
	width := max(s.size.x, minWidth)
	x, top, rowH := 0.0, s.size.y, 0.0
	if s.size.y > 0 {
		top += lonerGap + captionSize + 16
	}
	for _, i := range s.loners {
		b := &s.boxes[i]
		if x > 0 && x+b.w > width {
			x, top, rowH = 0, top+rowH+lonerGap, 0
		}
		b.mid = point{x + b.w/2, top + b.h/2}
		x += b.w + lonerGap
		rowH = max(rowH, b.h)
		s.size.x = max(s.size.x, x-lonerGap)
	}
	s.lonersTop = s.size.y
	s.size.y = top + rowH
}

// drawLonerCaption says what the rows are, unless they are all there is.
func (s *scene) drawLonerCaption(c *canvas) {
	if len(s.loners) == 0 || len(s.loners) == len(s.boxes) {
		return
	}
	drawText(c, lonerCaption, 0, s.lonersTop+lonerGap+captionSize, captionSize,
		"class", "summary", "font-size", num(captionSize), "fill", "#5b6472")
}
