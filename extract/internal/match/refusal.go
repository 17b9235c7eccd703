package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/lex"
	"entente/graph"
)

// wont says whether clause k says what its subject will not do.
func (m *Matcher) wont(k int32) bool {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	if !g.Negative || g.Passive || g.Copula || g.Form != chunk.Finite {
		return false
	}
	switch strings.ToLower(g.Modal) {
	case "will", "wo", "would", "'ll", "’ll", "shall":
		return true
	}
	return false
}

// phrasal says whether a particle follows the verb: "give in".
func (m *Matcher) phrasal(k int32) bool {
	t := m.s.Groups[m.s.Clauses[k].Group].Head + 1
	if t+1 >= int32(len(m.s.Tokens)) || !m.s.Is(t+1, lex.Prep|lex.To) {
		return false
	}
	switch m.s.Word(t) {
	case "in", "up", "out", "off", "away", "back", "over", "down":
		return true
	}
	return false
}

// tryRefusal tries a pattern of "refuse to VERB" on a clause with "will not VERB".
func (m *Matcher) tryRefusal(pi, k int32) {
	p := m.Rules.patterns[pi]
	last := len(p.args) - 1
	if len(p.args) != 2 || p.args[0].fn != subject || p.args[last].fn != toVerb || m.s.Clauses[k].Subject == None {
		return
	}
	inner := &p.args[last]
	if inner.head == nil || !inner.head.has(m.s.VerbSymbol(m.s.Groups[m.s.Clauses[k].Group].Head)) || m.phrasal(k) && !m.hasParticles(inner.args) {
		return
	}
	b := m.newBinding(p)
	if !m.bind(p, &p.args[0], m.s.Clauses[k].Subject, b) || !m.clauseArgs(p, inner.args, k, false, b) {
		return
	}
	st := standing{status: graph.Asserted}
	if up := m.s.Clauses[k].Parent; up != None && m.s.Clauses[k].Link == chunk.Complement {
		st = m.saidStatus(k, m.standing(up, 1))
	}
	g := &m.s.Groups[m.s.Clauses[k].Group]
	b.inner = k
	start := len(m.found)
	m.emit(pi, p, b, st, k, g.Head, g.Head+1)
	for i := start; i < len(m.found); i++ {
		m.found[i].Size -= 3 // "refuse to" stands in the rule only, and its clause counts
	}
}
