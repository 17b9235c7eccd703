package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
)

// nounPrep binds a preposition behind a noun: in the chain that follows it, or
// among those of the clause when the noun is its subject or object.
func (m *Matcher) nounPrep(p *pattern, a *arg, np, k int32, b *binding) bool {
	if a.fn == particle {
		return true
	}
	if m.participlePrep(p, a, np, b) {
		return true
	}
	first := m.s.Phrases[np].Chunk
	for c := first + 1; first != None && c+1 < int32(len(m.s.Chunks)); c++ {
		ch := m.s.Chunks[c]
		if ch.Kind == chunk.KPrep && m.s.Chunks[c+1].Kind == chunk.KNP {
			word := m.prepWord(ch.First)
			if a.preps.has(m.prepSymbol(ch.First)) && (c == first+1 || word != "of") && m.bindPhrase(p, a, m.s.Chunks[c+1].Ref, b) {
				return true
			}
			if f := &m.s.Phrases[m.s.Chunks[c+1].Ref]; f.Type == chunk.Common && word != "of" && word != "between" && word != "by" && word != "with" {
				return m.clauseNounPrep(p, a, np, k, b)
			}
			c++
			continue
		}
		if ch.Kind == chunk.KConj || ch.Kind == chunk.KNP && m.s.First(ch.Ref) != ch.Ref {
			continue // a coordination goes on
		}
		break
	}
	return m.clauseNounPrep(p, a, np, k, b)
}

// participlePrep binds a preposition of the participle right behind the noun:
// "sanctions imposed on Serbia".
func (m *Matcher) participlePrep(p *pattern, a *arg, np int32, b *binding) bool {
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		g := &m.s.Groups[c.Group]
		if c.Link != chunk.Reduced || c.Subject != np || !g.Passive || g.First != m.s.Phrases[np].End || !m.verbIs(int32(k), grammar.Support) {
			continue
		}
		for _, pr := range c.Preps {
			if pr.Phrase != None && a.preps.has(m.prepSymbol(pr.Token)) && m.bindPhrase(p, a, pr.Phrase, b) {
				return true
			}
		}
	}
	return false
}

// clauseNounPrep binds a preposition of the clause whose subject or object the
// noun is: "talks were held with Iran".
func (m *Matcher) clauseNounPrep(p *pattern, a *arg, np, k int32, b *binding) bool {
	if k == None {
		k = m.comesAbout(a, np)
	}
	if k == None {
		return false
	}
	for _, pr := range m.s.Clauses[k].Preps {
		if pr.Phrase == None || !m.hangsOnClause(k, pr) {
			continue
		}
		if pr.Token > m.s.Phrases[np].Head && a.preps.has(m.prepSymbol(pr.Token)) && m.bindPhrase(p, a, pr.Phrase, b) {
			return true
		}
	}
	return false
}

// comesAbout gives the clause that says no more of a noun than that its act takes
// place, so that "between" behind the verb names the noun's parties: "Fighting
// broke out between Chad and Sudan".
func (m *Matcher) comesAbout(a *arg, np int32) int32 {
	if !a.preps.has(m.Rules.between) {
		return None
	}
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		if c.Subject == m.s.First(np) && c.Object == None && m.Doc.Grammar.Is(m.verbLemma(int32(k)), grammar.Occur) {
			return int32(k)
		}
	}
	return None
}

// noun tries the noun patterns of a phrase.
func (m *Matcher) noun(np int32) {
	f := &m.s.Phrases[np]
	if f.Type == chunk.Named || f.Type == chunk.Pronoun {
		return
	}
	nouns := m.Rules.nouns.of(m.s.NounSymbol(f.Head))
	if len(nouns) == 0 {
		return
	}
	m.support = m.findSupport(np)
	m.owners = m.owners[:0]
	for _, pi := range nouns {
		if !m.Unfiltered && !m.preps.has(m.Rules.filters[pi].preps) {
			continue
		}
		p := m.Rules.patterns[pi]
		m.tried(p)
		b := m.newBinding(p)
		if m.nounArgs(p, np, b) {
			m.emit(pi, p, b, m.nounStatus(np), m.governor(np), f.Head, f.Head+1)
		}
	}
}

