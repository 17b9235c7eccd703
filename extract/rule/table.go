package rule

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Tables of entities: a text file with tabs between the values of a line, for
// lists too long for YAML. The package comment has their form.

// tableProblems bounds the problems that are told of one table: a file of
// another form has one in every line.
const tableProblems = 50

// A column is a key of YAML's entities that a table can have.
type column uint8

const (
	idColumn column = iota
	typeColumn
	nameColumn
	namesColumn
	shortColumn
	peopleColumn
	notColumn
	inColumn
	seatColumn
	sameAsColumn
	columns
)

var columnNames = []string{"id", "type", "name", "names", "short", "people", "not", "in", "seat-of", "same-as"}

// A tableBuilder gathers the tables of a pack.
type tableBuilder struct {
	g     Gazetteer
	rows  []byte
	types map[string]uint32
	refs  map[string]uint32
}

func newTableBuilder(size int) *tableBuilder {
	return &tableBuilder{rows: make([]byte, 0, size), types: map[string]uint32{}, refs: map[string]uint32{}}
}

// A tableReader reads one table.
type tableReader struct {
	*tableBuilder
	src      *source
	file     uint32
	line     int
	order    []column // of the values of a line
	problems Problems
	seen     int // problems, told or not
	untold   int // the line of the first that is not told
	values   [columns][]byte
	starts   [columns]int // where the values begin in the line
	text     []byte       // of the line
}

// read adds a table to the gazetteer and gives its problems. It is unread where
// no line of it could be: then nobody knows which ids it has.
func (b *tableBuilder) read(f packFile, data []byte) (problems Problems, unread bool) {
	b.g.files = append(b.g.files, f.name)
	b.g.addPlace(f)
	file := uint32(len(b.g.files) - 1)
	r := &tableReader{tableBuilder: b, file: file}
	r.src = &source{name: f.layer.File(f.name), layer: f.layer.name, data: bytes.TrimPrefix(data, []byte("\uFEFF"))}
	if p := r.src.checkText(); p != nil {
		return Problems{*p}, true
	}
	for rest := r.src.data; len(rest) > 0; {
		r.line++
		r.text, rest, _ = bytes.Cut(rest, []byte("\n"))
		r.text = bytes.TrimSuffix(r.text, []byte("\r"))
		if len(bytes.TrimSpace(r.text)) == 0 || r.text[0] == '#' {
			continue
		}
		if r.order == nil {
			if !r.header() {
				return r.problems, true
			}
			continue
		}
		r.entity()
	}
	if r.line == 0 || r.order == nil {
		r.problemAt(0, "", "empty-file", "the table has no line with the names of its columns", "begin it with: id\ttype\tname")
	}
	if more := r.seen - len(r.problems); more > 0 {
		r.problems = append(r.problems, Problem{At: r.src.place(r.untold, 1), Name: "more-problems",
			Message: "the table has " + strconv.Itoa(more) + " more problems from here on", Hint: "mend the others first"})
	}
	return r.problems, r.order == nil
}

// problemAt reports a problem at a byte of the line.
func (r *tableReader) problemAt(at int, id, name, message, hint string) {
	if r.seen++; r.seen > tableProblems {
		if r.untold == 0 {
			r.untold = r.line
		}
		return
	}
	col := utf8.RuneCount(r.text[:at]) + 1
	r.problems = append(r.problems, Problem{At: r.src.place(max(r.line, 1), col), ID: id, Name: name, Message: message, Hint: strings.ReplaceAll(hint, "\t", " (tab) ")})
}

// header reads the names of the columns.
func (r *tableReader) header() bool {
	at := 0
	for _, name := range strings.Split(string(r.text), "\t") {
		i := slices.Index(columnNames, strings.TrimSpace(name))
		switch {
		case i < 0:
			hint := "the columns of a table are " + strings.Join(columnNames, ", ")
			if near := Nearest(name, columnNames); near != "" {
				hint = "did you mean " + near + "?"
			}
			if len(r.order) == 0 && strings.ContainsAny(name, ",;") && !strings.Contains(string(r.text), "\t") {
				hint = "values stand apart by tabs"
			}
			r.problemAt(at, "", "unknown-key", "unknown column "+quote(name), hint)
			i = int(columns)
		case slices.Contains(r.order, column(i)):
			r.problemAt(at, "", "duplicate-key", "the column "+quote(name)+" stands twice", "remove one")
		}
		r.order = append(r.order, column(i))
		at += len(name) + 1
	}
	for _, need := range []column{idColumn, typeColumn, nameColumn} {
		if !slices.Contains(r.order, need) && !slices.Contains(r.order, columns) {
			r.problemAt(0, "", "missing-key", "the table has no column "+columnNames[need], "begin it with: id\ttype\tname")
		}
	}
	return len(r.problems) == 0
}

