package lex

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func loadLexicon(tb testing.TB) *Lexicon {
	tb.Helper()
	l, err := Load(os.DirFS("../../../data"), "lexicon")
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// A lookupWant is what a test says about a word.
type lookupWant struct {
	POS              POS
	Noun, Verb, Adj  string
	Verbs            Form // the forms that the verb can be in
	Plural, Singular bool // the numbers that the noun can be in
}

func TestLookup(t *testing.T) {
	l := loadLexicon(t)
	past := Past | PastPart
	for word, want := range map[string]lookupWant{
		"visited":       {POS: Verb, Verb: "visit", Verbs: past},
		"met":           {POS: Verb, Verb: "meet", Verbs: past},
		"says":          {POS: Noun | Verb, Noun: "say", Verb: "say", Verbs: Third}, // too rare a noun to be read as one
		"said":          {POS: Verb | Adj, Verb: "say", Adj: "said", Verbs: past},
		"announced":     {POS: Verb | Adj, Verb: "announce", Adj: "announced", Verbs: past},
		"announcing":    {POS: Verb, Verb: "announce", Verbs: Gerund},
		"plans":         {POS: Noun | Verb, Noun: "plan", Verb: "plan", Verbs: Third, Plural: true},
		"planning":      {POS: Noun | Verb, Noun: "planning", Verb: "plan", Verbs: Gerund, Singular: true},
		"talks":         {POS: Noun | Verb, Noun: "talk", Verb: "talk", Verbs: Third, Plural: true},
		"forces":        {POS: Noun | Verb, Noun: "force", Verb: "force", Verbs: Third, Plural: true},
		"troops":        {POS: Noun | Verb, Noun: "troop", Verb: "troop", Plural: true},
		"opposes":       {POS: Verb, Verb: "oppose", Verbs: Third},
		"children":      {POS: Noun, Noun: "child", Plural: true},
		"men":           {POS: Noun, Noun: "man", Plural: true},
		"militiamen":    {POS: Noun, Noun: "militiaman", Plural: true},
		"were":          {POS: Aux | Verb, Verb: "be", Verbs: Past},
		"has":           {POS: Aux | Verb, Verb: "have", Verbs: Third},
		"struck":        {POS: Verb | Adj, Verb: "strike", Adj: "struck", Verbs: past},
		"shot":          {POS: Noun | Verb | Adj, Noun: "shot", Verb: "shoot", Adj: "shot", Verbs: past, Singular: true},
		"led":           {POS: Verb, Verb: "lead", Verbs: past},
		"held":          {POS: Verb | Adj, Verb: "hold", Adj: "held", Verbs: past},
		"sought":        {POS: Verb | Adj, Verb: "seek", Adj: "sought", Verbs: past},
		"seen":          {POS: Verb, Verb: "see", Verbs: PastPart},
		"went":          {POS: Verb, Verb: "go", Verbs: Past},
		"put":           {POS: Noun | Verb, Noun: "put", Verb: "put", Verbs: Base | past},
		"lies":          {POS: Noun | Verb, Noun: "lie", Verb: "lie", Verbs: Third, Plural: true},
		"dies":          {POS: Noun | Verb, Noun: "die", Verb: "die", Verbs: Third, Plural: true},
		"agreed":        {POS: Verb | Adj, Verb: "agree", Adj: "agreed", Verbs: past},
		"banned":        {POS: Verb | Adj, Verb: "ban", Adj: "banned", Verbs: past},
		"panicked":      {POS: Verb | Adj, Verb: "panic", Adj: "panicked", Verbs: past},
		"politics":      {POS: Noun, Noun: "politics", Singular: true},
		"news":          {POS: Noun, Noun: "news", Singular: true},
		"headquarters":  {POS: Noun | Verb, Noun: "headquarters", Verb: "headquarter", Plural: true, Singular: true},
		"media":         {POS: Noun, Noun: "media", Plural: true, Singular: true},
		"police":        {POS: Noun | Verb, Noun: "police", Verb: "police", Verbs: Base, Plural: true},
		"people":        {POS: Noun | Verb, Noun: "people", Verb: "people", Plural: true},
		"re-election":   {POS: Noun, Noun: "reelection", Singular: true},
		"build-up":      {POS: Noun, Noun: "buildup", Singular: true},
		"death-row":     {POS: Noun | Adj, Noun: "death-row", Adj: "death-row", Singular: true},
		"us-led":        {POS: Adj, Verb: "lead", Adj: "us-led"},
		"defence":       {POS: Noun, Noun: "defense", Singular: true},
		"criticised":    {POS: Verb, Verb: "criticize", Verbs: past},
		"labelled":      {POS: Verb | Adj, Verb: "label", Adj: "labeled", Verbs: past},
		"largest":       {POS: Adj, Adj: "large"},
		"japanese":      {POS: Noun | Adj, Noun: "japanese", Adj: "japanese", Singular: true},
		"kamikawa":      {POS: Noun, Noun: "kamikawa", Singular: true},
		"recolonizing":  {POS: Verb, Verb: "recolonize", Verbs: Gerund},
		"glorptions":    {POS: Noun, Noun: "glorption", Plural: true},
		"glorpize":      {POS: Verb, Verb: "glorpize", Verbs: Base},
		"cooperatively": {POS: Adv},
		"’s":            {POS: Poss | Aux | Verb, Verb: "be", Verbs: Third},
	} {
		w := l.Lookup(word)
		got := lookupWant{POS: w.POS &^ (Given | Title | Time), Noun: w.Noun, Verb: w.Verb, Adj: w.Adj, Plural: w.can&rPlural != 0, Singular: w.can&rNoun != 0}
		for _, f := range []Form{Base, Third, Past, PastPart, Gerund} {
			if w.can&verbReadings(f) != 0 {
				got.Verbs |= f
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", word, d)
		}
	}
}

func TestLookupSenses(t *testing.T) {
	l := loadLexicon(t)
	for word, want := range map[string]Sense{
		"official": SensePerson, "government": SenseGroup, "city": SenseLocation, "attack": SenseAct, "statement": SenseCommunication,
		"tank": SenseArtifact, "war": SenseAct, "crisis": SenseState, "plan": SenseCognition, "concern": SenseFeeling, "money": SensePossession,
		"week": SenseTime, "troops": SenseGroup, "ministers": SensePerson,
	} {
		if w := l.Lookup(word); w.Sense&want == 0 {
			t.Errorf("%s has senses %b, want %b among them", word, w.Sense, want)
		}
	}
}

// TestEveryRow reads each line of the lists: what the file says must come back.
func TestEveryRow(t *testing.T) {
	l := loadLexicon(t)
	n := 0
	l.words.each(func(key, values string) {
		n++
		own, got, ok := l.words.find(key)
		if !ok || own != key || got != values {
			t.Fatalf("find(%q) gives %q %q %v, want %q", key, own, got, ok, values)
		}
		if w := l.Lookup(key); w.can == 0 || w.Guessed || w.First == 0 {
			t.Errorf("Lookup(%q) knows nothing: %+v", key, w)
		}
		if len(values) > 1 && values[0] == '=' {
			if _, _, ok := l.row(values[1:]); !ok {
				t.Errorf("%s points to %s, which is not there", key, values)
			}
		}
	})
	if n < 60000 {
		t.Errorf("words.tsv has %d lines", n)
	}
	l.irregular.each(func(key, values string) {
		if w := l.Lookup(key); w.Guessed {
			t.Errorf("Lookup(%q) does not know the irregular form %s", key, values)
		}
	})
	l.closed.each(func(key, values string) {
		e, err := parseClosed(values)
		if w := l.Lookup(key); err != nil || w.POS&^Given != e.pos || w.First == 0 {
			t.Errorf("Lookup(%q) gives %v, want %v (%v)", key, w.POS, e.pos, err)
		}
	})
}
