package extract_test

import (
	"testing"
	"testing/fstest"

	"entente/data"
	"entente/extract"
	"entente/extract/article"

	"github.com/google/go-cmp/cmp"
)

// rivals is a pack in which rules compete in each of the ways.
func rivals(t *testing.T) *extract.Extractor {
	t.Helper()
	pack := fstest.MapFS{
		"pack.yaml":      {Data: []byte("pack: rivals\nversion: 0.1.0\nbase: https://r.example/id/\nvocab: https://r.example/vocab#\n")},
		"types.yaml":     {Data: []byte("types:\n  Actor: {}\n  Place: {}\n  Country: {is: [Actor, Place]}\n")},
		"relations.yaml": {Data: []byte("relations:\n  hugs: {from: Actor, to: Actor, plans: plansToHug}\n  slaps: {from: Actor, to: Actor, plans: plansToSlap}\n")},
		"entities.yaml":  {Data: []byte("entities:\n  kenya: {type: Country, name: Kenya}\n  togo: {type: Country, name: Togo}\n  peru: {type: Country, name: Peru}\n")},
		"rules.yaml": {Data: []byte(`rules:
- {id: hug, says: ["{who} cuddle {whom}", "{who} (hug | poke | tickle) {whom}"], gives: "{who} hugs {whom}"}
- {id: hug-hard, says: "{who} hug {whom} in anger", gives: "{who} slaps {whom}"}
- {id: poke, says: "{who} poke {whom}", gives: "{who} slaps {whom}", priority: 1}
- {id: tickle, says: "{who} tickle {whom}", gives: "{who} slaps {whom}"}
`)},
	}
	x, err := extract.LoadPack(pack, ".", data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestTraceRivals holds that a trace tells what lost, to what and why.
func TestTraceRivals(t *testing.T) {
	x := rivals(t)
	tests := []struct{ text, winner, loser, why string }{
		{"Kenya hugged Togo in anger.", "hug-hard", "hug", extract.WonLonger},
		{"Kenya poked Togo.", "poke", "hug", extract.WonPriority},
		{"Kenya tickled Togo.", "hug", "tickle", extract.WonOrder},
		{"Kenya hugged Togo and hugged Togo.", "hug", "hug", extract.WonText},
	}
	for _, test := range tests {
		t.Run(test.text, func(t *testing.T) {
			// The sentence before it moves the places of the facts.
			trace, err := x.Trace(article.Article{ID: "a", Text: "Peru cuddled Kenya. " + test.text})
			if err != nil {
				t.Fatal(err)
			}
			if len(trace.Rivals) != 1 || len(trace.Facts) != 2 {
				t.Fatalf("%d rivals and %d facts, want 1 and 2", len(trace.Rivals), len(trace.Facts))
			}
			r := trace.Rivals[0]
			if got := trace.Facts[r.To].Rule; got != test.winner || r.Fact.Rule != test.loser || r.Why != test.why {
				t.Errorf("%s won over %s: %s; want %s, %s, %s", got, r.Fact.Rule, r.Why, test.winner, test.loser, test.why)
			}
		})
	}
}

// TestTraceCounts holds that a trace tells which sentence of a rule matched and
// how often each rule was tried, and that facts are the same without it.
func TestTraceCounts(t *testing.T) {
	x := rivals(t)
	a := article.Article{ID: "a", Text: "Kenya poked Togo. Peru cuddled Kenya. Kenya poked fun."}
	trace, err := x.Trace(a)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := x.Facts(a)
	if err != nil {
		t.Fatal(err)
	}
	same(t, trace.Facts, facts)
	same(t, trace.Says, []int{0, 0})
	same(t, trace.Trials, []int{3, 0, 1, 0})
}

// TestTracePlaces holds that each span of a trace, in code points, slices back to
// its words.
func TestTracePlaces(t *testing.T) {
	text := "Zürich’s mayor … slept. Emmanuel Macron, the president, has not met Penny Wong’s advisers in Zürich because of Iran."
	trace, err := load(t).Trace(article.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	runes := []rune(text)
	check := func(start, end int, want string) {
		t.Helper()
		if got := string(runes[start:end]); got != want {
			t.Errorf("[%d,%d) is %q, want %q", start, end, got, want)
		}
	}
	roles := map[string]string{}
	for _, s := range trace.Sentences {
		check(s.Span.Start, s.Span.End, s.Text)
		for _, n := range s.Names {
			check(n.Span.Start, n.Span.End, n.Text)
		}
		for _, g := range s.Groups {
			check(g.Span.Start, g.Span.End, g.Text)
		}
		for _, c := range s.Clauses {
			for _, e := range c.Ends {
				if c.Verb == "meet" {
					roles[e.Role+" "+e.Prep] = string(runes[e.Span.Start:e.Span.End])
				}
			}
		}
	}
	same(t, roles, map[string]string{"subject ": "Emmanuel Macron", "object ": "Penny Wong’s advisers", "preposition in": "Zürich", "preposition because of": "Iran"})
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
