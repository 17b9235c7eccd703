package extract_test

import (
	"errors"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

// TestWhyNot holds what is said first of an edge that is not there.
func TestWhyNot(t *testing.T) {
	x := load(t)
	for _, test := range []struct {
		text, query string
		want        string // how of the first fact; notes of the ends; rule, cause and change of the first miss
	}{
		{"Antony Blinken visited Tokyo.", "blinken visits tokyo", "found"},
		{"Antony Blinken plans to visit Tokyo.", "blinken visits tokyo", "found"},
		{"Antony Blinken plans to visit Tokyo.", "blinken visits tokyo [asserted]", "status; visit: status: it is found as [planned], not [asserted]"},
		{"China criticised Japan.", "japan criticises china", "direction"},
		{"Antony Blinken visited Tokio.", "blinken visits tokyo", `end; the article does not name tokyo; it has "Tokio"`},
		{"Penny Wong visited Tokyo. Antony Blinken was ill.", "blinken visits tokyo", "end; visit: other-entity: {who} is Penny Wong here"},
		{"Antony Blinken scouted Tokyo.", "blinken visits tokyo", `visit: trigger: the sentence has "scouted"; @visit holds visit, tour, revisit: add "scout" to @visit`},
		{"Antony Blinken went beyond Tokyo.", "blinken visits tokyo", `travel: preposition: the preposition is "beyond"; @travel holds`},
		{"Antony Blinken visited the Anti-Ballistic Missile Treaty.", "blinken visits abm-treaty", "visit: type: Anti-Ballistic Missile Treaty is a Treaty; {where} takes"},
		{"Tokyo was visited, and Antony Blinken slept.", "blinken visits tokyo", `visit: missing: the passive "visited" has no "by"`},
		{"Antony Blinken and Japan.", "blinken visits japan", "this is a limit of the engine: it found no verb"},
		{"Joe Biden urged Antony Blinken to visit Tokyo.", "blinken visits tokyo", "visit: lost: it matched, and lost to the rule urge, which gives urges: asks for what the other tells"},
		{"Japan pledged humanitarian aid to Ukraine.", "japan provides-aid-to ukraine", "relation; aid: lost: it matched, and lost to the rule pledge-aid, which gives pledges-aid-to: longer match"},
		{"China's foreign ministry balked at the Japanese plan.", "china rejects japan", "end; reject: other-entity: {who} is Chinese Foreign Ministry here, which belongs to china: ask for"},
		{"It rained.", "blinken visits tokyo", "the article does not name antony-blinken; the article does not name tokyo"},
		{"Yukiya Amano, former prime minister of Japan, spoke.", "yukiya-amano represents japan", "office: limit: the office"},
	} {
		q, err := extract.ParseQuery(x.Pack(), test.query)
		if err != nil {
			t.Fatal(err)
		}
		got := summary(whyNot(t, x, article.Article{ID: "test", Text: test.text}, q))
		if !strings.HasPrefix(got, test.want) {
			t.Errorf("%q in %q:\n got %s\nwant %s", test.query, test.text, got, test.want)
		}
	}
}

func summary(n *extract.Answer) string {
	var parts []string
	if len(n.Facts) > 0 {
		parts = append(parts, n.Facts[0].How)
	}
	for _, s := range []extract.Stand{n.Subject, n.Object} {
		if s.Note != "" {
			parts = append(parts, s.Note)
		}
	}
	if len(n.Misses) > 0 {
		m := n.Misses[0]
		parts = append(parts, m.Rule+": "+m.Reasons[0].Cause+": "+m.Reasons[0].Text+": "+m.Reasons[0].Change.Text)
	}
	if n.Advice != nil {
		parts = append(parts, n.Advice.Text)
	}
	return strings.Join(parts, "; ")
}

// TestWhyNotStub holds the rule that is proposed where none comes near.
func TestWhyNotStub(t *testing.T) {
	x := load(t)
	for _, test := range []struct{ text, relation, want string }{
		{"Kenya threw tomatoes at Somalia.", "opposes", `says: "{who} throw tomato at {whom}"`},
		{"Kenya and Somalia juggle oranges.", "allied-with", `says: "{who together} juggle orange"`},
	} {
		n := whyNot(t, x, article.Article{ID: "test", Text: test.text}, extract.Query{Subject: "kenya", Relation: test.relation, Object: "somalia"})
		if n.Advice == nil || !strings.Contains(n.Advice.Line, test.want) {
			t.Errorf("%q: advice %+v, want %s", test.text, n.Advice, test.want)
		}
	}
}

// TestWhyNotOffsets holds that offsets count code points of the article.
func TestWhyNotOffsets(t *testing.T) {
	x := load(t)
	text := "“Ça va”, said a man in Łódź. Antony Blinken scouted Tokyo."
	n := whyNot(t, x, article.Article{ID: "test", Text: text}, extract.Query{Subject: "blinken", Relation: "visits", Object: "tokyo"})
	if len(n.Misses) == 0 {
		t.Fatal("no near miss")
	}
	for _, q := range []graph.Quote{n.Misses[0].Sentence, n.Misses[0].Trigger, n.Misses[0].Reasons[0].Words} {
		if got := cut(text, q.Start, q.End); got != q.Text {
			t.Errorf("characters %d to %d are %q, not %q", q.Start, q.End, got, q.Text)
		}
	}
	if n.Misses[0].Trigger.Text != "scouted" {
		t.Errorf("the trigger is %q", n.Misses[0].Trigger.Text)
	}
}

// TestWhyNotChangesNothing holds that asking leaves no trace: the facts of the
// next article are the same, and the same question has the same answer.
func TestWhyNotChangesNothing(t *testing.T) {
	x := load(t)
	a := article.Article{ID: "test", Text: "Antony Blinken scouted Tokyo. He met Penny Wong. They went beyond Manila with Japanese officials."}
	before, err := x.Facts(a)
	if err != nil {
		t.Fatal(err)
	}
	q := extract.Query{Subject: "penny-wong", Relation: "visits", Object: "manila"}
	first := whyNot(t, x, a, q)
	after, err := x.Facts(a)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(before, after); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(first, whyNot(t, x, a, q)); d != "" {
		t.Error(d)
	}
}

func TestParseQuery(t *testing.T) {
	x := load(t)
	for _, test := range []struct {
		text string
		want extract.Query
		err  string
	}{
		{text: "blinken visits tokyo", want: extract.Query{Subject: "blinken", Relation: "visits", Object: "tokyo"}},
		{text: "Penny Wong met with the Prime Minister [planned]", want: extract.Query{Subject: "Penny Wong", Relation: "met-with", Object: "the Prime Minister", Status: graph.Planned}},
		{text: `joe-biden announced "the plan"`, want: extract.Query{Subject: "joe-biden", Relation: "announced", Object: "the plan", ObjectTopic: true}},
		{text: "blinken vists tokyo", err: `the pack has no relation "vists" | did you mean visits?`},
		{text: "blinken meets tokyo", err: `the pack has no relation "meets" | did you mean met-with? The rule meet has that word`},
		{text: "blinken glorps tokyo", err: `no relation of the pack stands in "glorps"`},
		{text: "visits tokyo", err: `"visits tokyo" is no edge`},
		{text: "", err: `"" is no edge`},
		{text: `blinken announced "the plan`, err: "a quote is not closed"},
		{text: `blinken announced " "`, err: "the topic in quotes is empty"},
		{text: `blinken announced "a" "b"`, err: "a topic in quotes stands alone"},
		{text: "blinken visits tokyo [someday]", err: `unknown status "someday" | the statuses are asserted`},
	} {
		got, err := extract.ParseQuery(x.Pack(), test.text)
		var bad *extract.QueryError
		if errors.As(err, &bad) {
			if text := bad.Message + " | " + bad.Hint; test.err == "" || !strings.HasPrefix(text, test.err) {
				t.Errorf("%q: %s, want %s", test.text, text, test.err)
			}
			continue
		}
		if test.err != "" || err != nil {
			t.Errorf("%q: error %v, want %s", test.text, err, test.err)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%q: %s", test.text, d)
		}
		if again, err := extract.ParseQuery(x.Pack(), got.String()); err != nil || again != got {
			t.Errorf("%q is written as %q, which reads as %v, %v", test.text, got, again, err)
		}
	}
}

// TestWhyNotAnyRelation asks an article for every relation, of entities that it
// names and of others. Whatever is asked, an answer comes, its words are the article's, and
// each reason has a change.
func TestWhyNotAnyRelation(t *testing.T) {
	x := load(t)
	text, err := data.FS.ReadFile("articles/us-japan.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := article.Article{ID: "us-japan", Text: string(text)}
	ends := []string{"antony-blinken", "japan", "china", "tokyo", "nobody-at-all", "mars"}
	for i, r := range x.Pack().Relations {
		q := extract.Query{Subject: ends[i%len(ends)], Relation: r.ID, Object: ends[(i/2+1)%len(ends)]}
		n := whyNot(t, x, a, q)
		if !n.Found && len(n.Misses) == 0 && n.Advice == nil && n.Subject.Note == "" && n.Object.Note == "" {
			t.Errorf("%s: nothing to say", q)
		}
		if len(n.Misses) > extract.MostMisses {
			t.Errorf("%s: %d near misses", q, len(n.Misses))
		}
		for _, m := range n.Misses {
			holdMiss(t, q, a.Text, m)
		}
	}
}

func holdMiss(t *testing.T, q extract.Query, text string, m extract.NearMiss) {
	t.Helper()
	if len(m.Reasons) == 0 || m.At.Line == 0 || cut(text, m.Sentence.Start, m.Sentence.End) != m.Sentence.Text {
		t.Errorf("%s: bad miss %+v", q, m)
	}
	for _, r := range m.Reasons {
		if r.Text == "" || r.Change.Text == "" || cut(text, r.Words.Start, r.Words.End) != r.Words.Text {
			t.Errorf("%s: bad reason %+v of %s", q, r, m.Rule)
		}
	}
}
