package lex

import "entente/extract/internal/token"

// Where a noun phrase stands in its clause, and where the clause has its finite
// verb.

// laterFinite reports whether the clause has its finite verb to the right: one
// that no conjunction, subordinator or comma stands before.
func (s *sentence) laterFinite(i int) bool {
	for j := i + 1; j < len(s.cells); j++ {
		if s.is(j, rMark|rWh|rConj) || s.may(j, rSub) {
			return false
		}
		if s.may(j, rPast) && s.may(j, rNouns|rAdj) && s.is(j-1, rNouns) && s.objectAt(j+1) {
			return true // refugees ordered out of Nigeria left the country
		}
		if s.is(j-1, rDet|rPossPro|rPoss|rAdj) || s.hyphenBefore(j) {
			continue // the disputed border, US-led
		}
		if s.is(j, rModal|rThird) || s.is(j, rPast|rPart) && s.may(j, rPast) && !s.isBe(s.left(j)) && !s.isAux(s.left(j), "have") {
			return true
		}
	}
	return false
}

// clauseObjectLeft reports whether the finite verb on the left can take a
// clause without "that": X said troops killed two.
func (s *sentence) clauseObjectLeft(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if s.certainFinite(j) {
			return s.cells[j].word.Frame&TakesClause != 0 && s.verbIs(j, "say") || s.isWord(j, "believes") || s.isWord(j, "thinks")
		}
	}
	return false
}

// reducedBehindComma reports whether the participle at i, behind a comma,
// describes the noun before the comma.
func (s *sentence) reducedBehindComma(i int) bool {
	comma := s.left(i)
	if !s.endsNP(comma-1) && !s.quoteAt(comma-1) || s.objectAt(i+1) {
		return false
	}
	w := s.cells[i].word
	if w.Frame&TakesObject == 0 {
		return false
	}
	if s.isWord(i+1, "by") {
		return true
	}
	if s.isWord(comma, ",") && w.Frame&TakesClause == 0 && s.mainFinite(comma) {
		return true
	}
	for j := i + 1; j < len(s.cells); j++ {
		if s.isComma(j) {
			return s.may(s.right(j), rFinite|rModal) && !s.is(s.right(j), rPart)
		}
	}
	return false
}

// mainFinite reports whether a finite verb stands before end that is not in a
// relative clause between commas.
func (s *sentence) mainFinite(end int) bool {
	relative := false
	for j := 0; j < end; j++ {
		switch {
		case s.isComma(j):
			relative = s.may(j+1, rWh)
		case !relative && (s.is(j, rModal|rThird) || s.is(j, rPast)):
			return true
		}
	}
	return false
}

// underPrep reports whether a preposition stands before the noun phrase that
// ends before i, and that phrase is not the end of the subject: with all votes
// counted, but not: the president of France met.
func (s *sentence) underPrep(i int) bool {
	l := s.left(i)
	j := l
	for s.is(j, rNouns|rAdj|rNum|rDet|rPossPro|rPoss) {
		j--
	}
	if !s.is(j, rPrep) {
		return false
	}
	if j == 0 {
		return true
	}
	return !s.isWord(j, "of") && !s.isProper(l) && (s.is(0, rPrep) || !s.opensSentence(i))
}

// indefinite reports whether the noun phrase before i starts with a or an.
func (s *sentence) indefinite(i int) bool {
	for i--; s.is(i, rNouns|rAdj|rNum); i-- {
	}
	return s.isWord(i, "a") || s.isWord(i, "an")
}

// opensSentence reports whether nothing but the noun phrase before i, with its
// prepositional phrases, stands to the left in the sentence.
func (s *sentence) opensSentence(i int) bool {
	for i--; i >= 0; i-- {
		if !s.is(i, rNounish|rPoss|rPrep|rAdv|rConj) {
			return false
		}
	}
	return true
}

// quoteAt reports whether token i is a quotation mark.
func (s *sentence) quoteAt(i int) bool {
	return i >= 0 && i < len(s.toks) && s.toks[i].Flags&token.Quote != 0
}

// inApposition reports whether the noun phrase before i stands behind a comma
// and a comma with a verb behind it follows.
func (s *sentence) inApposition(i int) bool {
	j := i - 1
	for s.is(j, rNounish) {
		j--
	}
	if !s.isComma(j) {
		return false
	}
	for j = i + 1; j < len(s.cells); j++ {
		if s.isComma(j) {
			return s.may(s.right(j), rFinite|rModal)
		}
	}
	return false
}

// underNonfinite reports whether the noun phrase before i is the object of an
// infinitive or an -ing form.
func (s *sentence) underNonfinite(i int) bool {
	j := i - 1
	for s.is(j, rNounish|rPoss) {
		j--
	}
	return s.is(j, rGerund) && s.cells[j].word.Frame&TakesClause == 0 || s.is(j, rBase) && s.is(s.left(j), rTo|rModal)
}

// otherFinite reports whether the sentence has a finite verb besides i.
func (s *sentence) otherFinite(i int) bool {
	for j := range s.cells {
		if j != i && (s.is(j, rModal|rThird) || s.is(j, rPast|rPart) && s.may(j, rPast)) {
			return true
		}
	}
	return false
}

// verbAhead reports whether some word behind i in the clause could be its
// finite verb.
func (s *sentence) verbAhead(i int) bool {
	for j := i + 1; j < len(s.cells) && !s.boundary(j); j++ {
		if s.may(j, rFinite|rModal) && s.endsNP(j-1) && !s.isProper(j) {
			return true
		}
	}
	return false
}
