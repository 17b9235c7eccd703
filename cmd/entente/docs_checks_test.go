package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"

	"github.com/google/go-cmp/cmp"
	"github.com/piprate/json-gold/ld"
)

// laidOut compares JSON with the line that was printed just before.
func (r *reader) laidOut(b block) {
	var got strings.Builder
	d := json.NewDecoder(strings.NewReader(r.last))
	for sep := "{\n"; ; sep = ",\n" {
		key, err := d.Token()
		if key == json.Delim('{') {
			key, err = d.Token()
		}
		if key == json.Delim('}') {
			break
		}
		var value json.RawMessage
		if err == nil {
			err = d.Decode(&value)
		}
		if err != nil {
			r.t.Fatalf("%s: %v in %q", r.d.place(b), err, r.last)
		}
		fmt.Fprintf(&got, "%s  %q: %s", sep, key, value)
	}
	got.WriteString("\n}\n")
	r.compare(b, got.String())
}

// triples looks for triples in the RDF of a JSON-LD file.
func (r *reader) triples(b block) {
	text, err := os.ReadFile(filepath.Join(r.dir, r.d.named(b)))
	if err != nil {
		r.t.Errorf("%s: %v", r.d.place(b), err)
		return
	}
	var file map[string]any
	if err := json.Unmarshal(text, &file); err != nil {
		r.t.Fatal(err)
	}
	o := ld.NewJsonLdOptions("")
	o.Format = "application/n-quads"
	quads, err := ld.NewJsonLdProcessor().ToRDF(file, o)
	if err != nil {
		r.t.Fatal(err)
	}
	context := file["@context"].(map[string]any)
	for _, line := range r.d.lines[b.start+1 : b.end] {
		triple, not := strings.CutPrefix(line, "# no ")
		if triple == "" {
			continue
		}
		there := slices.Contains(strings.Split(quads.(string), "\n"), inFull(triple, context))
		if there == not {
			r.t.Errorf("%s: %s: there %v", r.d.place(b), line, there)
		}
	}
}

// inFull writes out the prefixes of a triple.
func inFull(triple string, context map[string]any) string {
	words := strings.Fields(triple)
	for i, w := range words {
		prefix, rest, ok := strings.Cut(w, ":")
		if base, known := context[prefix].(string); ok && known {
			words[i] = "<" + base + rest + ">"
		}
	}
	return strings.Join(words, " ")
}

// python runs a block of Python, which prints the block behind it.
func (r *reader) python(b, printed block) {
	if exec.Command("python3", "-c", "import pyoxigraph").Run() != nil {
		r.t.Logf("%s: not run, python3 has no pyoxigraph", r.d.place(b))
		return
	}
	c := exec.Command("python3", "-c", r.d.text(b))
	c.Dir = r.dir
	out, err := c.CombinedOutput()
	if diff := cmp.Diff(r.d.text(printed), string(out)); err != nil || diff != "" {
		r.t.Errorf("%s: %v: -the document +python\n%s", r.d.place(b), err, diff)
	}
}

// cells gives the cells of a table's line.
func cells(line string) []string {
	if !strings.HasPrefix(line, "| ") {
		return nil
	}
	return strings.Split(strings.Trim(line, "| "), " | ")
}

func sentenceColumn(line string) int { return slices.Index(cells(line), "Sentence") }

// table reads the sentences of a table.
func (r *reader) table(b block) {
	if r.x == nil {
		x, err := extract.Load(data.FS, builtIn)
		if err != nil {
			r.t.Fatal(err)
		}
		r.x = x
	}
	column := sentenceColumn(r.d.lines[b.start])
	for i := b.start + 2; i < b.end; i++ {
		row := cells(r.d.lines[i])
		if column+1 >= len(row) {
			r.t.Errorf("%s:%d: the row is too short", r.d.path, i+1)
			continue
		}
		sentence(r.t, r.x, fmt.Sprintf("%s:%d", r.d.path, i+1), row[column], row[column+1])
	}
}

var code = regexp.MustCompile("`([^`]+)`")

// sentence compares the edges found in a text with those of a table's cell.
func sentence(t *testing.T, x *extract.Extractor, place, text, cell string) {
	t.Helper()
	found, err := x.Facts(article.Article{ID: "doc", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	symmetric := symmetricRelations(x.Pack())
	var got, want []string
	for _, f := range found {
		got = append(got, edgeText(testKey(symmetric, endName(f.Subject), f.Relation, endName(f.Object), f.Status)))
	}
	for _, m := range code.FindAllStringSubmatch(cell, -1) {
		e, err := rule.ParseExpect(m[1])
		if err != nil {
			t.Errorf("%s: %v", place, err)
			continue
		}
		want = append(want, edgeText(testKey(symmetric, expectedEnd(e.Subject, e.SubjectTopic), e.Relation, expectedEnd(e.Object, e.Topic), expectedStatus(e))))
	}
	if len(want) == 0 && cell != "nothing" {
		t.Errorf("%s: %q names no edge; write nothing where there is none", place, cell)
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, slices.Compact(got)); diff != "" {
		t.Errorf("%s: %s\n-the document +the program\n%s", place, text, diff)
	}
}

var link = regexp.MustCompile(`\]\(([^)#\s]+)[^)]*\)`)

// TestDocsLinks follows the links to files.
func TestDocsLinks(t *testing.T) {
	for _, path := range []string{readme, guide, "../../CHANGELOG.md", "../../data/lexicon/README.md", "../../data/FINDINGS.md"} {
		text := strings.Join(readDoc(t, path).lines, "\n")
		for _, m := range link.FindAllStringSubmatch(text, -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), m[1])); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
}

// TestDocsFields looks for every field of a fact, and every library that the
// program is built with, in a table of the README.
func TestDocsFields(t *testing.T) {
	text := strings.Join(readDoc(t, readme).lines, "\n")
	for _, kind := range []reflect.Type{reflect.TypeFor[graph.Fact](), reflect.TypeFor[graph.Mention]()} {
		for i := range kind.NumField() {
			name, _, _ := strings.Cut(kind.Field(i).Tag.Get("json"), ",")
			if !strings.Contains(text, "| `"+name+"`") && !strings.Contains(text, ", `"+name+"`") {
				t.Errorf("the README does not tell of the field %q of %s", name, kind.Name())
			}
		}
	}
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	direct := regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1)
	if len(direct) == 0 {
		t.Error("no library in go.mod")
	}
	for _, m := range direct {
		if !strings.Contains(text, "| "+m[1]+" |") {
			t.Errorf("the README does not tell of %s", m[1])
		}
	}
}
