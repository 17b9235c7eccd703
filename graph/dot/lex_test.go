package dot

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"entente/graph/internal/look"
)

// A small lexer for DOT, written from Graphviz's grammar: in a quoted string
// \" is a quote, and every other backslash stays with what follows it.

type statement struct {
	ids        []string
	attrs      map[string]string
	node, edge bool
}

func lex(src string) ([]statement, error) {
	tokens, err := tokenize(src)
	if err != nil {
		return nil, err
	}
	var out []statement
	if len(tokens) < 4 || tokens[0].text != "digraph" || !tokens[1].quoted || tokens[2].text != "{" {
		return nil, fmt.Errorf("no digraph head: %v", tokens[:min(4, len(tokens))])
	}
	for tokens = tokens[3:]; len(tokens) > 0; {
		if tokens[0].text == "}" && !tokens[0].quoted {
			if len(tokens) > 1 {
				return nil, fmt.Errorf("text behind the end: %v", tokens[1:])
			}
			return out, nil
		}
		s, rest, err := parseStatement(tokens)
		if err != nil {
			return nil, err
		}
		out, tokens = append(out, s), rest
	}
	return nil, fmt.Errorf("no end")
}

type lexToken struct {
	text   string
	quoted bool
}

func tokenize(src string) ([]lexToken, error) {
	var out []lexToken
	for i := 0; i < len(src); {
		c := src[i]
		switch {
		case c == ' ' || c == '\n':
			i++
		case c == '"':
			text, n, err := unquote(src[i:])
			if err != nil {
				return nil, err
			}
			out, i = append(out, lexToken{text, true}), i+n
		case strings.HasPrefix(src[i:], "->"):
			out, i = append(out, lexToken{text: "->"}), i+2
		case strings.IndexByte("{}[],=", c) >= 0:
			out, i = append(out, lexToken{text: string(c)}), i+1
		case c < utf8.RuneSelf && unicode.IsLetter(rune(c)):
			n := 1
			for i+n < len(src) && unicode.IsLetter(rune(src[i+n])) && src[i+n] < utf8.RuneSelf {
				n++
			}
			out, i = append(out, lexToken{text: src[i : i+n]}), i+n
		default:
			return nil, fmt.Errorf("stray %q at %d", c, i)
		}
	}
	return out, nil
}

// unquote reads a quoted string and gives its length in the source.
func unquote(src string) (string, int, error) {
	var b strings.Builder
	for i := 1; i < len(src); i++ {
		switch {
		case src[i] == '"':
			return b.String(), i + 1, nil
		case src[i] == '\n':
			return "", 0, fmt.Errorf("a line end in a string")
		case src[i] == '\\' && i+1 < len(src) && src[i+1] == '"':
			b.WriteByte('"')
			i++
		case src[i] == '\\' && i+1 < len(src):
			b.WriteString(src[i : i+2])
			i++
		default:
			b.WriteByte(src[i])
		}
	}
	return "", 0, fmt.Errorf("a string without end")
}

func parseStatement(tokens []lexToken) (statement, []lexToken, error) {
	s := statement{attrs: map[string]string{}}
	s.node = tokens[0].quoted
	s.ids = append(s.ids, tokens[0].text)
	tokens = tokens[1:]
	if len(tokens) > 1 && tokens[0].text == "->" && !tokens[0].quoted {
		s.edge, s.node = true, false
		s.ids = append(s.ids, tokens[1].text)
		tokens = tokens[2:]
	}
	if len(tokens) == 0 || tokens[0].text != "[" || tokens[0].quoted {
		return s, nil, fmt.Errorf("no attributes for %v", s.ids)
	}
	for {
		if len(tokens) < 5 || tokens[2].text != "=" || !tokens[3].quoted || tokens[4].quoted {
			return s, nil, fmt.Errorf("a bad attribute of %v: %v", s.ids, tokens[:min(5, len(tokens))])
		}
		s.attrs[tokens[1].text] = tokens[3].text
		end := tokens[4].text
		tokens = tokens[4:]
		if end == "]" {
			return s, tokens[1:], nil
		}
	}
}

func unpercent(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			b.WriteByte(s[i])
			continue
		}
		if i+2 >= len(s) {
			t.Fatalf("cut short: %q", s)
		}
		n, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		b.WriteByte(byte(n))
		i += 2
	}
	return b.String()
}

// unescape does what Graphviz does with a label: \n ends a line, \N, \G and
// their like stand for names, a backslash makes the next character plain.
func unescape(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch {
		case i == len(s):
			t.Fatalf("a lone backslash ends %q", s)
		case s[i] == 'n':
			b.WriteByte('\n')
		case strings.IndexByte("NGETHLlr", s[i]) >= 0:
			t.Fatalf("an escape of Graphviz in %q", s)
		default:
			b.WriteByte(s[i])
		}
	}
	return strings.ReplaceAll(b.String(), "&amp;", "&")
}

func FuzzQuoteID(f *testing.F) {
	for _, s := range []string{"", evil, "a\\", `\"`, "%", "日本", "\u2028", "<b>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := quoteID(s)
		if !utf8.ValidString(q) || strings.ContainsFunc(q, unicode.IsControl) {
			t.Fatalf("%q is not printable", q)
		}
		got, n, err := unquote(q)
		if err != nil || n != len(q) {
			t.Fatalf("unquote(%s) used %d of %d bytes: %v", q, n, len(q), err)
		}
		if got = unpercent(t, got); got != s {
			t.Fatalf("wrote %q, read %q", s, got)
		}
	})
}

func FuzzQuoteText(f *testing.F) {
	for _, s := range []string{"", evil, "a\\", `\"`, "&lt;", "&#60;", "&", "a & b;", "日本", "<b>"} {
		f.Add(s, "second")
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		q := quoteText(first, second)
		got, n, err := unquote(q)
		if err != nil || n != len(q) {
			t.Fatalf("unquote(%s) used %d of %d bytes: %v", q, n, len(q), err)
		}
		want := look.Clean(first) + "\n" + look.Clean(second)
		if strings.Contains(want, "&amp;") {
			return // the reader of this test cannot tell the two apart
		}
		if got = unescape(t, got); got != want {
			t.Fatalf("wrote %q, read %q", want, got)
		}
	})
}

func TestEntities(t *testing.T) {
	for in, want := range map[string]string{
		"AT&T":          `"AT&T"`,
		"&lt;":          `"&amp;lt;"`,
		"&amp;":         `"&amp;amp;"`,
		"&#60;&#x3c;":   `"&amp;#60;&amp;#x3c;"`,
		"a & b; c":      `"a & b; c"`,
		"&;":            `"&;"`,
		`C:\new "name"`: `"C:\\new \"name\""`,
	} {
		if got := quoteText(in); got != want {
			t.Errorf("quoteText(%q) = %s, want %s", in, got, want)
		}
	}
}
