package chunk

import (
	"strings"

	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// nominal is what can stand inside a noun phrase before or at its head.
const nominal = lex.Noun | lex.Adj | lex.Num | lex.Title | lex.Given | lex.Time

// phraseStart says whether a noun phrase can begin at token i.
func (s *Sentence) phraseStart(i int32) bool {
	return s.NameAt[i] != None || s.Is(i, nominal|lex.Det|lex.PossPro|lex.Pron)
}

// phrase reads the noun phrase at token i, with the possessors before it, and
// gives its end, or i when there is none.
func (p *Parser) phrase(s *Sentence, i int32) int32 {
	poss := None
	for start := i; ; {
		np, end := p.basePhrase(s, start)
		if end == start {
			if poss != None {
				s.addChunk(KNP, s.Phrases[poss].First, start, poss)
			}
			return start
		}
		np.Poss = poss
		if poss != None {
			np.First = s.Phrases[poss].First
			np.NoDet, np.Definite = false, true
		}
		s.Phrases = append(s.Phrases, np)
		at := int32(len(s.Phrases) - 1)
		if end < int32(len(s.Tokens)) && s.possessive(end) && np.Type != Pronoun {
			poss = at
			start = end + 1
			if start >= int32(len(s.Tokens)) || !s.phraseStart(start) || s.Is(start, lex.Det) && !s.Is(start, nominal) {
				s.addChunk(KNP, np.First, start, at)
				return start
			}
			continue
		}
		s.addChunk(KNP, np.First, end, at)
		return end
	}
}

// possessive says whether token i is the 's of a possessor.
func (s *Sentence) possessive(i int32) bool {
	if !s.Has(i, token.Clitic) || s.Is(i, lex.Aux|lex.Verb|lex.Modal) {
		return false
	}
	switch s.Word(i) {
	case "'s", "’s", "'", "’", "'S", "’S":
		return true
	}
	return false
}

func (s *Sentence) addChunk(k Kind, first, end, ref int32) {
	if k == KNP {
		s.Phrases[ref].Chunk = int32(len(s.Chunks))
	}
	s.Chunks = append(s.Chunks, Chunk{Kind: k, First: first, End: end, Ref: ref})
}

func newPhrase(i int32) Phrase {
	return Phrase{First: i, End: i, Head: i, Name: None, Poss: None, PossTok: None, Next: None, FirstMember: None,
		Appos: None, AppositionOf: None, Chunk: None, Object: None, NoDet: true}
}

// basePhrase reads determiners, modifiers and a head at token i.
func (p *Parser) basePhrase(s *Sentence, i int32) (Phrase, int32) {
	np := newPhrase(i)
	n := int32(len(s.Tokens))
	if s.Is(i, lex.Pron) && s.NameAt[i] == None {
		np.Type, np.End = Pronoun, i+1
		if s.eachOther(i) {
			np.Head, np.End = i+1, i+2
		}
		return np, np.End
	}
	j := p.determiners(s, i, &np)
	head, end := None, i
	for j < n {
		next, h := p.nominalAt(s, j, i)
		if next == j {
			break
		}
		if h != None {
			head, end = h, next
			np.Name = s.NameAt[h]
		}
		j = next
		if h != None && p.headClosed(s, h, j) {
			break
		}
	}
	if head == None {
		return p.headless(s, i, j, np)
	}
	np.Head, np.End = head, end
	if np.Name != None {
		np.Type = Named
		np.End = s.Names[np.Name].End
		np.Plural = p.namePlural(s, head)
	} else {
		np.Plural = s.Tags[head].Form&lex.Plural != 0 || np.Plural
	}
	p.timePhrase(s, &np)
	return np, np.End
}

// namePlural says whether a name that is a head is a people's name in the
// plural: "Palestinians".
func (p *Parser) namePlural(s *Sentence, head int32) bool {
	name := s.Names[s.NameAt[head]]
	return name.Demonym && strings.HasSuffix(s.Word(name.End-1), "s")
}

// determiners reads what stands before modifiers: "all the", "its", "some 400".
func (p *Parser) determiners(s *Sentence, i int32, np *Phrase) int32 {
	n := int32(len(s.Tokens))
	j := i
	for j < n && s.NameAt[j] == None {
		switch {
		case s.Is(j, lex.PossPro):
			np.PossTok, np.NoDet, np.Definite = j, false, true
		case s.Is(j, lex.Det):
			np.NoDet = false
			switch s.Lower(j) {
			case "the", "this", "these", "those", "that", "both":
				np.Definite = true
			case "no", "neither":
				np.Negated = true
			}
		case j > i && s.Is(j, lex.Adv) && j+1 < n && s.Is(j+1, lex.Num|lex.Adj):
		default:
			return j
		}
		j++
	}
	return j
}

// headless makes a phrase of what has no noun: "the wounded", "23", "some".
func (p *Parser) headless(s *Sentence, i, j int32, np Phrase) (Phrase, int32) {
	if j == i {
		return np, i
	}
	last := j - 1
	switch {
	case s.Is(last, lex.Num):
		np.Type = Number
	case s.Is(last, lex.Adj):
		if !np.Definite {
			return np, i
		}
		np.Plural = true
	case s.Is(last, lex.Det):
		np.Type = Pronoun
	case s.Is(last, lex.PossPro):
		np.Type = Pronoun
	default:
		return np, i
	}
	np.Head, np.End = last, j
	return np, j
}

// timePhrase marks phrases that say when: "Tuesday", "last week", "this month".
func (p *Parser) timePhrase(s *Sentence, np *Phrase) {
	if np.Name != None {
		return
	}
	if next := np.End; next < int32(len(s.Tokens)) && s.Word(next) == "of" {
		return // "two days of talks"
	}
	if s.Is(np.Head, lex.Time) || p.NounIs(s, np.Head, grammar.TimeNoun) {
		np.Type = TimeNP
	}
}

// eachOther says whether "each other" or "one another" stands at token i.
func (s *Sentence) eachOther(i int32) bool {
	if i+1 >= int32(len(s.Tokens)) {
		return false
	}
	a, b := s.Word(i), s.Word(i+1)
	return strings.EqualFold(a, "each") && b == "other" || strings.EqualFold(a, "one") && b == "another"
}

// Reciprocal says whether the phrase is "each other" or "one another".
func (s *Sentence) Reciprocal(np int32) bool {
	f := &s.Phrases[np]
	return f.Type == Pronoun && f.Head > f.First && s.eachOther(f.First)
}
