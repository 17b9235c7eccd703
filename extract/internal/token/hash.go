package token

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const (
	seed  = 0x9E3779B97F4A7C15
	mulA  = 0xA0761D6478BD642F
	mulB  = 0xE7037ED1A0B428DB
	lows  = 0x0101010101010101
	highs = 0x8080808080808080
)

// Hash gives the hash of a word in lower case. It equals Token.Hash for a token
// with these characters in any case. ’ hashes as ', soft hyphens and joiners
// do not count. It is the same on every machine and in every run.
func Hash(word string) uint64 {
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			return hashRunes(word)
		}
	}
	return hashASCII(word, 0, len(word))
}

// hashASCII hashes text[start:end], which is all ASCII.
func hashASCII(text string, start, end int) uint64 {
	n := end - start
	h := uint64(seed)
	if n <= 8 && start+8 <= len(text) {
		v := lower8(load8(text[start : start+8]))
		v &= ^uint64(0) >> (uint(8-n) * 8 & 63)
		if n == 0 {
			return finish(h, 0)
		}
		return finish(fold(h^v, mulA), n)
	}
	for ; start+8 <= end; start += 8 {
		h = fold(h^lower8(load8(text[start:start+8])), mulA)
	}
	if start < end {
		var v uint64
		for i := end - 1; i >= start; i-- {
			v = v<<8 | uint64(text[i])
		}
		h = fold(h^lower8(v), mulA)
	}
	return finish(h, n)
}

// hashRunes hashes any word, character by character.
func hashRunes(word string) uint64 {
	h := NewHasher()
	for i := 0; i < len(word); {
		c := word[i]
		if c < 0x80 {
			if class[c]&cUpper != 0 {
				c += 'a' - 'A'
			}
			h.Add(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(word[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			h.Add(c)
		case r == apostrophe:
			h.Add('\'')
		case ignored(r):
		default:
			h.AddRune(unicode.ToLower(r))
		}
		i += size
	}
	return h.Sum()
}

// A Hasher computes Hash byte by byte, for callers that change a word on the
// way. The bytes must be in lower case. Make one with NewHasher.
type Hasher struct {
	h, v uint64
	n    int
}

// NewHasher starts a hash.
func NewHasher() Hasher { return Hasher{h: seed} }

// Add adds a byte.
func (h *Hasher) Add(c byte) {
	h.v |= uint64(c) << (uint(h.n) & 7 * 8)
	h.n++
	if h.n&7 == 0 {
		h.h, h.v = fold(h.h^h.v, mulA), 0
	}
}

// AddRune adds a character in UTF-8.
func (h *Hasher) AddRune(r rune) {
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], r)] {
		h.Add(c)
	}
}

// Sum gives the hash of what was added. Nothing may be added behind it.
func (h *Hasher) Sum() uint64 {
	if h.n&7 != 0 {
		h.h = fold(h.h^h.v, mulA)
	}
	return finish(h.h, h.n)
}

func finish(h uint64, n int) uint64 { return fold(h^uint64(n), mulB) }

func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// lower8 lower-cases eight ASCII characters at once. Bytes beyond ASCII stay.
func lower8(v uint64) uint64 {
	low7 := v &^ highs
	fromA := low7 + (0x80-'A')*lows
	afterZ := low7 + (0x7F-'Z')*lows
	upper := (fromA ^ afterZ) & ^v & highs
	return v | upper>>2
}
