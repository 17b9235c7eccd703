package chunk

import (
	"strings"

	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// bodyWithAnd says whether the "and" at j stands inside the name of a body:
// ordinary words before it, and an organisation's word at the end of the
// capitalised words behind it: "National Air and Space Museum".
func (p *Parser) bodyWithAnd(s *Sentence, i, j int32) bool {
	for t := i; t < j; t++ {
		if p.knownAt[t] != None || !isOrdinary(s, t) && s.Word(t) != "of" {
			return false
		}
	}
	e := j + 1
	for e < int32(len(s.Tokens)) && s.Has(e, token.Upper) && p.knownAt[e] == None && isOrdinary(s, e) {
		e++
	}
	return e > j+1 && j-i >= 2 && p.WordIs(s, e-1, grammar.OrganizationWord)
}

// cutRun cuts the run [i, end) into names.
func (p *Parser) cutRun(s *Sentence, known []Known, i, end int32) {
	for i < end {
		k := p.knownAt[i]
		switch {
		case k != None && known[k].First == i:
			i = p.knownName(s, known, i, min(known[k].End, end), end)
		case s.Word(i) == "-" || p.isTitle(s, i, end), p.isRole(s, i, end), p.ordinaryTail(s, i, end):
			i++
		default:
			i = p.shapeName(s, known, i, end)
		}
	}
}

// knownName adds the gazetteer's name [i, e) of a run that ends at end, or the
// longer name that it begins.
func (p *Parser) knownName(s *Sentence, known []Known, i, e, end int32) int32 {
	k := known[p.knownAt[i]]
	if e < end && !k.Demonym && s.Word(e) != "-" && p.knownAt[e] == None && !p.isTitle(s, e, end) && p.unlistedTail(s, k, e, end) {
		return p.shapeName(s, known, i, end)
	}
	if e < end && k.Person && IsOrdinal(s.Word(e)) {
		e++ // "King Abdullah II"
	}
	s.addName(Name{First: i, End: e, Match: k.Match, Demonym: k.Demonym, Person: k.Person, Place: k.Place})
	return e
}

// unlistedTail says whether the words behind a known name make another name of
// it: "Tokyo Electric Power Company", "Austin Tice". One ordinary noun does
// not: "Biden Administration".
func (p *Parser) unlistedTail(s *Sentence, k Known, i, end int32) bool {
	ordinary := true
	for j := i; j < end; j++ {
		ordinary = ordinary && isOrdinary(s, j)
	}
	last, words := p.tailHead(s, i, end)
	if words == 1 && k.Local && p.Grammar.Is(last, grammar.OrganizationWord|grammar.PlaceWord) && !samePlace(last) && (k.City || !p.Grammar.Is(last, grammar.State) || last == "police") {
		return true // "Moscow University", "Dover Road", "Kent Police"
	}
	if k.Person && k.Short {
		return p.shortTail(s, i, end)
	}
	if k.Person {
		return !ordinary || words == 1 && p.namesakeTail(last)
	}
	if k.City && end-i == 1 && s.Tags[i].Form&lex.Plural != 0 && !p.Grammar.Is(last, grammar.ProductWord|grammar.State|grammar.Violence) {
		return true // "Ottawa Capitals"
	}
	if k.Place && end-i == 1 && !ordinary && p.knownAt[i-1] != None && s.Tags[i-1].Word != nil && s.Tags[i-1].Word.POS&lex.Given != 0 {
		return true // "Chad Smith"
	}
	if k.Place {
		return words >= 2 && p.Grammar.Is(last, grammar.OrganizationWord|grammar.PlaceWord)
	}
	return !ordinary || words >= 2 && p.Grammar.Is(last, grammar.OrganizationWord)
}

// namesakeTail says whether the word makes a building or a body of a person's
// name: "Trump Tower", "Clinton Foundation", and not "Biden Administration".
func (p *Parser) namesakeTail(last string) bool {
	if last == "campaign" || last == "news" || last == "press" || last == "band" {
		return false
	}
	return p.Grammar.Is(last, grammar.OrganizationWord|grammar.PlaceWord) && !p.Grammar.Is(last, grammar.State) && !samePlace(last)
}

// tailHead gives the word that says what the words [i, end) make of a name, the
// last one before "of", and how many words there are up to it.
func (p *Parser) tailHead(s *Sentence, i, end int32) (string, int32) {
	for t := i + 1; t < end; t++ {
		if w := s.Word(t); w == "of" || w == "for" {
			return s.Lower(t - 1), t - i
		}
	}
	return s.Lower(end - 1), end - i
}

// samePlace says whether the word behind a city's name leaves it the same
// place or makes it the land around.
func samePlace(w string) bool {
	switch w {
	case "province", "city", "region", "governorate", "district", "state", "prefecture", "republic", "town", "village", "territory", "area", "north", "south", "east", "west", "border":
		return true
	}
	return false
}

// shortTail says whether the words behind a short name make another name of it:
// "Dan Savage", "Ross Ice Shelf". A noun for what a person has does not: "Bush
// Administration".
func (p *Parser) shortTail(s *Sentence, i, end int32) bool {
	last := s.Lower(end - 1)
	if end-i > 1 {
		return true
	}
	if !isOrdinary(s, i) {
		return true
	}
	if p.Grammar.Is(last, grammar.State|grammar.Office) || last == "doctrine" || last == "white" {
		return false
	}
	given := s.Tags[i-1].Word != nil && s.Tags[i-1].Word.POS&lex.Given != 0
	return given && s.Tags[i].Form&lex.Plural == 0 || p.Grammar.Is(last, grammar.PlaceWord|grammar.OrganizationWord)
}

// isOrdinary says whether the lexicon knows token i as a noun or an adjective.
func isOrdinary(s *Sentence, i int32) bool {
	w := s.Tags[i].Word
	return w != nil && !w.Guessed && w.POS&(lex.Noun|lex.Adj) != 0
}

// ordinaryTail says whether nothing but one ordinary noun is left of the run
// behind a known name: "Administration" in "Biden Administration".
func (p *Parser) ordinaryTail(s *Sentence, i, end int32) bool {
	return i+1 == end && i > 0 && s.NameAt[i-1] != None && s.Names[s.NameAt[i-1]].Match != None && isOrdinary(s, i)
}

// isTitle says whether token i of the run belongs to a title or an office:
// "Foreign Minister", "Mr.", "Vice President", "Secretary of State".
func (p *Parser) isTitle(s *Sentence, i, end int32) bool {
	if s.Is(i, lex.Title) || s.Tags[i].Word != nil && s.Tags[i].Word.POS&lex.Title != 0 {
		return true
	}
	if p.WordIs(s, i, grammar.Office) {
		return true
	}
	switch s.Lower(i) {
	case "vice", "deputy", "prime", "chief", "acting", "former", "foreign", "assistant", "senior", "federal", "first", "lady", "ex":
		return i+1 < int32(len(s.Tokens)) && (p.isTitle(s, i+1, end) || p.WordIs(s, i+1, grammar.Portfolio))
	}
	return p.WordIs(s, i, grammar.Portfolio) && (i+1 < end && p.isTitle(s, i+1, end) || p.afterOffice(s, i))
}

// isRole says whether token i is an ordinary noun for a person before a given
// name: "Eyewitness Ricardo Gomez", "Liberals Jan Novak", "Fellow".
func (p *Parser) isRole(s *Sentence, i, end int32) bool {
	if i+1 >= end {
		return false
	}
	if strings.EqualFold(s.Word(i), "fellow") {
		return true
	}
	w, next := s.Tags[i].Word, s.Tags[i+1].Word
	if w == nil || next == nil || next.POS&lex.Given == 0 || !isOrdinary(s, i) || w.POS&lex.Given != 0 || w.TopSense&lex.SensePerson == 0 {
		return false
	}
	return i+2 < end && p.knownAt[i] == None // a surname follows
}

// afterOffice says whether "of" or "for" and an office stand before token i.
func (p *Parser) afterOffice(s *Sentence, i int32) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		w := s.Lower(j)
		if p.Grammar.Is(w, grammar.Office) {
			return true
		}
		if w != "of" && w != "for" && w != "the" && !p.Grammar.Is(w, grammar.Portfolio) {
			return false
		}
	}
	return false
}

