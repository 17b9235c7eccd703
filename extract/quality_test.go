//go:build shared

package extract_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/extract/score"
	"entente/graph"
)

const shared = "../../shared/"

// TestQuality holds what the rules are worth on the data of ../shared, in
// testdata/quality.golden: a change shows there what it did. With -update the
// file is written, and the test still fails when it differed.
func TestQuality(t *testing.T) {
	x := load(t)
	var b bytes.Buffer
	fmt.Fprintln(&b, "# Written by TestQuality; see quality_test.go. Precision, recall, F1, then counts.")
	writeFacts(&b, score.Facts(goldDocs(t, x, "plover-dev.jsonl")))
	writeNames(&b, score.Names(goldDocs(t, x, "names-dev.jsonl")))
	writeSeed(t, &b)
	writeCoverage(t, &b, x)
	golden(t, "quality.golden", b.Bytes())
}

func goldDocs(t *testing.T, x *extract.Extractor, file string) []score.Doc {
	t.Helper()
	f, err := os.Open(shared + "gold/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := score.Read(f, file)
	if err != nil {
		t.Fatal(err)
	}
	var docs []score.Doc
	for _, r := range rows {
		d, err := score.Find(x, r)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	return docs
}

func figureLine(b *bytes.Buffer, name string, f score.Figures) {
	fmt.Fprintf(b, "%-36s P %.3f  R %.3f  F1 %.3f  hit %d  found %d  gold %d\n", name, f.Precision, f.Recall, f.F1, f.Hit, f.Found, f.Gold)
}

func causeLines(b *bytes.Buffer, what string, causes []score.Cause) {
	for _, c := range causes {
		fmt.Fprintf(b, "%-60s %d\n", what+": "+c.Cause, c.Count)
	}
}

func writeFacts(b *bytes.Buffer, r score.FactReport) {
	fmt.Fprintln(b, "\n[plover-dev]")
	figureLine(b, "pairs", r.Pairs)
	figureLine(b, "labelled", r.Labelled)
	for _, c := range r.Categories {
		figureLine(b, c.Name, c.Figures)
	}
	for _, s := range r.Statuses {
		fmt.Fprintf(b, "%-36s found %d  pair %d  labelled %d\n", s.Name, s.Found, s.Pairs, s.Labelled)
	}
	causeLines(b, "missed", r.MissCauses)
	causeLines(b, "false", r.FalseCauses)
}

func writeNames(b *bytes.Buffer, r score.NameReport) {
	fmt.Fprintln(b, "\n[names-dev]")
	figureLine(b, "span and type", r.Typed)
	figureLine(b, "span and type, adjectives aside", r.Judged)
	figureLine(b, "span", r.Untyped)
	figureLine(b, "span and type, own bounds", r.Engine)
	for _, k := range r.Types {
		figureLine(b, k.Name, k.Figures)
	}
	causeLines(b, "missed", r.MissCauses)
	causeLines(b, "false", r.FalseCauses)
}

// writeSeed counts the edges of the first article's gold; TestSeedArticle has
// their names.
func writeSeed(t *testing.T, b *bytes.Buffer) {
	t.Helper()
	var gold struct{ Must, Never, Welcome []goldEdge }
	raw, err := os.ReadFile(shared + "gold/us-japan.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	facts := seedFacts(t)
	in := func(edges []goldEdge) (n int) {
		for _, e := range edges {
			if e.in(facts) {
				n++
			}
		}
		return n
	}
	fmt.Fprintln(b, "\n[seed]")
	fmt.Fprintf(b, "%-36s %d\n", "facts", len(facts))
	fmt.Fprintf(b, "%-36s %d of %d\n", "required found", in(gold.Must), len(gold.Must))
	fmt.Fprintf(b, "%-36s %d of %d\n", "forbidden found", in(gold.Never), len(gold.Never))
	fmt.Fprintf(b, "%-36s %d of %d\n", "welcome found", in(gold.Welcome), len(gold.Welcome))
}

// coverage is what is found in the corpus.
type coverage struct {
	articles, facts, empty int
	relations, statuses    map[string]int
	wanted, given          int // sentences with two known actors and a diplomatic verb; those of them with a fact
}

func writeCoverage(t *testing.T, b *bytes.Buffer, x *extract.Extractor) {
	t.Helper()
	c := coverage{relations: map[string]int{}, statuses: map[string]int{}}
	actors, verbs := actorTypes(x), diplomaticVerbs(t, x.Pack())
	for a := range article.ReadFile(shared + "corpus/wikinews.ndjson") {
		trace, err := x.Trace(a)
		if err != nil {
			t.Fatal(err)
		}
		c.add(actors, verbs, a.Text, trace)
	}
	fmt.Fprintln(b, "\n[wikinews]")
	fmt.Fprintf(b, "%-36s %d\n", "articles", c.articles)
	fmt.Fprintf(b, "%-36s %d\n", "articles without a fact", c.empty)
	fmt.Fprintf(b, "%-36s %d\n", "facts", c.facts)
	fmt.Fprintf(b, "%-36s %d of %d (%.3f)\n", "two known actors, diplomatic verb", c.given, c.wanted, float64(c.given)/float64(max(c.wanted, 1)))
	for _, s := range graph.Statuses() {
		fmt.Fprintf(b, "%-36s %d\n", s, c.statuses[string(s)])
	}
	for _, r := range byCount(c.relations) {
		fmt.Fprintf(b, "%-36s %d\n", r, c.relations[r])
	}
}

func (c *coverage) add(actors, verbs map[string]bool, text string, t *extract.Trace) {
	c.articles++
	c.facts += len(t.Facts)
	if len(t.Facts) == 0 {
		c.empty++
	}
	has := map[int]bool{} // starts of sentences with a fact, in code points
	for _, f := range t.Facts {
		c.relations[f.Relation]++
		c.statuses[string(f.Status)]++
		has[f.Sentence.Start] = true
	}
	bytes, runes := 0, 0
	for _, s := range t.Sentences {
		if s.Start >= bytes {
			runes += len([]rune(text[bytes:s.Start]))
			bytes = s.Start
		}
		if !wantsFact(actors, verbs, s) {
			continue
		}
		c.wanted++
		if has[runes] {
			c.given++
		}
	}
}

// wantsFact says whether a sentence names two different actors of the pack and
// has a diplomatic verb.
func wantsFact(actors, verbs map[string]bool, s extract.SentenceTrace) bool {
	ids := map[string]bool{}
	for _, n := range s.Names {
		if actors[n.ID] {
			ids[n.ID] = true
		}
	}
	return len(ids) >= 2 && slices.ContainsFunc(s.Clauses, func(c extract.ClauseTrace) bool { return isDiplomatic(verbs, c) })
}

// isDiplomatic says whether a clause has one of the verbs, with its preposition.
func isDiplomatic(verbs map[string]bool, c extract.ClauseTrace) bool {
	return verbs[c.Verb] || slices.ContainsFunc(c.Args, func(arg string) bool {
		prep, _, _ := strings.Cut(arg, " ")
		return verbs[c.Verb+" "+strings.ToLower(prep)]
	})
}

// diplomaticVerbs gives the verbs that tell of an event by themselves: those
// that stand alone, or with one preposition, between the two ends of a rule's
// sentence whose relation has a PLOVER category. Verbs such as make, hold or say
// come with other words and are none.
func diplomaticVerbs(t *testing.T, p *rule.Pack) map[string]bool {
	t.Helper()
	lists, coded := map[string][]string{}, map[string]bool{}
	for _, w := range p.Words {
		lists[w.ID] = w.Words
	}
	for _, r := range p.Relations {
		coded[r.ID] = r.Plover != "" && !slices.Contains(r.From, "text") && !slices.Contains(r.To, "text")
	}
	verbs := map[string]bool{}
	for _, r := range p.Rules {
		if !slices.ContainsFunc(r.Gives, func(g rule.Gives) bool { return coded[g.Relation] }) {
			continue
		}
		for _, says := range r.Says {
			flats, err := says.Sentence.Variants(lists, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range flats {
				addVerbs(verbs, f)
			}
		}
	}
	return verbs
}

// addVerbs adds the verb of a sentence, with its preposition if it has one.
func addVerbs(verbs map[string]bool, f rule.Flat) {
	if len(f) < 3 || len(f) > 4 || f[0].Kind != rule.Slot || f[len(f)-1].Kind != rule.Slot {
		return
	}
	prep := ""
	if len(f) == 4 {
		prep = " " + f[2].Text
	}
	switch f[1].Kind {
	case rule.Literal:
		verbs[f[1].Text+prep] = true
	case rule.List:
		for _, w := range f[1].Words {
			verbs[w+prep] = true
		}
	}
}

// actorTypes gives the ids of the pack's entities that can act.
func actorTypes(x *extract.Extractor) map[string]bool {
	is := map[string][]string{}
	for _, t := range x.Pack().Types {
		is[t.ID] = t.Is
	}
	var acts func(typ string) bool
	acts = func(typ string) bool { return typ == "Actor" || slices.ContainsFunc(is[typ], acts) }
	ids := map[string]bool{}
	for _, e := range x.Pack().Entities {
		if acts(e.Type) {
			ids[e.ID] = true
		}
	}
	return ids
}

// byCount gives the keys, the largest count first.
func byCount(m map[string]int) []string {
	return slices.SortedFunc(maps.Keys(m), func(a, b string) int {
		return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b))
	})
}

// TestScoreAgrees holds that the totals on plover-dev are those of score.py.
// Without Python it has nothing to compare with.
func TestScoreAgrees(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not installed")
	}
	docs := goldDocs(t, load(t), "plover-dev.jsonl")
	file := filepath.Join(t.TempDir(), "facts.ndjson")
	var lines bytes.Buffer
	for _, d := range docs {
		for _, f := range d.Facts {
			if err := json.NewEncoder(&lines).Encode(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := os.WriteFile(file, lines.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, shared+"gold/score.py", shared+"gold/plover-dev.jsonl", file).CombinedOutput()
	if err != nil {
		t.Fatalf("score.py: %v\n%s", err, out)
	}
	r := score.Facts(docs)
	var want strings.Builder
	for _, l := range []struct {
		name string
		f    score.Figures
	}{{"pairs", r.Pairs}, {"labelled", r.Labelled}} {
		fmt.Fprintf(&want, "%-9s P %.3f  R %.3f  F1 %.3f  (%d of %d gold, %d found)\n", l.name, l.f.Precision, l.f.Recall, l.f.F1, l.f.Hit, l.f.Gold, l.f.Found)
	}
	if string(out) != want.String() {
		t.Errorf("score.py says\n%sand this package\n%s", out, want.String())
	}
}
