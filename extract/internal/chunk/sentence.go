package chunk

import (
	"strings"

	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// None marks an index that points at nothing.
const None = int32(-1)

// A Sentence is what the layers of this package see in one sentence. Token
// indices count from the sentence's first token.
type Sentence struct {
	Text   string // of the whole article
	Tokens []token.Token
	Tags   []lex.Tag
	Names  []Name
	// NameAt gives for each token the name that covers it, or None.
	NameAt   []int32
	Phrases  []Phrase
	Groups   []Group
	Chunks   []Chunk
	Clauses  []Clause
	Question bool
}

// A Name is a span that names something: in the pack, or by its shape.
type Name struct {
	First, End int32
	// Match is the index of the gazetteer's match, None for a name that was
	// found by shape alone.
	Match int32
	// Demonym says that the match can be an adjective or a people's name.
	Demonym bool
	// Person and Place say what the gazetteer's match can be.
	Person, Place bool
}

// Type tells noun phrases apart.
type Type uint8

const (
	Common  Type = iota // the troops
	Named               // Antony Blinken
	Pronoun             // they
	TimeNP              // on Tuesday
	Number              // 23, two
)

// A Phrase is a noun phrase without what follows its head.
type Phrase struct {
	First, End, Head int32
	Type             Type
	Name             int32 // the name that is the head, or None
	Poss             int32 // the phrase before 's, or None
	PossTok          int32 // a possessive pronoun, or None
	Plural           bool
	Definite         bool  // the, this, these, both
	NoDet            bool  // no determiner and no possessor
	Next             int32 // the next member of the same coordination, or None
	FirstMember      int32 // the first member of the coordination that it is in
	Appos            int32 // a phrase apposed to it, or None
	AppositionOf     int32 // the phrase that it is apposed to, or None
	Chunk            int32 // its place among the chunks
	Object           int32 // clause that it is an object of, or None
	Negated          bool  // no X, neither X nor Y
}

// VerbForm says how a verb group stands in its clause.
type VerbForm uint8

const (
	Finite VerbForm = iota
	Infinitive
	Ing
	Participle // a past participle without an auxiliary
)

// A Group is a verb group: auxiliaries, adverbs and the main verb; or be with
// an adjective.
type Group struct {
	First, End, Head int32
	Form             VerbForm
	Passive          bool
	Negative         bool
	Modal            string // lemma of the modal verb
	Past             bool
	Perfect          bool
	Progressive      bool
	Copula           bool // be + adjective: Head is the adjective
	Be               bool // the main verb is be
}

// Kind is the kind of a chunk.
type Kind uint8

const (
	KNP Kind = iota
	KVG
	KPrep
	KConj
	KComma
	KWh
	KSub
	KOpen
	KClose
	KBreak // : ; and dashes
	KOther
)

// A Chunk is a piece of the sentence. Ref points into Phrases or Groups.
type Chunk struct {
	Kind       Kind
	First, End int32
	Ref        int32
}

// Link says how a clause hangs on its parent.
type Link uint8

const (
	Main       Link = iota
	Coordinate      // and VP
	Relative        // who VP
	Complement      // said that S
	Adverbial       // when S, if S
	ToVerb          // plan to VP
	ToNoun          // its decision to VP
	Purpose         // held talks to VP
	Gerund          // by VP-ing, stopped VP-ing
	Reduced         // troops VP-ing, troops VP-ed
	Absolute        // , VP-ing
)

// A Prep is a prepositional argument.
type Prep struct {
	Token  int32 // the preposition
	Phrase int32 // first member of the phrase behind it, None before a gerund
}

// A Clause is a verb group with its arguments. Phrases are given by the first
// member of their coordination.
type Clause struct {
	Group    int32
	Link     Link
	Parent   int32 // clause, or None
	Noun     int32 // ToNoun: the phrase whose "to" clause it is
	Sub      int32 // token of the conjunction that opens it (if, that, by), or None
	Subject  int32 // as the grammar has it: the patient when passive
	Object   int32
	Second   int32 // a second object
	Inherits bool  // the subject was taken over from another clause
	After    bool  // the subject stands behind the verb
	Place    int32 // phrase of a "where" clause's antecedent, or None
	Preps    []Prep
	Wh       int32 // the phrase that a relative pronoun stands for, or None
}

// Word gives the text of token i as it is written.
func (s *Sentence) Word(i int32) string {
	t := s.Tokens[i]
	return s.Text[t.Start:t.End]
}

// Lower gives the text of token i in lower case. The lexicon keeps it for the
// words that it knows by their plain letters; where the text has others, its
// length differs.
func (s *Sentence) Lower(i int32) string {
	t := s.Tokens[i]
	if w := s.Tags[i].Word; w != nil && len(w.Lower) == int(t.End-t.Start) {
		return w.Lower
	}
	return strings.ToLower(s.Text[t.Start:t.End])
}

// Has says whether token i has one of the flags.
func (s *Sentence) Has(i int32, f token.Flags) bool { return s.Tokens[i].Flags&f != 0 }

// Is says whether token i was tagged with one of the parts of speech.
func (s *Sentence) Is(i int32, p lex.POS) bool { return s.Tags[i].POS&p != 0 }
