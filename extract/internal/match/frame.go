package match

import (
	"entente/extract/internal/resolve"
)

// None marks an index that points at nothing.
const None = int32(-1)

// A Matcher tries the rules on the sentences of one article.
type Matcher struct {
	Rules  *Rules
	Doc    *resolve.Doc
	Trials []int // where it is not nil: how often each rule was tried
	// Unfiltered tries also the patterns that the filters pass over, so that a
	// test can show that nothing is lost.
	Unfiltered bool

	found   []Found
	binding binding
	bound   []int32 // the phrases that its slots took
	si      int32
	s       *resolve.Sentence
	offer   offer   // of the clause whose verb is tried
	passed  []int32 // the patterns of that verb that its filters let through
	preps   listSet // the sentence's prepositions
	owners  []owned // of that phrase
	support int32   // of the phrase whose noun is tried: see findSupport
}

// Found is one relation that a rule found.
type Found struct {
	Pattern         int32
	Rule            int32
	Gives           int
	Sentence        int32
	Subject, Object resolve.Ref
	Topic           *Topic // the object, when it is words
	SubjectTopic    *Topic // the subject, when it is words
	About           string
	Status          Status
	Attributed      Attribution
	First, End      int32 // the trigger's tokens
	Clause          int32
	Inner           int32 // the "to" or "that" clause that the rule took in, or None
	Size            int
	Threat          bool // planned under "threaten", or to come unless another acts
	Readied         bool // planned under "prepare"
}

// A Topic is an object that is words of the text.
type Topic struct {
	First, End int32
	Name       string
}

// Sentence tries every rule on sentence si and gives what they found, in the
// order of the text.
func (m *Matcher) Sentence(si int32) []Found {
	m.found = m.found[:0]
	m.si, m.s = si, &m.Doc.Sentences[si]
	m.findPreps()
	for k := range m.s.Clauses {
		m.clause(int32(k))
	}
	for np := range m.s.Phrases {
		m.noun(int32(np))
	}
	m.identities()
	return m.found
}

// tried counts a trial of a pattern.
func (m *Matcher) tried(p *pattern) {
	if m.Trials != nil {
		m.Trials[p.rule]++
	}
}
