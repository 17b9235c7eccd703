package svg

import "entente/graph/internal/look"

// A corner says how a box is cut, and with it the box's shape.
type corner int

const (
	square   corner = iota
	round           // large round corners
	bevelled        // corners cut off
	pointed         // left and right side come to a point
	folded          // a sheet with a dog-ear
	doubled         // round corners, two outlines
)

// cornerOf gives each kind of node its shape.
func cornerOf(k look.Kind) corner {
	switch k.Class {
	case look.Person:
		return round
	case look.Group:
		return doubled
	case look.Organization:
		return bevelled
	case look.Place:
		return pointed
	case look.Topic:
		return folded
	}
	return square
}

// size is how far a corner reaches along the two sides of a box of height h.
func (k corner) size(h float64) (cx, cy float64) {
	switch k {
	case round:
		r := min(h/2, 16)
		return r, r
	case doubled:
		r := min(h*0.3, 10)
		return r, r
	case bevelled:
		r := min(h*0.3, 9)
		return r, r
	case pointed:
		return min(h*0.4, 13), h / 2
	case folded:
		r := min(h*0.4, 11)
		return r, r
	}
	return 0, 0
}
