package lint_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"entente/data"
	"entente/extract/lint"
	"entente/extract/rule"
)

// document is what the findings mean.
func document(t *testing.T) string {
	t.Helper()
	text, err := fs.ReadFile(data.FS, "FINDINGS.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// An example is the files of a pack that the blocks of a section show.
type example struct {
	files  map[string]string // those that are not there any more are empty
	mended bool
}

var (
	block   = regexp.MustCompile("(?s)(Mended:\n\n)?```yaml( escaped| repeated)?\n# (\\S+)( \\(removed\\))?\n(.*?)```")
	escaped = regexp.MustCompile(`\\x[0-9a-f]{2}`)
)

// examples reads the blocks of a text. Those behind "Mended:" are an example of
// their own.
func examples(text string) []example {
	var out []example
	for _, m := range block.FindAllStringSubmatch(text, -1) {
		if mended := m[1] != ""; mended || len(out) == 0 {
			out = append(out, example{map[string]string{}, mended})
		}
		body := m[5]
		if m[2] == " repeated" { // the last line, many times
			line := body[strings.LastIndex(strings.TrimSuffix(body, "\n"), "\n")+1:]
			body += strings.Repeat(line, 99)
		}
		if m[2] == " escaped" {
			body = escaped.ReplaceAllStringFunc(body, func(s string) string {
				n, _ := strconv.ParseUint(s[2:], 16, 8)
				return string([]byte{byte(n)})
			})
		}
		if m[4] != "" {
			body = removed
		}
		out[len(out)-1].files[m[3]] = body
	}
	return out
}

const removed = "(removed)"

// pack lays the files of an example over those of the small pack.
func pack(base, over map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range base {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range over {
		if dir, _, nested := strings.Cut(name, "/"); nested {
			delete(out, dir)
		}
		if out[name] = (&fstest.MapFile{Data: []byte(text)}); text == removed {
			delete(out, name)
		}
	}
	return out
}

// base is the small pack of the document's beginning.
func base(t *testing.T) map[string]string {
	t.Helper()
	head, _, ok := strings.Cut(document(t), "\n### `")
	found := examples(head)
	if !ok || len(found) != 1 {
		t.Fatal("the document has no pack in front of its sections")
	}
	return found[0].files
}

func check(t *testing.T, files fstest.MapFS) rule.Problems {
	t.Helper()
	below := func(name string) (rule.Source, error) {
		if _, err := files.Stat(name); err != nil {
			return rule.Source{}, &rule.NotFound{Message: "there is no folder " + name}
		}
		return rule.Source{FS: files, Dir: name}, nil
	}
	report, err := lint.RunContext(t.Context(), rule.Source{FS: files, Dir: ".", Find: below}, data.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return report.Findings
}

// The pack that the examples change has nothing to report.
func TestSmallPack(t *testing.T) {
	if found := check(t, pack(base(t), nil)); len(found) > 0 {
		t.Errorf("found in the small pack:\n%v", found)
	}
}

// The example of each section gives its finding, as grave as the section says,
// and what is mended does not.
func TestExamples(t *testing.T) {
	small := base(t)
	for _, s := range lint.Sections(document(t)) {
		t.Run(s.Name, func(t *testing.T) {
			place := fmt.Sprintf("data/FINDINGS.md:%d", s.Line)
			if s.Title == "" || !strings.Contains(s.Text, "**Why:**") || !strings.Contains(s.Text, "**Mend:**") {
				t.Errorf("%s: the section does not tell what, why and how to mend", place)
			}
			found := examples(s.Text)
			if len(found) == 0 || found[0].mended {
				t.Fatalf("%s: no example", place)
			}
			for _, e := range found {
				findings := check(t, pack(small, e.files))
				i := slices.IndexFunc(findings, func(f rule.Problem) bool { return f.Name == s.Name })
				switch {
				case e.mended && i >= 0:
					t.Errorf("%s: the mended example gives it still: %v", place, findings[i])
				case !e.mended && i < 0:
					t.Errorf("%s: the example does not give it, but\n%v", place, findings)
				case !e.mended && findings[i].Severity != s.Severity:
					t.Errorf("%s: it is a %v", place, findings[i].Severity)
				}
			}
		})
	}
}

var kebab = regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)+$`)

// Each name that the code gives a finding has its section, each once.
func TestEachFindingHasItsSection(t *testing.T) {
	sections := map[string]int{}
	for _, s := range lint.Sections(document(t)) {
		if sections[s.Name]++; sections[s.Name] > 1 {
			t.Errorf("%s has two sections", s.Name)
		}
	}
	names := namesInCode(t)
	if len(names) < 40 {
		t.Fatalf("only %d names found in the code", len(names))
	}
	for name, place := range names {
		if sections[name] == 0 {
			t.Errorf("%s: data/FINDINGS.md has no section for %s", place, name)
		}
	}
}

// namesInCode finds the names that the loader, the engine and the checks give:
// literals in calls that report, and in fields called Name.
func namesInCode(t *testing.T) map[string]token.Position {
	t.Helper()
	names := map[string]token.Position{}
	files := token.NewFileSet()
	for _, dir := range []string{"../rule", ".", "../internal/match"} {
		paths, err := filepath.Glob(dir + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			note := func(e ast.Expr) {
				if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if s, _ := strconv.Unquote(lit.Value); kebab.MatchString(s) {
						names[s] = files.Position(lit.Pos())
					}
				}
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					f, ok := n.Fun.(*ast.SelectorExpr)
					if ok && slices.Contains([]string{"problem", "syntax", "add"}, f.Sel.Name) {
						for _, arg := range n.Args {
							note(arg)
						}
					}
				case *ast.KeyValueExpr:
					if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Name" {
						note(n.Value)
					}
				}
				return true
			})
		}
	}
	return names
}
