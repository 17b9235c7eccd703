package match

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/resolve"
	"entente/extract/rule"
)

// This file and why*.go beside it tell why a pattern did not match. They run
// the binder of the normal path again, one argument at a time and without
// stopping at the first that fails. Nothing here runs when facts are looked for.

// An Aim is an edge that somebody looked for in vain.
type Aim struct {
	Relation        string
	Subject, Object End
}

// An End is an end of an aim: an entity of the article, or words of its text.
type End struct {
	Entity int32  // None: the article does not name it
	Topic  string // the words, where the end is words
}

// A Cause is the kind of a failure. The names do not change.
type Cause string

// The causes, and what fails.
const (
	NoTrigger   Cause = "trigger"      // no word that the rule is tried for
	Misread     Cause = "reading"      // the word is there, read as another part of speech
	NoPhrase    Cause = "missing"      // no subject, object or owner
	NoPrep      Cause = "preposition"  // another preposition, or none
	NoParticle  Cause = "particle"     // "out" in carry out
	WrongType   Cause = "type"         // the end is of a type that the slot does not take
	NoName      Cause = "no-name"      // the phrase names nobody
	OtherEntity Cause = "other-entity" // the slot stands for another entity
	TooFew      Cause = "together"     // one where the slot wants two or more
	WrongNoun   Cause = "noun"         // another noun than the rule's
	NoModifier  Cause = "modifier"     // the word before the noun is missing
	NoClause    Cause = "clause"       // no "to", "that" or "if" clause
	WrongVerb   Cause = "inner-verb"   // another verb in that clause
	NotBound    Cause = "attachment"   // the phrase is there, and the engine ties it to another word
	NotAlone    Cause = "alone"        // a group stands beside another party
	SelfAct     Cause = "itself"       // both ends are one, or a seat and its own country
	WrongEnds   Cause = "ends"         // the relation does not take the end's type
	NotTried    Cause = "limit"        // matched here and not in the normal path
)

// A Failure is one thing that a pattern wants and a sentence lacks.
type Failure struct {
	Cause  Cause
	Want   []string // words of the rule, for causes that are about words
	Got    string   // what stands there instead: a word, or the words of a phrase
	Slot   string   // the slot, for causes that are about what it stands for
	Entity int32    // WrongType, OtherEntity: what stands there, or None
	Part   string   // what the slot is here: subject, object, behind "to"
	First  int32    // the tokens of Got; First is None where there are none
	End    int32
	Near   bool // NoPrep: the end stands there as the object
	cost   int
}

// A Miss is a pattern that did not match at one place, or matched and was not
// kept.
type Miss struct {
	Rule, Says int32
	Variant    int // which of the flat sentences of Says
	Gives      int
	Clause     int32 // None for a noun
	Phrase     int32 // None for a verb
	First, End int32 // the word that was taken for the trigger
	Parts      int
	Matched    int
	Triggered  bool
	Failures   []Failure
	cost, size int
}

func (n *Miss) fail(f Failure) {
	n.Failures = append(n.Failures, f)
	n.cost += f.cost
}

// Cost says how far the pattern is from a match: 0 is a match.
func (n *Miss) Cost() int { return n.cost }

// Misses gives, for every pattern whose rule gives the aim's relation, where it
// came nearest to the aim in sentence si, the nearest first.
func (m *Matcher) Misses(si int32, aim Aim) []Miss {
	m.si, m.s = si, &m.Doc.Sentences[si]
	m.findPreps()
	var out []Miss
	variant := map[[2]int32]int{}
	for _, p := range m.Rules.patterns {
		key := [2]int32{p.rule, p.says}
		n := variant[key]
		variant[key]++
		for gi, g := range m.Rules.world.Pack.Rules[p.rule].Gives {
			if g.Relation != aim.Relation {
				continue
			}
			if miss, ok := m.nearest(p, gi, aim); ok {
				miss.Variant = n
				out = append(out, miss)
			}
		}
	}
	slices.SortStableFunc(out, CompareMisses)
	return out
}

