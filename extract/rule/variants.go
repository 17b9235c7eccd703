package rule

import (
	"fmt"
	"strings"
)

// MaxVariants is the number of flat sentences that one sentence may stand for.
const MaxVariants = 256

// A Flat is a sentence without choices: slots, words, lists and 's in a row.
// Its List items carry the entries of one word in Words.
type Flat []Item

// String writes the flat sentence in the rule language.
func (f Flat) String() string { return Sentence(f).String() }

// Variants writes the sentence out into flat ones: every choice taken, every
// optional part in and out, and every entry of several words of a list in its
// place. A list's entries of one word stay together in one List item. The
// order is that of the sentence; a flat sentence that comes twice stands once.
//
// lists holds the entries of each word list. More than limit flat sentences
// (MaxVariants if limit is 0), an unknown list or a flat sentence that begins
// with 's is an error.
func (s Sentence) Variants(lists map[string][]string, limit int) ([]Flat, error) {
	if limit <= 0 {
		limit = MaxVariants
	}
	n, err := s.count(lists, limit)
	if err != nil {
		return nil, err
	}
	if n > limit {
		return nil, &SyntaxError{Col: 1, Message: fmt.Sprintf("the sentence stands for more than %d sentences", limit),
			Hint: "split it into several, or put single words into a word list: those do not count"}
	}
	return finish(s.expand(lists))
}

// finish drops what stands twice and refuses what cannot be a sentence.
func finish(flats []Flat) ([]Flat, error) {
	seen := make(map[string]bool, len(flats))
	kept := flats[:0]
	for _, f := range flats {
		if len(f) == 0 {
			return nil, &SyntaxError{Col: 1, Message: "everything in the sentence may be left out", Hint: "keep at least one word outside ( )?"}
		}
		if f[0].Kind == Possessive {
			return nil, &SyntaxError{Col: f[0].Col, Message: "'s may stand first, with nothing before it", Hint: "put what it belongs to into the same ( )"}
		}
		key := f.String()
		if seen[key] {
			continue
		}
		seen[key] = true
		kept = append(kept, f)
	}
	return kept, nil
}

// count gives the number of flat sentences, or limit+1 if there are more.
func (s Sentence) count(lists map[string][]string, limit int) (int, error) {
	total := 1
	for _, it := range s {
		n, err := it.count(lists, limit)
		if err != nil {
			return 0, err
		}
		total = min(total*n, limit+1)
	}
	return total, nil
}

func (it Item) count(lists map[string][]string, limit int) (int, error) {
	switch it.Kind {
	case List:
		words, ok := lists[it.Text]
		if !ok {
			return 0, &SyntaxError{Col: it.Col, Message: "unknown word list " + quote("@"+it.Text)}
		}
		if len(words) == 0 {
			return 0, &SyntaxError{Col: it.Col, Message: "the word list " + quote("@"+it.Text) + " is empty"}
		}
		single, phrases := splitEntries(words)
		return min(len(phrases)+min(len(single), 1), limit+1), nil
	case Choice:
		n := 0
		if it.Optional {
			n = 1
		}
		for _, c := range it.Choices {
			m, err := c.count(lists, limit)
			if err != nil {
				return 0, err
			}
			n = min(n+m, limit+1)
		}
		return n, nil
	}
	return 1, nil
}

// expand gives every flat sentence. The number of them was checked before.
func (s Sentence) expand(lists map[string][]string) []Flat {
	out := []Flat{nil}
	for _, it := range s {
		parts := it.expand(lists)
		next := make([]Flat, 0, len(out)*len(parts))
		for _, head := range out {
			for _, tail := range parts {
				next = append(next, append(head[:len(head):len(head)], tail...))
			}
		}
		out = next
	}
	return out
}

func (it Item) expand(lists map[string][]string) []Flat {
	switch it.Kind {
	case List:
		return it.expandList(lists[it.Text])
	case Choice:
		var out []Flat
		for _, c := range it.Choices {
			out = append(out, c.expand(lists)...)
		}
		if it.Optional {
			out = append(out, nil)
		}
		return out
	}
	return []Flat{{it}}
}

func (it Item) expandList(words []string) []Flat {
	single, phrases := splitEntries(words)
	var out []Flat
	if len(single) > 0 {
		item := it
		item.Words = single
		out = append(out, Flat{item})
	}
	for _, p := range phrases {
		var f Flat
		for _, w := range strings.Fields(p) {
			f = append(f, Item{Kind: Literal, Text: w, Col: it.Col})
		}
		out = append(out, f)
	}
	return out
}

// splitEntries parts a list's entries into words and phrases of several words.
func splitEntries(entries []string) (single, phrases []string) {
	for _, e := range entries {
		if strings.ContainsRune(e, ' ') {
			phrases = append(phrases, e)
			continue
		}
		single = append(single, e)
	}
	return single, phrases
}

// Lists gives the entries of the pack's word lists by id, for Variants.
func (p *Pack) Lists() map[string][]string {
	m := make(map[string][]string, len(p.Words))
	for _, w := range p.Words {
		m[w.ID] = w.Words
	}
	return m
}
