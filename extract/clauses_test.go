package extract_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/article"
)

// TestClauses holds how many clauses of clauses.txt the engine reads as a reader
// does, and which it does not.
func TestClauses(t *testing.T) {
	raw, err := os.ReadFile("testdata/clauses.txt")
	if err != nil {
		t.Fatal(err)
	}
	x := load(t)
	var wrong bytes.Buffer
	var verbs, subjects, objects, found, gold, sentences int
	for _, block := range strings.Split(string(raw), "\n> ")[1:] {
		text, rest, _ := strings.Cut(strings.TrimSpace(block), "\n")
		want := strings.Split(rest, "\n")
		got := clausesOf(t, x, text)
		sentences, gold, found = sentences+1, gold+len(want), found+len(got)
		for _, w := range want {
			verb, subject, object := clauseParts(w)
			at := slices.IndexFunc(got, func(g string) bool { v, _, _ := clauseParts(g); return v == verb })
			if at < 0 {
				fmt.Fprintf(&wrong, "%s\n    want %s\n    got  nothing\n", text, w)
				continue
			}
			_, s, o := clauseParts(got[at])
			verbs, subjects, objects = verbs+1, subjects+count(s == subject), objects+count(o == object)
			if s != subject || o != object {
				fmt.Fprintf(&wrong, "%s\n    want %s\n    got  %s\n", text, w, got[at])
			}
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Written by TestClauses: %d sentences of clauses.txt, of %d clauses.\n", sentences, gold)
	fmt.Fprintf(&b, "verbs     precision %.3f  recall %.3f\n", float64(verbs)/float64(found), float64(verbs)/float64(gold))
	fmt.Fprintf(&b, "subjects  right %.3f\nobjects   right %.3f\n\n", float64(subjects)/float64(gold), float64(objects)/float64(gold))
	b.Write(wrong.Bytes())
	golden(t, "clauses.golden", b.Bytes())
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func clausesOf(t *testing.T, x *extract.Extractor, text string) []string {
	t.Helper()
	trace, err := x.Trace(article.Article{ID: "t", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range trace.Sentences {
		for _, c := range s.Clauses {
			out = append(out, fmt.Sprintf("%s(%s; %s)", c.Verb, c.Subject, c.Object))
		}
	}
	return out
}

// clauseParts takes "verb(subject; object)" apart.
func clauseParts(line string) (verb, subject, object string) {
	verb, rest, _ := strings.Cut(line, "(")
	subject, object, _ = strings.Cut(strings.TrimSuffix(rest, ")"), "; ")
	return verb, subject, object
}
