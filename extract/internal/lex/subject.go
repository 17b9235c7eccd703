package lex

// What stands before a verb: is it its subject?

// subjectFor reports whether the noun phrase that ends before i can be the
// subject of the verb form at i.
func (s *sentence) subjectFor(i int) bool {
	l := s.left(i)
	if s.isComma(l) && s.closesApposition(l) {
		l-- // X, the minister, plans
	}
	if l < 0 || !s.endsNP(l) || s.may(l, rPast|rPart) || s.is(l, rVerbs) {
		return false
	}
	if s.is(l, rPron) && s.cells[l].word.Mark&Object != 0 {
		return false
	}
	if s.can(i)&rThird != 0 {
		return (!s.is(l, rPlural) || s.isProper(l)) && !s.barePerson(l)
	}
	return s.pluralSubject(l)
}

// barePerson reports whether a singular noun for a person without a determiner
// ends at l: it is no subject, but describes what follows: terrorist attacks.
func (s *sentence) barePerson(l int) bool {
	if s.isProper(l) || !s.may(l, rNoun) || s.cells[l].word.TopSense != SensePerson {
		return false
	}
	for l--; s.is(l, rNouns|rAdj|rNum) && !s.isProper(l); l-- {
	}
	return l < 0 || s.is(l, rMark|rPrep|rConj|rVerbs)
}

// closesApposition reports whether the comma at i is the second of a pair
// around a noun phrase.
func (s *sentence) closesApposition(i int) bool {
	j := i - 1
	for s.is(j, rNounish|rPoss|rPrep) {
		j--
	}
	return s.isComma(j) && j < i-1 && s.endsNP(j-1)
}

// pluralSubject reports whether the noun phrase that ends at l, or one that it
// stands behind as in "forces in Iraq", is plural.
func (s *sentence) pluralSubject(l int) bool {
	w := s.cells[l].word
	if s.is(l, rPlural|rNum) || s.coordinated(l) || w.Form&Plural != 0 {
		return true
	}
	for ; l > 0 && s.is(l, rNounish|rPoss|rPrep|rPart|rGerund|rAdv); l-- {
		if s.is(l, rPrep|rPart|rGerund) && s.is(l-1, rPlural) {
			return true
		}
	}
	return false
}

// asksWithModal reports whether a modal verb opens the sentence and nothing but
// names and their titles stands before i: will Iran attack.
func (s *sentence) asksWithModal(i int) bool {
	j := i - 1
	for j > 0 && (s.isProper(j) || s.is(j, rDet)) {
		j--
	}
	return j == 0 && i > 1 && s.may(0, rModal) && s.objectAt(i+1)
}

// asksWithDo reports whether a form of do and a subject stand before i: does
// the ruling mean.
func (s *sentence) asksWithDo(i int) bool {
	j := i - 1
	for s.may(j, rNounish|rPoss|rGerund) && !s.isAux(j, "do") {
		j--
	}
	return j < i-1 && s.isAux(j, "do") && (s.left(j) < 0 || s.is(s.left(j), rWh|rMark|rConj))
}

// coordinated reports whether the noun phrase that ends at l is the last of
// several: Blinken and Austin.
func (s *sentence) coordinated(l int) bool {
	for j := l; j > 0 && j > l-6; j-- {
		if s.isWord(j, "and") || s.isWord(j, ",") && s.isProper(j+1) && s.isProper(j-1) && s.opensSentence(j) {
			return true
		}
		if !s.is(j, rNounish|rPoss) {
			return false
		}
	}
	return false
}

// freeSubject reports whether the noun phrase before i starts its clause, with
// prepositional phrases behind its head: it is not the object of a verb or of
// a preposition itself.
func (s *sentence) freeSubject(i int) bool {
	nominal := false
	for j := i - 1; j >= 0; j-- {
		switch {
		case s.is(j, rNounish|rPoss|rAdv):
			nominal = true
		case s.is(j, rMark) || s.may(j, rSub|rWh):
			return true
		case s.is(j, rPrep):
			if j == 0 || !s.may(j-1, rNouns|rPron|rNum) {
				return false
			}
		case s.is(j, rConj):
			if j == 0 || !s.endsNP(j-1) {
				return nominal
			}
		case s.may(j, rNounish) && s.can(j)&^(rNounish|rVerbs|rAdv|rConj|rPrep) == 0 && !s.may(j, rPast):
			nominal = true
		default:
			return s.is(j, rPart) && nominal
		}
	}
	return true
}

// opensSub reports whether a subordinator or a wh-word opens the clause of i.
func (s *sentence) opensSub(i int) bool {
	for i--; i >= 0 && !s.is(i, rMark); i-- {
		if s.may(i, rSub|rWh) {
			return true
		}
	}
	return false
}

// mandated reports whether i stands in a clause that says what someone wants:
// demanded that the US cancel.
func (s *sentence) mandated(i int) bool {
	for j := i - 1; j > 0; j-- {
		if s.isWord(j, "that") {
			for v := j - 1; v >= 0 && v >= j-4; v-- {
				if demands(s.cells[v].word.Verb) {
					return true // also "demanded on Tuesday that"
				}
			}
			return false
		}
		if !s.is(j, rNounish|rPoss|rPrep|rAdv) {
			return false
		}
	}
	return false
}

// demands reports whether the "that" clause of a verb or noun has a base form.
func demands(lemma string) bool {
	switch lemma {
	case "demand", "insist", "urge", "ask", "propose", "recommend", "require", "request", "order", "suggest":
		return true
	}
	return false
}
