package chunk

import (
	"strings"

	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

const verbal = lex.Verb | lex.Aux | lex.Modal

// group reads the verb group at token i: "has not yet been accused", "to
// visit", "were reportedly killed", "is concerned". It gives the token behind
// it, or i when there is none.
func (p *Parser) group(s *Sentence, i int32) int32 {
	n := int32(len(s.Tokens))
	g := Group{First: i, Head: None}
	j := i
	if s.Is(i, lex.To) {
		g.Form = Infinitive
		j++
	}
	last := None // the last auxiliary
	for j < n {
		switch {
		case s.Is(j, lex.Not):
			g.Negative = true
		case g.Negative && last == None && s.Is(j, lex.To) && s.Is(j-1, lex.Not):
			g.Form = Infinitive // "vowed not to return"
		case s.Is(j, lex.Adv):
			if never(s.Lower(j)) {
				g.Negative = true
			}
		case j > i && s.Has(j, token.Quote):
		case last != None && s.NameAt[j] == None && s.Is(j, lex.Time) && p.verbSoon(s, j+1):
		case last != None && s.Is(j, lex.Prep) && j+1 < n && s.Is(j+1, lex.Time) && p.verbSoon(s, j+2):
			j++ // "had on Friday signed"
		case s.Is(j, lex.Modal):
			if g.Form == Infinitive || last != None {
				return p.endGroup(s, g, last, j, i)
			}
			g.Modal = s.Lower(j)
			last = j
		case s.Is(j, lex.Aux):
			if last != None && !p.auxFollows(s, last, j, g) {
				return p.endGroup(s, g, last, j, i)
			}
			if last != None {
				g.note(p.lemma(s, last), s.Tags[j].Form)
			}
			last = j
		case s.Is(j, lex.Verb):
			if last != None && !p.verbFollows(s, last, j) {
				return p.endGroup(s, g, last, j, i)
			}
			if last != None {
				g.note(p.lemma(s, last), s.Tags[j].Form)
				g.Passive = isBe(p.lemma(s, last)) && s.Tags[j].Form&lex.PastPart != 0
			}
			if a := p.predicateAdjective(s, j, &g); a != None {
				g.Copula = true
				return p.endGroup(s, g, a, a+1, i)
			}
			return p.endGroup(s, g, j, j+1, i)
		case last != None && isBe(p.lemma(s, last)) && s.Is(j, lex.Adj) && s.NameAt[j] == None && !p.nounSoon(s, j):
			g.Copula = true
			return p.endGroup(s, g, j, j+1, i)
		default:
			return p.endGroup(s, g, last, j, i)
		}
		j++
	}
	return p.endGroup(s, g, last, j, i)
}

// verbSoon says whether a verb stands at token i, or behind one adverb.
func (p *Parser) verbSoon(s *Sentence, i int32) bool {
	n := int32(len(s.Tokens))
	if i < n && s.Is(i, lex.Adv) {
		i++
	}
	return i < n && s.Is(i, lex.Verb) && s.Tags[i].Form&(lex.PastPart|lex.Gerund|lex.Past) != 0
}

// predicateAdjective gives the adjective behind a form of be at j, over "not"
// and adverbs, or None.
func (p *Parser) predicateAdjective(s *Sentence, j int32, g *Group) int32 {
	if !isBe(p.lemma(s, j)) {
		return None
	}
	for t := j + 1; t < int32(len(s.Tokens)); t++ {
		switch {
		case s.Is(t, lex.Not) || never(s.Lower(t)):
			g.Negative = true
		case strings.EqualFold(s.Word(t), "likely") || strings.EqualFold(s.Word(t), "unlikely"):
			return t
		case s.Is(t, lex.Adv):
		case s.Is(t, lex.Adj) && s.NameAt[t] == None && !p.nounSoon(s, t):
			return t
		default:
			return None
		}
	}
	return None
}

// note records what an auxiliary says together with the verb form behind it.
func (g *Group) note(aux string, form lex.Form) {
	switch {
	case aux == "have":
		g.Perfect = true
	case isBe(aux) && form&lex.Gerund != 0:
		g.Progressive = true
	}
}

// auxFollows says whether auxiliary j can stand behind last: "has been".
func (p *Parser) auxFollows(s *Sentence, last, j int32, g Group) bool {
	switch form := s.Tags[j].Form; {
	case s.Is(last, lex.Modal):
		return form&lex.Base != 0
	case p.lemma(s, last) == "have":
		return form&lex.PastPart != 0
	case isBe(p.lemma(s, last)):
		return form&(lex.Gerund|lex.PastPart) != 0
	}
	return s.Tags[j].Form&lex.Base != 0
}

// verbFollows says whether verb j can stand behind the auxiliary last.
func (p *Parser) verbFollows(s *Sentence, last, j int32) bool {
	form := s.Tags[j].Form
	switch {
	case s.Is(last, lex.Modal):
		return form&lex.Base != 0
	case p.lemma(s, last) == "have":
		return form&(lex.PastPart|lex.Past) != 0
	case isBe(p.lemma(s, last)):
		return form&(lex.Gerund|lex.PastPart) != 0
	}
	return form&lex.Base != 0 // do, did
}

// endGroup adds the group with the given head, when it has one.
func (p *Parser) endGroup(s *Sentence, g Group, head, end, i int32) int32 {
	if head == None {
		return i
	}
	for end > head+1 && end > i+1 && !s.Is(end-1, verbal|lex.Not) && end-1 != head {
		end-- // adverbs behind the last auxiliary are not part of it
	}
	g.Head, g.End = head, end
	g.Be = !g.Copula && isBe(p.lemma(s, head))
	first := i
	for first < head && !s.Is(first, verbal|lex.To) {
		first++
	}
	form := s.Tags[first].Form
	switch {
	case g.Form == Infinitive:
	case first == head && form&lex.Gerund != 0, first < head && form&lex.Gerund != 0 && s.Is(first, lex.Aux):
		g.Form = Ing
	case first == head && form&lex.PastPart != 0 && form&lex.Past == 0:
		g.Form = Participle
	default:
		g.Form = Finite
	}
	g.Past = form&lex.Past != 0
	s.Groups = append(s.Groups, g)
	s.addChunk(KVG, i, end, int32(len(s.Groups)-1))
	return end
}

// lemma gives the verb's lemma of token i, in lower case.
func (p *Parser) lemma(s *Sentence, i int32) string {
	if w := s.Tags[i].Word; w != nil && w.Verb != "" {
		return w.Verb
	}
	return s.Lower(i)
}

func isBe(lemma string) bool {
	switch lemma {
	case "be", "get", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "am", "'m":
		return true
	}
	return false
}

func never(lower string) bool {
	switch lower {
	case "never", "hardly", "barely", "scarcely":
		return true
	}
	return false
}
