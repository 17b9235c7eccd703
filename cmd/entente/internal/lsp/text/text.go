// Package text keeps the text of a document and finds places in it. Editors
// count a place as a line and the UTF-16 code units before it in the line, or
// bytes where they agreed on UTF-8; the program counts bytes, and the loader of
// rule packs lines and characters from 1.
package text

import (
	"sort"
	"unicode/utf8"
)

// A Position is a place as editors count it, from 0.
type Position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// A Range is what stands between two places.
type Range struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
}

// A Span is a range in bytes.
type Span struct{ Start, End int }

// Holds says whether an offset is inside a span or at one of its ends.
func (s Span) Holds(offset int) bool { return s.Start <= offset && offset <= s.End }

// An Encoding says what a Position's Character counts.
type Encoding string

// The encodings that the server speaks.
const (
	UTF8  Encoding = "utf-8"
	UTF16 Encoding = "utf-16"
)

// A Document is a text with its lines. It does not change.
type Document struct {
	Text   string
	starts []int // of the lines
}

// New makes a document. A line ends with \n, \r\n or \r.
func New(text string) *Document {
	d := &Document{Text: text, starts: []int{0}}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			d.starts = append(d.starts, i+1)
		}
	}
	return d
}

// line gives the span of a line without its end.
func (d *Document) line(n int) Span {
	s := Span{d.starts[n], len(d.Text)}
	if n+1 < len(d.starts) {
		s.End = d.starts[n+1]
	}
	for s.End > s.Start && (d.Text[s.End-1] == '\n' || d.Text[s.End-1] == '\r') {
		s.End--
	}
	return s
}

// Line gives the number of the line of an offset.
func (d *Document) Line(offset int) int {
	return sort.Search(len(d.starts), func(i int) bool { return d.starts[i] > offset }) - 1
}

// LineSpan gives the line of an offset, without its end.
func (d *Document) LineSpan(offset int) Span { return d.line(d.Line(d.clamp(offset))) }

func (d *Document) clamp(offset int) int { return min(max(offset, 0), len(d.Text)) }

// Offset gives the byte of a position. A place behind the end of its line, or
// inside a character, is moved to its end or its start.
func (d *Document) Offset(p Position, e Encoding) int {
	if p.Line < 0 {
		return 0
	}
	if p.Line >= len(d.starts) {
		return len(d.Text)
	}
	line := d.line(p.Line)
	at, n := line.Start, 0
	for at < line.End {
		r, size := utf8.DecodeRuneInString(d.Text[at:line.End])
		n += units(r, size, e)
		if n > p.Character {
			break
		}
		at += size
	}
	return at
}

// Position gives the position of a byte. One inside a character is that of its
// start, one inside a line's end that of the end.
func (d *Document) Position(offset int, e Encoding) Position {
	offset = d.clamp(offset)
	n := d.Line(offset)
	line := d.line(n)
	p := Position{Line: n}
	for at := line.Start; at < min(offset, line.End); {
		r, size := utf8.DecodeRuneInString(d.Text[at:line.End])
		if at += size; at > offset {
			break
		}
		p.Character += units(r, size, e)
	}
	return p
}

// units counts a character. A byte that is no UTF-8 counts as one.
func units(r rune, size int, e Encoding) int {
	switch {
	case e == UTF8:
		return size
	case r > 0xFFFF:
		return 2
	}
	return 1
}

// Range gives the positions of a span.
func (d *Document) Range(s Span, e Encoding) Range {
	return Range{d.Position(s.Start, e), d.Position(s.End, e)}
}

// At gives the byte of a line and a column in characters, from 1.
func (d *Document) At(line, col int) int {
	if line < 1 {
		return 0
	}
	if line > len(d.starts) {
		return len(d.Text)
	}
	s := d.line(line - 1)
	at := s.Start
	for n := 1; n < col && at < s.End; n++ {
		_, size := utf8.DecodeRuneInString(d.Text[at:s.End])
		at += size
	}
	return at
}

// Replace gives the document with other text in a range.
func (d *Document) Replace(r Range, with string, e Encoding) *Document {
	start, end := d.Offset(r.Start, e), d.Offset(r.End, e)
	if end < start {
		start, end = end, start
	}
	return New(d.Text[:start] + with + d.Text[end:])
}
