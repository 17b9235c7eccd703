package match

import "entente/extract/internal/chunk"

// missNoun tells what a noun pattern lacks at phrase np.
func (m *Matcher) missNoun(p *pattern, gi int, np int32, aim Aim) Miss {
	n := m.newMiss(p, gi)
	f := &m.s.Phrases[np]
	n.Phrase, n.First, n.End = np, f.Head, f.Head+1
	at := Failure{Got: m.Doc.Parser.Noun(m.s.Sentence, f.Head), First: f.Head, End: f.Head + 1, Entity: None}
	n.Parts, n.Triggered = 1, p.words.has(m.s.NounSymbol(f.Head))
	if n.Triggered {
		n.Matched = 1
	} else {
		miss := at.as(NoTrigger, p.kind.read(), "", 4)
		miss.Want = p.words.list
		n.fail(miss)
	}
	m.support = m.findSupport(np)
	m.owners = m.owners[:0]
	b := m.newBinding(p)
	for i := range p.args {
		a := &p.args[i]
		n.Parts++
		if m.nounArg(p, a, np, b) {
			n.Matched++
			continue
		}
		m.missNounArg(&n, p, a, np, at, b, aim)
	}
	m.ends(&n, p, b, aim)
	return n
}

// nounArg binds one argument as nounArgs does.
func (m *Matcher) nounArg(p *pattern, a *arg, np int32, b *binding) bool {
	switch a.fn {
	case owner:
		return m.nounOwner(p, a, np, b)
	case prep:
		return m.nounPrep(p, a, np, m.support, b)
	case particle:
		return m.modsPresent(a.mods, &m.s.Phrases[np])
	case toVerb, thatVerb:
		return m.nounTo(p, a, np, b)
	}
	return false
}

func (m *Matcher) missNounArg(n *Miss, p *pattern, a *arg, np int32, at Failure, b *binding, aim Aim) {
	switch a.fn {
	case owner:
		n.fail(m.missOwner(n, p, a, np, at, aim))
	case prep:
		m.missNounPrep(n, p, a, np, m.support, at, b, aim)
	case particle:
		m.missMods(n, a.mods, &m.s.Phrases[np], at)
	default:
		f := at.as(NoClause, clauseWord(a), "", 6)
		f.Want = wordList(a.head)
		n.fail(f)
	}
}

// missOwner tells why nobody was found whose act a noun is.
func (m *Matcher) missOwner(n *Miss, p *pattern, a *arg, np int32, at Failure, aim Aim) Failure {
	f := &m.s.Phrases[np]
	mask, _ := m.Rules.types(p, a.slot)
	if owners := m.findOwner(p, np, anyType, false); len(owners) > 0 {
		r := owners[0]
		e := &m.Doc.Entities[r.Entity]
		miss := at.as(WrongType, "owner", slotName(p, a), 6)
		miss.Entity = r.Entity
		if r.Entity == aim.Subject.Entity || r.Entity == aim.Object.Entity {
			miss.cost = 3
		}
		if e.Mask&mask != 0 {
			miss.Cause, miss.cost = TooFew, 4
		}
		if r.Sentence == m.si {
			miss.First, miss.End = r.First, r.End
			miss.Got = m.words(r.First, r.End)
		}
		return miss
	}
	if f.Poss != None {
		return m.notBound(p, a, f.Poss, "owner", aim)
	}
	if k := m.governor(np); k != None && m.support == None {
		c := &m.s.Clauses[k]
		if c.Object == m.s.First(np) && c.Subject != None && m.means(m.s.First(c.Subject), n.aimed(p, a, m, aim)) {
			g := &m.s.Groups[c.Group]
			miss := at.as(NotBound, "support", slotName(p, a), 5)
			miss.Got, miss.First, miss.End = m.verbLemma(k), g.Head, g.Head+1
			return miss
		}
	}
	return at.as(NoPhrase, "owner", slotName(p, a), 5)
}

// missNounPrep tells why what should stand behind a preposition of a noun was not
// bound.
func (m *Matcher) missNounPrep(n *Miss, p *pattern, a *arg, np, k int32, at Failure, b *binding, aim Aim) {
	miss := at.as(NoPrep, "behind", slotName(p, a), 6)
	miss.Want, miss.Got = wordList(a.preps), ""
	for c := m.s.Phrases[np].Chunk + 1; c > 0 && c+1 < int32(len(m.s.Chunks)); c++ {
		ch := m.s.Chunks[c]
		if ch.Kind != chunk.KPrep || m.s.Chunks[c+1].Kind != chunk.KNP {
			continue
		}
		next := m.s.Chunks[c+1].Ref
		if a.preps.has(m.prepSymbol(ch.First)) {
			if a.slot < 0 && a.head != nil {
				m.missNounWords(n, p, a, next, None, b, aim)
				return
			}
			n.fail(m.notBound(p, a, m.s.First(next), "behind "+m.prepWord(ch.First), aim))
			return
		}
		if miss.cost == 6 && m.suitable(p, a, m.s.First(next), n.aimed(p, a, m, aim)) {
			miss.Got, miss.First, miss.End, miss.cost = m.prepWord(ch.First), ch.First, ch.First+1, 3
		}
	}
	n.fail(miss)
}
