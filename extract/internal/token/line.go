package token

import (
	"strings"
	"unicode/utf8"
)

// wrapWidth is the longest line, in bytes, of a text whose paragraphs are
// wrapped by hand. In a text with longer lines each line is a paragraph.
const wrapWidth = 110

// space reads white space and decides whether a paragraph or a line ends in it.
func (sc *scanner) space() {
	text := sc.text
	if text[sc.pos] == ' ' && sc.pos+1 < len(text) && class[text[sc.pos+1]]&(cSpace|cHigh) == 0 {
		sc.gap |= Space
		sc.pos++
		return
	}
	end := sc.pos // of the line that ends here
	line := sc.lineStart
	breaks, i := 0, sc.pos
scan:
	for i < len(text) {
		c, size := rune(text[i]), 1
		if c >= 0x80 {
			if c, size = utf8.DecodeRuneInString(text[i:]); !isSpace(c) {
				break
			}
		}
		switch c {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				size = 2
			}
			breaks++
		case '\n', '\u0085', '\u2028':
			breaks++
		case '\f', '\v', '\u2029':
			breaks += 2
		default:
			if c < 0x80 && class[c]&cSpace == 0 {
				break scan
			}
			i += size
			continue
		}
		i += size
		sc.lineStart = i
	}
	sc.gap |= Space
	sc.pos = i
	if breaks == 0 || len(sc.toks) == 0 || i >= len(text) {
		return
	}
	if breaks > 1 || sc.lineEnds(line, end) {
		sc.gap |= Break
		sc.openSingle, sc.openCurly = false, false
	}
}

// lineEnds decides whether a single line break ends what was said. It does
// behind the end of a sentence, and where the next line starts with no lower
// case letter and the line was not broken for lack of room.
func (sc *scanner) lineEnds(lineStart, lineEnd int) bool {
	if sc.behindStop() {
		return true
	}
	next, _ := utf8.DecodeRuneInString(sc.text[sc.pos:])
	if next < 0x80 && class[next]&cLower != 0 || next >= 0x80 && runeClass(next)&cLower != 0 {
		return false
	}
	width := sc.longestLine()
	if width > wrapWidth {
		return true
	}
	if width < 40 { // a list, or lines of a poem
		return true
	}
	word := 0
	for sc.pos+word < len(sc.text) && word < 40 && class[sc.text[sc.pos+word]]&cSpace == 0 {
		word++
	}
	const ragged = 10
	return lineEnd-lineStart+1+word+ragged <= width
}

// behindStop reports whether the last token ends a sentence, or closes a
// quotation or bracket behind such a token.
func (sc *scanner) behindStop() bool {
	for i := len(sc.toks) - 1; i >= 0 && i >= len(sc.toks)-4; i-- {
		t := sc.toks[i]
		if t.Flags&Stop != 0 {
			return true
		}
		if t.Flags&Quote == 0 && !closesBracket(sc.text[t.Start]) {
			return false
		}
	}
	return false
}

// longestLine gives the length of the text's longest line in bytes, at most
// wrapWidth+1.
func (sc *scanner) longestLine() int {
	if sc.width >= 0 {
		return sc.width
	}
	rest := sc.text
	for rest != "" && sc.width <= wrapWidth {
		n := strings.IndexByte(rest, '\n')
		if n < 0 {
			n = len(rest)
		}
		sc.width = max(sc.width, len(strings.TrimSpace(rest[:n])))
		rest = rest[min(n+1, len(rest)):]
	}
	return sc.width
}
