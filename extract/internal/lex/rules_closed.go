package lex

// closedRules decide the small words, most of them by what follows.
var closedRules = []tagRule{
	{"to before a base form: infinitive", rTo, rTo, func(s *sentence, i int) bool { return s.infinitive(i) }},
	{"to before anything else: preposition", rTo, rPrep, func(s *sentence, i int) bool { return true }},

	{"'s behind a pronoun: is, has", rPoss, rThird, func(s *sentence, i int) bool {
		return s.is(i-1, rPron|rWh|rDet|rSub|rAdv) && !s.isWord(i-1, "one") || s.isWord(i-1, "there") || s.isWord(i-1, "that")
	}},
	{"'s before not, the, a, -ing: is", rPoss, rThird, func(s *sentence, i int) bool {
		return s.is(i+1, rNot) || s.isWord(i+1, "the") || s.isWord(i+1, "a") || s.isWord(i+1, "been")
	}},
	{"'s behind a noun: possessive", rPoss, rPoss, func(s *sentence, i int) bool { return true }},

	{"her, his before a noun: possessive", rPossPro, rPossPro, func(s *sentence, i int) bool {
		if s.is(i+1, rAdv) && s.may(i+2, rAdj|rPart) && s.may(i+3, rNouns) {
			return true
		}
		if s.is(i+1, rPast|rPart) {
			return s.may(i+2, rNouns|rAdj) && !s.is(i+2, rDet)
		}
		return s.may(i+1, rNouns|rAdj|rGerund|rNum) && !s.is(i+1, rPrep|rTo|rAdv|rSub|rVerbs)
	}},
	{"her, his elsewhere: pronoun", rPossPro, rPron, func(s *sentence, i int) bool { return s.may(i, rPron) }},

	{"that behind a preposition", rSub, rDet | rPron, func(s *sentence, i int) bool { return s.isWord(i, "that") && s.is(i-1, rPrep) }},
	{"that behind a noun, before a verb: relative", rSub, rWh, func(s *sentence, i int) bool {
		return s.isWord(i, "that") && s.may(i-1, rNouns|rPron) && !s.is(i-1, rVerbs) && s.predicateAt(i+1)
	}},
	{"that before a finite verb, elsewhere: pronoun", rSub, rPron, func(s *sentence, i int) bool {
		return s.isWord(i, "that") && (s.is(s.right(i), rModal|rThird|rPast) || s.isBe(s.right(i)))
	}},
	{"that before day, time and other singulars at the end of a clause: determiner", rSub, rDet, func(s *sentence, i int) bool {
		return s.isWord(i, "that") && s.demonstrative(i)
	}},

	{"that elsewhere: subordinator", rSub, rSub, func(s *sentence, i int) bool { return s.isWord(i, "that") }},
	{"those fleeing: pronoun", rDet, rPron, func(s *sentence, i int) bool {
		return s.isWord(i, "those") && (s.is(i+1, rWh) || s.may(i+1, rGerund|rPart) && !s.may(i+2, rNouns))
	}},
	{"both, either, neither before a pair: conjunction", rConj, rConj, func(s *sentence, i int) bool { return s.may(i, rDet) && s.opensPair(i) }},
	{"a determiner before a noun", rDet, rDet, func(s *sentence, i int) bool { return s.determines(i) }},
	{"more, most before an adjective or adverb: adverb", rDet, rAdv, func(s *sentence, i int) bool { return s.is(i+1, rAdj|rAdv|rPart) }},

	{"will, can behind a determiner: noun", rModal, rNouns, func(s *sentence, i int) bool { return s.is(i-1, rDet|rPossPro|rPoss|rAdj) }},
	{"will, can, may elsewhere: modal", rModal, rModal, func(s *sentence, i int) bool { return !s.cells[i].proper }},

	{"as, after, before, since, until before a clause: subordinator", rSub, rSub, func(s *sentence, i int) bool { return s.may(i, rPrep) && s.clauseAt(i+1) }},
	{"as expected: subordinator", rSub, rSub, func(s *sentence, i int) bool {
		return s.isWord(i, "as") && s.is(i+1, rPast|rPart|rAdv) && s.may(i+1, rPast|rPart)
	}},
	{"as before an adjective and a second as: adverb", rSub, rAdv, func(s *sentence, i int) bool {
		return s.isWord(i, "as") && s.may(i+1, rAdj|rAdv|rDet) && (s.isWord(i+2, "as") || s.isWord(i+3, "as"))
	}},
	{"before, since at the end: adverb", rSub, rAdv, func(s *sentence, i int) bool { return i+1 == len(s.cells) || s.is(i+1, rMark) }},
	{"once before a clause: subordinator", rSub, rSub, func(s *sentence, i int) bool { return s.clauseAt(i + 1) }},
	{"while: subordinator", rSub, rSub, func(s *sentence, i int) bool { return s.isWord(i, "while") && !s.is(i-1, rDet) }},

	{"is considering: verb", rGerund, rGerund, func(s *sentence, i int) bool { return s.may(i, rPrep) && s.isBe(s.left(i)) }},
	{"following, including, regarding before a noun phrase: preposition", rGerund, rPrep, func(s *sentence, i int) bool {
		return !s.isBe(s.left(i)) && !s.is(i-1, rDet|rPossPro|rPoss|rPrep) && (s.opensNP(i+1) || s.may(i+1, rGerund))
	}},
	{"the following day: adjective", rGerund, rAdj, func(s *sentence, i int) bool { return s.may(i, rPrep) && s.is(i-1, rDet) && s.may(i+1, rNouns|rNum) }},
	{"the following: noun", rGerund, rNouns, func(s *sentence, i int) bool { return s.may(i, rPrep) && s.is(i-1, rDet|rPossPro|rPoss|rAdj) }},
	{"given behind a form of have or be: participle", rPrep, rPart, func(s *sentence, i int) bool {
		return s.isBe(s.left(i)) || s.isAux(s.left(i), "have") || s.endsNP(i-1) && !s.is(i-1, rMark)
	}},
	{"given at the start: preposition", rPart, rPrep, func(s *sentence, i int) bool { return s.isWord(i, "given") && (i == 0 || s.is(i-1, rMark)) }},
	{"given between determiner and noun: adjective", rPrep, rAdj, func(s *sentence, i int) bool { return s.isWord(i, "given") && s.is(i-1, rDet) }},

	{"up, out, off behind a verb: adverb", rPrep, rAdv, func(s *sentence, i int) bool { return s.may(i, rAdv) && s.particle(i) }},
	{"in, on, over before a noun phrase: preposition", rPrep, rPrep, func(s *sentence, i int) bool {
		return !s.may(i, rSub|rConj) && !s.isWord(i, "given") && (s.may(i+1, rNounish|rGerund|rWh) || s.may(i+1, rPart) && s.may(i+2, rNouns)) && !s.is(i+1, rAdv)
	}},
	{"like behind to or a modal: verb", rPrep, rBase, func(s *sentence, i int) bool { return s.isWord(i, "like") && s.is(s.left(i), rTo|rModal) }},

	{"there before a form of be: pronoun", rPron, rPron, func(s *sentence, i int) bool {
		return s.isWord(i, "there") && (s.isBe(s.right(i)) || s.is(s.right(i), rModal))
	}},
	{"there elsewhere: adverb", rPron, rAdv, func(s *sentence, i int) bool { return s.isWord(i, "there") }},
	{"one before a noun: number", rNum, rNum, func(s *sentence, i int) bool { return s.isWord(i, "one") && s.may(i+1, rNouns|rAdj|rPrep) }},
	{"hundreds: number", rNum, rNum, func(s *sentence, i int) bool { return !s.may(i, rAdj) }},
	{"yet behind a comma, before a clause: conjunction", rConj, rConj, func(s *sentence, i int) bool { return s.isWord(i, "yet") && s.isComma(i-1) }},
	{"yet elsewhere: adverb", rConj, rAdv, func(s *sentence, i int) bool { return s.isWord(i, "yet") }},
	{"nothing but: preposition", rConj, rPrep, func(s *sentence, i int) bool {
		return s.isWord(i, "but") && s.is(i-1, rPron|rDet|rNouns) && s.cells[i-1].word.Mark&Negative != 0
	}},
	{"but, plus between like things: conjunction", rConj, rConj, func(s *sentence, i int) bool { return s.may(i, rPrep) }},
}

