package chunk

import (
	"strings"
	"testing"
)

func TestSpaced(t *testing.T) {
	for _, text := range []string{
		"", " ", "Oslo", "New York", "New  York", " New York", "New York ", "New\nYork", "New\tYork", "New\u00a0York", "São Paulo", "a\u0085b",
	} {
		if got, want := Spaced(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("Spaced(%q) = %q, want %q", text, got, want)
		}
	}
}
