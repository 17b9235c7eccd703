package chunk

import (
	"strings"

	"entente/extract/internal/grammar"
)

// A frame is a clause in the making: a subject that waits for its verb, or a
// verb that still takes objects.
type frame struct {
	link    Link
	subject int32 // phrase, or None
	wh      int32 // what a relative pronoun stands for, or None
	open    bool  // relative: the pronoun may be the subject or the object
	object  bool  // relative: the pronoun is the object
	verb    int32 // the latest clause, or None
	parent  int32 // the clause that it hangs on, or None
	noun    int32 // "the claim that": the phrase that it hangs on, or None
	sub     int32 // token of the conjunction, or None
	place   int32 // "where": the place, or None
	last    int32 // the last phrase without a preposition since the verb
	comma   bool  // relative: opened behind a comma, so that a comma ends it
	preps   []Prep
}

func newFrame(l Link) frame {
	return frame{link: l, subject: None, wh: None, verb: None, parent: None, noun: None, sub: None, place: None, last: None}
}

// clauses builds the clauses from left to right. A stack holds the subjects
// that wait for a verb: a relative clause opens a frame above its antecedent's
// and a finite verb that cannot be its own closes it again.
func (p *Parser) clauses(s *Sentence) {
	p.stack = append(p.stack[:0], newFrame(Main))
	p.bare = p.bare[:0]
	for c := int32(0); c < int32(len(s.Chunks)); c++ {
		switch s.Chunks[c].Kind {
		case KNP:
			p.nounPhrase(s, c)
		case KVG:
			p.verbGroup(s, c)
		case KPrep:
			p.preposition(s, c)
		case KWh:
			p.relative(s, c)
		case KSub:
			p.subordinate(s, c)
		case KComma:
			if top := p.top(); top.link == Relative && top.comma && top.verb != None && len(p.stack) > 1 {
				p.pop()
			}
		case KBreak:
			if end := p.aside(s, c); end > c {
				c = end
				continue
			}
			p.stack = append(p.stack[:0], newFrame(Main))
		}
	}
	p.settleDeferred(s, None)
}

func (p *Parser) top() *frame { return &p.stack[len(p.stack)-1] }
func (p *Parser) pop()        { p.stack = p.stack[:len(p.stack)-1] }

// pending gives the depth of the nearest frame below the top whose subject
// waits for a verb, or -1.
func (p *Parser) pending() int {
	for i := len(p.stack) - 2; i >= 0; i-- {
		if p.stack[i].subject != None && p.stack[i].verb == None {
			return i
		}
	}
	return -1
}

// settleDeferred gives participles at the sentence's start their subject.
func (p *Parser) settleDeferred(s *Sentence, subject int32) {
	for _, k := range p.bare {
		s.Clauses[k].Subject, s.Clauses[k].Inherits = subject, true
	}
	p.bare = p.bare[:0]
}

// nounPhrase places a phrase that no preposition governs.
func (p *Parser) nounPhrase(s *Sentence, c int32) {
	np := s.Chunks[c].Ref
	f := &s.Phrases[np]
	if s.is(c-1, KPrep) || f.AppositionOf != None || f.Type == TimeNP || s.First(np) != np {
		return
	}
	top := p.top()
	if top.verb == None {
		p.subjectPhrase(s, top, np, c)
		return
	}
	k := &s.Clauses[top.verb]
	before := p.beforeTime(s, c-1)
	switch {
	case f.Type == Pronoun && subjectForm(s.Lower(f.Head)) && !(p.clausal(s, top.verb) && s.is(c+1, KVG)):
	case s.is(before, KVG) && s.Chunks[before].Ref == k.Group:
		if k.Object == None {
			k.Object, f.Object = np, top.verb
		}
	case k.Object == None && s.is(c-1, KNP) && s.is(c-2, KPrep) && s.is(c-3, KVG) && s.Chunks[c-3].Ref == k.Group:
		k.Object, f.Object = np, top.verb // "condemned in the strongest terms the attacks"
	case s.is(before, KNP) && k.Object != None && k.Second == None && s.memberOf(s.Chunks[before].Ref, k.Object):
		k.Second = np
	}
	top.last = np
}

// subjectForm says whether a pronoun can only be a subject.
func subjectForm(lower string) bool {
	switch lower {
	case "he", "she", "they", "i", "we":
		return true
	}
	return false
}

// memberOf says whether np is in the coordination that starts at first.
func (s *Sentence) memberOf(np, first int32) bool {
	return np == first || s.First(np) == first
}

// beforeTime steps back from chunk c over phrases that say when.
func (p *Parser) beforeTime(s *Sentence, c int32) int32 {
	for s.phraseAt(c) != None && s.Phrases[s.Chunks[c].Ref].Type == TimeNP {
		c--
		if s.is(c, KPrep) {
			c--
		}
	}
	return c
}

// subjectPhrase places a phrase in a frame that has no verb yet.
func (p *Parser) subjectPhrase(s *Sentence, top *frame, np, c int32) {
	switch {
	case top.open:
		top.subject, top.open, top.object = np, false, true
	case top.subject == None:
		top.subject = np
	case s.is(c-1, KNP) && s.is(c+1, KVG) && s.Groups[s.Chunks[c+1].Ref].Form == Finite && p.finiteAhead(s, c+2):
		f := newFrame(Relative) // "the troops Russia sent are ..."
		f.subject, f.wh, f.object = np, s.Chunks[c-1].Ref, true
		p.stack = append(p.stack, f)
	case s.Phrases[top.subject].Type == Named && s.Phrases[np].Type != Named:
	default:
		top.subject = np
	}
}

