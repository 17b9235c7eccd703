package rule

import (
	"strings"
	"unicode"
)

// slot reads {name}, {name together}, {name: Type | Type}.
func (p *scanner) slot() (Item, error) {
	open := p.i
	p.i++
	p.space()
	name, err := p.name("slot", "{who}")
	if err != nil {
		return Item{}, err
	}
	it := Item{Kind: Slot, Text: name}
	p.space()
	if isWordRune(p.peek()) {
		if err := p.together(); err != nil {
			return Item{}, err
		}
		it.Together = true
		p.space()
	}
	if p.peek() == ':' {
		p.i++
		if it.Types, err = p.types(open); err != nil {
			return Item{}, err
		}
	}
	if p.peek() == '}' {
		p.i++
		return it, nil
	}
	return Item{}, p.unclosed(open)
}

func (p *scanner) unclosed(open int) error {
	if p.i >= len(p.r) || strings.ContainsRune("{(@", p.peek()) {
		return p.fail(open, "a { without its }", "close the slot: {who}")
	}
	return p.fail(p.i, "%s does not belong in a slot", "a slot is {who}, {who together} or {who: Person | Country}", quoteRune(p.peek()))
}

func (p *scanner) together() error {
	start := p.i
	for isWordRune(p.peek()) || p.peek() == '-' {
		p.i++
	}
	if w := string(p.r[start:p.i]); w != "together" {
		return p.fail(start, "unknown slot modifier %s", slotHint(w), quote(w))
	}
	return nil
}

func slotHint(w string) string {
	if near := Nearest(w, []string{"together"}); near != "" {
		return "did you mean {who together}?"
	}
	if unicode.IsUpper([]rune(w)[0]) {
		return "write types behind a colon: {who: Person}"
	}
	return `the only modifier is "together"; a slot's name is one word`
}

// types reads Type | Type up to the closing brace.
func (p *scanner) types(open int) ([]string, error) {
	var types []string
	for {
		p.space()
		start := p.i
		for isTypeRune(p.peek()) {
			p.i++
		}
		name := string(p.r[start:p.i])
		if name == "" && p.i >= len(p.r) {
			return nil, p.unclosed(open)
		}
		if !isTypeName(name) {
			return nil, p.fail(start, "a slot's type is missing or is not a type's name", "types begin with a capital: {who: Person | Country}")
		}
		types = append(types, name)
		p.space()
		if p.peek() != '|' {
			return types, nil
		}
		p.i++
	}
}

func (p *scanner) list() (Item, error) {
	p.i++
	name, err := p.name("word list", "@visit")
	return Item{Kind: List, Text: name}, err
}

// name reads the kebab-case name of a slot or a list.
func (p *scanner) name(what, example string) (string, error) {
	start := p.i
	for isWordRune(p.peek()) || p.peek() == '-' || unicode.IsDigit(p.peek()) || p.peek() == '_' {
		p.i++
	}
	name := string(p.r[start:p.i])
	if name == "" {
		return "", p.fail(start, "the %s has no name", "write "+example, what)
	}
	if !IsSlug(name) {
		return "", p.fail(start, "%s is no name for a %s", "names are lower-case letters, digits and single hyphens: "+example, quote(name), what)
	}
	return name, nil
}
