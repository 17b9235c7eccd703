package token

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseAbbreviations(t *testing.T) {
	got, err := ParseAbbreviations(strings.NewReader("# titles\nMr.  name # a title\n\nInc.\r\nno. number\np.m. time\netc. sentence\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"Mr. name", "Inc.", "no. number", "p.m. time", "etc. sentence"}, got); diff != "" {
		t.Error(diff)
	}
	for text, want := range map[string]string{
		"Inc.\nMr name":      `line 2: "Mr" is no abbreviation: it does not end in a full stop`,
		"Mr. nam":            `line 1: behind "Mr." stands "nam": only name, number, time or sentence may follow`,
		"Mr. name and more":  `line 1: behind "Mr." stands "name and more": only name, number, time or sentence may follow`,
		"Mr. name number \n": `line 1: behind "Mr." stands "name number": only name, number, time or sentence may follow`,
	} {
		if _, err := ParseAbbreviations(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", text, err, want)
		}
	}
}

func TestNewTakesAnything(t *testing.T) {
	s := New([]string{"", "#", "Mr", "Gen. name # a rank", "x y z"})
	var d Doc
	text := "Mr. Smith met Gen. Jones."
	s.Split(text, &d)
	if got := show(text, &d); got != "Mr.|Smith|met|Gen.|Jones|." {
		t.Error(got)
	}
}

func TestFlags(t *testing.T) {
	tests := []struct {
		text string
		want []Flags // of each token
	}{
		{"US", []Flags{Word | Upper | AllCaps | Space}},
		{" Tokyo’s", []Flags{Word | Upper | Space, Word | Clitic | NonASCII}},
		{"s'", []Flags{Word | Space, Punct | Clitic}},
		{"U.S.", []Flags{Word | Upper | AllCaps | Dotted | Space}},
		{"J. Éa", []Flags{Word | Upper | Dotted | Space, Word | Upper | NonASCII | Space}},
		{"3rd 5% $1 US$5", []Flags{Word | Number | Space, Number | Space, Number | Space, Word | Number | Upper | AllCaps | Space}},
		{"“a.”", []Flags{Punct | Quote | NonASCII | Space, Word, Punct | Stop, Punct | Quote | NonASCII}},
		{"a\n\nb…", []Flags{Word | Space, Word | Space | Break, Punct | Stop | NonASCII}},
		{"al-Bashir G20 COVID-19", []Flags{Word | Space, Word | Upper | Space, Word | Upper | AllCaps | Space}},
	}
	s := splitter(t)
	var d Doc
	for _, tt := range tests {
		s.Split(tt.text, &d)
		var got []Flags
		for _, tok := range d.Tokens {
			got = append(got, tok.Flags)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}
