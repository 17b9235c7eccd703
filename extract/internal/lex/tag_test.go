package lex

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"entente/extract/internal/token"
)

// gazetteer stands for the names that the caller's rule pack knows: words that
// are common nouns as well.
var gazetteer = map[string]bool{"China": true, "Turkey": true, "Brazil": true, "Bolivia": true, "Polish": true, "US": true, "South": true, "Macron": true}

// A goldSentence is a line of testdata/tags-*.txt.
type goldSentence struct {
	text string
	toks []token.Token
	tags []string
	name []bool
}

// readGold reads a gold file and puts the texts together again.
func readGold(t testing.TB, path string) []goldSentence {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []goldSentence
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if strings.HasPrefix(sc.Text(), "#") && !strings.HasPrefix(sc.Text(), "#/") {
			continue
		}
		all = append(all, goldLine(sc.Text()))
	}
	if len(all) == 0 {
		t.Fatalf("%s: no sentence", path)
	}
	return all
}

func goldLine(line string) goldSentence {
	var g goldSentence
	for _, f := range strings.Fields(line) {
		i := strings.LastIndexByte(f, '/')
		word, tag := f[:i], f[i+1:]
		start := len(g.text)
		g.text += word + " "
		g.toks = append(g.toks, token.Token{Start: uint32(start), End: uint32(start + len(word)), Hash: token.Hash(strings.ToLower(word)), Flags: flagsOf(word)})
		g.tags = append(g.tags, tag)
		g.name = append(g.name, gazetteer[word])
	}
	return g
}

// flagsOf gives the flags that the splitter would give a token.
func flagsOf(word string) token.Flags {
	c := word[0]
	upper := c >= 'A' && c <= 'Z'
	switch {
	case word == "'s" || word == "'" || word == "n't":
		return token.Clitic | token.Word
	case c >= '0' && c <= '9':
		return token.Number
	case c == '"':
		return token.Punct | token.Quote
	case c != '\'' && strings.ToLower(word) == strings.ToUpper(word):
		return token.Punct
	case upper && len(word) > 1 && word == strings.ToUpper(word):
		return token.Word | token.Upper | token.AllCaps
	case upper:
		return token.Word | token.Upper
	}
	return token.Word
}

// code gives the tag in the notation of the gold files.
func code(x Tag) string {
	c := classCode[x.POS&Class]
	switch x.POS & Class {
	case Noun:
		if x.Form&Plural != 0 {
			c = "NS"
		}
	case Verb, Aux:
		c += formCode[x.Form]
	}
	if x.Proper {
		c += "^"
	}
	return c
}

var classCode = map[POS]string{Noun: "N", Verb: "V", Adj: "J", Adv: "R", Det: "D", Pron: "P", PossPro: "P$", Prep: "I", Conj: "C", Sub: "S",
	Modal: "M", Aux: "A", To: "TO", Not: "X", Wh: "W", Num: "#", Interj: "!", Poss: "'s", 0: "."}

var formCode = map[Form]string{Third: "z", Past: "d", PastPart: "n", Gerund: "g"}

// score tags a gold file and gives the number of tokens and the errors.
func score(t testing.TB, path string) (tokens int, wrong []string) {
	tg := NewTagger(loadLexicon(t), Options{})
	var tags []Tag
	for _, g := range readGold(t, path) {
		tags = tg.Tag(g.text, g.toks, g.name, tags)
		for i, x := range tags {
			tokens++
			if got := code(x); got != g.tags[i] {
				wrong = append(wrong, fmt.Sprintf("%s is %s, want %s: %s", g.text[g.toks[i].Start:g.toks[i].End], got, g.tags[i], g.text))
			}
		}
	}
	return tokens, wrong
}

// TestGold measures the tagger. The limits are what it reached; a change that
// lowers them must say so.
func TestGold(t *testing.T) {
	for _, c := range []struct {
		file string
		most int // errors allowed
	}{{"tags-dev.txt", 0}, {"tags-heldout.txt", 13}} {
		n, wrong := score(t, "testdata/"+c.file)
		t.Logf("%s: %d of %d tokens right, %.1f %%", c.file, n-len(wrong), n, 100-100*float64(len(wrong))/float64(n))
		if len(wrong) > c.most {
			t.Errorf("%s: %d errors, at most %d allowed:\n%s", c.file, len(wrong), c.most, strings.Join(wrong, "\n"))
		}
	}
}

