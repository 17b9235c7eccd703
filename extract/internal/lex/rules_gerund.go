package lex

// gerundRules decide whether an -ing form is a verb, a noun or an adjective.
var gerundRules = []tagRule{
	{"fighting broke out: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		l := s.left(i)
		return s.cells[i].word.NounCount > 0 && (l < 0 || s.is(l, rMark|rSub)) && s.is(i+1, rPast|rThird|rModal) && !s.is(i+1, rPart)
	}},
	{"days of fighting between, there has been fighting between: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		return s.isWord(i+1, "between") && s.cells[i].word.NounCount >= 5 && (!s.isBe(s.left(i)) || s.behindThere(i))
	}},
	{"is willing: adjective", rGerund, rAdj, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.isBe(s.left(i)) && w.AdjCount > w.VerbCount && !s.objectAt(i+1)
	}},
	{"behind be: verb", rGerund, rGerund, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.isBe(s.left(i)) && !s.is(i+1, rPrep|rMark|rSub) && w.AdjCount <= w.VerbCount
	}},
	{"behind be, common as a verb: verb", rGerund, rGerund, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.isBe(s.left(i)) && w.VerbCount >= w.AdjCount
	}},
	{"the growing threat: adjective", rGerund, rAdj | rGerund, func(s *sentence, i int) bool {
		if s.may(i+1, rBase) && s.asksWithDo(i+1) {
			return false // does the ruling mean
		}
		return s.is(s.left(i), rDet|rPossPro|rPoss|rAdj|rNum) && s.may(i+1, rNouns|rAdj) && (s.cells[i].word.NounCount < 3 || s.cells[i].word.AdjCount > s.cells[i].word.NounCount)
	}},
	{"the 1969 landing of: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		return s.is(i-1, rNum) && s.is(i-2, rDet) && !s.may(i+1, rNouns|rAdj|rDet)
	}},
	{"like holding up: verb", rGerund, rGerund, func(s *sentence, i int) bool { return s.is(i-1, rPrep) && s.isParticle(i+1) && s.objectAt(i+2) }},
	{"consumer spending and: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		return s.is(i-1, rNoun) && !s.isProper(i-1) && s.cells[i-1].word.TopSense != SensePerson && s.is(i+1, rMark|rConj|rFinite|rModal) &&
			8*int(s.cells[i].word.NounCount) >= int(s.cells[i].word.VerbCount) && s.cells[i].word.NounCount > 0
	}},
	{"Fighting between A and B resumed: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		return s.left(i) < 0 && s.isWord(i+1, "between")
	}},
	{"the bombing of, a meeting: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		return s.is(i-1, rDet|rPossPro|rPoss) || s.is(i-1, rAdj) && !s.isBe(s.left(i-1))
	}},
	{"amid growing tension: adjective", rGerund, rAdj | rGerund, func(s *sentence, i int) bool {
		return s.is(i-1, rPrep|rVerbs|rConj) && s.may(i+1, rNouns) && !s.isProper(i+1) && s.describes(i)
	}},
	{"before a noun phrase: verb", rGerund, rGerund, func(s *sentence, i int) bool {
		return s.is(i+1, rDet|rPossPro|rPron) || s.isProper(i+1) || s.is(i+1, rTo) || s.isWord(i+1, "that")
	}},
	{"behind a person or a plural, before what completes a verb: verb", rGerund, rGerund, func(s *sentence, i int) bool {
		return i > 0 && (s.is(i-1, rPlural) || s.cells[i-1].word.Sense&SensePerson != 0 || s.isProper(i-1)) && s.may(i+1, rPrep|rNounish|rAdv)
	}},
	{"behind a comma or at the start, before a preposition: verb", rGerund, rGerund, func(s *sentence, i int) bool {
		return (i == 0 || s.isComma(i-1)) && s.may(i+1, rPrep|rNounish|rAdv) && s.cells[i].word.VerbCount > s.cells[i].word.NounCount
	}},
	{"oil drilling, suicide bombing: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.is(i-1, rNouns) && 8*int(w.NounCount) >= int(w.VerbCount)
	}},
	{"behind a preposition, before no object: noun", rGerund, rNouns, func(s *sentence, i int) bool {
		return s.is(i-1, rPrep) && !s.objectAt(i+1) && 2*s.cells[i].word.NounCount > s.cells[i].word.VerbCount
	}},
	{"before an object: verb", rGerund, rGerund, func(s *sentence, i int) bool {
		return !s.is(s.left(i), rDet|rPossPro|rPoss|rAdj) && s.objectAt(i+1) && s.cells[i].word.Frame&TakesObject != 0
	}},
}

// behindThere reports whether "there is", "there has been" stands before i.
func (s *sentence) behindThere(i int) bool {
	l := s.left(i)
	for s.isBe(l) || s.isAux(l, "have") || s.is(l, rModal|rAdj) {
		l--
	}
	return l >= 0 && l < i-1 && (s.isWord(l, "there") || s.isWord(l+1, "there"))
}
