package extract_test

import (
	"slices"
	"testing"

	"entente/extract/article"
)

// TestEvents holds that an event told by its noun names its parties, wherever
// the verb stands.
func TestEvents(t *testing.T) {
	read(t, []reading{
		{"The peace talks between Norway and Ghana opened in Cairo.", []string{"norway negotiates-with ghana"}},
		{"The minister talks with Norway and Ghana.", nil},
		{"Fighting broke out between Norway and Ghana.", []string{"norway fights ghana"}},
		{"Fighting resumed between Norwegian and Ghanaian troops.", []string{"norway fights ghana"}},
		{"There has been fighting between Norway and Ghana.", []string{"norway fights ghana"}},
		{"Clashes erupted between Norway and Ghana.", []string{"norway fights ghana"}},
		{"Clashes delayed trains between Norway and Sweden.", nil},
		{"There were clashes between Norwegian and Ghanaian soldiers.", []string{"norway fights ghana"}},
		{"There will be clashes between Norwegian and Ghanaian soldiers.", []string{"norway fights ghana [planned]"}},
		{"The bridge fell in days of shelling between Norwegian and Ghanaian troops.", nil},
		{"Norway and Ghana will discuss trade and the standoff with Iran.", nil},
		{"Norway discussed trade and the harvest with Ghana.", []string{"norway met-with ghana"}},
		{"Norway discussed relations with Iran with Ghana.", []string{"norway met-with ghana"}},
		{"Norway is choosing between Ghana and Sweden.", nil},
		{"The French foreign minister's visit to Ghana was postponed.", []string{"france visits ghana [denied]"}},
		{"The French foreign minister's visit to Ghana was praised.", []string{"france visits ghana"}},
	})
}

// TestGroups holds where a noun group begins and ends, and who acts in it.
func TestGroups(t *testing.T) {
	read(t, []reading{
		{"Norway sent 2,000 more soldiers to Ghana.", []string{"norway deploys-troops ghana"}},
		{"The African Union suspended Ghana.", []string{"african-union expels ghana"}},
		{"African Union suspended members met.", nil},
		{"NATO-led troops attacked Ghana.", []string{"nato uses-force-against ghana"}},
		{"NATO-backed troops attacked Ghana.", nil},
		{"Norway praised the opposition leaders Angela Merkel and Emmanuel Macron.", []string{"norway praises angela-merkel", "norway praises emmanuel-macron"}},
		{"Norway holds France and Japan responsible for the spill.", []string{"norway accuses france", "norway accuses japan"}},
		{"Norway holds France and Japan dear.", nil},
		{"The Labour-led government attacked Ghana.", nil},
	})
}

// TestCategories holds that a threat and a preparation have the categories that
// the pack gives them, whatever is threatened or prepared.
func TestCategories(t *testing.T) {
	x := load(t)
	tests := []struct{ text, want string }{
		{"Norway attacked Ghana.", "FIGHT"},
		{"Norway threatened to attack Ghana.", x.Pack().Threatened},
		{"Norway threatened to visit Ghana.", x.Pack().Threatened},
		{"Norway is preparing to attack Ghana.", x.Pack().Prepared},
		{"Norway is preparing to visit Ghana.", "AGREE"},
		{"Norway will visit Ghana.", "AGREE"},
		{"Norway will attack Ghana unless Sweden pays.", x.Pack().Threatened},
		{"Norway will visit Ghana unless Sweden pays.", "CONSULT"},
	}
	for _, tt := range tests {
		facts, err := x.Facts(article.Article{ID: "t", Text: tt.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			got = append(got, f.Plover)
		}
		if !slices.Contains(got, tt.want) {
			t.Errorf("%q: categories %q, want %q", tt.text, got, tt.want)
		}
	}
}
