package lsp

import (
	"fmt"
	"strings"

	"entente/extract/rule"
)

// What a definition says, as the rule package has it: from the outline of its
// file, which stands while the pack does not load, or from the last pack that did.

func (p *pack) detail(d def) string {
	if d.file != nil {
		return d.file.detail(d.ref)
	}
	switch d.kind {
	case entities:
		e := p.entity(d)
		return joined(": ", e.Type, e.Name)
	case relations:
		return p.relation(d).Definition
	case types:
		return strings.Join(p.typ(d).Is, ", ")
	case lists:
		words := p.words(d)
		return strings.Join(words[:min(len(words), 8)], ", ")
	}
	return ""
}

func (p *pack) entity(d def) rule.Entity {
	if d.file == nil {
		e, _ := p.last.Pack.Entity(d.id)
		return e
	}
	f := d.file
	if f.kind == "table" {
		row := f.row(d.span.Start)
		cell := func(c string) string { return f.doc.Text[row[c].Start:row[c].End] }
		several := func(c string) []string {
			return strings.FieldsFunc(cell(c), func(r rune) bool { return r == '|' })
		}
		return rule.Entity{ID: d.id, Type: cell("type"), Name: cell("name"), Names: several("names"), Short: several("short"),
			People: several("people"), In: cell("in"), SeatOf: cell("seat-of")}
	}
	all := func(key string) []string { return f.out.Texts(f.out.Child(d.node, key)) }
	one := func(key string) string { return f.out.Value(f.out.Child(d.node, key)) }
	e := rule.Entity{ID: d.id, Type: one("type"), Name: one("name"), Names: all("names"), Short: all("short"), People: all("people"),
		In: one("in"), SeatOf: one("seat-of")}
	roles := f.out.Child(d.node, "roles")
	if roles < 0 {
		return e
	}
	for _, n := range f.out.Children(roles) {
		r := rule.Role{Of: f.out.Value(f.out.Child(n, "of")), From: f.out.Value(f.out.Child(n, "from")), To: f.out.Value(f.out.Child(n, "to"))}
		r.Titles = f.out.Texts(f.out.Child(n, "title"))
		e.Roles = append(e.Roles, r)
	}
	return e
}

func (p *pack) otherNames(d def) []string {
	e := p.entity(d)
	return append(append(append([]string{}, e.Names...), e.Short...), e.People...)
}

func (p *pack) relation(d def) rule.Relation {
	if d.file == nil {
		r, _ := p.last.Pack.Relation(d.id)
		return r
	}
	f := d.file
	all := func(key string) []string { return f.out.Texts(f.out.Child(d.node, key)) }
	one := func(key string) string { return f.out.Value(f.out.Child(d.node, key)) }
	return rule.Relation{ID: d.id, Label: one("label"), Definition: one("definition"), From: all("from"), To: all("to"),
		Symmetric: one("symmetric") == "true", Inverse: one("inverse"), Plover: one("plover"), Intended: one("intended"), Cameo: one("cameo")}
}

func (p *pack) typ(d def) rule.Type {
	if d.file == nil {
		t, _ := p.last.Pack.Type(d.id)
		return t
	}
	f := d.file
	return rule.Type{ID: d.id, Is: f.out.Texts(f.out.Child(d.node, "is")), IRI: f.out.Value(f.out.Child(d.node, "iri"))}
}

func (p *pack) words(d def) []string {
	if d.file != nil {
		return d.file.out.Texts(d.node)
	}
	return p.last.Pack.Lists()[d.id]
}

// allLists gives the words of every list, those that are other lists too.
func (p *pack) allLists() map[string][]string {
	out := map[string][]string{}
	if p.last != nil {
		for id, words := range p.last.Pack.Lists() {
			out[id] = words
		}
	}
	for _, f := range p.files {
		for _, id := range f.ids[lists] {
			d := def{f.refs[f.defs[lists][id]], f}
			if words := p.words(d); !strings.Contains(strings.Join(words, " "), "@") || out[id] == nil {
				out[id] = words
			}
		}
	}
	return out
}

// where names the file and the line of a definition.
func (d def) where() string {
	if d.file == nil {
		return "not in this folder"
	}
	return fmt.Sprintf("%s:%d", d.file.name, d.file.doc.Line(d.span.Start)+1)
}
