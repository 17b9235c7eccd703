package chunk

import "entente/extract/internal/lex"

// coordination ties the members of "A, B and C" together.
func (p *Parser) coordination(s *Sentence) {
	p.headlinePair(s)
	for c := int32(1); c+1 < int32(len(s.Chunks)); c++ {
		if !s.is(c, KConj) || s.chunkWord(c) == "but" {
			continue
		}
		right := s.phraseAt(c + 1)
		if right == None || p.opensClause(s, c) {
			continue
		}
		left := p.leftConjunct(s, c, right)
		if left == None {
			continue
		}
		p.join(s, left, right, s.chunkWord(c) == "nor")
	}
}

// headlinePair joins "Russia, China" at a sentence's start before a verb in the
// plural, as headlines do.
func (p *Parser) headlinePair(s *Sentence) {
	a, b := s.phraseAt(0), s.phraseAt(2)
	if a == None || b == None || !s.is(1, KComma) || !s.is(3, KVG) || !p.alike(s, a, b) || p.class(s, a) == otherClass {
		return
	}
	g := &s.Groups[s.Chunks[3].Ref]
	if s.Phrases[a].Type == Named && s.Phrases[b].Type == Named && (g.Form == Infinitive || g.First == g.Head && s.Tags[g.Head].Form&lex.Base != 0) {
		p.join(s, a, b, false)
	}
}

// opensClause says whether the phrase behind the conjunction at chunk c is the
// subject of a new clause: ", and the US said".
func (p *Parser) opensClause(s *Sentence, c int32) bool {
	if s.is(c-1, KNP) && s.is(c-2, KVG) && p.says(s, s.Chunks[c-2].Ref) {
		return false // "said Cheney and Putin would meet"
	}
	v := c + 2
	for s.is(v, KPrep) && s.phraseAt(v+1) != None {
		v += 2
	}
	if s.is(v, KComma) && p.apposed(s, c+1) {
		for v++; v < int32(len(s.Chunks)) && !s.is(v, KComma) && !s.is(v, KVG); v++ {
		}
		if s.is(v, KComma) {
			v++
		}
	}
	if !s.is(v, KVG) || s.Groups[s.Chunks[v].Ref].Form != Finite {
		return false
	}
	return p.verbBefore(s, c)
}

func (p *Parser) apposed(s *Sentence, c int32) bool {
	np := s.phraseAt(c)
	return np != None && s.Phrases[np].Appos != None
}

// verbBefore says whether a finite verb stands between chunk c and the start
// of its clause, so that what stands before c is no subject in waiting.
func (p *Parser) verbBefore(s *Sentence, c int32) bool {
	for c--; c >= 0; c-- {
		switch {
		case s.is(c, KVG) && s.Groups[s.Chunks[c].Ref].Form == Finite:
			return true
		case s.is(c, KSub), s.is(c, KWh), s.is(c, KBreak):
			return false
		case s.is(c, KComma) && c > 0 && s.is(c-1, KVG):
			return true
		}
	}
	return false
}

// leftConjunct finds the phrase that right is joined to: the nearest one of
// the same class, over "of" and its like, else the nearest one.
func (p *Parser) leftConjunct(s *Sentence, c, right int32) int32 {
	l := c - 1
	if s.is(l, KComma) {
		l--
	}
	nearest := p.closedOwner(s, l)
	if nearest == None {
		return None
	}
	want := p.class(s, right)
	for np := nearest; np != None; {
		if p.alike(s, np, right) {
			return np
		}
		at := s.Phrases[np].Chunk
		if !s.is(at-1, KPrep) {
			break
		}
		np = p.owner(s, s.phraseAt(at-2))
	}
	if s.is(c-1, KComma) && !p.alike(s, nearest, right) && !(s.is(c, KConj) && s.chunkWord(c) == "as") {
		return None // but "western nations, as well as Israel"
	}
	if p.class(s, nearest) == timeClass || want == timeClass {
		return None
	}
	if s.Phrases[right].NoDet != s.Phrases[nearest].NoDet && s.Phrases[nearest].Object == None && want == nameClass {
		return None
	}
	return nearest
}

