package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/symbol"
	"entente/graph"
)

func (m *Matcher) verbLemma(k int32) string {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	return m.Doc.Parser.Verb(m.s.Sentence, g.Head)
}

// verbIs says whether the verb of clause k is of one of the classes.
func (m *Matcher) verbIs(k int32, c grammar.Class) bool {
	return m.Doc.Parser.VerbIs(m.s.Sentence, m.s.Groups[m.s.Clauses[k].Group].Head, c)
}

// clause tries the verb and adjective patterns of a clause.
func (m *Matcher) clause(k int32) {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	if g.Copula || g.Passive {
		for _, pi := range m.Rules.adjs.of(m.s.Tags[g.Head].Symbol) {
			m.tryClause(pi, k)
		}
		if g.Copula {
			return
		}
	}
	m.tryVerbs(k, m.s.VerbSymbol(g.Head))
	if m.wont(k) {
		for _, pi := range m.Rules.verbs.of(m.Rules.refuse) {
			m.tryRefusal(pi, k)
		}
	}
}

// tryVerbs tries those patterns of its verb that a clause may match.
func (m *Matcher) tryVerbs(k int32, verb symbol.Symbol) {
	if m.Unfiltered {
		for _, pi := range m.Rules.verbs.of(verb) {
			m.tryClause(pi, k)
		}
		return
	}
	if int(verb) >= len(m.Rules.alike) || m.Rules.alike[verb] == nil {
		return
	}
	m.look(k)
	m.passed = m.passed[:0]
	for i := range m.Rules.alike[verb] {
		if a := &m.Rules.alike[verb][i]; m.offer.passes(&a.filter) {
			m.passed = append(m.passed, a.patterns...)
		}
	}
	slices.Sort(m.passed) // as the pack has them
	for _, pi := range m.passed {
		if !m.offer.nobody(&m.Rules.filters[pi]) {
			m.tryClause(pi, k)
		}
	}
}

func (m *Matcher) tryClause(pi, k int32) {
	p := m.Rules.patterns[pi]
	m.tried(p)
	if !m.Unfiltered && !m.possible(p, p.args, k, p.kind == adjFrame) {
		return
	}
	b := m.newBinding(p)
	if m.Rules.filters[pi].alone && m.amongOthers(p, k) || !m.clauseArgs(p, p.args, k, p.kind == adjFrame, b) {
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
			ok = passive && c.Subject != None || c.Object != None || len(args) > 2 && m.hasParticles(args) || m.judged(c) != None
		case second:
			ok = passive && c.Object != None || c.Second != None || m.predicate(c) != None
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

// amongOthers says whether a pattern that standsAlone, with nothing but a group for its subject
// ("{who together} clash") stands before a clause that names the other party:
// "Peru and Ecuador clashed with Chile" says nothing of Peru and Ecuador.
func (m *Matcher) amongOthers(p *pattern, k int32) bool {
	others := 0
	for i := range p.args {
		if a := &p.args[i]; a.slot < 0 || !p.slots[a.slot].together {
			others++
		}
	}
	c := &m.s.Clauses[k]
	actor := m.Doc.World.Actor
	if others == 0 && c.Object != None && len(m.Doc.All(m.si, c.Object, actor)) > 0 {
		return true
	}
	for _, pr := range c.Preps {
		switch m.prepWord(pr.Token) {
		case "with", "against":
			if pr.Phrase == None {
				continue
			}
			np := m.s.First(pr.Phrase)
			if len(m.Doc.All(m.si, np, actor)) > 0 || len(m.Doc.Behind(m.si, np, actor, nil)) > 0 {
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
			np = m.judged(c)
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
		if t := m.predicate(c); np == None && t != None {
			return a.head != nil && a.slot < 0 && a.head.has(m.s.Tags[t].Symbol)
		}
		return np != None && m.bindObject(p, a, np, k, b)
	case prep:
		return m.clausePrep(p, a, k, b)
	case particle:
		return m.hasParticle(a, c)
	case toVerb, thatVerb:
		return m.childClause(p, a, k, b)
	case ifVerb:
		return m.condition(p, a, k, b)
	case ingVerb:
		return m.gerund(a, k, b)
	}
	return false
}

// predicate gives the adjective behind an object that says what the subject takes
// it for, or None: "held Chad responsible for", "was held responsible".
func (m *Matcher) predicate(c *chunk.Clause) int32 {
	g := &m.s.Groups[c.Group]
	t := g.End
	if !g.Passive {
		if c.Object == None {
			return None
		}
		last := c.Object
		for n := 0; m.s.Phrases[last].Next != None && n < 32; n++ {
			last = m.s.Phrases[last].Next
		}
		t = m.s.Phrases[last].End
	}
	if t >= int32(len(m.s.Tokens)) || m.s.NameAt[t] != None || !m.s.Is(t, lex.Adj) {
		return None
	}
	return t
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
