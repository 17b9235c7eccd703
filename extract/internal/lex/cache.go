package lex

import (
	"strings"

	"entente/extract/internal/symbol"
)

// A Cache remembers the words of running text, so that a token costs one probe
// and no allocation once its word has been seen. What it gives depends on the
// form alone, never on what was asked before. A Cache belongs to one worker:
// it is not safe for concurrent use.
type Cache struct {
	lex     *Lexicon
	prefer  func(lemma string) bool // verbs that rules name; may be nil
	symbols *symbol.Table           // may be nil
	slots   []slot                  // open addressing, a power of two
	used    int
	words   [][]Word // the words in the order in which they came, in pieces that stay in place
}

// A slot points to a word. Half of the hash is enough to pass over nearly all
// others; the word has all of it.
type slot struct {
	tag  uint32
	word uint32 // 1 + its number; 0 for an empty slot
}

// pieceSize is the number of words that are made at once.
const pieceSize = 256

const (
	firstSlots = 1 << 12
	mostSlots  = 1 << 17 // half of them used: some 10 MB of words
)

// NewCache gives an empty cache in front of l. It holds at most 65,536 words;
// then it starts anew.
func NewCache(l *Lexicon) *Cache {
	return &Cache{lex: l, slots: make([]slot, firstSlots)}
}

// Analyse looks a token up: hash is token.Hash of its lower-cased form, form
// the token as it stands in the text. Two forms with one 64-bit hash are taken
// for the same word. The word that it points to does not change and stays
// valid.
func (c *Cache) Analyse(hash uint64, form string) *Word {
	mask := uint64(len(c.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := c.slots[i]
		if s.word == 0 {
			return c.miss(hash, form)
		}
		if s.tag == uint32(hash>>32) {
			if w := c.word(s); w.hash == hash {
				return w
			}
		}
	}
}

func (c *Cache) word(s slot) *Word { return &c.words[(s.word-1)/pieceSize][(s.word-1)%pieceSize] }

func (c *Cache) miss(hash uint64, form string) *Word {
	if 2*c.used >= len(c.slots) {
		c.grow()
	}
	if c.used%pieceSize == 0 {
		c.words = append(c.words, make([]Word, pieceSize))
	}
	w := &c.words[c.used/pieceSize][c.used%pieceSize]
	lower := strings.Clone(strings.ToLower(form)) // no word holds on to an article
	*w = c.lex.Lookup(lower)
	w.hash = hash
	w.findReadings()
	if c.symbols != nil {
		w.Symbol, w.NounSymbol, w.VerbSymbol = c.symbols.Of(plainApostrophe(lower)), c.symbols.Of(w.Noun), c.symbols.Of(w.Verb)
	}
	w.prefer = c.prefer != nil && w.Verb != "" && c.prefer(w.Verb)
	c.used++
	c.put(hash, uint32(c.used))
	return w
}

func (c *Cache) put(hash uint64, word uint32) {
	mask := uint64(len(c.slots) - 1)
	i := hash & mask
	for c.slots[i].word != 0 {
		i = (i + 1) & mask
	}
	c.slots[i] = slot{uint32(hash >> 32), word}
}

// grow doubles the slots, or empties them when there are as many as allowed.
func (c *Cache) grow() {
	old := c.slots
	if len(old) == mostSlots {
		c.slots = make([]slot, firstSlots)
		c.used, c.words = 0, nil
		return
	}
	c.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.word != 0 {
			c.put(c.word(s).hash, s.word)
		}
	}
}
