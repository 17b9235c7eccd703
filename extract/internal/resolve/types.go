package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// An evidence is what one mention says of the type of an unlisted name, and how
// sure it is. Weight 0 is no more than a default.
type evidence struct {
	typ    string
	weight int
}

// The weights of evidence: what the text says outright, what the words beside
// the name speak for, what only its shape and its part in the sentence hint at.
const (
	told   = 30
	likely = 3
	hint   = 1
)

// evidence reads one mention: what the text calls the name, the words of the
// name itself, the words around it.
func (d *Doc) evidence(s *Sentence, n int32) evidence {
	nm := s.Names[n]
	if e, ok := d.calledByText(s, nm); ok {
		return e
	}
	if e, ok := d.ownWords(s, nm); ok {
		return e
	}
	if e, ok := d.nounBehind(s, nm); ok {
		return e
	}
	if nm.End-nm.First > 1 {
		return d.longName(s, n)
	}
	return d.singleName(s, n)
}

// calledByText reads titles, appositions and the noun before the name: what the
// text itself calls it.
func (d *Doc) calledByText(s *Sentence, nm chunk.Name) (evidence, bool) {
	switch {
	case strings.ContainsAny(s.words(nm.First, nm.End), "0123456789"):
		return evidence{"Product", told}, true
	case d.titled(s, nm) || d.apposedOffice(s, nm):
		return evidence{"Person", told}, true
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.PlaceWord) && (nm.End-nm.First > 1 || d.unknownWord(s, nm.First)), d.apposedPlace(s, nm):
		return evidence{"Place", told}, true
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.OrganizationWord) && s.Word(nm.First-1) != "of" && d.unknownWord(s, nm.First):
		return evidence{"Organization", told}, true
	}
	return evidence{}, false
}

// ownWords reads the words of the name: "Hurricane Nadia", "Lake Oron", "Oron
// University".
func (d *Doc) ownWords(s *Sentence, nm chunk.Name) (evidence, bool) {
	last := d.Grammar.OfSymbol(s.Tags[headOf(s, nm)].Symbol)
	single := nm.End-nm.First == 1
	first := d.Grammar.OfSymbol(s.Tags[nm.First].Symbol)
	switch {
	case !single && first&grammar.EventPrefix != 0:
		return evidence{"Event", told}, true
	case !single && first&grammar.ProductPrefix != 0:
		return evidence{"Product", told}, true
	case !single && first&grammar.PlacePrefix != 0:
		return evidence{"Place", told}, true
	case single && last&grammar.NoBody != 0:
		return evidence{"Topic", told}, true
	case last&grammar.ProductWord != 0:
		return evidence{"Topic", told}, true
	case last&grammar.OrganizationWord != 0 && (!single || last&grammar.CommonBody != 0):
		return evidence{"Organization", told}, true
	case last&grammar.PlaceWord != 0 && !single:
		return evidence{"Place", told}, true
	}
	return evidence{}, false
}

// nounBefore gives the common noun that says what the name names: village in
// "the village of Damadola", newspaper in "the newspaper Rus"; "" when there is
// none.
func (d *Doc) nounBefore(s *Sentence, nm chunk.Name) string {
	t := nm.First - 1
	if t > 0 && s.Word(t) == "of" {
		t--
	}
	if t < 0 || s.NameAt[t] != None || !s.Is(t, lex.Noun) || s.Has(nm.First, token.Break) {
		return ""
	}
	return d.Parser.Noun(s.Sentence, t)
}

// apposedPlace says whether the text says what place the name is: "Birmaza, a
// northern village".
func (d *Doc) apposedPlace(s *Sentence, nm chunk.Name) bool {
	for i := range s.Phrases {
		f := &s.Phrases[i]
		if f.Name != None && s.Names[f.Name].First == nm.First && f.Appos != None {
			return d.Parser.NounIs(s.Sentence, s.Phrases[f.Appos].Head, grammar.PlaceWord)
		}
	}
	return false
}

// apposedOffice says whether the name's phrase is described by an office.
func (d *Doc) apposedOffice(s *Sentence, nm chunk.Name) bool {
	for i := range s.Phrases {
		f := &s.Phrases[i]
		if f.Name == None || s.Names[f.Name].First != nm.First {
			continue
		}
		for _, other := range []int32{f.Appos, f.AppositionOf} {
			if other != None && (d.Parser.IsOffice(s.Sentence, other) || d.isPersonNoun(s, other)) {
				return true
			}
		}
		return f.Head >= nm.First && f.First < nm.First && d.unknownWord(s, nm.First) && d.isPersonToken(s, nm.First-1)
	}
	return false
}

func (d *Doc) isPersonNoun(s *Sentence, np int32) bool {
	f := &s.Phrases[np]
	return f.Type == chunk.Common && !f.Plural && d.isPersonToken(s, f.Head)
}

func (d *Doc) isPersonToken(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w != nil && s.Is(t, lex.Noun) && w.TopSense&lex.SensePerson != 0
}
