package lex

// nounVerbRules decide between a noun and a base or -s form: plan, plans.
var nounVerbRules = []tagRule{
	{"behind to: base form", rBase, rBase, func(s *sentence, i int) bool { return s.is(s.left(i), rTo) }},
	{"a joint drill with: noun", rBase, ^rBase, func(s *sentence, i int) bool {
		return s.is(i-1, rNoun) && !s.isProper(i-1) && s.is(i-2, rDet) && s.cells[i].word.NounCount > 0 && s.is(i+1, rPrep|rMark)
	}},
	{"Japanese exports to X rose: noun", rThird, ^rThird, func(s *sentence, i int) bool {
		return s.isProper(i-1) && s.cells[i-1].word.Cap&Adj != 0 && s.is(i+1, rPrep) && s.laterFinite(i)
	}},
	{"the peace talks with X opened: noun", rThird, ^rThird, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.is(i-1, rNoun) && !s.isProper(i-1) && s.cells[i-1].word.Sense&SensePerson == 0 && w.NounCount > 0 && s.eventPrep(i+1) && (s.verbBehindPair(i) || s.finiteLeft(i))
	}},
	{"air strikes have hit: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.right(i) == i+1 && s.isAux(i+1, "have") && s.cells[i].word.NounCount > 0
	}},
	{"the attacks, which began in May, have killed: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.is(i-1, rNouns|rAdj) && s.isComma(i+1) && s.cells[i].word.NounCount > 0 && (s.isWord(i+2, "which") || s.may(i+2, rGerund) && s.verbBehindComma(i+3))
	}},
	{"security forces shot: noun", rThird, ^rThird, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.is(i-1, rNouns) && !s.isProper(i-1) && w.NounCount > w.VerbCount && s.may(i+1, rPast) && s.objectAt(i+2)
	}},
	{"broke off talks: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.isParticle(i-1) && s.is(i-2, rFinite|rPart) && s.cells[i].word.NounCount > 0
	}},
	{"behind a modal: base form", rBase, rBase, func(s *sentence, i int) bool {
		l, w := s.looseLeft(i), s.cells[i].word
		return s.is(l, rModal) || s.isAux(l, "do") && !s.is(l, rPart|rGerund) && (s.is(l+1, rNot) || w.VerbCount >= w.NounCount)
	}},
	{"does the ruling mean: base form", rBase, rBase, func(s *sentence, i int) bool { return s.asksWithDo(i) }},
	{"Will Iran attack Israel: base form", rBase, rBase, func(s *sentence, i int) bool { return s.asksWithModal(i) }},
	{"UN chief urges the Taliban: verb", rThird, rThird, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.is(i-1, rNoun) && s.cells[i-1].word.POS&Title != 0 && w.VerbCount >= w.NounCount && s.objectAt(i+1) && !s.finiteLeft(i) && !s.laterFinite(i)
	}},
	{"never a base form where a finite verb is wanted with a singular: noun", rBase, ^rBase, func(s *sentence, i int) bool {
		return s.is(i-1, rPrep) || s.is(i-1, rPoss|rPossPro)
	}},
	{"behind a determiner, possessive or adjective: no finite verb", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.behindModifier(i)
	}},
	{"behind help, let, make, before an object: base form", rBase, rBase, func(s *sentence, i int) bool {
		return s.verbIs(i-1, "help") && (s.completed(i) || s.is(i+1, rPrep) && s.cells[i].word.VerbCount > 0)
	}},
	{"let inspectors visit: base form", rBase, rBase, func(s *sentence, i int) bool { return s.completed(i) && s.helpedObject(i) }},
	{"behind if, that, because: no verb yet", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.is(i-1, rSub|rPrep|rAdv) && s.may(i-1, rSub) && !s.isWord(i-1, "that")
	}},
	{"behind a preposition: no finite verb", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool { return s.is(i-1, rPrep) }},
	{"behind a form of be: no base or -s form", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool { return s.isBe(s.left(i)) }},
	{"behind have: no base or -s form", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool { return s.isAux(s.left(i), "have") }},
	{"behind a subject pronoun or who: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		l := s.left(i)
		return l >= 0 && (s.is(l, rPron) && s.cells[l].word.Mark&Object == 0 && !s.isWord(l, "those") && !s.is(l, rDet) || s.is(l, rWh) && s.cells[l].word.Mark&Subject != 0)
	}},
	{"before of, common as a noun: noun", rFinite | rPart, rNouns, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.isWord(i+1, "of") && (2*int(w.NounCount) >= int(w.VerbCount) || s.behindModifier(i)) && !s.is(s.left(i), rTo|rModal|rPron) && !w.Guessed
	}},
	{"behind which or a relative that, before a noun phrase: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		return s.is(s.left(i), rWh) && (s.isWord(s.left(i), "which") || s.isWord(s.left(i), "that")) && (s.opensNP(i+1) || s.is(i+1, rPrep|rTo|rAdv))
	}},
	{"an -s form behind a plural: noun", rThird, ^rThird, func(s *sentence, i int) bool {
		l := s.left(i)
		return s.is(l, rPlural) && !s.isProper(l)
	}},
	{"the finite verb comes later, right behind: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.is(s.right(i), rModal|rThird|rPast) && s.right(i) > i && !s.is(s.right(i), rBase)
	}},
	{"behind an object pronoun: base form only behind let, help, make", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.is(i-1, rPron) && s.cells[i-1].word.Mark&Object != 0 && !s.verbIs(i-2, "let") && !s.verbIs(i-2, "help") && !s.verbIs(i-2, "make") && !s.verbIs(i-2, "see")
	}},
	{"Stop it: imperative", rBase, rBase, func(s *sentence, i int) bool {
		return s.left(i) < 0 && s.is(i+1, rDet|rPron|rPossPro) && !s.isProper(i)
	}},
	{"strikes, threats and: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.isWord(i-1, ",") && (s.isWord(i+1, ",") || s.isWord(i+1, "and")) && !s.closesApposition(i-1)
	}},
	{"the Army backs down: verb", rThird | rBase, rFinite, func(s *sentence, i int) bool {
		return s.isParticle(i+1) && s.subjectFor(i) && !s.finiteLeft(i) && s.freeSubject(i)
	}},
	{"at the start, before a preposition or a verb: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.left(i) < 0
	}},
	{"demanded that the US cancel plans: base form", rBase, rBase, func(s *sentence, i int) bool { return s.completed(i) && s.mandated(i) }},
	{"US arms inspectors said: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return (s.finiteRight(i) || s.laterFinite(i)) && s.cells[i].word.Frame&TakesClause == 0 && !s.is(s.right(i), rDet|rPossPro|rPron)
	}},
	{"behind and, before an object, a verb on the left: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		return s.is(i-1, rConj) && s.completed(i) && s.parallelVerb(i)
	}},
	{"controls the north and supplies food: verb", rThird, rThird, func(s *sentence, i int) bool {
		return s.is(i-1, rConj) && s.is(i+1, rNouns) && s.cells[i].word.Frame&TakesObject != 0 && s.parallelVerb(i)
	}},
	{"behind and, nothing that a verb wants: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.is(i-1, rConj) && !s.completed(i) && !s.parallelVerb(i)
	}},
	{"search and rescue efforts: noun", rBase, ^rBase, func(s *sentence, i int) bool {
		return s.is(i-1, rConj) && s.is(i-2, rNouns) && s.is(i+1, rNouns) && !s.parallelVerb(i)
	}},
	{"behind a subject, before what completes a verb: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		return s.subjectFor(i) && s.completed(i) && !s.finiteLeft(i) && s.freeSubject(i)
	}},
	{"the plan also mandates: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		return s.is(i-1, rAdv) && s.cells[i-1].span == 0 && !s.cells[i-1].inside && s.subjectFor(i) && !s.finiteLeft(i)
	}},
	{"a verb that rules name, behind a subject without a verb: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		return s.cells[i].word.prefer && s.subjectFor(i) && !s.finiteLeft(i) && !s.finiteRight(i) && s.freeSubject(i)
	}},
	{"behind a subject in a clause without a verb: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		return s.subjectFor(i) && s.intransitiveAt(i) && !s.finiteLeft(i) && !s.finiteRight(i) && !s.maybeFiniteRight(i) && s.freeSubject(i)
	}},
	{"behind a subject, before a bare noun, in a clause without a verb: verb", rBase | rThird, rFinite, func(s *sentence, i int) bool {
		w := s.cells[i].word
		return s.bareObject(i) && w.Frame&TakesObject != 0 && (w.prefer || 2*int(w.VerbCount) >= int(w.NounCount)) && s.subjectFor(i) &&
			!s.finiteLeft(i) && !s.finiteRight(i) && !s.maybeFiniteRight(i) && s.freeSubject(i)
	}},
	{"elsewhere behind a noun: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool {
		return s.may(i-1, rNouns|rAdj) && !s.is(i-1, rVerbs)
	}},
	{"behind a finite verb: noun", rBase | rThird, ^(rBase | rThird), func(s *sentence, i int) bool { return s.is(i-1, rVerbs) }},
}

