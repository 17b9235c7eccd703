package extract

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"entente/data"
	"entente/extract/article"
	"entente/extract/internal/resolve"
	"entente/extract/rule"

	"github.com/google/go-cmp/cmp"
)

// TestFiltersDropNothing holds the patterns' filters to their promise: they only
// pass over patterns that would not match. So whatever was asked of a phrase on
// the way, the facts are the same without them.
func TestFiltersDropNothing(t *testing.T) {
	x, err := Load(data.FS, "diplomacy")
	if err != nil {
		t.Fatal(err)
	}
	with, without := x.newWorker(), x.newWorker()
	without.matcher.Unfiltered = true
	with.matcher.Trials = make([]int, len(x.pack.Rules))
	without.matcher.Trials = make([]int, len(x.pack.Rules))
	found := 0
	for _, a := range filterTexts(t, x) {
		with.read(a)
		without.read(a)
		facts := with.facts(a)
		found += len(facts)
		if diff := cmp.Diff(without.facts(a), facts); diff != "" {
			t.Errorf("%q (-without filters +with):\n%s", a.Text, diff)
		}
	}
	if found == 0 {
		t.Error("no facts to compare")
	}
	if few, all := sum(with.matcher.Trials), sum(without.matcher.Trials); few >= all {
		t.Errorf("%d patterns were tried with filters and %d without", few, all)
	}
}

// filterTexts gives the texts of every test in the pack, and the sentences of
// layers.txt one by one and as one article, where pronouns reach back.
func filterTexts(t *testing.T, x *Extractor) []article.Article {
	t.Helper()
	var out []article.Article
	add := func(tests []rule.Test) {
		for _, test := range tests {
			out = append(out, article.Article{ID: "t", Text: strings.TrimSpace(test.Given + " " + test.Text), Date: test.Date})
		}
	}
	for i := range x.pack.Rules {
		add(x.pack.Rules[i].Tests)
	}
	for i := range x.pack.Entities {
		add(x.pack.Entities[i].Tests)
	}
	layers, err := os.ReadFile("testdata/layers.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(layers)) {
		out = append(out, article.Article{ID: "t", Text: strings.TrimSpace(line)})
	}
	return append(out, article.Article{ID: "t", Text: strings.ReplaceAll(string(layers), "\n", " ")})
}

func sum(counts []int) int {
	total := 0
	for _, n := range counts {
		total += n
	}
	return total
}

// TestMeaningsKeepToNoOrder asks what each phrase means from the first to the
// last and from the last to the first: an answer must not depend on what was
// asked before it.
func TestMeaningsKeepToNoOrder(t *testing.T) {
	x, err := Load(data.FS, "diplomacy")
	if err != nil {
		t.Fatal(err)
	}
	w := x.newWorker()
	for _, a := range filterTexts(t, x) {
		w.read(a)
		questions := w.questions()
		forth := w.meanings(questions)
		w.read(a)
		slices.Reverse(questions)
		back := w.meanings(questions)
		slices.Reverse(back)
		if diff := cmp.Diff(forth, back); diff != "" {
			t.Errorf("%q (-forth +back):\n%s", a.Text, diff)
		}
	}
}

// A question asks what a phrase means, for some types.
type question struct {
	sentence, phrase int32
	want             resolve.Mask
}

func (w *worker) questions() []question {
	var out []question
	for si := range w.resolve.Sentences {
		for np := range w.resolve.Sentences[si].Phrases {
			for _, want := range []resolve.Mask{w.x.world.Actor, w.x.world.Person, w.x.world.Place} {
				out = append(out, question{int32(si), int32(np), want})
			}
		}
	}
	return out
}

// meanings gives the answer to each question, as the ids of the entities.
func (w *worker) meanings(questions []question) []string {
	var out []string
	for _, q := range questions {
		var ids []string
		for _, r := range w.resolve.All(q.sentence, q.phrase, q.want) {
			ids = append(ids, w.resolve.Entities[r.Entity].ID+" "+r.How)
		}
		out = append(out, fmt.Sprint(q, ids))
	}
	return out
}
