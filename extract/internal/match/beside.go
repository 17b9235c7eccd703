package match

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
)

// besideStatus says how an "-ing" clause behind a comma holds: as its parent
// does, but words are spoken where they stand, whatever the parent plans:
// "tried to stop the vote, accusing Japan of fraud".
func (m *Matcher) besideStatus(k int32, up standing, depth int) standing {
	parent := &m.s.Clauses[m.s.Clauses[k].Parent]
	if parent.Link != chunk.ToVerb && parent.Link != chunk.Purpose || parent.Parent == None || depth > maxNesting {
		return up
	}
	if !m.verbIs(k, grammar.Say|grammar.SpeechAct) {
		return up
	}
	return m.standing(parent.Parent, depth+1)
}

// performed says whether a "to" clause is spoken by its being said: "I would
// like to thank Greece" thanks it.
func (m *Matcher) performed(k int32) bool {
	c := &m.s.Clauses[k]
	if c.Subject == None || !m.verbIs(k, grammar.SpeechAct) {
		return false
	}
	switch m.s.Lower(m.s.Phrases[c.Subject].Head) {
	case "i", "we":
	default:
		return false
	}
	if m.s.Groups[m.s.Clauses[c.Parent].Group].Negative {
		return false
	}
	switch m.verbLemma(c.Parent) {
	case "like", "want", "wish", "love":
		return true
	}
	return false
}

// rankedObject says whether a "to" clause hangs on "the first woman" or "the only
// country" before it: it says what they did, not what they plan.
func (m *Matcher) rankedObject(c *chunk.Clause) bool {
	return c.Parent != None && m.ranked(m.s.Clauses[c.Parent].Object) || m.ranked(m.phraseBefore(m.s.Groups[c.Group].First))
}

// ranked says whether a phrase is of the first, last or only one of its kind.
func (m *Matcher) ranked(np int32) bool {
	if np == None {
		return false
	}
	f := &m.s.Phrases[np]
	if f.Type != chunk.Common || f.PossTok != None || m.Doc.Parser.NounIs(m.s.Sentence, f.Head, grammar.IntendNoun|grammar.RefuseNoun) {
		return false
	}
	for t := f.First; t < f.Head; t++ {
		switch m.s.Lower(t) {
		case "first", "last", "latest", "only", "second", "third", "fourth", "fifth", "youngest", "oldest":
			return true
		}
	}
	return false
}

// phraseBefore gives the phrase that ends right before token t, or None.
func (m *Matcher) phraseBefore(t int32) int32 {
	for np := range m.s.Phrases {
		if m.s.Phrases[np].End == t {
			return int32(np)
		}
	}
	return None
}

// reportedAs says whether a clause stands right behind "claims" or "reports",
// without "that": "the media claims the president gave the order".
func (m *Matcher) reportedAs(c *chunk.Clause) bool {
	if c.Link != chunk.Coordinate || c.Subject == None || c.Inherits {
		return false
	}
	before := m.phraseBefore(m.s.Phrases[c.Subject].First)
	if before == None || m.s.Clauses[c.Parent].Object != m.s.First(before) {
		return false
	}
	return m.Doc.Parser.NounIs(m.s.Sentence, m.s.Phrases[before].Head, grammar.Hearsay)
}

// stops says whether a verb ends what goes on.
func stops(lemma string) bool {
	switch lemma {
	case "stop", "cease", "end", "halt", "discontinue", "terminate":
		return true
	}
	return false
}
