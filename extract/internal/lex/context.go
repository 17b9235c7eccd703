package lex

// The predicates that rules look at their surroundings with. A token outside
// the sentence has no readings.

func (s *sentence) can(i int) reading {
	if i < 0 || i >= len(s.cells) {
		return 0
	}
	return s.cells[i].can
}

// is reports whether nothing but readings of r are left to token i.
func (s *sentence) is(i int, r reading) bool {
	c := s.can(i)
	return c != 0 && c&^r == 0
}

// may reports whether token i can still be one of r.
func (s *sentence) may(i int, r reading) bool { return s.can(i)&r != 0 }

// left gives the next token to the left that is no adverb, no "not" and no
// quotation mark.
func (s *sentence) left(i int) int {
	for i--; i >= 0; i-- {
		if !s.is(i, rAdv|rNot) && !s.quoteAt(i) {
			return i
		}
	}
	return -1
}

// looseLeft gives the next token to the left that can be no adverb.
func (s *sentence) looseLeft(i int) int {
	for i--; i >= 0 && s.may(i, rAdv|rNot) && !s.may(i, rNouns|rVerbs); i-- {
	}
	return i
}

// right gives the next token to the right that is no adverb, no "not" and no
// quotation mark.
func (s *sentence) right(i int) int {
	for i++; i < len(s.cells); i++ {
		if !s.is(i, rAdv|rNot) && !s.quoteAt(i) {
			return i
		}
	}
	return len(s.cells)
}

// lemma reports whether token i is a form of the verb.
func (s *sentence) verbIs(i int, lemma string) bool {
	return i >= 0 && i < len(s.cells) && s.cells[i].can&rVerbs != 0 && s.cells[i].word.Verb == lemma
}

// isBe reports whether token i is a form of be.
func (s *sentence) isBe(i int) bool { return s.isAux(i, "be") }

func (s *sentence) isAux(i int, lemma string) bool {
	if i < 0 || i >= len(s.cells) {
		return false
	}
	c := &s.cells[i]
	return c.helper && c.can&rVerbs != 0 && c.word.Verb == lemma
}

// isWord reports whether token i is a lower-case word, in any case.
func (s *sentence) isWord(i int, lower string) bool {
	return i >= 0 && i < len(s.toks) && equalFold(s.form(i), lower)
}

func (s *sentence) isProper(i int) bool {
	return i >= 0 && i < len(s.cells) && s.cells[i].proper
}

// isComma reports whether token i is a comma, a dash or a bracket.
func (s *sentence) isComma(i int) bool {
	if !s.is(i, rMark) {
		return false
	}
	switch s.form(i) {
	case ",", "-", "–", "—", "(", ")", "--":
		return true
	}
	return false
}

// opensNP reports whether a noun phrase seems to start at token i.
func (s *sentence) opensNP(i int) bool {
	if s.isProper(i) {
		return true
	}
	return s.is(i, rNounish|rGerund|rPart|rPast|rBase) && s.may(i, rDet|rPossPro|rPron|rNum|rAdj|rNouns) &&
		!s.is(i, rVerbs)
}

// endsNP reports whether a noun phrase can end at token i.
func (s *sentence) endsNP(i int) bool {
	return s.may(i, rNouns|rPron|rNum) && !s.is(i, rDet|rPossPro)
}

// certainFinite reports whether token i can only be a finite verb.
func (s *sentence) certainFinite(i int) bool {
	return s.is(i, rFinite|rModal) && !s.is(i, rBase) || s.is(i, rBase) && s.subjectBefore(i)
}

// subjectBefore reports whether what stands before a base form is a subject,
// not "to" or a modal.
func (s *sentence) subjectBefore(i int) bool {
	l := s.left(i)
	return l >= 0 && s.is(l, rPlural|rPron|rNoun|rWh)
}

// boundary reports whether a clause may end or start at token i.
func (s *sentence) boundary(i int) bool {
	if s.is(i, rMark) {
		return true
	}
	return s.may(i, rSub|rWh)
}

// finiteLeft reports whether a finite verb stands to the left in the clause.
func (s *sentence) finiteLeft(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if s.certainFinite(j) {
			return true
		}
		if s.boundary(j) || s.is(j, rConj) {
			return false
		}
	}
	return false
}

// finiteRight reports whether a finite verb stands to the right in the clause.
func (s *sentence) finiteRight(i int) bool {
	for j := i + 1; j < len(s.cells); j++ {
		if s.is(j, rFinite|rModal) && !s.is(j, rBase) {
			return true
		}
		if s.boundary(j) || s.is(j, rConj) {
			return false
		}
	}
	return false
}
