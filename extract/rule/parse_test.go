package rule

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func word(s string, col int) Item     { return Item{Kind: Literal, Text: s, Col: col} }
func slotItem(s string, col int) Item { return Item{Kind: Slot, Text: s, Col: col} }
func possessive(col int) Item         { return Item{Kind: Possessive, Text: "'s", Col: col} }
func optional(col int, s ...Item) Item {
	return Item{Kind: Choice, Choices: []Sentence{s}, Optional: true, Col: col}
}

func TestParseSentence(t *testing.T) {
	tests := []struct {
		text string
		want Sentence
		str  string // where it differs from text
	}{
		{"{who} visit {where}", Sentence{slotItem("who", 1), word("visit", 7), slotItem("where", 13)}, ""},
		{"  {  who }\tvisit", Sentence{slotItem("who", 3), word("visit", 12)}, "{who} visit"},
		{"{who together} meet", Sentence{{Kind: Slot, Text: "who", Together: true, Col: 1}, word("meet", 16)}, ""},
		{"{who together:Person|Country} meet", Sentence{{Kind: Slot, Text: "who", Together: true, Types: []string{"Person", "Country"}, Col: 1}, word("meet", 31)}, "{who together: Person | Country} meet"},
		{"@state-it concern", Sentence{{Kind: List, Text: "state-it", Col: 1}, word("concern", 11)}, ""},
		{"{a}’s trip", Sentence{slotItem("a", 1), possessive(4), word("trip", 7)}, "{a}'s trip"},
		{"country 's visit", Sentence{word("country", 1), possessive(9), word("visit", 12)}, "country's visit"},
		{"long-term o'clock don't let's", Sentence{word("long-term", 1), word("o'clock", 11), word("don't", 19), word("let", 25), possessive(28)}, ""},
		{"état élu", Sentence{word("état", 1), word("élu", 6)}, ""},
		{"{w}('s {about})? now", Sentence{slotItem("w", 1), optional(4, possessive(5), slotItem("about", 8)), word("now", 18)}, ""},
		{"{w} ('s {about})? now", Sentence{slotItem("w", 1), optional(5, possessive(6), slotItem("about", 9)), word("now", 19)}, "{w}('s {about})? now"},
		{"(a|(b c)?) d", Sentence{{Kind: Choice, Col: 1, Choices: []Sentence{{word("a", 2)}, {optional(4, word("b", 5), word("c", 7))}}}, word("d", 12)}, "(a | (b c)?) d"},
	}
	for _, tt := range tests {
		got, err := ParseSentence(tt.text)
		if err != nil {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
		want := tt.str
		if want == "" {
			want = tt.text
		}
		if got.String() != want {
			t.Errorf("%q: String is %q, want %q", tt.text, got.String(), want)
		}
	}
}

// The messages are in testdata/bad/sentences; here only what YAML cannot show.
func TestParseSentenceErrors(t *testing.T) {
	tests := []struct {
		text string
		col  int
	}{
		{"", 1},
		{"{who", 1},
		{"{who:", 1},
		{"{who: Person", 1},
		{"{who together", 1},
		{"a {b @c", 3},
		{"état {où}", 7},
		{"a\x00b", 2},
		{"a \xff", 3},
		{"visit {who}x", 12},
		{"(a b | c", 1},
		{"a 'sub", 3},
		{"a (b)'ll", 6},
		{strings.Repeat("a", maxSentence+1), maxSentence + 1},
		{strings.Repeat("(", 1000), maxDepth + 1},
	}
	for _, tt := range tests {
		_, err := ParseSentence(tt.text)
		var e *SyntaxError
		if !errors.As(err, &e) {
			t.Errorf("%q: error %v, want a *SyntaxError", tt.text, err)
			continue
		}
		if e.Col != tt.col || e.Message == "" || e.Hint == "" {
			t.Errorf("%q: %v, want column %d, a message and a hint", tt.text, err, tt.col)
		}
	}
}

// bare drops the columns, which String does not keep.
func bare(s Sentence) Sentence {
	out := make(Sentence, len(s))
	for i, it := range s {
		it.Col = 0
		for k, c := range it.Choices {
			if k == 0 {
				it.Choices = append([]Sentence(nil), it.Choices...)
			}
			it.Choices[k] = bare(c)
		}
		out[i] = it
	}
	return out
}

func FuzzParseSentence(f *testing.F) {
	for _, s := range []string{"{who} visit {where}", "{w together: A | B}('s {about})? @c (a | (b)?)", "{a}’s o'clock x-y", "{who", "(((a)?)?)", "@a @b", "a's 's", "É", "{a} ('s)'s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := ParseSentence(text)
		if err != nil {
			var e *SyntaxError
			if !errors.As(err, &e) || e.Col < 1 || e.Col > len([]rune(text))+1 {
				t.Fatalf("error without a place in the text: %v", err)
			}
			return
		}
		again, err := ParseSentence(s.String())
		if err != nil {
			t.Fatalf("%q does not parse: %v", s.String(), err)
		}
		if !reflect.DeepEqual(bare(s), bare(again)) {
			t.Fatalf("%q became %q", text, s.String())
		}
		if again.String() != s.String() {
			t.Fatalf("String is not stable: %q, %q", s.String(), again.String())
		}
		lists := map[string][]string{}
		s.eachList(func(id string) { lists[id] = []string{"x", "y z"} })
		flats, err := s.Variants(lists, 64)
		if err != nil {
			return
		}
		if len(flats) == 0 || len(flats) > 64 {
			t.Fatalf("%d flat sentences", len(flats))
		}
	})
}
