package rule

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// A plainNode is what the reader of packs looks at in a node.
type plainNode struct {
	Kind         yaml.Kind
	Style        yaml.Style
	Null         bool
	Value        string
	Line, Column int
	Content      []plainNode
}

func plainOf(n *yaml.Node) plainNode {
	out := plainNode{Kind: n.Kind, Style: n.Style, Null: isNull(n), Value: n.Value, Line: n.Line, Column: n.Column}
	for _, c := range n.Content {
		out.Content = append(out.Content, plainOf(c))
	}
	return out
}

// samePlain holds what plainYAML reads against the YAML package. It says
// whether plainYAML read it.
func samePlain(t *testing.T, data []byte) bool {
	t.Helper()
	got := plainYAML(data, &nodeRoom{})
	if got == nil {
		return false
	}
	s := &source{name: "f", data: data}
	want, problem := s.parseWhole()
	if problem != nil {
		t.Fatalf("%q is read, but the YAML package says %v", data, problem)
	}
	if w, g := plainOf(want), plainOf(got); !reflect.DeepEqual(w, g) { // cmp takes seconds for a large file
		t.Fatalf("%q (-YAML package +plain):\n%s", data, cmp.Diff(w, g))
	}
	return true
}

// TestPlainYAML holds that the packs are read as the YAML package reads them, and
// that the built-in one does not need it.
func TestPlainYAML(t *testing.T) {
	for _, root := range []string{"../../data/diplomacy", "testdata", "../../cmd/entente/testdata"} {
		err := fs.WalkDir(os.DirFS(root), ".", func(p string, e fs.DirEntry, err error) error {
			if err != nil || path.Ext(p) != ".yaml" {
				return err
			}
			data, err := os.ReadFile(path.Join(root, p))
			if err != nil {
				return err
			}
			read := samePlain(t, data)
			if root == "../../data/diplomacy" && len(data) > 4000 && !read {
				t.Errorf("%s is read by the YAML package: it is slow to load", p)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

var plainTexts = []string{
	"a: b\nc: 'd'\n", "a:\n  b: c # d\n  e: [f, \"g\", {h: i, j: 'k'}]\n", "a:\n- b: c\n  d: e\n-   f: g\n    h:\n    - i\n",
	"# a\n\na: [b,\n  c,\n  ]\nd: {e: f,\n    g: h}\n", "- a\n- [b]\n- \"c\\\"d\\\\\"\n- 'it''s'\n", "a: Å b#c:d\nb: x?y\n", "a: ü [b]\n",
	"a: ~\nb: null\nc: no\nd: 1\n", "a: [~, null, no, x y]\n", "a: b\n  c\n", "a: [b\n  c]\n", "a: b: c\n", "a:\n", "a: |\n  b\n", "a: &x b\n", "a: b\n c: d\n",
	"a:\n  b: c\n d: e\n", "a: 'b' c\n", "a: [b]c\n", "a: [b]#c\n", "a:b\n", "a: [a: b]\n", "a: {b}\n", "a: {b: }\n", "a: {b:c}\n", "a: [b,,c]\n", "a: [,b]\n", "a: [?b]\n",
	"--- \na: b\n", "a: b\n...\n", "%YAML 1.1\n", "a: \"b\\n\"\n", "a: \"b\n  c\"\n", "- - a\n", "-\n", "- a\nb: c\n", "a: b\n- c\n", "a: -b\n", "a: -1\nb: [-2, -3]\n- -4\n", "a:\n- -1\n", "a: .b\n", "a: [b]\n  c\n", "a: [\n# b\nc]\n", "a: [b\n  ,c]\n", "a: {b: c\n  , d: e}\n",
	"a: {b:\n  c}\n", "a: [b, c\n  ]\n", "a: b\n\n\n# c\n   # d\ne: f", "a: b #", "  a: b\n  c: d\n", "a: b\n\tc: d\n", "a: b\r\n", "<<: a\n", "a: <<\n", "a: =\n", "a: b\n#c\n  d\n",
}

func TestPlainYAMLForms(t *testing.T) {
	for _, text := range plainTexts {
		samePlain(t, []byte(text))
	}
	for _, text := range plainTexts[:8] {
		if plainYAML([]byte(text), &nodeRoom{}) == nil {
			t.Errorf("%q is not read", text)
		}
	}
}

// FuzzPlainYAML holds that what plainYAML reads is what the YAML package reads.
func FuzzPlainYAML(f *testing.F) {
	for _, text := range plainTexts {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) < 1000 && !bytes.HasPrefix(data, []byte("\uFEFF")) {
			samePlain(t, data)
		}
	})
}
