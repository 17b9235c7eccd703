package rule

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// plainYAML reads the YAML that packs are written in: mappings and lists by
// indentation, values on one line, [lists] and {mappings} that may go over
// several lines, comments on lines of their own or behind a value. It gives the
// same nodes as the YAML package, fifteen times as fast. For all else, and for
// all that is wrong, it gives nil: then the YAML package reads the file. So it
// never has to tell an error, and when in doubt it gives up.
//
// A test holds it against the YAML package. The nodes stand in room.
func plainYAML(data []byte, room *nodeRoom) *yaml.Node {
	p := &plainReader{text: string(data), room: room}
	if !p.simple() {
		return nil
	}
	p.next()
	if p.indent < 0 {
		return nil
	}
	root := p.block(p.indent)
	if p.failed || p.indent >= 0 {
		return nil
	}
	return root
}

// A plainReader walks over the lines of a file.
type plainReader struct {
	text   string
	at     int // where reading goes on
	line   int // its number, from 1
	start  int // where the line begins
	indent int // of the line ahead, -1 at the end of the file
	failed bool
	room   *nodeRoom
	depth  int
}

// A nodeRoom is memory for the nodes of one file after the other: they take ten
// times the room of the text, and nobody needs them once the file is read.
type nodeRoom struct {
	parts [][]yaml.Node
	used  int
}

const nodePart = 256

func (m *nodeRoom) next() *yaml.Node {
	if m.used == nodePart*len(m.parts) {
		m.parts = append(m.parts, make([]yaml.Node, nodePart))
	}
	n := &m.parts[m.used/nodePart][m.used%nodePart]
	m.used++
	return n
}

// reset takes all nodes back.
func (m *nodeRoom) reset() {
	for i := 0; i*nodePart < m.used; i++ {
		clear(m.parts[i])
	}
	m.used = 0
}

// plainDepth bounds how deep blocks and lists stand in each other.
const plainDepth = 64

// simple says whether the file has only characters that mean the same to every
// reader: no tabs, no carriage returns, no spaces and breaks but the plain ones.
func (p *plainReader) simple() bool {
	for i := 0; i < len(p.text); {
		c := p.text[i]
		if c == '\n' || ' ' <= c && c < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(p.text[i:])
		if c < ' ' || !unicode.IsPrint(r) || r == utf8.RuneError {
			return false
		}
		i += n
	}
	return true
}

func (p *plainReader) fail() *yaml.Node {
	p.failed = true
	return nil
}

// next goes to the first character of the next line that says something.
func (p *plainReader) next() {
	for {
		p.line++
		p.start = p.at
		i := p.at
		for i < len(p.text) && p.text[i] == ' ' {
			i++
		}
		if i == len(p.text) {
			p.at, p.indent = i, -1
			return
		}
		if c := p.text[i]; c != '\n' && c != '#' {
			p.indent, p.at = i-p.start, i
			return
		}
		end := strings.IndexByte(p.text[i:], '\n')
		if end < 0 {
			p.at, p.indent = len(p.text), -1
			return
		}
		p.at = i + end + 1
	}
}

// peek gives the character ahead, a line feed at the end of the file.
func (p *plainReader) peek() byte { return p.ahead(0) }

func (p *plainReader) ahead(n int) byte {
	if p.at+n >= len(p.text) {
		return '\n'
	}
	return p.text[p.at+n]
}

// node makes a node at the character ahead.
func (p *plainReader) node(kind yaml.Kind, tag string) *yaml.Node {
	n := p.room.next()
	n.Kind, n.Tag, n.Line, n.Column = kind, tag, p.line, utf8.RuneCountInString(p.text[p.start:p.at])+1
	return n
}

// block reads the mapping or list that stands at an indentation.
func (p *plainReader) block(indent int) *yaml.Node {
	if p.depth++; p.depth > plainDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	if p.peek() == '-' {
		return p.sequence(indent)
	}
	return p.mapping(indent)
}

// sequence reads "- a" lines.
func (p *plainReader) sequence(indent int) *yaml.Node {
	n := p.node(yaml.SequenceNode, "!!seq")
	for !p.failed && p.indent == indent && p.peek() == '-' {
		if p.ahead(1) != ' ' {
			return p.fail()
		}
		p.at++
		for p.peek() == ' ' {
			p.at++
		}
		n.Content = append(n.Content, p.item(indent))
	}
	if p.failed || p.indent > indent {
		return p.fail()
	}
	return n
}

// item reads what stands behind a hyphen: a value, or the first key of a
// mapping.
func (p *plainReader) item(indent int) *yaml.Node {
	if _, ok := p.key(); !ok {
		return p.value(indent)
	}
	inner := p.at - p.start
	p.indent = inner
	if p.depth++; p.depth > plainDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	return p.mapping(inner)
}

// mapping reads "key: value" lines.
func (p *plainReader) mapping(indent int) *yaml.Node {
	n := p.node(yaml.MappingNode, "!!map")
	for !p.failed && p.indent == indent {
		key, ok := p.key()
		if !ok {
			return p.fail()
		}
		k := p.node(yaml.ScalarNode, "!!str")
		k.Value = key
		p.at += len(key) + 1
		for p.peek() == ' ' {
			p.at++
		}
		n.Content = append(n.Content, k, p.below(indent))
	}
	if p.failed || p.indent > indent {
		return p.fail()
	}
	return n
}

// below reads the value of a key: on its line, or the block on the next lines.
func (p *plainReader) below(indent int) *yaml.Node {
	if c := p.peek(); c != '\n' && c != '#' {
		return p.value(indent)
	}
	if !p.endLine() {
		return p.fail()
	}
	if p.indent > indent || p.indent == indent && p.peek() == '-' && p.ahead(1) == ' ' {
		return p.block(p.indent)
	}
	return p.fail() // nothing
}

// key gives the key ahead: a plain word with a colon and a space behind it.
func (p *plainReader) key() (string, bool) {
	i := p.at
	for i < len(p.text) && i-p.at < 128 && isKeyByte(p.text[i], i == p.at) {
		i++
	}
	if i == p.at || i >= len(p.text) || p.text[i] != ':' {
		return "", false
	}
	if i+1 < len(p.text) && p.text[i+1] != ' ' && p.text[i+1] != '\n' {
		return "", false
	}
	return p.text[p.at:i], true
}

func isKeyByte(c byte, first bool) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || !first && (c == '-' || c == '_')
}

// value reads a value and the rest of its line. What follows must not stand
// deeper than the block at indent: that would be more of the value.
func (p *plainReader) value(indent int) *yaml.Node {
	var n *yaml.Node
	switch p.peek() {
	case '[', '{':
		n = p.flow(indent)
	case '"', '\'':
		n = p.quoted()
	default:
		n = p.plain(false)
	}
	if p.failed || !p.endLine() || p.indent > indent {
		return p.fail()
	}
	return n
}

// endLine goes over spaces and a comment to the next line.
func (p *plainReader) endLine() bool {
	if p.peek() == '#' && p.at > p.start && p.text[p.at-1] != ' ' {
		return false
	}
	for p.peek() == ' ' {
		p.at++
		if p.peek() == '#' {
			break
		}
	}
	if p.peek() == '#' {
		end := strings.IndexByte(p.text[p.at:], '\n')
		if end < 0 {
			end = len(p.text) - p.at
		}
		p.at += end
	}
	if p.peek() != '\n' {
		return false
	}
	p.at = min(p.at+1, len(p.text))
	p.next()
	return true
}