// shapeName adds the unlisted name that begins at i: up to a title, or to the
// name of a person that the gazetteer knows.
func (p *Parser) shapeName(s *Sentence, known []Known, i, end int32) int32 {
	e := i + 1
	for e < end {
		if k := p.knownAt[e]; k != None && known[k].First == e && known[k].Person && known[k].End-known[k].First > 1 {
			break
		}
		if (p.isTitle(s, e, end) || p.isRole(s, e, end)) && e+1 < end {
			break
		}
		e++
	}
	if e == end && e > i+1 && s.Has(i, token.AllCaps) && !s.Has(e-1, token.AllCaps) && p.isTitle(s, e-1, end) {
		e-- // "NASA Administrator"
	}
	if e > i+1 && p.onlyTitle(s, i, e) || p.genericBody(s, i, e) {
		return e
	}
	for e > i+1 && (s.Word(e-1) == "-" || s.Is(e-1, lex.Prep|lex.Conj|lex.Det)) {
		e--
	}
	s.addName(Name{First: i, End: e, Match: None})
	return e
}

// onlyTitle says whether the run [i, e) is ordinary words that end in an office:
// "High Representative".
func (p *Parser) onlyTitle(s *Sentence, i, e int32) bool {
	if !p.WordIs(s, e-1, grammar.Office) {
		return false
	}
	for t := i; t < e-1; t++ {
		if !isOrdinary(s, t) {
			return false
		}
	}
	return true
}

// genericBody says whether the run [i, e) is a body that every country has, with
// the country beside it: "the Russian Foreign Ministry", "Supreme Court of
// Kenya". It stands for the country.
func (p *Parser) genericBody(s *Sentence, i, e int32) bool {
	if !p.WordIs(s, e-1, grammar.State) {
		return false
	}
	for t := i; t < e; t++ {
		if !isOrdinary(s, t) {
			return false
		}
	}
	if i > 0 && (s.NameAt[i-1] != None && s.Names[s.NameAt[i-1]].Place || s.possessive(i-1)) {
		return true
	}
	return e+1 < int32(len(s.Tokens)) && s.Word(e) == "of" && p.knownAt[e+1] != None
}

func (s *Sentence) addName(n Name) {
	for t := n.First; t < n.End; t++ {
		s.NameAt[t] = int32(len(s.Names))
	}
	s.Names = append(s.Names, n)
}