// TestTagWords checks single decisions that the grammar rests on.
func TestTagWords(t *testing.T) {
	tg := NewTagger(loadLexicon(t), Options{})
	for _, c := range []struct {
		text, word, want string
		nth              int // which one of the same words, from 0
	}{
		{text: "Blinken and Austin plan to visit the Philippines .", word: "plan", want: "V"},
		{text: "Israel attacks Gaza .", word: "attacks", want: "Vz"},
		{text: "The talks between Iran and Iraq failed .", word: "talks", want: "NS"},
		{text: "US forces in Iraq withdrew .", word: "forces", want: "NS"},
		{text: "He forced them to leave .", word: "forced", want: "Vd"},
		{text: "A planned visit was cancelled .", word: "planned", want: "J"},
		{text: "A planned visit was cancelled .", word: "cancelled", want: "Vn"},
		{text: "She reports that the talks failed .", word: "reports", want: "Vz"},
		{text: "The report was leaked .", word: "report", want: "N"},
		{text: "Russia calls for a truce .", word: "calls", want: "Vz"},
		{text: "The New York Times reports .", word: "reports", want: "Vz"},
		{text: "Refugees ordered out of Nigeria left the country .", word: "ordered", want: "Vn"},
		{text: "Refugees ordered out of Nigeria left the country .", word: "left", want: "Vd"},
		{text: "Rebels ordered the refugees out of the town .", word: "ordered", want: "Vd"},
		{text: "The bombing of the city went on .", word: "bombing", want: "N"},
		{text: "They were accused of killing an Israeli man .", word: "killing", want: "Vg"},
		{text: "They were bombing the city .", word: "bombing", want: "Vg"},
		{text: "The plan that Israel rejected was praised .", word: "that", want: "S"},
		{text: "The plan that divided Israel was praised .", word: "that", want: "W"},
		{text: "He said that that plan was dead .", word: "that", nth: 1, want: "D"},
		{text: "China 's plans changed .", word: "'s", want: "'s"},
		{text: "It 's over .", word: "'s", want: "Vz"},
		{text: "He 's leaving .", word: "'s", want: "Az"},
		{text: "They went to war .", word: "to", want: "I"},
		{text: "They want to visit Paris .", word: "to", want: "TO"},
		{text: "Her visit to Paris was short .", word: "Her", want: "P$"},
		{text: "We asked her to leave .", word: "her", want: "P"},
		{text: "They have to leave .", word: "have", want: "V"},
		{text: "They have left .", word: "have", want: "A"},
		{text: "Did Iran attack the ships ?", word: "attack", want: "V"},
		{text: "Did Iran attack the ships ?", word: "Did", want: "Ad"},
		{text: "After they fled , police came .", word: "After", want: "S"},
		{text: "After the attack , police came .", word: "After", want: "I"},
		{text: "The army waited until the rain stopped .", word: "until", want: "S"},
		{text: "As president , he signed the treaty .", word: "As", want: "I"},
		{text: "The US told us to leave .", word: "US", want: "N^"},
		{text: "The US told us to leave .", word: "us", want: "P"},
		{text: "It may rain in May .", word: "may", want: "M"},
		{text: "It may rain in May .", word: "May", want: "N^"},
		{text: "Theresa May resigned .", word: "May", want: "N^"},
		{text: "They will contest the will .", word: "will", nth: 0, want: "M"},
		{text: "They will contest the will .", word: "will", nth: 1, want: "N"},
		{text: "The can is empty .", word: "can", want: "N"},
		{text: "The Polish leaders polish their speeches .", word: "Polish", want: "J^"},
		{text: "The Polish leaders polish their speeches .", word: "polish", want: "V"},
		{text: "He acts like a king .", word: "like", want: "I"},
		{text: "The Ministry of Foreign Affairs denied it .", word: "Ministry", want: "N^"},
		{text: "The Ministry of Foreign Affairs denied it .", word: "Affairs", want: "NS^"},
		{text: "Members of the Security Council met .", word: "Council", want: "N^"},
		{text: "Most leaders agreed .", word: "Most", want: "D"},
		{text: "Neither Israel nor Hamas has commented .", word: "Neither", want: "C"},
		{text: "All of them left .", word: "All", want: "P"},
		{text: "It happened because of the rain .", word: "because", want: "I"},
		{text: "The prime minister is due to visit Rome .", word: "visit", want: "V"},
	} {
		g := goldLine(strings.ReplaceAll(c.text, " ", "/? ") + "/?")
		tags := tg.Tag(g.text, g.toks, nil, nil)
		seen := 0
		for i, tok := range g.toks {
			if g.text[tok.Start:tok.End] != c.word {
				continue
			}
			if seen == c.nth && code(tags[i]) != c.want {
				t.Errorf("%s: %s is %s, want %s", c.text, c.word, code(tags[i]), c.want)
			}
			seen++
		}
		if seen <= c.nth {
			t.Errorf("%s: no %s", c.text, c.word)
		}
	}
}

