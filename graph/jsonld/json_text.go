package jsonld

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// number reads a number as it is written.
func (p *parser) number() (string, error) {
	start := p.pos
	digits := func() bool {
		from := p.pos
		for p.pos < len(p.data) && p.data[p.pos] >= '0' && p.data[p.pos] <= '9' {
			p.pos++
		}
		return p.pos > from
	}
	at := func(chars string) bool {
		if p.pos < len(p.data) && bytes.IndexByte([]byte(chars), p.data[p.pos]) >= 0 {
			p.pos++
			return true
		}
		return false
	}
	at("-")
	zero := p.pos < len(p.data) && p.data[p.pos] == '0'
	first := p.pos
	good := digits() && (!zero || p.pos == first+1)
	if good && at(".") {
		good = digits()
	}
	if good && at("eE") {
		at("+-")
		good = digits()
	}
	if !good {
		return "", p.errorAt(start, "this is not a number")
	}
	return string(p.data[start:p.pos]), nil
}

// key reads a string that is likely to come again, and keeps one copy of it.
func (p *parser) key() (string, error) {
	rest := p.data[p.pos+1:]
	if end := bytes.IndexByte(rest[:min(64, len(rest))], '"'); end >= 0 {
		if known, found := p.keys[string(rest[:end])]; found {
			p.pos += end + 2
			return known, nil
		}
	}
	start := p.pos
	key, err := p.str()
	plain := err == nil && len(key) <= 64 && p.pos-start == len(key)+2
	if plain && len(p.keys) < 1000 {
		if p.keys == nil {
			p.keys = map[string]string{}
		}
		p.keys[key] = key
	}
	return key, err
}

// str reads a string.
func (p *parser) str() (string, error) {
	start := p.pos
	p.pos++
	from := p.pos
	for p.pos < len(p.data) {
		switch c := p.data[p.pos]; {
		case c == '"':
			s := string(p.data[from:p.pos])
			p.pos++
			return p.checked(s, start)
		case c == '\\':
			return p.escaped(start, append([]byte(nil), p.data[from:p.pos]...))
		case c < ' ':
			return "", p.errorAt(p.pos, "a string holds the control character %q", rune(c))
		}
		p.pos++
	}
	return "", p.errorAt(start, "this string does not end")
}

// escaped reads on in a string that has escapes.
func (p *parser) escaped(start int, text []byte) (string, error) {
	for p.pos < len(p.data) {
		c := p.data[p.pos]
		switch {
		case c == '"':
			p.pos++
			return p.checked(string(text), start)
		case c < ' ':
			return "", p.errorAt(p.pos, "a string holds the control character %q", rune(c))
		case c != '\\':
			text = append(text, c)
			p.pos++
			continue
		}
		r, err := p.escape()
		if err != nil {
			return "", err
		}
		text = utf8.AppendRune(text, r)
	}
	return "", p.errorAt(start, "this string does not end")
}

// escape reads one escape. Half of a surrogate pair gives U+FFFD.
func (p *parser) escape() (rune, error) {
	at := p.pos
	p.pos += 2
	if p.pos > len(p.data) {
		return 0, p.errorAt(at, "the document ends in an escape")
	}
	switch c := p.data[at+1]; c {
	case '"', '\\', '/':
		return rune(c), nil
	case 'b':
		return '\b', nil
	case 'f':
		return '\f', nil
	case 'n':
		return '\n', nil
	case 'r':
		return '\r', nil
	case 't':
		return '\t', nil
	case 'u':
		return p.unicode(at)
	}
	return 0, p.errorAt(at, "this escape is unknown")
}

func (p *parser) unicode(at int) (rune, error) {
	r, found := p.hex()
	if !found {
		return 0, p.errorAt(at, "this escape lacks its four hexadecimal digits")
	}
	if !utf16.IsSurrogate(r) {
		return r, nil
	}
	if !bytes.HasPrefix(p.data[p.pos:], []byte(`\u`)) {
		return utf8.RuneError, nil
	}
	back := p.pos
	p.pos += 2
	low, found := p.hex()
	if pair := utf16.DecodeRune(r, low); found && pair != utf8.RuneError {
		return pair, nil
	}
	p.pos = back
	return utf8.RuneError, nil
}

func (p *parser) hex() (rune, bool) {
	if p.pos+4 > len(p.data) {
		return 0, false
	}
	n, err := strconv.ParseUint(string(p.data[p.pos:p.pos+4]), 16, 32)
	if err != nil {
		return 0, false
	}
	p.pos += 4
	return rune(n), true
}

func (p *parser) checked(s string, start int) (string, error) {
	if !utf8.ValidString(s) {
		return "", p.errorAt(start, "this string is not valid UTF-8")
	}
	return s, nil
}
