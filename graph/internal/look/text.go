package look

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text fit to be shown: one line, valid UTF-8, no control
// characters, nothing that XML forbids, nothing that turns the writing
// direction. What cannot be shown becomes U+FFFD or goes.
func Clean(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			gap = b.Len() > 0
			continue
		case isInvisible(r):
			continue
		case IsForbidden(r):
			r = utf8.RuneError
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isInvisible holds for marks of direction and joints that show nothing. The
// joiners U+200C and U+200D stay: Persian and Hindi are spelt with them.
func isInvisible(r rune) bool {
	switch {
	case r == 0x200b, r == 0x200e, r == 0x200f, r == 0xfeff, r == 0x061c, r == 0x00ad:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	}
	return false
}

// IsForbidden holds for characters that XML 1.0 does not take. Go's range
// over a string never gives surrogates.
func IsForbidden(r rune) bool {
	return r == 0xfffe || r == 0xffff || r < ' ' && r != '\t' && r != '\n' && r != '\r'
}

// A cell is a letter with the marks that belong to it.
type cell struct {
	text  string
	cols  int  // 2 for a wide letter such as 岸, else 1
	space bool // may vanish at a line's end
	brk   bool // a line may end behind it
}

func cells(s string) []cell {
	var out []cell
	join := false
	for _, r := range s {
		last := len(out) - 1
		if last >= 0 && !out[last].space && (join || clings(r)) {
			out[last].text += string(r)
			join = r == joiner
			continue
		}
		if last >= 0 && isClosing(r) && !out[last].space {
			out[last].brk = false
		} else if last >= 0 && IsWide(r) && !isOpening(out[last].text) {
			out[last].brk = true
		}
		out = append(out, newCell(r))
	}
	return out
}

func newCell(r rune) cell {
	c := cell{text: string(r), cols: 1}
	switch {
	case unicode.IsSpace(r):
		c.space, c.brk = true, true
	case IsWide(r):
		c.cols, c.brk = 2, !isOpening(c.text)
	case r == '-', r == '/', r == '–', r == '—':
		c.brk = true
	}
	return c
}

func clings(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) || r == joiner || r == 0x200c ||
		r >= 0x1f3fb && r <= 0x1f3ff
}

// Kinsoku: what must not begin or end a line of Japanese.
func isClosing(r rune) bool {
	return strings.ContainsRune("、。，．・：；？！）］｝」』】〕》〉ーっッゃゅょャュョ々", r)
}
func isOpening(cell string) bool { return strings.Contains("（［｛「『【〔《〈", cell) }

// ellipsis stands for what was cut off.
const ellipsis = "…"

// joiner makes one picture of two emojis.
const joiner = 0x200d

// Wrap breaks text into no more than most lines of at most limit columns, evenly
// filled. What does not fit ends in an ellipsis. There is always one line, if
// only an empty one.
func Wrap(s string, limit, most int) []string {
	cs := cells(s)
	if len(cs) == 0 {
		return []string{""}
	}
	lines, forced := fill(cs, limit)
	if len(lines) > most {
		return cutOff(lines, limit, most)
	}
	for l := limit - 1; l > 0; l-- {
		narrower, split := fill(cs, l)
		if len(narrower) > len(lines) || split && !forced {
			break
		}
		lines = narrower
	}
	return join(lines)
}

// fill packs cells into lines from the left. forced says that a word longer
// than a line had to be split.
func fill(cs []cell, limit int) (lines [][]cell, forced bool) {
	for len(cs) > 0 {
		n, split := lineEnd(cs, limit)
		forced = forced || split
		lines = append(lines, trim(cs[:n]))
		cs = cs[n:]
	}
	return lines, forced
}

// lineEnd says how many cells go on the next line, at least one.
func lineEnd(cs []cell, limit int) (n int, split bool) {
	cols, at := 0, 0
	for i, c := range cs {
		if !c.space && cols+c.cols > limit {
			if at > 0 {
				return at, false
			}
			return max(i, 1), true
		}
		cols += c.cols
		if c.brk && !(i+1 < len(cs) && cs[i+1].space) {
			at = i + 1
		}
	}
	return len(cs), false
}

func trim(l []cell) []cell {
	for len(l) > 0 && l[len(l)-1].space {
		l = l[:len(l)-1]
	}
	return l
}

func cutOff(lines [][]cell, limit, most int) []string {
	kept := append([][]cell(nil), lines[:most]...)
	last := kept[most-1]
	for len(last) > 1 && columns(last)+1 > limit {
		last = last[:len(last)-1]
	}
	kept[most-1] = trim(last)
	out := join(kept)
	out[most-1] += ellipsis
	return out
}

func columns(l []cell) int {
	n := 0
	for _, c := range l {
		n += c.cols
	}
	return n
}

func join(lines [][]cell) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		var b strings.Builder
		for _, c := range l {
			b.WriteString(c.text)
		}
		out[i] = b.String()
	}
	return out
}

// IsWide holds for letters that fill a square, as in Chinese, Japanese and
// Korean (East Asian Width W and F).
func IsWide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115f,
		r >= 0x2e80 && r <= 0xa4cf && r != 0x303f,
		r >= 0xa960 && r <= 0xa97f,
		r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff,
		r >= 0xfe30 && r <= 0xfe6f,
		r >= 0xff01 && r <= 0xff60,
		r >= 0xffe0 && r <= 0xffe6,
		r >= 0x1f000 && r <= 0x1fbff,
		r >= 0x20000 && r <= 0x3fffd:
		return true
	}
	return false
}
