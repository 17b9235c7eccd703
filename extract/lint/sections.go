package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/extract/rule"
)

// A Section tells of one kind of finding: what it is, why it matters, how to mend
// it, and an example.
type Section struct {
	Name     string // of the finding
	Severity rule.Severity
	Title    string // the first line, without the severity
	Text     string // all of it, in Markdown, without the heading
	Line     int    // of the heading in the document
}

// Sections reads the document of the findings: every heading "### `name`" with
// what stands below it.
func Sections(text string) []Section {
	var out []Section
	fenced := false
	for i, line := range strings.Split(text, "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		name, heading := strings.CutPrefix(line, "### `")
		switch {
		case !fenced && heading:
			out = append(out, Section{Name: strings.TrimSuffix(name, "`"), Line: i + 1})
		case !fenced && strings.HasPrefix(line, "#"):
			out = append(out, Section{}) // another heading: what follows is of no finding
		case len(out) > 0:
			out[len(out)-1].Text += line + "\n"
		}
	}
	kept := out[:0]
	for _, s := range out {
		if s.Name == "" {
			continue
		}
		s.Text = strings.Trim(s.Text, "\n") + "\n"
		line, _, _ := strings.Cut(s.Text, "\n")
		s.Title = strings.TrimPrefix(line, "Error: ")
		if title, ok := strings.CutPrefix(line, "Warning: "); ok {
			s.Severity, s.Title = rule.Warning, title
		}
		if first, size := utf8.DecodeRuneInString(s.Title); size > 0 {
			s.Title = string(unicode.ToUpper(first)) + s.Title[size:]
		}
		kept = append(kept, s)
	}
	return kept
}
