package dot

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph/internal/look"
)

// attributes is a list in brackets that is being written.
type attributes struct{ parts []string }

func (a attributes) String() string { return "[" + strings.Join(a.parts, ", ") + "]" }

// raw adds a value that this package made itself.
func (a *attributes) raw(name, value string) {
	a.parts = append(a.parts, name+`="`+value+`"`)
}

// id adds a value for programs.
func (a *attributes) id(name, value string) { a.parts = append(a.parts, name+"="+quoteID(value)) }

// text adds lines for people.
func (a *attributes) text(name string, lines ...string) {
	a.parts = append(a.parts, name+"="+quoteText(lines...))
}

// quoteID writes a string as a quoted DOT id, so that unquoting it and undoing
// its %XX gives the same bytes again.
func quoteID(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1, unicode.IsControl(r), r == '\\', r == '%', isLineEnd(r):
			for i := range size {
				fmt.Fprintf(&b, "%%%02X", s[i])
			}
		case r == '"':
			b.WriteString(`\"`)
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	b.WriteByte('"')
	return b.String()
}

// isLineEnd holds for the characters at which some programs end a line, and
// for those that turn the direction of writing.
func isLineEnd(r rune) bool {
	return r == 0x2028 || r == 0x2029 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// quoteText writes lines as a quoted string on which Graphviz acts: a
// backslash begins an escape, and & may begin an HTML entity.
func quoteText(lines ...string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, line := range lines {
		if i > 0 {
			b.WriteString(`\n`)
		}
		line = look.Clean(line)
		for at, r := range line {
			switch {
			case r == '\\' || r == '"':
				b.WriteString(`\` + string(r))
			case r == '&' && beginsEntity(line[at:]):
				b.WriteString("&amp;")
			default:
				b.WriteRune(r)
			}
		}
	}
	b.WriteByte('"')
	return b.String()
}

// beginsEntity says whether Graphviz may take what begins with & for an entity:
// &name; &#1234; &#x1F;
func beginsEntity(s string) bool {
	end := strings.IndexByte(s, ';')
	if end < 2 {
		return false
	}
	for _, r := range s[1:end] {
		if r != '#' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return false
		}
	}
	return true
}