func TestPreferVerb(t *testing.T) {
	l := loadLexicon(t)
	g := goldLine("Seoul/? hosts/? talks/? ./?")
	tg := NewTagger(l, Options{PreferVerb: func(lemma string) bool { return lemma == "host" }})
	if got := code(tg.Tag(g.text, g.toks, nil, nil)[1]); got != "Vz" {
		t.Errorf("hosts is %s, want Vz", got)
	}
}

func TestMarks(t *testing.T) {
	tg := NewTagger(loadLexicon(t), Options{})
	g := goldLine("President/? Lloyd/? Austin/? met/? Gen./? Smith/? on/? Monday/? last/? week/? ./?")
	tags := tg.Tag(g.text, g.toks, nil, nil)
	for i, want := range []POS{Noun | Title, Noun | Given, Noun, Verb, Noun | Title, Noun, Prep, Noun | Time, Noun | Time, Noun | Time, 0} {
		if tags[i].POS&^(Given&^want) != want {
			t.Errorf("token %d is %v, want %v", i, tags[i].POS, want)
		}
	}
	if tags[8].Span != 2 || tags[8].Inside || !tags[9].Inside {
		t.Errorf("last week: %+v %+v", tags[8], tags[9])
	}
}

func TestTagAllocatesNothing(t *testing.T) {
	tg := NewTagger(loadLexicon(t), Options{})
	gold := readGold(t, "testdata/tags-dev.txt")
	var tags []Tag
	pass := func() {
		for _, g := range gold {
			tags = tg.Tag(g.text, g.toks, g.name, tags)
		}
	}
	pass()
	if n := testing.AllocsPerRun(20, pass); n != 0 {
		t.Errorf("%v allocations in the steady state", n)
	}
}

// FuzzTag checks that any text has a tag for each token, and the same ones
// whatever was tagged before.
func FuzzTag(f *testing.F) {
	f.Add("Israel attacks Gaza as talks stall.")
	f.Add("May he? That's to the US 's “more than” 5, up to")
	f.Add("to to to that that 's 's \xff\x00 -- -led")
	l := loadLexicon(f)
	sp := token.New(nil)
	used := NewTagger(l, Options{})
	f.Fuzz(func(t *testing.T, text string) {
		var doc token.Doc
		sp.Split(text, &doc)
		for _, s := range doc.Sentences {
			toks := doc.Tokens[s.First:s.End]
			tags := used.Tag(text, toks, nil, nil)
			if len(tags) != len(toks) {
				t.Fatalf("%d tags for %d tokens", len(tags), len(toks))
			}
			fresh := NewTagger(l, Options{}).Tag(text, toks, nil, nil)
			for i, x := range tags {
				if p := x.POS & Class; p&(p-1) != 0 || x.Word == nil {
					t.Fatalf("token %d has %v", i, x.POS)
				}
				if code(x) != code(fresh[i]) {
					t.Fatalf("token %d is %s, with a new tagger %s", i, code(x), code(fresh[i]))
				}
			}
		}
	})
}
