package chunk

import (
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
)

// verbGroup makes the clause of the verb group at chunk c.
func (p *Parser) verbGroup(s *Sentence, c int32) {
	switch s.Groups[s.Chunks[c].Ref].Form {
	case Finite:
		if p.bareInfinitive(s, c) {
			p.infinitive(s, c)
			return
		}
		p.finite(s, c)
	case Infinitive:
		p.infinitive(s, c)
	case Ing:
		p.ing(s, c)
	case Participle:
		if p.mainVerb(s, c) {
			s.Groups[s.Chunks[c].Ref].Form, s.Groups[s.Chunks[c].Ref].Past = Finite, true
			p.finite(s, c)
			return
		}
		p.participle(s, c)
	}
}

// bareInfinitive says whether the group at chunk c is the second verb of
// "helped defend", "let refugees return".
func (p *Parser) bareInfinitive(s *Sentence, c int32) bool {
	g := &s.Groups[s.Chunks[c].Ref]
	k := p.top().verb
	if k == None || g.First != g.Head || s.Tags[g.Head].Form&lex.Base == 0 || s.is(c-1, KConj) || s.is(c-1, KComma) {
		return false
	}
	switch p.lemma(s, s.Groups[s.Clauses[k].Group].Head) {
	case "help", "let", "make":
		return true
	}
	return false
}

// mainVerb says whether a form that may be a participle is the verb that a
// subject still waits for: it has an object and no other finite verb follows.
func (p *Parser) mainVerb(s *Sentence, c int32) bool {
	w := s.Tags[s.Groups[s.Chunks[c].Ref].Head].Word
	if w == nil || w.Form&lex.Past == 0 || s.phraseAt(c+1) == None || p.finiteAhead(s, c+1) {
		return false
	}
	top := p.top()
	return top.verb == None && top.subject != None && top.link == Main || p.pending() >= 0
}

// addClause adds the clause of the group at chunk c and makes it the frame's
// latest one.
func (p *Parser) addClause(s *Sentence, c int32, l Link, parent, subject int32) int32 {
	n := len(s.Clauses)
	if n < cap(s.Clauses) {
		s.Clauses = s.Clauses[:n+1] // keeps the room of its Preps
	} else {
		s.Clauses = append(s.Clauses, Clause{})
	}
	k := &s.Clauses[n]
	*k = Clause{Group: s.Chunks[c].Ref, Link: l, Parent: parent, Noun: None, Sub: None, Subject: subject,
		Object: None, Second: None, Place: None, Wh: None, Preps: k.Preps[:0]}
	top := p.top()
	top.verb, top.last = int32(n), None
	return int32(n)
}

// finite places a finite verb: it takes the subject that waits for it, goes on
// with the subject of the verb before it, or begins a clause of its own.
func (p *Parser) finite(s *Sentence, c int32) {
	if p.asks(s, c) {
		return // "Did Russia attack": the verb follows
	}
	top := p.top()
	switch {
	case top.verb == None && (top.subject != None || len(p.stack) == 1 || p.pending() < 0):
		p.firstVerb(s, c)
	case top.verb == None:
		p.stack = p.stack[:p.pending()+1]
		p.firstVerb(s, c)
	case s.is(c-1, KConj):
		p.sameSubject(s, c)
	case s.is(c-1, KComma) && s.phraseAt(c+1) != None && p.says(s, s.Chunks[c].Ref) && p.closes(s, c+1):
		p.attribution(s, c, None) // "..., said a spokesman"
	default:
		p.newSubject(s, c)
	}
}

