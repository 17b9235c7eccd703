package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/extract"
)

// What the docs say is run. In README.md and data/README.md
//
//   - a "console" block is typed in: the lines behind "$ " are run, in a folder
//     of the document's own, and must print the lines below them. With -update
//     the printed lines are written into the document;
//   - a "sh" block is for a checkout: every make target in it must exist;
//   - a "yaml" or "tsv" block that begins with "# some/file.yaml" is that file;
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
	case "tsv":
		r.file(b)
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
