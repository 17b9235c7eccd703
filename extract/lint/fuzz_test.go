package lint

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// A comment that is found stands where it is said to stand, and speaks of a line
// of the file.
func FuzzIgnoredIn(f *testing.F) {
	for _, s := range []string{"a: b  # ignore shared-name: why", "# ignore x", "é # ignore a-b:\r\n# c\n", "# ignore a: # ignore b: c", "# ignore a\n#\n#"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lines := strings.Split(text, "\n")
		for _, c := range ignoredIn("a.yaml", text) {
			if c.at.Line < 1 || c.at.Line > len(lines) || c.line < c.at.Line || c.line > len(lines) || c.name == "" {
				t.Fatalf("%+v of %d lines", c, len(lines))
			}
			if here := []rune(lines[c.at.Line-1]); !strings.HasPrefix(string(here[c.at.Col-1:]), "# ignore ") {
				t.Fatalf("no comment at %v in %q", c.at, text)
			}
		}
	})
}

func FuzzSections(f *testing.F) {
	for _, s := range []string{"### `a`\n\nError: b.\n", "# A\n### `a`\nWarning: é\n```\n### `b`\n```\n", "### `", "### `a`\n### `b`"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range Sections(text) {
			if s.Name == "" || s.Line < 1 || strings.Contains(s.Title, "\n") || utf8.ValidString(text) && !utf8.ValidString(s.Title) {
				t.Fatalf("%+v", s)
			}
		}
	})
}
