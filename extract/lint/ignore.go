package lint

import (
	"io/fs"
	"regexp"
	"strings"

	"entente/extract/rule"
)

// ignoreForm is a comment that silences a finding: its name, and why.
var ignoreForm = regexp.MustCompile(`(?:^|\s)# ignore ([a-z0-9]+(?:-[a-z0-9]+)*)(?::\s*(\S.*))?\s*$`)

// An ignored finding is what such a comment asks for.
type ignored struct {
	name   string
	reason string
	at     rule.Position
	line   int // that it speaks of
	used   bool
}

// ignore takes out the findings that a comment silences, and reports comments
// that silence nothing or give no reason. Only files with findings or comments
// cost anything.
func ignore(src rule.Source, findings rule.Problems) rule.Problems {
	comments := readIgnored(src)
	var kept rule.Problems
	for _, f := range findings {
		if !silenced(comments[f.At.File], f) {
			kept = append(kept, f)
		}
	}
	for _, list := range comments {
		for _, c := range list {
			switch {
			case !c.used:
				kept = append(kept, rule.Problem{At: c.at, Name: "useless-ignore", Severity: rule.Warning,
					Message: "the comment ignores " + c.name + ", and there is none", Hint: "remove the comment"})
			case c.reason == "":
				kept = append(kept, rule.Problem{At: c.at, Name: "useless-ignore", Severity: rule.Warning,
					Message: "the comment does not say why " + c.name + " is right here", Hint: "write # ignore " + c.name + ": and the reason"})
			}
		}
	}
	kept.Sort()
	return kept
}

// silenced says whether a comment speaks of a finding. Errors stay.
func silenced(comments []*ignored, f rule.Problem) bool {
	hit := false
	for _, c := range comments {
		if c.name == f.Name && c.line == f.At.Line && f.Severity == rule.Warning {
			c.used, hit = true, true
		}
	}
	return hit
}

// readIgnored finds such comments in the YAML files of a pack, by file.
func readIgnored(src rule.Source) map[string][]*ignored {
	out := map[string][]*ignored{}
	// What cannot be read was reported by the loader.
	_ = fs.WalkDir(src.FS, src.Dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(name, ".yaml") {
			return nil
		}
		text, err := fs.ReadFile(src.FS, name)
		if err != nil || !strings.Contains(string(text), "# ignore ") {
			return nil
		}
		shown := src.File(strings.TrimPrefix(strings.TrimPrefix(name, src.Dir), "/"))
		out[shown] = ignoredIn(shown, string(text))
		return nil
	})
	return out
}

func ignoredIn(name, text string) []*ignored {
	var out []*ignored
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		m := ignoreForm.FindStringSubmatchIndex(strings.TrimSuffix(line, "\r"))
		if m == nil {
			continue
		}
		c := &ignored{name: line[m[2]:m[3]], line: i + 1}
		if m[4] >= 0 {
			c.reason = strings.TrimSpace(line[m[4]:m[5]])
		}
		before := line[:m[2]-len("# ignore ")]
		c.at = rule.Position{File: name, Line: i + 1, Col: len([]rune(before)) + 1}
		if strings.TrimSpace(before) == "" {
			c.line = nextLine(lines, i)
		}
		out = append(out, c)
	}
	return out
}

// nextLine gives the number of the first line behind line i that is no comment.
func nextLine(lines []string, i int) int {
	for k := i + 1; k < len(lines); k++ {
		if !strings.HasPrefix(strings.TrimSpace(lines[k]), "#") {
			return k + 1
		}
	}
	return i + 1
}
