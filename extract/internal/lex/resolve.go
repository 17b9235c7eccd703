package lex

// A tagRule keeps some of a token's readings where its context says so. Rules are
// tried in the order of their table; a rule that would keep nothing, or take
// nothing away, is passed over.
type tagRule struct {
	name string
	on   reading // the token must be able to be one of these
	keep reading
	when func(s *sentence, i int) bool
}

// resolve applies the rules from left to right: twice without the defaults,
// then with them, then with what is left decided by counts as it goes. Later
// rounds see what was decided to their right.
func (s *sentence) resolve() {
	s.open = s.open[:0]
	s.changes = 0
	for i := range s.cells {
		if !one(s.cells[i].can) {
			s.open = append(s.open, int32(i))
		}
	}
	s.round(s.rules.defaults)
	s.round(s.rules.defaults)
	s.round(len(s.rules.all))
	for _, i := range s.open {
		s.apply(int(i), len(s.rules.all))
		s.choose(int(i))
	}
	s.findAux()
	s.findAttributes()
}

// round applies the rules before end to the tokens that are still open.
func (s *sentence) round(end int) {
	left := s.open[:0]
	for _, i := range s.open {
		s.apply(int(i), end)
		if !one(s.cells[i].can) {
			left = append(left, i)
		}
	}
	s.open = left
}

// apply tries the rules on one token until a single reading is left.
func (s *sentence) apply(i, end int) {
	next := 0
	if s.cells[i].seen == s.changes+1 {
		next = s.rules.defaults // nothing has changed: the other rules still do not hold
	}
	if next >= end {
		return
	}
	fired := false
	for {
		c := s.cells[i].can
		k := s.firstThatHolds(i, s.rules.program(c), next, end)
		if k < 0 {
			if !fired {
				s.cells[i].seen = s.changes + 1
			}
			return
		}
		fired = true
		s.changes++
		s.cells[i].can = c & s.rules.all[k].keep
		if s.trace != nil {
			s.trace(i, s.rules.all[k].name)
		}
		if one(s.cells[i].can) {
			return
		}
		next = k + 1
	}
}

// firstThatHolds gives the first rule of a program in [from, end) whose
// context is there, or -1.
func (s *sentence) firstThatHolds(i int, program []step, from, end int) int {
	at := s.besideAt(i)
	for j := range program {
		p := &program[j]
		if p.rule < from {
			continue
		}
		if p.rule >= end {
			return -1
		}
		if p.beside.holds(at) && p.when(s, i) {
			return p.rule
		}
	}
	return -1
}

// A ruleSet holds the rules in the order in which they are tried, and for each
// set of readings that has come up the rules that could do something to it.
// The same sets come up again and again, so this saves most of the work.
type ruleSet struct {
	all      []tagRule
	beside   []beside // of each rule; all readings where its condition does not tell
	defaults int      // the index of the first default rule
	programs map[reading][]step
	last     [64]lastProgram // a small cache in front of programs
}

// A step of a program is a rule, with its condition at hand.
type step struct {
	rule   int
	beside beside
	when   func(s *sentence, i int) bool
}

type lastProgram struct {
	can   reading
	rules []step
}

func newRuleSet() *ruleSet {
	r := &ruleSet{programs: map[reading][]step{}}
	for _, table := range [][]tagRule{closedRules, nounVerbRules, participleRules, gerundRules, modifierRules} {
		r.all = append(r.all, table...)
	}
	r.defaults = len(r.all)
	r.all = append(r.all, defaultRules...)
	table := besides()
	for _, rule := range r.all {
		b := table[rule.name]
		if b.left == 0 {
			b.left = ^reading(0)
		}
		if b.right == 0 {
			b.right = ^reading(0)
		}
		r.beside = append(r.beside, b)
	}
	return r
}

// program gives the indices of the rules that fit a set of readings: that would
// take some of them and leave some.
func (r *ruleSet) program(c reading) []step {
	slot := &r.last[(uint32(c)*2654435761)>>26]
	if slot.can == c {
		return slot.rules
	}
	rules, ok := r.programs[c]
	if !ok {
		for k, rule := range r.all {
			if c&rule.on != 0 && c&rule.keep != 0 && c&^rule.keep != 0 {
				rules = append(rules, step{k, r.beside[k], rule.when})
			}
		}
		r.programs[c] = rules
	}
	*slot = lastProgram{c, rules}
	return rules
}

func one(r reading) bool { return r&(r-1) == 0 }

