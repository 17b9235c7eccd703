package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/graph"
)

func (m *Matcher) verbLemma(k int32) string {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	return m.Doc.Parser.Verb(m.s.Sentence, g.Head)
}

// clause tries the verb and adjective patterns of a clause.
func (m *Matcher) clause(k int32) {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	lemma := m.verbLemma(k)
	if g.Copula || g.Passive {
		surface := strings.ToLower(m.s.Word(g.Head))
		for _, pi := range m.Rules.adjs[surface] {
			m.tryClause(pi, k)
		}
		if g.Copula {
			return
		}
	}
	for _, pi := range m.Rules.verbs[lemma] {
		m.tryClause(pi, k)
	}
}

func (m *Matcher) tryClause(pi, k int32) {
	p := m.Rules.patterns[pi]
	m.tried(p)
	if !m.possible(p, p.args, k, p.kind == adjFrame) {
		return
	}
	b := m.newBinding(p)
	if m.amongOthers(p, k) || !m.clauseArgs(p, p.args, k, p.kind == adjFrame, b) {
		return
	}
	g := &m.s.Groups[m.s.Clauses[k].Group]
	st := m.clauseStatus(k)
	if b.act != None {
		st.status = m.adjectiveStatus(b.act)
	}
	if b.denied {
		st.status = combine(graph.Denied, st.status)
	}
	m.emit(pi, p, b, st, k, g.Head, g.Head+1)
}

// possible says whether the clause has every argument that the pattern wants,
// before any of them is looked at closely.
func (m *Matcher) possible(p *pattern, args []arg, k int32, asIs bool) bool {
	c := &m.s.Clauses[k]
	passive := m.s.Groups[c.Group].Passive && !asIs
	for i := range args {
		ok := true
		switch a := &args[i]; a.fn {
		case subject:
			ok = passive || c.Subject != None
		case object:
			ok = passive && c.Subject != None || c.Object != None || len(args) > 2 && m.hasParticles(args)
		case second:
			ok = passive && c.Object != None || c.Second != None
		case prep:
			ok = m.hasPrep(c, a)
		case particle:
			ok = m.hasParticle(a, c)
		}
		if !ok {
			return false
		}
	}
	return true
}

// amongOthers says whether a pattern with nothing but a group for its subject
// ("{who together} clash") stands before a clause that names the other party:
// "Peru and Ecuador clashed with Chile" says nothing of Peru and Ecuador.
func (m *Matcher) amongOthers(p *pattern, k int32) bool {
	together, others := false, 0
	for i := range p.args {
		switch a := &p.args[i]; {
		case a.slot >= 0 && p.slots[a.slot].together:
			together = true
		case a.slot >= 0 && !qualifier(p.slots[a.slot].name), a.fn == prep:
			return false
		default:
			others++
		}
	}
	if !together {
		return false
	}
	c := &m.s.Clauses[k]
	actor := m.Doc.World.Actor
	if others == 0 && c.Object != None && len(m.Doc.All(m.si, c.Object, actor)) > 0 {
		return true
	}
	for _, pr := range c.Preps {
		switch m.prepWord(pr.Token) {
		case "with", "against":
			if pr.Phrase != None && len(m.Doc.All(m.si, m.s.First(pr.Phrase), actor)) > 0 {
				return true
			}
		}
	}
	return false
}

// clauseArgs binds the arguments of a verb pattern to those of clause k.
func (m *Matcher) clauseArgs(p *pattern, args []arg, k int32, asIs bool, b *binding) bool {
	for i := range args {
		if !m.clauseArg(p, args, &args[i], k, asIs, b) {
			return false
		}
	}
	return true
}

func (m *Matcher) clauseArg(p *pattern, args []arg, a *arg, k int32, asIs bool, b *binding) bool {
	c := &m.s.Clauses[k]
	passive := m.s.Groups[c.Group].Passive && !asIs
	switch a.fn {
	case subject:
		if passive {
			return m.byAgent(p, a, k, b)
		}
		return c.Subject != None && m.bind(p, a, c.Subject, b)
	case object:
		np := c.Object
		if passive {
			np = c.Subject
		}
		if np == None {
			np = m.particleObject(args, c)
		}
		if np == None {
			return false
		}
		return m.bindObject(p, a, np, k, b)
	case second:
		np := c.Second
		if passive {
			np = c.Object
		}
		return np != None && m.bindObject(p, a, np, k, b)
	case prep:
		return m.clausePrep(p, a, k, b)
	case particle:
		return m.hasParticle(a, c)
	case toVerb, thatVerb:
		return m.childClause(p, a, k, b)
	}
	return false
}

// byAgent binds the agent of a passive: "by Scholz".
func (m *Matcher) byAgent(p *pattern, a *arg, k int32, b *binding) bool {
	for _, pr := range m.s.Clauses[k].Preps {
		if strings.EqualFold(m.s.Word(pr.Token), "by") && pr.Phrase != None && m.bind(p, a, m.s.First(pr.Phrase), b) {
			return true
		}
	}
	for j := range m.s.Clauses { // "accused of stealing, by officials"
		if c := &m.s.Clauses[j]; c.Parent == k && c.Link == chunk.Gerund && int32(j) != k {
			for _, pr := range c.Preps {
				if strings.EqualFold(m.s.Word(pr.Token), "by") && pr.Phrase != None && m.bind(p, a, m.s.First(pr.Phrase), b) {
					return true
				}
			}
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
		case a.fn == toVerb && c.Link != chunk.ToVerb && c.Link != chunk.Purpose:
			continue
		case a.fn == thatVerb && c.Link != chunk.Complement:
			continue
		}
		if a.head != nil && !a.head.has(m.verbLemma(int32(j))) || a.modal != nil && !a.modal.has(strings.ToLower(m.s.Groups[c.Group].Modal)) {
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
