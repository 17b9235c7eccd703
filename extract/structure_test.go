package extract_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/article"
)

// A marked sentence is one of testdata/structure.txt: its groups and clauses as
// a person sees them.
type marked struct {
	text       string
	noun, verb []string
	clauses    []string // as in the file: verb(subject; object; args)
}

// TestStructure measures groups and clauses by themselves on sentences that a
// person marked. The figures and every difference stand in the golden files.
// structure.txt was marked first and hardly tuned on; clauses.txt, which has
// clauses alone, was made by correcting what the engine saw.
func TestStructure(t *testing.T) {
	x := load(t)
	for _, file := range []string{"structure", "clauses"} {
		measure(t, x, file, file == "structure")
	}
}

// measure compares what the engine sees with the marks of a file; groups and
// prepositions only where they are marked.
func measure(t *testing.T, x *extract.Extractor, file string, groups bool) {
	var diffs bytes.Buffer
	var noun, verb, clauses, subjects, objects, args count
	rows := readMarked(t, "testdata/"+file+".txt")
	whole := 0
	for _, m := range rows {
		trace, err := x.Trace(article.Article{ID: "t", Text: m.text})
		if err != nil {
			t.Fatal(err)
		}
		if len(trace.Sentences) == 1 {
			whole++
		}
		s := trace.Sentences[0]
		fmt.Fprintf(&diffs, "> %s\n", m.text)
		if groups {
			noun.compare(&diffs, "noun group", m.noun, groupsOf(s, "noun"))
			verb.compare(&diffs, "verb group", m.verb, groupsOf(s, "verb"))
		}
		want, got := parseClauses(m.clauses), tracedClauses(s)
		clauses.compare(&diffs, "clause", verbsOf(want), verbsOf(got))
		for _, w := range want {
			i := slices.IndexFunc(got, func(g clause) bool { return g.verb == w.verb })
			if i < 0 {
				subjects.missAll(w.subject)
				objects.missAll(w.object)
				args.gold += len(w.args)
				continue
			}
			g := got[i]
			got = slices.Delete(got, i, i+1)
			subjects.compare(&diffs, "subject of "+w.verb, some(w.subject), some(g.subject))
			objects.compare(&diffs, "object of "+w.verb, some(w.object), some(g.object))
			if groups {
				args.compare(&diffs, "preposition of "+w.verb, w.args, g.args)
			}
		}
	}
	var b bytes.Buffer
	fmt.Fprintln(&b, "# Written by TestStructure: what the layers are worth on "+file+".txt, then each difference.")
	fmt.Fprintf(&b, "%-16s %d of %d\n", "sentences whole", whole, len(rows))
	for _, f := range []struct {
		name string
		c    count
	}{{"noun groups", noun}, {"verb groups", verb}, {"clauses", clauses}, {"subjects", subjects}, {"objects", objects}, {"prepositions", args}} {
		if f.c.gold > 0 {
			fmt.Fprintf(&b, "%-16s %s\n", f.name, f.c)
		}
	}
	b.WriteString("\n")
	b.Write(diffs.Bytes())
	golden(t, file+".golden", b.Bytes())
}

// A count compares what was found with what a person marked.
type count struct{ hit, found, gold int }

func (c count) String() string {
	p, r := ratio(c.hit, c.found), ratio(c.hit, c.gold)
	f1 := 0.0
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("P %.3f  R %.3f  F1 %.3f  hit %d  found %d  gold %d", p, r, f1, c.hit, c.found, c.gold)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func (c *count) compare(w *bytes.Buffer, what string, want, got []string) {
	c.gold += len(want)
	c.found += len(got)
	left := slices.Clone(got)
	for _, s := range want {
		i := slices.Index(left, s)
		if i < 0 {
			fmt.Fprintf(w, "    missed %s: %s\n", what, s)
			continue
		}
		c.hit++
		left = slices.Delete(left, i, i+1)
	}
	for _, s := range left {
		fmt.Fprintf(w, "    false %s: %s\n", what, s)
	}
}

func (c *count) missAll(s string) { c.gold += len(some(s)) }

func some(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// A clause is a verb with its arguments, in words.
type clause struct {
	verb, subject, object string
	args                  []string
}

func parseClauses(lines []string) []clause {
	var out []clause
	for _, l := range lines {
		verb, rest, _ := strings.Cut(strings.TrimSuffix(l, ")"), "(")
		parts := strings.Split(rest, "; ")
		c := clause{verb: verb, subject: parts[0]}
		if len(parts) > 1 {
			c.object = parts[1]
			c.args = parts[2:]
		}
		out = append(out, c)
	}
	return out
}

func tracedClauses(s extract.SentenceTrace) []clause {
	var out []clause
	for _, c := range s.Clauses {
		out = append(out, clause{c.Verb, c.Subject, c.Object, c.Args})
	}
	return out
}

func verbsOf(cs []clause) []string {
	var out []string
	for _, c := range cs {
		out = append(out, c.verb)
	}
	return out
}

func groupsOf(s extract.SentenceTrace, kind string) []string {
	var out []string
	for _, g := range s.Groups {
		if g.Kind == kind {
			out = append(out, g.Text)
		}
	}
	return out
}

func readMarked(t *testing.T, file string) []marked {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 1; lines.Scan(); n++ {
		l := lines.Text()
		switch {
		case strings.HasPrefix(l, "#"):
		case strings.HasPrefix(l, "> "):
			out = append(out, parseMarked(l[2:]))
		case strings.HasSuffix(l, ")") && len(out) > 0:
			m := &out[len(out)-1]
			m.clauses = append(m.clauses, strings.TrimSpace(l))
		default:
			t.Fatalf("%s:%d: neither a sentence nor a clause: %s", file, n, l)
		}
	}
	return out
}

// parseMarked takes the marks out of a sentence.
func parseMarked(l string) marked {
	var m marked
	var text strings.Builder
	start := 0
	for _, r := range l {
		switch r {
		case '[', '(':
			start = text.Len()
		case ']':
			m.noun = append(m.noun, text.String()[start:])
		case ')':
			m.verb = append(m.verb, text.String()[start:])
		default:
			text.WriteRune(r)
		}
	}
	m.text = text.String()
	return m
}
