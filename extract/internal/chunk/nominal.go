package chunk

import (
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// nominalAt reads one modifier or head at token j. It gives the token after
// it, and the token that can be the phrase's head, or None.
func (p *Parser) nominalAt(s *Sentence, j, first int32) (int32, int32) {
	n := int32(len(s.Tokens))
	if j > first && s.Has(j, token.Break) && s.Has(j-1, token.Punct) {
		return j, None
	}
	if name := s.NameAt[j]; name != None {
		end := s.Names[name].End
		if end+1 < n && s.Word(end) == "-" && !s.Has(end, token.Space) && !s.Has(end+1, token.Upper) && !s.Is(end+1, lex.Conj) {
			return end + 2, None // "UN-brokered": a modifier
		}
		if e := p.joinedModifiers(s, name); e > end {
			return e, None
		}
		return end, end - 1
	}
	switch {
	case p.nounByPlace(s, j, first):
		return j + 1, j
	case s.Is(j, lex.Noun|lex.Title|lex.Given|lex.Time):
		if e := p.officeOf(s, j); e > j {
			return e, j
		}
		return j + 1, j
	case s.Is(j, lex.Num), p.furtherOnes(s, j, first):
		return j + 1, None
	case s.Is(j, lex.Adj) && j == first && s.Word(j) == "dead" && j+1 < n && s.Is(j+1, lex.Num|lex.Det):
		return j, None // "shot dead two men"
	case s.Is(j, lex.Adj):
		if e := p.joinedAdjectives(s, j); e > j {
			return e, None
		}
		return j + 1, None
	case s.Is(j, lex.Adv) && j+1 < n && j > first && s.Is(j+1, lex.Adj) && p.nounSoon(s, j+1):
		return j + 1, None
	case j > first && s.Is(j-1, lex.Det) && s.Is(j, lex.Verb) && s.Tags[j].Form&(lex.Past|lex.PastPart) != 0 && j+1 < n && (s.Is(j+1, lex.Noun) || s.Tags[j+1].Form&lex.Gerund != 0):
		return j + 1, None // "a veiled warning"
	case j > first && s.Is(j, lex.Verb) && s.Tags[j].Form&lex.Gerund != 0 && s.Tags[j-1].Form&(lex.Past|lex.PastPart) != 0 && s.Is(first, lex.Det):
		return j + 1, j
	case s.Is(j, lex.Verb) && s.Tags[j].Form&(lex.PastPart|lex.Gerund) != 0 && j > first && j+1 < n && !s.Is(j-1, lex.Noun) && s.NameAt[j-1] == None && s.Is(j+1, lex.Noun) && s.Is(j-1, lex.Det|lex.PossPro|lex.Adj|lex.Num):
		return j + 1, None // "a planned visit", whatever the tagger said
	case s.Word(j) == "-" && !s.Has(j, token.Space) && j > first && j+1 < n && !s.Has(j+1, token.Space) && s.phraseStart(j+1):
		return j + 1, None
	case s.Has(j, token.Quote) && j > first && j+1 < n && s.Is(j+1, lex.Noun|lex.Adj) && s.Is(j-1, lex.Det|lex.Adj|lex.PossPro):
		return j + 1, None
	}
	return j, None
}

// furtherOnes says whether the word at j stands between a number and what is
// counted: "20,000 more soldiers".
func (p *Parser) furtherOnes(s *Sentence, j, first int32) bool {
	if j == first || !s.Is(j-1, lex.Num) || j+1 >= int32(len(s.Tokens)) || !s.Is(j+1, lex.Noun|lex.Adj|lex.Title) && s.NameAt[j+1] == None {
		return false
	}
	switch s.Word(j) {
	case "more", "other", "further", "extra", "additional", "fewer":
		return true
	}
	return false
}

// nounByPlace says whether a word tagged as a verb can only be the noun of the
// phrase that begins at first, since a preposition governs the phrase and
// nothing follows that the verb could act on: "of his re-election bid.".
func (p *Parser) nounByPlace(s *Sentence, j, first int32) bool {
	w := s.Tags[j].Word
	if j > first && w != nil && s.Is(j, lex.Verb) && w.POS&lex.Noun != 0 && s.Tags[j].Form&lex.Base != 0 && s.Is(j-1, lex.Det) && j-1 == first {
		return true // "the accord"
	}
	if j == first || first == 0 || w == nil || !s.Is(j, lex.Verb) || w.POS&lex.Noun == 0 || s.Word(j) != w.Verb && s.Tags[j].Form&lex.Past != 0 {
		return false
	}
	if governed := s.Is(first-1, lex.Prep) && s.Is(first, lex.Det|lex.PossPro); !governed && !s.possessive(first-1) {
		return false
	}
	next := j + 1
	return next == int32(len(s.Tokens)) || s.Has(next, token.Punct) && !s.Has(next, token.Quote)
}

// nounSoon says whether only adjectives stand between token i and a noun.
func (p *Parser) nounSoon(s *Sentence, i int32) bool {
	for n := int32(len(s.Tokens)); i < n && s.Is(i, lex.Adj); i++ {
		if i+1 < n && (s.Is(i+1, lex.Noun) || s.NameAt[i+1] != None) {
			return true
		}
	}
	return false
}

// joinedAdjectives reads "political and" before another adjective and a noun.
func (p *Parser) joinedAdjectives(s *Sentence, j int32) int32 {
	n := int32(len(s.Tokens))
	if j+2 < n && (s.Is(j+1, lex.Conj) || s.Word(j+1) == ",") && s.NameAt[j+2] == None && s.Is(j+2, lex.Adj) && p.nounSoon(s, j+2) {
		return j + 2
	}
	return j
}

// joinedModifiers reads "U.S. and" in "U.S. and Japanese officials": names
// that are adjectives, joined before one common noun. It gives the start of
// the last one, or the name's end.
func (p *Parser) joinedModifiers(s *Sentence, name int32) int32 {
	n := int32(len(s.Tokens))
	end := s.Names[name].End
	if !s.Names[name].Demonym {
		return end
	}
	for j := end; j+1 < n && (s.Word(j) == "," || s.Is(j, lex.Conj)); {
		next := s.NameAt[j+1]
		if next == None || !s.Names[next].Demonym || s.Names[next].First != j+1 {
			return end
		}
		e := s.Names[next].End
		if s.Is(j, lex.Conj) {
			if e < n && s.NameAt[e] == None && s.Is(e, lex.Noun|lex.Adj|lex.Title) && p.pluralAhead(s, e) {
				return j + 1
			}
			return end
		}
		j = e
	}
	return end
}

// pluralAhead says whether the noun that the words at i lead to is a plural.
func (p *Parser) pluralAhead(s *Sentence, i int32) bool {
	n := int32(len(s.Tokens))
	for ; i < n && s.NameAt[i] == None && s.Is(i, lex.Noun|lex.Adj|lex.Title); i++ {
		if s.Tags[i].Form&lex.Plural != 0 {
			return true
		}
	}
	return false
}

// officeOf reads the whole of "Secretary of State", "Minister for Foreign
// Affairs" at token j; it gives j when there is no more than one word.
func (p *Parser) officeOf(s *Sentence, j int32) int32 {
	n := int32(len(s.Tokens))
	if !p.WordIs(s, j, grammar.Office) || j+2 >= n {
		return j
	}
	if w := s.Word(j + 1); w != "of" && w != "for" {
		return j
	}
	e := j + 2
	for e < n && s.NameAt[e] == None && (p.WordIs(s, e, grammar.Portfolio) || s.Is(e, lex.Conj) && e+1 < n && e > j+2 && p.WordIs(s, e+1, grammar.Portfolio) && s.NameAt[e+1] == None) {
		e++
	}
	if e == j+2 {
		return j
	}
	return e
}

// headClosed says whether the phrase ends with the head at h although a noun
// may follow at j: a person's name is not a modifier.
func (p *Parser) headClosed(s *Sentence, h, j int32) bool {
	if j >= int32(len(s.Tokens)) {
		return true
	}
	if s.Has(j, token.Break) && s.Has(j-1, token.Punct) {
		return true
	}
	// a name of shape only, behind which another name begins
	name := s.NameAt[h]
	if p.receives(s, h, j) {
		return true // "gave Japanese observers access"
	}
	if s.Is(j, lex.Time) && s.NameAt[j] == None && !s.Is(h, lex.Time) {
		return true // "Mugabe today accused", "Iraqi towns today"
	}
	if name == None && s.NameAt[j] != None {
		return s.Is(h, lex.Time) || s.Tags[h].Form&lex.Plural != 0 || p.NounIs(s, h, grammar.TimeNoun)
	}
	if name != None && s.NameAt[j] == None && (s.Is(j, lex.Num) || s.Is(j, lex.Adj) && (s.Names[name].Person || timeAdjective(s.Lower(j)))) {
		return true // "Minoru Kihara next week"
	}
	return name != None && !s.Names[name].Demonym && s.NameAt[j] != None && s.NameAt[j] != name
}

// receives says whether the head at h is the receiver of a verb of giving right
// before its phrase, so that the noun at j is the thing given: "granted the
// inspectors access", "took three Americans hostage".
func (p *Parser) receives(s *Sentence, h, j int32) bool {
	last := int32(len(s.Chunks)) - 1
	if !s.is(last, KVG) || !s.Is(j, lex.Noun) || s.NameAt[j] != None || s.Tags[j].Proper {
		return false
	}
	switch p.lemma(s, s.Groups[s.Chunks[last].Ref].Head) {
	case "give", "grant", "offer", "send", "hand", "sell", "pay", "show", "lend", "deny", "award", "promise", "take", "hold", "guarantee", "supply":
	default:
		return false
	}
	if n := s.NameAt[h]; n != None {
		return s.Names[n].Match != None && (!s.Names[n].Demonym || p.namePlural(s, h))
	}
	w := s.Tags[h].Word
	return s.Tags[h].Form&lex.Plural != 0 && w != nil && w.TopSense&lex.SensePerson != 0
}

func timeAdjective(lower string) bool {
	switch lower {
	case "next", "last", "early", "late":
		return true
	}
	return false
}
