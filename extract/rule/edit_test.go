package rule

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const editFile = `# Who likes whom.
rules:
  - id: like
    says: "{who} like {whom}" # a comment
    gives: "{who} likes {whom}"
    tests:
      - text: Japan likes China.
        finds: ["china likes japan"] # wrong

      # The next one is about nobody.
      - todo: later
        text: >-
          Nobody likes
          anybody.
        finds:
        - "a likes b"
        - "c likes d"
  - id: loathe
    says: "{who} loathe {whom}"
    gives: "{who} loathes {whom}"
`

func TestSetFinds(t *testing.T) {
	tests := []struct {
		name     string
		at       Position
		finds    []string
		old, new string // what changes in editFile
	}{
		{"one line", Position{Line: 7, Col: 9}, []string{"japan likes china"}, `finds: ["china likes japan"] # wrong`, `finds: ["japan likes china"]`},
		{"nothing", Position{Line: 7, Col: 9}, nil, `finds: ["china likes japan"] # wrong`, `finds: []`},
		{"a list, and a todo that comes first", Position{Line: 11, Col: 9}, []string{`x likes "the \ plan"`},
			"- todo: later\n        text: >-\n          Nobody likes\n          anybody.\n        finds:\n        - \"a likes b\"\n        - \"c likes d\"",
			"- text: >-\n          Nobody likes\n          anybody.\n        finds: ['x likes \"the \\ plan\"']"},
		{"many", Position{Line: 7, Col: 9}, []string{strings.Repeat("a", 50) + " likes b", strings.Repeat("c", 50) + " likes d"}, `finds: ["china likes japan"] # wrong`,
			"finds:\n          - \"" + strings.Repeat("a", 50) + " likes b\"\n          - \"" + strings.Repeat("c", 50) + " likes d\""},
	}
	for _, test := range tests {
		for _, end := range []string{"\n", "\r\n"} {
			file := strings.ReplaceAll(editFile, "\n", end)
			got, err := SetFinds([]byte(file), test.at, test.finds)
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
				continue
			}
			want := strings.ReplaceAll(strings.Replace(editFile, test.old, test.new, 1), "\n", end)
			if diff := cmp.Diff(want, string(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.name, diff)
			}
		}
	}
}

func TestAddTest(t *testing.T) {
	tests := []struct {
		name, file, id, want string
	}{
		{"behind the last", editFile, "like",
			strings.Replace(editFile, `        - "c likes d"`+"\n", `        - "c likes d"`+"\n"+`      - text: "Kenya likes Togo."`+"\n"+`        finds: ["kenya likes togo"]`+"\n", 1)},
		{"the first", editFile, "loathe", editFile + "    tests:\n      - text: \"Kenya likes Togo.\"\n        finds: [\"kenya likes togo\"]\n"},
		{"in an empty list, without an end of line", "rules:\n- id: like\n  tests: []", "like", "rules:\n- id: like\n  tests:\n    - text: \"Kenya likes Togo.\"\n      finds: [\"kenya likes togo\"]\n"},
		{"of an entity", "entities:\n  kenya:\n    name: Kenya\n  togo: {name: Togo}\n", "kenya",
			"entities:\n  kenya:\n    name: Kenya\n    tests:\n      - text: \"Kenya likes Togo.\"\n        finds: [\"kenya likes togo\"]\n  togo: {name: Togo}\n"},
	}
	for _, test := range tests {
		got, err := AddTest([]byte(test.file), test.id, "Kenya likes Togo.", []string{"kenya likes togo"})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if diff := cmp.Diff(test.want, string(got)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// What cannot be changed line by line is left to people.
func TestEditForms(t *testing.T) {
	braces := "rules:\n  - {id: like, tests: [{text: \"A likes B.\", finds: []}]}\n"
	if _, err := AddTest([]byte(braces), "like", "x", nil); !errors.Is(err, ErrForm) {
		t.Errorf("a rule in braces: %v", err)
	}
	if _, err := SetFinds([]byte(braces), Position{Line: 2, Col: 24}, nil); !errors.Is(err, ErrForm) {
		t.Errorf("a test in braces: %v", err)
	}
	list := "rules:\n  - id: like\n    tests: [{text: \"A likes B.\", finds: []}]\n"
	if _, err := AddTest([]byte(list), "like", "x", nil); !errors.Is(err, ErrForm) {
		t.Errorf("a list in brackets: %v", err)
	}
	if _, err := AddTest([]byte(editFile), "hate", "x", nil); err == nil || !strings.Contains(err.Error(), `"hate"`) {
		t.Errorf("an unknown rule: %v", err)
	}
	if _, err := SetFinds([]byte(editFile), Position{Line: 1, Col: 1}, nil); err == nil {
		t.Error("no test stands at 1:1, and nothing was said")
	}
}

// FuzzEdit holds that an edit changes what it says and no more, or nothing: done
// proves it, and must not panic on any file.
func FuzzEdit(f *testing.F) {
	f.Add(editFile, 7, 9, "like", "Kenya likes Togo.")
	f.Add("rules:\n- id: a\n  tests:\n  - todo: x\n    text: y", 4, 5, "a", "it's \"so\"\n\t\\")
	f.Fuzz(func(t *testing.T, file string, line, col int, id, text string) {
		if len(file) > 2000 {
			return
		}
		_, _ = SetFinds([]byte(file), Position{Line: line, Col: col}, []string{text})
		_, _ = AddTest([]byte(file), id, text, []string{text})
	})
}
