package rule

import (
	"iter"
	"sort"
	"strings"
)

// GazetteerBase is the number of a gazetteer's first entity. Those of the
// pack's own Entities are less.
const GazetteerBase = int32(1) << 30

// A Gazetteer holds the entities of a pack's tables (entities/*.tsv). There may
// be millions, so it has no struct for each: an entity is a line of one long
// text, and At reads that line when the entity is asked for. Entities are
// numbered from GazetteerBase in the order of their ids.
//
// A Gazetteer is immutable. Its text may be a file mapped into memory.
type Gazetteer struct {
	// starts are the places in rows where the entities begin, by id.
	starts []uint32
	// rows holds for each entity five numbers (type, in, seat-of, file, line),
	// then its texts with tabs between them and a line feed behind.
	rows  string
	types []named  // types that rows give as numbers
	refs  []named  // entities that in and seat-of give as numbers, from 1
	files []string // the tables' names in the pack
	key   [32]byte // of what the tables hold

	places []tablePlace // of the tables
}

// A tablePlace is where positions say that a table is, and its layer's number.
type tablePlace struct {
	at    Position
	layer int
}

func (g *Gazetteer) addPlace(f packFile) {
	g.places = append(g.places, tablePlace{f.layer.at(f.name), f.layer.number})
}

// named is an id with the first place that names it.
type named struct {
	id   string
	file uint32
	line uint32
	col  uint32
}

// The texts of a row. Lists have | between their values.
const (
	rowID = iota
	rowName
	rowNames
	rowShort
	rowPeople
	rowNot
	rowSameAs
	rowTexts
)

// A row is an entity as it is kept.
type row struct {
	typ, in, seat, file, line uint32
	at                        uint32 // where the texts begin
	texts                     string // from the id up to the line feed
}

func (r row) id() string {
	id, _, _ := strings.Cut(r.texts, "\t")
	return id
}

// Len is the number of entities.
func (g *Gazetteer) Len() int {
	if g == nil {
		return 0
	}
	return len(g.starts)
}

// Key is a hash of what the tables hold.
func (g *Gazetteer) Key() [32]byte { return g.key }

// Size is the memory that the entities take, in bytes.
func (g *Gazetteer) Size() int { return len(g.rows) + 4*len(g.starts) }

// Names is the number of its names, or a few more.
func (g *Gazetteer) Names() int { return strings.Count(g.rows, "\t") + strings.Count(g.rows, "|") }

// row cuts the row of an entity, counted from 0, into its parts.
func (g *Gazetteer) row(n int) row {
	var r row
	at := int(g.starts[n])
	for _, to := range []*uint32{&r.typ, &r.in, &r.seat, &r.file, &r.line} {
		*to, at = uvarint(g.rows, at)
	}
	end := at
	if n := strings.IndexByte(g.rows[at:], '\n'); n >= 0 {
		end += n
	}
	r.at, r.texts = uint32(at), g.rows[at:end]
	return r
}

// uvarint reads a number of binary.AppendUvarint.
func uvarint(s string, at int) (uint32, int) {
	n := uint32(0)
	for shift := 0; at < len(s); shift += 7 {
		b := s[at]
		at++
		n |= uint32(b&0x7f) << shift
		if b < 0x80 {
			break
		}
	}
	return n, at
}

// fields gives the texts of a row; those that it leaves out are empty.
func (r row) fields() (f [rowTexts]string) {
	rest := r.texts
	for i := range f {
		f[i], rest, _ = strings.Cut(rest, "\t")
	}
	return f
}

// id gives the id of entity n, counted from 0.
func (g *Gazetteer) id(n int) string { return g.row(n).id() }

// Index gives the number of the entity with an id, or -1.
func (g *Gazetteer) Index(id string) int32 {
	if g.Len() == 0 {
		return -1
	}
	n := sort.Search(len(g.starts), func(i int) bool { return g.id(i) >= id })
	if n == len(g.starts) || g.id(n) != id {
		return -1
	}
	return GazetteerBase + int32(n)
}

// At reads an entity by its number.
func (g *Gazetteer) At(number int32) Entity {
	r := g.row(int(number - GazetteerBase))
	f := r.fields()
	return Entity{
		ID: f[rowID], Type: g.types[r.typ].id, Name: f[rowName],
		Names: splitList(f[rowNames]), Short: splitList(f[rowShort]), People: splitList(f[rowPeople]), Not: splitList(f[rowNot]),
		In: g.ref(r.in), SeatOf: g.ref(r.seat), SameAs: splitList(f[rowSameAs]),
		At: g.place(r),
	}
}

// place gives where the row stands in its table.
func (g *Gazetteer) place(r row) Position {
	return g.placeIn(r.file, r.line, 1)
}

// layer gives the number of the layer that has the entity.
func (g *Gazetteer) layer(number int32) int {
	return g.places[g.row(int(number-GazetteerBase)).file].layer
}

func (g *Gazetteer) placeIn(file, line, col uint32) Position {
	at := g.places[file].at
	at.Line, at.Col = int(line), int(col)
	return at
}

func (g *Gazetteer) ref(n uint32) string {
	if n == 0 {
		return ""
	}
	return g.refs[n-1].id
}

func splitList(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// Type gives the number of an entity's type, an index into Types.
func (g *Gazetteer) Type(number int32) int {
	typ, _ := uvarint(g.rows, int(g.starts[number-GazetteerBase]))
	return int(typ)
}

// Types are the types that its entities have.
func (g *Gazetteer) Types() []string {
	if g == nil {
		return nil
	}
	out := make([]string, len(g.types))
	for i, t := range g.types {
		out[i] = t.id
	}
	return out
}

// Listed are the names of an entity as a table has them.
type Listed struct {
	Number int32
	Name   string
	Names  string // with | between them, as the rest
	Short  string
	People string
	Not    string
}

// Slice gives the names of the entities from one to another, counted from 0 in
// the order of their ids, without a struct that is kept.
func (g *Gazetteer) Slice(from, to int) iter.Seq[Listed] {
	return func(yield func(Listed) bool) {
		for n := from; n < min(to, g.Len()); n++ {
			f := g.row(n).fields()
			if !yield(Listed{GazetteerBase + int32(n), f[rowName], f[rowNames], f[rowShort], f[rowPeople], f[rowNot]}) {
				return
			}
		}
	}
}
