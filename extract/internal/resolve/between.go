package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
)

// blocks says whether a subject that means nobody the article names is still
// whom or what the pronoun means, so that nobody further off is: "an unnamed
// woman was let go after her arrival", "the aircraft tried to land when it".
// acting says that the pronoun is the subject of its clause.
func (d *Doc) blocks(s *Sentence, k kind, subj int32, acting bool) bool {
	f := &s.Phrases[subj]
	if strings.HasSuffix(s.Lower(f.Head), "-year-old") && f.Next == None {
		return k == oneMan || k == oneWoman
	}
	if f.Type != chunk.Common || f.Next != None || f.Plural != (k == several) {
		return false
	}
	switch k {
	case several:
		return acting || d.isPersonToken(s, f.Head)
	case oneMan, oneWoman:
		return d.isPersonToken(s, f.Head)
	case oneThing:
		return acting && !d.isPersonToken(s, f.Head)
	}
	return false
}

// beside looks for whom a possessive means among the other phrases of its
// clause, when the subject cannot be meant: "shoes were thrown at the president
// during his visit". It says whether the search ends there, for a person whom
// the article does not name may be meant: "arrested a farmer after his visit".
func (d *Doc) beside(si, c, t int32, try func(int32, int32) []Ref) ([]Ref, bool) {
	s := &d.Sentences[si]
	k := &s.Clauses[c]
	others := []int32{k.Object}
	for _, a := range k.Preps {
		others = append(others, s.First(a.Phrase))
	}
	for _, np := range others {
		if np == None || s.Phrases[np].End > t {
			continue
		}
		if refs := try(si, np); refs != nil {
			return refs, true
		}
		if f := &s.Phrases[np]; f.Type == chunk.Common && !isPlural(s, np) && f.Appos == None && d.isPersonToken(s, f.Head) {
			return nil, true
		}
	}
	return nil, false
}

// manyOf says whether "they" can stand for a phrase that means refs: several
// actors, a plural, or a body of people ("the police"). A person described by
// country and name ("United States soldier and veteran Smith") is one.
func (d *Doc) manyOf(s *Sentence, np int32, refs []Ref) bool {
	f := &s.Phrases[np]
	persons, bodies := 0, 0 // named persons, and those for whom a word of theirs stands
	for _, r := range refs {
		if d.Entities[r.Entity].Mask&d.World.Person != 0 {
			persons++
		} else if r.Via != "" {
			bodies++
		}
	}
	switch {
	case persons > 0 && bodies > 0:
		return false
	case len(refs) > 1:
		return true
	case f.Type == chunk.Pronoun:
		return pronounKind(s.Lower(f.Head)) == several
	case f.Next != None:
		return false // "the men and Smith": they are more than Smith
	case isPlural(s, np):
		return true
	}
	return refs[0].Via != "" && f.Type == chunk.Common && !d.isPersonToken(s, f.Head)
}

// eitherSubject says whether a pronoun that is the subject behind "and" can mean
// the speaker as well as the one spoken of: "Macron said Scholz was leaving and
// he urged Japan". Then it is open who is meant.
func (d *Doc) eitherSubject(s *Sentence, c, own, np int32, refs []Ref, try func(int32, int32) []Ref) bool {
	if np == None || c == own || s.Clauses[own].Link != chunk.Coordinate || s.Clauses[c].Link != chunk.Complement || s.Clauses[own].Parent != c {
		return false
	}
	for up, steps := s.Clauses[c].Parent, 0; up != None && steps < 8; up, steps = s.Clauses[up].Parent, steps+1 {
		subj := s.Clauses[up].Subject
		if subj == None || subj == s.Clauses[c].Subject {
			continue
		}
		other := try(s.Index, subj)
		return len(other) == 1 && other[0].Entity != refs[0].Entity
	}
	return false
}