func (p *Parser) finiteAhead(s *Sentence, c int32) bool {
	for ; c < int32(len(s.Chunks)); c++ {
		if s.is(c, KVG) && s.Groups[s.Chunks[c].Ref].Form == Finite {
			return true
		}
		if s.is(c, KBreak) || s.is(c, KSub) || s.is(c, KWh) {
			return false
		}
	}
	return false
}

// preposition hangs a preposition and its phrase on the clause around it.
func (p *Parser) preposition(s *Sentence, c int32) {
	np := s.phraseAt(c + 1)
	if np == None {
		return
	}
	arg := Prep{Token: s.Chunks[c].First, Phrase: np}
	top := p.top()
	if top.verb != None {
		k := &s.Clauses[top.verb]
		k.Preps = append(k.Preps, arg)
		return
	}
	if !s.is(c-1, KNP) {
		top.preps = append(top.preps, arg)
	}
}

// relative opens the frame of a relative clause, or of an indirect question.
func (p *Parser) relative(s *Sentence, c int32) {
	word := s.chunkWord(c)
	before := c - 1
	if s.is(before, KComma) {
		before--
	}
	if s.is(before, KPrep) {
		before-- // "the city in which"
	}
	np := s.phraseAt(before)
	switch {
	case np == None, word == "what", word == "how", word == "why":
		p.subordinate(s, c)
		return
	case word == "where", word == "when", s.is(c-1, KPrep):
		f := newFrame(Relative)
		f.place, f.parent = p.owner(s, np), p.top().verb
		p.stack = append(p.stack, f)
		return
	}
	np = p.antecedent(s, np, c, word)
	f := newFrame(Relative)
	f.parent, f.wh, f.comma = p.top().verb, np, s.is(c-1, KComma)
	if word == "whose" {
		if next := s.phraseAt(c + 1); next != None && s.Phrases[next].Poss == None {
			s.Phrases[next].Poss = np
		}
	} else {
		f.subject, f.open = np, true
	}
	p.stack = append(p.stack, f)
}

// antecedent gives the phrase that a relative pronoun behind np stands for:
// for "who" a person, also over "of" and its like; both members of a
// coordination when the verb is a plural.
func (p *Parser) antecedent(s *Sentence, np, c int32, word string) int32 {
	if s.is(c-1, KComma) {
		np = p.closedOwner(s, s.Phrases[np].Chunk)
	}
	np = p.owner(s, np)
	if word == "who" || word == "whom" || word == "whose" {
		for at := np; at != None && s.is(s.Phrases[at].Chunk-1, KPrep); {
			at = s.phraseAt(s.Phrases[at].Chunk - 2)
			if at != None && p.class(s, np) != personClass && p.IsActor(s, at) {
				np = at
			}
		}
	}
	if word == "who" && s.Phrases[np].Type == Named && s.Names[s.Phrases[np].Name].Place && !s.Names[s.Phrases[np].Name].Person {
		np = p.personBefore(s, np)
	}
	if s.is(c+1, KVG) && s.First(np) != np {
		switch s.Word(s.Groups[s.Chunks[c+1].Ref].First) {
		case "have", "are", "were":
			return s.First(np)
		}
	}
	return np
}

// personBefore gives the nearest person or people before a place in the same
// stretch, else the place: "a mother living in Italy who".
func (p *Parser) personBefore(s *Sentence, np int32) int32 {
	for c := s.Phrases[np].Chunk - 1; c >= 0; c-- {
		if s.is(c, KBreak) || s.is(c, KComma) || s.is(c, KVG) && s.Groups[s.Chunks[c].Ref].Form == Finite {
			break
		}
		if at := s.phraseAt(c); at != None && (p.IsActor(s, at) || p.class(s, at) == personName) {
			return at
		}
	}
	return np
}

// subordinate opens the frame of a clause behind that, if, when and so on.
func (p *Parser) subordinate(s *Sentence, c int32) {
	top := p.top()
	if np := s.phraseAt(c - 1); np != None && s.chunkWord(c) == "that" && top.verb == None && top.subject == s.First(np) && s.Phrases[np].Type == Common && !p.saysThat(s, np) {
		p.relative(s, c) // "The ship that Greece seized was"
		return
	}
	f := newFrame(Adverbial)
	f.sub, f.parent = s.Chunks[c].First, top.verb
	switch s.chunkWord(c) {
	case "that", "whether", "what", "how", "why":
		f.link = Complement
		if np := s.phraseAt(c - 1); np != None && top.verb != None && p.saysThat(s, np) && (s.Clauses[top.verb].Object == np || p.NounIs(s, s.Phrases[np].Head, grammar.Hearsay|grammar.Wish)) {
			f.noun = np
		}
	}
	p.stack = append(p.stack, f)
}

// saysThat says whether a noun can be followed by what it says: "the claim that".
func (p *Parser) saysThat(s *Sentence, np int32) bool {
	return s.Phrases[np].Type == Common && p.NounIs(s, s.Phrases[np].Head, grammar.Say|grammar.IntendNoun|grammar.Guess|grammar.Hearsay)
}

// clausal says whether the verb of clause k takes a clause without "that".
func (p *Parser) clausal(s *Sentence, k int32) bool {
	return p.VerbIs(s, s.Groups[s.Clauses[k].Group].Head, grammar.Say)
}

// says says whether the group is a plain verb of saying, as in ", he said".
func (p *Parser) says(s *Sentence, g int32) bool {
	switch p.lemma(s, s.Groups[g].Head) {
	case "say", "report", "tell", "add", "announce", "claim", "warn", "confirm", "write", "note", "explain", "state", "declare", "quote", "reveal", "insist", "complain", "charge", "protest", "allege", "argue", "acknowledge", "suggest", "show", "indicate":
		return !s.Groups[g].Passive && !strings.EqualFold(s.Word(s.Groups[g].First), "to")
	}
	return false
}
