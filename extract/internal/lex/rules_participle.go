package lex

import "entente/extract/internal/token"

// participleRules decide between the finite past and the past participle, for
// forms that can be both: ordered, met.
var participleRules = []tagRule{
	{"had before a participle: past, unless behind have", rPast | rPart, rPast, func(s *sentence, i int) bool {
		if !s.isAux(i, "have") || s.isAux(s.left(i), "have") {
			return false
		}
		r := i + 1
		for s.may(r, rAdv|rNot) && !s.is(r, rVerbs) {
			r++
		}
		return s.may(r, rPart)
	}},
	{"China and Russia both asked: past", rPast | rPart, rPast, func(s *sentence, i int) bool {
		return (s.isWord(i-1, "both") || s.isWord(i-1, "all") || s.isWord(i-1, "each")) && s.is(i-2, rNouns) && s.objectAt(i+1) && !s.finiteLeft(i)
	}},
	{"not rigged: participle", rPast, rPart, func(s *sentence, i int) bool {
		return s.is(i-1, rNot)
	}},
	{"30% believed that: past", rPast, rPast, func(s *sentence, i int) bool {
		return s.isWord(i+1, "that") && s.cells[i].word.Frame&TakesClause != 0 && s.endsNP(s.left(i)) && !s.isBe(s.left(i))
	}},
	{"run by: participle", rBase, rPart, func(s *sentence, i int) bool { return s.isWord(i+1, "by") && s.endsNP(i-1) }},
	{"a long-distance shot by: noun", rPast | rPart, rNouns, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return 2*int(w.NounCount) >= int(w.VerbCount) && s.behindModifier(i) && s.is(i-1, rAdj|rDet|rPossPro|rPoss) && s.is(i+1, rPrep|rMark)
	}},
	{"a gunshot wound: noun", rPast | rPart, rNouns, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.is(i-1, rNouns) && w.NounCount > w.VerbCount && (s.is(i+1, rMark|rPrep) || i+1 == len(s.cells))
	}},
	{"the new set of: no past", rPast, ^rPast, func(s *sentence, i int) bool { return s.behindModifier(i) && s.is(i-1, rAdj) && s.is(i+1, rPrep) }},
	{"behind have: participle", rPast | rPart, rPart, func(s *sentence, i int) bool { return s.helpedBy(i, "have") }},
	{"US-led: participle", rPast | rPart, rPart, func(s *sentence, i int) bool { return s.hyphenBefore(i) }},
	{"behind be or get: participle", rPast | rPart, rPart | rAdj, func(s *sentence, i int) bool { return s.helpedBy(i, "be") || s.verbIs(s.left(i), "get") }},
	{"behind be, common as a verb: participle", rPart, rPart, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.helpedBy(i, "be") && 2*int(w.VerbCount) >= int(w.AdjCount)
	}},
	{"behind to or a modal: base form", rBase, rBase, func(s *sentence, i int) bool { return s.is(s.left(i), rTo|rModal) || s.isAux(s.left(i), "do") }},
	{"put, cut and the like behind a subject pronoun or a name: past", rBase, rPast, func(s *sentence, i int) bool {
		return s.may(i, rPast) && s.may(s.left(i), rNouns|rPron) && !s.is(s.left(i), rPlural)
	}},
	{"the defeated party: participle", rPast | rPart, rPart | rAdj, func(s *sentence, i int) bool {
		return s.is(s.left(i), rDet|rPossPro|rPoss) && !s.may(s.left(i), rPron) && s.is(i+1, rNouns|rAdj|rPart|rPast)
	}},
	{"between determiner and noun: participle", rPast | rPart, rPart | rAdj | rNouns, func(s *sentence, i int) bool {
		return s.is(s.left(i), rDet|rPossPro|rPoss) && !s.may(s.left(i), rPron)
	}},
	{"between adjective or preposition and noun: participle", rPast | rPart, rPart | rAdj, func(s *sentence, i int) bool {
		return s.is(s.left(i), rPrep|rAdj) && s.may(i+1, rNouns|rAdj|rPart)
	}},
	{"using banned weapons: participle", rPast, rPart | rAdj, func(s *sentence, i int) bool { return s.may(i-1, rGerund) && s.may(i+1, rNouns) }},
	{"behind a preposition: participle", rPast | rPart, rPart | rAdj | rNouns, func(s *sentence, i int) bool { return s.is(i-1, rPrep) }},
	{"those held: participle", rPast, rPart, func(s *sentence, i int) bool { return s.isWord(i-1, "those") && !s.objectAt(i+1) }},
	{"behind a subject pronoun or a relative: past", rPast, rPast, func(s *sentence, i int) bool {
		l := s.left(i)
		return l >= 0 && (s.is(l, rWh) && !s.adverbialWh(l) || s.is(l, rPron) && s.cells[l].word.Mark&Object == 0)
	}},
	{"the men arrested include: participle", rPast, rPart, func(s *sentence, i int) bool {
		return s.endsNP(s.left(i)) && s.cells[i].word.Frame&(TakesObject|TakesClause) == TakesObject && s.is(i+1, rFinite|rModal)
	}},
	{"rebels accused of rape face: participle of a verb that wants an object", rPast, rPart, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.endsNP(s.left(i)) && w.Frame == TakesObject && s.isWord(i+1, "of") && s.verbAhead(i)
	}},
	{"a body linked to X, investigated: participle", rPast, rPart, func(s *sentence, i int) bool {
		return s.endsNP(s.left(i)) && s.is(i+1, rPrep) && s.indefinite(i) && s.inApposition(i)
	}},
	{"to recover costs related to: participle", rPast, rPart, func(s *sentence, i int) bool {
		return s.endsNP(s.left(i)) && !s.objectAt(i+1) && s.cells[i].word.Frame&TakesObject != 0 && s.underNonfinite(i)
	}},
	{"behind a subordinator: participle", rPast, rPart, func(s *sentence, i int) bool { return s.is(i-1, rSub) && !s.isWord(i-1, "that") || s.adverbialWh(i-1) }},
	{"at the start: participle", rPast, rPart | rAdj | rNouns, func(s *sentence, i int) bool { return s.left(i) < 0 }},
	{"behind and: as the verb before", rPast, rPart, func(s *sentence, i int) bool { return s.is(s.left(i), rConj) && s.verbBefore(s.left(i)) == rPart }},
	{"behind and: past", rPast, rPast, func(s *sentence, i int) bool { return s.is(s.left(i), rConj) }},
	{"behind a verb: participle", rPast, rPart | rAdj, func(s *sentence, i int) bool { return s.is(i-1, rVerbs) }},
	{"X, accused of Y, said: participle", rPast, rPart, func(s *sentence, i int) bool { return s.isComma(s.left(i)) && s.reducedBehindComma(i) }},
	{"said at the end of a sentence: past", rPast, rPast, func(s *sentence, i int) bool {
		return s.cells[i].word.Frame&TakesClause != 0 && s.is(i+1, rMark) && !s.isComma(i+1)
	}},
	{"a body linked to, the group involved: participle of a verb that wants an object", rPast, rPart, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.endsNP(s.left(i)) && w.Frame&(TakesObject|TakesNone|SeldomNone|TakesClause|TakesTo) == TakesObject && (s.is(i+1, rPrep) || s.isComma(i+1)) && (s.laterFinite(i) || s.finiteLeft(i) || !s.opensSentence(i))
	}},
	{"a plane piloted by: participle of a verb that wants an object", rPast, rPart, func(s *sentence, i int) bool {
		return s.endsNP(s.left(i)) && s.isWord(i+1, "by") && s.cells[i].word.Frame&(TakesObject|TakesNone) == TakesObject
	}},
	{"with all votes counted: participle", rPast, rPart, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.endsNP(s.left(i)) && w.Frame&(TakesObject|TakesClause|TakesNone) == TakesObject && !s.objectAt(i+1) && s.underPrep(i)
	}},
	{"a man named X: participle", rPast, rPart, func(s *sentence, i int) bool {
		return namesThings(s.cells[i].word.Verb) && s.isProper(i+1) && s.cells[i+1].word.POS&Time == 0 && (s.indefinite(i) || s.finiteLeft(i))
	}},
	{"behind a noun, before by: participle where a finite verb stands elsewhere", rPast, rPart, func(s *sentence, i int) bool {
		return s.endsNP(s.left(i)) && s.isWord(i+1, "by") && !s.is(i+2, rNum) && s.cells[i].word.Frame&TakesObject != 0 && s.otherFinite(i)
	}},
	{"behind a noun in a clause that has its verb: participle", rPast, rPart, func(s *sentence, i int) bool {
		return s.endsNP(s.left(i)) && s.finiteLeft(i) && !s.objectAt(i+1) && !s.clauseObjectLeft(i)
	}},
	{"refugees ordered out arrived: participle", rPast, rPart, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.endsNP(s.left(i)) && w.Frame&TakesObject != 0 && !s.objectAt(i+1) && s.laterFinite(i) &&
			(w.Frame&TakesClause == 0 || s.isWord(i+1, "out") || s.isWord(i+1, "from") || s.isWord(i+1, "into") || s.isWord(i+1, "by")) &&
			!(w.Frame&(TakesTo|TakesNone|SeldomNone) != 0 && s.may(i+1, rTo))
	}},
}

