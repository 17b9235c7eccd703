package token

import "unicode/utf8"

// word reads a word or number that starts with an ASCII letter or digit.
func (sc *scanner) word() {
	text, start := sc.text, sc.pos
	j, or := start, uint8(0)
	for ; j < len(text); j++ {
		k := class[text[j]]
		if k&cWord == 0 {
			if k&cJoin != 0 {
				sc.joined(start, j, or)
				return
			}
			break
		}
		or |= k
	}
	sc.emitWord(start, j, or, 0)
}

// joined goes on with the word text[start:j], which a mark follows that may
// belong to it. It emits the word, and a clitic behind it.
func (sc *scanner) joined(start, j int, or uint8) {
	text := sc.text
	part := start // start of the part behind the last full stop
	for j < len(text) {
		c := text[j]
		k := class[c]
		if k&cWord != 0 {
			or |= k
			j++
			continue
		}
		if k&cJoin == 0 {
			break
		}
		r, size := rune(c), 1
		if k&cHigh != 0 {
			r, size = utf8.DecodeRuneInString(text[j:])
			if k := runeClass(r); k != 0 && !(r == utf8.RuneError && size == 1) {
				or |= k
				j += size
				continue
			}
		}
		switch r {
		case '\'', apostrophe:
			if sc.clitic(start, j, size, or) {
				return
			}
			if !sc.letterAt(j + size) {
				sc.emitWord(start, j, or, 0)
				return
			}
			if size > 1 {
				or |= cHigh
			}
			j += size
			continue
		case '.':
			switch what := sc.dot(start, part, j); what {
			case dotOwn:
				sc.emitWord(start, j+1, or, Dotted)
				return
			case dotLong:
				end := sc.longAbbreviation(start)
				sc.emitWord(start, end, classes(text[start:end]), Dotted)
				return
			case dotInside:
				j++
				part = j
				continue
			}
		default:
			if next := sc.inside(start, j, r, size); next > j {
				for i := j; i < next; i++ {
					or |= class[text[i]] & (cWord | cHigh)
				}
				if r == '$' {
					or |= cMoney
				}
				j = next
				continue
			}
			if r == ':' && len(text) > j+3 && text[j+1] == '/' && text[j+2] == '/' && class[text[j+3]]&(cWord|cHigh) != 0 {
				end := urlEnd(text, j+3)
				sc.emitWord(start, end, classes(text[start:end]), 0)
				return
			}
		}
		break
	}
	sc.emitWord(start, j, or, 0)
}

// inside gives the offset behind a mark of a word or number that goes on behind
// it, and 0 where the mark does not belong to it.
func (sc *scanner) inside(start, j int, r rune, size int) int {
	text := sc.text
	before, after := class[text[j-1]], uint8(0)
	if j+size < len(text) {
		after = class[text[j+size]]
	}
	ok := false
	switch r {
	case '-', hyphen, nonBreaking:
		ok = sc.letterAt(j+size) && sc.hyphenJoins(start, after)
	case '/':
		ok = after&cDigit != 0 && before&cDigit != 0 || sc.letterAt(j+size) && !(bigWord(text, start, j) && bigWord(text, j+1, wordEnd(text, j+1)))
	case '&':
		ok = after&cUpper != 0 && before&cUpper != 0
	case '@':
		ok = after&cWord != 0
	case ':', '+':
		ok = before&cDigit != 0 && after&cDigit != 0
	case ',':
		ok = before&cDigit != 0 && after&cDigit != 0 && digitsAt(text, j+1) == 3
	case '%':
		ok = before&cDigit != 0
	case '$':
		ok = after&cDigit != 0 && j-start <= 3 && class[text[start]]&cUpper != 0
	}
	if !ok {
		return 0
	}
	return j + size
}

// hyphenJoins reports whether a hyphen stays inside the word that starts at
// start: when the word starts in lower case or with a digit, or a digit follows
// (COVID-19), and the word is no part of one that was split (UN-brokered-deal).
func (sc *scanner) hyphenJoins(start int, after uint8) bool {
	if n := len(sc.toks); n > 1 {
		last := sc.toks[n-1]
		if last.Flags&(Punct|Space) == Punct && int(last.End) == start && isHyphen(sc.text[last.Start:last.End]) && sc.toks[n-2].End == last.Start && sc.gap == 0 {
			return false
		}
	}
	if after&cDigit != 0 {
		return true
	}
	k := class[sc.text[start]]
	if k&cHigh != 0 {
		r, _ := utf8.DecodeRuneInString(sc.text[start:])
		k = runeClass(r)
	}
	return k&cUpper == 0
}

func isHyphen(s string) bool { return s == "-" || s == "‐" || s == "\u2011" }

// letterAt reports whether a letter or digit stands at an offset.
func (sc *scanner) letterAt(i int) bool {
	if i >= len(sc.text) {
		return false
	}
	k := class[sc.text[i]]
	if k&cHigh == 0 {
		return k&(cLetter|cDigit) != 0
	}
	r, size := utf8.DecodeRuneInString(sc.text[i:])
	return !(r == utf8.RuneError && size == 1) && runeClass(r)&(cLetter|cDigit) != 0
}

// bigWord reports a capitalised word of more than two characters.
func bigWord(text string, start, end int) bool {
	return end-start > 2 && class[text[start]]&cUpper != 0
}

// wordEnd gives the end of the ASCII word at start, looking at 24 bytes at most.
func wordEnd(text string, start int) int {
	end := start
	for end < len(text) && end < start+24 && class[text[end]]&cWord != 0 {
		end++
	}
	return end
}

// digitsAt counts the digits at i, to 4.
func digitsAt(text string, i int) int {
	n := 0
	for n < 4 && i+n < len(text) && class[text[i+n]]&cDigit != 0 {
		n++
	}
	return n
}

// urlEnd gives the end of a web address, without the marks behind it.
func urlEnd(text string, i int) int {
	min := i
	for i < len(text) && text[i] > ' ' && text[i] != '"' && text[i] != '<' && text[i] != '>' && text[i] < 0x7F {
		i++
	}
	for i > min+1 {
		switch text[i-1] {
		case '.', ',', ';', ':', '!', '?', ')', ']', '\'':
			i--
			continue
		}
		break
	}
	return i
}

func classes(word string) (or uint8) {
	for i := 0; i < len(word); i++ {
		or |= class[word[i]] & (cWord | cHigh)
	}
	return or
}
