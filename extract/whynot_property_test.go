package extract_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// A mutation makes the edge of a rule test impossible by one change of its text.
type mutation struct {
	name string
	// causes are those that tell of the change.
	causes []string
	// text gives the changed text and the query; false where the change cannot
	// be made in this test.
	text func(x *extract.Extractor, text string, f graph.Fact, q extract.Query) (string, extract.Query, bool)
}

var mutations = []mutation{
	{"trigger", []string{"trigger"}, nonsenseTrigger},
	{"preposition", []string{"preposition"}, otherPreposition},
	{"type", []string{"type", "ends"}, otherType},
}

// put replaces a span, counted in code points.
func put(text string, s, end int, with string) string {
	r := []rune(text)
	return string(r[:s]) + with + string(r[end:])
}

func cut(text string, s, end int) string { return string([]rune(text)[s:end]) }

// nonsenseTrigger puts a word that no rule has for the one that told the relation,
// in the same form.
func nonsenseTrigger(_ *extract.Extractor, text string, f graph.Fact, q extract.Query) (string, extract.Query, bool) {
	word := cut(text, f.Trigger.Start, f.Trigger.End)
	if strings.ContainsAny(word, " -") || word != strings.ToLower(word) {
		return "", q, false
	}
	nonsense := "plonk"
	for _, ending := range []string{"ing", "ed", "s"} {
		if strings.HasSuffix(word, ending) && len(word) > len(ending)+1 {
			nonsense += ending
			break
		}
	}
	if nonsense == "plonk" && irregularPast[word] {
		nonsense = "plonked"
	}
	return put(text, f.Trigger.Start, f.Trigger.End, nonsense), q, true
}

var irregularPast = map[string]bool{"met": true, "held": true, "sent": true, "gave": true, "spoke": true, "paid": true, "took": true, "went": true, "came": true,
	"shot": true, "fought": true, "sold": true, "bought": true, "lent": true, "said": true, "told": true, "won": true, "led": true, "began": true, "broke": true,
	"flew": true, "struck": true, "threw": true, "drew": true, "withdrew": true, "sought": true, "left": true, "built": true, "made": true, "let": true, "cut": true, "put": true}

// otherPreposition puts "beyond" for the preposition right before an end that
// stands behind the trigger.
func otherPreposition(_ *extract.Extractor, text string, f graph.Fact, q extract.Query) (string, extract.Query, bool) {
	for _, end := range []graph.Mention{f.Object, f.Subject} {
		if end.Start <= f.Trigger.End || end.End > f.Sentence.End {
			continue
		}
		before := strings.Fields(cut(text, f.Trigger.End, end.Start))
		if n := len(before); n > 0 && before[n-1] == "the" {
			before = before[:n-1]
		}
		if len(before) != 1 || !slices.Contains([]string{"to", "with", "from", "against", "on", "for", "of", "at", "over", "in", "into"}, before[0]) {
			continue
		}
		at := f.Trigger.End + strings.Index(cut(text, f.Trigger.End, end.Start), before[0]) // ASCII up to it: checked below
		if cut(text, at, at+len(before[0])) != before[0] {
			return "", q, false
		}
		return put(text, at, at+len(before[0]), "beyond"), q, true
	}
	return "", q, false
}

// otherType puts a treaty, which can do nothing and be asked nothing, for the
// object.
func otherType(x *extract.Extractor, text string, f graph.Fact, q extract.Query) (string, extract.Query, bool) {
	rel, _ := x.Pack().Relation(f.Relation)
	o := f.Object
	if o.Type == "Topic" || o.Via != "" || o.Resolved != "" || o.Start == f.Subject.Start || strings.Count(text, o.Text) != 1 || slices.Contains(rel.To, rule.Text) {
		return "", q, false
	}
	for _, e := range x.Pack().Entities {
		if e.Type != "Treaty" || slices.Contains(rel.To, e.Type) || strings.Contains(e.Name, " of ") {
			continue
		}
		q.Object = e.ID
		return put(text, o.Start, o.End, e.Name), q, true
	}
	return "", q, false
}

