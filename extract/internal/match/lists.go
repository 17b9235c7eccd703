package match

import "entente/extract/internal/symbol"

// A listNumber numbers the word lists that filters hold; 0 is any word.
type listNumber uint16

// lists number the word lists of the filters and give for each symbol the lists
// that it is in, so that what a clause has is turned into a listSet once and a
// filter asks for one bit.
type lists struct {
	numbers map[words]listNumber // while the rules are compiled
	of      [][]listNumber       // by symbol
}

// number gives the number of a list, which is new when it has none.
func (l *lists) number(w words, table *symbol.Table) listNumber {
	if w == nil {
		return 0
	}
	if n, ok := l.numbers[w]; ok {
		return n
	}
	if len(l.numbers) == 1<<16-1 {
		return 0 // a filter may pass too many patterns, but none too few
	}
	n := listNumber(len(l.numbers) + 1)
	l.numbers[w] = n
	for _, word := range w.list {
		s := table.Of(word)
		if s == symbol.None {
			continue
		}
		for int(s) >= len(l.of) {
			l.of = append(l.of, nil)
		}
		l.of[s] = append(l.of[s], n)
	}
	return n
}

// A listSet is a set of lists: those that have a word which stands in a place.
type listSet []uint64

// emptied gives the set with nothing in it but "any word".
func (s listSet) emptied(l *lists) listSet {
	if s == nil {
		s = make(listSet, len(l.numbers)/64+1)
	}
	clear(s)
	s[0] = 1
	return s
}

// add puts the lists in that have the symbol.
func (s listSet) add(l *lists, sym symbol.Symbol) {
	if int(sym) >= len(l.of) {
		return
	}
	for _, n := range l.of[sym] {
		s[n>>6] |= 1 << (n & 63)
	}
}

func (s listSet) has(n listNumber) bool { return s[n>>6]>>(n&63)&1 != 0 }
