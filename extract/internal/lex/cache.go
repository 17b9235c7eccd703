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
	slots   []slot                  // a power of two
	used    int
}

type slot struct {
	hash uint64
	word *Word
}

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
		s := &c.slots[i]
		if s.word == nil {
			return c.miss(hash, form)
		}
		if s.hash == hash {
			return s.word
		}
	}
}

func (c *Cache) miss(hash uint64, form string) *Word {
	if 2*c.used >= len(c.slots) {
		c.grow()
	}
	w := c.lex.Lookup(strings.ToLower(form))
	w.findReadings()
	if c.symbols != nil {
		w.Symbol, w.NounSymbol, w.VerbSymbol = c.symbols.Of(plainApostrophe(strings.ToLower(form))), c.symbols.Of(w.Noun), c.symbols.Of(w.Verb)
	}
	w.prefer = c.prefer != nil && w.Verb != "" && c.prefer(w.Verb)
	c.put(slot{hash, &w})
	c.used++
	return &w
}

func (c *Cache) put(s slot) {
	mask := uint64(len(c.slots) - 1)
	i := s.hash & mask
	for c.slots[i].word != nil {
		i = (i + 1) & mask
	}
	c.slots[i] = s
}

// grow doubles the slots, or empties them when there are as many as allowed.
func (c *Cache) grow() {
	old := c.slots
	if len(old) == mostSlots {
		c.slots = make([]slot, firstSlots)
		c.used = 0
		return
	}
	c.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.word != nil {
			c.put(s)
		}
	}
}
