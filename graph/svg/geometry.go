package svg

import "math"

// Lengths are in CSS pixels, which this package takes for Graphviz's points.
//
// A product inside float64() is rounded before it is added to. Without that, a
// machine with a fused multiply-add may give another last digit.

type point struct{ x, y float64 }

// A box is a rectangle given by its middle and its size.
type box struct {
	mid  point
	w, h float64
}

func (b box) left() float64   { return b.mid.x - b.w/2 }
func (b box) top() float64    { return b.mid.y - b.h/2 }
func (b box) right() float64  { return b.mid.x + b.w/2 }
func (b box) bottom() float64 { return b.mid.y + b.h/2 }

// A curve is a chain of cubic Bézier pieces: a start, then three points each.
type curve []point

func (c curve) reversed() curve {
	out := make(curve, len(c))
	for i, p := range c {
		out[len(c)-1-i] = p
	}
	return out
}

func (c curve) pieces() int { return (len(c) - 1) / 3 }

// at gives the point of a piece at t, which runs from 0 to 1.
func (c curve) at(piece int, t float64) point {
	p := c[piece*3 : piece*3+4]
	u := 1 - t
	b0, b1, b2, b3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return point{
		float64(b0*p[0].x) + float64(b1*p[1].x) + float64(b2*p[2].x) + float64(b3*p[3].x),
		float64(b0*p[0].y) + float64(b1*p[1].y) + float64(b2*p[2].y) + float64(b3*p[3].y),
	}
}

// head gives the curve up to t in a piece (De Casteljau).
func (c curve) head(piece int, t float64) curve {
	p := c[piece*3 : piece*3+4]
	ab, bc, cd := mix(p[0], p[1], t), mix(p[1], p[2], t), mix(p[2], p[3], t)
	abc, bcd := mix(ab, bc, t), mix(bc, cd, t)
	out := append(curve(nil), c[:piece*3+1]...)
	return append(out, ab, abc, mix(abc, bcd, t))
}

func mix(a, b point, t float64) point {
	return point{a.x + float64((b.x-a.x)*t), a.y + float64((b.y-a.y)*t)}
}

// trimEnd cuts off the end of a curve that lies in a region. The region must
// hold the end; where the curve was in it before does not matter.
func (c curve) trimEnd(in func(point) bool) curve {
	const fine = 24 // samples a piece
	for piece := c.pieces() - 1; piece >= 0; piece-- {
		for i := fine; i > 0; i-- {
			lo, hi := float64(i-1)/fine, float64(i)/fine
			if in(c.at(piece, lo)) {
				continue
			}
			for range 30 {
				if m := (lo + hi) / 2; in(c.at(piece, m)) {
					hi = m
				} else {
					lo = m
				}
			}
			return c.head(piece, lo)
		}
	}
	return c
}

func (c curve) trimStart(in func(point) bool) curve {
	return c.reversed().trimEnd(in).reversed()
}

func (c curve) end() point { return c[len(c)-1] }

func distance(a, b point) float64 { return math.Hypot(a.x-b.x, a.y-b.y) }

// within gives the test for lying inside a box of this shape.
func (b box) within(k corner) func(point) bool {
	return func(p point) bool {
		dx, dy := b.w/2-math.Abs(p.x-b.mid.x), b.h/2-math.Abs(p.y-b.mid.y) // from the sides inwards
		if dx < 0 || dy < 0 {
			return false
		}
		cx, cy := k.size(b.h)
		if k == square || k == folded || dx >= cx || dy >= cy {
			return true
		}
		if k == round || k == doubled {
			return math.Hypot(1-dx/cx, 1-dy/cy) <= 1
		}
		return dx/cx+dy/cy >= 1
	}
}
