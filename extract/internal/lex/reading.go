package lex

import "math/bits"

// A reading is a set of ways to read a word in a sentence: parts of speech,
// nouns by number, verbs by form. The tagger takes readings away until one is
// left.
type reading uint32

const (
	rNoun   reading = 1 << iota // singular, mass or proper noun
	rPlural                     // plural noun
	rBase                       // verb: infinitive, plural present or imperative
	rThird                      // verb: present, third person singular; is, are
	rPast                       // verb: finite past
	rPart                       // verb: past participle
	rGerund                     // verb: -ing
	rAdj
	rAdv
	rDet
	rPron
	rPossPro
	rPrep
	rConj
	rSub
	rModal
	rTo
	rNot
	rWh
	rNum
	rInterj
	rPoss
	rMark // punctuation
)

const (
	rNouns  = rNoun | rPlural
	rFinite = rBase | rThird | rPast
	rVerbs  = rFinite | rPart | rGerund
	// rNounish starts or continues a noun phrase.
	rNounish = rNouns | rAdj | rDet | rPron | rPossPro | rNum
)

// nounReadings gives the readings of a noun in the forms.
func nounReadings(f Form) reading {
	var r reading
	if f&Base != 0 {
		r |= rNoun
	}
	if f&Plural != 0 {
		r |= rPlural
	}
	return r
}

// verbReadings gives the readings of a verb in the forms.
func verbReadings(f Form) reading {
	var r reading
	if f&Base != 0 {
		r |= rBase
	}
	if f&Third != 0 {
		r |= rThird
	}
	if f&Past != 0 {
		r |= rPast
	}
	if f&PastPart != 0 {
		r |= rPart
	}
	if f&Gerund != 0 {
		r |= rGerund
	}
	return r
}

// closedReadings gives the readings of the closed classes in the set.
func closedReadings(p POS) reading {
	var r reading
	for _, c := range closedPairs {
		if p&c.pos != 0 {
			r |= c.can
		}
	}
	return r
}

var closedPairs = [...]struct {
	pos POS
	can reading
}{
	{Det, rDet}, {Pron, rPron}, {PossPro, rPossPro}, {Prep, rPrep}, {Conj, rConj}, {Sub, rSub}, {Modal, rModal},
	{To, rTo}, {Not, rNot}, {Wh, rWh}, {Num, rNum}, {Interj, rInterj}, {Poss, rPoss},
}

// tagOf gives the part of speech and the form of one reading.
func tagOf(r reading) (POS, Form) {
	if r == 0 || r == rMark {
		return 0, 0
	}
	t := tagsInOrder[bits.TrailingZeros32(uint32(r))]
	return t.pos, t.form
}

// tagsInOrder stand in the order of the constants of reading.
var tagsInOrder = [...]struct {
	pos  POS
	form Form
}{
	{Noun, Base}, {Noun, Plural}, {Verb, Base}, {Verb, Third}, {Verb, Past}, {Verb, PastPart}, {Verb, Gerund}, {Adj, Base}, {Adv, Base},
	{Det, 0}, {Pron, 0}, {PossPro, 0}, {Prep, 0}, {Conj, 0}, {Sub, 0}, {Modal, 0}, {To, 0}, {Not, 0}, {Wh, 0}, {Num, 0}, {Interj, 0}, {Poss, 0},
}
