package symbol

import (
	"fmt"
	"testing"
)

// TestTable adds more words than the first slots hold.
func TestTable(t *testing.T) {
	table := New()
	seen := map[Symbol]string{}
	for i := range 5000 {
		word := fmt.Sprintf("word%d", i)
		s := table.Add(word)
		if s == None || seen[s] != "" {
			t.Fatalf("Add(%q) = %d, which is %q", word, s, seen[s])
		}
		seen[s] = word
	}
	if got := table.Len(); got != 5001 {
		t.Errorf("Len() = %d, want 5001", got)
	}
	for s, word := range seen {
		if table.Of(word) != s || table.Add(word) != s {
			t.Errorf("%q has the symbols %d, %d and %d", word, s, table.Of(word), table.Add(word))
		}
	}
	for _, word := range []string{"", "other", "word", "word50000"} {
		if got := table.Of(word); got != None {
			t.Errorf("Of(%q) = %d, want None", word, got)
		}
	}
	if got := table.Add(""); got != None {
		t.Errorf("the empty word has symbol %d", got)
	}
}

func TestSet(t *testing.T) {
	var s Set
	for _, sym := range []Symbol{3, 64, 200, None} {
		s.Add(sym)
	}
	for sym := range Symbol(300) {
		if want := sym == 3 || sym == 64 || sym == 200; s.Has(sym) != want {
			t.Errorf("Has(%d) = %v", sym, !want)
		}
	}
	if (&Set{}).Has(7) {
		t.Error("an empty set has a symbol")
	}
}
