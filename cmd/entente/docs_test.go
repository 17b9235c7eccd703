package main

import (
	"bytes"
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

// What the docs say is run. In README.md and data/README.md
//
//   - a "console" block is typed in: the lines behind "$ " are run, in a folder
//     of the document's own, and must print the lines below them. With -update
//     the printed lines are written into the document;
//   - a "sh" block is for a checkout: every make target in it must exist;
//   - a "yaml" block that begins with "# some/file.yaml" is that file;
//   - any other "yaml" block is a piece of a pack. It takes the place of the
//     built-in rules, beside the built-in types, relations, words and entities;
//     it must have tests, and they must pass;
//   - a "json" block is the line that the commands before it printed, laid out;
//   - a "turtle" block that begins with "# some/file.jsonld" is true of that
//     file: its triples are there, and those behind "# no" are not;
//   - a "python" block is run where pyoxigraph is installed, and prints the
//     "text" block behind it;
//   - a table with a column Sentence tells in the next column what is found in
//     each sentence by the piece of a pack before it, else by the built-in pack;
//   - links to files lead somewhere.

// A doc is a document and its fenced blocks.
type doc struct {
	path   string
	lines  []string
	blocks []block
}

// A block is the lines from start up to end of a document, without the fences.
type block struct {
	lang       string
	start, end int
}

func (d *doc) text(b block) string {
	return strings.Join(append(slices.Clone(d.lines[b.start:b.end]), ""), "\n")
}

func (d *doc) place(b block) string { return fmt.Sprintf("%s:%d", d.path, b.start+1) }

// named gives the file that a block's first line names, or "".
func (d *doc) named(b block) string {
	name, ok := strings.CutPrefix(d.lines[b.start], "# ")
	if !ok || strings.ContainsAny(name, " ") || filepath.Ext(name) == "" {
		return ""
	}
	return name
}

func readDoc(t *testing.T, path string) *doc {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d := &doc{path: path, lines: strings.Split(string(text), "\n")}
	open := -1
	for i, line := range d.lines {
		switch {
		case open < 0 && sentenceColumn(line) >= 0:
			d.blocks = append(d.blocks, block{"table", i, i + slices.IndexFunc(d.lines[i:], func(l string) bool { return !strings.HasPrefix(l, "|") })})
		case !strings.HasPrefix(line, "```"):
		case open < 0:
			open = i
		default:
			d.blocks = append(d.blocks, block{strings.TrimPrefix(d.lines[open], "```"), open + 1, i})
			open = -1
		}
	}
	if open >= 0 {
		t.Fatalf("%s:%d: the block is not closed", path, open+1)
	}
	return d
}

// replace puts text in place of a block's lines.
func (d *doc) replace(b block, text string) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	d.lines = slices.Concat(d.lines[:b.start], lines, d.lines[b.end:])
	for i := range d.blocks {
		if d.blocks[i].start >= b.end {
			d.blocks[i].start += len(lines) - (b.end - b.start)
			d.blocks[i].end += len(lines) - (b.end - b.start)
		}
	}
}

const readme, guide = "../../README.md", "../../data/README.md"

