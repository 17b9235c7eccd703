package name

import (
	"bytes"
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"

	"entente/extract/internal/token"
	"entente/extract/rule"
)

// Build makes the gazetteer of a pack. Its names are cut into words by the same
// splitter as the texts. Names without a letter or digit, of more than 16 words
// or 60,000 bytes are left out.
func Build(pack *rule.Pack, s *token.Splitter) *Table {
	b := newBuilder(pack, s)
	for i := range pack.Entities {
		e := &pack.Entities[i]
		c := Candidate{Entity: int32(i)}
		b.add(e.Name, c)
		b.addAll(e.Names, c)
		c.Kind = Short
		b.addAll(e.Short, c)
		c.Kind = Demonym
		b.addAll(e.People, c)
		c.Kind = Not
		b.addAll(e.Not, c)
		c.Kind = Nearby
		for j, near := range e.Nearby[:min(len(e.Nearby), math.MaxInt16)] {
			c.Nearby = int16(j)
			b.addAll(near.Names, c)
		}
	}
	return b.table()
}

// BuildListed makes the gazetteer of the entities of a pack's tables.
func BuildListed(g *rule.Gazetteer, s *token.Splitter) *Table {
	b := &builder{splitter: s, recs: make([]record, 0, g.Names()), words: make([]byte, 0, g.Size()*2/3)}
	for e := range g.All() {
		c := Candidate{Entity: e.Number}
		b.add(e.Name, c)
		b.addList(e.Names, c)
		c.Kind = Short
		b.addList(e.Short, c)
		c.Kind = Demonym
		b.addList(e.People, c)
		c.Kind = Not
		b.addList(e.Not, c)
	}
	return b.table()
}

// addList adds names with | between them.
func (b *builder) addList(names string, c Candidate) {
	for names != "" {
		var n string
		n, names, _ = strings.Cut(names, "|")
		b.add(n, c)
	}
}

// A builder gathers names.
type builder struct {
	splitter *token.Splitter
	doc      token.Doc
	recs     []record
	words    []byte
	order    []place  // the records, sorted
	same     []record // the records of one name
}

// A record is one name of one entity.
type record struct {
	seq   uint64 // hash of the whole name
	first uint64 // hash of its first word
	words uint32 // offset into builder.words
	needs uint32
	size  uint16
	count uint8 // of words
	cand  Candidate
}

// newBuilder makes a builder with room for the pack's names.
func newBuilder(pack *rule.Pack, s *token.Splitter) *builder {
	names, size := 0, 0
	count := func(list []string) {
		names += len(list)
		for _, n := range list {
			size += len(n) + 2
		}
	}
	for i := range pack.Entities {
		e := &pack.Entities[i]
		names, size = names+1, size+len(e.Name)+2
		for _, list := range [][]string{e.Names, e.Short, e.People, e.Not} {
			count(list)
		}
		for _, near := range e.Nearby {
			count(near.Names)
		}
	}
	return &builder{splitter: s, recs: make([]record, 0, names), words: make([]byte, 0, size)}
}

func (b *builder) addAll(names []string, c Candidate) {
	for _, n := range names {
		b.add(n, c)
	}
}

func (b *builder) text(r *record) []byte { return b.words[r.words : r.words+uint32(r.size)] }

// table makes the flat tables.
func (b *builder) table() *Table {
	b.sort()
	t := &Table{words: make([]byte, 0, len(b.words)), cands: make([]Candidate, 0, len(b.recs)), entries: make([]entry, 0, len(b.recs))}
	t.slots = make([]slot, tableSize(len(b.recs)))
	for from := 0; from < len(b.order); {
		to := from + 1
		for to < len(b.order) && b.sameName(b.at(to), b.at(from)) {
			to++
		}
		b.same = b.same[:0]
		for i := from; i < to; i++ {
			b.same = append(b.same, *b.at(i))
		}
		b.addEntries(t)
		from = to
	}
	t.first = b.firsts()
	t.fillMaybe()
	return t
}

// A place is a record and what it is sorted by.
type place struct {
	seq uint64
	rec uint32
}

