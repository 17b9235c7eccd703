package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/resolve"
)

// behindPrep gives the preposition of clause k behind which the ends stand that
// an argument wants.
func (m *Matcher) behindPrep(p *pattern, a *arg, k int32, ends []End) (int32, bool) {
	for _, pr := range m.s.Clauses[k].Preps {
		if pr.Phrase != None && m.suitable(p, a, m.s.First(pr.Phrase), ends) {
			return pr.Token, true
		}
	}
	return None, false
}

// suitable says whether a phrase means an end that the slot of an argument would
// take: both ends, for a slot of two or more.
func (m *Matcher) suitable(p *pattern, a *arg, np int32, ends []End) bool {
	if a.slot < 0 {
		return false
	}
	mask, _ := m.Rules.types(p, a.slot)
	ok := 0
	for _, e := range ends {
		if e.Topic == "" && (e.Entity == None || m.Doc.Entities[e.Entity].Mask&mask == 0) {
			continue
		}
		if m.means(np, []End{e}) {
			ok++
		}
	}
	if p.slots[a.slot].together {
		return ok > 1
	}
	return ok > 0
}

// anyType takes entities of every type.
const anyType = ^resolve.Mask(0)

// means says whether a phrase, or one joined to it, means one of the ends.
func (m *Matcher) means(np int32, ends []End) bool {
	for steps := 0; np != None && steps < 32; np, steps = m.s.Phrases[np].Next, steps+1 {
		for _, e := range ends {
			if e.Topic != "" {
				if t := m.topic(np); t != nil && strings.EqualFold(t.Name, e.Topic) {
					return true
				}
				continue
			}
			if m.refers(m.Doc.Actors(m.si, np, anyType), e) || m.refers(m.Doc.Behind(m.si, np, anyType, nil), e) {
				return true
			}
		}
	}
	return false
}

func (m *Matcher) refers(refs []resolve.Ref, e End) bool {
	return slices.ContainsFunc(refs, func(r resolve.Ref) bool { return r.Entity == e.Entity })
}

// notBound tells why a slot does not take a phrase that is there.
func (m *Matcher) notBound(p *pattern, a *arg, np int32, part string, aim Aim) Failure {
	f := Failure{Part: part, Slot: slotName(p, a), Entity: None}
	f.First, f.End = m.s.Phrases[np].First, m.s.Phrases[np].End
	f.Got = m.words(f.First, f.End)
	if w := a.via; w != nil || a.behind && a.head != nil {
		if w == nil {
			w = a.head
		}
		if at := m.throughOf(np); !w.has(m.s.NounSymbol(m.s.Phrases[at].Head)) {
			return m.otherNoun(f, w, at, aim)
		}
	}
	if a.slot < 0 {
		f.Cause, f.cost = NotBound, 6
		return f
	}
	mask, _ := m.Rules.types(p, a.slot)
	all := m.Doc.All(m.si, np, anyType)
	if len(all) == 0 && a.behind {
		all = m.Doc.Behind(m.si, np, anyType, nil)
	}
	if p.slots[a.slot].together && len(m.Doc.All(m.si, np, mask)) == 1 && len(all) < 2 {
		f.Cause, f.cost = TooFew, 4
		return f
	}
	if len(all) == 0 {
		f.Cause, f.cost = NoName, 5
		return f
	}
	f.Cause, f.Entity, f.cost = WrongType, all[0].Entity, 6
	for _, r := range all {
		fits := m.Doc.Entities[r.Entity].Mask&mask != 0
		if (r.Entity == aim.Subject.Entity || r.Entity == aim.Object.Entity) && (f.cost > 3 || !fits) {
			f.Entity, f.cost = r.Entity, 3
			f.First, f.End = r.First, r.End
			if r.Sentence != m.si {
				f.First, f.End = m.s.Phrases[np].First, m.s.Phrases[np].End
			}
		}
	}
	if m.Doc.Entities[f.Entity].Mask&mask != 0 {
		f.Cause, f.cost = NotBound, 5
	}
	return f
}

// otherNoun tells of a noun that is none of the rule's: nearer where an end of
// the aim stands behind it. A name is no noun.
func (m *Matcher) otherNoun(f Failure, w words, np int32, aim Aim) Failure {
	ph := &m.s.Phrases[np]
	f.Cause, f.Want, f.cost = WrongNoun, w.list, 8
	if ph.Type != chunk.Named && m.means(np, []End{aim.Subject, aim.Object}) {
		f.cost = 4
	}
	if ph.Type != chunk.Named && ph.Type != chunk.Pronoun {
		f.Got, f.First, f.End = m.Doc.Parser.Noun(m.s.Sentence, ph.Head), ph.Head, ph.Head+1
	}
	return f
}

// missNounWords tells why a phrase is not the noun that the rule names.
func (m *Matcher) missNounWords(n *Miss, p *pattern, a *arg, np, k int32, b *binding, aim Aim) {
	np = m.throughOf(np)
	f := &m.s.Phrases[np]
	at := Failure{First: f.Head, End: f.Head + 1, Got: m.Doc.Parser.Noun(m.s.Sentence, f.Head), Entity: None}
	if f.Type == chunk.Named || !a.head.has(m.s.NounSymbol(f.Head)) {
		miss := at.as(WrongNoun, "noun", "", 4)
		miss.Want = a.head.list
		if f.Type == chunk.Named || f.Type == chunk.Pronoun {
			miss.cost = 8
			miss.Got = m.words(f.First, f.End)
		}
		n.fail(miss)
	}
	if !m.modsPresent(a.mods, f) {
		m.missMods(n, a.mods, f, at)
	}
	for i := range a.args {
		n.Parts++
		if m.nounPrep(p, &a.args[i], np, k, b) {
			n.Matched++
			continue
		}
		m.missNounPrep(n, p, &a.args[i], np, k, at, b, aim)
	}
}

// missMods tells which word before the noun is missing.
func (m *Matcher) missMods(n *Miss, mods []words, f *chunk.Phrase, at Failure) {
	for _, w := range mods {
		if !m.inPhrase(w, f) {
			miss := at.as(NoModifier, "modifier", "", 3)
			miss.Want = w.list
			n.fail(miss)
		}
	}
}
