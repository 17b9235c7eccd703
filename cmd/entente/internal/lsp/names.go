package lsp

import (
	"regexp"
	"slices"
	"strings"

	"entente/cmd/entente/internal/lsp/outline"
	"entente/cmd/entente/internal/lsp/text"
)

// A kind of thing that a pack names.
type kind uint8

const (
	entities kind = iota
	relations
	types
	lists
	rules
)

func (k kind) String() string {
	return [...]string{"entity", "relation", "type", "word list", "rule"}[k]
}

// A ref is a place that names a thing.
type ref struct {
	kind kind
	id   string
	span text.Span
	def  bool // the place that defines it
	node int  // of the definition
}

// A file of a pack with its names.
type file struct {
	stamp
	name string // in the pack
	path string
	kind string
	doc  *text.Document
	out  *outline.Outline
	refs []ref // in the order of the text
	defs [rules + 1]map[string]int
	ids  [rules + 1][]string // of what it defines, sorted
}

func newFile(name, path string, doc *text.Document) *file {
	f := &file{name: name, path: path, kind: kindOf(name), doc: doc}
	if f.kind == "table" {
		f.out = &outline.Outline{Text: doc.Text}
		f.readTable()
	} else {
		f.out = outline.Of(doc.Text)
		for n := range f.out.Nodes {
			f.readNode(n)
		}
	}
	slices.SortStableFunc(f.refs, func(a, b ref) int { return a.span.Start - b.span.Start })
	for i, r := range f.refs {
		if !r.def {
			continue
		}
		if f.defs[r.kind] == nil {
			f.defs[r.kind] = map[string]int{}
		}
		if _, twice := f.defs[r.kind][r.id]; twice {
			continue
		}
		f.defs[r.kind][r.id] = i
		f.ids[r.kind] = append(f.ids[r.kind], r.id)
	}
	for k := range f.ids {
		slices.Sort(f.ids[k])
	}
	return f
}

func (f *file) add(k kind, s text.Span, def bool, node int) {
	id := f.doc.Text[s.Start:s.End]
	if id == "" {
		return
	}
	f.refs = append(f.refs, ref{k, id, s, def, node})
}

// sections are the kinds of things that the files define below their first key.
var sections = map[string]kind{"entities": entities, "relations": relations, "types": types, "words": lists}

// readNode notes the names in a key or a text.
func (f *file) readNode(n int) {
	node := f.out.Nodes[n]
	path := f.out.Path(n)
	if k, ok := sections[f.kind]; ok && len(path) == 2 && path[0] == f.kind && !node.Element && !node.Bare {
		f.add(k, node.Key, true, n)
	}
	if !node.Scalar || node.Bare {
		return
	}
	switch key := lastKey(path); valueOf(f.kind, path) {
	case "entity":
		f.add(entities, node.Value, false, n)
	case "relation":
		f.add(relations, node.Value, false, n)
	case "types":
		f.typesIn(node.Value)
	case "list":
		if at := node.Value.Start; strings.HasPrefix(f.doc.Text[at:node.Value.End], "@") {
			f.add(lists, text.Span{Start: at + 1, End: node.Value.End}, false, n)
		}
	case "sentence":
		f.sentence(node.Value)
	case "edge":
		f.edge(node.Value, key == "gives")
	case "rule":
		f.add(rules, node.Value, true, node.Parent)
	}
}

// lastKey gives the innermost key of a path.
func lastKey(path []string) string {
	for i := len(path) - 1; i >= 0; i-- {
		if path[i] != "" {
			return path[i]
		}
	}
	return ""
}

// valueOf says what the texts at a path name.
func valueOf(kind string, path []string) string {
	if len(path) < 2 || path[0] != kind {
		return ""
	}
	key := lastKey(path)
	inside := slices.Contains(path, "tests")
	switch {
	case inside && (key == "finds" || key == "edge"):
		return "edge"
	case inside:
		return ""
	}
	switch kind + "." + key {
	case "rules.id":
		return "rule"
	case "rules.says":
		return "sentence"
	case "rules.gives":
		return "edge"
	case "entities.type", "types.is", "relations.from", "relations.to":
		return "types"
	case "entities.in", "entities.seat-of", "entities.with", "entities.of":
		return "entity"
	case "relations.inverse":
		return "relation"
	}
	if kind == "words" {
		return "list"
	}
	return ""
}

