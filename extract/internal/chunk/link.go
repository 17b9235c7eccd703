package chunk

import (
	"strings"

	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/symbol"
)

// class groups phrases that can be members of one coordination.
type class uint8

const (
	otherClass class = iota
	nameClass
	personName  // a name that the gazetteer knows as a person's
	personClass // a common noun for a person or a body
	pronounClass
	timeClass
)

func (p *Parser) class(s *Sentence, np int32) class {
	f := &s.Phrases[np]
	switch f.Type {
	case Named:
		if n := s.Names[f.Name]; n.Person && !n.Place {
			return personName
		}
		return nameClass
	case Pronoun:
		return pronounClass
	case TimeNP:
		return timeClass
	}
	if p.IsActor(s, np) {
		return personClass
	}
	return otherClass
}

// alike says whether two phrases can be members of one coordination. A name
// that the gazetteer lacks can be anything's.
func (p *Parser) alike(s *Sentence, a, b int32) bool {
	x, y := p.class(s, a), p.class(s, b)
	if x == y {
		return true
	}
	unlisted := func(np int32) bool {
		f := &s.Phrases[np]
		return f.Type == Named && s.Names[f.Name].Match == None
	}
	switch {
	case x == personName && y == nameClass:
		return unlisted(b)
	case x == nameClass && y == personName:
		return unlisted(a)
	}
	if x == personName && y == personClass && s.Phrases[b].PossTok != None {
		return true // "King Abdullah and his wife"
	}
	return x == personClass && y == nameClass // "the government and Hamas"
}

// IsActor says whether the phrase's head is a common noun for persons or for a
// body of them: "officials", "the army".
func (p *Parser) IsActor(s *Sentence, np int32) bool {
	h := s.Phrases[np].Head
	if p.NounIs(s, h, grammar.StandFor|grammar.Office) {
		return true
	}
	w := s.Tags[h].Word
	return w != nil && w.TopSense&lex.SensePerson != 0
}

// Noun gives the noun lemma of token i, in lower case.
func (p *Parser) Noun(s *Sentence, i int32) string {
	if w := s.Tags[i].Word; w != nil && w.Noun != "" {
		return w.Noun
	}
	return s.Lower(i)
}

// NounSymbol gives the symbol of the noun lemma of token i.
func (s *Sentence) NounSymbol(i int32) symbol.Symbol {
	t := &s.Tags[i]
	if t.Word != nil && t.Word.Noun != "" {
		return t.Word.NounSymbol
	}
	return t.Symbol
}

// VerbSymbol gives the symbol of the verb lemma of token i.
func (s *Sentence) VerbSymbol(i int32) symbol.Symbol {
	t := &s.Tags[i]
	if t.Word != nil && t.Word.Verb != "" {
		return t.Word.VerbSymbol
	}
	return t.Symbol
}

// NounIs says whether the noun lemma of token i is of one of the classes.
func (p *Parser) NounIs(s *Sentence, i int32, c grammar.Class) bool {
	return p.Grammar.OfSymbol(s.NounSymbol(i))&c != 0
}

// VerbIs says whether the verb lemma of token i is of one of the classes.
func (p *Parser) VerbIs(s *Sentence, i int32, c grammar.Class) bool {
	return p.Grammar.OfSymbol(s.VerbSymbol(i))&c != 0
}

// WordIs says whether token i, in lower case, is of one of the classes.
func (p *Parser) WordIs(s *Sentence, i int32, c grammar.Class) bool {
	return p.Grammar.OfSymbol(s.Tags[i].Symbol)&c != 0
}

// Verb gives the verb lemma of token i, in lower case.
func (p *Parser) Verb(s *Sentence, i int32) string { return p.lemma(s, i) }

// IsOffice says whether the phrase's head is an office without a name.
func (p *Parser) IsOffice(s *Sentence, np int32) bool {
	f := &s.Phrases[np]
	return f.Type == Common && p.NounIs(s, f.Head, grammar.Office)
}

// apposition ties a name to a description beside it: "Penny Wong, Australia's
// foreign minister," and "the foreign minister, Kamal Kharazi,".
func (p *Parser) apposition(s *Sentence) {
	for c := int32(0); c+2 < int32(len(s.Chunks)); c++ {
		a := s.phraseAt(c)
		if a == None || !s.is(c+1, KComma) {
			continue
		}
		b := s.phraseAt(c + 2)
		if b == None || s.Phrases[a].Appos != None || s.Phrases[a].AppositionOf != None {
			continue
		}
		if head := s.ChainHead(a); head != a && p.IsOffice(s, head) && s.Phrases[b].Type == Named && s.Phrases[head].Appos == None && s.Phrases[head].AppositionOf == None {
			a = head // "the president of Brazil, Lula da Silva,"
		}
		if p.apposes(s, a, b, c) {
			s.Phrases[a].Appos, s.Phrases[b].AppositionOf = b, a
		}
	}
}

// apposes says whether b, behind a and a comma, says what a is.
func (p *Parser) apposes(s *Sentence, a, b, c int32) bool {
	x, y := &s.Phrases[a], &s.Phrases[b]
	switch {
	case x.Type == Named && y.Type == Common && !y.Plural:
		return p.describes(s, a, b, c)
	case x.Type == Common && y.Type == Named && !x.Plural && p.IsActor(s, a):
		return (x.Definite || x.NoDet && p.IsOffice(s, a)) && !s.Names[y.Name].Demonym && !p.listGoesOn(s, c+2) && !p.titled(s, b)
	}
	return false
}

// titled says whether an office stands before the name of a phrase: then it is
// described already.
func (p *Parser) titled(s *Sentence, np int32) bool {
	f := &s.Phrases[np]
	for t := f.First; t < s.Names[f.Name].First; t++ {
		if s.NameAt[t] == None && p.NounIs(s, t, grammar.Office) {
			return true
		}
	}
	return false
}

// describes says whether the common phrase b can describe the name a: an
// office, or a body or person behind a determiner.
func (p *Parser) describes(s *Sentence, a, b, c int32) bool {
	y := &s.Phrases[b]
	if s.Names[s.Phrases[a].Name].Demonym && !p.behindClosed(s, c+2) {
		return false
	}
	if p.IsOffice(s, b) && y.NoDet {
		return true // "Kenzo Oshima, Japanese Ambassador to the UN expressed"
	}
	if !p.behindClosed(s, c+2) && !(p.IsOffice(s, b) && p.listGoesOn(s, c+2)) {
		return false
	}
	if p.IsOffice(s, b) {
		return true
	}
	return !y.NoDet && (p.IsActor(s, b) || y.Definite || strings.EqualFold(s.Word(y.First), "a") || strings.EqualFold(s.Word(y.First), "an"))
}

// behindClosed says whether the phrase at chunk c, with what hangs on it, ends
// at a comma or at the sentence's end, as an apposition does.
func (p *Parser) behindClosed(s *Sentence, c int32) bool {
	for c++; c < int32(len(s.Chunks)); c++ {
		switch s.Chunks[c].Kind {
		case KPrep, KNP:
		case KComma, KBreak:
			return true
		case KWh:
			return true
		case KVG:
			if s.Groups[s.Chunks[c].Ref].Form == Finite {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// listGoesOn says whether a conjunction follows the phrase at chunk c: then it
// may be the member of a list and no apposition.
func (p *Parser) listGoesOn(s *Sentence, c int32) bool {
	if s.is(c+1, KComma) {
		c++
	}
	return s.is(c+1, KConj) && s.phraseAt(c+2) != None && !s.is(c, KComma)
}
