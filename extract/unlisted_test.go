package extract_test

import (
	"testing"

	"entente/extract/article"

	"github.com/google/go-cmp/cmp"
)

// TestUnlistedTypes holds what names that no pack lists are taken for, by all
// that the article says of them.
func TestUnlistedTypes(t *testing.T) {
	x := load(t)
	tests := []struct {
		name, text string
		want       []string // words and type of each name
	}{
		{"one vote settles all mentions", "People like Quorvane. Last year Quorvane said that it was late. Nobody at the Quorvane office knew.",
			[]string{"Quorvane Person", "Quorvane Person", "Quorvane Person"}},
		{"a team", "The Tallinn Herons won. A Herons fan cheered.", []string{"Tallinn Herons Organization", "Herons Organization"}},
		{"the full name comes later", "Vostrikov left early. Oleg Vostrikov is a painter.", []string{"Vostrikov Person", "Oleg Vostrikov Person"}},
		{"a given name and an ordinary word", "He met Dan Savage.", []string{"Dan Savage Person"}},
		{"a family's name that is an ordinary word", "He met Minnabel Brown in the park.", []string{"Minnabel Brown Person"}},
		{"an administration", "The Quillon administration fell.", []string{"Quillon Person"}},
		{"a town before its state", "They met in Perrinville, Texas.", []string{"Perrinville Place", "Texas Region"}},
		{"what the name is of", "The Somra region is dry.", []string{"Somra Place"}},
		{"a storm", "Hurricane Nadia hit the coast.", []string{"Hurricane Nadia Event"}},
		{"a ship", "Pirates boarded the MV Astrid Moon.", []string{"MV Astrid Moon Product"}},
		{"a lake", "He swam in Lake Oron.", []string{"Lake Oron Place"}},
		{"an acronym", "The QRTS denied it.", []string{"QRTS Organization"}},
		{"an acronym of a thing", "They run a virtual quota database (VQD).", []string{"VQD Topic"}},
		{"a time zone", "It begins at noon EDT.", []string{"EDT Topic"}},
		{"a shout", "He told ALL of them.", []string{"ALL Topic"}},
		{"a paper with its The", "She writes for The Lantern.", []string{"Lantern Organization"}},
		{"a website", "Everybody reads QuillPress.", []string{"QuillPress Organization"}},
		{"a Scottish surname", "Everybody read what McTavish said.", []string{"McTavish Person"}},
		{"a role before the name", "Eyewitness Ricardo Balmes fled.", []string{"Ricardo Balmes Person"}},
		{"a body before an office", "Our NASA Administrator, Kelly Voss, spoke.", []string{"NASA GovernmentBody", "Kelly Voss Person"}},
		{"a son", "They thanked John Quarles III, who taught there.", []string{"John Quarles III Person"}},
		{"a law before the preposition", "They defend the Charter of Orleans Rights.", []string{"Charter of Orleans Rights Topic"}},
		{"a surname like a town's", "Derry said that he was ill. Doctor Ivo Sheffield came. Sheffield said little. He lives in Sheffield.",
			[]string{"Derry City", "Ivo Sheffield Person", "Sheffield Person", "Sheffield City"}},
		{"a town's team and road", "Sheffield Rovers met in Dover Road.", []string{"Sheffield Rovers Organization", "Dover Road Place"}},
		{"a county's police", "Suffolk Police denied it.", []string{"Suffolk Police Organization"}},
		{"a part of a country", "It rained in Northern Mali.", []string{"Northern Mali Place"}},
		{"a thing called after a person", "Jane Corliss Space Rules apply.", []string{"Jane Corliss Space Rules Topic"}},
		{"a brand that ends in a country", "He flies Quoll Malaysia.", []string{"Quoll Malaysia Topic"}},
		{"an acronym that is not of the words before it", "The Office for Clean Rivers (OKCR) met.", []string{"Office for Clean Rivers Organization", "OKCR Organization"}},
		{"a recipient", "He gave it to Quantle.", []string{"Quantle Person"}},
		{"a source", "It came late, according to Quantle.", []string{"Quantle Topic"}},
		{"a team of ordinary words", "Late on, the Gliders won.", []string{"Gliders Organization"}},
		{"no body alone", "He left the Office early.", []string{"Office Topic"}},
		{"an exclamation", "Yep, we like it.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names, err := x.Names(article.Article{ID: "t", Text: tt.text})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, n := range names {
				if !n.Office && !n.Inside {
					got = append(got, n.Text+" "+n.Type)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
