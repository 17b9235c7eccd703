package resolve

import (
	"strings"

	"entente/extract/internal/name"
)

// noteSurname remembers by which last word the article's full name calls a
// person: Fernandez of "Cristina Fernandez", whatever the pack's name ends in.
func (d *Doc) noteSurname(s *Sentence, n int32) {
	nm, e := s.Names[n], s.Refs[n].Entity
	if nm.End-nm.First < 2 || d.Entities[e].Mask&d.World.Person == 0 {
		return
	}
	d.surnames[strings.ToLower(s.Word(nm.End-1))] = e
}

// surnameHere gives the person whom the article has named before, for a single
// word that only a title ties to another person of the pack: "President
// Fernandez" behind "Cristina Fernandez".
func (d *Doc) surnameHere(s *Sentence, n int32, c name.Candidate) (int32, bool) {
	nm := s.Names[n]
	if c.Kind != name.Short || d.seen[c.Entity] || nm.End-nm.First != 1 {
		return None, false
	}
	e, ok := d.surnames[strings.ToLower(s.Word(nm.First))]
	return e, ok && d.Entities[e].Pack != None
}