// entity reads a line.
func (r *tableReader) entity() {
	r.values, r.starts = [columns][]byte{}, [columns]int{}
	rest, n := r.text, 0
	for ; n < len(r.order); n++ {
		value, after, more := bytes.Cut(rest, []byte("\t"))
		start := len(r.text) - len(rest)
		for len(value) > 0 && value[0] == ' ' {
			value, start = value[1:], start+1
		}
		for len(value) > 0 && value[len(value)-1] == ' ' {
			value = value[:len(value)-1]
		}
		r.values[r.order[n]], r.starts[r.order[n]] = value, start
		if rest = after; !more {
			break
		}
	}
	if n == len(r.order) {
		r.problemAt(len(r.text)-len(rest), "", "wrong-value", fmt.Sprintf("the line has more than %d values", n), "the table has "+strconv.Itoa(n)+" columns")
		return
	}
	r.check()
}

// check adds the entity of the line.
func (r *tableReader) check() {
	id := r.values[idColumn]
	if !slugBytes(id) {
		if len(id) == 0 {
			r.problemAt(r.starts[idColumn], "", "missing-key", "the entity has no id", "write one: lower-case letters and digits with single hyphens")
			return
		}
		r.problemAt(r.starts[idColumn], string(id), "bad-id", "the entity "+quote(string(id))+" is no id", slugHint(string(id)))
		return
	}
	for _, need := range []column{typeColumn, nameColumn} {
		if len(r.values[need]) == 0 {
			r.problemAt(0, string(id), "missing-key", "the entity has no "+columnNames[need], "fill the column "+columnNames[need])
		}
	}
	for c := nameColumn; c < columns; c++ {
		if len(r.values[c]) > 0 {
			r.value(c)
		}
	}
	if len(r.g.starts) >= int(GazetteerBase)-1 || len(r.rows)+len(r.text)+32 > math.MaxUint32 {
		r.problemAt(0, string(id), "wrong-value", "the tables are too long", "a pack's tables hold some 4 GB")
		return
	}
	r.add()
}

// add keeps the entity of the line.
func (r *tableReader) add() {
	v := &r.values
	r.g.starts = append(r.g.starts, uint32(len(r.rows)))
	b := binary.AppendUvarint(r.rows, uint64(r.number(r.types, &r.g.types, typeColumn)))
	for _, c := range []column{inColumn, seatColumn} {
		n := uint32(0)
		if len(v[c]) > 0 {
			n = 1 + r.number(r.refs, &r.g.refs, c)
		}
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = binary.AppendUvarint(b, uint64(r.file))
	b = binary.AppendUvarint(b, uint64(r.line))
	last := 0
	texts := [rowTexts][]byte{v[idColumn], v[nameColumn], v[namesColumn], v[shortColumn], v[peopleColumn], v[notColumn], v[sameAsColumn]}
	for i := range texts {
		if len(texts[i]) > 0 {
			last = i
		}
	}
	for i := range texts[:last+1] {
		if i > 0 {
			b = append(b, '\t')
		}
		b = append(b, texts[i]...)
	}
	r.rows = append(b, '\n')
}

// number gives the number of the id in a column, a new one at its first place.
func (r *tableReader) number(known map[string]uint32, list *[]named, c column) uint32 {
	id := r.values[c]
	if n, ok := known[string(id)]; ok {
		return n
	}
	n := uint32(len(*list))
	known[string(id)] = n
	*list = append(*list, named{string(id), r.file, uint32(r.line), uint32(utf8.RuneCount(r.text[:r.starts[c]]) + 1)})
	return n
}
