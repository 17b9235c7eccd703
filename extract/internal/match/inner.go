package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
)

// gerund binds the verb in -ing behind a preposition: "barred Chad from joining".
func (m *Matcher) gerund(a *arg, k int32, b *binding) bool {
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if c.Parent != k || c.Link != chunk.Gerund || c.Sub == None || !a.preps.has(m.prepSymbol(c.Sub)) {
			continue
		}
		b.words[a.slot] = m.clauseWords(int32(j))
		b.inner = int32(j)
		return true
	}
	return false
}

// condition binds the clause behind "if" or "unless" that hangs on clause k, on
// what k says, or that opens the sentence.
func (m *Matcher) condition(p *pattern, a *arg, k int32, b *binding) bool {
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if c.Sub == None || int32(j) == k || !a.preps.has(m.prepSymbol(c.Sub)) {
			continue
		}
		if c.Parent != None && !m.below(int32(j), k) || c.Parent == None && int32(j) > k {
			continue
		}
		if a.head != nil && !a.head.has(m.s.VerbSymbol(m.s.Groups[c.Group].Head)) {
			continue
		}
		if m.clauseArgs(p, a.args, int32(j), a.head == nil, b) {
			return true
		}
	}
	return false
}

// below says whether clause j hangs on clause k, over others.
func (m *Matcher) below(j, k int32) bool {
	for steps := 0; j != None && steps < maxNesting; steps++ {
		if j = m.s.Clauses[j].Parent; j == k {
			return true
		}
	}
	return false
}

// childClause binds the verb of a "to" or "that" clause.
func (m *Matcher) childClause(p *pattern, a *arg, k int32, b *binding) bool {
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if c.Parent != k || int32(j) == k {
			continue
		}
		switch {
		case a.fn == toVerb && !m.toLink(int32(j), k):
			continue
		case a.fn == thatVerb && c.Link != chunk.Complement:
			continue
		}
		if a.head != nil && !a.head.has(m.s.VerbSymbol(m.s.Groups[c.Group].Head)) || a.modal != nil && !a.modal.has(m.Rules.symbols.Of(strings.ToLower(m.s.Groups[c.Group].Modal))) {
			continue
		}
		if a.slot >= 0 {
			b.words[a.slot] = m.clauseWords(int32(j))
		}
		if m.clauseArgs(p, a.args, int32(j), a.head == nil, b) {
			b.inner = int32(j)
			return true
		}
	}
	return false
}

// toLink says whether clause j can be the "to" clause of clause k.
func (m *Matcher) toLink(j, k int32) bool {
	link := m.s.Clauses[j].Link
	return link == chunk.ToVerb || link == chunk.Purpose || m.alsoDoes(j, k)
}

// alsoDoes says whether clause j says what the subject does while it does what
// clause k says, where the verb of k takes no "to" clause of its own: "marched
// calling for" is no less than "marched to call for".
func (m *Matcher) alsoDoes(j, k int32) bool {
	c := &m.s.Clauses[j]
	return c.Link == chunk.Absolute && c.Sub == None && c.Parent == k && c.Subject == m.s.Clauses[k].Subject &&
		!m.verbIs(k, grammar.Intend|grammar.Refuse|grammar.Control|grammar.Manage)
}

// clauseWords gives the words of a clause from its verb to its last argument.
func (m *Matcher) clauseWords(k int32) string {
	c := &m.s.Clauses[k]
	g := &m.s.Groups[c.Group]
	end := g.End
	if c.Object != None {
		end = max(end, m.s.Phrases[c.Object].End)
	}
	return m.words(g.Head, end)
}
