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
	single := nm.End-nm.First == 1
	switch {
	case strings.ContainsAny(s.words(nm.First, nm.End), "0123456789"):
		return "Product"
	case d.titled(s, nm) || d.apposedOffice(s, nm):
		return "Person"
	case d.Grammar.Is(last, grammar.OrganizationWord), d.orgInside(s, nm):
		return "Organization"
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.PlaceWord), d.apposedPlace(s, nm):
		return "Place"
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.OrganizationWord):
		return "Organization"
	case d.Grammar.Is(last, grammar.ProductWord):
		return "Topic"
	case d.Grammar.Is(last, grammar.PlaceWord) && !single:
		return "Place"
	case !single:
		return d.longName(s, n)
	case s.Tags[nm.First].Word != nil && s.Tags[nm.First].Word.POS&lex.Given != 0:
		return "Person"
	case s.Has(nm.First, token.AllCaps):
		return d.acronymType(s, n)
	case !d.unknownWord(s, nm.First):
		return "Topic"
	case placeContext(s, nm), d.placePreposition(s, nm):
		return "Place"
	case nm.First > 0 && (s.Word(nm.First-1) == "to" || s.Word(nm.First-1) == "from"):
		return "Place"
	case nm.First > 0 && strings.EqualFold(s.Word(nm.First-1), "the"):
		return "Topic"
	case d.personEvidence(s, n):
		return "Person"
	}
	return "Topic"
}

// acronymType types a name in capitals: a body when it acts, nothing when it is
// an ordinary word that is only shouted.
func (d *Doc) acronymType(s *Sentence, n int32) string {
	if !d.unknownWord(s, s.Names[n].First) || !d.acts(s, n) && !d.bracketed(s, n) {
		return "Topic"
	}
	return "Organization"
}

// bracketed says whether the name stands alone in brackets.
func (d *Doc) bracketed(s *Sentence, n int32) bool {
	nm := s.Names[n]
	return nm.First > 0 && s.Word(nm.First-1) == "(" && nm.End < int32(len(s.Tokens)) && s.Word(nm.End) == ")"
}

// acts says whether the name is the subject of a verb other than be.
func (d *Doc) acts(s *Sentence, n int32) bool {
	for i := range s.Clauses {
		k := &s.Clauses[i]
		for np, steps := k.Subject, 0; np != None && steps < 32; np, steps = s.Phrases[np].Next, steps+1 {
			if s.Phrases[np].Name == n && !s.Groups[k.Group].Be {
				return true
			}
		}
	}
	return false
}

// personEvidence says whether the words around a single unlisted word speak for
// a person: it acts, it has something, one does something with it.
func (d *Doc) personEvidence(s *Sentence, n int32) bool {
	nm := s.Names[n]
	if nm.First > 0 {
		switch strings.ToLower(s.Word(nm.First - 1)) {
		case "with", "by", "against", "between", "and", "nor", "or":
			return d.isHead(s, n)
		}
	}
	if nm.End < int32(len(s.Tokens)) && s.Is(nm.End, lex.Poss) {
		return true
	}
	return d.acts(s, n) || d.objectOfVerb(s, n)
}

// objectOfVerb says whether the name is the object of a verb.
func (d *Doc) objectOfVerb(s *Sentence, n int32) bool {
	for i := range s.Phrases {
		if s.Phrases[i].Name == n && s.Phrases[i].Object != None {
			return true
		}
	}
	return false
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
	return w == nil || w.Guessed || w.POS&(lex.Noun|lex.Adj|lex.Verb) == 0 || w.POS&lex.Given != 0 || s.Has(t, token.Dotted)
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

// orgInside says whether an organisation's word stands before "of" or "for".
func (d *Doc) orgInside(s *Sentence, nm chunk.Name) bool {
	for t := nm.First + 1; t < nm.End; t++ {
		if w := s.Word(t); w == "of" || w == "for" {
			return d.Parser.WordIs(s.Sentence, t-1, grammar.OrganizationWord)
		}
	}
	return false
}

// longName types a name of two or more words: a given name or a word that the
// lexicon lacks makes a person's, unless an ordinary noun ends a longer one
// ("James Webb Space Telescope"); ordinary words that act make a body's.
func (d *Doc) longName(s *Sentence, n int32) string {
	nm := s.Names[n]
	ordinary := true
	for t := nm.First; t < nm.End; t++ {
		ordinary = ordinary && !d.unknownWord(s, t)
	}
	if nm.End-nm.First > 2 && !d.unknownWord(s, nm.End-1) && !ordinary {
		return "Topic"
	}
	first := s.Tags[nm.First].Word
	switch {
	case !ordinary, first != nil && first.POS&lex.Given != 0:
		if placeContext(s, nm) && nm.First > 0 && s.Word(nm.First-1) == "in" {
			return "Place"
		}
		return "Person"
	case d.acts(s, n):
		return "Organization"
	}
	return "Topic"
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
