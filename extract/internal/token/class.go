package token

import "unicode"

// Classes of bytes, as bits. A word's classes are or-ed together while it is
// read, and its flags follow from them.
const (
	cLower uint8 = 1 << iota
	cUpper
	cDigit
	cUnder // the underscore: part of a word, but no letter
	cSpace
	cJoin  // may stand inside a word or number, depending on what follows
	cHigh  // not ASCII
	cMoney // a currency sign in front of a digit (never in the table)

	cLetter = cLower | cUpper
	cWord   = cLower | cUpper | cDigit | cUnder
)

var class = byteClasses()

func byteClasses() (t [256]uint8) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = cLower
		case 'A' <= c && c <= 'Z':
			t[c] = cUpper
		case '0' <= c && c <= '9':
			t[c] = cDigit
		case c >= 0x80:
			t[c] = cHigh | cJoin
		}
	}
	t['_'] = cUnder
	for _, c := range " \t\n\v\f\r" {
		t[c] = cSpace
	}
	for _, c := range "'.-/&+@:$%," {
		t[c] = cJoin
	}
	return t
}

// runeClass gives the classes of a character beyond ASCII as a part of a word,
// and 0 for one that is no part of a word.
func runeClass(r rune) uint8 {
	switch {
	case r < 0xC0:
		if r == 0xAA || r == 0xB5 || r == 0xBA {
			return cLower | cHigh
		}
		if r == softHyphen {
			return cUnder | cHigh
		}
		return 0
	case r < 0x250: // Latin-1 letters and Latin Extended: letters but for × and ÷
		if r == 0xD7 || r == 0xF7 {
			return 0
		}
		if unicode.IsUpper(r) {
			return cUpper | cHigh
		}
		return cLower | cHigh
	case r == '\u200c' || r == '\u200d': // joiners
		return cUnder | cHigh
	case 0x2000 <= r && r < 0x2070: // spaces, quotes, dashes
		return 0
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return cUpper | cHigh
	case unicode.IsLetter(r):
		return cLower | cHigh
	case unicode.IsDigit(r):
		return cDigit | cHigh
	case unicode.IsMark(r), unicode.IsNumber(r):
		return cUnder | cHigh
	}
	return 0
}

const (
	softHyphen  = '\u00ad'
	apostrophe  = '’'
	nonBreaking = '\u2011' // a hyphen
	hyphen      = '‐'
)

// ignored reports characters that are part of a word but do not count in its
// hash: soft hyphens and joiners.
func ignored(r rune) bool {
	return r == softHyphen || r == '\u200c' || r == '\u200d'
}

// isSpace reports white space, with the zero-width ones.
func isSpace(r rune) bool {
	switch {
	case r < 0x80:
		return class[r]&cSpace != 0
	case r == 0x85, r == 0xA0, r == 0x200B, r == 0xFEFF, r == 0x2060:
		return true
	}
	return unicode.IsSpace(r)
}
