package token

import "unicode/utf8"

// clitic looks at the apostrophe at j, of size bytes, behind the word
// text[start:j]. It emits the word and the clitic and reports true where there
// is one: 's 're 've 'll 'd 'm n't, and the bare ' of a plural.
func (sc *scanner) clitic(start, j, size int, or uint8) bool {
	text := sc.text
	if end := cliticEnd(text, j+size); end > 0 {
		first := text[j+size] | 0x20
		if first == 't' {
			if text[j-1]|0x20 != 'n' {
				return false
			}
			if j-1 > start {
				sc.emitWord(start, j-1, or, 0)
			}
			sc.emitClitic(j-1, end)
			return true
		}
		sc.emitWord(start, j, or, 0)
		sc.emitClitic(j, end)
		return true
	}
	if sc.letterAt(j+size) || text[j-1]|0x20 != 's' || sc.inQuote(size) || size == 1 && j+1 < len(text) && text[j+1] == '\'' {
		return false
	}
	sc.emitWord(start, j, or, 0)
	sc.emitClitic(j, j+size)
	return true
}

// inQuote reports whether an apostrophe of this size would close a quotation.
func (sc *scanner) inQuote(size int) bool {
	if size == 1 {
		return sc.openSingle
	}
	return sc.openCurly
}

// cliticEnd gives the end of the letters s, re, ve, ll, d, m or t at i, where
// no other letter or digit follows them; else 0.
func cliticEnd(text string, i int) int {
	end := i
	for end < len(text) && end < i+3 && class[text[end]]&cLetter != 0 {
		end++
	}
	if end < len(text) && class[text[end]]&cWord != 0 {
		return 0
	}
	if end < len(text) && text[end] >= 0x80 {
		if r, _ := utf8.DecodeRuneInString(text[end:]); runeClass(r) != 0 {
			return 0
		}
	}
	switch end - i {
	case 1:
		switch text[i] | 0x20 {
		case 's', 'd', 'm', 't':
			return end
		}
	case 2:
		switch string([]byte{text[i] | 0x20, text[i+1] | 0x20}) {
		case "re", "ve", "ll":
			return end
		}
	}
	return 0
}

func (sc *scanner) emitClitic(start, end int) {
	word := sc.text[start:end]
	f := Clitic
	for i := 0; i < len(word); i++ {
		k := class[word[i]]
		if k&cLetter != 0 {
			f |= Word
		}
		if k&cHigh != 0 {
			f |= NonASCII
		}
	}
	if f&Word == 0 {
		f |= Punct
	}
	sc.emit(start, end, Hash(word), f)
}

// quoteMark reads an apostrophe that stands in front of a word or alone.
func (sc *scanner) quoteMark(size int) {
	text, start := sc.text, sc.pos
	if size == 1 && start+1 < len(text) && text[start+1] == '\'' {
		sc.emitMark(2, Quote)
		return
	}
	behindWord := len(sc.toks) > 0 && sc.toks[len(sc.toks)-1].Flags&(Word|Number) != 0
	if end := cliticEnd(text, start+size); end > 0 && len(sc.toks) > 0 && text[start+size]|0x20 != 't' {
		sc.emitClitic(start, end)
		return
	}
	next := uint8(0)
	if start+size < len(text) {
		next = class[text[start+size]]
	}
	if behindWord && next&(cWord|cHigh) == 0 && sc.possessive(size) {
		sc.emitClitic(start, start+size)
		return
	}
	if next&cDigit != 0 && sc.gap != 0 && !sc.inQuote(size) && decade(text, start+size) { // '90s
		or := uint8(0)
		if size > 1 {
			or = cHigh
		}
		sc.joined(start, start+size, or)
		return
	}
	if size == 1 {
		sc.openSingle = !sc.openSingle && next&cSpace == 0 && next != 0
	} else {
		sc.openCurly = false
	}
	sc.emitMark(size, Quote)
}

// possessive reports whether an apostrophe can be the bare ' of a plural behind
// the last token.
func (sc *scanner) possessive(size int) bool {
	last := sc.toks[len(sc.toks)-1]
	end := int(last.End)
	if last.Flags&Dotted != 0 {
		end--
	}
	return sc.text[end-1]|0x20 == 's' && !sc.inQuote(size)
}

// decade reports two digits that no other digit follows.
func decade(text string, i int) bool {
	return i+1 < len(text) && class[text[i+1]]&cDigit != 0 && (i+2 >= len(text) || class[text[i+2]]&cDigit == 0)
}
