// Package grammar holds the words that the grammar treats in a way of their
// own: verbs of saying, nouns that stand for a country, titles, verbs that
// plan or refuse what follows them. The words stand in the lexicon's file
// grammar.txt, not in Go, so that a curator can read and mend them.
package grammar

import (
	"bufio"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"entente/extract/internal/symbol"
)

// Class is a set of word classes.
type Class uint64

// The classes, in the order of names below.
const (
	Support Class = 1 << iota
	Undo
	Intend
	IntendAdj
	IntendNoun
	Refuse
	RefuseAdj
	RefuseNoun
	Manage
	Control
	ObjectActs
	Say
	Factive
	Deny
	Guess
	Wish
	Transparent
	StandFor
	Office
	Represents
	Portfolio
	OrganizationWord
	PlaceWord
	ProductWord
	Particle
	Tie
	PlannedAdj
	PossibleAdj
	AllegedAdj
	DeniedAdj
	PossibleNoun
	JointNoun
	TimeNoun
	Instrument
	State
	Relational
	Occur
	TopicVerb
	Weigh
	Patient
	Violence
	Hearsay
	Motion
	PlacePrefix
	EventPrefix
	NoBody
	ProductPrefix
	Surname
	SpeechAct
	CommonBody
	CommonPlace
	Domestic
	Crowd
	Menace
	Ready
	WithNoun
	Leaving
	CallOff
	BringAbout
)

// names gives the section of grammar.txt for each class.
func names() map[string]Class {
	return map[string]Class{
		"support": Support, "undo": Undo, "intend": Intend, "intend-adj": IntendAdj, "intend-noun": IntendNoun,
		"refuse": Refuse, "refuse-adj": RefuseAdj, "refuse-noun": RefuseNoun, "manage": Manage, "control": Control,
		"object-acts": ObjectActs, "say": Say, "factive": Factive, "deny": Deny, "guess": Guess, "wish": Wish,
		"transparent": Transparent, "stand-for": StandFor, "office": Office, "represents": Represents,
		"portfolio": Portfolio, "organization-word": OrganizationWord, "place-word": PlaceWord,
		"product-word": ProductWord, "particle": Particle, "tie": Tie,
		"planned-adj": PlannedAdj, "possible-adj": PossibleAdj, "alleged-adj": AllegedAdj, "denied-adj": DeniedAdj,
		"possible-noun": PossibleNoun, "joint-noun": JointNoun, "time-noun": TimeNoun, "instrument": Instrument, "state": State, "relational": Relational, "occur": Occur, "topic-verb": TopicVerb, "weigh": Weigh, "patient": Patient, "violence": Violence, "hearsay": Hearsay, "speech-act": SpeechAct,
		"domestic": Domestic, "crowd": Crowd, "menace": Menace, "ready": Ready, "with-noun": WithNoun,
		"leaving": Leaving, "call-off": CallOff, "bring-about": BringAbout,
		"motion": Motion, "place-prefix": PlacePrefix, "event-prefix": EventPrefix, "no-body": NoBody, "product-prefix": ProductPrefix, "surname": Surname, "common-body": CommonBody, "common-place": CommonPlace,
	}
}

// Grammar maps lemmas to their classes. It does not change after Load, but its
// table of symbols takes the words of the rules too.
type Grammar struct {
	Symbols *symbol.Table
	classes []Class // by symbol
}

// Of gives the classes of a lemma.
func (g *Grammar) Of(lemma string) Class { return g.OfSymbol(g.Symbols.Of(lemma)) }

// OfSymbol gives the classes of a lemma by its symbol.
func (g *Grammar) OfSymbol(s symbol.Symbol) Class {
	if int(s) >= len(g.classes) {
		return 0 // only a rule names it
	}
	return g.classes[s]
}

// Is says whether the lemma belongs to one of the classes.
func (g *Grammar) Is(lemma string, c Class) bool { return g.Of(lemma)&c != 0 }

// add puts a word into a class.
func (g *Grammar) add(word string, c Class) {
	s := g.Symbols.Add(word)
	for int(s) >= len(g.classes) {
		g.classes = append(g.classes, 0)
	}
	g.classes[s] |= c
}

// Load reads dir/grammar.txt. An unknown section or a word outside a section
// is an error with file:line.
func Load(fsys fs.FS, dir string) (*Grammar, error) {
	name := path.Join(dir, "grammar.txt")
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("reading the grammar's words: %w", err)
	}
	defer f.Close()
	g := &Grammar{Symbols: symbol.New()}
	known := names()
	var class Class
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		if strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
			if class = known[line[1:len(line)-1]]; class == 0 {
				return nil, fmt.Errorf("%s:%d:1: unknown section %q", name, n, line)
			}
			continue
		}
		if class == 0 {
			return nil, fmt.Errorf("%s:%d:1: a word stands before the first section", name, n)
		}
		for word := range strings.SplitSeq(line, ",") {
			if word = strings.TrimSpace(word); word != "" {
				g.add(word, class)
			}
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return g, nil
}
