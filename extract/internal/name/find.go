package name

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"entente/extract/internal/token"
)

// Find appends the names in the tokens of a text to out: the longest match at
// each place, left to right, none overlapping. It allocates nothing but room in
// out. A name does not reach over a line break that ends a line.
func (t *Table) Find(text string, toks []token.Token, out []Match) []Match {
	if t.Len() == 0 {
		return out
	}
	var seqs [maxWords]uint64
	for i := 0; i < len(toks); {
		if toks[i].Flags&token.Punct != 0 {
			i++
			continue
		}
		k := key(text, toks[i])
		if upper := uint32(k >> 32); !t.mayHave(upper) && (t.more == nil || !t.more.mayHave(upper)) {
			i++
			continue
		}
		most := t.mostWords(k)
		if t.more != nil {
			most = max(most, t.more.mostWords(k))
		}
		if most == 0 {
			i++
			continue
		}
		n := 1
		seqs[0] = next(start, k)
		for n < most && i+n < len(toks) && toks[i+n].Flags&token.Break == 0 {
			seqs[n] = next(seqs[n-1], key(text, toks[i+n]))
			n++
		}
		var found []Candidate
		for ; n > 0; n-- {
			if found = t.at(text, toks[i:i+n], seqs[n-1]); found != nil {
				break
			}
		}
		if found == nil {
			i++
			continue
		}
		out = append(out, Match{First: int32(i), End: int32(i + n), Candidates: found})
		i += n
	}
	return out
}

// at gives what the tokens, whose sequence hash is seq, can mean; nil for nothing.
func (t *Table) at(text string, toks []token.Token, seq uint64) []Candidate {
	var own []Candidate
	if e := t.probe(text, toks, seq); e >= 0 {
		own = t.candidates(e)
	}
	if t.more == nil {
		return own
	}
	return join(own, t.more.at(text, toks, seq))
}

// join puts the candidates of two tables together. A name is seldom in both.
func join(own, more []Candidate) []Candidate {
	if own == nil {
		return more
	}
	if more == nil {
		return own
	}
	return append(own[:len(own):len(own)], more...)
}

// Lookup gives the entities that a sequence of words can mean, each word a
// token, in the case of the text: "Anthony", "Blinken" where the text has
// "Anthony J. Blinken". It gives nil for none.
func (t *Table) Lookup(words []string) []Candidate {
	if len(words) == 0 || len(words) > maxWords {
		return nil
	}
	seq := start
	for _, w := range words {
		seq = next(seq, foldedHash(w))
	}
	return t.lookup(words, seq)
}

func (t *Table) lookup(words []string, seq uint64) []Candidate {
	var own []Candidate
	tag, mask := uint32(seq>>32), len(t.slots)-1
	for i := int(seq) & mask; t.slots[i].entry != 0; i = (i + 1) & mask {
		if t.slots[i].tag != tag {
			continue
		}
		e := int(t.slots[i].entry - 1)
		if t.sameWords(e, words) {
			own = t.candidates(e)
			break
		}
	}
	if t.more == nil {
		return own
	}
	return join(own, t.more.lookup(words, seq))
}

func (t *Table) sameWords(e int, words []string) bool {
	en := &t.entries[e]
	want := t.words[en.words : en.words+uint32(en.size)]
	for i, w := range words {
		if !meets(caseOf(w), en.needs>>(2*i)&3) {
			return false
		}
		var ok bool
		if want, ok = equalFolded(w, want); !ok {
			return false
		}
	}
	return len(want) == 0
}

// caseOf gives the flags Upper and AllCaps of a word.
func caseOf(word string) (f token.Flags) {
	upper, lower := 0, 0
	for i, r := range word {
		switch {
		case unicode.IsUpper(r), unicode.IsTitle(r):
			if upper++; i == 0 {
				f |= token.Upper
			}
		case unicode.IsLetter(r):
			lower++
		}
	}
	if upper > 1 && lower == 0 {
		f |= token.AllCaps
	}
	return f
}

// start is the hash of the empty sequence.
const start = uint64(0x2545F4914F6CDD1D)

// next adds a word's hash to a sequence's.
func next(seq, word uint64) uint64 {
	hi, lo := bits.Mul64(bits.RotateLeft64(seq, 23)^word, 0x9FB21C651E98DF25)
	return hi ^ lo
}

// mostWords gives the length of the longest name that starts with this word, 0
// where there is none.
func (t *Table) mostWords(k uint64) int {
	k |= 0xFF
	mask := len(t.first) - 1
	for i := int(k>>8) & mask; ; i = (i + 1) & mask {
		f := t.first[i]
		if f|0xFF == k && f != 0 {
			return int(f & 0xFF)
		}
		if f == 0 {
			return 0
		}
	}
}

// mayHave says whether a first word or a sequence with this upper half of its
// hash may be in the table.
func (t *Table) mayHave(upper uint32) bool {
	return len(t.maybe) == 0 || t.maybe[int(upper>>6)&(len(t.maybe)-1)]>>(upper&63)&1 != 0
}

// fillMaybe sets the bits of all first words and sequences.
func (t *Table) fillMaybe() {
	t.maybe = make([]uint64, max(1, tableSize(len(t.entries)*16)/64))
	set := func(upper uint32) {
		t.maybe[int(upper>>6)&(len(t.maybe)-1)] |= 1 << (upper & 63)
	}
	for _, f := range t.first {
		if f != 0 {
			set(uint32(f >> 32))
		}
	}
	for _, s := range t.slots {
		if s.entry != 0 {
			set(s.tag)
		}
	}
}

// probe gives the entry for the tokens, whose sequence hash is seq; -1 for none.
func (t *Table) probe(text string, toks []token.Token, seq uint64) int {
	tag, mask := uint32(seq>>32), len(t.slots)-1
	if !t.mayHave(tag) {
		return -1
	}
	for i := int(seq) & mask; t.slots[i].entry != 0; i = (i + 1) & mask {
		if t.slots[i].tag != tag {
			continue
		}
		e := int(t.slots[i].entry - 1)
		if t.same(e, text, toks) {
			return e
		}
	}
	return -1
}

// same reports whether the tokens are the words of entry e, in a case that it
// allows.
func (t *Table) same(e int, text string, toks []token.Token) bool {
	en := &t.entries[e]
	want := t.words[en.words : en.words+uint32(en.size)]
	for i, tok := range toks {
		if !meets(tok.Flags, en.needs>>(2*i)&3) {
			return false
		}
		var ok bool
		if want, ok = equalWord(text[tok.Start:tok.End], tok.Flags, want); !ok {
			return false
		}
	}
	return len(want) == 0
}

// equalWord is equalFolded with a short way for plain words.
func equalWord(word string, f token.Flags, want []byte) (rest []byte, ok bool) {
	if f&(token.NonASCII|token.Dotted|token.AllCaps) != 0 {
		return equalFolded(word, want)
	}
	if len(want) <= len(word) || want[len(word)] != 0 {
		return nil, false
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != want[i] || c >= utf8.RuneSelf {
			return nil, false
		}
	}
	return want[len(word)+1:], true
}

func (t *Table) candidates(e int) []Candidate {
	en := &t.entries[e]
	return t.cands[en.cands : en.cands+uint32(en.n) : en.cands+uint32(en.n)]
}
