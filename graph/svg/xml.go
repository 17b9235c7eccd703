package svg

import (
	"bytes"
	"entente/graph/internal/look"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// escape makes text safe between tags and in quoted attributes. Characters
// that XML 1.0 forbids and bytes that are not UTF-8 become U+FFFD.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\'':
			b.WriteString("&#39;")
		case r == '\n', r == '\r', r == '\t', r >= 0x7f && r <= 0x9f:
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		case look.IsForbidden(r):
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// num writes a length with at most one decimal.
func num(v float64) string {
	r := math.Round(v*10) / 10
	if r == 0 {
		r = 0 // no -0
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}

// canvas collects the file. Attributes come in pairs of name and value.
type canvas struct{ bytes.Buffer }

func (c *canvas) open(tag string, attrs ...string) {
	c.start(tag, attrs)
	c.WriteString(">\n")
}

func (c *canvas) close(tag string) { c.WriteString("</" + tag + ">\n") }

// empty writes an element without content.
func (c *canvas) empty(tag string, attrs ...string) {
	c.start(tag, attrs)
	c.WriteString("/>\n")
}

// text writes an element that holds only text.
func (c *canvas) text(tag, content string, attrs ...string) {
	c.start(tag, attrs)
	c.WriteString(">" + escape(content) + "</" + tag + ">\n")
}

func (c *canvas) start(tag string, attrs []string) {
	c.WriteString("<" + tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			c.WriteString(" " + attrs[i] + `="` + escape(attrs[i+1]) + `"`)
		}
	}
}

// pathOf writes a curve as path data.
func pathOf(c curve) string {
	if len(c) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("M" + xy(c[0]))
	for i := 1; i+2 < len(c); i += 3 {
		b.WriteString("C" + xy(c[i]) + " " + xy(c[i+1]) + " " + xy(c[i+2]))
	}
	return b.String()
}

func polygonOf(points ...point) string {
	var b strings.Builder
	for i, p := range points {
		if i == 0 {
			b.WriteString("M" + xy(p))
			continue
		}
		b.WriteString("L" + xy(p))
	}
	return b.String() + "Z"
}

func xy(p point) string { return num(p.x) + "," + num(p.y) }
