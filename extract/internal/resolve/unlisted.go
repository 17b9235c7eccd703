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
		w := s.Word(t)
		if t > n.First && (isInitial(w) || chunk.IsOrdinal(w)) {
			continue
		}
		words = append(words, w)
	}
	return words
}

func isInitial(w string) bool { return len(w) == 2 && w[1] == '.' }

// lowerWords gives the plain words of a name in lower case.
func lowerWords(s *Sentence, n chunk.Name) []string {
	words := plainWords(s.Sentence, n, nil)
	for i, w := range words {
		words[i] = strings.ToLower(w)
	}
	return words
}

// unlisted ties a name that the pack lacks to an earlier one, or makes it new.
func (d *Doc) unlisted(s *Sentence, n int32) NameRef {
	nm := s.Names[n]
	lower := lowerWords(s, nm)
	for i := len(d.Entities) - 1; i >= 0; i-- {
		if how, same := d.sameName(&d.Entities[i], lower, s, nm); same {
			return NameRef{Entity: int32(i), How: how}
		}
	}
	if e := d.acronymOf(s, n); e != None {
		return NameRef{Entity: e, How: "acronym behind the full name of " + d.Entities[e].Name}
	}
	t := &d.tallies[d.tallyAt[strings.Join(lower, " ")]]
	if t.full != None {
		full := &d.tallies[t.full]
		return NameRef{Entity: d.newEntity(full), How: "short name of " + full.text + ", named in full below"}
	}
	return NameRef{Entity: d.newEntity(t), How: "not in the pack; " + t.winner() + " by its form and place"}
}

// newEntity makes an entity of an unlisted name.
func (d *Doc) newEntity(t *tally) int32 {
	typ := t.winner()
	d.Entities = append(d.Entities, Entity{Pack: None, ID: graph.Slug(t.text), Name: t.text, Type: typ, Mask: d.World.TypeMask(typ), words: t.words})
	return int32(len(d.Entities) - 1)
}

// sameName says whether an entity of this article can be called by the words:
// all of them, or the last of a person's name.
func (d *Doc) sameName(e *Entity, words []string, s *Sentence, nm chunk.Name) (string, bool) {
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
		return "short name of " + e.Name, true
	}
	if e.Mask&d.World.Person == 0 || len(words) >= len(own) {
		return "", false
	}
	if own[len(own)-1] == words[len(words)-1] && len(words) == 1 || len(words) > 1 && slices.Equal(own[:len(words)], words) {
		return "short name of " + e.Name, true
	}
	return "", false
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
