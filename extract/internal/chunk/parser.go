package chunk

import (
	"strings"

	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// A Parser finds names, noun phrases, verb groups and clauses. It keeps work
// space from sentence to sentence, so each worker needs its own.
type Parser struct {
	Grammar *grammar.Grammar
	knownAt []int32
	stack   []frame
	bare    []int32
}

// Parse fills s from its tokens and tags. s may have been used before.
func (p *Parser) Parse(s *Sentence, known []Known) {
	s.Phrases, s.Groups, s.Chunks, s.Clauses = s.Phrases[:0], s.Groups[:0], s.Chunks[:0], s.Clauses[:0]
	p.findNames(s, known)
	p.chunks(s)
	p.apposition(s)
	p.coordination(s)
	p.clauses(s)
}

// chunks cuts the sentence into noun phrases, verb groups and small words.
func (p *Parser) chunks(s *Sentence) {
	n := int32(len(s.Tokens))
	s.Question = n > 0 && s.Word(n-1) == "?"
	for i := int32(0); i < n; {
		i = p.chunk(s, i)
	}
}

// chunk reads the chunk at token i and gives the token behind it.
func (p *Parser) chunk(s *Sentence, i int32) int32 {
	if s.NameAt[i] != None {
		return max(p.phrase(s, i), i+1) // "UN-backed" without a noun is no phrase
	}
	if s.Has(i, token.Quote) {
		return i + 1
	}
	if s.Has(i, token.Punct) {
		return p.mark(s, i)
	}
	switch {
	case p.approximates(s, i), p.floats(s, i):
		return i + 1
	case s.Is(i, lex.To|verbal):
		if j := p.group(s, i); j > i {
			return j
		}
		if s.Is(i, lex.To) {
			s.addChunk(KPrep, i, i+1, None)
		}
		return i + 1
	case s.Is(i, lex.Wh):
		return p.small(s, KWh, i)
	case s.Is(i, lex.Sub):
		return p.small(s, KSub, i)
	case s.Is(i, lex.Prep):
		if p.isParticle(s, i) {
			return i + 1
		}
		if p.joinsPhrases(s, i) {
			return p.small(s, KConj, i)
		}
		return p.small(s, KPrep, i)
	case s.Is(i, lex.Conj):
		return p.conjunction(s, i)
	case s.Is(i, lex.Not), never(s.Lower(i)):
		return max(p.group(s, i), i+1)
	case s.phraseStart(i), s.Is(i, lex.Adv) && i+1 < int32(len(s.Tokens)) && s.Is(i+1, lex.Num):
		if j := p.phrase(s, i); j > i {
			return j
		}
	}
	return i + 1
}

// approximates says whether the word at i only makes a number rough: "About
// 2,000 protesters", "Up to 100".
func (p *Parser) approximates(s *Sentence, i int32) bool {
	if i+1 >= int32(len(s.Tokens)) || !s.Is(i+1, lex.Num) || i > 0 && !s.Has(i-1, token.Punct) && !strings.EqualFold(s.Word(i-1), "up") {
		return false
	}
	switch s.Lower(i) {
	case "about", "around", "over", "nearly", "almost", "some":
		return true
	case "to":
		return i > 0
	}
	return false
}

// floats says whether "both", "all" or "each" stands between a subject and its
// verb: "China and Russia both asked".
func (p *Parser) floats(s *Sentence, i int32) bool {
	if !s.is(int32(len(s.Chunks))-1, KNP) {
		return false
	}
	switch s.Lower(i) {
	case "both", "all", "each":
		return i+1 < int32(len(s.Tokens)) && s.Is(i+1, verbal|lex.Adv)
	}
	return false
}

// joinsPhrases says whether the preposition at i joins like "and": "France,
// along with Germany," "Britain as well as Canada".
func (p *Parser) joinsPhrases(s *Sentence, i int32) bool {
	n := int32(s.Tags[i].Span)
	if n < 2 || len(s.Chunks) == 0 {
		return false
	}
	switch strings.ToLower(s.Text[s.Tokens[i].Start:s.Tokens[i+n-1].End]) {
	case "along with", "together with", "as well as":
		return true
	}
	return false
}

// isParticle says whether the preposition at i belongs to the verb right before
// it: "carried out attacks", "broke off relations".
func (p *Parser) isParticle(s *Sentence, i int32) bool {
	last := int32(len(s.Chunks)) - 1
	if !s.is(last, KVG) || s.Chunks[last].End != i || s.Tags[i].Span > 1 {
		return false
	}
	switch s.Lower(i) {
	case "out", "up", "off", "down", "back", "away":
		return i+1 < int32(len(s.Tokens)) && !s.Is(i+1, lex.Prep)
	}
	return false
}

func (p *Parser) small(s *Sentence, k Kind, i int32) int32 {
	end := min(i+max(int32(s.Tags[i].Span), 1), int32(len(s.Tokens))) // "because of" is one
	s.addChunk(k, i, end, None)
	return end
}

// conjunction reads and, or, but, nor; "both", "either" and "neither" only say
// that a coordination follows.
func (p *Parser) conjunction(s *Sentence, i int32) int32 {
	switch s.Lower(i) {
	case "both", "either":
		return i + 1
	case "neither":
		s.addChunk(KOther, i, i+1, None)
		return i + 1
	}
	return p.small(s, KConj, i)
}

// mark reads a punctuation mark. What stands in brackets is passed over.
func (p *Parser) mark(s *Sentence, i int32) int32 {
	switch s.Word(i) {
	case ",":
		s.addChunk(KComma, i, i+1, None)
	case "(", "[", "{":
		if e := closing(s, i); e > i {
			return e
		}
	case ":", ";", "-", "--", "–", "—", "...", "…":
		s.addChunk(KBreak, i, i+1, None)
	}
	return i + 1
}

// closing gives the token behind the bracket that closes the one at i, or i.
func closing(s *Sentence, i int32) int32 {
	depth := 0
	for j := i; j < int32(len(s.Tokens)); j++ {
		switch s.Word(j) {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			if depth--; depth == 0 {
				return j + 1
			}
		}
	}
	return i
}

// phraseAt gives the phrase of chunk c, or None.
func (s *Sentence) phraseAt(c int32) int32 {
	if c < 0 || c >= int32(len(s.Chunks)) || s.Chunks[c].Kind != KNP {
		return None
	}
	return s.Chunks[c].Ref
}

// After gives the preposition (a token) and the phrase that stand right behind
// chunk c, or None twice. A possessor has no chunk of its own: nothing stands
// behind it.
func (s *Sentence) After(c int32) (prep, np int32) {
	if c == None || !s.is(c+1, KPrep) || !s.is(c+2, KNP) {
		return None, None
	}
	return s.Chunks[c+1].First, s.Chunks[c+2].Ref
}

// is says whether chunk c is of the kind.
func (s *Sentence) is(c int32, k Kind) bool {
	return c >= 0 && c < int32(len(s.Chunks)) && s.Chunks[c].Kind == k
}

// chunkWord gives the lower-cased first word of chunk c, or "".
func (s *Sentence) chunkWord(c int32) string {
	if c < 0 || c >= int32(len(s.Chunks)) {
		return ""
	}
	return s.Lower(s.Chunks[c].First)
}
