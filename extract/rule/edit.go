package rule

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// ErrForm says that a test stands in a form that is not edited for people, such
// as a mapping in braces. They can change it by hand.
var ErrForm = errors.New("it is written in a form that is not changed for you")

// SetFinds gives a pack's file in which the test at a place expects the edges
// given, and is no todo. Every other byte stays as it is. The error wraps
// [ErrForm] where the test cannot be changed.
func SetFinds(file []byte, at Position, finds []string) ([]byte, error) {
	e, err := newEditor(file)
	if err != nil {
		return nil, err
	}
	test, where := findTest(e.root, at, nil)
	if test == nil {
		return nil, fmt.Errorf("%s: no test stands there", at)
	}
	if test.Style&yaml.FlowStyle != 0 {
		return nil, fmt.Errorf("%s: %w", at, ErrForm)
	}
	e.remove(test, "todo")
	if !e.replace(test, "finds", finds) {
		e.addKey(test, "finds", finds)
	}
	return e.done(where, func(test map[string]any) {
		delete(test, "todo")
		test["finds"] = anyList(finds)
	})
}

// AddTest gives a pack's file with a test more: the last one of the rule or the
// entity with the id. The error wraps [ErrForm] where none can be put.
func AddTest(file []byte, id, text string, finds []string) ([]byte, error) {
	e, err := newEditor(file)
	if err != nil {
		return nil, err
	}
	owner, where := findOwner(e.root, id)
	if owner == nil {
		return nil, fmt.Errorf("the file has no rule and no entity %s", quote(id))
	}
	if owner.Style&yaml.FlowStyle != 0 {
		return nil, fmt.Errorf("the tests of %s: %w", id, ErrForm)
	}
	if err := e.appendTest(owner, text, finds); err != nil {
		return nil, fmt.Errorf("the tests of %s: %w", id, err)
	}
	return e.done(where, func(owner map[string]any) {
		tests, _ := owner["tests"].([]any)
		owner["tests"] = append(tests, map[string]any{"text": text, "finds": anyList(finds)})
	})
}

func anyList(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}

// An editor changes whole lines of a file and proves that nothing else changed.
type editor struct {
	file  []byte
	root  *yaml.Node
	lines []string // with their ends
	cuts  []cut
	end   string // of a line
}

// A cut replaces lines [from, to), counted from 0.
type cut struct {
	from, to int
	lines    []string
}

func newEditor(file []byte) (*editor, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(file, &doc); err != nil {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, errors.New("the file is empty")
	}
	e := &editor{file: file, root: doc.Content[0], lines: strings.SplitAfter(string(file), "\n"), end: "\n"}
	if strings.HasSuffix(e.lines[0], "\r\n") {
		e.end = "\r\n"
	}
	return e, nil
}

// rangeOf gives the lines of a key and its value: the key's line and those below
// that stand deeper, without blank lines and comments at the end.
func (e *editor) rangeOf(key *yaml.Node) (from, to int) {
	from = key.Line - 1
	end := from + 1
	for i := end; i < len(e.lines); i++ {
		text := strings.TrimRight(e.lines[i], " \t\r\n")
		body := strings.TrimLeft(text, " ")
		deep := len(text) - len(body)
		switch {
		case body == "" || body[0] == '#':
			continue
		case deep < key.Column-1, deep == key.Column-1 && !strings.HasPrefix(body, "- ") && body != "-":
			return from, end
		}
		end = i + 1
	}
	return from, end
}

// indent gives what stands before a key on its line: spaces and dashes.
func (e *editor) indent(key *yaml.Node) string { return e.lines[key.Line-1][:key.Column-1] }

func (e *editor) remove(m *yaml.Node, name string) {
	key := keyOf(m, name)
	if key == nil {
		return
	}
	from, to := e.rangeOf(key)
	var left []string
	if dashes := e.indent(key); strings.TrimSpace(dashes) != "" {
		left = []string{dashes} // the first key of an item: its dash must stay
	}
	e.cuts = append(e.cuts, cut{from, to, left})
}

func (e *editor) replace(m *yaml.Node, name string, list []string) bool {
	key := keyOf(m, name)
	if key == nil {
		return false
	}
	from, to := e.rangeOf(key)
	e.cuts = append(e.cuts, cut{from, to, e.listLines(e.indent(key), name, list)})
	return true
}

