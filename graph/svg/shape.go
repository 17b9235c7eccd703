package svg

import "entente/graph/internal/look"

// drawShape draws a box in the shape of its kind.
func drawShape(c *canvas, b box, k look.Kind) {
	attrs := []string{"class", "shape", "fill", k.Light.Fill, "stroke", k.Light.Line}
	l, t, r, m := b.left(), b.top(), b.right(), b.bottom()
	shape := cornerOf(k)
	cx, cy := shape.size(b.h)
	switch shape {
	case round, doubled:
		drawRect(c, b, cx, attrs)
		if shape == doubled {
			inner := box{b.mid, b.w - 6, b.h - 6}
			drawRect(c, inner, cx-3, append(attrs, "stroke-width", "0.8"))
		}
	case bevelled, pointed:
		c.empty("path", append(attrs, "d", polygonOf(
			point{l + cx, t}, point{r - cx, t}, point{r, t + cy}, point{r, m - cy},
			point{r - cx, m}, point{l + cx, m}, point{l, m - cy}, point{l, t + cy}))...)
	case folded:
		c.empty("path", append(attrs, "d", polygonOf(
			point{l, t}, point{r - cx, t}, point{r, t + cy}, point{r, m}, point{l, m})+
			"M"+xy(point{r - cx, t})+"L"+xy(point{r - cx, t + cy})+"L"+xy(point{r, t + cy}), "stroke-linejoin", "round")...)
	default:
		drawRect(c, b, 1, attrs)
	}
}

func drawRect(c *canvas, b box, radius float64, attrs []string) {
	c.empty("rect", append(attrs[:len(attrs):len(attrs)], "x", num(b.left()), "y", num(b.top()),
		"width", num(b.w), "height", num(b.h), "rx", num(radius))...)
}
