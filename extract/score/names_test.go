package score

import (
	"strings"
	"testing"

	"entente/extract"

	"github.com/google/go-cmp/cmp"
)

// at finds words in a text and gives their span in code points.
func at(t *testing.T, text, words string) Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, text)
	}
	start := len([]rune(text[:i]))
	return Span{start, start + len([]rune(words))}
}

// TestAsGold has a case for each convention of the gold.
func TestAsGold(t *testing.T) {
	tests := []struct {
		name, text, words, title string
		engine                   extract.Name
		want                     string // the words and the type, or empty
	}{
		{"a person", "Antony Blinken left.", "Antony Blinken", "", extract.Name{Kind: "person"}, "Antony Blinken person"},
		{"with the title", "Mr. Blinken left.", "Blinken", "Mr.", extract.Name{Kind: "person"}, "Mr. Blinken person"},
		{"an office", "the President left", "President", "", extract.Name{Kind: "person", Office: true}, "President person"},
		{"up to of", "the University of Helsinki", "University of Helsinki", "", extract.Name{Kind: "organization"}, "University organization"},
		{"up to a hyphen", "Mr. Al-Nasser", "Al-Nasser", "Mr.", extract.Name{Kind: "person"}, "Mr. Al person"},
		{"behind an accent", "Mr. Ličen é Ross", "Ross", "", extract.Name{Kind: "place"}, "Ross place"},
		{"a people", "Americans left", "Americans", "", extract.Name{Kind: "place", People: true}, "Americans person"},
		{"an adjective", "American troops", "American", "", extract.Name{Kind: "place", People: true, Modifier: true}, ""},
		{"a language", "They speak Japanese.", "Japanese", "", extract.Name{Kind: "place", People: true}, ""},
		{"a place as a modifier", "US troops", "US", "", extract.Name{Kind: "place", Modifier: true}, "US place"},
		{"a topic", "Free Culture", "Free Culture", "", extract.Name{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := at(t, tt.text, tt.words)
			n := tt.engine
			n.Start, n.End, n.Title, n.Text = s.Start, s.End, s.Start, tt.words
			if tt.title != "" {
				n.Title = at(t, tt.text, tt.title).Start
			}
			got := ""
			runes := []rune(tt.text)
			for _, g := range AsGold(runes, []extract.Name{n}) {
				got += words(runes, g.Span) + " " + g.Type
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestNames(t *testing.T) {
	text := "Antony Blinken met Penny Wong in Austin, Texas and Perth."
	name := func(words, typ string) Name { return Name{at(t, text, words), typ} }
	found := func(words, typ string) extract.Name {
		s := at(t, text, words)
		return extract.Name{Start: s.Start, End: s.End, Title: s.Start, Text: words, Kind: typ, Listed: words == "met"}
	}
	r := Names([]Doc{{
		Row: Row{ID: "1", Text: text, Names: []Name{
			name("Antony Blinken", "person"), name("Penny Wong", "person"), name("Penny Wong", "person"), name("Austin", "place"),
			name("Texas", "place"), name("Perth", "place"),
		}},
		Engine: []extract.Name{found("Antony Blinken", "person"), found("Wong", "person"), found("Austin", "person"), found("Texas and Perth", "place"), found("met", "organization")},
	}, {Row: Row{ID: "2", Text: text}, Engine: []extract.Name{found("Wong", "person")}}})
	if diff := cmp.Diff(figures(2, 5, 5), r.Typed); diff != "" {
		t.Errorf("typed (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(figures(3, 5, 5), r.Untyped); diff != "" {
		t.Errorf("untyped (-want +got):\n%s", diff)
	}
	var got []string
	for _, d := range r.Misses {
		got = append(got, "missed "+d.Name.Text+": "+d.Cause)
	}
	for _, d := range r.FalseFinds {
		got = append(got, "false "+d.Name.Text+": "+d.Cause)
	}
	want := []string{
		"missed Penny Wong: " + CauseShorter,
		"missed Austin: " + CauseType,
		"missed Perth: " + CauseNoName,
		"false met: " + CauseListed,
		"false Wong: " + CauseGoldLong,
		"false Austin: " + CauseType,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("causes (-want +got):\n%s", diff)
	}
}

// TestJudged leaves names that begin with an adjective out on both sides.
func TestJudged(t *testing.T) {
	text := "Penny Wong left the United Nations for New Zealand and Perth."
	name := func(words, typ string) Name { return Name{at(t, text, words), typ} }
	found := func(words, typ string, adjective bool) extract.Name {
		s := at(t, text, words)
		return extract.Name{Start: s.Start, End: s.End, Title: s.Start, Text: words, Kind: typ, Adjective: adjective}
	}
	r := Names([]Doc{{
		Row:    Row{ID: "1", Text: text, Names: []Name{name("Penny Wong", "person"), name("New Zealand", "place"), name("Perth", "place")}},
		Engine: []extract.Name{found("Penny Wong", "person", false), found("United Nations", "organization", true), found("New Zealand", "place", true)},
	}})
	if diff := cmp.Diff(figures(2, 3, 3), r.Typed); diff != "" {
		t.Errorf("typed (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(figures(1, 1, 2), r.Judged); diff != "" {
		t.Errorf("judged (-want +got):\n%s", diff)
	}
}
