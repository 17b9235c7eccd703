package jsonld

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Kinds of JSON value.
const (
	jsonNull = iota
	jsonBool
	jsonNumber
	jsonString
	jsonArray
	jsonObject
)

// A value is a parsed JSON value that knows where it stands.
type value struct {
	kind    int
	at      int    // byte offset in the document
	text    string // of a string; of a number or truth value as written
	list    []value
	members []member
}

type member struct {
	key   string
	at    int
	value value
}

// get gives the member of an object with a key.
func (v value) get(key string) (value, bool) {
	for _, m := range v.members {
		if m.key == key {
			return m.value, true
		}
	}
	return value{}, false
}

// maxDepth bounds how deep objects and arrays may nest.
const maxDepth = 100

// A parser reads JSON (RFC 8259) from memory. It is strict: a key that stands
// twice in an object is an error.
type parser struct {
	data  []byte
	pos   int
	depth int
	stack []member          // of the objects that are being read
	keys  map[string]string // one copy of each key
}

// An Error is what is wrong with a document, and where.
type Error struct {
	Line, Col int // from 1; columns count characters
	Message   string
}

// Error gives line:col: message.
func (e *Error) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Col, e.Message) }

// errorAt makes an Error for a byte offset.
func (p *parser) errorAt(at int, format string, args ...any) error {
	before := p.data[:min(at, len(p.data))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return &Error{
		Line:    bytes.Count(before, []byte{'\n'}) + 1,
		Col:     utf8.RuneCount(before[start:]) + 1,
		Message: fmt.Sprintf(format, args...),
	}
}

// space skips white space and gives the byte that follows, 0 at the end.
func (p *parser) space() byte {
	for p.pos < len(p.data) {
		c := p.data[p.pos]
		if c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
		p.pos++
	}
	return 0
}

// unexpected is the error for what stands at the position.
func (p *parser) unexpected(want string) error {
	if p.pos >= len(p.data) {
		return p.errorAt(p.pos, "the document ends where %s should be", want)
	}
	r, _ := utf8.DecodeRune(p.data[p.pos:])
	return p.errorAt(p.pos, "%q stands where %s should be", r, want)
}

// parse reads one value.
func (p *parser) parse() (value, error) {
	c := p.space()
	v := value{at: p.pos}
	var err error
	switch {
	case c == '"':
		v.kind = jsonString
		v.text, err = p.str()
	case c == '{':
		v.kind = jsonObject
		v.members, err = p.members()
	case c == '[':
		v.kind = jsonArray
		err = p.array(func() error {
			item, err := p.parse()
			v.list = append(v.list, item)
			return err
		})
	case c == '-' || c >= '0' && c <= '9':
		v.kind = jsonNumber
		v.text, err = p.number()
	default:
		v.kind, v.text, err = p.word()
	}
	return v, err
}

// members reads the members of an object. They are gathered on a stack, so
// that the list is made once and in its right size.
func (p *parser) members() ([]member, error) {
	from := len(p.stack)
	seen := keySet{}
	err := p.object(func(key string, at int) error {
		if seen.add(key, p.stack[from:]) {
			return p.errorAt(at, "the key %q stands twice in one object", key)
		}
		item, err := p.parse()
		p.stack = append(p.stack, member{key, at, item})
		return err
	})
	list := slices.Clone(p.stack[from:])
	clear(p.stack[from:])
	p.stack = p.stack[:from]
	return list, err
}

// A keySet finds a key that stands twice. It needs a map only for long
// objects.
type keySet struct{ long map[string]bool }

// add reports whether the key is among the members before it.
func (k *keySet) add(key string, before []member) bool {
	if len(before) < 32 {
		return slices.ContainsFunc(before, func(m member) bool { return m.key == key })
	}
	if k.long == nil {
		k.long = map[string]bool{}
		for _, m := range before {
			k.long[m.key] = true
		}
	}
	twice := k.long[key]
	k.long[key] = true
	return twice
}

// object calls f at the value of each member.
func (p *parser) object(f func(key string, at int) error) error {
	return p.sequence('}', func() error {
		if p.space() != '"' {
			return p.unexpected("a key in quotes")
		}
		at := p.pos
		key, err := p.key()
		if err != nil {
			return err
		}
		if p.space() != ':' {
			return p.unexpected("a colon")
		}
		p.pos++
		p.space()
		return f(key, at)
	})
}

// array calls f at each item.
func (p *parser) array(f func() error) error { return p.sequence(']', f) }

// sequence reads items between commas up to the closing bracket.
func (p *parser) sequence(end byte, item func() error) error {
	if p.depth++; p.depth > maxDepth {
		return p.errorAt(p.pos, "objects and lists nest deeper than %d", maxDepth)
	}
	p.pos++
	if p.space() == end {
		p.pos++
		p.depth--
		return nil
	}
	for {
		if err := item(); err != nil {
			return err
		}
		switch p.space() {
		case ',':
			p.pos++
			p.space()
		case end:
			p.pos++
			p.depth--
			return nil
		default:
			return p.unexpected(fmt.Sprintf("a comma or %q", rune(end)))
		}
	}
}

// skip passes over one value without keeping it.
func (p *parser) skip() error {
	switch c := p.space(); c {
	case '{':
		return p.object(func(string, int) error { return p.skip() })
	case '[':
		return p.array(p.skip)
	case '"':
		return p.skipString()
	default:
		_, err := p.parse()
		return err
	}
}

// skipString passes over a string. What is in it is checked when it is read.
func (p *parser) skipString() error {
	start := p.pos
	for i := p.pos + 1; i < len(p.data); i++ {
		switch p.data[i] {
		case '"':
			p.pos = i + 1
			return nil
		case '\\':
			i++
		}
	}
	return p.errorAt(start, "this string does not end")
}

// word reads true, false or null.
func (p *parser) word() (kind int, text string, err error) {
	for _, word := range []string{"true", "false", "null"} {
		if !bytes.HasPrefix(p.data[p.pos:], []byte(word)) {
			continue
		}
		p.pos += len(word)
		if word == "null" {
			return jsonNull, "", nil
		}
		return jsonBool, word, nil
	}
	return 0, "", p.unexpected("a JSON value")
}
