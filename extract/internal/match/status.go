package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/graph"
)

// A standing is a status with its source.
type standing struct {
	status Status
	said   Attribution
}

// maxNesting bounds the clauses looked through, whatever the sentence.
const maxNesting = 12

// clauseStatus says how clause k holds, by its own verb group and by the
// clauses that it hangs on.
func (m *Matcher) clauseStatus(k int32) standing { return m.standing(k, 0) }

func (m *Matcher) standing(k int32, depth int) standing {
	own := m.ownStatus(k)
	c := &m.s.Clauses[k]
	if c.Parent == None && c.Noun == None || depth > maxNesting {
		return standing{own, m.accordingTo(k)}
	}
	ctx := m.context(k, depth+1)
	if c.Link == chunk.Coordinate && m.sharesAuxiliary(k) && c.Parent != None {
		own = m.ownStatus(c.Parent)
	}
	if own == graph.Denied && c.Link == chunk.ToVerb && ctx.status == graph.Possible {
		return ctx // "urged Japan not to sign"
	}
	return standing{combine(own, ctx.status), ctx.said}
}

// combine puts a clause's own status into its context's.
func combine(own, context Status) Status {
	switch {
	case context == graph.Asserted:
		return own
	case own == graph.Denied:
		return graph.Denied
	}
	return context
}

// ownStatus reads the verb group: negation, modal verb, question, "if".
func (m *Matcher) ownStatus(k int32) Status {
	c := &m.s.Clauses[k]
	g := &m.s.Groups[c.Group]
	switch {
	case g.Negative && doubtful(g.Modal):
		return graph.Possible // "might not attend"
	case (g.Negative || m.negatedSubject(c)) && !(c.Sub != None && conditional(m.s.Lower(c.Sub))):
		return graph.Denied
	case c.Sub != None && conditional(m.s.Lower(c.Sub)):
		return graph.Possible
	case c.Sub != None && strings.EqualFold(m.s.Word(c.Sub), "without"):
		return graph.Denied
	}
	if m.hearsay(g) {
		return graph.Alleged
	}
	if m.s.Question && c.Link == chunk.Main {
		return graph.Possible
	}
	if g.Form == chunk.Infinitive && c.Link == chunk.Main {
		return graph.Planned
	}
	if g.Modal != "" && m.conditioned(k) {
		return graph.Possible
	}
	switch strings.ToLower(g.Modal) {
	case "will", "shall", "would", "'ll", "’ll", "wo", "'d", "’d":
		return graph.Planned
	case "":
	default:
		return graph.Possible
	}
	return graph.Asserted
}

// doubtful says whether a modal verb leaves open what comes about, with or
// without "not".
func doubtful(modal string) bool {
	switch strings.ToLower(modal) {
	case "may", "might":
		return true
	}
	return false
}

// conditioned says whether an "if" or "unless" clause hangs on clause k, or
// stands before it in the sentence.
func (m *Matcher) conditioned(k int32) bool {
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if c.Sub == None || c.Parent != k && !(c.Parent == None && int32(j) < k) || m.s.Clauses[k].Link != chunk.Main && c.Parent != k {
			continue
		}
		switch m.s.Lower(c.Sub) {
		case "if", "unless":
			return true
		}
	}
	return false
}

func conditional(lower string) bool {
	switch lower {
	case "if", "unless", "whether", "lest", "until", "till":
		return true
	}
	return false
}

// negatedSubject says whether "no", "neither" or "none" stands in the subject.
func (m *Matcher) negatedSubject(c *chunk.Clause) bool {
	return c.Subject != None && m.s.Phrases[c.Subject].Negated
}

// sharesAuxiliary says whether a verb behind "and" is bare, so that it shares
// the auxiliary of the verb before it: "will visit Tokyo and meet Kishida".
func (m *Matcher) sharesAuxiliary(k int32) bool {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	return g.First == g.Head && m.s.Tags[g.Head].Form&(lex.Base|lex.PastPart) != 0
}

// context says how the clause's surroundings hold.
func (m *Matcher) context(k int32, depth int) standing {
	c := &m.s.Clauses[k]
	switch c.Link {
	case chunk.Relative, chunk.Reduced, chunk.Main:
		return standing{status: graph.Asserted}
	case chunk.ToNoun:
		if m.ranked(c.Noun) {
			return standing{status: graph.Asserted}
		}
		return m.nounContext(c)
	case chunk.Adverbial:
		return standing{status: graph.Asserted}
	}
	if c.Parent == None {
		return standing{status: graph.Asserted}
	}
	up := m.standing(c.Parent, depth)
	if m.reportedAs(c) {
		return standing{status: graph.Alleged}
	}
	switch c.Link {
	case chunk.Absolute:
		return m.besideStatus(k, up, depth)
	case chunk.Coordinate:
		if m.s.Clauses[c.Parent].Parent == None && !m.sharesAuxiliary(k) {
			return standing{status: graph.Asserted}
		}
		return m.besideContext(c.Parent, depth)
	case chunk.ToVerb, chunk.Purpose:
		if m.rankedObject(c) {
			return up
		}
		if m.performed(k) {
			return standing{graph.Asserted, up.said}
		}
		if c.Link == chunk.ToVerb {
			return standing{m.toStatus(k, c.Parent, up.status), up.said}
		}
		return standing{m.purposeStatus(k, up.status), up.said}
	case chunk.Gerund:
		return standing{m.gerundStatus(k, up.status), up.said}
	case chunk.Complement:
		return m.saidStatus(k, up)
	}
	return up
}

// besideContext gives the context of the clause that a coordinate one stands beside.
func (m *Matcher) besideContext(parent int32, depth int) standing {
	if depth > maxNesting || m.s.Clauses[parent].Parent == None && m.s.Clauses[parent].Noun == None {
		return standing{status: graph.Asserted}
	}
	return m.context(parent, depth+1)
}

func (m *Matcher) nounContext(c *chunk.Clause) standing {
	noun := m.Doc.Parser.Noun(m.s.Sentence, m.s.Phrases[c.Noun].Head)
	if m.Doc.Grammar.Is(noun, grammar.RefuseNoun) {
		return standing{status: graph.Denied}
	}
	if c.Parent != None && m.verbIs(c.Parent, grammar.Undo) {
		return standing{status: graph.Denied}
	}
	return standing{status: graph.Planned}
}
