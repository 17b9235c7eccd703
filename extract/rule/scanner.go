package rule

import (
	"fmt"
	"strings"
	"unicode"
)

// A scanner walks over the characters of a text.
type scanner struct {
	r []rune
	i int
}

func newScanner(text string) *scanner {
	return &scanner{r: []rune(strings.ReplaceAll(text, "’", "'"))}
}

// peek gives the character ahead, or 0 at the end.
func (p *scanner) peek() rune {
	if p.i >= len(p.r) {
		return 0
	}
	return p.r[p.i]
}

func (p *scanner) space() {
	for p.i < len(p.r) && isSpace(p.r[p.i]) {
		p.i++
	}
}

func (p *scanner) fail(at int, format, hint string, args ...any) error {
	return &SyntaxError{Col: at + 1, Message: fmt.Sprintf(format, args...), Hint: hint}
}

// stray says what is wrong with the character ahead.
func (p *scanner) stray() error {
	c := p.peek()
	hint := "a sentence has words, {slots}, @lists, (a | b), (a)? and 's"
	switch {
	case c == '}':
		return p.fail(p.i, "a } without its {", "write a slot as {who}")
	case c == ')':
		return p.fail(p.i, "a ) without its (", "write a choice as (a | b)")
	case c == '|':
		return p.fail(p.i, "a | outside a choice", "put ( ) around what may stand for each other: (a | b)")
	case c == '?' && p.i > 0 && isSpace(p.r[p.i-1]):
		hint = "? stands right behind ): (a)?"
	case c == '?':
		hint = "put ( ) around what may be left out: (joint)?"
	case c == ',' || c == '.' || c == ';' || c == ':' || c == '!':
		hint = "leave punctuation out"
	case unicode.IsDigit(c):
		hint = "numbers do not belong in a rule: write them as words or use a slot"
	case c == '-':
		hint = "a hyphen stands only inside a word: long-term"
	}
	return p.fail(p.i, "%s does not belong here", hint, quoteRune(c))
}

func isSpace(c rune) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsMark(c) }

func isTypeRune(c rune) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
