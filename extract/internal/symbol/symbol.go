// Package symbol numbers the words that the grammar and the rules name, so that
// the layers compare and look up small numbers and not strings.
//
// One table is filled while the grammar and the rules are loaded and is read
// only from then on. Every word that grammar.txt or a rule names has a symbol;
// any other word of an article is [None]: no rule and no class of the grammar
// knows it. So a class of the grammar is a value in an array by symbol, and a
// word list of a rule is a [Set], a bit for each symbol. A word of an article is
// looked up once, when the lexicon first sees it, and keeps the symbols of its
// form and of its lemmas.
//
// A symbol means nothing outside its table and its run: what is written or
// sorted goes by the words.
package symbol

// A Symbol is the number of a word in a table.
type Symbol uint32

// None is the symbol of every word that a table does not have.
const None Symbol = 0

// A Table gives words their symbols. Adding to it is not safe for concurrent
// use; looking up is, when nobody adds.
type Table struct {
	words []string // by symbol; the first is None
	slots []Symbol // open addressing by key, a power of two, at most a quarter full
}

// New gives an empty table.
func New() *Table {
	return &Table{words: make([]string, 1, 1<<11), slots: make([]Symbol, 1<<13)}
}

// Len gives the number of symbols, None among them.
func (t *Table) Len() int { return len(t.words) }

// Of gives the symbol of a word, or None.
func (t *Table) Of(word string) Symbol {
	mask := uint32(len(t.slots) - 1)
	for i := key(word) & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s == None || t.words[s] == word {
			return s
		}
	}
}

// Add gives the symbol of a word, which is new when the table does not have it.
// The empty word stays None.
func (t *Table) Add(word string) Symbol {
	if s := t.Of(word); s != None || word == "" {
		return s
	}
	if 4*len(t.words) >= len(t.slots) {
		t.grow()
	}
	s := Symbol(len(t.words))
	t.words = append(t.words, word)
	t.put(s)
	return s
}

func (t *Table) put(s Symbol) {
	mask := uint32(len(t.slots) - 1)
	i := key(t.words[s]) & mask
	for t.slots[i] != None {
		i = (i + 1) & mask
	}
	t.slots[i] = s
}

func (t *Table) grow() {
	t.slots = make([]Symbol, 2*len(t.slots))
	for s := 1; s < len(t.words); s++ {
		t.put(Symbol(s))
	}
}

// key spreads words by their length and five of their bytes: enough to part
// English words, and much cheaper than to hash all of them.
func key(word string) uint32 {
	n := len(word)
	if n == 0 {
		return 0
	}
	h := uint32(n)
	h = h*0x01000193 ^ uint32(word[0])
	h = h*0x01000193 ^ uint32(word[n-1])
	h = h*0x01000193 ^ uint32(word[n/2])
	h = h*0x01000193 ^ uint32(word[n/4])
	h = h*0x01000193 ^ uint32(word[n*3/4])
	return h ^ h>>15
}
