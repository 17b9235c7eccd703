package match

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/graph"
)

// toStatus says how a "to" clause holds below the verb or adjective of k.
func (m *Matcher) toStatus(child, k int32, up Status) Status {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	gr := m.Doc.Grammar
	if g.Copula {
		word := m.s.Lower(g.Head)
		switch {
		case gr.Is(word, grammar.RefuseAdj):
			return graph.Denied
		case word == "able" && g.Past:
			return up // "were able to oust"
		case word == "able":
			return combine(graph.Possible, up)
		case gr.Is(word, grammar.PossibleAdj):
			return combine(graph.Possible, up)
		case gr.Is(word, grammar.IntendAdj):
			return combine(graph.Planned, up)
		}
		return up
	}
	lemma := m.verbLemma(k)
	switch {
	case g.Passive && m.Doc.Parser.WordIs(m.s.Sentence, g.Head, grammar.IntendAdj):
		return combine(graph.Planned, up) // "is set to travel"
	case g.Passive && gr.Is(lemma, grammar.Say|grammar.Guess) && !gr.Is(lemma, grammar.Control|grammar.Intend):
		return combine(graph.Alleged, up) // "is believed to have been poisoned"
	case g.Passive && gr.Is(lemma, grammar.Control) && !gr.Is(lemma, grammar.BringAbout) && lemma != "expect" && lemma != "send" && lemma != "train":
		return combine(graph.Possible, up) // "is obliged to withdraw"
	case gr.Is(lemma, grammar.Refuse):
		if up == graph.Denied {
			return graph.Possible
		}
		return graph.Denied
	case gr.Is(lemma, grammar.Manage|grammar.BringAbout):
		return up
	case gr.Is(lemma, grammar.Control) && m.s.Clauses[child].Subject != m.s.Clauses[k].Subject:
		return combine(graph.Possible, up)
	case gr.Is(lemma, grammar.Intend):
		if up == graph.Denied {
			return graph.Denied
		}
		return graph.Planned
	}
	return up
}

// purposeStatus says how a purpose holds: words are spoken where the act is
// done ("held a press conference to express concern"); a deed is intended.
func (m *Matcher) purposeStatus(k int32, up Status) Status {
	lemma := m.verbLemma(k)
	if m.verbIs(m.s.Clauses[k].Parent, grammar.Instrument) {
		return up // "opened fire to disperse"
	}
	if up == graph.Asserted && !m.Doc.Grammar.Is(lemma, grammar.Support|grammar.Say) && lemma != "discuss" && lemma != "mark" && lemma != "protest" && lemma != "demand" && lemma != "condemn" {
		return graph.Planned
	}
	return up
}

func (m *Matcher) gerundStatus(k int32, up Status) Status {
	c := &m.s.Clauses[k]
	lemma := m.verbLemma(c.Parent)
	word := ""
	if c.Sub != None {
		word = m.s.Lower(c.Sub)
	}
	if m.behindNegated(c) {
		return graph.Denied // "no signs of stepping down"
	}
	if asked, ok := m.askedStatus(c, lemma); ok {
		return combine(asked, up)
	}
	switch {
	case lemma == "rule" && up == graph.Denied:
		return graph.Possible // "has not ruled out meeting"
	case stops(lemma) && (up == graph.Possible || up == graph.Planned):
		return graph.Asserted // "urged Israel to stop shelling": it shells
	case word == "without" || lemma == "deny" || lemma == "avoid" || lemma == "rule":
		return graph.Denied
	case word == "from" && m.Doc.Grammar.Is(lemma, grammar.ObjectActs):
		return graph.Denied
	case word == "of" && m.Doc.Grammar.Is(lemma, grammar.ObjectActs), word == "for" && lemma == "blame":
		return graph.Alleged
	case word == "before" || word == "after" || word == "since" || word == "while" || word == "when":
		return graph.Asserted
	case lemma == "consider" || lemma == "suggest" || lemma == "propose" || lemma == "recommend" || lemma == "favor" || lemma == "favour" || lemma == "contemplate" || lemma == "discuss":
		return graph.Possible
	}
	return up
}

// askedStatus says how a clause behind a demand or a plan holds: "rejected an
// appeal for sending troops", "discussed the idea of sending".
func (m *Matcher) askedStatus(c *chunk.Clause, lemma string) (Status, bool) {
	if c.Sub == None {
		return "", false
	}
	for i := range m.s.Phrases {
		f := &m.s.Phrases[i]
		if f.End != c.Sub || f.Type != chunk.Common || !m.Doc.Parser.NounIs(m.s.Sentence, f.Head, grammar.IntendNoun) {
			continue
		}
		if m.Doc.Grammar.Is(lemma, grammar.Undo|grammar.Refuse) {
			return graph.Denied, true
		}
		return graph.Planned, true
	}
	return "", false
}
