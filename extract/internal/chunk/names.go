package chunk

import (
	"strings"

	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// A Known is a gazetteer match in the sentence, with what matters here of the
// entities that it can mean.
type Known struct {
	First, End int32
	Match      int32 // the caller's number for it
	Demonym    bool  // can be an adjective or the name of a people
	Person     bool  // can be a person
	Place      bool  // can be a place
	City       bool  // can be a city
	Local      bool  // can be a place and no country
	Short      bool  // is no more than a short name: a surname, a given name
}

// findNames fills Names and NameAt: the gazetteer's names, and those that only
// their shape shows. A run of capitalised words is cut at titles and at names
// of countries, so that "Russian Foreign Minister Andrei Kozyrev" holds two.
func (p *Parser) findNames(s *Sentence, known []Known) {
	n := int32(len(s.Tokens))
	s.Names = s.Names[:0]
	s.NameAt = resize(s.NameAt, int(n))
	p.knownAt = resize(p.knownAt, int(n))
	for i, k := range known {
		for t := k.First; t < k.End; t++ {
			p.knownAt[t] = int32(i)
		}
	}
	for i := int32(0); i < n; {
		if !p.startsName(s, i) {
			i++
			continue
		}
		end := p.runEnd(s, i)
		p.cutRun(s, known, i, end)
		i = max(end, i+1)
	}
}

func resize(a []int32, n int) []int32 {
	if cap(a) < n {
		a = make([]int32, n, 2*n)
	}
	a = a[:n]
	for i := range a {
		a[i] = None
	}
	return a
}

// startsName says whether token i is in a known name or is written like a
// name: with a capital that the sentence's start does not explain.
func (p *Parser) startsName(s *Sentence, i int32) bool {
	if p.knownAt[i] != None {
		return !s.money(i)
	}
	if !s.Has(i, token.Upper) || s.Is(i, lex.Time) || s.Has(i, token.Number) || s.money(i) || s.Tokens[i].End-s.Tokens[i].Start == 1 {
		return false
	}
	w := s.Tags[i].Word
	if i == 0 && isOrdinary(s, 0) && s.Tags[0].Form&lex.Plural != 0 {
		return false // "Rivals India and Pakistan"
	}
	if i == 0 && len(s.Tokens) > 2 && s.Word(1) == "of" && s.Has(2, token.Upper) && p.WordIs(s, 0, grammar.OrganizationWord) {
		return true // "University of East Anglia researchers"
	}
	if i == 0 && w != nil && w.POS&lex.Given != 0 && len(s.Tokens) > 1 && s.Has(1, token.Upper) {
		return true // "Frank Messina said"
	}
	return s.Tags[i].Proper || i > 0 && s.Is(i, lex.Noun|lex.Adj) || w != nil && w.Guessed && s.Is(i, lex.Noun)
}

// money says whether token i is part of an amount: "US$1.2", "A$".
func (s *Sentence) money(i int32) bool {
	if strings.IndexByte(s.Word(i), '$') >= 0 || s.Has(i, token.NonASCII) && strings.ContainsAny(s.Word(i), "€£¥") {
		return true
	}
	return i+1 < int32(len(s.Tokens)) && !s.Has(i+1, token.Space) && s.Text[s.Tokens[i+1].Start] == '$'
}

// continues says whether the name's run goes on with token i.
func (p *Parser) continues(s *Sentence, i int32) bool {
	if p.startsName(s, i) {
		return true
	}
	if s.Has(i, token.Upper) && s.Has(i, token.Dotted) && s.Tokens[i].End-s.Tokens[i].Start <= 4 {
		return true // an initial
	}
	return isParticleName(s.Word(i)) || IsOrdinal(s.Word(i))
}

// isParticleName recognises "al-Bashir", "el-Sisi", "d'Estaing".
func isParticleName(w string) bool {
	cut := strings.IndexAny(w, "-'’")
	if cut < 1 || cut > 3 {
		return false
	}
	rest := strings.TrimLeft(w[cut:], "-'’")
	return rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' && w[0] >= 'a' && w[0] <= 'z'
}

// IsOrdinal says whether a word only numbers a name: "III", "Jr.".
func IsOrdinal(w string) bool {
	switch w {
	case "II", "III", "IV", "VI", "VII", "VIII", "XVI", "XIV", "Jr", "Jr.", "Sr", "Sr.":
		return true
	}
	return false
}

// runEnd gives the end of the run of capitalised words that starts at i.
func (p *Parser) runEnd(s *Sentence, i int32) int32 {
	n := int32(len(s.Tokens))
	j := i + 1
	if k := p.knownAt[i]; k != None {
		for j < n && p.knownAt[j] == k {
			j++
		}
	}
	for j < n && !s.Has(j, token.Break) {
		switch {
		case p.continues(s, j):
			j++
		case s.Word(j) == "-" && !s.Has(j, token.Space) && j+1 < n && !s.Has(j+1, token.Space) && p.hyphenEnd(s, j) > j:
			j = p.hyphenEnd(s, j)
		case j+1 < n && p.startsName(s, j+1) && p.joins(s, i, j):
			j += 2
		case j+2 < n && s.Word(j) == "of" && s.Word(j+1) == "the" && p.startsName(s, j+2) && p.joins(s, i, j):
			j += 3
		default:
			return j
		}
	}
	return j
}

// hyphenEnd gives the end of "-ur-Rehman" at token i, or i when no capitalised
// part ends it.
func (p *Parser) hyphenEnd(s *Sentence, i int32) int32 {
	n := int32(len(s.Tokens))
	j := i
	for j+1 < n && s.Word(j) == "-" && !s.Has(j, token.Space) && !s.Has(j+1, token.Space) {
		j += 2
		if s.Has(j-1, token.Upper) {
			return j
		}
	}
	return i
}

// joins says whether the small word at j goes on with the name begun at i:
// "Osama bin Laden", "Bank of England", "Médecins sans Frontières".
func (p *Parser) joins(s *Sentence, i, j int32) bool {
	w := s.Word(j)
	if p.knownAt[i] != None && p.knownAt[j-1] == p.knownAt[i] {
		return false // a known name is whole as it is
	}
	if w == "and" {
		return p.bodyWithAnd(s, i, j)
	}
	if p.Grammar.Is(w, grammar.Particle) && !s.Is(j, lex.Conj) && w != "a" {
		return true
	}
	if w != "of" && w != "for" {
		return false
	}
	last := s.Lower(j - 1)
	return p.Grammar.Is(last, grammar.OrganizationWord|grammar.ProductWord) && !p.Grammar.Is(last, grammar.Office)
}
