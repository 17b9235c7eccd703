package lex

import "entente/extract/internal/token"

// caseMode tells what a capital letter means in the sentence.
type caseMode uint8

const (
	plainCase caseMode = iota // capitals mark names
	titleCase                 // a headline: most words have one
	upperCase                 // everything is in capitals
)

// findCase finds out whether capitals say anything.
func (s *sentence) findCase() {
	long, upper, caps, letters := 0, 0, 0, 0
	for i := range s.toks {
		f := s.toks[i].Flags
		if f&token.Word == 0 || f&token.Clitic != 0 {
			continue
		}
		letters++
		if f&token.AllCaps != 0 {
			caps++
		}
		if i == 0 || s.toks[i].End-s.toks[i].Start < 4 {
			continue
		}
		long++
		if f&token.Upper != 0 {
			upper++
		}
	}
	s.mode = plainCase
	switch {
	case letters >= 3 && caps*4 >= letters*3:
		s.mode = upperCase
	case long >= 4 && upper*5 >= long*4 && !s.lowerVerb():
		s.mode = titleCase
	}
}

// start gives a token its first set of readings, and decides whether it is
// part of a name.
func (s *sentence) start(i int, inName bool) {
	c := &s.cells[i]
	w, f := c.word, s.toks[i].Flags
	c.helper = w.POS&Aux != 0
	switch {
	case f&(token.Upper|token.Word|token.Clitic) == token.Upper|token.Word:
		c.can = w.upper
		if s.isName(i, inName) {
			c.proper = true
			c.can = nameReadings(w)
			if inName && i > 0 && s.isProper(i-1) && w.NounCount > w.AdjCount && c.can&rNouns != 0 {
				c.can &^= rAdj // the African Union, not Union soldiers
			}
		}
	case f&token.Punct != 0 && s.joins(i):
		c.can = rNoun // US-Japan: no end of a phrase
	case w.Guessed && hasUpper(s.form(i)):
		c.proper, c.can = true, rNoun // al-Bashir
	default:
		c.can = w.lower
	}
}

// findReadings finds the readings that a word starts with in a sentence,
// written with a capital and without one.
func (w *Word) findReadings() {
	w.upper = w.can
	if w.can&rGerund != 0 && w.POS&Aux == 0 {
		w.upper |= rNoun // the shelling of the town
	}
	if w.Guessed && w.can == rNoun {
		w.upper |= rBase // to pre-empt
	}
	w.lower = w.upper
	if w.Cap&Noun != 0 {
		w.lower &^= rNouns
	}
	if w.Cap&Adj != 0 {
		w.lower &^= rAdj
	}
	if w.lower == 0 {
		w.lower = w.upper
	}
}

// nameReadings gives the readings of a word inside a name: a noun, or an
// adjective in front of one (Foreign Ministry, Japanese).
func nameReadings(w *Word) reading {
	if w.POS&Adj != 0 && w.POS&(Title|Given) == 0 || w.Cap&Adj != 0 {
		return rAdj | rNoun
	}
	if w.can&rNouns == rPlural && !w.Guessed {
		return rPlural
	}
	return rNoun
}

// closedOnly holds the readings that no part of a name has unless it is
// written in capitals throughout.
const closedOnly = rDet | rPron | rPossPro | rPrep | rConj | rSub | rModal | rTo | rNot | rWh | rPoss

func (s *sentence) isName(i int, inName bool) bool {
	c := &s.cells[i]
	w, f := c.word, s.toks[i].Flags
	closed := w.can&closedOnly != 0 || w.POS&Aux != 0
	if f&token.AllCaps != 0 && s.mode != upperCase {
		return true // US, WHO
	}
	if closed && w.POS&Time == 0 {
		return inName && w.can&rNouns != 0
	}
	if inName {
		return true
	}
	if w.POS&Time != 0 && w.Cap != 0 {
		return w.can&^rNouns == 0 || s.isMonth(i) // May, March
	}
	if s.mode == plainCase && !s.opens(i) {
		return w.can&rNum == 0
	}
	return s.namedAtStart(i)
}

// opens reports whether a capital at token i may be there because a sentence or
// a quotation starts.
func (s *sentence) opens(i int) bool {
	if i == 0 {
		return true
	}
	f := s.toks[i-1].Flags
	if f&token.Quote != 0 {
		return true
	}
	return f&token.Punct != 0 && (s.form(i-1) == ":" || i == 1)
}

// isMonth tells May and March from the common words.
func (s *sentence) isMonth(i int) bool {
	if i+1 < len(s.toks) && s.toks[i+1].Flags&token.Number != 0 {
		return true
	}
	if i == 0 {
		return false
	}
	return s.cells[i-1].word.can&(rPrep|rAdj) != 0 || s.toks[i-1].Flags&token.Number != 0 || !s.opens(i) && s.mode == plainCase
}

// namedAtStart decides for a word whose capital says nothing.
func (s *sentence) namedAtStart(i int) bool {
	w := s.cells[i].word
	if w.can == rBase && i+1 < len(s.cells) && s.cells[i+1].word.can&(rFinite|rModal) != 0 && s.cells[i+1].word.can&rNouns == 0 {
		return true // Google argued
	}
	if w.POS == Given || w.Guessed && w.can&rNouns != 0 {
		return true
	}
	if w.POS&Given != 0 && s.upperWord(i+1) && s.mode == plainCase {
		return true
	}
	if w.Cap != 0 && w.can == nameReadings(w)&w.can {
		return true // Japanese
	}
	if w.POS&Title != 0 {
		return s.upperWord(i + 1)
	}
	return s.mode == plainCase && w.can&rNouns != 0 && w.can&(rAdv|rAdj|closedOnly) == 0 && s.upperWord(i+1) && !s.cells[i+1].isClosed()
}

func (c *cell) isClosed() bool {
	return c.word.can&closedOnly != 0 || c.word.POS&Aux != 0
}

// upperWord reports whether token i is a word with a capital.
func (s *sentence) upperWord(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	f := s.toks[i].Flags
	return f&token.Upper != 0 && f&token.Word != 0
}

func hasUpper(form string) bool {
	for i := 0; i < len(form); i++ {
		if form[i] >= 'A' && form[i] <= 'Z' {
			return true
		}
	}
	return false
}

// lowerVerb reports whether a word that can only be a verb has no capital: then
// the sentence is no headline in title case.
func (s *sentence) lowerVerb() bool {
	for i := range s.cells {
		w := s.cells[i].word
		if w.can&(rFinite|rModal) != 0 && w.can&^(rVerbs|rModal) == 0 && s.toks[i].Flags&(token.Upper|token.Clitic) == 0 {
			return true
		}
	}
	return false
}

// joins reports whether token i is a hyphen between two parts of a word.
func (s *sentence) joins(i int) bool {
	return i > 0 && i+1 < len(s.toks) && (s.toks[i].Flags|s.toks[i+1].Flags)&token.Space == 0 && s.form(i) == "-"
}
