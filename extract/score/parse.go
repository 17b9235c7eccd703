package score

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"entente/extract/article"
)

// A value is a JSON value with its place in the line, so that an error can
// point at it.
type value struct {
	at     int // byte
	scalar any // string, json.Number, bool or nil
	list   []value
	fields map[string]value
	kind   byte // {, [ or 0 for a scalar
}

// maxDepth is how deep the values of a row may be nested.
const maxDepth = 32

// A rowParser reads one row and remembers its first error.
type rowParser struct {
	line  []byte
	place string
	err   *article.Error
}

func parseRow(line []byte, place string) (Row, error) {
	p := &rowParser{line: line, place: place}
	row := p.row()
	if p.err != nil {
		return Row{}, p.err
	}
	return row, nil
}

// fail keeps the first error, with the column of a byte of the line.
func (p *rowParser) fail(at int, hint, format string, args ...any) {
	if p.err != nil {
		return
	}
	column := utf8.RuneCount(p.line[:max(0, min(at, len(p.line)))]) + 1
	p.err = &article.Error{Place: fmt.Sprintf("%s:%d", p.place, column), Problem: fmt.Sprintf(format, args...), Hint: hint}
}

func (p *rowParser) row() Row {
	if !utf8.Valid(p.line) {
		p.fail(invalidAt(p.line), "convert the file to UTF-8", "invalid UTF-8")
		return Row{}
	}
	if err := json.Unmarshal(p.line, new(json.RawMessage)); err != nil {
		at := 0
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1
		}
		p.fail(at, rowForm, "invalid JSON: %v", err)
		return Row{}
	}
	d := json.NewDecoder(bytes.NewReader(p.line))
	d.UseNumber()
	v := p.value(d, 0)
	if p.err == nil && v.kind != '{' {
		p.fail(v.at, rowForm, "the row is no JSON object")
	}
	if p.err != nil {
		return Row{}
	}
	return p.fill(v)
}

func invalidAt(line []byte) int {
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return 0
}

// value reads one value whose JSON is known to be valid.
func (p *rowParser) value(d *json.Decoder, depth int) value {
	v := value{at: p.next(int(d.InputOffset()))}
	if depth > maxDepth {
		p.fail(v.at, "", "values are nested deeper than %d", maxDepth)
	}
	if p.err != nil {
		return v
	}
	t, err := d.Token()
	if err != nil {
		p.fail(v.at, rowForm, "invalid JSON: %v", err)
		return v
	}
	delim, ok := t.(json.Delim)
	if !ok {
		v.scalar = t
		return v
	}
	v.kind = byte(delim)
	if v.kind == '{' {
		v.fields = map[string]value{}
	}
	for p.err == nil && d.More() {
		if v.kind == '[' {
			v.list = append(v.list, p.value(d, depth+1))
			continue
		}
		key := p.value(d, depth+1)
		name, _ := key.scalar.(string)
		v.fields[name] = p.value(d, depth+1)
	}
	if p.err == nil {
		_, _ = d.Token() // the bracket that closes
	}
	return v
}

// next gives the first byte from i on that begins a value.
func (p *rowParser) next(i int) int {
	for i < len(p.line) && strings.IndexByte(" \t\r\n,:", p.line[i]) >= 0 {
		i++
	}
	return i
}

func (p *rowParser) fill(v value) Row {
	row := Row{Place: p.place}
	row.ID = p.id(v)
	if text, ok := p.optional(v, "text"); ok {
		row.Text = p.text(text, "text")
		if strings.ContainsRune(row.Text, 0) {
			p.fail(text.at, "take it out", "the text holds a NUL character")
		}
	}
	if date, ok := p.optional(v, "date"); ok {
		row.Date = article.Date(p.text(date, "date"))
	}
	length := -1
	if row.Text != "" {
		length = utf8.RuneCountInString(row.Text)
	}
	edges, hasEdges := p.optional(v, "edges")
	if hasEdges {
		row.Edges = p.edges(edges, length)
	}
	names, hasNames := p.optional(v, "names")
	if hasNames {
		row.Names = p.names(names, length)
	}
	if !hasEdges && !hasNames {
		p.fail(v.at, rowForm, `the row has neither "edges" nor "names"`)
	}
	return row
}