// owner gives the phrase that np is apposed to, else np.
func (p *Parser) owner(s *Sentence, np int32) int32 {
	if np != None && s.Phrases[np].AppositionOf != None {
		return s.Phrases[np].AppositionOf
	}
	return np
}

// closedOwner gives the phrase whose apposition ends with chunk c ("Emanuel,
// ambassador to Japan,"), else the phrase of chunk c or its owner.
func (p *Parser) closedOwner(s *Sentence, c int32) int32 {
	np := s.phraseAt(c)
	if np == None {
		return None
	}
	head := s.ChainHead(np)
	if s.Phrases[head].AppositionOf != None {
		return s.Phrases[head].AppositionOf
	}
	return p.owner(s, np)
}

// ChainHead gives the phrase that np hangs on over prepositions: the governments
// for Japan in "the governments of Japan".
func (s *Sentence) ChainHead(np int32) int32 {
	for {
		c := s.Phrases[np].Chunk
		if !s.is(c-1, KPrep) || s.phraseAt(c-2) == None {
			return np
		}
		np = s.phraseAt(c - 2)
	}
}

// join ties right behind left, and the members of a list before left to it.
func (p *Parser) join(s *Sentence, left, right int32, nor bool) {
	first := left
	for prev := p.listBefore(s, first, right); prev != None && prev != first; prev = p.listBefore(s, first, right) {
		if s.Phrases[prev].Next != None {
			first = s.First(prev)
			break
		}
		s.Phrases[prev].Next = first
		first = prev
	}
	for last := left; ; last = s.Phrases[last].Next {
		if s.Phrases[last].Next == None {
			s.Phrases[last].Next = right
			break
		}
	}
	if s.Phrases[left].FirstMember != None && first == left {
		first = s.Phrases[left].FirstMember
	}
	for np := first; np != None; np = s.Phrases[np].Next {
		s.Phrases[np].FirstMember = first
		if nor || p.neitherBefore(s, first) {
			s.Phrases[np].Negated = true
		}
	}
}

func (p *Parser) neitherBefore(s *Sentence, first int32) bool {
	c := s.Phrases[first].Chunk
	return c > 0 && s.is(c-1, KOther) && s.chunkWord(c-1) == "neither"
}

// First gives the first member of the coordination that np is in.
func (s *Sentence) First(np int32) int32 {
	if np != None && s.Phrases[np].FirstMember != None {
		return s.Phrases[np].FirstMember
	}
	return np
}

// listBefore finds the member of the list that stands before np and a comma:
// a phrase of the same class, which no preposition at the clause's start
// governs ("In Moscow, Russia and China").
func (p *Parser) listBefore(s *Sentence, np, right int32) int32 {
	c := s.Phrases[np].Chunk
	if !s.is(c-1, KComma) {
		return None
	}
	prev := p.closedOwner(s, c-2)
	if prev == None || prev == np || !p.alike(s, prev, np) || !p.alike(s, np, right) && p.class(s, right) != pronounClass {
		return None
	}
	if p.fronted(s, prev) && p.verbAfter(s, s.Phrases[right].Chunk) {
		return None
	}
	return prev
}

// fronted says whether np hangs on a preposition that opens its clause: Tokyo
// in "After the visit to Tokyo, ...".
func (p *Parser) fronted(s *Sentence, np int32) bool {
	c := s.Phrases[s.ChainHead(np)].Chunk
	return s.is(c-1, KPrep) && (c-2 < 0 || s.is(c-2, KComma) || s.is(c-2, KBreak))
}

// verbAfter says whether a finite verb follows the phrase at chunk c.
func (p *Parser) verbAfter(s *Sentence, c int32) bool {
	return s.is(c+1, KVG) && s.Groups[s.Chunks[c+1].Ref].Form == Finite
}
