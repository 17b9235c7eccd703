package token

import "unicode/utf8"

// What a full stop behind a word is.
type dotKind uint8

const (
	dotEnd    dotKind = iota // a token of its own
	dotOwn                   // the word's own: Mr. J. U.S.
	dotInside                // the word goes on behind it: U.S. at its first, example.org, 1.5
	dotLong                  // an abbreviation with full stops inside: Ph.D.
)

// dot decides about the full stop at j behind the word that starts at start;
// part is the start of what stands behind the word's last full stop.
func (sc *scanner) dot(start, part, j int) dotKind {
	text := sc.text
	var next, second uint8
	if j+1 < len(text) {
		next = class[text[j+1]]
	}
	if j+2 < len(text) {
		second = class[text[j+2]]
	}
	before := class[text[j-1]]
	if before&cDigit != 0 && next&cDigit != 0 {
		return dotInside
	}
	single, upper := oneLetter(text[part:j])
	if single && next&cLetter != 0 && second&cWord == 0 {
		return dotInside
	}
	if single && part > start && next&(cLetter|cDigit) == 0 {
		return dotOwn
	}
	if next&cLetter != 0 && sc.longAbbreviation(start) > j {
		return dotLong
	}
	if single && part == start && upper && !sc.aloneI(start, j) {
		return dotOwn
	}
	if _, ok := sc.s.abbreviation(text, start, j+1); ok {
		return dotOwn
	}
	if next&(cLower|cDigit) != 0 {
		return dotInside
	}
	return dotEnd
}

// aloneI reports the pronoun I at the end of a sentence: it stands behind a
// word in lower case.
func (sc *scanner) aloneI(start, j int) bool {
	if sc.text[start:j] != "I" || len(sc.toks) == 0 {
		return false
	}
	return sc.toks[len(sc.toks)-1].Flags&(Word|Upper) == Word
}

// oneLetter reports whether s is one letter, and whether that is a capital.
func oneLetter(s string) (single, upper bool) {
	if len(s) == 0 || len(s) > utf8.UTFMax {
		return false, false
	}
	if len(s) == 1 {
		return class[s[0]]&cLetter != 0, class[s[0]]&cUpper != 0
	}
	r, size := utf8.DecodeRuneInString(s)
	if size != len(s) {
		return false, false
	}
	k := runeClass(r)
	return k&cLetter != 0, k&cUpper != 0
}

// longAbbreviation gives the end of an abbreviation with full stops inside that
// starts at start, 0 where there is none. It looks at 16 bytes at most.
func (sc *scanner) longAbbreviation(start int) int {
	text := sc.text
	end := start
	for end < len(text) && end < start+16 && (text[end] == '.' || class[text[end]]&cLetter != 0) {
		end++
	}
	if end == start || text[end-1] != '.' {
		return 0
	}
	if _, ok := sc.s.abbreviation(text, start, end); !ok {
		return 0
	}
	return end
}
