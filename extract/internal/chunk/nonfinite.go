package chunk

import (
	"entente/extract/internal/grammar"
)

// infinitive hangs a "to" clause on the verb, the noun or the object before it.
func (p *Parser) infinitive(s *Sentence, c int32) {
	top := p.top()
	cur := top.verb
	before := p.beforeTime(s, c-1)
	switch {
	case s.is(before, KVG) && cur != None:
		p.addClause(s, c, ToVerb, cur, s.Clauses[cur].Subject)
	case s.is(before, KConj) && cur != None && s.Groups[s.Clauses[cur].Group].Form == Infinitive:
		p.addClause(s, c, s.Clauses[cur].Link, s.Clauses[cur].Parent, s.Clauses[cur].Subject)
		s.Clauses[len(s.Clauses)-1].Noun = s.Clauses[cur].Noun
	case s.phraseAt(before) != None:
		p.infinitiveAfterPhrase(s, c, s.phraseAt(before))
		return
	case s.is(before, KBreak) && cur != None && s.Clauses[cur].Object != None:
		p.infinitiveAfterPhrase(s, c, s.Clauses[cur].Object)
		return
	case cur != None:
		p.addClause(s, c, Purpose, cur, s.Clauses[cur].Subject)
	default:
		p.deferred(s, c, Purpose, None)
		return
	}
	s.Clauses[len(s.Clauses)-1].Inherits = true
}

// infinitiveAfterPhrase hangs the "to" clause behind np: on the noun ("its
// decision to"), on the verb whose object np is ("urged Russia to"), or as the
// purpose of the whole.
func (p *Parser) infinitiveAfterPhrase(s *Sentence, c, np int32) {
	cur := p.top().verb
	noun := p.nounWithTo(s, np)
	if cur != None && p.class(s, np) != otherClass && p.controlled(s, cur, np) {
		noun = None // "urged the authorities to revise"
	}
	if noun != None {
		k := p.addClause(s, c, ToNoun, cur, p.nounSubject(s, noun, np, cur))
		s.Clauses[k].Noun, s.Clauses[k].Inherits = noun, true
		if cur == None {
			p.openAbove(ToNoun, k)
		}
		return
	}
	if top := p.top(); cur == None && top.link == Main && top.subject == s.First(s.owner(np)) && !p.finiteAhead(s, c+1) {
		p.firstVerb(s, c) // "Biden to meet Xi": a headline's future
		return
	}
	if cur == None {
		k := p.addClause(s, c, Purpose, None, None)
		s.Clauses[k].Inherits = true
		p.openAbove(Purpose, k)
		return
	}
	link, subject := Purpose, s.Clauses[cur].Subject
	if p.controlled(s, cur, np) {
		link, subject = ToVerb, s.First(s.owner(np))
	} else if s.Clauses[cur].Object == None && p.intends(s, cur) {
		link = ToVerb
	}
	k := p.addClause(s, c, link, cur, subject)
	s.Clauses[k].Inherits = true
}

// intends says whether the verb of clause k, without an object, takes a "to"
// clause that it plans or refuses: "threatened on Monday to".
func (p *Parser) intends(s *Sentence, k int32) bool {
	return p.VerbIs(s, s.Groups[s.Clauses[k].Group].Head, grammar.Intend|grammar.Refuse)
}

func (s *Sentence) owner(np int32) int32 {
	if o := s.Phrases[np].AppositionOf; o != None {
		return o
	}
	return np
}

// nounWithTo gives the noun phrase, np or one that np hangs on, whose "to"
// clause follows: "the decision of Japan to".
func (p *Parser) nounWithTo(s *Sentence, np int32) int32 {
	for at := np; ; {
		if s.Phrases[at].Type == Common && p.NounIs(s, s.Phrases[at].Head, grammar.IntendNoun|grammar.RefuseNoun) {
			return at
		}
		c := s.Phrases[at].Chunk
		if !s.is(c-1, KPrep) || s.phraseAt(c-2) == None {
			return None
		}
		at = s.phraseAt(c - 2)
	}
}