// optional gives a field that is there and not null.
func (p *rowParser) optional(v value, name string) (value, bool) {
	f, ok := v.fields[name]
	return f, ok && (f.kind != 0 || f.scalar != nil)
}

func (p *rowParser) needed(v value, name string) value {
	f, ok := p.optional(v, name)
	if !ok {
		p.fail(v.at, rowForm, "the field %q is missing", name)
	}
	return f
}

func (p *rowParser) id(v value) string {
	f := p.needed(v, "id")
	if n, ok := f.scalar.(json.Number); ok {
		return n.String() // a number is a fine id
	}
	id := p.text(f, "id")
	if strings.TrimSpace(id) == "" {
		p.fail(f.at, "give each row its own id", `the field "id" is empty`)
	}
	return id
}

func (p *rowParser) text(v value, name string) string {
	s, ok := v.scalar.(string)
	if !ok {
		p.fail(v.at, "put it in quotes", "the field %q is no string", name)
	}
	return s
}

// objects checks that v is a list of objects.
func (p *rowParser) objects(v value, name string) []value {
	if v.kind != '[' {
		p.fail(v.at, rowForm, "the field %q is no list", name)
	}
	for _, item := range v.list {
		if item.kind != '{' {
			p.fail(item.at, rowForm, "the list %q wants objects", name)
		}
	}
	return v.list
}

func (p *rowParser) edges(v value, length int) []Edge {
	edges := []Edge{}
	for _, item := range p.objects(v, "edges") {
		e := Edge{}
		label := p.needed(item, "plover")
		e.Plover = p.text(label, "plover")
		if e.Plover == "" {
			p.fail(label.at, "it is a PLOVER category such as CONSULT", `the field "plover" is empty`)
		}
		e.Source = p.pair(item, "source", length)
		e.Target = p.pair(item, "target", length)
		if s, ok := p.optional(item, "symmetric"); ok {
			if e.Symmetric, ok = s.scalar.(bool); !ok {
				p.fail(s.at, "it is true or false", `the field "symmetric" is no truth value`)
			}
		}
		edges = append(edges, e)
	}
	return edges
}

// pair reads a span written as [start, end].
func (p *rowParser) pair(item value, name string, length int) Span {
	v := p.needed(item, name)
	if v.kind != '[' || len(v.list) != 2 {
		p.fail(v.at, rowForm, "the field %q is no [start, end]", name)
		return Span{}
	}
	s := Span{p.offset(v.list[0], name), p.offset(v.list[1], name)}
	p.inside(v.at, name, s, length)
	return s
}

func (p *rowParser) offset(v value, name string) int {
	n, _ := v.scalar.(json.Number)
	i, err := n.Int64()
	if err != nil || i < 0 || i > 1<<40 {
		p.fail(v.at, "offsets count Unicode code points of the text, half open", "an offset of %q is no whole number from 0 on", name)
	}
	return int(i)
}

// inside checks a span; length is that of the text, -1 when it is not known.
func (p *rowParser) inside(at int, name string, s Span, length int) {
	const hint = "offsets count Unicode code points of the text, half open"
	switch {
	case s.Start >= s.End:
		p.fail(at, hint, "%q is empty: [%d, %d]", name, s.Start, s.End)
	case length >= 0 && s.End > length:
		p.fail(at, hint, "%q [%d, %d] lies outside of the text, which has %d characters", name, s.Start, s.End, length)
	}
}

func (p *rowParser) names(v value, length int) []Name {
	names := []Name{}
	for _, item := range p.objects(v, "names") {
		n := Name{}
		n.Start = p.offset(p.needed(item, "start"), "start")
		n.End = p.offset(p.needed(item, "end"), "end")
		p.inside(item.at, "the name", n.Span, length)
		typ := p.needed(item, "type")
		n.Type = p.text(typ, "type")
		if !isKind(n.Type) {
			p.fail(typ.at, "the types are person, place and organization", "unknown type of name %q", n.Type)
		}
		names = append(names, n)
	}
	return names
}
