package rule

import (
	"bytes"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"
)

// The schemas in data/schema are those that the program gives.
func TestSchemaFiles(t *testing.T) {
	for _, kind := range SchemaKinds() {
		text, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, "../../data/schema/"+kind+".json", string(text))
	}
	if files := folders(t, "../../data/schema"); len(files) != len(SchemaKinds()) {
		t.Errorf("data/schema has %v", files)
	}
	if _, err := Schema("pakc"); err == nil {
		t.Error("there is a schema of pakc")
	}
}

func schemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	out := map[string]*jsonschema.Schema{}
	c := jsonschema.NewCompiler()
	for _, kind := range SchemaKinds() {
		text, err := Schema(kind)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(kind+".json", doc); err != nil {
			t.Fatal(err)
		}
		if out[kind], err = c.Compile(kind + ".json"); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// kindOfFile gives the schema of a pack's file: words/core.yaml is words.
func kindOfFile(name string) string {
	kind, _, _ := strings.Cut(name, "/")
	return strings.TrimSuffix(kind, ".yaml")
}

// editorValue reads YAML as an editor does, by YAML 1.2: numbers and booleans
// are none of text, dates and NO are.
func editorValue(t *testing.T, text []byte) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	return editorNode(t, doc.Content[0])
}

func editorNode(t *testing.T, n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			out[n.Content[i].Value] = editorNode(t, n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, v := range n.Content {
			out = append(out, editorNode(t, v))
		}
		return out
	}
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return n.Value == "true"
	case "!!int", "!!float":
		if f, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return f
		}
	}
	return n.Value
}

// Every file of a good pack, and of the one that comes with the program, is
// valid by its schema.
func TestGoodFilesAreValid(t *testing.T) {
	all := schemas(t)
	for _, dir := range []string{"../../data/diplomacy", "testdata/good/small", "testdata/lint"} {
		n := 0
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".yaml" {
				return err
			}
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			n++
			if err := all[kindOfFile(filepath.ToSlash(name))].Validate(editorValue(t, text)); err != nil {
				t.Errorf("%s: %v", path, err)
			}
			return nil
		})
		if err != nil || n < 4 {
			t.Errorf("%s: %d files, %v", dir, n, err)
		}
	}
}

