package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// width is how many columns text for people may take.
const width = 80

// clean makes text safe to show on a terminal: control characters, characters
// that turn the direction of writing and invalid UTF-8 become escapes such as
// \x1b. It leaves all other text as it is.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !hostile(r):
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func isClean(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || hostile(r) {
			return false
		}
	}
	return true
}

// hostile says whether a terminal may take r for a command, or show the text
// around it in another order than it stands.
func hostile(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case r == 0x061C, r == 0x200E, r == 0x200F, r == 0xFEFF:
		return true
	case r >= 0x2028 && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return true
	case r >= 0xE0000 && r <= 0xE007F: // invisible tags
		return true
	}
	return false
}

// oneLine makes running text of s: clean, with every run of white space as one
// space.
func oneLine(s string) string { return clean(strings.Join(strings.Fields(s), " ")) }

// columns is the width of s on a terminal.
func columns(s string) int { return uniseg.StringWidth(s) }

// wrap breaks s at spaces into lines of at most n columns. A longer word gets
// a line of its own.
func wrap(s string, n int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case columns(line)+1+columns(word) <= n:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// field writes a label and text beside it, wrapped so that every line stands
// under the first: the form of all lists for people.
func field(label, text string, indent int) string {
	var b strings.Builder
	lines := wrap(clean(text), width-indent)
	if len(lines) == 0 {
		lines = []string{""}
	}
	for i, line := range lines {
		if i > 0 {
			label = ""
		}
		pad := max(indent-columns(label), 1)
		if i == 0 && columns(label) >= indent {
			pad = 1
		}
		b.WriteString(strings.TrimRight(label+strings.Repeat(" ", pad)+line, " "))
		b.WriteByte('\n')
	}
	return b.String()
}
