package extract_test

import (
	"errors"
	"strings"
	"testing"

	"entente/extract/article"

	"github.com/google/go-cmp/cmp"
)

func TestNames(t *testing.T) {
	x := load(t)
	tests := []struct {
		text string
		want []string // words from the title on, kind, marks
	}{
		{"“¡Foreign Minister Penny Wong left Japan.”", []string{"Foreign Minister Penny Wong: person", "Japan: place"}},
		{"The Americans met Chinese troops.", []string{"Americans: place people", "Chinese: place people modifier"}},
		{"He told the President that NATO had left.", []string{"President: person office", "NATO: organization"}},
		{"He believes that this Nation trusts the Government and its Members.", []string{"Nation: place common", "Government: organization common", "Members: person common"}},
		{"The Secretary of State fears Senators.", []string{"Secretary: person office", "Senators: "}},
		{"They built the Jane Corliss Space Telescope.", []string{"Jane Corliss Space Telescope: ", "Jane Corliss: person modifier inside"}},
		{"He studied the Vietnam War.", []string{"Vietnam War: ", "Vietnam: place modifier inside"}},
		{"He joined the United Nations.", []string{"United Nations: organization adjective"}},
		{"She told the Secretary-General and the Kurds.", []string{"Secretary-General: person office", "Kurds:  people"}},
		{"They sailed in the Gulf of Mexico.", []string{"Gulf of Mexico: place", "Mexico: place modifier inside"}},
		{"", nil},
	}
	for _, tt := range tests {
		names, err := x.Names(article.Article{ID: "t", Text: tt.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		runes := []rune(tt.text)
		for _, n := range names {
			line := string(runes[n.Title:n.End]) + ": " + n.Kind
			for _, m := range []struct {
				on   bool
				word string
			}{{n.People, " people"}, {n.Modifier, " modifier"}, {n.Office, " office"}, {n.Inside, " inside"}, {n.Common, " common"}, {n.Adjective, " adjective"}} {
				if m.on {
					line += m.word
				}
			}
			got = append(got, line)
			if !strings.HasSuffix(string(runes[n.Title:n.End]), n.Text) {
				t.Errorf("[%d,%d) does not end in %q", n.Title, n.End, n.Text)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
	want := errors.New("unreadable")
	if _, err := x.Names(article.Article{Err: want}); !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}
