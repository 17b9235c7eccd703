package lex

import (
	"math/rand/v2"
	"strings"
	"testing"

	"entente/extract/internal/token"
)

// TestBesidesNameRules holds each beside to one rule.
func TestBesidesNameRules(t *testing.T) {
	count := map[string]int{}
	for _, r := range newRuleSet().all {
		count[r.name]++
	}
	for name := range besides() {
		if count[name] != 1 {
			t.Errorf("%d rules have the name %q", count[name], name)
		}
	}
}

// TestBesidesDropNothing tags the gold sentences, as they are and with words
// swapped so that rules meet what no writer puts side by side, with and without
// the test of what stands beside.
func TestBesidesDropNothing(t *testing.T) {
	l := loadLexicon(t)
	with, without := NewTagger(l, Options{}), NewTagger(l, Options{})
	for i := range without.s.rules.beside {
		without.s.rules.beside[i] = beside{^reading(0), ^reading(0)}
	}
	sp, random := token.New(nil), rand.New(rand.NewPCG(1, 2))
	for _, file := range []string{"testdata/tags-dev.txt", "testdata/tags-heldout.txt"} {
		for _, g := range readGold(t, file) {
			words := strings.Fields(g.text)
			for range 20 {
				var doc token.Doc
				text := strings.Join(words, " ")
				sp.Split(text, &doc)
				want, got := without.Tag(text, doc.Tokens, nil, nil), with.Tag(text, doc.Tokens, nil, nil)
				for i := range want {
					if want[i].POS != got[i].POS || want[i].Form != got[i].Form {
						t.Errorf("%q: token %d is %v with besides, %v without", text, i, got[i].POS, want[i].POS)
					}
				}
				for range 2 {
					i, j := random.IntN(len(words)), random.IntN(len(words))
					words[i], words[j] = words[j], words[i]
				}
			}
		}
	}
}
