package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
	"entente/extract/internal/token"
)

// An evidence is what one mention says of the type of an unlisted name, and how
// sure it is. Weight 0 is no more than a default.
type evidence struct {
	typ    string
	weight int
}

// The weights of evidence: what the text says outright, what the words beside
// the name speak for, what only its shape and its part in the sentence hint at.
const (
	told   = 6
	likely = 3
	hint   = 1
)

// evidence reads one mention: what the text calls the name, the words of the
// name itself, the words around it.
func (d *Doc) evidence(s *Sentence, n int32) evidence {
	nm := s.Names[n]
	if e, ok := d.calledByText(s, nm); ok {
		return e
	}
	if e, ok := d.ownWords(s, nm); ok {
		return e
	}
	if e, ok := d.nounBehind(s, nm); ok {
		return e
	}
	if nm.End-nm.First > 1 {
		return d.longName(s, n)
	}
	return d.singleName(s, n)
}

// calledByText reads titles, appositions and the noun before the name: what the
// text itself calls it.
func (d *Doc) calledByText(s *Sentence, nm chunk.Name) (evidence, bool) {
	switch {
	case strings.ContainsAny(s.words(nm.First, nm.End), "0123456789"):
		return evidence{"Product", told}, true
	case d.titled(s, nm) || d.apposedOffice(s, nm):
		return evidence{"Person", told}, true
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.PlaceWord) && (nm.End-nm.First > 1 || d.unknownWord(s, nm.First)), d.apposedPlace(s, nm):
		return evidence{"Place", told}, true
	case d.Grammar.Is(d.nounBefore(s, nm), grammar.OrganizationWord) && d.unknownWord(s, nm.First):
		return evidence{"Organization", told}, true
	}
	return evidence{}, false
}

// ownWords reads the words of the name: "Hurricane Nadia", "Lake Oron", "Oron
// University".
func (d *Doc) ownWords(s *Sentence, nm chunk.Name) (evidence, bool) {
	last := strings.ToLower(s.Word(headOf(s, nm)))
	single := nm.End-nm.First == 1
	first := strings.ToLower(s.Word(nm.First))
	switch {
	case !single && d.Grammar.Is(first, grammar.EventPrefix):
		return evidence{"Event", told}, true
	case !single && d.Grammar.Is(first, grammar.ProductPrefix):
		return evidence{"Product", told}, true
	case !single && d.Grammar.Is(first, grammar.PlacePrefix):
		return evidence{"Place", told}, true
	case single && d.Grammar.Is(last, grammar.NoBody):
		return evidence{"Topic", told}, true
	case d.Grammar.Is(last, grammar.ProductWord):
		return evidence{"Topic", told}, true
	case d.Grammar.Is(last, grammar.OrganizationWord) && (!single || d.Grammar.Is(last, grammar.CommonBody)):
		return evidence{"Organization", told}, true
	case d.Grammar.Is(last, grammar.PlaceWord) && !single:
		return evidence{"Place", told}, true
	}
	return evidence{}, false
}

// headOf gives the token that says what the name is: the last one before "of"
// or "for", without an ordinal ("John Campbell III").
func headOf(s *Sentence, nm chunk.Name) int32 {
	for t := nm.First + 1; t < nm.End; t++ {
		if w := s.Word(t); w == "of" || w == "for" {
			return t - 1
		}
	}
	if last := nm.End - 1; last > nm.First && chunk.IsOrdinal(s.Word(last)) {
		return last - 1
	}
	return nm.End - 1
}

// singleName types a name of one word by its shape and the words around it.
func (d *Doc) singleName(s *Sentence, n int32) evidence {
	nm := s.Names[n]
	unknown := d.unknownWord(s, nm.First)
	switch {
	case s.Tags[nm.First].Word != nil && s.Tags[nm.First].Word.POS&lex.Given != 0:
		return evidence{"Person", likely}
	case s.Has(nm.First, token.AllCaps):
		return d.acronym(s, nm)
	case isCamel(s.Word(nm.First)):
		return evidence{"Organization", hint}
	case titleThe(s, nm):
		return evidence{"Organization", likely}
	case !unknown && d.team(s, n):
		return evidence{"Organization", hint}
	case !unknown:
		return evidence{"Topic", 0}
	case d.beforePlace(s, nm):
		return evidence{"Place", told}
	case d.placeHere(s, nm):
		return evidence{"Place", likely}
	case d.wayTo(s, nm):
		return evidence{"Place", hint}
	case behindThe(s, nm):
		return d.oneOfThe(s, nm)
	case d.says(s, n):
		return evidence{"Person", likely}
	case d.personEvidence(s, n):
		return evidence{"Person", hint}
	}
	return evidence{"Topic", 0}
}

