package svg

import (
	"testing"

	"entente/graph"
	"entente/graph/internal/look"
)

// TestContrast holds that all text can be read in both modes.
func TestContrast(t *testing.T) {
	const least = 4.5
	check := func(what, a, b string) {
		if c := contrastOf(parseColour(a), parseColour(b)); c < least {
			t.Errorf("%s: contrast of %s on %s is %.2f", what, a, b, c)
		}
	}
	for _, k := range look.Kinds() {
		for mode, p := range map[string]look.Paint{"light": k.Light, "dark": k.Dark} {
			check(k.Class+" "+mode, p.Text, p.Fill)
			check(k.Class+" role "+mode, p.Faint, p.Fill)
		}
		check(k.Class+" outline", k.Light.Line, lightPage)
		check(k.Class+" outline, dark", k.Dark.Line, darkPage)
	}
	for _, c := range []string{"", "red", "#000000", "#ffffff", "#ffff00", "#0000ff", "#2563eb", "#991b1b", "#fff", "#12345g"} {
		light, dark := lineColours(c)
		check("relation "+c, light, lightPage)
		check("relation in the dark "+c, dark, darkPage)
	}
}

// TestKeepsReadableColour: a colour that can be read stays as it was chosen.
func TestKeepsReadableColour(t *testing.T) {
	if light, _ := lineColours("#2563eb"); light != "#2563eb" {
		t.Errorf("got %s", light)
	}
}

// TestStatusesDiffer holds that each status has dashes of its own.
func TestStatusesDiffer(t *testing.T) {
	seen := map[string]graph.Status{}
	for _, s := range graph.Statuses() {
		if other, found := seen[dash(s)]; found {
			t.Errorf("%s looks like %s", s, other)
		}
		seen[dash(s)] = s
	}
}

func TestTextWidth(t *testing.T) {
	tests := []struct {
		text string
		want float64
		sure bool
	}{
		{"", 0, true},
		{"Arial", 16 * (1366 + 682 + 455 + 1139 + 455) / 2048.0, true},
		{"岸田", 32, true},
		{"ｱ", 8, true},
		{"é", 16 * 1139 / 2048.0, true},
		{"e\u0301", 16 * 1139 / 2048.0, true},
		{"Щ", 16 * 1920 / 2048.0, true},
		{"م", 16 * 1450 / 2048.0, false},
		{"👩‍👧", 22, false},
		{"🇯🇵", 22, false},
	}
	for _, tt := range tests {
		got, sure := textWidth(tt.text, 16)
		if got != tt.want || sure != tt.sure {
			t.Errorf("textWidth(%q) = %v, %v, want %v, %v", tt.text, got, sure, tt.want, tt.sure)
		}
	}
}
