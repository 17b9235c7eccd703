package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// acronym types a name in capitals: a body, unless it is a unit, a time zone, a
// numbered thing, or an ordinary word that is only shouted.
func (d *Doc) acronym(s *Sentence, nm chunk.Name) evidence {
	w := s.Word(nm.First)
	if d.abbreviates(s, nm) {
		return evidence{"Topic", told}
	}
	if len(w) > 7 || !d.unknownWord(s, nm.First) || d.closedWord(s, nm.First) || d.numbered(s, nm) || d.shouted(s, nm) {
		return evidence{"Topic", 0}
	}
	return evidence{"Organization", likely}
}

// abbreviates reads the acronym of a thing: "a virtual machine (VM)", whose
// letters begin ordinary words in front of it.
func (d *Doc) abbreviates(s *Sentence, nm chunk.Name) bool {
	w := s.Word(nm.First)
	t := nm.First - 1
	if t < 1 || s.Word(t) != "(" {
		return false
	}
	for i := len(w) - 1; i >= 0; i-- {
		t--
		if t < 0 || !strings.EqualFold(s.Word(t)[:1], w[i:i+1]) || s.Has(t, token.Upper) {
			return false
		}
	}
	return true
}

// closedWord says whether the word is one of the grammar, as in "ALL of them".
func (d *Doc) closedWord(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w != nil && !w.Guessed && w.POS&lex.Class&^lex.Noun != 0
}

// numbered says whether a number stands beside the name: "HR 3962", "7.7 MW".
func (d *Doc) numbered(s *Sentence, nm chunk.Name) bool {
	n := int32(len(s.Tokens))
	return nm.First > 0 && s.Has(nm.First-1, token.Number) || nm.End < n && s.Has(nm.End, token.Number)
}

// shouted says whether a word in capitals stands beside the name, so that the
// capitals say nothing.
func (d *Doc) shouted(s *Sentence, nm chunk.Name) bool {
	beside := func(t int32) bool {
		return t >= 0 && t < int32(len(s.Tokens)) && s.Has(t, token.AllCaps) && (s.NameAt[t] == None || s.Names[s.NameAt[t]].Match == None)
	}
	return beside(nm.First-1) || beside(nm.End)
}
