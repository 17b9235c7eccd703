package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
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

// abbreviates reads the acronym of a thing, whose letters begin the words in
// front of its bracket or behind the bracket that follows it: "a virtual
// machine (VM)", "ROS (reactive oxygen species)". A body's words make no thing.
func (d *Doc) abbreviates(s *Sentence, nm chunk.Name) bool {
	size := int32(len(s.Word(nm.First)))
	from := nm.First - 1 - size
	if nm.First == 0 || s.Word(nm.First-1) != "(" {
		from = nm.End + 1
		if nm.End >= int32(len(s.Tokens)) || s.Word(nm.End) != "(" && s.Word(nm.End) != "[" {
			return false
		}
	}
	if from < 0 || from+size > int32(len(s.Tokens)) {
		return false
	}
	for i := range size {
		if !strings.EqualFold(s.Word(from + i)[:1], s.Word(nm.First)[i:i+1]) {
			return false
		}
	}
	head := d.Parser.Noun(s.Sentence, from+size-1)
	return !d.Grammar.Is(head, grammar.OrganizationWord|grammar.CommonBody) && !d.unknownWord(s, from+size-1)
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
