package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/extract/internal/symbol"
	"entente/extract/rule"
)

// testLexicon knows just the words of these tests.
func testLexicon() Lexicon {
	preps := []string{"to", "with", "of", "on", "over", "about", "between", "from", "by", "against", "in", "for"}
	verbs := []string{"visit", "visits", "meet", "help", "refuse", "urge", "withdraw", "attack"}
	return Lexicon{
		IsPrep:  func(w string) bool { return slices.Contains(preps, w) },
		IsVerb:  func(w string) bool { return slices.Contains(verbs, w) },
		Lemmas:  func(w string) []string { return []string{strings.TrimSuffix(w, "s")} },
		Symbols: symbol.New(),
	}
}

// TestCompile shows what frame each kind of rule sentence becomes.
func TestCompile(t *testing.T) {
	lists := map[string][]string{"troops": {"troops", "army"}, "attack": {"attack"}, "visit": {"visit", "travel to"}}
	for _, test := range []struct{ says, want string }{
		{"{who} visits {where}", "verb visit: subject(who) object(where)"},
		{"{who} accuses {whom} of {about}", "verb accuse: subject(who) object(whom) prep[of](about)"},
		{"{who} carries out {what}", "verb carrie: subject(who) particle[out] object(what)"},
		{"{who} pays {where} a visit", "verb pay: subject(who) object(where) second<visit>"},
		{"{who} imposes sanctions on {whom}", "verb impose: subject(who) object<sanction prep[on](whom)>"},
		{"{who} refuses to meet {whom}", "verb refuse: subject(who) to<meet object(whom)>"},
		{"{who} urges {whom} to {act}", "verb urge: subject(who) object(whom) to<any>"},
		{"{who} demands that {whom} {act}", "verb demand: subject(who) that<any subject(whom)>"},
		{"{who} warns (if | unless) {whom} {act}", "verb warn: subject(who) if[if]<any subject(whom)>"},
		{"{who} is concerned about {whom}'s {about}", "adj concerned: subject(who) prep[about](whom's about)"},
		{"{who} is {whom}'s minister", "identity minister: subject(who) owner(whom)"},
		{"{who}'s visit to {where}", "noun visit: owner(who) prep[to](where)"},
		{"talks between {who} and {whom}", "noun talk: prep[between](who and whom)"},
		{"{who}'s @troops attack {whom}", "verb attack: subject(who via army) object(whom)"},
		{"{who} pulls out of {where}", "verb pull: subject(who) prep[out of](where)"},
	} {
		got, err := compiled(t, test.says, lists)
		if err != nil || got != test.want {
			t.Errorf("%q:\n got  %s (%v)\n want %s", test.says, got, err, test.want)
		}
	}
}

func TestCompileErrors(t *testing.T) {
	for _, test := range []struct{ says, want string }{
		{"{who} {whom}", "a verb must follow the first slot"},
		{"{who}'s {whom}", "a noun is missing"},
		{"{who} is", "must follow is"},
		{"{who} demands that meet", `a slot must follow "that"`},
		{"{who} warns if {whom}", "a verb, or {act}, must follow"},
	} {
		if _, err := compiled(t, test.says, nil); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: error %v, want %q", test.says, err, test.want)
		}
	}
}

func compiled(t *testing.T, says string, lists map[string][]string) (string, error) {
	t.Helper()
	s, err := rule.ParseSentence(says)
	if err != nil {
		t.Fatal(err)
	}
	flats, err := s.Variants(lists, 0)
	if err != nil {
		t.Fatal(err)
	}
	c := compiler{Lexicon: testLexicon(), sets: map[string]words{}}
	p, err := c.compile(flats[0])
	if err != nil {
		return "", err
	}
	kind := [...]string{"verb", "noun", "adj", "identity"}[p.kind]
	return fmt.Sprintf("%s %s:%s", kind, shortest(p.words), shown(p, p.args)), nil
}

// shortest gives the shortest of a set of words, the first by letter.
func shortest(w words) string {
	best := ""
	for _, k := range w.list {
		if best == "" || len(k) < len(best) || len(k) == len(best) && k < best {
			best = k
		}
	}
	return best
}

func shown(p *pattern, args []arg) string {
	var b strings.Builder
	name := func(i int) string { return p.slots[i].name }
	for _, a := range args {
		fn := [...]string{"subject", "object", "second", "prep", "owner", "to", "that", "if", "particle", "ing"}[a.fn]
		b.WriteString(" " + fn)
		if a.preps != nil {
			b.WriteString("[" + shortest(a.preps) + "]")
		}
		switch {
		case a.fn == toVerb || a.fn == thatVerb || a.fn == ifVerb:
			verb := "any"
			if a.head != nil {
				verb = shortest(a.head)
			}
			b.WriteString("<" + verb + shown(p, a.args) + ">")
		case a.head != nil && a.slot < 0:
			b.WriteString("<" + shortest(a.head) + shown(p, a.args) + ">")
		case a.slot >= 0:
			text := name(a.slot)
			if a.behind && a.about >= 0 {
				text += "'s " + name(a.about)
			}
			if a.pair >= 0 {
				text += " and " + name(a.pair)
			}
			if a.via != nil {
				text += " via " + shortest(a.via)
			}
			b.WriteString("(" + text + ")")
		}
	}
	return b.String()
}
