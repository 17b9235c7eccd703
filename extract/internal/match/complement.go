package match

import (
	"fmt"

	"entente/extract/rule"
)

// isPreposition says whether the next item is one, with something behind it.
func (c *compiler) isPreposition() bool {
	if !c.more() {
		return false
	}
	it := c.peek()
	switch it.Kind {
	case rule.Literal:
		return c.IsPrep(it.Text) || joinsOf(it.Text) && c.at+1 < len(c.items) && c.items[c.at+1].Text == "of"
	case rule.List:
		for _, w := range it.Words {
			if !c.IsPrep(w) {
				return false
			}
		}
		return len(it.Words) > 0
	}
	return false
}

// joinsOf says whether a word makes one preposition with "of".
func joinsOf(word string) bool {
	switch word {
	case "out", "ahead", "instead", "outside", "inside":
		return true
	}
	return false
}

// complements reads objects, prepositions and clauses to the end.
func (c *compiler) complements() ([]arg, error) {
	var out []arg
	objects := 0
	for c.more() {
		switch it := c.peek(); {
		case it.Kind == rule.Literal && article(it.Text):
			c.at++
		case c.toClauseNext():
			c.at++
			a, err := c.inner(toVerb)
			if err != nil {
				return nil, err
			}
			return append(out, a), nil
		case c.literal("that"):
			c.at++
			a, err := c.clause(thatVerb)
			if err != nil {
				return nil, err
			}
			return append(out, a), nil
		case c.conditionNext():
			w, _ := c.word()
			c.at++
			a, err := c.clause(ifVerb)
			if err != nil {
				return nil, err
			}
			a.preps = w
			return append(out, a), nil
		case objects == 0 && len(out) == 0 && c.isParticle():
			w, _ := c.word()
			c.at++
			out = append(out, arg{fn: particle, preps: w, slot: -1, about: -1, pair: -1})
		case c.gerundNext():
			w, _ := c.word()
			a := newArg(ingVerb, c.slotIndex(c.items[c.at+1]))
			a.preps = w
			c.at += 2
			out = append(out, a)
		case c.isPreposition():
			a, err := c.preposition()
			if err != nil {
				return nil, err
			}
			out = append(out, a)
		case it.Kind == rule.Slot:
			fn := object
			if objects > 0 {
				fn = second
			}
			objects++
			out = append(out, c.phrase(fn))
		case it.Kind == rule.Possessive:
			return nil, fmt.Errorf("'s must follow a slot")
		default:
			a, err := c.literalNoun()
			if err != nil {
				return nil, err
			}
			if objects > 0 {
				a.fn = second
			}
			objects++
			out = append(out, a)
		}
	}
	return out, nil
}

// isParticle says whether the next item is a particle of the verb before it.
func (c *compiler) isParticle() bool {
	if c.kindAt(c.at+1, rule.Literal) && c.IsPrep(c.items[c.at+1].Text) && !c.literal("back") && !c.literal("away") {
		return false // "out of", but "pull back from"
	}
	for _, w := range []string{"out", "up", "off", "down", "back", "away", "over"} {
		if c.literal(w) {
			return w != "over" || c.kindAt(c.at+1, rule.Literal) || c.kindAt(c.at+1, rule.List)
		}
	}
	return false
}

// toClauseNext says whether "to" and a verb are next.
func (c *compiler) toClauseNext() bool {
	return c.literal("to") && c.at+1 < len(c.items) && c.verbAt(c.at+1)
}

// gerundNext says whether a preposition and {act} are next: "from {act}".
func (c *compiler) gerundNext() bool {
	return c.isPreposition() && c.kindAt(c.at+1, rule.Slot) && c.items[c.at+1].Text == rule.ActSlot && !c.literal("to")
}

func article(w string) bool { return w == "a" || w == "an" || w == "the" }

// verbAt says whether item i is a verb: a list or word that can be one, or the
// slot {act}, which is any verb.
func (c *compiler) verbAt(i int) bool {
	switch it := c.items[i]; it.Kind {
	case rule.Slot:
		return it.Text == "act"
	case rule.Literal:
		return c.IsVerb(it.Text)
	case rule.List:
		return len(it.Words) > 0 && c.IsVerb(it.Words[0])
	}
	return false
}

