package lsp

import (
	"strings"

	"entente/cmd/entente/internal/lsp/text"
)

// cells gives the spans of the values of a table's line.
func cells(line text.Span, s string) []text.Span {
	var out []text.Span
	at := line.Start
	for _, v := range strings.Split(s[line.Start:line.End], "\t") {
		trimmed := strings.TrimSpace(v)
		start := at + strings.Index(v, trimmed)
		out = append(out, text.Span{Start: start, End: start + len(trimmed)})
		at += len(v) + 1
	}
	return out
}

// readTable notes the ids of a table. There may be millions of lines, so their
// other names are read where they are asked for.
func (f *file) readTable() {
	idAt := -1
	for at := 0; at < len(f.doc.Text); {
		end := len(f.doc.Text)
		if n := strings.IndexByte(f.doc.Text[at:], '\n'); n >= 0 {
			end = at + n
		}
		line := text.Span{Start: at, End: end}
		at = end + 1
		s := strings.TrimSpace(f.doc.Text[line.Start:line.End])
		if s == "" || s[0] == '#' {
			continue
		}
		values := cells(line, f.doc.Text)
		if idAt < 0 {
			for i, v := range values {
				if f.doc.Text[v.Start:v.End] == "id" {
					idAt = i
				}
			}
			if idAt < 0 {
				return // no table: the loader says so
			}
			continue
		}
		if idAt < len(values) {
			f.add(entities, values[idAt], true, -1)
		}
	}
}

// columns gives the names of a table's columns.
func (f *file) columns() []string {
	for line := range strings.Lines(f.doc.Text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		out := strings.Split(line, "\t")
		for i := range out {
			out[i] = strings.TrimSpace(out[i])
		}
		return out
	}
	return nil
}

// row gives the values of a table's line by column.
func (f *file) row(offset int) map[string]text.Span {
	out := map[string]text.Span{}
	names := f.columns()
	for i, v := range cells(f.doc.LineSpan(offset), f.doc.Text) {
		if i < len(names) {
			out[names[i]] = v
		}
	}
	return out
}

// columnAt gives the column of an offset, and what stands there.
func (f *file) columnAt(offset int) (string, text.Span) {
	at, span := "", text.Span{}
	names := f.columns()
	line := f.doc.LineSpan(offset)
	before := strings.Count(f.doc.Text[line.Start:max(line.Start, min(offset, line.End))], "\t")
	if all := cells(line, f.doc.Text); before < len(all) && before < len(names) {
		at, span = names[before], all[before]
	}
	return at, span
}

// cellAt gives the name in a table's value at an offset.
func (f *file) cellAt(offset int) (ref, bool) {
	column, s := f.columnAt(offset)
	k, ok := map[string]kind{"id": entities, "type": types, "in": entities, "seat-of": entities}[column]
	id := f.doc.Text[s.Start:s.End]
	if !ok || id == "" || id == column {
		return ref{}, false
	}
	return ref{kind: k, id: id, span: s, def: column == "id", node: -1}, true
}

// uses gives the places of a table that name something.
func (f *file) uses(k kind, id string) []ref {
	var out []ref
	for at := 0; ; {
		n := strings.Index(f.doc.Text[at:], id)
		if n < 0 {
			return out
		}
		at += n
		if r, ok := f.cellAt(at); ok && r.kind == k && r.id == id && r.span.Start == at {
			out = append(out, r)
		}
		at += len(id)
	}
}