func (m *Matcher) nounArgs(p *pattern, np int32, b *binding) bool {
	k := m.support
	for i := range p.args {
		a := &p.args[i]
		ok := false
		switch a.fn {
		case owner:
			ok = m.nounOwner(p, a, np, b)
		case prep:
			ok = m.nounPrep(p, a, np, k, b)
		case particle:
			ok = m.modsPresent(a.mods, &m.s.Phrases[np])
		case toVerb, thatVerb:
			ok = m.nounTo(p, a, np, b)
		}
		if !ok {
			return false
		}
	}
	return true
}

// nounTo binds the "to" clause of a noun: "its refusal to meet Wang".
func (m *Matcher) nounTo(p *pattern, a *arg, np int32, b *binding) bool {
	for j := range m.s.Clauses {
		c := &m.s.Clauses[j]
		if c.Link != chunk.ToNoun && c.Link != chunk.Complement || c.Noun != np || a.head != nil && !a.head.has(m.s.VerbSymbol(m.s.Groups[c.Group].Head)) {
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

// findSupport gives the clause that lends the noun its subject: "paid a
// visit", "launched an attack", "talks were held"; None when there is none.
func (m *Matcher) findSupport(np int32) int32 {
	first := m.s.First(np)
	f := &m.s.Phrases[np]
	owned := m.nameBefore(f)
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		g := &m.s.Groups[c.Group]
		passive := g.Passive
		if g.Be && m.existential(c) {
			continue // "there were clashes": nobody is said to do them
		}
		if c.Object != first && !(passive && c.Subject == first) && !m.seriesOf(c.Object, np) {
			continue
		}
		class := m.Doc.Grammar.OfSymbol(m.s.VerbSymbol(m.s.Groups[c.Group].Head))
		if class&grammar.Control != 0 && class&grammar.Support == 0 {
			continue // "told a conference": the conference is not the act
		}
		if passive && c.Subject == first && class&grammar.CallOff != 0 {
			return int32(k) // "the minister's visit was postponed"
		}
		if class&grammar.Support != 0 || !owned && class&(grammar.Undo|grammar.Intend|grammar.Weigh) != 0 && (!f.Definite || f.PossTok != None || class&grammar.CallOff != 0) {
			return int32(k)
		}
	}
	return None
}

// existential says whether the clause has no subject but "there".
func (m *Matcher) existential(c *chunk.Clause) bool {
	return c.Subject == None || strings.EqualFold(m.s.Word(m.s.Phrases[c.Subject].Head), "there")
}

// nameBefore says whether a name stands before the head, whose act the noun then
// is: "easing Russian concerns".
func (m *Matcher) nameBefore(f *chunk.Phrase) bool {
	for t := f.First; t < f.Head; t++ {
		if m.s.NameAt[t] != None {
			return true
		}
	}
	return false
}

// seriesOf says whether np stands behind "of" after an object that says
// nothing of itself: "a series of attacks on".
func (m *Matcher) seriesOf(object, np int32) bool {
	if object == None || m.s.Phrases[np].Chunk == None || m.s.Phrases[object].Chunk+2 != m.s.Phrases[np].Chunk {
		return false
	}
	return m.Doc.Parser.NounIs(m.s.Sentence, m.s.Phrases[object].Head, grammar.Transparent)
}

// firstMain gives the first clause with a subject of its own.
func (m *Matcher) firstMain() int32 {
	for k := range m.s.Clauses {
		if c := &m.s.Clauses[k]; c.Subject != None && !c.Inherits {
			return int32(k)
		}
	}
	return None
}