// asks says whether the group at chunk c is only the auxiliary of a question
// whose verb stands behind the subject: "Will Iran attack Israel?", "Has Japan
// sanctioned Iran?". It makes that verb finite.
func (p *Parser) asks(s *Sentence, c int32) bool {
	g := &s.Groups[s.Chunks[c].Ref]
	lemma := p.lemma(s, g.Head)
	helper := s.Is(g.Head, lex.Aux|lex.Modal) || lemma == "have" || lemma == "do" || isBe(lemma)
	if !helper || g.First != g.Head || s.phraseAt(c+1) == None || !s.is(c+2, KVG) || p.top().subject != None || p.top().verb != None {
		return false
	}
	verb := &s.Groups[s.Chunks[c+2].Ref]
	if verb.Form == Infinitive {
		return false
	}
	verb.Passive = isBe(lemma) && s.Tags[verb.Head].Form&lex.PastPart != 0
	verb.Form, verb.Perfect = Finite, lemma == "have"
	if s.Is(g.Head, lex.Modal) {
		verb.Modal = lemma
	}
	return true
}

// firstVerb makes the first clause of the top frame.
func (p *Parser) firstVerb(s *Sentence, c int32) {
	top := p.top()
	subject, after := top.subject, false
	if subject == None && s.phraseAt(c+1) != None && p.says(s, s.Chunks[c].Ref) {
		subject, after = s.phraseAt(c+1), true // "..., said Blinken"
	}
	f := *top
	k := p.addClause(s, c, f.link, f.parent, subject)
	cl := &s.Clauses[k]
	cl.Sub, cl.Place, cl.Noun, cl.Wh, cl.After = f.sub, f.place, f.noun, f.wh, after
	cl.Inherits = f.link == Relative && subject == f.wh && subject != None
	cl.Preps = append(cl.Preps, f.preps...)
	if f.object {
		cl.Object = f.wh
	}
	if f.link == Main {
		p.settleDeferred(s, subject)
	}
}

// sameSubject makes the clause of a verb behind "and": it shares the subject
// of the verb before it that it can stand beside.
func (p *Parser) sameSubject(s *Sentence, c int32) {
	g := s.Groups[s.Chunks[c].Ref]
	bare := g.First == g.Head && s.Tags[g.Head].Form&lex.Base != 0
	for {
		top := p.top()
		for k := top.verb; k != None; k = p.previous(s, k) {
			og := s.Groups[s.Clauses[k].Group]
			dependent := og.Form == Infinitive || og.Modal != ""
			if og.Form != Finite && og.Form != Infinitive || dependent && !bare && g.Modal == "" || og.Form == Infinitive && !bare {
				continue
			}
			if p.wantsActor(s, c) && len(p.stack) > 1 && top.link == Complement && p.isThing(s, s.Clauses[k].Subject) {
				continue // "said that talks were dead and urged Iran to act"
			}
			n := p.addClause(s, c, Coordinate, k, s.Clauses[k].Subject)
			s.Clauses[n].Inherits = true
			s.Clauses[n].Wh = s.Clauses[k].Wh
			return
		}
		if len(p.stack) == 1 || top.verb == None {
			break
		}
		p.pop()
	}
	p.newSubject(s, c)
}

// wantsActor says whether the verb at chunk c is one of saying or urging.
func (p *Parser) wantsActor(s *Sentence, c int32) bool {
	return p.VerbIs(s, s.Groups[s.Chunks[c].Ref].Head, grammar.Say|grammar.Control)
}

// isThing says whether a phrase is neither a name, a pronoun nor a person.
func (p *Parser) isThing(s *Sentence, np int32) bool {
	return np == None || p.class(s, np) == otherClass
}

// previous gives the clause that k was built upon in the same frame.
func (p *Parser) previous(s *Sentence, k int32) int32 {
	switch s.Clauses[k].Link {
	case ToVerb, ToNoun, Purpose, Gerund, Reduced, Absolute, Coordinate:
		return s.Clauses[k].Parent
	}
	return None
}