// helpedBy reports whether the next verb to the left is a form of the
// auxiliary, or was joined by and to a verb that has it.
func (s *sentence) helpedBy(i int, aux string) bool {
	l := s.left(i)
	if s.isAux(l, aux) || s.isAux(s.looseLeft(i), aux) {
		return true
	}
	// has he visited; were three men arrested
	if l > 0 && s.is(l, rPron) && s.isAux(l-1, aux) && (l == 1 || s.is(l-2, rWh|rMark)) {
		return true
	}
	return false
}

// verbBefore gives the reading of the nearest verb to the left.
func (s *sentence) verbBefore(i int) reading {
	for j := i - 1; j >= 0; j-- {
		if s.is(j, rSub|rWh) {
			return 0
		}
		if s.is(j, rVerbs) && s.cells[j].word.POS&Aux == 0 {
			return s.can(j)
		}
	}
	return 0
}

// objectAt reports whether an object may start at i.
func (s *sentence) objectAt(i int) bool {
	for s.is(i, rAdv) {
		i++
	}
	if i < len(s.cells) && s.cells[i].word.POS&Time != 0 {
		return false // published Thursday
	}
	if s.is(i, rPart|rPast|rGerund) && s.may(i, rPart|rGerund) && s.may(i+1, rNouns) {
		return true // using banned weapons
	}
	return s.opensNP(i) || s.may(i, rNouns|rDet|rPron|rPossPro) && !s.may(i, rPrep|rSub)
}

// adverbialWh reports whether token i is when, where or how.
func (s *sentence) adverbialWh(i int) bool {
	return s.isWord(i, "when") || s.isWord(i, "where") || s.isWord(i, "how")
}

// namesThings reports whether a verb tells what something is called.
func namesThings(lemma string) bool {
	switch lemma {
	case "name", "call", "dub", "title", "nickname", "entitle":
		return true
	}
	return false
}

// hyphenBefore reports whether a hyphen joins token i to the word before it.
func (s *sentence) hyphenBefore(i int) bool {
	return i > 1 && s.toks[i].Flags&token.Space == 0 && s.isWord(i-1, "-")
}
