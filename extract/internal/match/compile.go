package match

import (
	"fmt"
	"strings"

	"entente/extract/rule"
)

// A compiler turns flat sentences into patterns.
type compiler struct {
	Lexicon
	sets  map[string]words // by word, and by @list: flat sentences share them
	items rule.Flat
	at    int
	p     *pattern
}

// compile reads a flat sentence.
func (c *compiler) compile(flat rule.Flat) (*pattern, error) {
	c.items, c.at = c.joined(flat), 0
	c.p = &pattern{}
	for _, it := range flat {
		if it.Kind == rule.Literal && !article(it.Text) || it.Kind == rule.List {
			c.p.size++
		}
	}
	if err := c.sentence(); err != nil {
		return nil, fmt.Errorf("the sentence %q: %w", flat.String(), err)
	}
	return c.p, nil
}

// joined makes one item of the words of a preposition: "in support of".
func (c *compiler) joined(flat rule.Flat) rule.Flat {
	for i := range flat {
		for n := 4; n > 1; n-- {
			word, ok := c.literals(flat, i, n)
			if !ok || !c.IsPrep(word) {
				continue
			}
			out := append(rule.Flat{}, flat[:i]...)
			it := flat[i]
			it.Text = word
			out = append(out, it)
			return append(out, c.joined(flat[i+n:])...)
		}
	}
	return flat
}

// literals gives n words from item i on as one, when they are literals.
func (c *compiler) literals(flat rule.Flat, i, n int) (string, bool) {
	if i+n > len(flat) {
		return "", false
	}
	words := make([]string, n)
	for j := range words {
		if flat[i+j].Kind != rule.Literal {
			return "", false
		}
		words[j] = flat[i+j].Text
	}
	return strings.Join(words, " "), true
}

func (c *compiler) more() bool { return c.at < len(c.items) }

func (c *compiler) peek() rule.Item { return c.items[c.at] }

// word says whether the next item is a word or a list, and its set of lemmas.
func (c *compiler) word() (words, bool) {
	if !c.more() {
		return nil, false
	}
	switch it := c.peek(); it.Kind {
	case rule.Literal:
		return c.forms(it.Text, it.Text), true
	case rule.List:
		return c.forms("@"+it.Text, it.Words...), true
	}
	return nil, false
}

// forms gives words with their lemmas: opposes is also oppose, troops troop. It
// makes the set of a key once.
func (c *compiler) forms(key string, list ...string) words {
	if set, ok := c.sets[key]; ok {
		return set
	}
	set := &wordSet{}
	for _, w := range list {
		c.addWord(set, w)
		for _, lemma := range c.Lemmas(w) {
			c.addWord(set, lemma)
		}
	}
	c.sets[key] = set
	return set
}

func (c *compiler) addWord(set words, word string) {
	s := c.Symbols.Add(word)
	if !set.symbols.Has(s) {
		set.list = append(set.list, word)
		set.symbols.Add(s)
	}
}

// literal says whether the next item is the very word.
func (c *compiler) literal(text string) bool {
	return c.more() && c.peek().Kind == rule.Literal && c.peek().Text == text
}

func (c *compiler) kindAt(i int, k rule.Kind) bool {
	return i < len(c.items) && c.items[i].Kind == k
}

// slotIndex gives the number of the slot, made when it is new.
func (c *compiler) slotIndex(it rule.Item) int {
	for i, s := range c.p.slots {
		if s.name == it.Text {
			return i
		}
	}
	c.p.slots = append(c.p.slots, slot{name: it.Text, together: it.Together, types: it.Types})
	return len(c.p.slots) - 1
}

func (c *compiler) sentence() error {
	switch {
	case c.kindAt(0, rule.Slot) && c.kindAt(1, rule.Possessive):
		return c.ownedNoun()
	case c.kindAt(0, rule.Slot):
		who := c.slotIndex(c.items[0])
		c.at = 1
		if c.literal("is") || c.literal("are") || c.literal("be") {
			c.at++
			return c.copula(who)
		}
		return c.verb(who)
	}
	return c.bareNoun()
}

// verb reads "{who} VERB ..." from the verb on.
func (c *compiler) verb(who int) error {
	w, ok := c.word()
	if !ok {
		return fmt.Errorf("a verb must follow the first slot")
	}
	c.at++
	c.p.kind, c.p.words = verbFrame, w
	c.p.args = append(c.p.args, newArg(subject, who))
	args, err := c.complements()
	c.p.args = append(c.p.args, args...)
	for _, a := range args {
		if a.slot < 0 && a.head != nil {
			c.p.size++ // the verb with its object says more than the object alone
		}
	}
	return err
}

func newArg(fn function, slot int) arg { return arg{fn: fn, slot: slot, about: -1, pair: -1} }

// copula reads what follows "{who} is".
func (c *compiler) copula(who int) error {
	if c.kindAt(c.at, rule.Slot) && c.kindAt(c.at+1, rule.Possessive) {
		whom := c.slotIndex(c.items[c.at])
		c.at += 2
		w, ok := c.word()
		if !ok {
			return fmt.Errorf("a noun must follow 's")
		}
		c.at++
		c.p.kind, c.p.words = identityFrame, w
		c.p.args = []arg{newArg(subject, who), newArg(owner, whom)}
		return c.end()
	}
	w, ok := c.word()
	if !ok {
		return fmt.Errorf("an adjective, or {slot}'s and a noun, must follow is")
	}
	c.at++
	c.p.kind, c.p.words = adjFrame, w
	c.p.args = append(c.p.args, newArg(subject, who))
	args, err := c.complements()
	c.p.args = append(c.p.args, args...)
	return err
}

func (c *compiler) end() error {
	if c.more() {
		return fmt.Errorf("nothing may follow %q", c.items[c.at-1].Text)
	}
	return nil
}

// ownedNoun reads "{who}'s NOUN ...".
func (c *compiler) ownedNoun() error {
	who := c.slotIndex(c.items[0])
	c.at = 2
	if c.viaVerb() {
		via, _ := c.word()
		c.at++
		if err := c.verb(who); err != nil {
			return err
		}
		c.p.args[0].via = via
		return nil
	}
	c.p.kind = nounFrame
	c.p.args = append(c.p.args, newArg(owner, who))
	return c.noun()
}

// viaVerb says whether a list of nouns and a verb follow: "@troops attack".
func (c *compiler) viaVerb() bool {
	if !c.kindAt(c.at, rule.List) || c.at+2 > len(c.items)-1 {
		return false
	}
	next := c.items[c.at+1]
	if next.Kind != rule.List && next.Kind != rule.Literal {
		return false
	}
	c.at++
	defer func() { c.at-- }()
	return !c.isPreposition() && c.verbAt(c.at)
}

// bareNoun reads "NOUN between {a} and {b}".
func (c *compiler) bareNoun() error {
	c.p.kind = nounFrame
	return c.noun()
}

// noun reads the words of a noun, the last of which is the trigger, and the
// prepositions behind it.
func (c *compiler) noun() error {
	var set words
	var mods []words
	for {
		w, ok := c.word()
		if !ok || set != nil && (c.isPreposition() || c.literal("that")) {
			break
		}
		if set != nil {
			mods = append(mods, set)
		}
		set = w
		c.at++
	}
	if set == nil {
		return fmt.Errorf("a noun is missing")
	}
	c.p.words = set
	if len(mods) > 0 {
		c.p.args = append(c.p.args, arg{fn: particle, slot: -1, about: -1, pair: -1, mods: mods})
	}
	args, err := c.complements()
	c.p.args = append(c.p.args, args...)
	return err
}