// TestDocs types in the README and the curator's guide from top to bottom.
func TestDocs(t *testing.T) {
	layout := buildLayout(t)
	for _, path := range []string{readme, guide} {
		t.Run(strings.TrimPrefix(path, "../../"), func(t *testing.T) {
			t.Parallel()
			d := readDoc(t, path)
			r := reader{t: t, d: d, dir: t.TempDir(), layout: layout}
			if err := copyAll("../../data/articles", filepath.Join(r.dir, "data/articles")); err != nil {
				t.Fatal(err)
			}
			for i := range d.blocks {
				r.block(i)
			}
			if !*update {
				return
			}
			if err := os.WriteFile(path, []byte(strings.Join(d.lines, "\n")), 0o666); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// A reader is somebody who does what a document says.
type reader struct {
	t      *testing.T
	d      *doc
	dir    string             // where the commands run
	layout string             // where entente-layout was built
	last   string             // what the last console block printed
	x      *extract.Extractor // of the last piece of a pack
}

func (r *reader) block(i int) {
	b := r.d.blocks[i]
	switch b.lang {
	case "console":
		r.console(b)
	case "sh":
		r.targets(b)
	case "yaml":
		if r.d.named(b) != "" {
			r.file(b)
		} else {
			r.example(b)
		}
	case "table":
		r.table(b)
	case "json":
		r.laidOut(b)
	case "turtle":
		r.triples(b)
	case "python":
		r.python(b, r.d.blocks[i+1])
	case "text", "sparql", "abnf":
	default:
		r.t.Errorf("%s: nothing tests a block of %q", r.d.place(b), b.lang)
	}
}

// console runs the commands of a block, which must print what stands there.
func (r *reader) console(b block) {
	var got strings.Builder
	last := 0
	r.last = ""
	for _, line := range r.d.lines[b.start:b.end] {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		fmt.Fprintln(&got, line)
		c := exec.Command("sh", "-c", fmt.Sprintf("(exit %d)\n%s", last, command)) // for echo $?
		c.Dir = r.dir
		c.Env = append(os.Environ(), "ENTENTE_LAYOUT="+r.layout, "NO_COLOR=")
		out, err := c.CombinedOutput()
		if c.ProcessState == nil {
			r.t.Fatalf("%s: %s: %v", r.d.place(b), command, err)
		}
		last = c.ProcessState.ExitCode()
		got.Write(out)
		if len(out) > 0 && out[len(out)-1] != '\n' {
			got.WriteByte('\n')
		}
		r.last += string(out)
	}
	r.compare(b, got.String())
}

// compare compares a block with what it should be, or writes that down.
func (r *reader) compare(b block, want string) {
	if *update {
		r.d.replace(b, want)
		return
	}
	if diff := cmp.Diff(r.d.text(b), want); diff != "" {
		r.t.Errorf("%s: -the document +the program (-update writes it down)\n%s", r.d.place(b), diff)
	}
}

var makeTarget = regexp.MustCompile(`\bmake\b((?: [a-z]+)*)`)

// targets looks for the make targets of a block in the Makefile.
func (r *reader) targets(b block) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		r.t.Fatal(err)
	}
	for _, found := range makeTarget.FindAllStringSubmatch(r.d.text(b), -1) {
		for _, target := range strings.Fields(found[1]) {
			if !bytes.Contains(makefile, []byte("\n"+target+":")) {
				r.t.Errorf("%s: the Makefile has no %s", r.d.place(b), target)
			}
		}
	}
}

// file writes a block into the file that its first line names.
func (r *reader) file(b block) {
	name := filepath.Join(r.dir, r.d.named(b))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(r.d.text(b)), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

var topKey = regexp.MustCompile(`(?m)^(rules|words|entities):`)

// example runs the tests of a piece of a pack.
func (r *reader) example(b block) {
	text := r.d.text(b)
	dir := r.t.TempDir()
	for _, part := range []string{"pack.yaml", "types.yaml", "relations.yaml", "words", "entities"} {
		if err := copyAll(filepath.Join("../../data/diplomacy", part), filepath.Join(dir, part)); err != nil {
			r.t.Fatal(err)
		}
	}
	cuts := topKey.FindAllStringSubmatchIndex(text, -1)
	if len(cuts) == 0 {
		r.t.Fatalf("%s: the example has neither rules, words nor entities", r.d.place(b))
	}
	for i, cut := range cuts {
		end := len(text)
		if i+1 < len(cuts) {
			end = cuts[i+1][0]
		}
		// The empty lines keep the numbers of the lines.
		part := strings.Repeat("\n", b.start+strings.Count(text[:cut[0]], "\n")) + text[cut[0]:end]
		name := filepath.Join(dir, text[cut[2]:cut[3]], "example.yaml")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			r.t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(part), 0o666); err != nil {
			r.t.Fatal(err)
		}
	}
	r.runTests(b, dir)
}

func (r *reader) runTests(b block, dir string) {
	where, err := place(dir)
	if err != nil {
		r.t.Fatal(err)
	}
	x, err := loadExtractor(where)
	if err != nil {
		r.t.Errorf("%s: %v", r.d.place(b), err)
		return
	}
	r.x = x
	tests := 0
	for _, test := range packTests(x.Pack()) {
		if filepath.Base(test.At.File) != "example.yaml" {
			continue
		}
		tests++
		v := runTest(r.t.Context(), x, symmetricRelations(x.Pack()), test)
		if o := v.outcome(); o == testFailed || o == todoPassed {
			r.t.Errorf("%s:%d: %s\n  missing %q\n  unexpected %q", r.d.path, test.At.Line, test.Text, v.missing, v.extra)
		}
	}
	if tests == 0 {
		r.t.Errorf("%s: the example has no test", r.d.place(b))
	}
}

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
	for _, path := range []string{readme, guide, "../../CHANGELOG.md", "../../data/lexicon/README.md"} {
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
