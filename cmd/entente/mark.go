package main

import (
	"slices"
	"strings"
	"unicode"
)

// A mark is a part of a sentence to point out, with a label to stand under it.
// Offsets are code points of the sentence, half open.
type mark struct {
	start, end int
	label      string
	paint      func(painter, string) string
}

// A unit is a character of the sentence, or a bracket put into it.
type unit struct {
	text  string
	width int   // columns
	style int   // index of the mark that colours it, -1 for none
	begin []int // marks whose label stands under it
}

// marked lays out a sentence in at most n columns with its marks pointed out:
// by colour where there is colour, else by brackets. Their labels stand on
// lines of their own below.
func marked(p painter, sentence string, marks []mark, n int) []string {
	var lines []string
	for _, line := range wrapUnits(units(bool(p), sentence, marks), n) {
		lines = append(lines, drawUnits(p, line, marks))
		lines = append(lines, drawLabels(p, line, marks, n)...)
	}
	return lines
}

// units takes a sentence apart. Brackets are left out where colour shows the
// marks.
func units(colored bool, sentence string, marks []mark) []unit {
	var all []unit
	var waiting []int // marks whose first character has not come yet
	runes := []rune(sentence)
	put := func(text string, style int) {
		all = append(all, unit{text, columns(text), style, waiting})
		waiting = nil
	}
	for i := 0; i <= len(runes); i++ {
		for range endingAt(marks, i) {
			if !colored {
				put("]", -1)
			}
		}
		if i == len(runes) {
			break
		}
		for _, m := range startingAt(marks, i) {
			waiting = append(waiting, m)
			if !colored {
				put("[", -1)
			}
		}
		if !unicode.IsSpace(runes[i]) {
			put(clean(string(runes[i])), styleAt(marks, i))
			continue
		}
		if len(all) > 0 && all[len(all)-1].text != " " {
			put(" ", styleAt(marks, i))
		}
	}
	return all
}

func startingAt(marks []mark, at int) []int {
	var found []int
	for i, m := range marks {
		if m.start == at && m.start < m.end {
			found = append(found, i)
		}
	}
	return found
}

func endingAt(marks []mark, at int) []int {
	var found []int
	for i, m := range marks {
		if m.end == at && m.start < m.end {
			found = append(found, i)
		}
	}
	return found
}

// styleAt is the shortest mark that covers a character.
func styleAt(marks []mark, at int) int {
	best := -1
	for i, m := range marks {
		covers := m.start <= at && at < m.end
		if covers && (best < 0 || m.end-m.start < marks[best].end-marks[best].start) {
			best = i
		}
	}
	return best
}

// wrapUnits breaks units at spaces into lines of at most n columns.
func wrapUnits(all []unit, n int) [][]unit {
	var lines [][]unit
	var line []unit
	used := 0
	for _, word := range words(all) {
		if len(line) > 0 && used+1+unitsWidth(word) > n {
			lines = append(lines, line)
			line, used = nil, 0
		}
		if len(line) > 0 {
			space := unit{text: " ", width: 1, style: -1}
			if last := line[len(line)-1].style; last >= 0 && last == word[0].style {
				space.style = last
			}
			line = append(line, space)
			used++
		}
		line = append(line, word...)
		used += unitsWidth(word)
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	return lines
}

// words splits units at spaces. A label that waits under a space goes to the
// word behind it.
func words(all []unit) [][]unit {
	var found [][]unit
	var word []unit
	var waiting []int
	for _, u := range all {
		if u.text == " " {
			waiting = append(waiting, u.begin...)
			if len(word) > 0 {
				found = append(found, word)
				word = nil
			}
			continue
		}
		u.begin = slices.Concat(waiting, u.begin)
		waiting = nil
		word = append(word, u)
	}
	if len(word) > 0 {
		found = append(found, word)
	}
	return found
}

func unitsWidth(us []unit) int {
	n := 0
	for _, u := range us {
		n += u.width
	}
	return n
}

// drawUnits writes a line, each run of one style in one go.
func drawUnits(p painter, line []unit, marks []mark) string {
	var b strings.Builder
	for len(line) > 0 {
		style, n := line[0].style, 0
		var run strings.Builder
		for n < len(line) && line[n].style == style {
			run.WriteString(line[n].text)
			n++
		}
		if style < 0 {
			b.WriteString(run.String())
		} else {
			b.WriteString(marks[style].paint(p, run.String()))
		}
		line = line[n:]
	}
	return b.String()
}

// drawLabels writes the labels of the marks that begin in a line, on as many
// lines as they need to stand apart.
func drawLabels(p painter, line []unit, marks []mark, n int) []string {
	var rows []string
	var ends []int
	at := 0
	for _, u := range line {
		for _, i := range u.begin {
			label := clean(marks[i].label)
			w := columns(label)
			start := max(0, min(at, n-w))
			row := slices.IndexFunc(ends, func(end int) bool { return end < start })
			if row < 0 {
				row = len(rows)
				rows, ends = append(rows, ""), append(ends, -1)
			}
			gap := start - max(ends[row], 0)
			rows[row] += strings.Repeat(" ", gap) + marks[i].paint(p, label)
			ends[row] = start + w
		}
		at += u.width
	}
	return rows
}