// infinitive reports whether "to" at i stands before a base form that is a
// verb there.
func (s *sentence) infinitive(i int) bool {
	r := s.right(i)
	if !s.may(r, rBase) || s.isProper(r) {
		return false
	}
	if !s.may(r, rNouns|rAdj) || s.cells[r].word.Guessed && s.is(r+1, rDet|rPossPro|rPron|rAdj|rPlural) {
		return true
	}
	w := s.cells[r].word
	if s.isParticle(r+1) && w.VerbCount > 0 {
		return true // to phase out
	}
	if s.is(r+1, rDet|rPossPro|rPron|rTo) || s.isProper(r+1) {
		return !(w.VerbCount == 0 && w.NounCount > 0)
	}
	if s.is(i-1, rVerbs) && s.cells[i-1].word.Frame&TakesTo != 0 && !goesTo(s.cells[i-1].word.Verb) {
		return true
	}
	if s.is(i-1, rVerbs) && goesTo(s.cells[i-1].word.Verb) && w.NounCount > w.VerbCount {
		return false
	}
	if w.prefer {
		return true
	}
	if s.may(r+1, rPlural) && w.NounCount > w.VerbCount {
		return false // to tax cuts
	}
	return !w.Guessed && 8*int(w.VerbCount)+4 > int(w.NounCount) && 4*int(w.VerbCount)+4 > int(w.AdjCount)
}

// goesTo reports whether "to" behind a verb more often starts a noun phrase.
func goesTo(lemma string) bool {
	switch lemma {
	case "lead", "go", "return", "come", "bring", "send", "respond", "object", "refer", "according", "belong", "put", "limit", "add", "submit":
		return true
	}
	return false
}

