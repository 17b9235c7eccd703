package rule

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseExpect(t *testing.T) {
	tests := []struct {
		text string
		want Expect
		str  string // where it differs from text
	}{
		{"a visits b", Expect{Subject: "a", Relation: "visits", Object: "b", Status: "asserted"}, ""},
		{" lloyd-austin  visits philippines[ planned ] ", Expect{Subject: "lloyd-austin", Relation: "visits", Object: "philippines", Status: "planned"}, "lloyd-austin visits philippines [planned]"},
		{"a visits b [asserted]", Expect{Subject: "a", Relation: "visits", Object: "b", Status: "asserted"}, "a visits b"},
		{`joe-biden announced "the plan"`, Expect{Subject: "joe-biden", Relation: "announced", Object: "the plan", Topic: true, Status: "asserted"}, ""},
		{`a announced "\"x\" \\ [y]" [denied]`, Expect{Subject: "a", Relation: "announced", Object: `"x" \ [y]`, Topic: true, Status: "denied"}, ""},
		{`"arms" sent-to b`, Expect{Subject: "arms", SubjectTopic: true, Relation: "sent-to", Object: "b", Status: "asserted"}, ""},
		{`a opposes b about "use of force" [alleged]`, Expect{Subject: "a", Relation: "opposes", Object: "b", About: "use of force", Status: "alleged"}, ""},
		{"王毅 visits 東京", Expect{Subject: "王毅", Relation: "visits", Object: "東京", Status: "asserted"}, ""},
	}
	for _, tt := range tests {
		got, err := ParseExpect(tt.text)
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

// The messages are in testdata/bad/tests.
func FuzzParseExpect(f *testing.F) {
	for _, s := range []string{"a visits b", `a says "b" [planned]`, `a x b about "c"`, `"\\" x "\""`, "a b", "a b c [", `a b "`, "a b c about"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		e, err := ParseExpect(text)
		if err != nil {
			var s *SyntaxError
			if !errors.As(err, &s) || s.Col < 1 || s.Col > len([]rune(text))+1 {
				t.Fatalf("error without a place in the text: %v", err)
			}
			return
		}
		again, err := ParseExpect(e.String())
		if err != nil {
			t.Fatalf("%q does not parse: %v", e.String(), err)
		}
		if e != again {
			t.Fatalf("%q became %q", text, e.String())
		}
	})
}
