package lex

import (
	"strconv"
	"strings"
	"testing"

	"entente/extract/internal/token"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestCacheIsLookup(t *testing.T) {
	l := loadLexicon(t)
	c := NewCache(l)
	for _, form := range []string{"Visited", "VISITED", "visited", "the", "Kamikawa", "’s"} {
		lower := strings.ToLower(form)
		got, want := *c.Analyse(token.Hash(lower), form), l.Lookup(lower)
		if d := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Word{})); d != "" {
			t.Errorf("%s (-lookup +cache):\n%s", form, d)
		}
	}
	if c.used != 4 {
		t.Errorf("the cache holds %d words, want 4", c.used)
	}
}

// TestCacheIsBounded fills the cache with more words than it may hold: a word
// from before stays valid, and the cache starts anew.
func TestCacheIsBounded(t *testing.T) {
	c := NewCache(loadLexicon(t))
	first := c.Analyse(token.Hash("visited"), "visited")
	for i := range mostSlots {
		form := "x" + strconv.Itoa(i)
		c.Analyse(token.Hash(form), form)
	}
	if len(c.slots) > mostSlots || 2*c.used > len(c.slots)+2 {
		t.Errorf("%d slots, %d used", len(c.slots), c.used)
	}
	if first.Verb != "visit" {
		t.Errorf("the first word has become %+v", first)
	}
}
