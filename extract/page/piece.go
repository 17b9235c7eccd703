package page

import (
	"slices"
	"strings"
)

// A mark is a stretch of a text, in code points, and how it is shown. Marks may
// overlap and cross.
type mark struct {
	start, end int
	class      string
	title      string // shown when a pointer rests on it
	label      string // small letters before its first character
	id         string // of its first character
	href       string
}

// A piece is a stretch of text over which the marks do not change.
type piece struct {
	Text, Class, Title, Label, Href string
	IDs                             []string
}

// cut takes a text apart where marks begin and end. start is the offset of its
// first character, as the marks count.
func cut(text string, start int, marks []mark) []piece {
	runes := []rune(text)
	edges := []int{0, len(runes)}
	for _, m := range marks {
		edges = append(edges, within(m.start-start, len(runes)), within(m.end-start, len(runes)))
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	var pieces []piece
	for i := 0; i+1 < len(edges); i++ {
		p := piece{Text: string(runes[edges[i]:edges[i+1]])}
		p.dress(edges[i]+start, marks)
		pieces = append(pieces, p)
	}
	return pieces
}

func within(n, most int) int { return max(0, min(n, most)) }

// dress gives a piece that begins at an offset what its marks say.
func (p *piece) dress(at int, marks []mark) {
	var classes, titles, labels []string
	for _, m := range marks {
		if at < m.start || at >= m.end {
			continue
		}
		classes = append(classes, strings.Fields(m.class)...)
		if m.title != "" && !slices.Contains(titles, m.title) {
			titles = append(titles, m.title)
		}
		if p.Href == "" {
			p.Href = m.href
		}
		if at != m.start {
			continue
		}
		if m.label != "" {
			labels = append(labels, m.label)
		}
		if m.id != "" {
			p.IDs = append(p.IDs, m.id)
		}
	}
	slices.Sort(classes)
	p.Class = strings.Join(slices.Compact(classes), " ")
	p.Title = strings.Join(titles, "\n")
	p.Label = strings.Join(labels, " ")
}
