package lex

// defaultRules come after all others, when these have had two rounds: what a
// word is where nothing speaks for something else.
var defaultRules = []tagRule{
	{"all, both beside a verb: pronoun", rDet, rPron, func(s *sentence, i int) bool { return !s.is(i+1, rAdj|rAdv) && !s.determines(i) }},
	{"as, after, before elsewhere: preposition", rSub, rPrep, func(s *sentence, i int) bool { return s.may(i, rPrep) }},
	{"once, so elsewhere: adverb", rSub, rAdv, func(s *sentence, i int) bool { return !s.may(i, rPrep) && !s.isWord(i, "while") }},
	{"in, on, over elsewhere: adverb", rPrep, rAdv, func(s *sentence, i int) bool { return !s.may(i, rSub) && !s.is(i+1, rAdv) }},
	{"like: preposition", rPrep, rPrep, func(s *sentence, i int) bool { return s.isWord(i, "like") }},
	{"one elsewhere: pronoun", rNum, rPron, func(s *sentence, i int) bool { return s.isWord(i, "one") }},
	{"put, cut elsewhere: not the base form", rBase, ^rBase, func(s *sentence, i int) bool { return s.may(i, rPast) }},
	{"behind a noun: past", rPast, rPast, func(s *sentence, i int) bool { return s.may(s.left(i), rNouns|rPron|rMark|rNum) }},
	{"elsewhere: past", rPast, rPast, func(s *sentence, i int) bool { return !s.may(i, rNouns|rAdj) }},
}
