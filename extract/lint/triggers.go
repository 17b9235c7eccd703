package lint

import (
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"entente/extract/internal/lex"
	"entente/extract/rule"
)

// triggers knows the words that the rules of a pack look for.
type triggers struct {
	lexicon *lex.Lexicon
	lists   map[string][]string
	words   map[string][]string // by rule, as lemmas
}

func newTriggers(p *rule.Pack, lexicon fs.FS) (*triggers, error) {
	lx, err := lex.Load(lexicon, lexiconDir)
	if err != nil {
		return nil, err
	}
	t := &triggers{lexicon: lx, lists: p.Lists(), words: map[string][]string{}}
	for _, r := range p.Rules {
		if !r.At.Own() {
			continue // its tests are not run
		}
		t.words[r.ID] = t.of(r)
	}
	return t, nil
}

// of gives the lemmas of a rule's words: those of the open classes, or all of
// them where it has no other.
func (t *triggers) of(r rule.Rule) []string {
	var open, closed []string
	for _, s := range r.Says {
		flats, err := s.Sentence.Variants(t.lists, 0)
		if err != nil {
			continue // reported by the loader
		}
		for _, it := range slices.Concat(flats...) {
			words := it.Words
			if it.Kind == rule.Literal {
				words = []string{it.Text}
			}
			for _, w := range words {
				if t.closed(w) {
					closed = append(closed, w)
					continue
				}
				open = append(open, t.lemmas(w)...)
				if strings.Contains(w, "-") {
					open = append(open, strings.Split(w, "-")...)
				}
			}
		}
	}
	if len(open) == 0 {
		open = closed
	}
	slices.Sort(open)
	return slices.Compact(open)
}

func (t *triggers) closed(word string) bool {
	return t.lexicon.Lookup(word).POS&(lex.Prep|lex.To|lex.Det|lex.Aux|lex.Conj|lex.Sub|lex.Modal) != 0
}

// lemmas gives a word with its lemmas: visits, visit.
func (t *triggers) lemmas(word string) []string {
	known := t.lexicon.Lookup(word)
	out := []string{word}
	for _, l := range []string{known.Noun, known.Verb, known.Adj} {
		if l != "" && l != word {
			out = append(out, l)
		}
	}
	return out
}

// in says whether a text has a word of the rule, in any form, or one that is
// made from it: visitors for visit.
func (t *triggers) in(r rule.Rule, text string) bool {
	looked := t.words[r.ID]
	for _, w := range textWords(text) {
		for _, l := range t.lemmas(w) {
			if slices.ContainsFunc(looked, func(trigger string) bool { return akin(l, trigger) }) {
				return true
			}
		}
	}
	return false
}

// textWords gives the words of a text in small letters, those with hyphens
// whole and in their parts.
func textWords(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && c != '-' && c != '\'' && c != '’' })
	var out []string
	for _, w := range words {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		out = append(out, w)
		if strings.Contains(w, "-") {
			out = append(out, strings.Split(w, "-")...)
		}
	}
	return out
}

// akin says whether two words are the same or one is made from the other:
// visitor and visit, disagree and agree.
func akin(word, trigger string) bool {
	stem := strings.TrimSuffix(strings.TrimSuffix(trigger, "y"), "e")
	return word == trigger || len(stem) >= 4 && strings.Contains(word, stem)
}
