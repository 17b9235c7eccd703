// Package outline reads the keys and values of a YAML file with their places,
// also while it is being typed: there is no text that it cannot read. An open
// quote or bracket ends where the file goes on further to the left. It knows as
// much of YAML as rule packs use; what a file really says is for the loader.
package outline

import (
	"strings"

	"entente/cmd/entente/internal/lsp/text"
)

// A Node is a key with its value, or an element of a list.
type Node struct {
	Parent  int // index of the node around it, -1 at the top
	Name    string
	Element bool      // of a list
	Key     text.Span // empty for an element
	Value   text.Span // of a text, without quotes; where it could be written, if there is none
	Scalar  bool      // the value is a text
	Bare    bool      // a word that may become a key: no colon stands behind it yet
	Brace   byte      // { or [ where the value is in brackets
	Inside  text.Span // of the brackets

	col   int // of the key or the dash
	quote byte
}

// An Outline is the nodes of a file in the order of the text.
type Outline struct {
	Text  string
	Nodes []Node
}

// Of outlines a text.
func Of(s string) *Outline {
	p := &parser{o: &Outline{Text: s}, s: s}
	for p.i < len(s) {
		p.blockLine()
	}
	return p.o
}

// Path gives the keys from the top down to a node, "" for an element.
func (o *Outline) Path(n int) []string {
	if n < 0 {
		return nil
	}
	return append(o.Path(o.Nodes[n].Parent), o.Nodes[n].Name)
}

// Children gives the nodes right below a node.
func (o *Outline) Children(n int) []int {
	var out []int
	for i := n + 1; i < len(o.Nodes); i++ {
		if o.Nodes[i].Parent == n {
			out = append(out, i)
		}
		if n >= 0 && o.Nodes[i].Parent < n {
			break
		}
	}
	return out
}

// Child gives the child with a key, or -1.
func (o *Outline) Child(n int, key string) int {
	for _, c := range o.Children(n) {
		if !o.Nodes[c].Element && !o.Nodes[c].Bare && o.Nodes[c].Name == key {
			return c
		}
	}
	return -1
}

// Value gives the text of a node's value.
func (o *Outline) Value(n int) string {
	if n < 0 || !o.Nodes[n].Scalar {
		return ""
	}
	node := o.Nodes[n]
	return unquote(o.Text[node.Value.Start:node.Value.End], node.quote)
}

// Texts gives the texts of a node: its own, or those of its elements.
func (o *Outline) Texts(n int) []string {
	if n < 0 {
		return nil
	}
	if o.Nodes[n].Scalar {
		return []string{o.Value(n)}
	}
	var out []string
	for _, c := range o.Children(n) {
		if o.Nodes[c].Element && o.Nodes[c].Scalar {
			out = append(out, o.Value(c))
		}
	}
	return out
}

// unquote folds lines and reads the escapes that texts of packs use.
func unquote(s string, quote byte) string {
	if strings.Contains(s, "\n") {
		s = strings.Join(strings.Fields(s), " ")
	}
	switch quote {
	case '\'':
		return strings.ReplaceAll(s, "''", "'")
	case '"':
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\n`, "\n", `\t`, "\t").Replace(s)
	}
	return strings.TrimSpace(s)
}

// At gives the innermost node whose key or text holds an offset, or -1.
func (o *Outline) At(offset int) int {
	found := -1
	for i, n := range o.Nodes {
		if n.Key.Start > offset && n.Value.Start > offset {
			break
		}
		if n.Scalar && n.Value.Holds(offset) || n.Key.End > n.Key.Start && n.Key.Holds(offset) {
			found = i
		}
	}
	return found
}
