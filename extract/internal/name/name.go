// Package name is the gazetteer: it finds the names of a pack's entities in a
// tokenised text, longest match first, left to right.
//
// A name matches in spite of
//
//   - accents: Erdogan and Erdoğan are the same
//   - full stops in abbreviations: US and U.S. are the same
//   - ’ and '
//   - "the" in front: it is never part of a match
//   - the hyphen of an Arabic article, and one between capitalised words:
//     al-Shabaab, Al-Shabaab, al Shabaab; Guinea-Bissau, Guinea Bissau
//
// It does not match in spite of case: a word with a capital in the pack needs
// one in the text, and one of two to four capitals (US, WHO) needs them all.
//
// # How it works
//
// Each name is a sequence of words, each word a hash. A small table tells for
// the first word how long its names can be; then one flat hash table is probed
// from the longest sequence to the shortest, and the words are compared with the
// stored name, so that a match is never a chance of hashes. All is in flat
// slices: a Table can be stored with Bytes and loaded with FromBytes, which
// copies nothing.
//
// # Figures
//
// With a million generated names of two or three words: 60 bytes a name, built in
// 1 s, loaded from 57 MB in 9 ms with FromBytes and at once with FromSound. On Wikinews text, on one core in CPU time: Find
// alone 300 MB/s with 10,000 names and with a million, with tokens and sentences
// 104 and 90 MB/s, without allocation. See the benchmarks and TestMillionNames;
// ENTENTE_CORPUS names an NDJSON file to read.
package name

// Kind is how a name stands for its entity.
type Kind uint8

// The kinds of names, as the pack lists them.
const (
	Full    Kind = iota // always means the entity
	Short               // means it once a full name was seen, or behind a title
	Demonym             // the people or the adjective: Japanese
	Nearby              // means it beside another entity
	Not                 // a phrase in which a name does not mean the entity
)

// A Candidate is an entity that words can mean.
type Candidate struct {
	Entity int32 // index into the pack's Entities, or a number of its Gazetteer
	Kind   Kind
	Nearby int16 // Kind Nearby: index into the entity's Nearby; else 0
}

// A Match is a name in a text.
type Match struct {
	First, End int32 // tokens, half open
	// Candidates are the entities with this name, by entity, then kind. They
	// belong to the table: do not change them.
	Candidates []Candidate
}

// maxWords is the most tokens that a name may have. Longer ones are left out.
const maxWords = 16

// What a word of a name asks of the case of the text's word.
const (
	anyCase  = 0
	capital  = 1 // an upper case first letter
	allUpper = 2
)

// A Table is a gazetteer. It is immutable and safe for concurrent use.
type Table struct {
	first   []uint64    // open addressing: the hash of a first word, its low byte the most words of its names
	slots   []slot      // open addressing by the hash of the whole sequence
	entries []entry     // names, by hash; one for each pattern of cases
	cands   []Candidate // of the entries
	words   []byte      // the entries' words, folded, each with a zero byte behind it
	more    *Table      // names that are found along with these; may be nil
	// maybe has a bit set for every first word and every sequence. It is small
	// and passes over nearly all words that start no name; it is not stored,
	// and a large table that was loaded has none.
	maybe []uint64
}

type slot struct {
	tag   uint32 // upper half of the sequence's hash
	entry uint32 // index + 1; 0 is an empty slot
}

type entry struct {
	words uint32 // offset into Table.words
	cands uint32 // offset into Table.cands
	needs uint32 // two bits a word
	size  uint16 // length in Table.words
	n     uint16 // number of candidates
}

// Len is the number of different names of each table, added up.
func (t *Table) Len() int {
	if t.more == nil {
		return len(t.entries)
	}
	return len(t.entries) + t.more.Len()
}

// With gives a table that finds the names of both, the longest at each place.
// Candidates of t come first. t must be the table of one Build.
func (t *Table) With(more *Table) *Table {
	both := *t
	both.more = more
	return &both
}
