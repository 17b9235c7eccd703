package match

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
)

func (m *Matcher) hasParticles(args []arg) bool {
	for i := range args {
		if args[i].fn == particle {
			return true
		}
	}
	return false
}

func (m *Matcher) hasPrep(c *chunk.Clause, a *arg) bool {
	for _, pr := range c.Preps {
		if a.preps.has(m.prepSymbol(pr.Token)) {
			return true
		}
	}
	return false
}

// particleObject gives the object that stands behind the particle of a verb,
// where the parser took the particle for a preposition: "handed over suspects".
func (m *Matcher) particleObject(args []arg, c *chunk.Clause) int32 {
	for i := range args {
		if args[i].fn != particle {
			continue
		}
		for _, pr := range c.Preps {
			if args[i].preps.has(m.s.Tags[pr.Token].Symbol) {
				return pr.Phrase
			}
		}
	}
	return None
}

// judged gives the object that "as" and an adjective stand before: "rejected as
// baseless claims by Chad".
func (m *Matcher) judged(c *chunk.Clause) int32 {
	for _, pr := range c.Preps {
		if pr.Phrase == None || m.prepWord(pr.Token) != "as" || pr.Token != m.s.Groups[c.Group].End {
			continue
		}
		if f := &m.s.Phrases[pr.Phrase]; f.Type == chunk.Common && f.NoDet && f.First < f.Head && m.s.Is(f.First, lex.Adj) {
			return pr.Phrase
		}
	}
	return None
}

// clausePrep binds a prepositional argument of a verb.
func (m *Matcher) clausePrep(p *pattern, a *arg, k int32, b *binding) bool {
	for _, pr := range m.s.Clauses[k].Preps {
		if a.preps.has(m.prepSymbol(pr.Token)) && pr.Phrase != None && m.hangsOnClause(k, pr) && m.bindPhrase(p, a, pr.Phrase, b) {
			return true
		}
	}
	return false
}

// hangsOnClause says whether a preposition can belong to the verb of clause k.
// It belongs to the noun before it when that noun stands behind a preposition
// itself and a rule knows the noun with this preposition ("a meeting with");
// "of" belongs to the verb only behind its object.
func (m *Matcher) hangsOnClause(k int32, pr chunk.Prep) bool {
	c := m.s.Phrases[pr.Phrase].Chunk - 2
	if c < 0 || m.s.Chunks[c].Kind != chunk.KNP {
		return true
	}
	before := m.s.Chunks[c].Ref
	word := m.prepWord(pr.Token)
	if word == "with" && m.Doc.Grammar.Is(m.verbLemma(k), grammar.TopicVerb) && m.Doc.Parser.NounIs(m.s.Sentence, m.s.Phrases[before].Head, grammar.WithNoun) {
		return false // "discuss the standoff with Iran"
	}
	if m.isObject(k, before) {
		return true
	}
	if word == "of" {
		return false
	}
	f := &m.s.Phrases[before]
	if f.Type != chunk.Common || c < 1 || m.s.Chunks[c-1].Kind != chunk.KPrep && m.s.Chunks[c-1].Kind != chunk.KConj {
		return true
	}
	for _, pi := range m.Rules.nouns.of(m.s.NounSymbol(f.Head)) {
		if m.Rules.takes(m.Rules.patterns[pi], m.prepSymbol(pr.Token)) {
			return false
		}
	}
	return true
}

// isObject says whether a phrase is an object of clause k, or hangs on it by
// "of": dollars in "billions of dollars".
func (m *Matcher) isObject(k, np int32) bool {
	cl := &m.s.Clauses[k]
	for steps := 0; steps < 4; steps++ {
		for o, n := cl.Object, 0; o != None && n < 32; o, n = m.s.Phrases[o].Next, n+1 {
			if o == np {
				return o == cl.Object || m.s.Phrases[o].Type != chunk.Common
			}
		}
		c := m.s.Phrases[np].Chunk
		if c < 2 || m.s.Chunks[c-1].Kind != chunk.KPrep || m.prepWord(m.s.Chunks[c-1].First) != "of" || m.s.Chunks[c-2].Kind != chunk.KNP {
			return false
		}
		np = m.s.Chunks[c-2].Ref
	}
	return false
}

// hasParticle says whether the particle stands right behind the verb, or behind
// its object.
func (m *Matcher) hasParticle(a *arg, c *chunk.Clause) bool {
	g := &m.s.Groups[c.Group]
	if m.wordAt(a, g.Head+1) {
		return true
	}
	return c.Object != None && m.wordAt(a, m.s.Phrases[c.Object].End)
}

// wordAt says whether the particle stands at token t.
func (m *Matcher) wordAt(a *arg, t int32) bool {
	return t < int32(len(m.s.Tokens)) && a.preps.has(m.s.Tags[t].Symbol)
}
