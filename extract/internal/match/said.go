package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/resolve"
	"entente/graph"
)

// An Attribution is who says so.
type Attribution struct {
	Refs    []resolve.Ref
	Words   string
	Claims  bool // claim, allege: the word itself doubts
	Factive bool // confirm, note: what is said is so
}

// hearsay says whether "reportedly" or "allegedly" stands in the verb group or
// beside it.
func (m *Matcher) hearsay(g *chunk.Group) bool {
	for t := max(g.First-1, 0); t < min(g.End+1, int32(len(m.s.Tokens))); t++ {
		if doubts(m.s.Lower(t)) {
			return true
		}
	}
	return len(m.s.Tokens) > 0 && doubts(m.s.Lower(0))
}

func doubts(lower string) bool {
	switch lower {
	case "reportedly", "allegedly", "apparently", "supposedly", "purportedly":
		return true
	}
	return false
}

// behindNegated says whether the preposition that opens a clause stands behind a
// phrase with "no".
func (m *Matcher) behindNegated(c *chunk.Clause) bool {
	for i := range m.s.Phrases {
		if f := &m.s.Phrases[i]; f.Negated && f.End == c.Sub {
			return true
		}
	}
	return false
}

// saidStatus says how what is said holds, and who says it.
func (m *Matcher) saidStatus(k int32, up standing) standing {
	parent := m.s.Clauses[k].Parent
	lemma := m.verbLemma(parent)
	gr := m.Doc.Grammar
	if !gr.Is(lemma, grammar.Say|grammar.Factive|grammar.Deny|grammar.Guess|grammar.Wish) && m.s.Clauses[k].Noun == None {
		return standing{up.status, up.said} // "marking the first time that": nobody says it
	}
	said := m.speaker(parent)
	said.Claims = said.Claims || lemma == "claim" || lemma == "allege" || lemma == "accuse"
	said.Factive = gr.Is(lemma, grammar.Factive)
	if noun := m.s.Clauses[k].Noun; noun != None {
		if m.Doc.Parser.NounIs(m.s.Sentence, m.s.Phrases[noun].Head, grammar.Hearsay) {
			return standing{graph.Alleged, said}
		}
	}
	switch {
	case gr.Is(lemma, grammar.Deny) && m.s.Clauses[parent].Link != chunk.Complement:
		return standing{graph.Denied, said}
	case up.status == graph.Possible && said.Factive:
		return standing{graph.Possible, said} // "may reveal that"
	case m.s.Groups[m.s.Clauses[parent].Group].Negative:
		return standing{graph.Possible, said}
	case gr.Is(lemma, grammar.Guess|grammar.Wish) && lemma != "order":
		return standing{graph.Possible, said}
	}
	return standing{graph.Asserted, said}
}

// accordingTo gives the source that "according to" names in the clause.
func (m *Matcher) accordingTo(k int32) Attribution {
	for _, p := range m.s.Clauses[k].Preps {
		if p.Phrase != None && m.prepWord(p.Token) == "according to" {
			np := m.s.First(p.Phrase)
			return Attribution{Words: m.topicWords(np), Refs: m.Doc.All(m.si, np, m.Doc.World.Actor)}
		}
	}
	return Attribution{}
}

// speaker gives the subject of a verb of saying.
func (m *Matcher) speaker(k int32) Attribution {
	c := &m.s.Clauses[k]
	if c.Subject == None {
		return Attribution{}
	}
	if m.s.Groups[c.Group].Passive && strings.EqualFold(m.s.Word(m.s.Phrases[c.Subject].Head), "it") {
		return Attribution{Claims: true} // "it is reported that"
	}
	w := m.Doc.World
	a := Attribution{Words: m.topicWords(c.Subject)}
	a.Refs = m.Doc.All(m.si, m.s.First(c.Subject), w.Actor)
	return a
}