// phrase reads a slot, or "{whom}'s {about}".
func (c *compiler) phrase(fn function) arg {
	a := newArg(fn, c.slotIndex(c.peek()))
	c.at++
	if c.kindAt(c.at, rule.Possessive) && c.kindAt(c.at+1, rule.Slot) {
		a.behind = true
		a.about = c.slotIndex(c.items[c.at+1])
		c.at += 2
	} else if c.kindAt(c.at, rule.Possessive) {
		c.at++
		a.behind = true
		if w, ok := c.word(); ok {
			a.head = w
			c.at++
		}
	}
	if c.literal("and") && c.kindAt(c.at+1, rule.Slot) {
		c.at++
		a.pair = c.slotIndex(c.peek())
		c.at++
	}
	return a
}

// preposition reads "to {where}", "over {whom}'s {about}", "with a visit to
// {where}", "of @ing".
func (c *compiler) preposition() (arg, error) {
	w, _ := c.word()
	c.at++
	if c.literal("of") {
		c.at++ // "out of", "ahead of"
		joined := &wordSet{}
		for _, k := range w.list {
			c.addWord(joined, k+" of")
		}
		w = joined
	}
	for c.more() && c.peek().Kind == rule.Literal && article(c.peek().Text) {
		c.at++
	}
	if !c.more() {
		return arg{fn: particle, preps: w, slot: -1, about: -1, pair: -1}, nil
	}
	if c.peek().Kind == rule.Slot {
		a := c.phrase(prep)
		a.preps = w
		return a, nil
	}
	if c.isPreposition() {
		return arg{fn: particle, preps: w, slot: -1, about: -1, pair: -1}, nil
	}
	a, err := c.literalNoun()
	a.fn, a.preps = prep, w
	return a, err
}

// literalNoun reads "opposition to {whom}": a noun of the rule with its own
// prepositions.
func (c *compiler) literalNoun() (arg, error) {
	a := newArg(object, -1)
	for {
		w, ok := c.word()
		if !ok || a.head != nil && (c.isPreposition() || c.toClauseNext() || c.literal("that")) {
			break
		}
		if a.head != nil {
			a.mods = append(a.mods, a.head)
		}
		a.head = w
		c.at++
	}
	if a.head == nil {
		return a, fmt.Errorf("a noun is missing")
	}
	for c.more() && c.isPreposition() && !c.toClauseNext() {
		p, err := c.preposition()
		if err != nil {
			return a, err
		}
		a.args = append(a.args, p)
	}
	return a, nil
}

// inner reads the verb of a "to" clause and what follows it.
func (c *compiler) inner(fn function) (arg, error) {
	a := newArg(fn, -1)
	if fn == thatVerb && c.at+1 < len(c.items) && c.modalNext() {
		a.modal, _ = c.word()
		c.at++
	}
	if c.peek().Kind == rule.Slot {
		a.slot = c.slotIndex(c.peek())
		c.at++
	} else {
		a.head, _ = c.word()
		c.at++
	}
	args, err := c.complements()
	a.args = args
	return a, err
}

// modalNext says whether a modal verb, or a list of them, is next.
func (c *compiler) modalNext() bool {
	w, ok := c.word()
	return ok && (w.names("must") || w.names("should") || w.names("may") || w.names("can") || w.names("will"))
}

// conditionNext says whether "if", "unless", or a list of them, is next.
func (c *compiler) conditionNext() bool {
	w, ok := c.word()
	return ok && (w.names("if") || w.names("unless"))
}

// clause reads "{whom} VERB ..." behind "that" or "if".
func (c *compiler) clause(fn function) (arg, error) {
	if !c.more() || c.peek().Kind != rule.Slot {
		return arg{}, fmt.Errorf("a slot must follow %q", c.items[c.at-1].Text)
	}
	who := newArg(subject, c.slotIndex(c.peek()))
	c.at++
	if !c.more() {
		return arg{}, fmt.Errorf("a verb, or {act}, must follow the slot of the clause")
	}
	a, err := c.inner(fn)
	a.args = append([]arg{who}, a.args...)
	return a, err
}
