package jsonld

import (
	"io"
	"strconv"
	"unicode/utf8"
)

// A printer writes JSON in pieces. It holds back some 64 kB at a time, never
// the document. After an error of the writer it does nothing more.
type printer struct {
	w   io.Writer
	buf []byte
	err error
}

const flushAt = 64 << 10

func (p *printer) raw(s string) {
	p.buf = append(p.buf, s...)
	if len(p.buf) >= flushAt {
		p.flush()
	}
}

func (p *printer) flush() {
	if p.err == nil && len(p.buf) > 0 {
		_, p.err = p.w.Write(p.buf)
	}
	p.buf = p.buf[:0]
}

// text writes a JSON string.
func (p *printer) text(s string) {
	p.buf = appendText(p.buf, s)
	if len(p.buf) >= flushAt {
		p.flush()
	}
}

// newline starts a line, indented by two spaces a level.
func (p *printer) newline(level int) {
	p.buf = append(p.buf, '\n')
	for range level {
		p.buf = append(p.buf, "  "...)
	}
}

// appendText appends a JSON string. Beside what JSON asks for it escapes <, >
// and &, so that the text can stand in HTML, and all invisible characters that
// steer terminals or turn the direction of text. Bytes that are not UTF-8
// become U+FFFD.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	done := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if !escapedASCII(c) {
				i++
				continue
			}
			b = append(b, s[done:i]...)
			b = appendEscape(b, rune(c))
			i++
			done = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || escapedRune(r) {
			b = append(b, s[done:i]...)
			b = appendEscape(b, r)
			done = i + size
		}
		i += size
	}
	b = append(b, s[done:]...)
	return append(b, '"')
}

func escapedASCII(c byte) bool {
	return c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0x7F
}

func escapedRune(r rune) bool {
	switch {
	case r < 0xA0, r == 0x061C, r == 0xFEFF:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x2028 && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	}
	return false
}

func appendEscape(b []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\n':
		return append(b, `\n`...)
	case '\t':
		return append(b, `\t`...)
	case utf8.RuneError:
		return append(b, "\uFFFD"...)
	}
	const hex = "0123456789abcdef"
	return append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

// An object is a JSON object that is being written. Its members stand on lines
// of their own at the given level, or all on one line if the level is 0.
type object struct {
	p     *printer
	level int
	open  bool // a member was written
	row   int  // 0: a line a member; 1: a row begins; 2: within a row
}

func (p *printer) object(level int) *object {
	p.raw("{")
	return &object{p: p, level: level}
}

func (o *object) end() {
	if o.open && o.level > 0 {
		o.p.newline(o.level - 1)
	}
	o.p.raw("}")
}

// together writes the members that f writes on one line.
func (o *object) together(f func()) {
	o.row = 1
	f()
	o.row = 0
}

// key starts a member, on its own line if the object has lines.
func (o *object) key(name string) {
	beside := o.level == 0 || o.row == 2
	switch {
	case o.open && beside:
		o.p.raw(", ")
	case o.open:
		o.p.raw(",")
	}
	if !beside {
		o.p.newline(o.level)
	}
	o.open = true
	if o.row == 1 {
		o.row = 2
	}
	o.name(name)
}

func (o *object) name(name string) {
	o.p.text(name)
	o.p.raw(": ")
}

// text writes a member unless its value is empty.
func (o *object) text(name, value string) {
	if value == "" {
		return
	}
	o.key(name)
	o.p.text(value)
}

func (o *object) number(name string, n int) {
	o.key(name)
	o.p.number(n)
}

func (p *printer) number(n int) { p.buf = strconv.AppendInt(p.buf, int64(n), 10) }

// list writes a member whose value is a list of texts, unless it is empty. In
// an object with lines, two or more values stand on lines of their own.
func (o *object) list(name string, values []string) {
	if len(values) == 0 {
		return
	}
	o.key(name)
	o.p.raw("[")
	lines := o.level > 0 && len(values) > 1
	for i, v := range values {
		if i > 0 && lines {
			o.p.raw(",")
		} else if i > 0 {
			o.p.raw(", ")
		}
		if lines {
			o.p.newline(o.level + 1)
		}
		o.p.text(v)
	}
	if lines {
		o.p.newline(o.level)
	}
	o.p.raw("]")
}
