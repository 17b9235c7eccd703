package resolve

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/token"
	"entente/graph"
)

// plainWords appends the words of a name without middle initials and ordinals:
// "Lloyd J. Austin III" as Lloyd Austin.
func plainWords(s *chunk.Sentence, n chunk.Name, words []string) []string {
	for t := n.First; t < n.End; t++ {
		if !passedOver(s, n, t) {
			words = append(words, s.Word(t))
		}
	}
	return words
}

// passedOver says whether a token of a name is a middle initial or an ordinal.
func passedOver(s *chunk.Sentence, n chunk.Name, t int32) bool {
	if t == n.First {
		return false
	}
	w := s.Word(t)
	return isInitial(w) || chunk.IsOrdinal(w)
}

func isInitial(w string) bool { return len(w) == 2 && w[1] == '.' }

// lowerWords gives the plain words of a name in lower case.
func lowerWords(s *Sentence, n chunk.Name, words []string) []string {
	for t := n.First; t < n.End; t++ {
		if !passedOver(s.Sentence, n, t) {
			words = append(words, s.Lower(t))
		}
	}
	return words
}

// unlisted ties a name that the pack lacks to an earlier one, or makes it new.
func (d *Doc) unlisted(s *Sentence, n int32) NameRef {
	t := &d.tallies[s.Refs[n].tally]
	for i := len(d.Entities) - 1; i >= 0; i-- {
		if how, same := d.sameName(&d.Entities[i], t.words); same {
			return NameRef{Entity: int32(i), How: how}
		}
	}
	if e := d.acronymOf(s, n); e != None {
		return NameRef{Entity: e, How: "acronym behind the full name of " + d.Entities[e].Name}
	}
	if t.full != None {
		full := &d.tallies[t.full]
		return d.shortFor(full)
	}
	return NameRef{Entity: d.newEntity(t), How: howUnlisted[t.winnerAt()]}
}

// shortFor ties a name to the entity of the tally's, whose short name it is.
func (d *Doc) shortFor(full *tally) NameRef {
	e := d.entityOf(full)
	return NameRef{Entity: e, How: d.Entities[e].shortName()}
}

// entityOf gives the entity of a tally's name, made when it is new.
func (d *Doc) entityOf(t *tally) int32 {
	for i := range d.Entities {
		if slices.Equal(d.Entities[i].words, t.words) {
			return int32(i)
		}
	}
	return d.newEntity(t)
}

// newEntity makes an entity of an unlisted name.
func (d *Doc) newEntity(t *tally) int32 {
	typ := t.winner()
	d.Entities = append(d.Entities, Entity{Pack: None, ID: graph.Slug(t.text), Name: t.text, Type: typ, Mask: d.World.TypeMask(typ), words: t.words})
	return int32(len(d.Entities) - 1)
}

// sameName says whether an entity of this article can be called by the words:
// all of them, or the last of a person's name.
func (d *Doc) sameName(e *Entity, words []string) (string, bool) {
	own := e.words
	if e.Pack != None {
		if e.Mask&d.World.Person == 0 {
			return "", false
		}
		own = d.World.nameWords(e)
	}
	if len(own) == 0 || len(words) == 0 {
		return "", false
	}
	if len(own) == len(words) && own[0] == words[0] && own[len(own)-1] == words[len(words)-1] {
		return "", true
	}
	if e.Pack == None && e.Type == "Organization" && len(words) == 1 && len(own) > 1 && own[len(own)-1] == words[0] && d.teamWord(words[0]) {
		return e.shortName(), true
	}
	if e.Mask&d.World.Person == 0 || len(words) >= len(own) {
		return "", false
	}
	if own[len(own)-1] == words[len(words)-1] && len(words) == 1 || len(words) > 1 && slices.Equal(own[:len(words)], words) {
		return e.shortName(), true
	}
	return "", false
}

// shortName says why words mean an entity of which they are a part of the name.
func (e *Entity) shortName() string {
	if e.short == "" {
		e.short = "short name of " + e.Name
	}
	return e.short
}

// acronymOf gives the entity whose name stands right before the name in
// brackets and whose initials it has: "Rapid Support Forces (RSF)".
func (d *Doc) acronymOf(s *Sentence, n int32) int32 {
	nm := s.Names[n]
	if n == 0 || nm.End-nm.First != 1 || nm.First == 0 || s.Word(nm.First-1) != "(" || !s.Has(nm.First, token.AllCaps) {
		return None
	}
	prev := s.Names[n-1]
	if prev.End != nm.First-1 || !strings.EqualFold(s.Word(prev.First)[:1], s.Word(nm.First)[:1]) {
		return None
	}
	return s.Refs[n-1].Entity
}
