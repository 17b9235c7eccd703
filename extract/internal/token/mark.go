package token

import (
	"unicode"
	"unicode/utf8"
)

// mark reads an ASCII mark.
func (sc *scanner) mark(c byte) {
	text, start := sc.text, sc.pos
	next := uint8(0)
	if start+1 < len(text) {
		next = class[text[start+1]]
	}
	switch c {
	case '"':
		sc.emitMark(1, Quote)
	case '\'':
		sc.quoteMark(1)
	case '`':
		size := runLength(text, start, 2)
		sc.emitMark(size, Quote)
	case '.':
		if next&cDigit != 0 && sc.gap != 0 { // .5
			sc.joined(start, start+1, 0)
			return
		}
		sc.emitMark(runLength(text, start, len(text)), Stop)
	case '!', '?':
		end := start + 1
		for end < len(text) && (text[end] == '!' || text[end] == '?') {
			end++
		}
		sc.emitMark(end-start, Stop)
	case '-', '+':
		if next&cDigit != 0 && sc.gap != 0 { // -5
			sc.joined(start, start+1, 0)
			return
		}
		sc.emitMark(runLength(text, start, len(text)), 0)
	case '$':
		if next&cDigit != 0 {
			sc.joined(start, start+1, cMoney)
			return
		}
		sc.emitMark(1, 0)
	case '@', '#':
		if next&cLetter != 0 {
			sc.joined(start, start+1, 0)
			return
		}
		sc.emitMark(1, 0)
	default:
		sc.otherMark(c)
	}
}

// otherMark reads a mark without a meaning of its own. Control characters and
// long runs of one mark (=====) are one token; brackets stay single else.
func (sc *scanner) otherMark(c byte) {
	if c < ' ' || c == 0x7F {
		end := sc.pos + 1
		for end < len(sc.text) && (sc.text[end] < ' ' || sc.text[end] == 0x7F) && class[sc.text[end]]&cSpace == 0 {
			end++
		}
		sc.emitMark(end-sc.pos, 0)
		return
	}
	if n := runLength(sc.text, sc.pos, len(sc.text)); n > 3 {
		sc.emitMark(n, 0)
		return
	}
	sc.emitMark(1, 0)
}

// runLength counts how often the byte at i is repeated from there, to max.
func runLength(text string, i, max int) int {
	n := 1
	for n < max && i+n < len(text) && text[i+n] == text[i] {
		n++
	}
	return n
}

// beyondASCII reads what starts with a character that is not ASCII.
func (sc *scanner) beyondASCII() {
	text, start := sc.text, sc.pos
	r, size := utf8.DecodeRuneInString(text[start:])
	if r == utf8.RuneError && size == 1 {
		sc.emitMark(invalidLength(text, start), 0)
		return
	}
	if k := runeClass(r); k&(cLetter|cDigit) != 0 {
		sc.joined(start, start, 0)
		return
	}
	if isSpace(r) {
		sc.space()
		return
	}
	switch r {
	case apostrophe:
		sc.quoteMark(size)
	case '‘', '‚':
		sc.openCurly = true
		sc.emitMark(size, Quote)
	case '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』':
		sc.emitMark(size, Quote)
	case '…', '。', '！', '？', '｡', '‼', '⁇', '⁈', '⁉', '؟', '۔', '।':
		sc.emitMark(size, Stop)
	case '–', '—', '―', '−', hyphen, nonBreaking:
		end := start + size
		for end < len(text) && sc.text[end:min(end+size, len(text))] == text[start:start+size] {
			end += size
		}
		sc.emitMark(end-start, 0)
	default:
		if unicode.Is(unicode.Sc, r) && start+size < len(text) && class[text[start+size]]&cDigit != 0 {
			sc.joined(start, start+size, cMoney|cHigh)
			return
		}
		sc.emitMark(size+marksLength(text, start+size), 0)
	}
}

// marksLength is the length of the combining marks and joiners at i, which
// belong to the sign before them.
func marksLength(text string, i int) int {
	start := i
	for i < len(text) && text[i] >= 0x80 {
		r, size := utf8.DecodeRuneInString(text[i:])
		if runeClass(r) != cUnder|cHigh {
			break
		}
		i += size
	}
	return i - start
}

// invalidLength is the length of the bytes at i that are not valid UTF-8.
func invalidLength(text string, i int) int {
	start := i
	for i < len(text) && text[i] >= 0x80 {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r != utf8.RuneError || size != 1 {
			break
		}
		i++
	}
	return i - start
}
