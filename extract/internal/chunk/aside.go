package chunk

// aside says where the phrases between two dashes behind a subject or an object
// end. A list of names there is who is meant: "Two states - Chad and Mali - agreed".
func (p *Parser) aside(s *Sentence, c int32) int32 {
	np := p.awaiting(s, c)
	if np == nil || !dash(s.chunkWord(c)) {
		return c
	}
	for e := c + 1; e < int32(len(s.Chunks)); e++ {
		switch s.Chunks[e].Kind {
		case KNP, KComma, KConj, KPrep:
			continue
		case KBreak:
			if !dash(s.chunkWord(e)) || e == c+1 {
				return c
			}
			list := s.phraseAt(c + 1)
			if list != None && s.Phrases[list].Type == Named && s.Phrases[*np].Type == Common && s.Phrases[*np].Plural {
				*np = s.First(list)
			} else if p.top().verb != None {
				return c
			}
			return e
		}
		return c
	}
	return c
}

// awaiting gives the place of the subject that waits for its verb at chunk c, or
// of the object that stands right before c, or nil.
func (p *Parser) awaiting(s *Sentence, c int32) *int32 {
	top := p.top()
	switch {
	case top.verb == None && top.subject != None:
		return &top.subject
	case top.verb != None && s.Clauses[top.verb].Object != None && s.phraseAt(c-1) == s.Clauses[top.verb].Object:
		return &s.Clauses[top.verb].Object
	}
	return nil
}

func dash(w string) bool {
	switch w {
	case "-", "--", "–", "—":
		return true
	}
	return false
}
