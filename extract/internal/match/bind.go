package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/resolve"
	"entente/extract/internal/symbol"
)

// binding is what the slots of a pattern stand for in a match.
type binding struct {
	refs   [][]resolve.Ref
	topics [][]*Topic
	words  []string
	denied bool // "no concessions"
	// act is the phrase whose act the relation is, when it is not the frame's
	// own: the attacks in "protects {whom} from {who}'s attacks".
	act   int32
	inner int32 // the "to" or "that" clause that was bound, or None
}

// newBinding gives the matcher's binding, emptied for a pattern. There is one at
// a time.
func (m *Matcher) newBinding(p *pattern) *binding {
	b := &m.binding
	n := len(p.slots)
	if cap(b.refs) < n {
		b.refs, b.topics, b.words = make([][]resolve.Ref, 2*n), make([][]*Topic, 2*n), make([]string, 2*n)
	}
	b.refs, b.topics, b.words = b.refs[:n], b.topics[:n], b.words[:n]
	clear(b.refs)
	clear(b.topics)
	clear(b.words)
	b.denied, b.act, b.inner = false, None, None
	m.bound = m.bound[:0]
	return b
}

// bindObject binds an object; a literal noun must be its head, or the head of
// what follows "of" behind "a series".
func (m *Matcher) bindObject(p *pattern, a *arg, np, k int32, b *binding) bool {
	if a.head == nil || a.behind {
		return m.bind(p, a, np, b)
	}
	for ; np != None; np = m.s.Phrases[np].Next {
		if m.literalNoun(p, a, np, k, b) {
			return true
		}
	}
	return false
}

// literalNoun binds a noun that the rule names, with its own prepositions.
func (m *Matcher) literalNoun(p *pattern, a *arg, np, k int32, b *binding) bool {
	np = m.throughOf(np) // "tons of food aid"
	f := &m.s.Phrases[np]
	if f.Type == chunk.Named || !a.head.has(m.s.NounSymbol(f.Head)) || !m.modsPresent(a.mods, f) {
		return false
	}
	for i := range a.args {
		if !m.nounPrep(p, &a.args[i], np, k, b) {
			return false
		}
	}
	b.denied = b.denied || f.Negated
	return true
}

// modsPresent says whether each literal modifier stands in the phrase.
func (m *Matcher) modsPresent(mods []words, f *chunk.Phrase) bool {
	for _, w := range mods {
		if !m.inPhrase(w, f) {
			return false
		}
	}
	return true
}

func (m *Matcher) inPhrase(w words, f *chunk.Phrase) bool {
	for t := f.First; t < f.Head; t++ {
		if w.has(m.s.Tags[t].Symbol) || w.has(m.s.NounSymbol(t)) {
			return true
		}
	}
	return false
}

// prepWord gives a preposition in lower case; one of several words is joined.
func (m *Matcher) prepWord(t int32) string {
	n := max(int32(m.s.Tags[t].Span), 1)
	if n == 1 {
		word := m.s.Lower(t)
		if word == "of" && t > 0 {
			if before := m.s.Lower(t - 1); joinsOf(before) {
				return before + " of"
			}
		}
		return word
	}
	return strings.ToLower(m.s.Text[m.s.Tokens[t].Start:m.s.Tokens[t+n-1].End])
}

// prepSymbol gives the symbol of prepWord.
func (m *Matcher) prepSymbol(t int32) symbol.Symbol {
	tag := &m.s.Tags[t]
	if tag.Span > 1 {
		return m.Rules.symbols.Of(m.prepWord(t))
	}
	if tag.Symbol == m.Rules.of && t > 0 {
		if before := m.s.Lower(t - 1); joinsOf(before) {
			return m.Rules.symbols.Of(before + " of")
		}
	}
	return tag.Symbol
}

// bindPhrase binds the phrase behind a preposition.
func (m *Matcher) bindPhrase(p *pattern, a *arg, np int32, b *binding) bool {
	if a.slot < 0 && a.head != nil {
		return m.literalNoun(p, a, np, None, b)
	}
	return m.bind(p, a, m.s.First(np), b)
}

func (m *Matcher) words(first, end int32) string {
	return chunk.Spaced(m.s.Text[m.s.Tokens[first].Start:m.s.Tokens[end-1].End])
}

