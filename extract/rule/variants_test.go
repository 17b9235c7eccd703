package rule

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var testLists = map[string][]string{
	"visit": {"visit", "travel to", "tour", "arrive in"},
	"talk":  {"talks"},
	"phr":   {"press conference"},
	"none":  {},
}

func TestVariants(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"{who} meet", []string{"{who} meet"}},
		{"{who} @visit {where}", []string{"{who} @visit {where}", "{who} travel to {where}", "{who} arrive in {where}"}},
		{"a (b | c)? d", []string{"a b d", "a c d", "a d"}},
		{"a (b (c)?)?", []string{"a b c", "a b", "a"}},
		{"a ((b)? | c)", []string{"a b", "a", "a c"}},
		{"a (b | b | (b)?)", []string{"a b", "a"}},
		{"@talk @phr", []string{"@talk press conference"}},
		{"{w}('s (x | y))? z", []string{"{w}'s x z", "{w}'s y z", "{w} z"}},
	}
	for _, tt := range tests {
		s, err := ParseSentence(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		flats, err := s.Variants(testLists, 0)
		if err != nil {
			t.Errorf("%q: %v", tt.text, err)
			continue
		}
		var got []string
		for _, f := range flats {
			got = append(got, f.String())
			for _, it := range f {
				if it.Kind == Choice {
					t.Errorf("%q: a choice is left in %q", tt.text, f)
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestVariantsWords(t *testing.T) {
	s, err := ParseSentence("go @visit")
	if err != nil {
		t.Fatal(err)
	}
	flats, err := s.Variants(testLists, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := Flat{word("go", 1), {Kind: List, Text: "visit", Words: []string{"visit", "tour"}, Col: 4}}
	if diff := cmp.Diff(want, flats[0]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Flat{word("go", 1), word("travel", 4), word("to", 4)}, flats[1]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestVariantsErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"a @nowhere", `column 3: unknown word list "@nowhere"`},
		{"a @none", `column 3: the word list "@none" is empty`},
		{"(a)? (b)?", "everything in the sentence may be left out"},
		{"(a)? 's b", "column 6: 's may stand first"},
		{strings.Repeat("(a | b) ", 8), ""}, // 256 is still fine
		{strings.Repeat("(a | b) ", 9), "more than 256 sentences"},
		{strings.Repeat("(a | b | c | d) ", 60), "more than 256 sentences"}, // 4^60 overflows an int
		{"(" + strings.Repeat("a|", 150) + "(" + strings.Repeat("b|", 149) + "b))", "more than 256 sentences"},
	}
	for _, tt := range tests {
		s, err := ParseSentence(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Variants(testLists, 0)
		if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
			t.Errorf("%.40q: error %v, want %q", tt.text, err, tt.want)
		}
	}
}

// Flat sentences must not share memory: a change in one shows in no other.
func TestVariantsApart(t *testing.T) {
	s, err := ParseSentence("a (b | c) (d | e)")
	if err != nil {
		t.Fatal(err)
	}
	flats, err := s.Variants(nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	before := fmt.Sprint(flats[1:])
	for i := range flats[0] {
		flats[0][i].Text = "changed"
	}
	flats[0] = append(flats[0], word("more", 1))
	if after := fmt.Sprint(flats[1:]); after != before {
		t.Errorf("the others changed from %s to %s", before, after)
	}
}
