package lsp

import (
	"fmt"
	"slices"
	"strings"

	"entente/cmd/entente/internal/lsp/text"
	"entente/extract/rule"
)

func (s *server) hover(p documentParams) (any, error) {
	pack, f, offset, ok := s.at(p)
	if !ok {
		return nil, nil
	}
	about, span := pack.about(f, offset)
	if about == "" {
		return nil, nil
	}
	return hover{markup{"markdown", about}, f.doc.Range(span, s.encoding)}, nil
}

// about tells of what stands at an offset, in Markdown.
func (p *pack) about(f *file, offset int) (string, text.Span) {
	if r, ok := f.refAt(offset); ok {
		return p.aboutName(r), r.span
	}
	if f.kind == "table" {
		return "", text.Span{}
	}
	n := f.out.At(offset)
	if n < 0 {
		return "", text.Span{}
	}
	node, path := f.out.Nodes[n], f.out.Path(n)
	if node.Key.End > node.Key.Start && node.Key.Holds(offset) {
		return aboutKey(f.kind, path), node.Key
	}
	switch {
	case slices.Contains(path, "tests"):
		return p.aboutTest(f, n), node.Value
	case len(path) > 2 && path[0] == "rules" && (path[2] == "says" || path[2] == "gives"):
		return p.aboutRule(f, f.ruleAt(offset), n), node.Value
	}
	return "", text.Span{}
}

func aboutKey(kind string, path []string) string {
	for _, k := range rule.Keys(kind, path[:len(path)-1]...) {
		if k.Name == path[len(path)-1] {
			return "**" + k.Name + "** " + plain(k.About)
		}
	}
	return ""
}

func (p *pack) aboutName(r ref) string {
	d, ok := p.find(r.kind, r.id)
	if !ok {
		return ""
	}
	switch r.kind {
	case entities:
		return p.aboutEntity(d)
	case relations:
		return p.aboutRelation(d)
	case types:
		return p.aboutType(d)
	case lists:
		return p.aboutList(d)
	}
	return p.aboutRule(d.file, d.node, -1)
}

// A page is Markdown in the making: a heading and lines of a name with a text.
type page struct{ strings.Builder }

func newPage(id, what string) *page {
	p := &page{}
	fmt.Fprintf(p, "**%s** (%s)", plain(id), plain(what))
	return p
}

// line adds a line unless there is nothing to say.
func (p *page) line(name string, texts ...string) {
	if said := joined(", ", texts...); said != "" {
		fmt.Fprintf(p, "\n\n%s: %s", name, plain(said))
	}
}

func (p *page) text(s string) {
	if s != "" {
		p.WriteString("\n\n" + plain(s))
	}
}

// plain keeps text of a pack from being read as Markdown or HTML.
func plain(s string) string {
	return markdown.Replace(strings.Join(strings.Fields(s), " "))
}

var markdown = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", "&lt;", "&", "&amp;", "[", `\[`, "]", `\]`, "#", `\#`, "|", `\|`)

func (p *pack) aboutEntity(d def) string {
	e := p.entity(d)
	out := newPage(d.id, e.Type)
	out.text(e.Name)
	out.line("Names", e.Names...)
	out.line("Short", e.Short...)
	out.line("People", e.People...)
	out.line("In", e.In)
	out.line("Seat of", e.SeatOf)
	for _, r := range e.Roles {
		said := joined(" of ", strings.Join(r.Titles, ", "), r.Of)
		if r.From != "" || r.To != "" {
			said += " (" + r.From + " to " + r.To + ")"
		}
		out.line("Role", strings.ReplaceAll(said, " to )", " on)"))
	}
	out.line("File", d.where())
	return out.String()
}

func (p *pack) aboutRelation(d def) string {
	r := p.relation(d)
	out := newPage(d.id, "relation")
	out.text(r.Definition)
	out.line("From", r.From...)
	out.line("To", r.To...)
	if r.Symmetric {
		out.text("It is symmetric: A and B are B and A.")
	}
	out.line("Inverse", r.Inverse)
	planned := ""
	if r.Intended != "" {
		planned = r.Intended + " when planned"
	}
	out.line("PLOVER", r.Plover, planned)
	out.line("CAMEO", r.Cameo)
	out.line("File", d.where())
	return out.String()
}

func (p *pack) aboutType(d def) string {
	out := newPage(d.id, "type")
	out.line("Is", p.typ(d).Is...)
	out.line("Kinds", p.below(d.id)...)
	out.line("IRI", p.typ(d).IRI)
	out.line("File", d.where())
	return out.String()
}

// below gives the types that are right below one.
func (p *pack) below(id string) []string {
	var out []string
	for _, t := range p.names(types, "") {
		if d, ok := p.find(types, t); ok && slices.Contains(p.typ(d).Is, id) {
			out = append(out, t)
		}
	}
	return out
}

func (p *pack) aboutList(d def) string {
	out := newPage("@"+d.id, "word list")
	words := p.words(d)
	const shown = 60
	more := ""
	if len(words) > shown {
		more = fmt.Sprintf("and %d more", len(words)-shown)
		words = words[:shown]
	}
	out.line("Words", append(slices.Clone(words), more)...)
	out.line("File", d.where())
	return out.String()
}