// nounSubject gives the one who acts in the "to" clause behind np, a phrase that
// hangs on the noun or is it: the one asked, the noun's possessor, who stands
// behind "of", or the subject of the verb whose object the noun is.
func (p *Parser) nounSubject(s *Sentence, noun, np, cur int32) int32 {
	f := &s.Phrases[noun]
	if p.NounIs(s, f.Head, grammar.Wish) {
		return p.asked(s, noun, np, cur)
	}
	if f.Poss != None {
		return f.Poss
	}
	if prep, of := s.After(f.Chunk); of != None && s.Word(prep) == "of" && p.class(s, of) != otherClass {
		return s.First(s.owner(of)) // "the right of Syria to"
	}
	if f.PossTok != None || cur == None {
		return None
	}
	return s.Clauses[cur].Subject
}

// asked gives the one who is to act by a demand: "an appeal to Iran to", or the
// subject of the verb that turns it down.
func (p *Parser) asked(s *Sentence, noun, np, cur int32) int32 {
	if c := s.Phrases[np].Chunk; np != noun && s.is(c-1, KPrep) {
		switch s.chunkWord(c - 1) {
		case "on", "to", "for", "upon", "by":
			return s.First(s.owner(np))
		}
	}
	if cur != None && p.VerbIs(s, s.Groups[s.Clauses[cur].Group].Head, grammar.Undo|grammar.Refuse) {
		return s.Clauses[cur].Subject
	}
	return None
}

// controlled says whether np, the object or a phrase behind on or to, acts in
// the "to" clause of clause k: "urged Russia to", "called on Arabs to".
func (p *Parser) controlled(s *Sentence, k, np int32) bool {
	cl := &s.Clauses[k]
	lemma := p.lemma(s, s.Groups[cl.Group].Head)
	if !p.Grammar.Is(lemma, grammar.Control) {
		return false
	}
	if lemma == "call" && s.memberOf(np, cl.Object) {
		return false // "called Bouteflika to express": by telephone
	}
	if p.class(s, np) == otherClass {
		return false // material does not act
	}
	head := s.ChainHead(np)
	if s.memberOf(head, cl.Object) || s.memberOf(np, cl.Object) {
		return true
	}
	for _, a := range cl.Preps {
		if s.memberOf(np, s.First(a.Phrase)) && (s.Word(a.Token) == "on" || s.Word(a.Token) == "to" || s.Word(a.Token) == "for" || s.Word(a.Token) == "upon" || s.Word(a.Token) == "with") {
			return true
		}
	}
	return false
}

// deferred adds a clause whose subject is the one of the main clause to come.
func (p *Parser) deferred(s *Sentence, c int32, l Link, sub int32) {
	k := p.addClause(s, c, l, None, None)
	s.Clauses[k].Sub = sub
	p.bare = append(p.bare, k)
	p.openAbove(l, k)
}

// openAbove opens a frame for clause k, so that its objects find it, above one
// that still waits for its own verb.
func (p *Parser) openAbove(l Link, k int32) {
	p.top().verb = None
	f := newFrame(l)
	f.verb = k
	p.stack = append(p.stack, f)
}

// ing hangs a clause with a verb in -ing.
func (p *Parser) ing(s *Sentence, c int32) {
	top := p.top()
	cur := top.verb
	before := p.beforeTime(s, c-1)
	sub := None
	if s.is(c-1, KPrep) || s.is(c-1, KSub) {
		sub = s.Chunks[c-1].First
		if s.is(c-1, KSub) && len(p.stack) > 1 && top.verb == None {
			p.pop() // "while visiting": no frame of its own
			top = p.top()
			cur = top.verb
		}
	}
	switch {
	case sub != None && cur != None:
		k := p.addClause(s, c, Gerund, cur, p.gerundSubject(s, cur, s.Word(sub)))
		s.Clauses[k].Sub, s.Clauses[k].Inherits = sub, true
	case sub != None && top.subject != None:
		p.besideSubject(s, c, Gerund, top.subject, sub)
	case cur != None && s.is(before, KVG):
		k := p.addClause(s, c, Gerund, cur, s.Clauses[cur].Subject)
		s.Clauses[k].Inherits = true
	case cur != None && s.phraseAt(c-1) != None && p.ownSubject(s, s.phraseAt(c-1), c):
		k := p.addClause(s, c, Absolute, cur, s.Clauses[cur].Subject) // "issued a statement urging"
		s.Clauses[k].Inherits = true
	case cur != None && s.phraseAt(c-1) != None:
		k := p.addClause(s, c, Reduced, cur, p.reducedSubject(s, s.phraseAt(c-1)))
		s.Clauses[k].Inherits = true
	case cur != None:
		k := p.addClause(s, c, Absolute, cur, s.Clauses[cur].Subject)
		s.Clauses[k].Inherits = true
	case s.phraseAt(c-1) != None:
		p.besideSubject(s, c, Reduced, p.reducedSubject(s, s.phraseAt(c-1)), sub)
	case top.subject != None:
		p.besideSubject(s, c, Absolute, top.subject, sub)
	default:
		p.deferred(s, c, Absolute, sub)
	}
}