// team says whether an ordinary plural behind "the" acts like a team: "the
// Gliders won".
func (d *Doc) team(s *Sentence, n int32) bool {
	nm := s.Names[n]
	t := &s.Tags[nm.First]
	return behindThe(s, nm) && t.Word != nil && t.Word.Form&lex.Plural != 0 && t.Word.TopSense&lex.SensePerson == 0 && d.acts(s, n)
}

// oneOfThe types a single word behind "the": a plural is a team or a movement.
func (d *Doc) oneOfThe(s *Sentence, nm chunk.Name) evidence {
	if strings.HasSuffix(s.Word(nm.End-1), "s") {
		return evidence{"Organization", hint}
	}
	return evidence{"Topic", 0}
}

// acronym types a name in capitals: a body, unless it is a unit, a time zone, a
// numbered thing, or an ordinary word that is only shouted.
func (d *Doc) acronym(s *Sentence, nm chunk.Name) evidence {
	w := s.Word(nm.First)
	if d.abbreviates(s, nm) {
		return evidence{"Topic", told}
	}
	if len(w) > 7 || !d.unknownWord(s, nm.First) || d.closedWord(s, nm.First) || d.numbered(s, nm) || d.shouted(s, nm) {
		return evidence{"Topic", 0}
	}
	return evidence{"Organization", likely}
}

// abbreviates reads the acronym of a thing: "a virtual machine (VM)", whose
// letters begin ordinary words in front of it.
func (d *Doc) abbreviates(s *Sentence, nm chunk.Name) bool {
	w := s.Word(nm.First)
	t := nm.First - 1
	if t < 1 || s.Word(t) != "(" {
		return false
	}
	for i := len(w) - 1; i >= 0; i-- {
		t--
		if t < 0 || !strings.EqualFold(s.Word(t)[:1], w[i:i+1]) || s.Has(t, token.Upper) {
			return false
		}
	}
	return true
}

// closedWord says whether the word is one of the grammar, as in "ALL of them".
func (d *Doc) closedWord(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w != nil && !w.Guessed && w.POS&lex.Class&^lex.Noun != 0
}

// numbered says whether a number stands beside the name: "HR 3962", "7.7 MW".
func (d *Doc) numbered(s *Sentence, nm chunk.Name) bool {
	n := int32(len(s.Tokens))
	return nm.First > 0 && s.Has(nm.First-1, token.Number) || nm.End < n && s.Has(nm.End, token.Number)
}

// shouted says whether a word in capitals stands beside the name, so that the
// capitals say nothing.
func (d *Doc) shouted(s *Sentence, nm chunk.Name) bool {
	beside := func(t int32) bool {
		return t >= 0 && t < int32(len(s.Tokens)) && s.Has(t, token.AllCaps) && (s.NameAt[t] == None || s.Names[s.NameAt[t]].Match == None)
	}
	return beside(nm.First-1) || beside(nm.End)
}

// isCamel says whether a word has a capital inside, as companies and websites
// write themselves, and is no Scottish or French surname.
func isCamel(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' || w[i-1] < 'a' || w[i-1] > 'z' {
			continue
		}
		switch w[:i] {
		case "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Del", "Della", "Da", "St":
			return false
		}
		return !strings.Contains(w, "-")
	}
	return false
}

// titleThe says whether a "The" with a capital that no sentence's start
// explains is part of the name: "writes for The Lantern".
func titleThe(s *Sentence, nm chunk.Name) bool {
	t := nm.First - 1
	return t > 0 && s.Word(t) == "The" && !s.Has(t-1, token.Punct) && s.Has(nm.First, token.Upper)
}

func behindThe(s *Sentence, nm chunk.Name) bool {
	return nm.First > 0 && strings.EqualFold(s.Word(nm.First-1), "the")
}

