package svg

import (
	"fmt"
	"math"
	"strconv"

	"entente/graph/internal/look"
)

// Page colours of the two modes.
const (
	lightPage = "#ffffff"
	darkPage  = "#111827"
)

// contrast is the least ratio between a relation's colour and the page, for
// its label is small text (WCAG 2 AA).
const contrast = 5

type rgb struct{ r, g, b float64 } // 0 to 1

// parseColour reads #rrggbb, as look.Colour gives it.
func parseColour(s string) rgb {
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return rgb{}
	}
	return rgb{float64(n>>16) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}
}

func (c rgb) String() string {
	return fmt.Sprintf("#%02x%02x%02x", to255(c.r), to255(c.g), to255(c.b))
}

func to255(v float64) int { return int(math.Round(min(max(v, 0), 1) * 255)) }

// luminance is the relative luminance of WCAG 2.
func (c rgb) luminance() float64 {
	return 0.2126*linear(c.r) + 0.7152*linear(c.g) + 0.0722*linear(c.b)
}

func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

func contrastOf(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// readable makes a colour lighter or darker, in its own hue, until it can be
// read on the page.
func readable(c, page rgb) rgb {
	step := -0.01
	if page.luminance() < 0.5 {
		step = 0.01
	}
	h, s, l := c.hsl()
	for l >= 0 && l <= 1 {
		if c := fromHSL(h, s, l); contrastOf(c, page) >= contrast {
			return c
		}
		l += step
	}
	return fromHSL(0, 0, min(max(l, 0), 1))
}

// hsl gives hue (0 to 6), saturation and lightness (0 to 1).
func (c rgb) hsl() (h, s, l float64) {
	hi, lo := max(c.r, c.g, c.b), min(c.r, c.g, c.b)
	l = (hi + lo) / 2
	d := hi - lo
	if d == 0 {
		return 0, 0, l
	}
	s = d / (1 - math.Abs(hi+lo-1))
	switch hi {
	case c.r:
		h = math.Mod((c.g-c.b)/d+6, 6)
	case c.g:
		h = (c.b-c.r)/d + 2
	default:
		h = (c.r-c.g)/d + 4
	}
	return h, s, l
}

func fromHSL(h, s, l float64) rgb {
	d := s * (1 - math.Abs(l+l-1))
	lo := l - d/2
	channel := func(shift float64) float64 {
		k := math.Mod(h+shift, 6)
		return lo + float64(d*min(max(math.Abs(k-3)-1, 0), 1))
	}
	return rgb{channel(0), channel(4), channel(2)}
}

// lineColours gives a relation's colour on the light and on the dark page. A
// colour that cannot be read becomes grey.
func lineColours(colour string) (light, dark string) {
	c := parseColour(look.Colour(colour))
	return readable(c, parseColour(lightPage)).String(), readable(c, parseColour(darkPage)).String()
}
