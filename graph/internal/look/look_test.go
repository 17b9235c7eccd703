package look

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"  plain \t text \r\n":         "plain text",
		"a\x00b\x1b[31mc\u0085d":       "a b [31mc d",
		"\u202egnp.exe\u202c \u2066x":  "gnp.exe x",
		"bad \xff utf-8 \xed\xa0\x80.": "bad \ufffd utf-8 \ufffd\ufffd\ufffd.",
		"\uffff":                       "\ufffd",
		"می\u200cخواهم":                "می\u200cخواهم",
		"岸田　文雄":                        "岸田 文雄",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		text        string
		cols, lines int
		want        []string
	}{
		{"", 10, 2, []string{""}},
		{"short", 10, 2, []string{"short"}},
		{"increased military cooperation", 28, 3, []string{"increased military", "cooperation"}},
		{"one two three four five six seven", 10, 3, []string{"one two", "three four", "five six…"}},
		{"Donaudampfschifffahrt", 10, 3, []string{"Donauda", "mpfschi", "fffahrt"}},
		{"air-to-air missiles", 8, 3, []string{"air-to-", "air", "missiles"}},
		{"日米安全保障協議", 8, 3, []string{"日米安全", "保障協議"}},
		{"日米安全、保障", 8, 3, []string{"日米安", "全、保障"}},
		{"共同「発表」", 6, 3, []string{"共同", "「発", "表」"}},
		{"a\u0301\u0301bc", 2, 2, []string{"a\u0301\u0301b", "c"}},
		{"👩‍👩‍👧 family", 8, 2, []string{"👩‍👩‍👧", "family"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, Wrap(tt.text, tt.cols, tt.lines)); diff != "" {
			t.Errorf("Wrap(%q, %d, %d) (-want +got):\n%s", tt.text, tt.cols, tt.lines, diff)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("increased military cooperation", 28)
	f.Add("日米「安全、保障", 5)
	f.Add("👩‍👩‍👧-\u0301 a", 1)
	f.Add("\xc8 \u200d", -63) // a mark behind a space has nothing to cling to
	f.Fuzz(func(t *testing.T, s string, cols int) {
		cols = 1 + (cols&0xff)%40
		s = Clean(s)
		if !utf8.ValidString(s) || strings.ContainsFunc(s, unicode.IsControl) {
			t.Fatalf("Clean left %q", s)
		}
		lines := Wrap(s, cols, 3)
		if len(lines) < 1 || len(lines) > 3 {
			t.Fatalf("%d lines", len(lines))
		}
		for _, l := range lines {
			if n := columns(cells(l)); n > max(cols, 2)+1 {
				t.Fatalf("%q takes %d of %d columns", l, n, cols)
			}
		}
		strip := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		whole, shown := strip(s), strip(strings.Join(lines, ""))
		if cut, ok := strings.CutSuffix(shown, ellipsis); whole != shown && (!ok || !strings.HasPrefix(whole, cut)) {
			t.Fatalf("%q became %q", s, lines)
		}
	})
}

func person(roles ...graph.Role) graph.Node {
	return graph.Node{ID: "p", Name: "P", Type: "Person", Roles: roles}
}

func TestSubtitle(t *testing.T) {
	vice := graph.Role{Title: "vice president", Of: "us", From: "2009-01-20", To: "2017-01-20"}
	president := graph.Role{Title: "president", Of: "us", From: "2021-01-20", To: "2025-01-20"}
	tests := []struct {
		name, date string
		node       graph.Node
		want       string
	}{
		{"no role", "", person(), "person"},
		{"the role at the time", "2012-05-01", person(vice, president), "Vice president, United States"},
		{"the later role", "2024-07-28", person(vice, president), "President, United States"},
		{"after all roles", "2026-01-01", person(vice, president), "President, United States"},
		{"no date", "", person(vice, president), "President, United States"},
		{"a country that is no node", "", person(graph.Role{Title: "envoy", Of: "mars"}), "Envoy, mars"},
		{"no title", "", person(graph.Role{Of: "us"}), "person"},
		{"a type of two words", "", graph.Node{ID: "p", Type: "ArmedGroup"}, "armed group"},
		{"a topic", "", graph.Node{ID: "p", Type: "Topic"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := graph.New()
			g.AddNode(graph.Node{ID: "us", Name: "United States", Type: "Country"})
			if tt.date != "" {
				g.AddSource(graph.Source{ID: "a", Date: tt.date})
			}
			if got := Of(g).Subtitle(tt.node); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestKind(t *testing.T) {
	g := graph.New()
	g.AddType(graph.Type{Name: "Navy", Is: []string{"Force"}})
	g.AddType(graph.Type{Name: "Force", Is: []string{"Navy", "Organization"}}) // a ring, too
	g.AddType(graph.Type{Name: "Country", Is: []string{"Actor", "Place"}})
	l := Of(g)
	for in, want := range map[string]string{
		"Person": Person, "Country": Country, "City": Place, "Navy": Organization, "ArmedGroup": Organization,
		"Treaty": Topic, "Group": Group, "": Thing, "Thing": Thing, "Odd": Thing,
	} {
		if got := l.Kind(in).Class; got != want {
			t.Errorf("Kind(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestLink(t *testing.T) {
	for in, want := range map[string]string{
		"https://en.wikipedia.org/wiki/China": "https://en.wikipedia.org/wiki/China",
		"http://a.example/?q=1&r=<b>":         "",
		"javascript:alert(1)":                 "",
		"JAVASCRIPT:alert(1)":                 "",
		"data:text/html,x":                    "",
		"urn:isbn:1":                          "",
		"https://a b":                         "",
		"https://":                            "",
		"//a.example":                         "",
	} {
		if got := Link(graph.Node{SameAs: []string{in}}); got != want {
			t.Errorf("Link(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNotes(t *testing.T) {
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "visits", Label: "visits"})
	g.AddSource(graph.Source{ID: "a", Title: "Daily News"})
	for i, s := range []string{"One.", "Two.", "Three.", "Four.", "Five.", "Six.", "One."} {
		err := g.AddFact(graph.Fact{Doc: "a", Relation: "visits", Status: graph.Planned,
			Subject: graph.Mention{ID: "x", Name: "X"}, Object: graph.Mention{ID: "y", Name: "Y"},
			Sentence: graph.Quote{Start: i, Text: s}})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := "X visits Y (planned)\n“One.” (Daily News)\n“Two.” (Daily News)\n“Three.” (Daily News)\n“Four.” (Daily News)\nand 2 more sentences"
	if diff := cmp.Diff(want, Of(g).EdgesNote(g.Edges()...)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestColour(t *testing.T) {
	for in, want := range map[string]string{
		"#2563eb": "#2563eb", "#abc": "#aabbcc", "": DefaultColour, "red": DefaultColour,
		"#12345g": DefaultColour, "#1234567": DefaultColour, `#fff" x`: DefaultColour, "#+12345": DefaultColour,
	} {
		if got := Colour(in); got != want {
			t.Errorf("Colour(%q) = %q, want %q", in, got, want)
		}
	}
}
