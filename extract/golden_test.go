package extract_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/article"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files; the test still fails where they differed")

func load(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := extract.Load(data.FS, "diplomacy")
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// golden compares with a golden file byte for byte.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	want, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	if bytes.Equal(want, got) {
		return
	}
	t.Errorf("%s differs (-want +got):\n%s", file, cmp.Diff(string(want), string(got)))
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestArticleFacts holds the facts of the articles in data.
func TestArticleFacts(t *testing.T) {
	x := load(t)
	text, err := data.FS.ReadFile("articles/us-japan.txt")
	if err != nil {
		t.Fatal(err)
	}
	facts, err := x.Facts(article.Article{ID: "us-japan", Text: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, f := range facts {
		if err := enc.Encode(f); err != nil {
			t.Fatal(err)
		}
	}
	golden(t, "us-japan.facts.golden", b.Bytes())
}

// TestLayers holds what each layer sees in the sentences of layers.txt: names,
// phrases, clauses and facts. A change of the engine shows here what it did.
func TestLayers(t *testing.T) {
	x := load(t)
	f, err := os.Open("testdata/layers.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b bytes.Buffer
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if line := lines.Text(); line != "" && line[0] != '#' {
			dump(t, &b, x, line)
		}
	}
	golden(t, "layers.golden", b.Bytes())
}

func dump(t *testing.T, b *bytes.Buffer, x *extract.Extractor, text string) {
	t.Helper()
	trace, err := x.Trace(article.Article{ID: "t", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range trace.Sentences {
		fmt.Fprintf(b, "> %s\n", s.Text)
		for _, n := range s.Names {
			fmt.Fprintf(b, "    name    %s = %s %s\n", n.Text, n.ID, n.Type)
		}
		for _, c := range s.Clauses {
			fmt.Fprintf(b, "    clause  %s(%s; %s%s) %s %s %s\n", c.Verb, c.Subject, c.Object, strings.Join(append([]string{""}, c.Args...), "; "), c.Voice, c.Status, c.Note)
		}
	}
	for _, f := range trace.Facts {
		fmt.Fprintf(b, "    fact    %s %s %s [%s] by %s\n", f.Subject.ID, f.Relation, f.Object.ID, f.Status, f.Rule)
	}
}

// TestFactsKeepNothing holds that what was read before does not matter: an
// Extractor gives the same facts for an article first, last and in between.
func TestFactsKeepNothing(t *testing.T) {
	x := load(t)
	texts := []string{
		"Lloyd Austin met Wang Yi in Beijing. Austin left on Monday.",
		"Austin is a city. Wang said nothing.",
		"They met. He said so. Their visit to Tokyo was short.",
		"President Jordan visited Jordan.",
		"",
	}
	first := make([][]byte, len(texts))
	for round := range 3 {
		for k := range texts {
			i := (k + round*3) % len(texts)
			facts, err := x.Facts(article.Article{ID: "t", Text: texts[i]})
			if err != nil {
				t.Fatal(err)
			}
			got, err := json.Marshal(facts)
			if err != nil {
				t.Fatal(err)
			}
			if first[i] == nil {
				first[i] = got
			}
			if !bytes.Equal(first[i], got) {
				t.Errorf("round %d, text %d: %s, before: %s", round, i, got, first[i])
			}
		}
	}
}

// FuzzFacts holds that no text makes the engine panic or loop, and that every
// offset of a fact slices back to its words.
func FuzzFacts(f *testing.F) {
	lines, err := os.ReadFile("testdata/layers.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.SplitSeq(string(lines), "\n") {
		f.Add(line)
	}
	x := load(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		text = strings.ToValidUTF8(text, "?")
		facts, err := x.Facts(article.Article{ID: "t", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		runes := []rune(text)
		for _, fact := range facts {
			for _, m := range []struct {
				start, end int
				text       string
			}{{fact.Subject.Start, fact.Subject.End, fact.Subject.Text}, {fact.Object.Start, fact.Object.End, fact.Object.Text}, {fact.Sentence.Start, fact.Sentence.End, fact.Sentence.Text}} {
				if got := string(runes[m.start:m.end]); got != m.text {
					t.Errorf("[%d,%d) is %q, the fact says %q", m.start, m.end, got, m.text)
				}
			}
		}
	})
}
