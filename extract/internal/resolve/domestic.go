package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
)

// domestic gives the country of a body of the state that is named without one:
// Turkey for "police in Istanbul", Kenya for the police whom Kenyan students meet.
func (d *Doc) domestic(si, np int32, want Mask) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	if f.Poss != None || f.PossTok != None || !d.Parser.NounIs(s.Sentence, f.Head, grammar.Domestic) {
		return nil
	}
	country, how := d.countryAround(s, f)
	if country < 0 && (f.Definite || f.NoDet) {
		country, how = d.countryOfPeople(s)
	}
	if country < 0 || !d.World.Is(country, want) {
		return nil
	}
	return []Ref{{Entity: d.packEntity(country), Sentence: si, First: f.First, End: f.End, Via: s.words(f.Head, f.Head+1), How: how}}
}

// countryAround gives the country of the city or region that a phrase is tied to
// by a preposition, or -1.
func (d *Doc) countryAround(s *Sentence, f *chunk.Phrase) (country int32, how string) {
	prep, next := s.After(f.Chunk)
	if next == None || s.Phrases[next].Name == None || !d.Grammar.Is(s.Lower(prep), grammar.Tie) {
		return -1, ""
	}
	country = d.countryOf(s.Refs[s.Phrases[next].Name].Entity)
	return country, s.words(s.Phrases[next].First, s.Phrases[next].End) + " lies there"
}

// countryOf gives the country that an entity of the pack is or lies in, or -1.
func (d *Doc) countryOf(entity int32) int32 {
	if entity == None || d.Entities[entity].Pack == None {
		return -1
	}
	at := d.Entities[entity].Pack
	for steps := 0; at >= 0 && steps < maxDepth; steps++ {
		if d.World.Is(at, d.World.Country) {
			return at
		}
		at = d.World.Index(d.World.Entity(at).In)
	}
	return -1
}

// countryOfPeople gives the one country of a sentence that names a crowd of its
// people, "Kenyan students", or -1.
func (d *Doc) countryOfPeople(s *Sentence) (country int32, how string) {
	country = -1
	for n := range s.Names {
		c := d.countryOf(s.Refs[n].Entity)
		if c >= 0 && country >= 0 && c != country {
			return -1, ""
		}
		if c >= 0 {
			country = c
		}
	}
	for q := range s.Phrases {
		f := &s.Phrases[q]
		if country >= 0 && f.Type == chunk.Common && f.Plural && d.Parser.NounIs(s.Sentence, f.Head, grammar.Crowd) {
			return country, "“" + s.words(f.First, f.Head+1) + "” are of that country"
		}
	}
	return -1, ""
}

// subjects gives the people on whom their own authorities act: Malawi's opposition
// leaders for "Malawi's government arrested opposition leaders".
func (d *Doc) subjects(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	noun := d.Parser.Noun(s.Sentence, f.Head)
	if want&d.World.Actor == 0 || f.Definite || f.Poss != None || f.PossTok != None || !d.Grammar.Is(noun, grammar.Crowd) && !d.opposition(s, f) {
		return nil
	}
	for k := range s.Clauses {
		c := &s.Clauses[k]
		by := c.Subject
		if c.Object != np || by == None || by == np || !d.Parser.NounIs(s.Sentence, s.Phrases[by].Head, grammar.Domestic) {
			continue
		}
		refs := d.all(si, by, want, depth+1)
		if len(refs) != 1 || d.Entities[refs[0].Entity].Mask&d.World.Country == 0 {
			return nil
		}
		name := d.Entities[refs[0].Entity].Name
		group := d.group(&d.Entities[refs[0].Entity], d.compound(s, f))
		return []Ref{{Entity: group, Sentence: si, First: f.First, End: f.End, How: "people on whom the authorities of " + name + " act"}}
	}
	return nil
}

// opposition says whether the word stands before the head: "opposition leaders".
func (d *Doc) opposition(s *Sentence, f *chunk.Phrase) bool {
	return f.Head > f.First && strings.EqualFold(s.Word(f.Head-1), "opposition")
}
