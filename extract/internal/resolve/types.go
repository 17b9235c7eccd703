package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// typeOf decides what an unlisted name names, by the evidence: a title before
// it, what it is apposed to, its last word, its shape, the preposition before
// it, the verb behind it.
func (d *Doc) typeOf(s *Sentence, n int32) string {
	nm := s.Names[n]
	last := strings.ToLower(s.Word(nm.End - 1))
	switch {
	case strings.ContainsAny(s.words(nm.First, nm.End), "0123456789"):
		return "Product"
	case d.titled(s, nm) || d.apposedOffice(s, nm):
		return "Person"
	case d.Grammar.Is(last, grammar.OrganizationWord), d.orgInside(s, nm):
		return "Organization"
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.PlaceWord):
		return "Place"
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.OrganizationWord):
		return "Organization"
	case d.Grammar.Is(last, grammar.ProductWord):
		return "Topic"
	case d.Grammar.Is(last, grammar.PlaceWord) && nm.End-nm.First > 1:
		return "Place"
	case s.Is(nm.First, lex.Given) || s.Tags[nm.First].Word != nil && s.Tags[nm.First].Word.POS&lex.Given != 0:
		return "Person"
	case nm.End-nm.First == 1 && s.Has(nm.First, token.AllCaps):
		return "Organization"
	case placeContext(s, nm), d.placePreposition(s, nm):
		return "Place"
	case nm.End-nm.First >= 2:
		return d.longName(s, nm)
	case nm.First > 0 && (s.Word(nm.First-1) == "to" || s.Word(nm.First-1) == "from"):
		return "Place"
	case nm.First > 0 && strings.EqualFold(s.Word(nm.First-1), "the"):
		return "Topic"
	case d.isHead(s, n) && d.unknownWord(s, nm.First):
		return "Person"
	}
	return "Topic"
}

// isHead says whether the name is the head of a phrase, not a modifier.
func (d *Doc) isHead(s *Sentence, n int32) bool {
	for i := range s.Phrases {
		if s.Phrases[i].Name == n {
			return true
		}
	}
	return false
}

// unknownWord says whether the lexicon knows no ordinary word of this form.
func (d *Doc) unknownWord(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w == nil || w.Guessed || w.POS&(lex.Noun|lex.Adj|lex.Verb) == 0 || w.POS&lex.Given != 0
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

// orgInside says whether an organisation's word stands before "of" or "for".
func (d *Doc) orgInside(s *Sentence, nm chunk.Name) bool {
	for t := nm.First + 1; t < nm.End; t++ {
		if w := s.Word(t); w == "of" || w == "for" {
			return d.Grammar.Is(strings.ToLower(s.Word(t-1)), grammar.OrganizationWord)
		}
	}
	return false
}

// longName types a name of two or more words: ordinary words make an
// organisation's, others a person's.
func (d *Doc) longName(s *Sentence, nm chunk.Name) string {
	for t := nm.First; t < nm.End; t++ {
		w := s.Tags[t].Word
		if w == nil || w.Guessed || w.POS&(lex.Noun|lex.Adj|lex.Verb) == 0 {
			return "Person"
		}
	}
	return "Organization"
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
		return f.Head > nm.First && f.First < nm.First && d.isPersonToken(s, nm.First-1)
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

// placePreposition says whether the name stands alone behind a preposition of
// place or motion.
func (d *Doc) placePreposition(s *Sentence, nm chunk.Name) bool {
	if nm.First == 0 {
		return false
	}
	switch strings.ToLower(s.Word(nm.First - 1)) {
	case "in", "near", "outside", "at", "around", "throughout", "across":
		return true
	}
	return false
}
