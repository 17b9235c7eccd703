package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
	"entente/extract/internal/token"
)

// longName types a name of two or more words that no word gives away. Behind
// "the" stands no person. A given name or a word that the lexicon lacks makes a
// person's, unless an ordinary noun ends the name ("James Webb Space
// Telescope"); ordinary words that act make a body's.
func (d *Doc) longName(s *Sentence, n int32) evidence {
	nm := s.Names[n]
	first := s.Tags[nm.First].Word
	given := first != nil && first.POS&lex.Given != 0
	ordinary, caps := true, true
	for t := nm.First; t < nm.End; t++ {
		ordinary = ordinary && !d.unknownWord(s, t)
		caps = caps && s.Has(t, token.AllCaps)
	}
	size := len(plainWords(s.Sentence, nm, nil))
	switch {
	case !given && d.beforePlace(s, nm):
		return evidence{"Place", told}
	case caps && !given:
		return evidence{"Topic", 0}
	case !ordinary && given && size > 2 && !d.unknownWord(s, headOf(s, nm)) && !d.surname(s, nm):
		return evidence{"Topic", 0} // "Jane Corliss Justice Act"
	case given && d.modifiesNoun(s, nm):
		return evidence{"Person", hint}
	case behindThe(s, nm) && !titleThe(s, nm):
		return d.bodyIfActs(s, n)
	case !ordinary && !given && s.Has(nm.First, token.AllCaps):
		return d.bodyIfActs(s, n)
	case size > 1 && d.placeWord(s, nm.End-1) && isDirection(s.Word(nm.First)):
		return evidence{"Place", told}
	case !given && size > 1 && d.placeWord(s, nm.End-1):
		return d.bodyIfActs(s, n)
	case !ordinary && !d.unknownWord(s, headOf(s, nm)) && !given:
		if size == 2 && (d.says(s, n) || d.surname(s, nm)) {
			return evidence{"Person", likely}
		}
		return d.bodyIfActs(s, n)
	case !ordinary || given:
		if nm.First > 0 && (s.Word(nm.First-1) == "in" || isSaint(s.Word(nm.First)) && d.placeHere(s, nm)) {
			return evidence{"Place", likely}
		}
		if given {
			return evidence{"Person", likely}
		}
		return evidence{"Person", hint}
	}
	return d.bodyIfActs(s, n)
}

// surname says whether a name ends in an ordinary word that is a surname too.
func (d *Doc) surname(s *Sentence, nm chunk.Name) bool {
	return d.Grammar.Is(s.Lower(headOf(s, nm)), grammar.Surname)
}

// isSaint says whether the word begins the name of a saint, or of a place named
// after one.
func isSaint(w string) bool { return w == "St" || w == "St." || w == "Saint" || w == "Sainte" }

// isDirection says whether a word only says which part of a place is meant:
// "Northern Mali", "Greater Manchester".
func isDirection(w string) bool {
	switch strings.ToLower(w) {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "greater", "inner", "outer", "old":
		return true
	}
	return strings.Contains(w, "east") || strings.Contains(w, "west")
}

// placeWord says whether the pack has the word as the name of a place.
func (d *Doc) placeWord(s *Sentence, t int32) bool {
	for _, c := range d.Gazetteer.Lookup([]string{s.Word(t)}) {
		if c.Kind == name.Full && d.World.Is(c.Entity, d.World.Place) && !d.World.Is(c.Entity, d.World.City) {
			return true
		}
	}
	return false
}

// modifiesNoun says whether a noun or a number follows that the name belongs to.
func (d *Doc) modifiesNoun(s *Sentence, nm chunk.Name) bool {
	t := nm.End
	return t < int32(len(s.Tokens)) && s.NameAt[t] == None && !s.Has(t, token.Break) && (s.Is(t, lex.Noun) || s.Has(t, token.Number))
}

// abstract holds the senses of nouns that end no body's name by themselves.
const abstract = lex.SenseAct | lex.SenseCommunication | lex.SenseCognition | lex.SenseEvent | lex.SensePossession | lex.SenseState | lex.SenseFeeling | lex.SenseTime

// bodyIfActs takes a name for a body's when it acts or is a plural, as teams
// and parties are.
func (d *Doc) bodyIfActs(s *Sentence, n int32) evidence {
	last := headOf(s, s.Names[n])
	w := s.Tags[last].Word
	plural := behindThe(s, s.Names[n]) && w != nil && (w.Form&lex.Plural != 0 || w.Guessed && strings.HasSuffix(s.Word(last), "s"))
	if w != nil && !w.Guessed && w.TopSense&abstract != 0 {
		return evidence{"Topic", 0} // "Tax Policy", "First Images"
	}
	if plural || d.acts(s, n) {
		return evidence{"Organization", hint}
	}
	return evidence{"Topic", 0}
}