// wayTo says whether the name is where somebody goes or comes from.
func (d *Doc) wayTo(s *Sentence, nm chunk.Name) bool {
	if nm.First == 0 {
		return false
	}
	switch s.Word(nm.First - 1) {
	case "from":
		return true
	case "to":
		return nm.First == 1 || s.NameAt[nm.First-2] != None || s.Is(nm.First-2, lex.Noun) || d.Grammar.Is(d.Parser.Verb(s.Sentence, nm.First-2), grammar.Motion)
	}
	return false
}

// says says whether the name is the subject of a verb of saying.
func (d *Doc) says(s *Sentence, n int32) bool {
	for i := range s.Clauses {
		k := &s.Clauses[i]
		if k.Subject == None || s.Phrases[k.Subject].Name != n {
			continue
		}
		if d.Grammar.Is(d.Parser.Verb(s.Sentence, s.Groups[k.Group].Head), grammar.Say) {
			return true
		}
	}
	return false
}

// acts says whether the name is the subject of a verb other than be.
func (d *Doc) acts(s *Sentence, n int32) bool {
	for i := range s.Clauses {
		k := &s.Clauses[i]
		for np, steps := k.Subject, 0; np != None && steps < 32; np, steps = s.Phrases[np].Next, steps+1 {
			if s.Phrases[np].Name == n && !s.Groups[k.Group].Be {
				return true
			}
		}
	}
	return false
}

// personEvidence says whether the words around a single unlisted word speak for
// a person: it acts, it has something, one does something with it.
func (d *Doc) personEvidence(s *Sentence, n int32) bool {
	nm := s.Names[n]
	if nm.First > 0 {
		switch strings.ToLower(s.Word(nm.First - 1)) {
		case "with", "by", "against", "between", "and", "nor", "or":
			return d.isHead(s, n)
		case "to":
			return nm.First > 1 && !s.Is(nm.First-2, lex.Prep) && d.isHead(s, n)
		}
	}
	if nm.End < int32(len(s.Tokens)) && s.Is(nm.End, lex.Poss) {
		return true
	}
	return d.acts(s, n) || d.objectOfVerb(s, n)
}

// objectOfVerb says whether the name is the object of a verb.
func (d *Doc) objectOfVerb(s *Sentence, n int32) bool {
	for i := range s.Phrases {
		if s.Phrases[i].Name == n && s.Phrases[i].Object != None {
			return true
		}
	}
	return false
}

// isHead says whether the name is the head of a phrase, not a modifier.
func (d *Doc) isHead(s *Sentence, n int32) bool {
	for i := range s.Phrases {
		if s.Phrases[i].Name == n {
			return true
		}
	}
	return false
}

// unknownWord says whether the lexicon knows no ordinary word of this form.
func (d *Doc) unknownWord(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w == nil || w.Guessed || w.POS&(lex.Noun|lex.Adj|lex.Verb) == 0 || w.POS&lex.Given != 0 || s.Has(t, token.Dotted)
}

// nounBefore gives the common noun that says what the name names: village in
// "the village of Damadola", newspaper in "the newspaper Rus"; "" when there is
// none.
func (d *Doc) nounBefore(s *Sentence, nm chunk.Name) string {
	t := nm.First - 1
	if t > 0 && s.Word(t) == "of" {
		t--
	}
	if t < 0 || s.NameAt[t] != None || !s.Is(t, lex.Noun) || s.Has(nm.First, token.Break) {
		return ""
	}
	return d.Parser.Noun(s.Sentence, t)
}

// apposedPlace says whether the text says what place the name is: "Birmaza, a
// northern village".
func (d *Doc) apposedPlace(s *Sentence, nm chunk.Name) bool {
	for i := range s.Phrases {
		f := &s.Phrases[i]
		if f.Name != None && s.Names[f.Name].First == nm.First && f.Appos != None {
			return d.Parser.NounIs(s.Sentence, s.Phrases[f.Appos].Head, grammar.PlaceWord)
		}
	}
	return false
}

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
	case !ordinary && given && size > 2 && !d.unknownWord(s, headOf(s, nm)) && !d.surname(s, nm):
		return evidence{"Topic", 0} // "Jane Corliss Justice Act"
	case !ordinary && !d.unknownWord(s, headOf(s, nm)) && !given:
		if size == 2 && (d.says(s, n) || d.surname(s, nm)) {
			return evidence{"Person", likely}
		}
		return d.bodyIfActs(s, n)
	case !ordinary || given:
		if nm.First > 0 && s.Word(nm.First-1) == "in" {
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
	return d.Grammar.Is(strings.ToLower(s.Word(headOf(s, nm))), grammar.Surname)
}

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