// sort puts the records of one name side by side, the strictest pattern of
// cases first, in an order that does not depend on that of the pack's lists.
func (b *builder) sort() {
	b.order = make([]place, len(b.recs))
	for i := range b.recs {
		b.order[i] = place{b.recs[i].seq, uint32(i)}
	}
	slices.SortFunc(b.order, func(x, y place) int {
		if x.seq != y.seq {
			return cmp.Compare(x.seq, y.seq)
		}
		return b.compare(&b.recs[x.rec], &b.recs[y.rec])
	})
}

func (b *builder) compare(x, y *record) int {
	return cmp.Or(
		bytes.Compare(b.text(x), b.text(y)),
		cmp.Compare(strictness(y.needs), strictness(x.needs)),
		cmp.Compare(x.needs, y.needs),
		compareCandidates(x.cand, y.cand),
	)
}

func (b *builder) at(i int) *record { return &b.recs[b.order[i].rec] }

func (b *builder) sameName(x, y *record) bool {
	return x.seq == y.seq && bytes.Equal(b.text(x), b.text(y))
}

// strictness orders patterns of cases: one that asks more everywhere is greater.
func strictness(needs uint32) int {
	n := 0
	for ; needs != 0; needs >>= 2 {
		n += int(needs & 3)
	}
	return n
}

// addEntries adds the records of one name, b.same: an entry for each pattern of
// cases, with the candidates of all patterns that ask for no more.
func (b *builder) addEntries(t *Table) {
	same := b.same
	words := uint32(len(t.words))
	t.words = append(t.words, b.text(&same[0])...)
	for i := range same {
		if i > 0 && same[i].needs == same[i-1].needs {
			continue
		}
		e := entry{words: words, size: same[0].size, needs: same[i].needs, cands: uint32(len(t.cands))}
		for _, r := range same[i:] {
			if asksNoMore(r.needs, e.needs) {
				t.cands = append(t.cands, r.cand)
			}
		}
		own := t.cands[e.cands:]
		slices.SortFunc(own, compareCandidates)
		own = slices.Compact(own)
		own = own[:min(len(own), 1<<16-1)]
		t.cands = t.cands[:int(e.cands)+len(own)]
		e.n = uint16(len(own))
		t.entries = append(t.entries, e)
		t.place(same[i].seq, len(t.entries))
	}
}

// place puts an entry, counted from 1, into the hash table. Of entries with one
// hash the first placed is the first found.
func (t *Table) place(seq uint64, entry int) {
	mask := len(t.slots) - 1
	at := int(seq) & mask
	for t.slots[at].entry != 0 {
		at = (at + 1) & mask
	}
	t.slots[at] = slot{tag: uint32(seq >> 32), entry: uint32(entry)}
}

func compareCandidates(x, y Candidate) int {
	return cmp.Or(cmp.Compare(x.Entity, y.Entity), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Nearby, y.Nearby))
}

// asksNoMore reports whether each word's need in a is at most that in b.
func asksNoMore(a, b uint32) bool {
	for ; a != 0; a, b = a>>2, b>>2 {
		if a&3 > b&3 {
			return false
		}
	}
	return true
}

// firsts makes the table of first words.
func (b *builder) firsts() []uint64 {
	keys := make([]uint64, len(b.recs))
	for i := range b.recs {
		keys[i] = b.recs[i].first&^0xFF | uint64(b.recs[i].count)
	}
	slices.Sort(keys)
	n := 0
	for i, k := range keys { // of each word the one with the longest name
		if i+1 == len(keys) || keys[i+1]|0xFF != k|0xFF {
			keys[n] = k
			n++
		}
	}
	first := make([]uint64, tableSize(n))
	mask := len(first) - 1
	for _, k := range keys[:n] {
		at := int(k>>8) & mask
		for first[at] != 0 {
			at = (at + 1) & mask
		}
		first[at] = k
	}
	return first
}

// tableSize is a power of two with room for n, at most three quarters full.
func tableSize(n int) int {
	return max(8, 1<<bits.Len(uint(n+n/3)))
}
