package match

import (
	"slices"

	"entente/extract/internal/resolve"
	"entente/extract/internal/symbol"
	"entente/extract/rule"
)

// A pattern is one flat rule sentence, read as the frame of a verb, a noun, an
// adjective or an identity ("X is Y's minister").
type pattern struct {
	rule  int32 // index in the pack
	says  int32 // index of the sentence in the rule
	kind  frameKind
	words words // what the trigger's lemma can be
	args  []arg
	slots []slot
	size  int // words that it names, so that the longer match wins
	taken taken
}

type frameKind uint8

const (
	verbFrame     frameKind = iota // {who} visits {where}
	nounFrame                      // {who}'s visit to {where}
	adjFrame                       // {who} is concerned about {whom}
	identityFrame                  // {who} is {whom}'s minister
)

// words is a set of lemmas; nil means any.
type words = *wordSet

type wordSet struct {
	list    []string // each once
	symbols symbol.Set
}

func (w *wordSet) has(s symbol.Symbol) bool { return w == nil || w.symbols.Has(s) }

// hasAny says whether one of the symbols is in the set.
func (w *wordSet) hasAny(list []symbol.Symbol) bool {
	for _, s := range list {
		if w.symbols.Has(s) {
			return true
		}
	}
	return false
}

// names says whether a word is in the set, for the compiler.
func (w *wordSet) names(word string) bool { return slices.Contains(w.list, word) }

// function is the grammatical function of an argument in a pattern.
type function uint8

const (
	subject  function = iota
	object            // also the subject of a passive
	second            // a second object
	prep              // behind a preposition
	owner             // the one whose act a noun is: 's, an adjective, by, a support verb
	toVerb            // a "to" clause
	thatVerb          // a "that" clause
	ifVerb            // an "if" or "unless" clause
	particle          // "out" in carry out
	ingVerb           // behind a preposition: of violating
)

// An arg is an argument that a pattern wants.
type arg struct {
	fn    function
	preps words // prep, ingVerb
	slot  int   // -1: none
	// behind asks for whose act the phrase is ({whom}'s {about}); about is the
	// slot that takes the phrase's words, or -1.
	behind bool
	about  int
	head   words // a literal noun, or the verb of toVerb and thatVerb
	mods   []words
	modal  words // thatVerb: a modal verb that must stand there
	via    words // a noun that must be the phrase's head: {who}'s @troops
	args   []arg // of the literal noun or the inner verb
	pair   int   // the slot of the second member: between {a} and {b}; -1
}

type slot struct {
	name     string
	together bool
	types    []string
	mask     resolve.Mask // the types of node that it takes
	topic    bool         // it takes words of the text
}

// qualifier says whether the slot only qualifies the fact.
func qualifier(name string) bool {
	switch name {
	case rule.AboutSlot, rule.PlaceSlot, rule.TimeSlot, rule.ActSlot:
		return true
	}
	return false
}
