package lex

// mainVerb reports whether a word in -ed that can be an adjective is rather the
// only finite verb of its clause: it stands between a name or a plural and what
// can be its object.
func (s *sentence) mainVerb(i int) bool {
	w := s.cells[i].word
	if i == 0 || !s.may(i, rPast) || w.VerbCount < w.AdjCount || w.Frame&TakesObject == 0 {
		return false
	}
	if !s.isProper(i-1) && !s.is(i-1, rPlural) || !s.may(i-1, rNouns) {
		return false
	}
	return !s.finiteLeft(i) && !s.laterFinite(i) && s.objectAt(i+1)
}

// modifierRules decide between adjectives, nouns and adverbs.
var modifierRules = []tagRule{
	{"NATO chief Mark Rutte: noun", rAdj, rNouns, func(s *sentence, i int) bool {
		return s.cells[i].word.POS&Title != 0 && s.isProper(i+1) && s.cells[i+1].word.Cap&Adj == 0
	}},
	{"an adverb more often, before a verb: adverb", rAdv, rAdv, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.openOnly(i) && w.AdvCount > w.AdjCount && w.NounCount == 0 && s.may(i+1, rVerbs) && !(s.is(i-1, rDet|rPossPro|rPoss|rAdj) && s.may(i+1, rNouns))
	}},
	{"return home: adverb", rAdv, rAdv, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.openOnly(i) && 3*int(w.AdvCount) > int(w.NounCount) && s.is(i-1, rVerbs|rNouns|rPron) && (i+1 == len(s.cells) || s.is(i+1, rMark|rPrep|rConj|rTo|rSub))
	}},
	{"an adjective before a noun", rAdj, rAdj, func(s *sentence, i int) bool {
		w := s.cells[i].word
		if s.isProper(i) && w.Cap&Adj == 0 {
			return s.upperWord(i+1) && s.may(i+1, rNouns) // Supreme Court
		}
		if w.POS&Given != 0 && s.upperWord(i+1) {
			return false // Christian Lindner
		}
		if s.mainVerb(i) {
			return false // Kishida appointed Kamikawa
		}
		if s.can(i)&rNouns != 0 && w.Cap&Adj != 0 && s.may(i+1, rBase) && s.completed(i+1) {
			return false // Chinese view the text as
		}
		return s.may(i+1, rNouns|rAdj) && !s.is(i+1, rAdv) && w.commonAdj()
	}},
	{"Hungarian and Romanian officials: adjective", rAdj, rAdj, func(s *sentence, i int) bool {
		return s.is(i+1, rConj) && s.may(i+2, rAdj) && s.may(i+3, rNouns) && s.cells[i].word.commonAdj()
	}},
	{"later this month: adverb", rAdv, rAdv, func(s *sentence, i int) bool {
		return s.openOnly(i) && i+1 < len(s.cells) && (s.cells[i+1].span > 0 || s.cells[i+1].word.POS&Time != 0) && s.can(i)&rNouns == 0
	}},
	{"on alert: noun", rAdj, rNouns, func(s *sentence, i int) bool {
		return s.is(i-1, rPrep) && s.cells[i].word.NounCount > 0 && (i+1 == len(s.cells) || s.is(i+1, rPrep|rMark))
	}},
	{"before no noun, behind a determiner: noun", rAdj, rNouns, func(s *sentence, i int) bool {
		if s.is(i+1, rConj) {
			return s.inPhrase(i) && !s.may(i+2, rAdj|rNouns|rPart) // the north and
		}
		return s.inPhrase(i) && !s.may(i+1, rNouns|rAdj|rPart|rGerund|rNum)
	}},
	{"the deputy chief of: noun", rAdj, rNouns, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return 3*int(w.NounCount) >= int(w.AdjCount) && s.is(i-1, rNouns) && (s.is(i+1, rPrep|rMark|rTo|rModal|rWh|rSub) || s.certainFinite(i+1))
	}},
	{"behind be: adjective", rAdj, rAdj, func(s *sentence, i int) bool {
		return s.isBe(s.left(i)) && !s.may(i+1, rNouns) && s.can(i)&rNouns == 0
	}},
	{"between determiner and noun: adjective", rAdv, rAdj | rNouns, func(s *sentence, i int) bool {
		return s.openOnly(i) && s.is(i-1, rDet|rPossPro|rPoss|rPrep|rNum) && s.may(i+1, rNouns)
	}},
	{"beside a verb: adverb", rAdv, rAdv, func(s *sentence, i int) bool {
		return s.openOnly(i) && s.can(i)&rNouns == 0 && !s.may(i+1, rNouns) && (s.may(i-1, rVerbs|rModal) || s.may(i+1, rVerbs|rAdj|rAdv)) && !s.isBe(i-1)
	}},
	{"behind a determiner or a preposition: noun", rNouns, rNouns | rAdj, func(s *sentence, i int) bool {
		return !s.may(i, rGerund) && s.is(i-1, rDet|rPossPro|rPoss|rPrep)
	}},
	{"a noun that is a name", rNouns, rNouns, func(s *sentence, i int) bool {
		return s.isProper(i) && !s.may(i+1, rNouns|rAdj)
	}},
}

// inPhrase reports whether a determiner or possessive stands before i, with
// adjectives between.
func (s *sentence) inPhrase(i int) bool {
	for i--; s.is(i, rAdj|rNum); i-- {
	}
	return s.is(i, rDet|rPossPro|rPoss)
}

// commonAdj reports whether the word is an adjective often enough beside the noun,
// or has that from its shape.
func (w *Word) commonAdj() bool {
	return 3*int(w.AdjCount) >= int(w.NounCount) || w.Cap&Adj != 0
}

// openOnly reports whether only nouns, verbs, adjectives and adverbs are left.
func (s *sentence) openOnly(i int) bool {
	return s.is(i, rNouns|rVerbs|rAdj|rAdv)
}