// behindModifier reports whether a noun phrase that started on the left goes on
// at i.
func (s *sentence) behindModifier(i int) bool {
	l := i - 1
	if s.is(l, rDet) {
		return !s.may(l, rPron)
	}
	if s.is(l, rPossPro|rPoss) {
		return true
	}
	if !s.is(l, rAdj|rNum) || s.is(l, rNum) && s.cells[l].word.POS&Noun != 0 {
		return false // hundreds march
	}
	for s.is(l, rAdj|rNum|rAdv) {
		l--
	}
	return s.is(l, rDet|rPossPro|rPoss|rPrep|rVerbs|rConj) || l < 0 || s.is(l, rNouns|rMark) && !s.completed(i)
}

// verbBehindComma reports whether the next comma behind i closes an insertion:
// a finite verb or its auxiliary follows.
func (s *sentence) verbBehindComma(i int) bool {
	for ; i < len(s.cells); i++ {
		if s.isComma(i) {
			return s.isAux(i+1, "have") || s.isBe(i+1) || s.is(i+1, rModal|rThird|rPast)
		}
	}
	return false
}

// eventPrep reports whether token i is a preposition by which an event names its
// parties or its subject.
func (s *sentence) eventPrep(i int) bool {
	return s.isWord(i, "between") || s.isWord(i, "with") || s.isWord(i, "against") || s.isWord(i, "on") || s.isWord(i, "over")
}

