package report_test

import (
	"fmt"
	"slices"
	"testing"

	"entente/extract/article"
	"entente/extract/report"

	"github.com/google/go-cmp/cmp"
)

// TestOrder holds that the order of the articles does not matter.
func TestOrder(t *testing.T) {
	x := load(t)
	var articles []article.Article
	for i, text := range []string{
		"Emmanuel Macron visited Kyiv. Penny Wong met Narendra Modi.",
		"Penny Wong visited Kyiv on Monday. Zara Quimby yodelled. France serenaded Germany.",
		"Narendra Modi travelled to Kyiv. Zara Quimby slept in Paris. Germany serenaded France.",
		"Sergei Lavrov visited Kyiv. France serenaded Italy. Zara Quimby ate.",
		"Wang Yi visited Kyiv. Italy serenaded Spain. Zara Quimby sat.",
	} {
		articles = append(articles, article.Article{ID: fmt.Sprint("a", i), Text: text})
	}
	read := func() (report.Report, report.Todo) {
		rules, misses := report.NewRules(x.Pack()), report.NewMisses(x.Pack())
		for _, a := range articles {
			trace, err := x.Trace(a)
			if err != nil {
				t.Fatal(err)
			}
			rules.Add(a, trace)
			misses.Add(a, trace)
		}
		return rules.Report(), misses.Todo(0, 1)
	}
	firstRules, firstTodo := read()
	slices.Reverse(articles)
	rules, todo := read()
	if diff := cmp.Diff(firstRules, rules); diff != "" {
		t.Errorf("rules: %s", diff)
	}
	if diff := cmp.Diff(firstTodo, todo); diff != "" {
		t.Errorf("todo: %s", diff)
	}
	if todo.Frames[0].Frame != "Actor serenade Actor" || todo.Frames[0].Count != 4 || len(todo.Frames[0].Examples) != 3 {
		t.Errorf("the first frame is %+v", todo.Frames[0])
	}
}

// TestFrames holds how the clauses of sentences without a fact are framed.
func TestFrames(t *testing.T) {
	x := load(t)
	tests := []struct {
		text string
		want []string
	}{
		{"France serenaded Germany.", []string{"Actor serenade Actor"}},
		{"France was serenaded by Germany.", []string{"Actor serenade (passive) by Actor"}},
		{"France sent a teapot towards Germany.", []string{"Actor send words towards Actor"}},
		{"France tickled Germany's patience.", []string{"Actor tickle Actor's words"}},
		{"Laos and Vietnam yodelled.", []string{"Actor together yodel"}},
		{"France is allergic to Germany.", []string{"Actor be allergic to Actor"}},
		{"France slept while Germany hummed.", []string{"Actor hum", "Actor sleep"}},
		{"According to Reuters, France yodelled.", []string{"Actor yodel"}},
		{"France slept.", nil},
		{"France thanked Germany.", nil}, // a fact
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			var got []string
			for _, f := range missed(t, x, test.text).Todo(0, 1).Frames {
				got = append(got, f.Frame)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
