package name

import (
	"unicode"
	"unicode/utf8"

	"entente/extract/internal/token"
)

// fold calls add for each byte of a word's folded form: lower case, without
// accents, full stops, soft hyphens and joiners, every apostrophe as '.
func fold(word string, add func(byte) bool) bool {
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			i++
			if c == '.' && len(word) > 1 {
				continue
			}
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if !add(c) {
				return false
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		if !foldRune(r, word[i:i+size], add) {
			return false
		}
		i += size
	}
	return true
}

func foldRune(r rune, as string, add func(byte) bool) bool {
	switch {
	case r == utf8.RuneError && len(as) == 1:
		return add(as[0])
	case r == '’', r == '‘', r == 'ʼ', r == 'ʻ', r == 'ʿ', r == 'ʾ':
		return add('\'')
	case r == '\u00ad', r == '\u200c', r == '\u200d', 0x300 <= r && r < 0x370:
		return true
	case r == '‐', r == '\u2011':
		return add('-')
	case r == 'ß', r == 'ẞ':
		first := add('s')
		return first && add('s')
	case r == 'æ', r == 'Æ':
		return add('a') && add('e')
	case r == 'œ', r == 'Œ':
		return add('o') && add('e')
	case r == 'þ', r == 'Þ':
		return add('t') && add('h')
	}
	r = unicode.ToLower(r)
	if plain := plainLetter(r); plain != 0 {
		return add(plain)
	}
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], r)] {
		if !add(c) {
			return false
		}
	}
	return true
}

// plainLetter gives the ASCII letter of an accented Latin letter in lower case,
// and 0 for others.
func plainLetter(r rune) byte {
	switch {
	case r < 0xC0:
		if r < utf8.RuneSelf {
			return byte(r)
		}
		return 0
	case r < 0xC0+rune(len(latin)):
		return printed(latin[r-0xC0])
	case 0x1C0 <= r && r < 0x1C0+rune(len(latinB)):
		return printed(latinB[r-0x1C0])
	case 0x1E00 <= r && r < 0x1E00+rune(len(latinAdditional)):
		return printed(latinAdditional[r-0x1E00])
	}
	return 0
}

func printed(c byte) byte {
	if c == ' ' {
		return 0
	}
	return c
}

// The plain letters of U+00C0 to U+017F, U+01C0 to U+021F and U+1E00 to U+1EFF,
// 32 a line. A space stands for a character that stays.
const (
	latin = "aaaaaa ceeeeiiiidnooooo ouuuuy  " +
		"aaaaaa ceeeeiiiidnooooo ouuuuy y" +
		"aaaaaaccccccccddddeeeeeeeeeegggg" +
		"gggghhhhiiiiiiiiii  jjkk lllllll" +
		"lllnnnnnnnnnoooooo  rrrrrrssssss" +
		"ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
	latinB = "             aaiioouuuuuuuuuu aa" +
		"aa  ggggkkoooo  j   gg  nnaa    " +
		"aaaaeeeeiiiioooorrrruuuusstt  hh"
	latinAdditional = "aabbbbbbccddddddddddeeeeeeeeeeff" +
		"gghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrr" +
		"ssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwya ss  " +
		"aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooo" +
		"oooouuuuuuuuuuuuuuyyyyyyyy      "
)

// key is the hash of a token's folded form. Most tokens are plain ASCII, whose
// hash is at hand.
func key(text string, t token.Token) uint64 {
	if t.Flags&(token.NonASCII|token.Dotted|token.AllCaps) == 0 {
		return t.Hash
	}
	if t.Flags&(token.NonASCII|token.Dotted) == 0 && !innerDot(text, t) {
		return t.Hash
	}
	return foldedHash(text[t.Start:t.End])
}

// innerDot reports U.S without its last full stop.
func innerDot(text string, t token.Token) bool {
	return t.End-t.Start > 2 && text[t.Start+1] == '.'
}

func foldedHash(word string) uint64 {
	h := token.NewHasher()
	fold(word, func(c byte) bool {
		h.Add(c)
		return true
	})
	return h.Sum()
}

// equalFolded reports whether the folded form of a word is the bytes in front
// of the zero byte that want starts with, and gives what follows that.
func equalFolded(word string, want []byte) (rest []byte, ok bool) {
	i := 0
	same := fold(word, func(c byte) bool {
		if i >= len(want) || want[i] != c {
			return false
		}
		i++
		return true
	})
	if !same || i >= len(want) || want[i] != 0 {
		return nil, false
	}
	return want[i+1:], true
}

// needOf gives what a word of a name asks of the text's word.
func needOf(word string, f token.Flags) uint32 {
	if f&token.AllCaps != 0 && letters(word) <= 4 {
		return allUpper
	}
	if f&token.Upper != 0 {
		return capital
	}
	return anyCase
}

func letters(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// meets reports whether a token's case is what a name's word asks for.
func meets(f token.Flags, need uint32) bool {
	switch need {
	case capital:
		return f&token.Upper != 0
	case allUpper:
		return f&token.AllCaps != 0
	}
	return true
}
