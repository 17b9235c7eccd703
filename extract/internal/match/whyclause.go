package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/symbol"
)

// missClause tells what a verb or adjective pattern lacks in clause k.
func (m *Matcher) missClause(p *pattern, gi int, k int32, aim Aim) Miss {
	n := m.newMiss(p, gi)
	g := &m.s.Groups[m.s.Clauses[k].Group]
	n.Clause, n.First, n.End = k, g.Head, g.Head+1
	asIs := p.kind == adjFrame
	n.Parts, n.Triggered = 1, p.words.has(m.triggerSymbol(p, k))
	if n.Triggered {
		n.Matched = 1
	} else {
		n.fail(Failure{Cause: NoTrigger, Want: p.words.list, Got: m.headWord(p, k), Part: p.kind.read(), First: g.Head, End: g.Head + 1, cost: m.triggerCost(p, k)})
	}
	b := m.newBinding(p)
	m.missArgs(&n, p, p.args, k, asIs, b, aim)
	m.ends(&n, p, b, aim)
	if len(n.Failures) == 0 {
		m.missTried(&n, p, k)
	}
	return n
}

// triggerSymbol gives the symbol of the word that the pattern is tried for in
// clause k, 0 where the clause is none for it.
func (m *Matcher) triggerSymbol(p *pattern, k int32) symbol.Symbol {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	if p.kind == adjFrame {
		if g.Copula || g.Passive {
			return m.s.Tags[g.Head].Symbol
		}
		return 0
	}
	if g.Copula {
		return 0
	}
	return m.s.VerbSymbol(g.Head)
}

// triggerCost is what a wrong word costs: more where a verb stands for an
// adjective, or the other way round.
func (m *Matcher) triggerCost(p *pattern, k int32) int {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	switch {
	case p.kind == adjFrame && !g.Copula && !g.Passive, p.kind == verbFrame && g.Copula:
		return 8
	}
	return 4
}

// headWord gives the plain form of the verb or adjective of clause k.
func (m *Matcher) headWord(p *pattern, k int32) string {
	g := &m.s.Groups[m.s.Clauses[k].Group]
	if p.kind == adjFrame || g.Copula {
		return strings.ToLower(m.s.Word(g.Head))
	}
	return m.verbLemma(k)
}

// missTried checks what passes over a pattern before or after it is bound.
func (m *Matcher) missTried(n *Miss, p *pattern, k int32) {
	for pi, q := range m.Rules.patterns {
		if q != p {
			continue
		}
		if m.Rules.filters[pi].alone && m.amongOthers(p, k) {
			n.fail(Failure{Cause: NotAlone, First: None, cost: 3})
			return
		}
		m.look(k)
		if p.kind == verbFrame && !m.offer.passes(&m.Rules.filters[pi]) || !m.possible(p, p.args, k, p.kind == adjFrame) {
			n.fail(Failure{Cause: NotTried, First: None, cost: 3})
		}
		return
	}
}

// missArgs adds what the arguments of a pattern lack in clause k.
func (m *Matcher) missArgs(n *Miss, p *pattern, args []arg, k int32, asIs bool, b *binding, aim Aim) {
	for i := range args {
		a := &args[i]
		n.Parts++
		if m.clauseArg(p, args, a, k, asIs, b) {
			n.Matched++
			continue
		}
		m.missArg(n, p, args, a, k, asIs, b, aim)
	}
}

// missArg tells why an argument of clause k was not bound.
func (m *Matcher) missArg(n *Miss, p *pattern, args []arg, a *arg, k int32, asIs bool, b *binding, aim Aim) {
	c := &m.s.Clauses[k]
	g := &m.s.Groups[c.Group]
	passive := g.Passive && !asIs
	verb := Failure{Got: m.s.Word(g.Head), First: g.Head, End: g.Head + 1, Entity: None}
	switch a.fn {
	case subject:
		if passive {
			if by := m.byPhrase(k); by != None {
				n.fail(m.notBound(p, a, by, `agent`, aim))
				return
			}
			n.fail(verb.as(NoPhrase, "agent", slotName(p, a), 5+bit(a.via != nil)))
			return
		}
		m.missPhrase(n, p, a, c.Subject, k, "subject", verb, b, aim)
	case object:
		np := c.Object
		if passive {
			np = c.Subject
		}
		if np == None {
			np = m.particleObject(args, c)
		}
		m.missPhrase(n, p, a, np, k, "object", verb, b, aim)
	case second:
		np := c.Second
		if passive {
			np = c.Object
		}
		m.missPhrase(n, p, a, np, k, "second object", verb, b, aim)
	case prep:
		m.missPrep(n, p, a, k, verb, b, aim)
	case particle:
		f := verb.as(NoParticle, "", "", 3)
		f.Want = wordList(a.preps)
		n.fail(f)
	case toVerb, thatVerb, ifVerb:
		m.missChild(n, p, a, k, verb, b, aim)
	default:
		n.fail(verb.as(NotTried, "", "", 9))
	}
}

// as makes a failure of another that only says where.
func (f Failure) as(c Cause, part, slot string, cost int) Failure {
	f.Cause, f.Part, f.Slot, f.cost = c, part, slot, cost
	return f
}

func slotName(p *pattern, a *arg) string {
	if a.slot < 0 {
		return ""
	}
	return p.slots[a.slot].name
}

func wordList(w words) []string {
	if w == nil {
		return nil
	}
	return w.list
}

