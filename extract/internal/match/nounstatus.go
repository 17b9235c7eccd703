package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/graph"
)

// Status is how a clause holds.
type Status = graph.Status

// governor gives the clause around a phrase: the last one whose verb stands
// before it, or whose subject it is. What a participle says of it does not
// govern it.
func (m *Matcher) governor(np int32) int32 {
	best := None
	f := &m.s.Phrases[np]
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		if c.Subject == np && c.Link != chunk.Reduced {
			return int32(k)
		}
		if m.s.Groups[c.Group].First < f.First {
			best = int32(k)
		}
	}
	return best
}

// adjectiveStatus reads "planned", "possible", "alleged" or "no" before a noun.
func (m *Matcher) adjectiveStatus(np int32) Status {
	f := &m.s.Phrases[np]
	if f.Negated {
		return graph.Denied
	}
	for t := f.First; t < f.Head; t++ {
		switch class := m.Doc.Grammar.Of(m.s.Lower(t)); {
		case class&grammar.PlannedAdj != 0:
			return graph.Planned
		case class&grammar.PossibleAdj != 0:
			return graph.Possible
		case class&grammar.AllegedAdj != 0:
			return graph.Alleged
		case class&grammar.DeniedAdj != 0:
			return graph.Denied
		}
	}
	return graph.Asserted
}

// nounStatus says how the act that a noun names holds: by its adjectives, by
// the verb that lends it its subject, by what governs it.
func (m *Matcher) nounStatus(np int32) standing {
	f := &m.s.Phrases[np]
	gr := m.Doc.Grammar
	if st := m.adjectiveStatus(np); st != graph.Asserted {
		return standing{status: st}
	}
	if k := m.support; k != None {
		up := m.clauseStatus(k)
		switch lemma := m.verbLemma(k); {
		case gr.Is(lemma, grammar.Support):
			return up
		case lemma == "end" && m.Doc.Parser.NounIs(m.s.Sentence, f.Head, grammar.JointNoun):
			return up // what ends took place
		case gr.Is(lemma, grammar.Undo) && up.status == graph.Denied:
			return standing{graph.Possible, up.said} // "has not ruled out talks"
		case stops(lemma) && (up.status == graph.Possible || up.status == graph.Planned):
			return standing{graph.Asserted, up.said} // "urged Israel to cease attacks": it attacks
		case gr.Is(lemma, grammar.Undo):
			return standing{graph.Denied, up.said}
		case !gr.Is(lemma, grammar.Intend):
			return standing{combine(graph.Possible, up.status), up.said}
		default:
			return standing{combine(graph.Planned, up.status), up.said}
		}
	}
	return m.governedStatus(np)
}

// governedStatus looks at the noun before "of" or "for", and at the clause.
func (m *Matcher) governedStatus(np int32) standing {
	f := &m.s.Phrases[np]
	gr := m.Doc.Grammar
	if c := f.Chunk; c >= 2 && m.s.Chunks[c-1].Kind == chunk.KPrep && m.s.Chunks[c-2].Kind == chunk.KNP {
		head := m.s.Phrases[m.s.Chunks[c-2].Ref].Head
		noun := m.Doc.Parser.Noun(m.s.Sentence, head)
		prep := m.prepWord(m.s.Chunks[c-1].First)
		if (prep == "of" || prep == "for" || prep == "against") && gr.Is(noun, grammar.PossibleNoun|grammar.IntendNoun|grammar.Wish) && !f.Definite {
			return standing{status: graph.Possible}
		}
		if (prep == "of" || prep == "about") && gr.Is(noun, grammar.Hearsay) {
			return standing{status: graph.Alleged}
		}
	}
	k := m.governor(np)
	if k == None {
		return standing{status: graph.Asserted}
	}
	up := m.clauseStatus(k)
	if up.status == graph.Denied && m.background(np) {
		return standing{graph.Asserted, up.said}
	}
	if m.s.Clauses[k].Subject == m.s.First(np) && gr.Is(m.verbLemma(k), grammar.Occur) {
		return up
	}
	if up.status == graph.Asserted && f.Poss == None && !m.goesOn(f) && m.s.Clauses[k].Object == m.s.First(np) && gr.Is(m.verbLemma(k), grammar.TopicVerb) {
		return standing{graph.Possible, up.said}
	}
	if f.Definite || f.Poss != None || m.s.Clauses[k].Subject == np {
		return standing{graph.Asserted, up.said}
	}
	lemma := m.verbLemma(k)
	if up.status == graph.Asserted && gr.Is(lemma, grammar.Intend|grammar.Wish|grammar.Guess|grammar.Refuse) && !m.s.Groups[m.s.Clauses[k].Group].Be {
		return standing{graph.Possible, up.said}
	}
	if up.status == graph.Planned && strings.EqualFold(m.s.Groups[m.s.Clauses[k].Group].Modal, "would") {
		return standing{graph.Possible, up.said} // "would provoke war": nobody plans it
	}
	return up
}

// background says whether a noun's act took place whatever the clause denies:
// "could not form a government after days of talks with the Greens".
func (m *Matcher) background(np int32) bool {
	for c := m.s.Phrases[np].Chunk; c >= 1 && (m.s.Chunks[c-1].Kind == chunk.KPrep || m.s.Chunks[c-1].Kind == chunk.KSub); c -= 2 {
		switch m.prepWord(m.s.Chunks[c-1].First) {
		case "after", "following", "since", "during", "despite", "because of", "due to":
			return true
		case "of":
			if c >= 2 && m.s.Chunks[c-2].Kind == chunk.KNP {
				continue
			}
		}
		return false
	}
	return false
}

// goesOn says whether the noun's act is said to be under way: "their continued
// support".
func (m *Matcher) goesOn(f *chunk.Phrase) bool {
	for t := f.First; t < f.Head; t++ {
		switch m.s.Lower(t) {
		case "continued", "continuing", "ongoing", "current", "recent", "latest", "past", "previous":
			return true
		}
	}
	return false
}

// Status says how clause k of sentence si holds, for the trace.
func (m *Matcher) Status(si, k int32) Status {
	m.si, m.s = si, &m.Doc.Sentences[si]
	return m.clauseStatus(k).status
}
