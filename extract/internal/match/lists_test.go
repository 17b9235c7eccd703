package match

import (
	"testing"

	"entente/extract/internal/symbol"
)

// TestLists holds that a set has the lists of the words that were put in, and
// always the list of any word.
func TestLists(t *testing.T) {
	table := symbol.New()
	l := lists{numbers: map[words]listNumber{}}
	talks, arms := &wordSet{list: []string{"talk", "meeting"}}, &wordSet{list: []string{"weapon", "meeting"}}
	for _, w := range []string{"talk", "meeting", "weapon", "peace"} {
		table.Add(w)
	}
	a, b := l.number(talks, table), l.number(arms, table)
	if a == b || a == 0 || l.number(talks, table) != a || l.number(nil, table) != 0 {
		t.Fatalf("the lists have the numbers %d and %d", a, b)
	}
	var set listSet
	for _, test := range []struct {
		word         string
		talks, armed bool
	}{
		{"talk", true, false}, {"weapon", false, true}, {"meeting", true, true}, {"peace", false, false}, {"unknown", false, false},
	} {
		set = set.emptied(&l)
		set.add(&l, table.Of(test.word))
		if set.has(a) != test.talks || set.has(b) != test.armed || !set.has(0) {
			t.Errorf("%s: talks %v, arms %v, any %v", test.word, set.has(a), set.has(b), set.has(0))
		}
	}
}
