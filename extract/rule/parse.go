package rule

import (
	"fmt"
	"unicode"
)

const (
	maxSentence = 1000 // characters in a rule's sentence
	maxDepth    = 16   // choices within choices
)

// A SyntaxError says where a sentence or an expected edge does not parse.
type SyntaxError struct {
	Col     int // column in the text, from 1, in characters
	Message string
	Hint    string // how to mend it; may be empty
}

func (e *SyntaxError) Error() string {
	s := fmt.Sprintf("column %d: %s", e.Col, e.Message)
	if e.Hint == "" {
		return s
	}
	return s + " (hint: " + e.Hint + ")"
}

// ParseSentence reads a sentence of the rule language. The error is a
// *SyntaxError.
func ParseSentence(text string) (Sentence, error) {
	p := newScanner(text)
	if len(p.r) > maxSentence {
		return nil, p.fail(maxSentence, "the sentence has more than %d characters", "split it into several sentences", maxSentence)
	}
	s, err := p.sentence(0)
	if err != nil {
		return nil, err
	}
	if p.i < len(p.r) {
		return nil, p.stray()
	}
	if len(s) == 0 {
		return nil, p.fail(0, "the sentence is empty", `write one such as "{who} visit {where}"`)
	}
	if s[0].Kind == Possessive {
		return nil, p.fail(s[0].Col-1, "'s has nothing before it", "write {whose}'s")
	}
	return s, nil
}

// sentence reads items up to the end, a | or a ).
func (p *scanner) sentence(depth int) (Sentence, error) {
	var s Sentence
	for {
		p.space()
		if c := p.peek(); c == 0 && p.i >= len(p.r) || c == '|' || c == ')' {
			return s, nil
		}
		start := p.i
		it, err := p.item(depth)
		if err != nil {
			return nil, err
		}
		it.Col = start + 1
		if it.Kind == Possessive && len(s) > 0 && s[len(s)-1].Kind == Possessive {
			return nil, p.fail(start, "two 's in a row", "leave one out")
		}
		s = append(s, it)
		if err := p.boundary(it); err != nil {
			return nil, err
		}
	}
}

// boundary checks what touches the item just read: words, slots, lists and
// choices stand apart, only 's and a choice behind a slot may touch.
func (p *scanner) boundary(it Item) error {
	c := p.peek()
	if c == '(' && it.Kind == Slot {
		return nil
	}
	if isWordRune(c) || c == '{' || c == '@' || c == '(' {
		return p.fail(p.i, "no space before %s", "put a space between words, slots, lists and choices", quoteRune(c))
	}
	return nil
}

func (p *scanner) item(depth int) (Item, error) {
	switch c := p.peek(); {
	case c == '{':
		return p.slot()
	case c == '@':
		return p.list()
	case c == '(':
		return p.choice(depth + 1)
	case c == '\'':
		return p.possessive()
	case isWordRune(c):
		return p.word()
	}
	return Item{}, p.stray()
}

func (p *scanner) choice(depth int) (Item, error) {
	open := p.i
	if depth > maxDepth {
		return Item{}, p.fail(open, "more than %d choices within each other", "write several sentences", maxDepth)
	}
	p.i++
	it := Item{Kind: Choice}
	for {
		start := p.i
		s, err := p.sentence(depth)
		if err != nil {
			return Item{}, err
		}
		if len(s) == 0 && p.i < len(p.r) {
			return Item{}, p.fail(start, "an empty choice", "write (a)? for what may be left out")
		}
		it.Choices = append(it.Choices, s)
		switch p.peek() {
		case '|':
			p.i++
			continue
		case ')':
			p.i++
		default:
			return Item{}, p.fail(open, "a ( without its )", "close the choice: (a | b)")
		}
		if p.peek() == '?' {
			p.i++
			it.Optional = true
		}
		return it, nil
	}
}

func (p *scanner) possessive() (Item, error) {
	if !p.atPossessive() {
		return Item{}, p.fail(p.i, "a stray apostrophe", "the possessive is always 's, also in the plural: {who}'s")
	}
	p.i += 2
	return Item{Kind: Possessive, Text: "'s"}, nil
}

// atPossessive says whether 's stands ahead and no letter goes on behind it.
func (p *scanner) atPossessive() bool {
	if p.i+1 >= len(p.r) || p.r[p.i] != '\'' || p.r[p.i+1] != 's' {
		return false
	}
	return p.i+2 >= len(p.r) || !isWordRune(p.r[p.i+2]) && p.r[p.i+2] != '-'
}

// word reads letters with hyphens and apostrophes inside; 's at its end stays.
func (p *scanner) word() (Item, error) {
	start := p.i
	for p.i < len(p.r) {
		c := p.r[p.i]
		if c == '\'' && p.atPossessive() {
			break
		}
		inner := (c == '-' || c == '\'') && p.i+1 < len(p.r) && isWordRune(p.r[p.i+1])
		if !inner && !isWordRune(c) {
			break
		}
		p.i++
	}
	w := string(p.r[start:p.i])
	for k, c := range []rune(w) {
		if unicode.IsUpper(c) || unicode.IsTitle(c) {
			return Item{}, p.fail(start+k, "the word %s has a capital", "names do not belong in a rule: use a slot", quote(w))
		}
	}
	return Item{Kind: Literal, Text: w}, nil
}