// CompareMisses puts the nearer first: what lacks less, what has its trigger,
// what matched more, what says more. Ties stay in the order of the rules.
func CompareMisses(a, b Miss) int {
	for _, d := range []int{a.cost - b.cost, bit(b.Triggered) - bit(a.Triggered), b.Matched - a.Matched, b.size - a.size} {
		if d != 0 {
			return d
		}
	}
	return 0
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nearest tries a pattern at every place of the sentence.
func (m *Matcher) nearest(p *pattern, gi int, aim Aim) (best Miss, ok bool) {
	keep := func(n Miss) {
		if !ok || CompareMisses(n, best) < 0 {
			best, ok = n, true
		}
	}
	switch p.kind {
	case nounFrame:
		for np := range m.s.Phrases {
			if f := &m.s.Phrases[np]; f.Type != chunk.Named && f.Type != chunk.Pronoun {
				keep(m.missNoun(p, gi, int32(np), aim))
			}
		}
	case identityFrame:
		for np := range m.s.Phrases {
			if f := &m.s.Phrases[np]; f.Name != None && m.s.Refs[f.Name].Entity == aim.Subject.Entity && aim.Subject.Entity != None {
				m.missOffices(p, gi, int32(np), aim, keep)
			}
		}
		return best, ok
	default:
		for k := range m.s.Clauses {
			keep(m.missClause(p, gi, int32(k), aim))
		}
	}
	if t := m.misread(p); t != None && (!ok || !best.Triggered && best.cost > m.misreadCost(t, aim)) {
		n := m.newMiss(p, gi)
		n.First, n.End = t, t+1
		n.fail(Failure{Cause: Misread, Want: p.words.list, Got: m.s.Word(t), Part: p.kind.read(), First: t, End: t + 1, cost: m.misreadCost(t, aim)})
		keep(n)
	}
	return best, ok
}

// misreadCost is more than a wrong word and less than a wrong word with
// something else. Where rules for the relation know the word as a noun too, what
// those miss is nearer.
func (m *Matcher) misreadCost(t int32, aim Aim) int {
	for _, pi := range m.Rules.nouns.of(m.s.NounSymbol(t)) {
		ru := &m.Rules.world.Pack.Rules[m.Rules.patterns[pi].rule]
		if slices.ContainsFunc(ru.Gives, func(g rule.Gives) bool { return g.Relation == aim.Relation }) {
			return 7
		}
	}
	return 5
}

// read says how a pattern of this kind wants its trigger to be read.
func (k frameKind) read() string {
	switch k {
	case nounFrame:
		return "noun"
	case adjFrame:
		return "adjective"
	}
	return "verb"
}

// misread gives a word of the pattern's trigger that no clause or phrase has for
// its head, or None.
func (m *Matcher) misread(p *pattern) int32 {
	for t := range m.s.Tags {
		t := int32(t)
		if m.s.NameAt[t] != None || !p.words.has(m.s.VerbSymbol(t)) && !p.words.has(m.s.NounSymbol(t)) {
			continue
		}
		if m.isHead(p.kind, t) {
			return None
		}
		return t
	}
	return None
}

// isHead says whether token t is what a pattern of this kind is tried on. A verb
// is no misread noun: that is for the rule's verbs.
func (m *Matcher) isHead(kind frameKind, t int32) bool {
	if kind == nounFrame && slices.ContainsFunc(m.s.Phrases, func(f chunk.Phrase) bool { return f.Head == t }) {
		return true
	}
	return slices.ContainsFunc(m.s.Clauses, func(c chunk.Clause) bool { return m.s.Groups[c.Group].Head == t })
}

func (m *Matcher) newMiss(p *pattern, gi int) Miss {
	return Miss{Rule: p.rule, Says: p.says, Gives: gi, Clause: None, Phrase: None, First: None, size: p.size}
}

// Stands says whether an end of an aim stands in sentence si: by its name, by a
// pronoun or by a noun that stands for it.
func (m *Matcher) Stands(si int32, e End) bool {
	m.si, m.s = si, &m.Doc.Sentences[si]
	if e.Topic != "" {
		return len(m.s.Tokens) > 0 && strings.Contains(strings.ToLower(m.words(0, int32(len(m.s.Tokens)))), strings.ToLower(e.Topic))
	}
	if e.Entity == None {
		return false
	}
	if slices.ContainsFunc(m.s.Refs, func(r resolve.NameRef) bool { return r.Entity == e.Entity }) {
		return true
	}
	found := false
	m.meanings(func(refs []resolve.Ref) { found = found || m.refers(refs, e) })
	return found
}

// Meet makes the entities that no name of sentence si means, but a phrase, such as
// "Afghan refugees": they are made where a rule asks for them.
func (m *Matcher) Meet(si int32) {
	m.si, m.s = si, &m.Doc.Sentences[si]
	m.meanings(func([]resolve.Ref) {})
}

// meanings gives what each phrase of the sentence can mean.
func (m *Matcher) meanings(give func([]resolve.Ref)) {
	w := m.Doc.World
	for np := range m.s.Phrases {
		for _, mask := range []resolve.Mask{w.Actor, w.Place, anyType} {
			give(m.Doc.Actors(m.si, int32(np), mask))
			give(m.Doc.Behind(m.si, int32(np), mask, nil))
		}
	}
}

// Means says whether a phrase of sentence si, or one joined to it, means an end.
func (m *Matcher) Means(si, np int32, e End) bool {
	m.si, m.s = si, &m.Doc.Sentences[si]
	return np != None && m.means(m.s.First(np), []End{e})
}

// SaysOf gives the number of the rule's sentence that found it.
func (m *Matcher) SaysOf(f Found) int32 { return m.Rules.patterns[f.Pattern].says }
