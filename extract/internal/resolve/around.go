package resolve

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// wayTo says whether the name is where somebody goes or comes from.
func (d *Doc) wayTo(s *Sentence, nm chunk.Name) bool {
	if nm.First == 0 {
		return false
	}
	switch s.Word(nm.First - 1) {
	case "from":
		return true
	case "to":
		return nm.First == 1 || s.NameAt[nm.First-2] != None || s.Is(nm.First-2, lex.Noun) || d.Parser.VerbIs(s.Sentence, nm.First-2, grammar.Motion)
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
		if d.Parser.VerbIs(s.Sentence, s.Groups[k.Group].Head, grammar.Say) {
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
		switch s.Lower(nm.First - 1) {
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
	switch s.Lower(nm.First - 1) {
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
