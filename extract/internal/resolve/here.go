package resolve

import (
	"entente/extract/internal/name"
)

// noteSurname remembers by which last word the article's full name calls a
// person: Fernandez of "Cristina Fernandez", whatever the pack's name ends in.
func (d *Doc) noteSurname(s *Sentence, n int32) {
	nm, e := s.Names[n], s.Refs[n].Entity
	if nm.End-nm.First < 2 || d.Entities[e].Mask&d.World.Person == 0 {
		return
	}
	d.surnames[s.Lower(nm.End-1)] = e
}

// surnameHere gives the person whom the article has named before, for a single
// word that only a title ties to another person of the pack ("President
// Fernandez" behind "Cristina Fernandez"), or that is a people's name too
// ("Kazak" behind "Lyudmila Kazak").
func (d *Doc) surnameHere(s *Sentence, n int32, c name.Candidate) (int32, bool) {
	nm := s.Names[n]
	if nm.End-nm.First != 1 {
		return None, false
	}
	e, ok := d.surnames[s.Lower(nm.First)]
	if !ok {
		return None, false
	}
	switch c.Kind {
	case name.Short:
		return e, !d.seen[c.Entity] && d.Entities[e].Pack != None
	case name.Demonym:
		return e, s.standsAlone(n)
	}
	return None, false
}

// standsAlone says whether a name is the whole of its phrase: "Kazak said", not
// "the Kazak" or "Kazak officials".
func (s *Sentence) standsAlone(n int32) bool {
	for i := range s.Phrases {
		if f := &s.Phrases[i]; f.Name == n {
			return f.End-f.First == 1
		}
	}
	return false
}