// predicateAt reports whether a verb group starts at i.
func (s *sentence) predicateAt(i int) bool {
	for s.is(i, rAdv|rNot) {
		i++
	}
	if i >= len(s.cells) || s.isProper(i) {
		return false
	}
	if s.is(i, rModal|rFinite|rPart) {
		return true
	}
	if !s.may(i, rFinite|rModal) || s.is(i+1, rFinite|rModal) {
		return false
	}
	return s.opensNP(i+1) || s.is(i+1, rPrep|rTo)
}

// demonstrative reports whether "that" at i points at the noun behind it.
func (s *sentence) demonstrative(i int) bool {
	if s.isWord(i-1, "that") && s.may(i+1, rNouns) {
		return true
	}
	if !s.is(i+1, rNouns|rAdj) || s.may(i+1, rPlural) || s.isProper(i+1) {
		return false
	}
	j := i + 1
	for s.is(j, rAdj|rNouns) {
		j++
	}
	if j >= len(s.cells) || s.is(j, rMark) && !s.isComma(j) {
		return true // rejected that request.
	}
	if i > 0 && s.may(i-1, rVerbs) && s.cells[i-1].word.Frame&TakesClause != 0 {
		return false
	}
	return !s.may(j, rFinite|rModal) || i == 0
}

// determines reports whether a noun phrase follows a word such as all, this,
// more or no.
func (s *sentence) determines(i int) bool {
	if s.is(i+1, rDet|rPossPro) {
		return s.isWord(i, "all") || s.isWord(i, "both") || s.isWord(i, "half")
	}
	if s.is(i+1, rNum) {
		return true
	}
	j := i + 1
	for s.is(j, rAdv) {
		j++
	}
	if s.is(j, rNouns|rAdj) {
		return s.may(j, rNouns) || s.may(j+1, rNouns|rAdj)
	}
	if !s.may(j, rNouns|rAdj|rPart|rGerund) || s.is(j, rVerbs) && !s.may(j+1, rNouns) {
		return false
	}
	singular := s.cells[i].word.Mark&Singular != 0
	if s.may(j, rPast) && !s.may(j+1, rNouns) && s.may(i, rPron) {
		return false // this shut down
	}
	if s.may(j, rFinite) && !s.may(j, rPast|rPart) {
		if singular {
			return s.may(j, rNoun) // this report
		}
		return s.may(j, rPlural) || !s.may(j, rNoun) || s.may(i, rAdv)
	}
	return s.may(j, rAdj|rNouns) || s.may(j+1, rNouns)
}

// opensPair reports whether "and", "or" or "nor" follows both, either, neither
// within the noun phrase.
func (s *sentence) opensPair(i int) bool {
	for j := i + 1; j < len(s.cells) && j < i+9; j++ {
		if s.is(j, rMark) || s.certainFinite(j) {
			return false
		}
		if s.isWord(j, "and") || s.isWord(j, "or") || s.isWord(j, "nor") {
			return true
		}
	}
	return false
}

// clauseAt reports whether a clause with a subject and a finite verb starts at
// i: the noun phrase there is followed by a verb before the clause ends.
func (s *sentence) clauseAt(i int) bool {
	if i < len(s.cells) && s.is(i, rPron) && s.cells[i].word.Mark&Subject != 0 {
		return true
	}
	if !s.may(i, rNounish|rPart|rGerund) || s.is(i, rVerbs) {
		return false
	}
	for j := i + 1; j < len(s.cells); j++ {
		if s.is(j, rModal) || s.is(j, rThird|rPast) || s.is(j, rBase) && s.may(j-1, rNouns) {
			return true
		}
		if s.may(j, rFinite) && s.may(j-1, rNouns|rPron) && !s.is(j-1, rVerbs) {
			if s.may(j, rPast|rThird) && (!s.may(j, rNouns) || s.may(j, rPast) && s.cells[j].word.VerbCount > s.cells[j].word.NounCount) {
				return true
			}
			if s.may(j, rThird|rBase) && (s.is(j+1, rDet|rPossPro|rPron) || s.isProper(j+1)) && !s.isProper(j) {
				return true
			}
		}
		if s.is(j, rMark|rTo) || s.may(j, rSub|rWh) || s.is(j, rFinite) || s.isWord(j, "but") || s.is(j, rConj) && !s.may(j+1, rNounish) {
			return false
		}
	}
	return false
}

// particle reports whether up, out, off, down, back, away belong to the verb on
// their left.
func (s *sentence) particle(i int) bool {
	if s.isWord(i, "over") {
		return s.verbIs(i-1, "hand") || s.verbIs(i-1, "take") || s.verbIs(i-1, "turn")
	}
	if !s.isWord(i, "up") && !s.isWord(i, "out") && !s.isWord(i, "off") && !s.isWord(i, "down") {
		return false
	}
	return s.may(i-1, rVerbs) || s.is(i+1, rPrep|rMark|rTo|rSub)
}

// isParticle reports whether token i is a word that belongs to a verb more often
// than to what follows.
func (s *sentence) isParticle(i int) bool {
	return s.isWord(i, "up") || s.isWord(i, "out") || s.isWord(i, "off") || s.isWord(i, "down") || s.isWord(i, "back") || s.isWord(i, "away")
}
