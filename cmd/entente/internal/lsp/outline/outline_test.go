package outline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"
)

// show writes a node a line: its path, and its text in brackets.
func show(o *Outline) string {
	var b strings.Builder
	for i, n := range o.Nodes {
		fmt.Fprintf(&b, "%s", strings.Join(o.Path(i), "/"))
		if n.Bare {
			b.WriteString(" bare")
		} else if n.Scalar {
			fmt.Fprintf(&b, " <%s>", o.Value(i))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestOf(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"a rule", "rules:\n- id: visit # a comment\n  says: [\"{who} @visit\", 'it''s']\n  tests:\n    - text: \"a: b\"\n      finds: []\n- id: b\n",
			"rules\nrules/\nrules//id <visit>\nrules//says\nrules//says/ <{who} @visit>\nrules//says/ <it's>\nrules//tests\nrules//tests/\nrules//tests//text <a: b>\nrules//tests//finds\nrules/\nrules//id <b>\n"},
		{"entities in one line", "entities:\n  japan: {type: Country, names: [a, b], iso: }\n  tokyo: {in: japan}",
			"entities\nentities/japan\nentities/japan/type <Country>\nentities/japan/names\nentities/japan/names/ <a>\nentities/japan/names/ <b>\nentities/japan/iso\nentities/tokyo\nentities/tokyo/in <japan>\n"},
		{"an open bracket", "entities:\n  japan: {type: Coun\n  tokyo: {in: [\n    # why\n    japan,\n  ]}\n",
			"entities\nentities/japan\nentities/japan/type <Coun>\nentities/tokyo\nentities/tokyo/in\nentities/tokyo/in/ <japan>\n"},
		{"an open quote", "rules:\n- text: \"Blinken vis\n  finds: []\n", "rules\nrules/\nrules//text <Blinken vis>\nrules//finds\n"},
		{"a word alone", "rules:\n- id: visit\n  sa\n", "rules\nrules/\nrules//id <visit>\nrules//sa bare\n"},
		{"folded and literal", "a:\n  b: one\n    two\n  c: |\n    x: y\n\n    z\n  d: >-\n    last\n", "a\na/b <one two>\na/c <x: y z>\na/d <last>\n"},
		{"a quote over lines", "a:\n  b: \"one\n    two\"\n  c: d\r\n  e: f\r\n", "a\na/b <one two>\na/c <d>\na/e <f>\n"},
		{"empty", "\n# nothing\n---\n", ""},
		{"quoted keys", "\"a b\": c\n'd': [e: f]\n", "a b <c>\nd\nd/ <e: f>\n"},
	} {
		if diff := cmp.Diff(test.want, show(Of(test.in))); diff != "" {
			t.Errorf("%s: -want +got\n%s", test.name, diff)
		}
	}
}

// The outline of every file of the built-in pack has the values that the YAML
// library reads.
func TestAgreesWithYAML(t *testing.T) {
	files, _ := filepath.Glob("../../../../../data/diplomacy/*.yaml")
	more, _ := filepath.Glob("../../../../../data/diplomacy/*/*.yaml")
	if len(files) == 0 || len(more) == 0 {
		t.Fatal("there is no built-in pack")
	}
	for _, name := range append(files, more...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var root yaml.Node
		if err := yaml.Unmarshal(data, &root); err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		flatten(&want, nil, root.Content[0])
		var got strings.Builder
		o := Of(string(data))
		for i, n := range o.Nodes {
			if n.Scalar {
				fmt.Fprintf(&got, "%s <%s>\n", strings.Join(o.Path(i), "/"), o.Value(i))
			}
		}
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Errorf("%s: -yaml +outline\n%.2000s", name, diff)
		}
	}
}

func flatten(b *strings.Builder, path []string, n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			flatten(b, append(path[:len(path):len(path)], n.Content[i].Value), n.Content[i+1])
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			flatten(b, append(path[:len(path):len(path)], ""), c)
		}
	default:
		if n.Value != "" {
			fmt.Fprintf(b, "%s <%s>\n", strings.Join(path, "/"), strings.Join(strings.Fields(n.Value), " "))
		}
	}
}

// The place of the bar in each text.
func TestPlace(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"rules:\n- id: visit\n  |\n", "key rules/ [id]?"},
		{"rules:\n- id: visit\n  sa|\n", "key rules/ [id]? <sa>"},
		{"rules:\n- id: vi|sit\n", "value rules//id <visit>"},
		{"rules:\n- id: |\n", "value rules//id"},
		{"rules:\n- |\n", "key rules/?"},
		{"rules:\n- id: a\n  tests:\n  - text: b\n    finds: [a v|, c]\n", "value rules//tests//finds/ <a v>"},
		{"rules:\n- id: a\n  tests:\n  - text: b\n    finds: [|]\n", "value rules//tests//finds/"},
		{"rules:\n- id: a\n  tests:\n  - text: b\n    finds: [\"a |\n  - text: c", "value rules//tests//finds/ <a >"},
		{"entities:\n  tokyo: {type: City, |}\n", "key entities/tokyo [type]"},
		{"entities:\n  tokyo: {type: City, in: |}\n", "value entities/tokyo/in"},
		{"entities:\n  tokyo: {type: City, in: ja|\n", "value entities/tokyo/in <ja>"},
		{"entities:\n  tokyo:\n    type: City\n    |\n  oslo: {}\n", "key entities/tokyo [type]?"},
		{"entities:\n  tokyo:\n    type: City\n    nearby:\n      with: [\n        ja|\n", "value entities/tokyo/nearby/with/ <ja>"},
		{"|", "key ?"},
		{"entities:\n  ja|pan: {}", "key entities [japan] <japan>"},
	} {
		at := strings.Index(test.in, "|")
		in := test.in[:at] + test.in[at+1:]
		p := Of(in).Place(at)
		got := map[bool]string{true: "key ", false: "value "}[p.Key] + strings.Join(p.Path, "/")
		if len(p.Keys) > 0 {
			got += " [" + strings.Join(p.Keys, " ") + "]"
		}
		if p.Ambient {
			got += "?"
		}
		if p.Text.End > p.Text.Start {
			got += " <" + in[p.Text.Start:p.Text.End] + ">"
		}
		if got != test.want {
			t.Errorf("%q: got %s, want %s", test.in, got, test.want)
		}
	}
}

func FuzzOutline(f *testing.F) {
	f.Add("rules:\n- id: visit\n  says: [\"{who\", 'x\n  tests: {a: [b, {c: |\n")
	f.Add("a: |\n b\n- - c: >\n")
	f.Add("\"a\": 'b\r\n\t- {")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 500 {
			return
		}
		o := Of(s)
		for i, n := range o.Nodes {
			if n.Parent >= i {
				t.Fatalf("node %d stands below %d", i, n.Parent)
			}
			for _, span := range [][2]int{{n.Key.Start, n.Key.End}, {n.Value.Start, n.Value.End}, {n.Inside.Start, n.Inside.End}} {
				if span[0] < 0 || span[1] < span[0] || span[1] > len(s) {
					t.Fatalf("node %d of %q has the span %v", i, s, span)
				}
			}
			o.Value(i)
		}
		for at := 0; at <= len(s); at++ {
			o.Place(at)
		}
	})
}