// tally counts what the first near miss of a mutation says.
type tally struct{ cases, first, rule, cause, both int }

// TestWhyNotNamesTheCause takes every positive test of the built-in rules. The
// answer for its edge says that it is found; and where one change of its text
// takes the edge away, the first near miss names that rule and that change in
// nine of ten cases. The golden holds fives of per cent, which a new rule
// seldom moves; -v logs the numbers.
func TestWhyNotNamesTheCause(t *testing.T) {
	x := load(t)
	tallies := make([]tally, len(mutations))
	var b bytes.Buffer
	seen := 0
	for i, ru := range x.Pack().Rules {
		for k, test := range ru.Tests {
			if test.Given != "" || test.Todo != "" || testing.Short() && (i+k)%7 != 0 {
				continue
			}
			a := article.Article{ID: "test", Date: test.Date, Text: test.Text}
			facts, err := x.Facts(a)
			if err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(facts, func(f graph.Fact) bool { return f.Rule == ru.ID })
			if at < 0 {
				continue
			}
			seen++
			f := facts[at]
			q := extract.Query{Subject: f.Subject.ID, Relation: f.Relation, Object: f.Object.ID, Status: f.Status}
			if f.Subject.Type == "Topic" {
				q.Subject, q.SubjectTopic = f.Subject.Name, true
			}
			if f.Object.Type == "Topic" {
				q.Object, q.ObjectTopic = f.Object.Name, true
			}
			if n := whyNot(t, x, a, q); !n.Found || n.Facts[0].How != "found" {
				t.Errorf("%s: %q: %s is a fact, and not found", ru.ID, test.Text, q)
			}
			for m, mu := range mutations {
				mutate(t, x, a, f, q, mu, &tallies[m])
			}
		}
	}
	for m, mu := range mutations {
		c := tallies[m]
		fmt.Fprintf(&b, "%-12s rule and change named in at least %d %%, with no other rule before it in at least %d %%\n", mu.name,
			floor(percent(c.both, c.cases)), floor(percent(c.first, c.cases)))
		t.Logf("%s: %+v of %d tests", mu.name, c, seen)
		if percent(c.both, c.cases) < 90 {
			t.Errorf("%s: both named in %.1f %% of %d cases, want 90", mu.name, percent(c.both, c.cases), c.cases)
		}
	}
	if !testing.Short() {
		golden(t, "whynot.golden", b.Bytes())
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// floor rounds down to a multiple of five.
func floor(percent float64) int { return int(percent) / 5 * 5 }

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func whyNot(t *testing.T, x *extract.Extractor, a article.Article, q extract.Query) *extract.Answer {
	t.Helper()
	n, err := x.WhyNot(a, q)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// mutate makes one change and counts what is said of it. A change that leaves
// the edge there, by another rule, counts for nothing.
func mutate(t *testing.T, x *extract.Extractor, a article.Article, f graph.Fact, q extract.Query, mu mutation, c *tally) {
	t.Helper()
	text, q, ok := mu.text(x, a.Text, f, q)
	if !ok {
		return
	}
	q.Status = ""
	n := whyNot(t, x, article.Article{ID: a.ID, Date: a.Date, Text: text}, q)
	if n.Found {
		return
	}
	c.cases++
	if len(n.Misses) == 0 {
		t.Logf("MISS %s %s: %q %s: no near miss", mu.name, f.Rule, text, q)
		return
	}
	first := n.Misses[0]
	rule := first.Rule == f.Rule || slices.Contains(first.Also, f.Rule)
	cause := slices.ContainsFunc(first.Reasons, func(r extract.Reason) bool { return slices.Contains(mu.causes, r.Cause) })
	if rule {
		c.rule++
	}
	if cause {
		c.cause++
	}
	if rule && cause {
		c.both++
		c.first += bit(first.Rule == f.Rule)
		return
	}
	t.Logf("MISS %s %s: %q %s: %s %s %v", mu.name, f.Rule, text, q, first.Rule, first.Says, first.Reasons)
}
