package lex

import "entente/extract/internal/symbol"

// POS is a set of parts of speech that a word can be.
type POS uint32

const (
	Noun POS = 1 << iota
	Verb
	Adj
	Adv
	Det     // the, a, this, some, no, each
	Pron    // he, they, who is Wh
	PossPro // his, their
	Prep
	Conj   // and, or, but, nor, neither, either, both
	Sub    // that, if, because, when, while, after
	Modal  // will, may, must
	Aux    // be, have, do and their forms
	To     // to
	Not    // not, n't, never
	Wh     // who, which, whom, whose, where
	Num    // one, two, dozens
	Title  // a title that stands before a name: Mr., President, Gen.
	Time   // Monday, January, today, yesterday
	Given  // a given name
	Interj // oh, yes
	Poss   // the possessive mark: 's, '
)

// Class is the set of the parts of speech themselves, without the marks Title,
// Time and Given, which stand beside Noun.
const Class = Poss<<1 - 1 - Title - Time - Given

// Form is a set of inflected forms that a word can be.
type Form uint16

const (
	Base     Form = 1 << iota // see, city, great
	Third                     // sees; also is, are, am
	Past                      // saw
	PastPart                  // seen
	Gerund                    // seeing
	Plural                    // cities
	Compar                    // greater, greatest
)

// Sense is a set of kinds of thing that a noun names, from the lexicographer
// files of WordNet that hold its usual senses.
type Sense uint16

const (
	SensePerson        Sense = 1 << iota // official, guerrilla, farmer
	SenseGroup                           // government, army, parliament
	SenseLocation                        // city, border
	SenseAct                             // attack, visit
	SenseCommunication                   // statement, warning
	SenseArtifact                        // aircraft, tank
	SenseEvent                           // war, ceremony
	SenseState                           // crisis, peace
	SenseCognition                       // idea, plan
	SenseFeeling                         // concern, anger
	SensePossession                      // money, aid
	SenseTime                            // week, year
	SenseOther
)

// Frame is a set of the ways in which a verb is usually completed.
type Frame uint8

const (
	TakesObject Frame = 1 << iota // attack
	TakesNone                     // arrive
	TakesClause                   // say that
	TakesTo                       // want to
	SeldomNone                    // takes no object in some seldom sense: meet
)

// Mark is a set of properties of words of the closed classes.
type Mark uint8

const (
	Subject  Mark = 1 << iota // he, they, who
	Object                    // him, them, whom
	Singular                  // this, each, he
	Negative                  // no, never, neither
)

// A Word is what the lexicon knows about a lower-cased form. What the tagger
// reads of every token stands in its first 64 bytes, one line of the
// processor's cache.
type Word struct {
	POS  POS
	Form Form
	// Frame is the set of the verb's usual frames, Mark that of the properties
	// of a closed-class word.
	Frame Frame
	Mark  Mark
	// First is the part of speech that the word most often has.
	First POS
	// Cap holds the parts of speech that the word has only when it is written
	// with a capital: Polish, Japanese, March.
	Cap   POS
	can   reading
	upper reading // what it starts as in a sentence when capitalised, but no name
	lower reading // and when it is not
	multi uint16  // 1 + the index of the first multi-word that starts with it
	// Guessed is set where nothing but the word's shape is known.
	Guessed bool
	prefer  bool // a rule names the verb
	// How often the word's lemma has this part of speech in SemCor (the sense
	// counts of WordNet), at most 65535.
	NounCount, VerbCount, AdjCount, AdvCount uint16

	hash uint64 // in a Cache
	// The symbols of the word and of its lemmas in the tagger's table.
	Symbol, NounSymbol, VerbSymbol symbol.Symbol

	Sense    Sense // of the noun's usual senses
	TopSense Sense // of its first sense
	// Lemmas, empty where the word cannot be that part of speech.
	Noun, Verb, Adj string
	Lower           string // the form, where it is ASCII: 128 bytes in all
}