// newSubject makes the clause of a finite verb whose frame has a verb already.
func (p *Parser) newSubject(s *Sentence, c int32) {
	top := p.top()
	np := top.last
	waiting := p.pending()
	switch {
	case np == None && top.link == Relative && top.object && s.is(c-1, KVG) && p.clausal(s, top.verb):
		f := newFrame(Complement) // "which Kinshasa says is backed by Rwanda"
		f.subject, f.parent = top.wh, top.verb
		s.Clauses[top.verb].Object = None
		p.stack = append(p.stack, f)
		p.firstVerb(s, c)
	case np == None && waiting >= 0:
		p.stack = p.stack[:waiting+1]
		p.firstVerb(s, c)
	case np == None:
		p.attribution(s, c, None)
	case s.Phrases[np].Object != None:
		p.objectBefore(s, c, np, waiting)
	case len(p.stack) > 1 && p.stack[len(p.stack)-2].verb == None && p.stack[len(p.stack)-2].subject == None:
		p.pop() // "Speaking in Tokyo, Blinken said", "After he left, Blinken said"
		p.top().subject = np
		p.firstVerb(s, c)
	case p.says(s, s.Chunks[c].Ref) && p.closes(s, c) && !s.is(s.Phrases[np].Chunk-1, KConj):
		p.attribution(s, c, np)
	default:
		p.coordinateClause(s, c, np)
	}
}

// objectBefore decides what a phrase between two finite verbs is: the object
// of the first, or the subject of the second.
func (p *Parser) objectBefore(s *Sentence, c, np int32, waiting int) {
	owner := s.Phrases[np].Object
	if waiting >= 0 && (!p.clausal(s, owner) || !p.finiteAhead(s, c+1)) {
		p.stack = p.stack[:waiting+1]
		p.firstVerb(s, c)
		return
	}
	if !p.clausal(s, owner) && s.Tags[s.Groups[s.Chunks[c].Ref].Head].Form&lex.Past != 0 && s.is(c-1, KNP) && s.Groups[s.Chunks[c].Ref].First == s.Groups[s.Chunks[c].Ref].Head {
		s.Groups[s.Chunks[c].Ref].Form = Participle
		p.participle(s, c)
		return
	}
	s.Clauses[owner].Object, s.Phrases[np].Object = None, None
	f := newFrame(Complement)
	f.subject, f.parent = np, owner
	p.stack = append(p.stack, f)
	p.firstVerb(s, c)
}

// coordinateClause makes a clause with a subject of its own beside the others:
// ", and Japan opposes it".
func (p *Parser) coordinateClause(s *Sentence, c, np int32) {
	for len(p.stack) > 1 && p.top().link == Relative {
		p.pop()
	}
	p.addClause(s, c, Coordinate, p.top().verb, np)
	p.top().subject = np
}

// closes says whether nothing but small additions follow the group at chunk c,
// as behind ", witnesses said".
func (p *Parser) closes(s *Sentence, c int32) bool {
	for c++; c < int32(len(s.Chunks)); c++ {
		switch s.Chunks[c].Kind {
		case KVG, KSub, KWh:
			return s.Chunks[c].Kind == KVG && s.Groups[s.Chunks[c].Ref].Form == Ing
		case KComma, KBreak:
			return true
		}
	}
	return true
}

// attribution makes the clause of ", X said" or ", said X": what stands before
// it is what X said.
func (p *Parser) attribution(s *Sentence, c, np int32) {
	if np == None && p.says(s, s.Chunks[c].Ref) {
		np = s.phraseAt(c + 1)
	}
	root := p.stack[0].verb
	for root != None && s.Clauses[root].Parent != None {
		root = s.Clauses[root].Parent
	}
	p.stack = append(p.stack[:0], newFrame(Main))
	p.top().subject = np
	k := p.addClause(s, c, Main, None, np)
	s.Clauses[k].After = s.phraseAt(c+1) == np && np != None
	p.settleDeferred(s, np)
	if root != None && p.says(s, s.Chunks[c].Ref) {
		s.Clauses[root].Parent, s.Clauses[root].Link = k, Complement
	}
}
