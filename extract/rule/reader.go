package rule

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A kind of thing that one place of a pack names and another defines.
type kind uint8

const (
	noKind kind = iota
	typeKind
	entityKind
	relationKind
	listKind
	ruleKind
)

func (k kind) String() string {
	return [...]string{"", "type", "entity", "relation", "word list", "rule"}[k]
}

// A ref is a place that names something by its id.
type ref struct {
	kind  kind
	id    string
	owner string
	at    Position
	test  bool // it stands in what a test expects
}

// A reader turns the YAML of one file into drafts and collects problems.
type reader struct {
	src      *source
	owner    string // id of the entity, rule, ... being read
	problems Problems
	refs     []ref
	meant    map[*yaml.Node][]string // by mapping: known keys that were likely meant by unknown ones
}

func (r *reader) pos(n *yaml.Node) Position {
	return r.src.place(n.Line, n.Column)
}

func (r *reader) problem(at Position, name, message, hint string) {
	r.problems = append(r.problems, Problem{At: at, ID: r.owner, Name: name, Message: message, Hint: hint})
}

func (r *reader) refer(k kind, id string, at Position) {
	r.refs = append(r.refs, ref{kind: k, id: id, owner: r.owner, at: at})
}

// text position of a scalar: where its first character stands, and whether the
// file has the whole value there as it is.
func (r *reader) textAt(n *yaml.Node) (Position, bool) {
	at := r.pos(n)
	quoted := n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
	start := n.Column
	if quoted {
		start++
	}
	rest := skipRunes(r.src.line(n.Line), start-1)
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || !strings.HasPrefix(rest, n.Value) {
		return at, false
	}
	at.Col = start
	return at, true
}

// skipRunes drops the first n characters.
func skipRunes(s string, n int) string {
	for ; n > 0 && s != ""; n-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}

// within gives the position of a column of a scalar's text.
func (r *reader) within(n *yaml.Node, col int) Position {
	at, exact := r.textAt(n)
	if exact {
		at.Col += col - 1
	}
	return at
}

// syntax reports an error of ParseSentence or ParseExpect in a scalar.
func (r *reader) syntax(n *yaml.Node, name string, err error) {
	if e, ok := err.(*SyntaxError); ok {
		r.problem(r.within(n, e.Col), name, e.Message, e.Hint)
		return
	}
	r.problem(r.pos(n), name, clean(err.Error()), "")
}

// kindOf names what a YAML value is, for messages.
func kindOf(n *yaml.Node) string {
	switch {
	case isNull(n):
		return "nothing"
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Kind == yaml.AliasNode:
		return "a YAML alias"
	}
	return "text"
}

func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null" && (n.Value == "" || n.Value == "~")
}

// is checks the kind of a value and that it has no tag such as !!binary.
func (r *reader) is(n *yaml.Node, want yaml.Kind, what, example string) bool {
	if n.Kind != want || isNull(n) {
		r.problem(r.pos(n), "wrong-value", what+" cannot be "+kindOf(n), r.valueHint(n, example))
		return false
	}
	if n.Style&yaml.TaggedStyle != 0 {
		r.problem(r.pos(n), "wrong-value", what+" has the YAML tag "+quote(n.Tag), "leave the tag out")
		return false
	}
	return true
}

func (r *reader) valueHint(n *yaml.Node, example string) string {
	switch n.Kind {
	case yaml.AliasNode:
		return "write it out: a pack has no anchors and aliases"
	case yaml.MappingNode:
		if n.Style&yaml.FlowStyle != 0 && len(n.Content) == 2 && isNull(n.Content[1]) {
			return `put text with { in quotes: "{who} visits {where}"`
		}
	}
	return "write " + example
}

// mapping walks over the keys of a mapping. set reads the value of a key and
// says whether it knows the key; known are all that it knows.
func (r *reader) mapping(n *yaml.Node, what, example string, known []string, set func(key string, v *yaml.Node) bool) {
	r.entries(n, what, example, func(key string, k, v *yaml.Node) {
		if set(key, v) {
			return
		}
		hint := "the keys of " + what + " are " + strings.Join(known, ", ")
		if near := Nearest(key, known); near != "" {
			hint = "did you mean " + near + "?"
			r.meant[n] = append(r.meant[n], near)
		}
		r.problem(r.pos(k), "unknown-key", "unknown key "+quote(key)+" in "+what, hint)
	})
}

// entries walks over a mapping whose keys are ids or names, each once.
func (r *reader) entries(n *yaml.Node, what, example string, set func(key string, k, v *yaml.Node)) {
	if !r.is(n, yaml.MappingNode, what, example) {
		return
	}
	var seen seenKeys
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode || isNull(k) {
			r.is(k, yaml.ScalarNode, "a key of "+what, example)
			continue
		}
		if first := seen.first(n, i); first != nil {
			r.problem(r.pos(k), "duplicate-key", "the key "+quote(k.Value)+" stands twice in "+what,
				"the first one is in line "+strconv.Itoa(first.Line))
			continue
		}
		set(k.Value, k, v)
	}
}

// seenKeys finds keys that stand twice; only a long mapping needs a map.
type seenKeys map[string]*yaml.Node

// first gives the key before number i of n that is the same, or nil.
func (s *seenKeys) first(n *yaml.Node, i int) *yaml.Node {
	key := n.Content[i]
	if len(n.Content) <= 32 {
		for j := 0; j < i; j += 2 {
			if n.Content[j].Kind == yaml.ScalarNode && n.Content[j].Value == key.Value {
				return n.Content[j]
			}
		}
		return nil
	}
	if *s == nil {
		*s = make(seenKeys, len(n.Content)/2)
	}
	if first := (*s)[key.Value]; first != nil {
		return first
	}
	(*s)[key.Value] = key
	return nil
}

// list walks over the values of a list.
func (r *reader) list(n *yaml.Node, what, example string, each func(v *yaml.Node)) {
	if !r.is(n, yaml.SequenceNode, what, example) {
		return
	}
	for _, v := range n.Content {
		each(v)
	}
}

// some walks over one value, or over the values of a list.
func (r *reader) some(n *yaml.Node, what, example string, each func(v *yaml.Node)) {
	if n.Kind == yaml.SequenceNode {
		r.list(n, what, example, each)
		return
	}
	each(n)
}
