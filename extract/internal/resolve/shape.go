package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// headOf gives the token that says what the name is: the last one before "of"
// or "for", without an ordinal ("John Campbell III").
func headOf(s *Sentence, nm chunk.Name) int32 {
	for t := nm.First + 1; t < nm.End; t++ {
		if w := s.Word(t); w == "of" || w == "for" {
			return t - 1
		}
	}
	if last := nm.End - 1; last > nm.First && chunk.IsOrdinal(s.Word(last)) {
		return last - 1
	}
	return nm.End - 1
}

// singleName types a name of one word by its shape and the words around it.
func (d *Doc) singleName(s *Sentence, n int32) evidence {
	nm := s.Names[n]
	unknown := d.unknownWord(s, nm.First)
	switch {
	case s.Tags[nm.First].Word != nil && s.Tags[nm.First].Word.POS&lex.Given != 0:
		return evidence{"Person", likely}
	case s.Has(nm.First, token.AllCaps):
		return d.acronym(s, nm)
	case isCamel(s.Word(nm.First)):
		return evidence{"Organization", hint}
	case titleThe(s, nm):
		return evidence{"Organization", likely}
	case !unknown && d.team(s, n):
		return evidence{"Organization", hint}
	case !unknown:
		return evidence{"Topic", 0}
	case d.beforePlace(s, nm):
		return evidence{"Place", told}
	case d.placeHere(s, nm):
		return evidence{"Place", likely}
	case d.wayTo(s, nm):
		return evidence{"Place", hint}
	case behindThe(s, nm):
		return d.oneOfThe(s, nm)
	case d.says(s, n):
		return evidence{"Person", likely}
	case d.personEvidence(s, n):
		return evidence{"Person", hint}
	}
	return evidence{"Topic", 0}
}

// team says whether an ordinary plural behind "the" acts like a team: "the
// Gliders won".
func (d *Doc) team(s *Sentence, n int32) bool {
	nm := s.Names[n]
	t := &s.Tags[nm.First]
	return behindThe(s, nm) && t.Word != nil && t.Word.Form&lex.Plural != 0 && t.Word.TopSense&lex.SensePerson == 0 && d.acts(s, n)
}

// oneOfThe types a single word behind "the": a plural is a team or a movement.
func (d *Doc) oneOfThe(s *Sentence, nm chunk.Name) evidence {
	if strings.HasSuffix(s.Word(nm.End-1), "s") {
		return evidence{"Organization", hint}
	}
	return evidence{"Topic", 0}
}

// isCamel says whether a word has a capital inside, as companies and websites
// write themselves, and is no Scottish or French surname.
func isCamel(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' || w[i-1] < 'a' || w[i-1] > 'z' {
			continue
		}
		switch w[:i] {
		case "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Del", "Della", "Da", "St":
			return false
		}
		return !strings.Contains(w, "-")
	}
	return false
}

// titleThe says whether a "The" with a capital that no sentence's start
// explains is part of the name: "writes for The Lantern".
func titleThe(s *Sentence, nm chunk.Name) bool {
	t := nm.First - 1
	return t > 0 && s.Word(t) == "The" && !s.Has(t-1, token.Punct) && s.Has(nm.First, token.Upper)
}

func behindThe(s *Sentence, nm chunk.Name) bool {
	return nm.First > 0 && strings.EqualFold(s.Word(nm.First-1), "the")
}

// unknownWord says whether the lexicon knows no ordinary word of this form.
func (d *Doc) unknownWord(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w == nil || w.Guessed || w.POS&(lex.Noun|lex.Adj|lex.Verb) == 0 || w.POS&lex.Given != 0 || s.Has(t, token.Dotted)
}
