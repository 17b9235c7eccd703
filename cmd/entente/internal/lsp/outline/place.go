package outline

import (
	"strings"

	"entente/cmd/entente/internal/lsp/text"
)

// A Place is where something is typed: a key of a mapping, a value, or what may
// become either.
type Place struct {
	Path    []string // of the mapping for a key, of the value for a value
	Key     bool
	Text    text.Span // of the key or the value
	Keys    []string  // that the mapping has already
	Ambient bool      // a key's place that may be a value's: its Path is the same
}

// Place tells what is typed at an offset.
func (o *Outline) Place(offset int) Place {
	if blankLine(o.Text, offset) && !o.inBrackets(offset) {
		return Of(o.Text[:offset] + "x" + o.Text[offset:]).blankPlace(offset)
	}
	if n := o.At(offset); n >= 0 {
		return o.placeOf(n, offset)
	}
	inner, size := -1, len(o.Text)+1
	for i, n := range o.Nodes {
		if n.Brace != 0 && n.Inside.Holds(offset) && n.Inside.End-n.Inside.Start < size {
			inner, size = i, n.Inside.End-n.Inside.Start
		}
	}
	if n := o.emptyAt(offset); n >= 0 && (inner < 0 || o.Nodes[n].Value.Start >= o.Nodes[inner].Inside.Start) {
		p := Place{Path: o.Path(n), Text: text.Span{Start: offset, End: offset}}
		if o.Nodes[n].Element && !o.inFlow(n) {
			p.Key, p.Ambient = true, true
		}
		return p
	}
	here := text.Span{Start: offset, End: offset}
	if inner < 0 {
		return Place{Key: true, Path: []string{"?"}, Text: here} // nowhere
	}
	if o.Nodes[inner].Brace == '{' {
		return Place{Key: true, Path: o.Path(inner), Text: here, Keys: o.keys(inner)}
	}
	return Place{Path: append(o.Path(inner), ""), Text: here}
}

func (o *Outline) placeOf(n, offset int) Place {
	node := o.Nodes[n]
	if node.Bare {
		return Place{Key: true, Ambient: true, Path: o.Path(node.Parent), Text: node.Key, Keys: o.keys(node.Parent)}
	}
	if node.Key.End > node.Key.Start && node.Key.Holds(offset) {
		return Place{Key: true, Path: o.Path(node.Parent), Text: node.Key, Keys: o.keys(node.Parent)}
	}
	p := Place{Path: o.Path(n), Text: node.Value}
	if node.Element && node.Brace == 0 && node.quote == 0 && !o.inFlow(n) {
		p.Key, p.Ambient = true, true
	}
	return p
}

// blankPlace is the place of the letter that was put into a line without text.
func (o *Outline) blankPlace(offset int) Place {
	n := o.At(offset)
	if n < 0 {
		return Place{Key: true, Path: []string{"?"}, Text: text.Span{Start: offset, End: offset}}
	}
	p := o.placeOf(n, offset)
	p.Text = text.Span{Start: offset, End: offset}
	return p
}

// inFlow says whether a node stands in brackets. An element of [ ] becomes no key.
func (o *Outline) inFlow(n int) bool {
	parent := o.Nodes[n].Parent
	return parent >= 0 && o.Nodes[parent].Brace != 0
}

// emptyAt gives the node without a value whose value could stand at an offset.
func (o *Outline) emptyAt(offset int) int {
	found := -1
	for i, n := range o.Nodes {
		if !n.Scalar && n.Brace == 0 && n.Value.Start > 0 && n.Value.Holds(offset) {
			found = i
		}
	}
	return found
}

func (o *Outline) inBrackets(offset int) bool {
	for _, n := range o.Nodes {
		if n.Brace != 0 && n.Inside.Holds(offset) {
			return true
		}
	}
	return false
}

func (o *Outline) keys(n int) []string {
	var out []string
	for _, c := range o.Children(n) {
		if !o.Nodes[c].Element && !o.Nodes[c].Bare {
			out = append(out, o.Nodes[c].Name)
		}
	}
	return out
}

func blankLine(s string, offset int) bool {
	start := strings.LastIndexByte(s[:offset], '\n') + 1
	end := len(s)
	if n := strings.IndexByte(s[offset:], '\n'); n >= 0 {
		end = offset + n
	}
	return strings.TrimSpace(s[start:end]) == ""
}
