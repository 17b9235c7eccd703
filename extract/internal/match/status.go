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
	case g.Passive && gr.Is(lemma, grammar.Control) && !brings(lemma) && lemma != "expect" && lemma != "send" && lemma != "train":
		return combine(graph.Possible, up) // "is obliged to withdraw"
	case gr.Is(lemma, grammar.Refuse):
		if up == graph.Denied {
			return graph.Possible
		}
		return graph.Denied
	case gr.Is(lemma, grammar.Manage), brings(lemma):
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

// brings says whether the verb brings about what its "to" clause says.
func brings(lemma string) bool {
	switch lemma {
	case "force", "compel", "cause", "help", "enable", "lead", "prompt", "persuade", "convince", "let":
		return true
	}
	return false
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
