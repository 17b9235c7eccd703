package rule

import (
	"fmt"
	"slices"
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
	var out []Flat
	err := NewExpander(lists).Each(s, limit, func(f Flat) bool {
		out = append(out, slices.Clone(f))
		return true
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// An Expander writes sentences out. A pack's rules stand for thousands of flat
// sentences, so it keeps none of them. It is for one goroutine.
type Expander struct {
	lists map[string][]string
	split map[string]*listParts
	flat  Flat            // the one being made
	seen  map[string]bool // those that were given
	key   []byte
	give  func(Flat) bool
	err   error
	done  bool
}

// listParts are the entries of a list: words, and phrases of several words.
type listParts struct {
	single  []string
	phrases [][]string
}

// NewExpander makes an expander for sentences that use these word lists.
func NewExpander(lists map[string][]string) *Expander {
	return &Expander{lists: lists, split: map[string]*listParts{}}
}

// Each calls give for every flat sentence, as Variants does, until it says no.
// The flat sentence is only lent: the next one takes its place.
func (x *Expander) Each(s Sentence, limit int, give func(Flat) bool) error {
	if limit <= 0 {
		limit = MaxVariants
	}
	n, err := x.count(s, limit)
	if err != nil {
		return err
	}
	if n > limit {
		return &SyntaxError{Col: 1, Message: fmt.Sprintf("the sentence stands for more than %d sentences", limit),
			Hint: "split it into several, or put single words into a word list: those do not count"}
	}
	x.flat, x.give, x.err, x.done, x.seen = x.flat[:0], give, nil, false, nil
	if n > 1 {
		x.seen = make(map[string]bool, n)
	}
	x.expand(s, x.finish)
	return x.err
}

// expand puts every way to read s behind the flat sentence that is being made,
// and calls then for each.
func (x *Expander) expand(s Sentence, then func()) {
	from := len(x.flat)
	for i, it := range s {
		if it.Kind != List && it.Kind != Choice {
			x.flat = append(x.flat, it)
			continue
		}
		x.expandItem(it, func() { x.expand(s[i+1:], then) })
		x.flat = x.flat[:from]
		return
	}
	then()
	x.flat = x.flat[:from]
}

func (x *Expander) expandItem(it Item, then func()) {
	from := len(x.flat)
	switch it.Kind {
	case Choice:
		for _, c := range it.Choices {
			if !x.done {
				x.expand(c, then)
			}
		}
		if it.Optional && !x.done {
			then()
		}
	case List:
		parts := x.parts(it.Text)
		if len(parts.single) > 0 {
			item := it
			item.Words = parts.single
			x.flat = append(x.flat, item)
			then()
		}
		for _, p := range parts.phrases {
			if x.done {
				return
			}
			x.flat = x.flat[:from]
			for _, w := range p {
				x.flat = append(x.flat, Item{Kind: Literal, Text: w, Col: it.Col})
			}
			then()
		}
	}
}

// finish gives the flat sentence away, drops what stands twice and refuses what
// cannot be a sentence.
func (x *Expander) finish() {
	f := x.flat
	switch {
	case len(f) == 0:
		x.err = &SyntaxError{Col: 1, Message: "everything in the sentence may be left out", Hint: "keep at least one word outside ( )?"}
	case f[0].Kind == Possessive:
		x.err = &SyntaxError{Col: f[0].Col, Message: "'s may stand first, with nothing before it", Hint: "put what it belongs to into the same ( )"}
	case x.new(f):
		x.done = !x.give(f)
	}
	x.done = x.done || x.err != nil
}

// new says whether the flat sentence was not given before.
func (x *Expander) new(f Flat) bool {
	if x.seen == nil {
		return true
	}
	x.key = x.key[:0]
	for _, it := range f {
		x.key = append(append(x.key, byte(it.Kind)), it.Text...)
		if it.Together {
			x.key = append(x.key, ' ')
		}
		for _, t := range it.Types {
			x.key = append(append(x.key, ':'), t...)
		}
		x.key = append(x.key, '\n')
	}
	if x.seen[string(x.key)] {
		return false
	}
	x.seen[string(x.key)] = true
	return true
}

// count gives the number of flat sentences, or limit+1 if there are more.
func (x *Expander) count(s Sentence, limit int) (int, error) {
	total := 1
	for _, it := range s {
		n, err := x.countItem(it, limit)
		if err != nil {
			return 0, err
		}
		total = min(total*n, limit+1)
	}
	return total, nil
}

func (x *Expander) countItem(it Item, limit int) (int, error) {
	switch it.Kind {
	case List:
		parts := x.parts(it.Text)
		if parts == nil {
			return 0, &SyntaxError{Col: it.Col, Message: "unknown word list " + quote("@"+it.Text)}
		}
		n := len(parts.phrases) + min(len(parts.single), 1)
		if n == 0 {
			return 0, &SyntaxError{Col: it.Col, Message: "the word list " + quote("@"+it.Text) + " is empty"}
		}
		return min(n, limit+1), nil
	case Choice:
		n := 0
		if it.Optional {
			n = 1
		}
		for _, c := range it.Choices {
			m, err := x.count(c, limit)
			if err != nil {
				return 0, err
			}
			n = min(n+m, limit+1)
		}
		return n, nil
	}
	return 1, nil
}

// parts gives the entries of a list, nil where there is no such list.
func (x *Expander) parts(id string) *listParts {
	if p, ok := x.split[id]; ok {
		return p
	}
	words, ok := x.lists[id]
	if !ok {
		return nil
	}
	p := &listParts{}
	for _, w := range words {
		if strings.ContainsRune(w, ' ') {
			p.phrases = append(p.phrases, strings.Fields(w))
			continue
		}
		p.single = append(p.single, w)
	}
	x.split[id] = p
	return p
}

// Lists gives the entries of the pack's word lists by id, for Variants.
func (p *Pack) Lists() map[string][]string {
	m := make(map[string][]string, len(p.Words))
	for _, w := range p.Words {
		m[w.ID] = w.Words
	}
	return m
}