// bind binds a slot to what a phrase means. A slot that takes words takes the
// phrase's words.
func (m *Matcher) bind(p *pattern, a *arg, np int32, b *binding) bool {
	if a.slot < 0 {
		return true
	}
	m.bound = append(m.bound, np)
	s := p.slots[a.slot]
	if qualifier(s.name) {
		b.words[a.slot] = m.topicWords(np)
		return true
	}
	mask, topic := m.Rules.types(p, a.slot)
	refs := m.refs(a, np, mask)
	if a.via == nil && a.head == nil && !a.behind && mask != 0 {
		m.offer.note(np, mask, len(refs) > 0)
	}
	if topic && !a.behind {
		if b.topics[a.slot] = m.phraseTopics(np, mask); b.topics[a.slot] != nil {
			b.refs[a.slot] = refs
			return true
		}
	}
	if a.behind && a.about >= 0 {
		b.words[a.about] = m.topicWords(np)
	}
	if s.together && len(refs) < 2 || len(refs) == 0 {
		return false
	}
	if a.pair >= 0 {
		if len(refs) < 2 {
			return false
		}
		b.refs[a.pair] = refs[1:]
		refs = refs[:1]
	}
	b.refs[a.slot] = refs
	if a.behind && a.head != nil && a.fn != subject && m.Rules.isSubject(p, a.slot) {
		b.act = np
	}
	return true
}

// refs gives the entities of a phrase for an argument. {whom}'s {about} asks
// for whose act the phrase is.
func (m *Matcher) refs(a *arg, np int32, mask resolve.Mask) []resolve.Ref {
	if mask == 0 {
		return nil
	}
	if a.via != nil || a.behind && a.head != nil {
		return m.viaRefs(a, np, mask)
	}
	if m.s.Reciprocal(np) {
		return m.oneAnother(np, mask)
	}
	if !a.behind {
		return m.Doc.All(m.si, np, mask)
	}
	f := &m.s.Phrases[np]
	if f.Type == chunk.Named || m.Doc.Parser.IsActor(m.s.Sentence, np) {
		return nil
	}
	var out []resolve.Ref
	for ; np != None; np = m.s.Phrases[np].Next {
		out = append(out, m.notSuffering(np, m.Doc.Behind(m.si, np, mask, nil))...)
	}
	return out
}

// notSuffering leaves out persons to whom an act is done: who criticises "his
// arrest" does not criticise him.
func (m *Matcher) notSuffering(np int32, refs []resolve.Ref) []resolve.Ref {
	f := &m.s.Phrases[np]
	noun := m.Doc.Parser.Noun(m.s.Sentence, f.Head)
	if f.Poss == None && f.PossTok == None || noun == "death" || !m.Doc.Grammar.Is(noun, grammar.Patient) || m.Doc.BehindOf(m.si, np) != None {
		return refs
	}
	return slices.DeleteFunc(slices.Clone(refs), func(r resolve.Ref) bool {
		return m.Doc.Entities[r.Entity].Mask&m.Doc.World.Person != 0
	})
}

// viaRefs gives what phrases stand for whose head is one of the rule's nouns:
// {who}'s @troops. "Israelis" counts as people.
func (m *Matcher) viaRefs(a *arg, np int32, mask resolve.Mask) []resolve.Ref {
	want := a.via
	if want == nil {
		want = a.head
	}
	var out []resolve.Ref
	for steps := 0; np != None && steps < 32; np, steps = m.s.Phrases[np].Next, steps+1 {
		at := m.throughOf(np)
		f := &m.s.Phrases[at]
		people := f.Name != None && f.Plural && want.names("people")
		if !people && (f.Type != chunk.Common || !want.has(m.s.NounSymbol(f.Head))) {
			continue
		}
		refs := m.Doc.Actors(m.si, at, mask)
		if len(refs) == 0 {
			refs = m.Doc.Behind(m.si, at, mask, nil)
		}
		out = append(out, refs...)
	}
	return out
}

// throughOf goes from "thousands" to what stands behind "of".
func (m *Matcher) throughOf(np int32) int32 {
	for steps := 0; steps < 4; steps++ {
		f := &m.s.Phrases[np]
		if f.Type != chunk.Number && !m.Doc.Parser.NounIs(m.s.Sentence, f.Head, grammar.Transparent) {
			break
		}
		next := m.Doc.BehindOf(m.si, np)
		if next == None {
			break
		}
		np = next
	}
	return np
}

// oneAnother gives what "each other" stands for: the subject of its clause, when
// that is more than one.
func (m *Matcher) oneAnother(np int32, mask resolve.Mask) []resolve.Ref {
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		takes := c.Object == np || slices.ContainsFunc(c.Preps, func(p chunk.Prep) bool { return p.Phrase == np })
		if !takes || c.Subject == None {
			continue
		}
		if refs := m.Doc.All(m.si, c.Subject, mask); len(refs) > 1 {
			return refs
		}
	}
	return nil
}