// What a schema refuses the loader refuses too, and both know the same keys.
func TestBadFiles(t *testing.T) {
	all := schemas(t)
	tests := []struct{ name, file, text string }{
		{"unknown key at the top", "words.yaml", "wrods: {a: [b]}"},
		{"a list at the top", "words.yaml", "- a"},
		{"unknown key of the pack", "pack.yaml", "{pack: a, base: 'http://a.b/', vocab: 'http://a.b/', vesion: 1}"},
		{"no base", "pack.yaml", "{pack: a, vocab: 'http://a.b/'}"},
		{"a base without an end", "pack.yaml", "{pack: a, base: 'http://a.b/c', vocab: 'http://a.b/'}"},
		{"a pack's name with a space", "pack.yaml", "{pack: a b, base: 'http://a.b/', vocab: 'http://a.b/'}"},
		{"a small type", "types.yaml", "types: {actor: {}}"},
		{"a key of a type", "types.yaml", "types: {Actor: {si: Place}}"},
		{"a relation without ends", "relations.yaml", "relations: {visits: {from: Actor}}"},
		{"a color", "relations.yaml", "relations: {visits: {from: Actor, to: Actor, color: red}}"},
		{"a line", "relations.yaml", "relations: {visits: {from: Actor, to: Actor, line: wavy}}"},
		{"symmetric: yes", "relations.yaml", "relations: {visits: {from: Actor, to: Actor, symmetric: yes}}"},
		{"a relation's id", "relations.yaml", "relations: {Visits: {from: Actor, to: Actor}}"},
		{"cameo", "relations.yaml", "relations: {visits: {from: Actor, to: Actor, cameo: 4x}}"},
		{"plover", "relations.yaml", "relations: {visits: {from: Actor, to: Actor, plover: consult}}"},
		{"plans", "relations.yaml", "relations: {visits: {from: Actor, to: Actor, plans: to visit}}"},
		{"an entity without a name", "entities.yaml", "entities: {a: {type: Actor}}"},
		{"an entity's id", "entities.yaml", "entities: {A b: {type: Actor, name: A}}"},
		{"a name that is a list", "entities.yaml", "entities: {a: {type: Actor, name: [A]}}"},
		{"names that are a mapping", "entities.yaml", "entities: {a: {type: Actor, name: A, names: {b: c}}}"},
		{"an empty name", "entities.yaml", "entities: {a: {type: Actor, name: ''}}"},
		{"an address", "entities.yaml", "entities: {a: {type: Actor, name: A, same-as: wikipedia}}"},
		{"a role's key", "entities.yaml", "entities: {a: {type: Actor, name: A, roles: [{title: b, since: 2001}]}}"},
		{"a role's date", "entities.yaml", "entities: {a: {type: Actor, name: A, roles: [{title: b, from: May 2001}]}}"},
		{"a role without a title", "entities.yaml", "entities: {a: {type: Actor, name: A, roles: [{from: 2001}]}}"},
		{"nearby without with", "entities.yaml", "entities: {a: {type: Actor, name: A, nearby: {names: [b]}}}"},
		{"a code", "entities.yaml", "entities: {a: {type: Actor, name: A, codes: {ISO 2: JP}}}"},
		{"an empty list", "words.yaml", "words: {a: []}"},
		{"a capital in a list", "words.yaml", "words: {a: [Visit]}"},
		{"a slot in a list", "words.yaml", "words: {a: ['{who} visit']}"},
		{"rules as a mapping", "rules.yaml", "rules: {a: {says: b}}"},
		{"a rule without gives", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}'}]"},
		{"gives", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: a visits b}]"},
		{"a status", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', status: planed}]"},
		{"a status in gives", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b} [planed]'}]"},
		{"a priority", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', priority: 1001}]"},
		{"a rule's key", "rules.yaml", "rules: [{id: a, say: '{a} visit {b}', gives: '{a} visits {b}'}]"},
		{"a test without finds", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', tests: [{text: b}]}]"},
		{"a test's key", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', tests: [{text: b, find: []}]}]"},
		{"finds that is text", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', tests: [{text: b, finds: a visits b}]}]"},
		{"half an edge", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', tests: [{text: b, finds: [a visits]}]}]"},
		{"a key of an edge", "rules.yaml", "rules: [{id: a, says: '{a} visit {b}', gives: '{a} visits {b}', tests: [{text: b, finds: [{edge: a visits b, abuot: c}]}]}]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if err := all[kindOfFile(tt.file)].Validate(editorValue(t, []byte(tt.text))); err == nil {
				t.Error("the schema takes it")
			}
			if at := loadProblems(t, tt.file, tt.text); len(at) == 0 {
				t.Error("the loader takes it")
			}
		})
	}
}

// loadProblems gives the problems that lie in one file of a small pack.
func loadProblems(t *testing.T, file, text string) Problems {
	t.Helper()
	files := fstest.MapFS{
		"pack.yaml":      {Data: []byte("{pack: a, base: 'http://a.b/', vocab: 'http://a.b/'}")},
		"types.yaml":     {Data: []byte("types: {Actor: , Person: {is: Actor}}")},
		"relations.yaml": {Data: []byte("relations: {visits: {from: Actor, to: Actor}}")},
	}
	files[file] = &fstest.MapFile{Data: []byte(text)}
	_, err := Load(files, ".")
	var problems Problems
	errors.As(err, &problems)
	return slices.DeleteFunc(problems, func(p Problem) bool { return p.At.File != file })
}

// The keys that the loader reads are those of the tables: it takes each of them,
// and its code names no other.
func TestKeys(t *testing.T) {
	read := readKeys(t)
	tabled := map[string]bool{}
	for _, fs := range []fields{packFields, offFields, wordFields, typeFields, relationFields, entityFields, nearbyFields, roleFields, ruleFields, testFields, expectFields} {
		for _, f := range fs {
			tabled[f.key] = true
			if f.about == "" || len(f.value) == 0 {
				t.Errorf("%s has no description or no value", f.key)
			}
			if !read[f.key] {
				t.Errorf("no file is read for the key %s", f.key)
			}
		}
	}
	for key := range read {
		if !tabled[key] {
			t.Errorf("the loader reads %s, which no table has", key)
		}
	}
	tests := []struct {
		file, before, after string
		keys                fields
	}{
		{"pack.yaml", "", "", packFields},
		{"pack.yaml", "off: {", "}", offFields},
		{"words.yaml", "words:\n  a:\n    ", "", wordFields},
		{"types.yaml", "types: {A: {", "}}", typeFields},
		{"relations.yaml", "relations: {a: {", "}}", relationFields},
		{"entities.yaml", "entities: {a: {", "}}", entityFields},
		{"entities.yaml", "entities: {a: {nearby: {", "}}}", nearbyFields},
		{"entities.yaml", "entities: {a: {roles: {", "}}}", roleFields},
		{"rules.yaml", "rules: [{", "}]", ruleFields},
		{"rules.yaml", "rules: [{tests: [{", "}]}]", testFields},
		{"rules.yaml", "rules: [{tests: [{finds: [{edge: a visits b, ", "}]}]}]", expectFields},
	}
	for _, tt := range tests {
		for _, f := range tt.keys {
			if f.key == "edge" {
				continue // stands in every expected edge
			}
			problems := loadProblems(t, tt.file, tt.before+f.key+": 5"+tt.after)
			if slices.ContainsFunc(problems, func(p Problem) bool { return p.Name == "unknown-key" }) {
				t.Errorf("the loader does not know %s in %s", f.key, tt.before)
			}
		}
		// A needed key that is not there is missed, each of them.
		problems := loadProblems(t, tt.file, tt.before+"zzzzzzzzz: 5"+tt.after)
		for _, f := range tt.keys {
			missed := slices.ContainsFunc(problems, func(p Problem) bool {
				return p.Name == "missing-key" && strings.HasSuffix(p.Message, " no "+f.key+":") && !strings.Contains(p.Message, "the file")
			})
			if f.need && !missed && f.key != "edge" {
				t.Errorf("the loader does not need %s in %s", f.key, tt.before)
			}
		}
	}
}

// readKeys finds the keys in the cases of the loader's switches.
func readKeys(t *testing.T) map[string]bool {
	t.Helper()
	keys := map[string]bool{}
	paths, err := filepath.Glob("read_*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SwitchStmt)
			if !ok {
				return true
			}
			if tag, ok := s.Tag.(*ast.Ident); !ok || tag.Name != "key" {
				return true
			}
			for _, c := range s.Body.List {
				for _, e := range c.(*ast.CaseClause).List {
					if lit, ok := e.(*ast.BasicLit); ok {
						key, _ := strconv.Unquote(lit.Value)
						keys[key] = true
					}
				}
			}
			return true
		})
	}
	if len(keys) < 20 {
		t.Fatalf("only %d keys found in the code", len(keys))
	}
	return keys
}
