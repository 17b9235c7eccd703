package lsp

import (
	"slices"
	"strings"

	"entente/cmd/entente/internal/lsp/text"
)

// at finds the file of a document and the offset of a position in it.
func (s *server) at(p documentParams) (*pack, *file, int, bool) {
	d := s.documents[p.TextDocument.URI]
	if d == nil || d.pack == nil {
		return nil, nil, 0, false
	}
	s.refresh(d.pack)
	for _, f := range d.pack.files {
		if f.name == d.name {
			return d.pack, f, f.doc.Offset(p.Position, s.encoding), true
		}
	}
	return nil, nil, 0, false
}

// uri gives the address of a file as the client writes it.
func (s *server) uri(f *file) string {
	for _, d := range s.documents {
		if d.path == f.path {
			return d.uri
		}
	}
	return uriOf(f.path)
}

func (s *server) definition(p documentParams) (any, error) {
	pack, f, offset, ok := s.at(p)
	if !ok {
		return nil, nil
	}
	r, ok := f.refAt(offset)
	if !ok {
		return nil, nil
	}
	d, ok := pack.find(r.kind, r.id)
	if !ok || d.file == nil {
		return nil, nil
	}
	return location{s.uri(d.file), d.file.doc.Range(d.span, s.encoding)}, nil
}

func (s *server) references(p documentParams) (any, error) {
	pack, f, offset, ok := s.at(p)
	if !ok {
		return nil, nil
	}
	r, ok := f.refAt(offset)
	if !ok {
		return nil, nil
	}
	out := []location{}
	for _, f := range pack.files {
		refs := f.refs
		if f.kind == "table" {
			refs = f.uses(r.kind, r.id)
		}
		for _, o := range refs {
			if o.kind == r.kind && o.id == r.id && (p.Context.IncludeDeclaration || !o.def) {
				out = append(out, location{s.uri(f), f.doc.Range(o.span, s.encoding)})
			}
		}
	}
	return out, nil
}

// maxSymbols bounds what is told of one document: a table may have millions.
const maxSymbols = 5000

func (s *server) documentSymbol(p documentParams) (any, error) {
	_, f, _, ok := s.at(p)
	if !ok {
		return nil, nil
	}
	icons := [...]int{symbolConstant, symbolOperator, symbolClass, symbolArray, symbolFunction}
	out := []documentSymbol{}
	for _, r := range f.refs {
		if !r.def || len(out) == maxSymbols {
			continue
		}
		whole := r.span
		if r.node >= 0 {
			whole = f.extent(r.node)
		}
		whole = text.Span{Start: min(whole.Start, r.span.Start), End: max(whole.End, r.span.End)}
		out = append(out, documentSymbol{Name: r.id, Detail: f.detail(r), Kind: icons[r.kind],
			Range: f.doc.Range(whole, s.encoding), SelectionRange: f.doc.Range(r.span, s.encoding)})
	}
	return out, nil
}

// extent gives the span of a node with all that stands below it.
func (f *file) extent(n int) text.Span {
	span := text.Span{Start: len(f.doc.Text)}
	grow := func(s text.Span) {
		if s.End > s.Start {
			span = text.Span{Start: min(span.Start, s.Start), End: max(span.End, s.End)}
		}
	}
	below := map[int]bool{n: true}
	for i := n; i < len(f.out.Nodes); i++ {
		node := f.out.Nodes[i]
		if i > n && !below[node.Parent] {
			break
		}
		below[i] = true
		grow(node.Key)
		if node.Scalar || node.Brace != 0 {
			grow(node.Value)
			grow(node.Inside)
		}
	}
	span.Start = min(span.Start, span.End)
	return span
}

// detail words in short what a definition says: the name and the type of an
// entity, what a rule gives.
func (f *file) detail(r ref) string {
	value := func(key string) string { return strings.Join(f.out.Texts(f.out.Child(r.node, key)), ", ") }
	if f.kind == "table" {
		row := f.row(r.span.Start)
		cell := func(c string) string { return f.doc.Text[row[c].Start:row[c].End] }
		return joined(": ", cell("type"), cell("name"))
	}
	switch r.kind {
	case entities:
		return joined(": ", value("type"), value("name"))
	case relations:
		return value("definition")
	case types:
		return value("is")
	case lists:
		words := f.out.Texts(r.node)
		return strings.Join(words[:min(len(words), 8)], ", ")
	}
	return value("gives")
}

// joined puts a text between two others where both are there.
func joined(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), between)
}