// ownSubject says whether a verb in -ing behind the phrase np is what the clause's
// subject does: behind a time ("marched on Sunday shouting"), and a verb of saying
// behind a thing.
func (p *Parser) ownSubject(s *Sentence, np, c int32) bool {
	class := p.class(s, np)
	return class == timeClass || class == otherClass && p.wantsActor(s, c)
}

// besideSubject adds a clause inside a subject that still waits for its verb:
// "The Red Cross, operating in Iraq, said".
func (p *Parser) besideSubject(s *Sentence, c int32, l Link, subject, sub int32) {
	k := p.addClause(s, c, l, None, subject)
	s.Clauses[k].Sub, s.Clauses[k].Inherits = sub, true
	p.openAbove(l, k)
}

// gerundSubject gives the one who acts behind a preposition: the object after
// accuse and its like, else the subject.
func (p *Parser) gerundSubject(s *Sentence, k int32, prep string) int32 {
	cl := &s.Clauses[k]
	if n := len(cl.Preps); prep == "for" && n > 0 && cl.Preps[n-1].Phrase != None {
		if w := s.Word(cl.Preps[n-1].Token); w == "on" || w == "against" {
			return s.First(cl.Preps[n-1].Phrase) // "imposed sanctions on firms for supplying"
		}
	}
	g := &s.Groups[cl.Group]
	if !g.Passive && cl.Object != None && p.VerbIs(s, g.Head, grammar.ObjectActs) {
		return cl.Object
	}
	return cl.Subject
}

// reducedSubject gives the phrase that a participle behind np describes: np,
// or the persons that np hangs on ("peacekeepers in Bosnia facing").
func (p *Parser) reducedSubject(s *Sentence, np int32) int32 {
	np = p.owner(s, np)
	head := s.ChainHead(np)
	if head != np && p.class(s, head) == personClass && p.class(s, np) != personClass {
		return head
	}
	return s.First(np)
}

// sharesParticiple says whether the verb of clause k is a participle with an
// auxiliary, which one behind "and" can share: "has signed and ratified".
func (p *Parser) sharesParticiple(s *Sentence, k int32) bool {
	g := &s.Groups[s.Clauses[k].Group]
	return g.Perfect || g.Passive
}

// participle hangs a clause whose verb is a bare past participle: what it
// describes is its patient.
func (p *Parser) participle(s *Sentence, c int32) {
	top := p.top()
	cur := top.verb
	if cur != None && s.is(c-1, KConj) && p.sharesParticiple(s, cur) {
		s.Groups[s.Chunks[c].Ref].Passive = s.Groups[s.Clauses[cur].Group].Passive
		k := p.addClause(s, c, Coordinate, cur, s.Clauses[cur].Subject)
		s.Clauses[k].Inherits = true
		return
	}
	s.Groups[s.Chunks[c].Ref].Passive = true
	np := s.phraseAt(c - 1)
	if np == None && s.is(c-1, KComma) {
		np = s.phraseAt(c - 2)
	}
	switch {
	case np != None && cur != None:
		k := p.addClause(s, c, Reduced, cur, p.reducedSubject(s, np))
		s.Clauses[k].Inherits = true
	case np != None:
		p.besideSubject(s, c, Reduced, p.reducedSubject(s, np), None)
	case cur != None:
		k := p.addClause(s, c, Absolute, cur, s.Clauses[cur].Subject)
		s.Clauses[k].Inherits = true
	default:
		p.deferred(s, c, Absolute, None)
	}
}