// missPhrase tells why a subject or an object was not bound.
func (m *Matcher) missPhrase(n *Miss, p *pattern, a *arg, np, k int32, part string, verb Failure, b *binding, aim Aim) {
	switch {
	case np == None && a.slot < 0:
		f := verb.as(NoPhrase, part, "", 5)
		f.Want = wordList(a.head)
		n.fail(f)
	case np == None:
		f := verb.as(NoPhrase, part, slotName(p, a), 5)
		if pr, ok := m.behindPrep(p, a, k, n.aimed(p, a, m, aim)); ok {
			f = Failure{Cause: NoPrep, Part: part, Slot: f.Slot, Got: m.prepWord(pr), First: pr, End: pr + 1, Entity: None, cost: 4}
		}
		n.fail(f)
	case a.head != nil && !a.behind:
		m.missNounWords(n, p, a, np, k, b, aim)
	default:
		n.fail(m.notBound(p, a, np, part, aim))
	}
}

// aimed gives the end that an argument's slot would have to stand for.
func (n *Miss) aimed(p *pattern, a *arg, m *Matcher, aim Aim) []End {
	name := slotName(p, a)
	g := m.Rules.world.Pack.Rules[p.rule].Gives[n.Gives]
	var out []End
	if g.Subject == name {
		out = append(out, aim.Subject)
	}
	if g.Object == name {
		out = append(out, aim.Object)
	}
	if m.Rules.relations[g.Relation].Symmetric && len(out) == 1 {
		return []End{aim.Subject, aim.Object}
	}
	return out
}

// missPrep tells why an argument behind a preposition of the verb was not bound.
func (m *Matcher) missPrep(n *Miss, p *pattern, a *arg, k int32, verb Failure, b *binding, aim Aim) {
	c := &m.s.Clauses[k]
	for _, pr := range c.Preps {
		if pr.Phrase == None || !a.preps.has(m.prepSymbol(pr.Token)) {
			continue
		}
		part := "behind " + m.prepWord(pr.Token)
		if !m.hangsOnClause(k, pr) {
			f := verb.as(NotBound, part, slotName(p, a), 4)
			f.First, f.End = pr.Token, m.s.Phrases[pr.Phrase].End
			f.Got = m.words(f.First, f.End)
			n.fail(f)
			return
		}
		if a.slot < 0 && a.head != nil {
			m.missNounWords(n, p, a, pr.Phrase, None, b, aim)
			return
		}
		n.fail(m.notBound(p, a, m.s.First(pr.Phrase), part, aim))
		return
	}
	f := verb.as(NoPrep, "behind", slotName(p, a), 6)
	f.Want, f.Got = wordList(a.preps), ""
	ends := n.aimed(p, a, m, aim)
	if pr, ok := m.behindPrep(p, a, k, ends); ok {
		f.Got, f.First, f.End, f.cost = m.prepWord(pr), pr, pr+1, 3
	} else if c.Object != None && !hasObject(p) && m.suitable(p, a, c.Object, ends) {
		f.Near, f.cost = true, 4
	}
	n.fail(f)
}

// hasObject says whether a pattern takes the object of its clause.
func hasObject(p *pattern) bool {
	return slices.ContainsFunc(p.args, func(a arg) bool { return a.fn == object })
}

// missChild tells what a "to", "that" or "if" clause of clause k lacks.
func (m *Matcher) missChild(n *Miss, p *pattern, a *arg, k int32, verb Failure, b *binding, aim Aim) {
	best, ok := Miss{}, false
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if int32(j) == k || !m.childFits(a, c, k) {
			continue
		}
		child := m.newMiss(p, n.Gives)
		g := &m.s.Groups[c.Group]
		if a.head != nil && !a.head.has(m.s.VerbSymbol(g.Head)) {
			child.fail(Failure{Cause: WrongVerb, Want: a.head.list, Got: m.verbLemma(int32(j)), First: g.Head, End: g.Head + 1, Entity: None, cost: 4})
		}
		if a.modal != nil && !a.modal.has(m.Rules.symbols.Of(strings.ToLower(g.Modal))) {
			child.fail(Failure{Cause: NoModifier, Want: a.modal.list, Got: g.Modal, Part: "modal verb", First: g.First, End: g.End, Entity: None, cost: 3})
		}
		m.missArgs(&child, p, a.args, int32(j), a.head == nil, b, aim)
		if !ok || child.cost < best.cost {
			best, ok = child, true
		}
	}
	if !ok {
		f := verb.as(NoClause, clauseWord(a), "", 6+3*len(a.args))
		f.Want = wordList(a.head)
		n.fail(f)
		return
	}
	n.Parts += best.Parts
	n.Matched += best.Matched
	for _, f := range best.Failures {
		n.fail(f)
	}
	if len(best.Failures) == 0 {
		n.fail(verb.as(NotBound, clauseWord(a), "", 6))
	}
}

// childFits says whether clause c can be the one that the argument wants.
func (m *Matcher) childFits(a *arg, c *chunk.Clause, k int32) bool {
	switch a.fn {
	case toVerb:
		return c.Parent == k && (c.Link == chunk.ToVerb || c.Link == chunk.Purpose)
	case thatVerb:
		return c.Parent == k && c.Link == chunk.Complement
	}
	return c.Sub != None && a.preps.has(m.prepSymbol(c.Sub))
}

func clauseWord(a *arg) string {
	switch a.fn {
	case toVerb:
		return "to"
	case thatVerb:
		return "that"
	}
	return "if"
}