var (
	typeName = regexp.MustCompile(`\b[A-Z][A-Za-z0-9]*`)
	listName = regexp.MustCompile(`@([a-z0-9-]+)`)
	slotType = regexp.MustCompile(`\{[^{}:]*:([^{}]*)`)
)

func (f *file) typesIn(s text.Span) {
	for _, m := range typeName.FindAllStringIndex(f.doc.Text[s.Start:s.End], -1) {
		f.add(types, text.Span{Start: s.Start + m[0], End: s.Start + m[1]}, false, -1)
	}
}

// sentence notes the word lists and the types of a rule's sentence.
func (f *file) sentence(s text.Span) {
	says := f.doc.Text[s.Start:s.End]
	for _, m := range listName.FindAllStringSubmatchIndex(says, -1) {
		f.add(lists, text.Span{Start: s.Start + m[2], End: s.Start + m[3]}, false, -1)
	}
	for _, m := range slotType.FindAllStringSubmatchIndex(says, -1) {
		f.typesIn(text.Span{Start: s.Start + m[2], End: s.Start + m[3]})
	}
}

// edge notes the relation and the ends of an edge. The ends of what a rule gives
// are slots.
func (f *file) edge(s text.Span, slots bool) {
	for i, p := range edgeParts(f.doc.Text[s.Start:s.End]) {
		span := text.Span{Start: s.Start + p.Start, End: s.Start + p.End}
		switch {
		case i == 1:
			f.add(relations, span, false, -1)
		case i < 3 && !slots && !strings.ContainsAny(f.doc.Text[span.Start:span.Start+1], `"\{`):
			f.add(entities, span, false, -1)
		}
	}
}

var edgePart = regexp.MustCompile(`\\"(?:[^"\\]|\\[^"])*\\"|"[^"]*"|\{[^{}]*\}|[^\s"\[\]\\{}]+`)

// edgeParts cuts an edge into its ends, its relation and what follows. A topic
// is one part, with its quotes.
func edgeParts(s string) []text.Span {
	var out []text.Span
	for _, m := range edgePart.FindAllStringIndex(s, -1) {
		out = append(out, text.Span{Start: m[0], End: m[1]})
	}
	return out
}

// refAt gives the name at an offset.
func (f *file) refAt(offset int) (ref, bool) {
	if f.kind == "table" {
		return f.cellAt(offset)
	}
	found, ok := ref{}, false
	for _, r := range f.refs {
		if r.span.Holds(offset) && (!ok || r.span.End-r.span.Start <= found.span.End-found.span.Start) {
			found, ok = r, true
		}
	}
	return found, ok
}

// A def is where something is defined. It has no file where that is elsewhere.
type def struct {
	ref
	file *file
}

// find looks for the definition of a name.
func (p *pack) find(k kind, id string) (def, bool) {
	for _, f := range p.files {
		if i, ok := f.defs[k][id]; ok {
			return def{f.refs[i], f}, true
		}
	}
	if p.elsewhere(k, id) {
		return def{ref: ref{kind: k, id: id, def: true}}, true
	}
	return def{}, false
}

// names gives the ids of a kind that begin with a prefix, then those with a later
// part that does, each sorted and once.
func (p *pack) names(k kind, prefix string) []string {
	var first, later []string
	sort := func(ids []string) {
		for _, id := range ids {
			switch {
			case strings.HasPrefix(id, prefix):
				first = append(first, id)
			case strings.Contains(id, "-"+prefix):
				later = append(later, id)
			}
		}
	}
	for _, f := range p.files {
		sort(f.ids[k])
	}
	sort(p.outer[k])
	slices.Sort(first)
	slices.Sort(later)
	return append(slices.Compact(first), slices.Compact(later)...)
}