// verbBehindPair reports whether the clause has a finite verb to the right, over
// one "and": talks between Colombia and the FARC opened.
func (s *sentence) verbBehindPair(i int) bool {
	pairs := 0
	for j := i + 2; j < len(s.cells) && !s.boundary(j); j++ {
		if s.is(j, rConj) {
			pairs++
		}
		if pairs > 1 {
			return false
		}
		if s.is(j, rModal|rThird) || s.is(j, rPast|rPart) && s.may(j, rPast) && !s.is(j-1, rDet|rPossPro|rPoss|rAdj|rConj) && !s.hyphenBefore(j) {
			return true
		}
	}
	return false
}

// helpedObject reports whether the noun phrase before i is the object of let or
// help, so that i is what its people do.
func (s *sentence) helpedObject(i int) bool {
	l := i - 1
	if !s.is(l, rNouns) {
		return false
	}
	for s.is(l, rNouns|rAdj|rDet|rNum|rPossPro|rPoss) {
		l--
	}
	return s.verbIs(l, "let") || s.verbIs(l, "help")
}

// completed reports whether what follows i is what follows a verb: a noun
// phrase, that, to with a verb, or a preposition behind a verb that needs no
// object.
func (s *sentence) completed(i int) bool {
	r := s.right(i)
	w := s.cells[i].word
	switch {
	case s.is(r, rPron) && s.cells[r].word.Mark&Subject != 0:
		return w.Frame&TakesClause != 0 // camps they were moved to
	case s.is(r, rDet|rPossPro|rPron|rAdv|rAdj|rConj) && s.may(r, rDet|rPossPro|rPron):
		return true
	case s.isWord(r, "that"):
		return w.Frame&TakesClause != 0 || w.VerbCount > w.NounCount
	case s.may(r, rTo) && s.infinitive(r):
		return w.Frame&TakesTo != 0 || w.prefer || w.VerbCount > w.NounCount
	case s.isProper(r):
		return !s.isProper(i)
	case s.is(r, rNum|rAdj) || s.may(r, rAdj) && s.may(r+1, rNouns) && s.is(r, rAdj|rAdv|rNouns):
		return w.Frame&TakesObject != 0
	case s.is(r, rPast|rPart) && s.may(r, rPart) && s.may(r+1, rNouns|rAdj):
		return w.Frame&TakesObject != 0 && w.VerbCount > 4*w.NounCount // reject proposed changes
	case s.is(r, rPlural):
		return w.Frame&TakesObject != 0
	case s.is(r, rWh):
		return w.Frame&TakesClause != 0
	}
	return false
}

// bareObject reports whether a noun phrase without a determiner seems to follow
// i: fire tear gas, orders arrest of.
func (s *sentence) bareObject(i int) bool {
	if s.is(s.right(i), rNouns|rAdj) {
		return true
	}
	if !s.may(i+1, rNouns) || s.may(i+1, rBase) && s.completed(i+1) {
		return false
	}
	return s.may(i+2, rNouns) || s.isWord(i+2, "of")
}

// parallelVerb reports whether the nearest verb to the left has a form that
// the verb at i can repeat.
func (s *sentence) parallelVerb(i int) bool {
	for j := i - 1; j >= 0; j-- {
		if s.is(j, rSub|rWh) {
			return false
		}
		if s.is(j, rVerbs) {
			return s.can(j)&s.can(i) != 0
		}
	}
	return false
}

// maybeFiniteRight reports whether a word to the right in the clause is better
// as its finite verb.
func (s *sentence) maybeFiniteRight(i int) bool {
	for j := i + 1; j < len(s.cells); j++ {
		if s.boundary(j) || s.is(j, rConj) {
			return false
		}
		if s.is(j, rPast|rPart) && s.may(j, rPast) {
			return true
		}
		if s.may(j, rThird|rPast) && s.completed(j) && s.endsNP(s.left(j)) {
			return true
		}
	}
	return false
}

// intransitiveAt reports whether the verb at i needs nothing behind it and what
// stands there can follow such a verb.
func (s *sentence) intransitiveAt(i int) bool {
	w := s.cells[i].word
	if w.Frame&TakesNone == 0 && !w.prefer && (w.Frame&SeldomNone == 0 || w.VerbCount < w.NounCount) {
		return false
	}
	r := s.right(i)
	if s.isComma(r) && !s.opensSub(i) {
		return false
	}
	return r >= len(s.cells) || s.is(r, rPrep|rAdv|rSub|rMark|rTo|rConj) && !s.isWord(r, "of") || s.cells[r].word.POS&Time != 0
}
