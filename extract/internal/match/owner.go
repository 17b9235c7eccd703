package match

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/resolve"
	"entente/extract/internal/symbol"
)

// nounOwner binds the one whose act the noun is.
func (m *Matcher) nounOwner(p *pattern, a *arg, np int32, b *binding) bool {
	refs := m.owner(p, a, np)
	if len(refs) == 0 || p.slots[a.slot].together && len(refs) < 2 {
		return false
	}
	b.refs[a.slot] = refs
	return true
}

// owner gives what findOwner finds, which many patterns of a noun ask for.
func (m *Matcher) owner(p *pattern, a *arg, np int32) []resolve.Ref {
	mask, _ := m.Rules.types(p, a.slot)
	together := p.slots[a.slot].together
	for _, o := range m.owners {
		if o.mask == mask && o.taken == p.taken && o.together == together {
			return o.refs
		}
	}
	refs := m.findOwner(p, np, mask, together)
	m.owners = append(m.owners, owned{mask, p.taken, together, refs})
	return refs
}

// owned is an answer of findOwner.
type owned struct {
	mask     resolve.Mask
	taken    taken
	together bool // the act is of two or more
	refs     []resolve.Ref
}

// taken says which of the prepositions that can name the owner a noun pattern
// has itself.
type taken struct{ by, from, of bool }

// findOwner gives the entities of the types whose act the noun is.
func (m *Matcher) findOwner(p *pattern, np int32, mask resolve.Mask, together bool) []resolve.Ref {
	f := &m.s.Phrases[np]
	refs := m.Doc.Behind(m.si, np, mask, m.takes(p))
	if len(refs) == 0 && f.AppositionOf == None {
		if by := m.by(np); by != None {
			refs = m.Doc.All(m.si, by, mask)
		}
	}
	if len(refs) == 0 {
		if k := m.support; k != None {
			c := &m.s.Clauses[k]
			if !m.s.Groups[c.Group].Passive && c.Subject != None {
				refs = m.Doc.All(m.si, c.Subject, mask)
			} else if by := m.byPhrase(k); by != None {
				refs = m.Doc.All(m.si, by, mask)
			}
		}
	}
	if len(refs) == 0 && !(together && m.withOther(np)) {
		refs = m.jointOwner(np, mask)
	}
	return refs
}

// withOther says whether "with" behind the noun names the other party: "during
// talks with Japan the two leaders".
func (m *Matcher) withOther(np int32) bool {
	prep, next := m.s.After(m.s.Phrases[np].Chunk)
	return next != None && m.prepWord(prep) == "with"
}

// takes gives a test for the prepositions that the noun pattern has itself, so
// that what stands there is not the owner: "{who}'s evacuation of {whom}".
func (m *Matcher) takes(p *pattern) func(string) bool {
	return func(word string) bool { return m.Rules.takes(p, m.Rules.symbols.Of(word)) }
}

// takes says whether the noun pattern has the preposition itself.
func (r *Rules) takes(p *pattern, word symbol.Symbol) bool {
	for i := range p.args {
		if p.args[i].fn == prep && p.args[i].preps.has(word) {
			return true
		}
	}
	return false
}

// by gives the phrase behind "by" in the chain after np, or None.
func (m *Matcher) by(np int32) int32 {
	for c := m.s.Phrases[np].Chunk; ; c += 2 {
		prep, next := m.s.After(c)
		if next == None {
			return None
		}
		if strings.EqualFold(m.s.Word(prep), "by") {
			return m.s.First(next)
		}
	}
}

func (m *Matcher) byPhrase(k int32) int32 {
	for _, pr := range m.s.Clauses[k].Preps {
		if strings.EqualFold(m.s.Word(pr.Token), "by") && pr.Phrase != None {
			return m.s.First(pr.Phrase)
		}
	}
	return None
}

// jointOwner gives the subject of the clause for a meeting or a journey behind
// a preposition: "Putin spoke after talks with Merkel".
func (m *Matcher) jointOwner(np int32, mask resolve.Mask) []resolve.Ref {
	f := &m.s.Phrases[np]
	c := f.Chunk
	if c < 1 || m.s.Chunks[c-1].Kind != chunk.KPrep || !m.Doc.Parser.NounIs(m.s.Sentence, f.Head, grammar.JointNoun) {
		return nil
	}
	switch m.prepWord(m.s.Chunks[c-1].First) {
	case "after", "during", "following", "for", "at", "in", "before", "ahead of", "on":
	default:
		return nil
	}
	k := m.governor(np)
	if k == None {
		k = m.firstMain()
	}
	if k == None || m.s.Clauses[k].Subject == None {
		return nil
	}
	return m.Doc.All(m.si, m.s.First(m.s.Clauses[k].Subject), mask)
}