// choose takes the likeliest of the readings left.
func (s *sentence) choose(i int) {
	c := &s.cells[i]
	if one(c.can) {
		return
	}
	s.changes++
	w := c.word
	best, most := reading(0), -1
	for r := c.can; r != 0; r &= r - 1 {
		low := r & -r
		n := 2 * w.count(low)
		if low&rNouns != 0 && w.POS&Noun == 0 {
			n-- // an -ing form that is no noun in the lists
		}
		if w.POS&w.First != 0 && readingClass(low) == w.First {
			n++
		}
		if n > most {
			best, most = low, n
		}
	}
	c.can = best
}

// count gives how often the word's lemma has the part of speech of a reading.
// Closed classes have no count in the lists and are common.
func (w *Word) count(r reading) int {
	switch {
	case r&rNouns != 0:
		return int(w.NounCount)
	case r&rVerbs != 0:
		return int(w.VerbCount)
	case r&rAdj != 0:
		return int(w.AdjCount)
	case r&rAdv != 0:
		return int(w.AdvCount)
	}
	return 1000
}

func readingClass(r reading) POS {
	p, _ := tagOf(r)
	return p
}

// findAux tells the auxiliaries be, have and do from the main verbs.
func (s *sentence) findAux() {
	for i := range s.cells {
		c := &s.cells[i]
		if c.helper && c.can&rVerbs != 0 {
			c.aux = s.helps(i)
		}
	}
}

// helps reports whether the form of be, have or do at i has a verb to help:
// behind adverbs, or behind the subject where the sentence asks.
func (s *sentence) helps(i int) bool {
	want := rPart
	switch s.cells[i].word.Verb {
	case "be":
		want = rPart | rGerund
	case "do":
		want = rBase
	}
	r := s.right(i)
	if s.is(r, want) {
		return true
	}
	l := s.left(i)
	asks := l < 0 || s.is(l, rWh|rMark|rConj)
	if !asks {
		return false
	}
	for ; r < len(s.cells) && s.is(r, rNounish|rPoss|rAdv|rNot); r++ {
		if s.is(r+1, want) {
			return true
		}
	}
	return false
}

// findAttributes marks participles that stand before the noun they describe.
func (s *sentence) findAttributes() {
	for i := len(s.cells) - 1; i >= 0; i-- {
		if c := &s.cells[i]; c.can&(rPart|rGerund) != 0 && !c.helper {
			c.attr = s.isAttribute(i)
		}
	}
}

func (s *sentence) isAttribute(i int) bool {
	if !s.is(i+1, rNouns|rAdj|rNum) && !(i+1 < len(s.cells) && s.cells[i+1].attr) {
		return false
	}
	l := s.left(i)
	if s.is(l, rDet|rPossPro|rPoss|rAdj|rNum) || s.hyphenBefore(i) {
		return true
	}
	if s.is(i, rGerund) {
		return (l < 0 || s.is(l, rPrep|rNum|rConj|rVerbs|rMark)) && s.describes(i) && !s.isBe(l)
	}
	return l < 0 || s.is(l, rPrep|rNum|rTo) || s.is(l, rVerbs) && !s.isBe(l) && !s.isAux(l, "have") && !s.verbIs(l, "get")
}

// describes reports whether an -ing form before a noun says what the noun does
// (growing tension), not what someone does to it (killing civilians).
func (s *sentence) describes(i int) bool {
	w := s.cells[i].word
	return w.AdjCount > 2 || w.Frame&TakesObject == 0
}

// tag sets t to the tag of token i.
func (s *sentence) tag(i int, t *Tag) {
	c := &s.cells[i]
	pos, form := tagOf(c.can)
	*t = Tag{Word: c.word, POS: pos, Form: form, Proper: c.proper, Span: c.span, Inside: c.inside, Symbol: c.word.Symbol}
	switch {
	case c.word.can == rMark:
		t.POS, t.Form = 0, 0
	case c.attr:
		t.POS = Adj
	case c.aux:
		t.POS = Aux
	case pos == Noun:
		t.POS |= s.marks(i)
		if c.word.POS&Noun == 0 && c.word.Form&Gerund != 0 && !c.proper {
			t.Form = Gerund
		}
	case pos == Adj || pos == Adv:
		t.Form |= c.word.Form & Compar
	}
}

// marks gives the marks that a noun has.
func (s *sentence) marks(i int) POS {
	c := &s.cells[i]
	m := c.word.POS & (Title | Time)
	if c.word.POS&Given != 0 && c.proper {
		m |= Given
	}
	if c.word.Cap&Time != 0 && !c.proper {
		m &^= Time
	}
	if c.inside || c.span > 0 {
		m |= Time
	}
	return m
}
