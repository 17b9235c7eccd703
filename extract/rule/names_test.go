package rule

import (
	"strings"
	"testing"
)

func TestIsSlug(t *testing.T) {
	for s, want := range map[string]bool{"a": true, "a-1": true, "lloyd-austin": true, "": false, "-a": false, "a-": false, "a--b": false, "A": false, "é": false, "a b": false, "a_b": false} {
		if IsSlug(s) != want {
			t.Errorf("IsSlug(%q) is %v", s, !want)
		}
	}
}

func TestDerivedNames(t *testing.T) {
	tests := []struct{ id, camel, plans string }{
		{"visits", "visits", "plansToVisit"},
		{"met-with", "metWith", "plansToMetWith"},
		{"denies", "denies", "plansToDeny"},
		{"pushes-for", "pushesFor", "plansToPushFor"},
		{"vetoes", "vetoes", "plansToVeto"},
		{"accuses", "accuses", "plansToAccuse"},
		{"press", "press", "plansToPress"},
		{"pledges-aid-to", "pledgesAidTo", "plansToPledgeAidTo"},
		{"is", "is", "plansToIs"},
	}
	for _, tt := range tests {
		if got := camel(tt.id); got != tt.camel {
			t.Errorf("camel(%q) is %q, want %q", tt.id, got, tt.camel)
		}
		if got := plansTo(tt.id); got != tt.plans {
			t.Errorf("plansTo(%q) is %q, want %q", tt.id, got, tt.plans)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"visit", "visits", "meeting", "state-it"}
	for s, want := range map[string]string{"vist": "visit", "vists": "visits", "meeitng": "meeting", "metting": "meeting", "tokyo": "", "": "", "statei-t": "state-it"} {
		if got := Nearest(s, names); got != want {
			t.Errorf("Nearest(%q) is %q, want %q", s, got, want)
		}
	}
}

func TestQuote(t *testing.T) {
	for s, want := range map[string]string{
		"Japan":                 `"Japan"`,
		"上川":                    `"上川"`,
		"\x1b[2J":               `"\x1b[2J"`,
		"\u202E":                `"\u202e"`,
		"\xff":                  `"\xff"`,
		strings.Repeat("é", 60): `"` + strings.Repeat("é", 60) + `"`,
		strings.Repeat("é", 61): `"` + strings.Repeat("é", 60) + `…"`,
	} {
		if got := quote(s); got != want {
			t.Errorf("quote(%q) is %s, want %s", s, got, want)
		}
	}
}

func TestPositionString(t *testing.T) {
	for want, p := range map[string]Position{
		"a/b.yaml:3:14":       {File: "a/b.yaml", Line: 3, Col: 14},
		"a/b.yaml":            {File: "a/b.yaml"},
		`"a\x1b[2J.yaml":1:1`: {File: "a\x1b[2J.yaml", Line: 1, Col: 1},
	} {
		if p.String() != want {
			t.Errorf("%s, want %s", p, want)
		}
	}
}