// addKey puts a key behind the last one of a mapping.
func (e *editor) addKey(m *yaml.Node, name string, list []string) {
	last := m.Content[len(m.Content)-2]
	_, to := e.rangeOf(last)
	e.cuts = append(e.cuts, cut{to, to, e.listLines(strings.Repeat(" ", last.Column-1), name, list)})
}

// widest is how many columns a list may take on one line.
const widest = 110

// listLines writes "name: [a, b]", or an item a line where that is too wide.
func (e *editor) listLines(before, name string, list []string) []string {
	quoted := make([]string, len(list))
	for i, s := range list {
		quoted[i] = yamlQuote(s)
	}
	line := before + name + ": [" + strings.Join(quoted, ", ") + "]"
	if len([]rune(line)) <= widest || len(list) == 0 {
		return []string{line + e.end}
	}
	out := []string{before + name + ":" + e.end}
	for _, q := range quoted {
		out = append(out, strings.Repeat(" ", len(before)+2)+"- "+q+e.end)
	}
	return out
}

func (e *editor) appendTest(owner *yaml.Node, text string, finds []string) error {
	key := keyOf(owner, "tests")
	if key == nil {
		last := owner.Content[len(owner.Content)-2]
		_, to := e.rangeOf(last)
		before := strings.Repeat(" ", last.Column-1)
		e.cuts = append(e.cuts, cut{to, to, append([]string{before + "tests:" + e.end}, e.testLines(before+"  - ", text, finds)...)})
		return nil
	}
	tests := valueOf(owner, "tests")
	from, to := e.rangeOf(key)
	switch {
	case tests.Kind == yaml.SequenceNode && len(tests.Content) == 0:
		before := e.indent(key)
		e.cuts = append(e.cuts, cut{from, to, append([]string{before + "tests:" + e.end}, e.testLines(strings.Repeat(" ", len(before))+"  - ", text, finds)...)})
		return nil
	case tests.Kind != yaml.SequenceNode, tests.Style&yaml.FlowStyle != 0:
		return ErrForm
	}
	item := tests.Content[len(tests.Content)-1]
	before := e.lines[item.Line-1][:item.Column-1]
	if strings.TrimSpace(before) != "-" {
		return ErrForm
	}
	e.cuts = append(e.cuts, cut{to, to, e.testLines(before, text, finds)})
	return nil
}

func (e *editor) testLines(before, text string, finds []string) []string {
	return append([]string{before + "text: " + yamlQuote(text) + e.end}, e.listLines(strings.Repeat(" ", len(before)), "finds", finds)...)
}

// done makes the changes and proves that they, and no others, are in the file:
// change does the same to what stood at the place before.
func (e *editor) done(where []any, change func(map[string]any)) ([]byte, error) {
	var before, after any
	if err := yaml.Unmarshal(e.file, &before); err != nil {
		return nil, err
	}
	if at, ok := lookUp(before, where).(map[string]any); ok {
		change(at)
	}
	out := e.join()
	if err := yaml.Unmarshal(out, &after); err != nil || !reflect.DeepEqual(before, after) {
		return nil, ErrForm
	}
	return out, nil
}

func (e *editor) join() []byte {
	var out strings.Builder
	for i := 0; i <= len(e.lines); i++ {
		next := i + 1
		kept := i < len(e.lines)
		for _, c := range e.cuts {
			if c.from != i {
				continue
			}
			if s := out.String(); len(c.lines) > 0 && s != "" && !strings.HasSuffix(s, "\n") && !strings.HasSuffix(s, "- ") {
				out.WriteString(e.end)
			}
			out.WriteString(strings.Join(c.lines, ""))
			if c.to > i {
				next, kept = c.to, false
			}
		}
		if kept {
			line := e.lines[i]
			if strings.HasSuffix(out.String(), "- ") {
				line = strings.TrimLeft(line, " ") // the item's next key becomes its first
			}
			out.WriteString(line)
		}
		i = next - 1
	}
	return []byte(out.String())
}

// yamlQuote writes a value in quotes that need no escapes, if there are such.
func yamlQuote(s string) string {
	plain := !strings.ContainsFunc(s, unicode.IsControl)
	switch {
	case plain && !strings.ContainsAny(s, `"\`):
		return `"` + s + `"`
	case plain && !strings.Contains(s, "'"):
		return "'" + s + "'"
	}
	return strconv.Quote(s)
}