// bodyIfActs takes a name for a body's when it acts or is a plural, as teams
// and parties are.
func (d *Doc) bodyIfActs(s *Sentence, n int32) evidence {
	last := headOf(s, s.Names[n])
	w := s.Tags[last].Word
	plural := behindThe(s, s.Names[n]) && w != nil && (w.Form&lex.Plural != 0 || w.Guessed && strings.HasSuffix(s.Word(last), "s"))
	if plural || d.acts(s, n) {
		return evidence{"Organization", hint}
	}
	return evidence{"Topic", 0}
}

// apposedOffice says whether the name's phrase is described by an office.
func (d *Doc) apposedOffice(s *Sentence, nm chunk.Name) bool {
	for i := range s.Phrases {
		f := &s.Phrases[i]
		if f.Name == None || s.Names[f.Name].First != nm.First {
			continue
		}
		for _, other := range []int32{f.Appos, f.AppositionOf} {
			if other != None && (d.Parser.IsOffice(s.Sentence, other) || d.isPersonNoun(s, other)) {
				return true
			}
		}
		return f.Head >= nm.First && f.First < nm.First && d.unknownWord(s, nm.First) && d.isPersonToken(s, nm.First-1)
	}
	return false
}

func (d *Doc) isPersonNoun(s *Sentence, np int32) bool {
	f := &s.Phrases[np]
	return f.Type == chunk.Common && !f.Plural && d.isPersonToken(s, f.Head)
}

func (d *Doc) isPersonToken(s *Sentence, t int32) bool {
	w := s.Tags[t].Word
	return w != nil && s.Is(t, lex.Noun) && w.TopSense&lex.SensePerson != 0
}

// placeHere says whether the name stands behind a preposition of place.
func (d *Doc) placeHere(s *Sentence, nm chunk.Name) bool {
	if nm.End < int32(len(s.Tokens)) && s.Is(nm.End, lex.Poss) {
		return false
	}
	if placeContext(s, nm) {
		return true
	}
	if nm.First == 0 {
		return false
	}
	switch strings.ToLower(s.Word(nm.First - 1)) {
	case "throughout", "across":
		return true
	}
	return false
}

// beforePlace reads "Perryville, Utah": a comma and a listed place behind it.
func (d *Doc) beforePlace(s *Sentence, nm chunk.Name) bool {
	t := nm.End
	if t+1 >= int32(len(s.Tokens)) || s.Word(t) != "," || s.NameAt[t+1] == None {
		return false
	}
	next := s.Names[s.NameAt[t+1]]
	if !next.Place || next.Person || next.Demonym && s.Tags[next.First].POS&lex.Adj != 0 {
		return false
	}
	return next.End >= int32(len(s.Tokens)) || s.Has(next.End, token.Punct)
}

// nounBehind reads the noun that the name modifies: "the Somra region", "the
// Quill administration", "a Comets fan".
func (d *Doc) nounBehind(s *Sentence, nm chunk.Name) (evidence, bool) {
	t := nm.End
	if t >= int32(len(s.Tokens)) || s.NameAt[t] != None || !s.Is(t, lex.Noun) || s.Has(t, token.Break) {
		return evidence{}, false
	}
	noun := d.Parser.Noun(s.Sentence, t)
	known := !d.unknownWord(s, nm.End-1)
	switch {
	case noun == "administration", noun == "presidency", noun == "family", noun == "regime":
		return evidence{"Person", likely}, true
	case known:
		return evidence{}, false
	case d.Grammar.Is(noun, grammar.PlaceWord):
		return evidence{"Place", likely}, true
	case noun == "resident", noun == "native", noun == "mayor", noun == "governor":
		return evidence{"Place", likely}, true
	case s.Tags[nm.First].Word != nil && s.Tags[nm.First].Word.POS&lex.Given != 0:
		return evidence{}, false
	case d.Grammar.Is(noun, grammar.OrganizationWord|grammar.Office), d.isPersonToken(s, t):
		return evidence{"Organization", likely}, true
	}
	return evidence{}, false
}
