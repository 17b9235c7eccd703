package resolve

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
	"entente/graph"
)

// metonym gives the countries or bodies that "U.S. and Japanese officials",
// "the governments of X and Y", "rebels in X" or "Nigeria's army" stand for.
func (d *Doc) metonym(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	asked := want
	noun := d.Parser.Noun(s.Sentence, f.Head)
	if want&d.World.TypeMask("Group") != 0 && !d.Parser.NounIs(s.Sentence, f.Head, grammar.State|grammar.Office) {
		want |= d.World.Place // "Gaza militants"
	}
	refs := d.modifiers(s, f, want)
	if len(refs) == 0 && f.Poss != None {
		refs = d.all(si, f.Poss, want, depth+1)
	}
	if len(refs) == 0 && f.PossTok != None {
		refs = d.possessive(si, np, want, depth+1)
	}
	for c := f.Chunk; len(refs) == 0 && d.Grammar.Is(noun, grammar.StandFor|grammar.State|grammar.Office); c += 2 {
		prep, next := s.After(c)
		if next == None || !d.Parser.WordIs(s.Sentence, prep, grammar.Tie) {
			break
		}
		refs = d.all(si, next, want, depth+1)
		if len(refs) == 0 && d.private(s, next) {
			break // "leaders of rebel groups in Mali" do not stand for Mali
		}
	}
	if len(refs) == 0 && d.Grammar.Is(noun, grammar.StandFor) && !d.Grammar.Is(noun, grammar.State|grammar.Office) {
		refs = d.whereabouts(si, f, want)
	}
	return d.standIn(s, f, refs, asked)
}

// private says whether a phrase is of persons or a body that stand for no state.
func (d *Doc) private(s *Sentence, np int32) bool {
	noun := d.Parser.Noun(s.Sentence, s.Phrases[np].Head)
	return d.standsFor(s, &s.Phrases[np]) && !d.Grammar.Is(noun, grammar.State|grammar.Office)
}

// standIn lets a noun of the state, or a member of a body, stand for the country
// or body: "officials". Other persons of a country are a group of their own:
// "French farmers".
func (d *Doc) standIn(s *Sentence, f *chunk.Phrase, refs []Ref, want Mask) []Ref {
	noun := d.Parser.Noun(s.Sentence, f.Head)
	state := d.Grammar.Is(noun, grammar.State|grammar.Office) && !d.ofPress(s, f)
	refs = slices.Clone(refs)
	for i := range refs {
		if state {
			refs[i] = d.country(refs[i])
		}
		e := &d.Entities[refs[i].Entity]
		if e.Mask&d.World.Place != 0 && !state {
			noun, place := d.compound(s, f), e.Name
			refs[i].Entity = d.group(e, noun)
			refs[i].How = noun + " of " + place
			if refs[i].First >= f.First && refs[i].End <= f.End && refs[i].Sentence == s.Index {
				refs[i].End = f.End
			}
			continue
		}
		refs[i].Via = s.words(f.Head, f.Head+1)
	}
	return slices.DeleteFunc(refs, func(r Ref) bool {
		e := &d.Entities[r.Entity]
		kin := e.Mask&d.World.Person != 0 && !state // a person's sister is not the person
		return kin || e.Mask&want == 0
	})
}

// ofPress says whether a body is one of the press or of trade, which stands for
// no state: "Russian news agencies", "a French travel office".
func (d *Doc) ofPress(s *Sentence, f *chunk.Phrase) bool {
	if f.Head == f.First {
		return false
	}
	for t := f.First; t < f.Head; t++ {
		if w := s.Lower(t); w == "official" || w == "state" || w == "state-run" {
			return false
		}
	}
	switch s.Lower(f.Head - 1) {
	case "news", "press", "media", "advertising", "travel", "ticket", "football", "soccer", "cricket", "rugby", "basketball", "hockey", "film", "music", "dance", "opera", "fashion", "cruise", "passenger", "cargo", "research", "law", "box", "blog", "newspaper", "wire":
		return true
	}
	return false
}

// compound gives the head with the nouns right before it: "aid workers".
func (d *Doc) compound(s *Sentence, f *chunk.Phrase) string {
	first := f.Head
	for first > f.First && s.NameAt[first-1] == None && s.Is(first-1, lex.Noun) && !s.Tags[first-1].Proper {
		first--
	}
	return s.words(first, f.Head+1)
}

// group gives the entity for persons of a place: "Israeli settlers".
func (d *Doc) group(of *Entity, noun string) int32 {
	name := of.Name + " " + strings.ToLower(noun)
	if of.Pack != None {
		if people := d.World.Entity(of.Pack).People; len(people) > 0 {
			name = people[0] + " " + strings.ToLower(noun)
		}
	}
	id := graph.Slug(name)
	for i := range d.Entities {
		if d.Entities[i].ID == id {
			return int32(i)
		}
	}
	d.Entities = append(d.Entities, Entity{Pack: None, ID: id, Name: name, Type: "Group", Mask: d.World.TypeMask("Group")})
	return int32(len(d.Entities) - 1)
}

// modifiers gives the entities of the names before a common head: U.S. and
// Japanese in "U.S. and Japanese officials". A person before a body stands
// for the country that the person heads: "the Bush administration".
func (d *Doc) modifiers(s *Sentence, f *chunk.Phrase, want Mask) []Ref {
	first := f.First
	if f.Poss != None {
		first = s.Phrases[f.Poss].End
	}
	var refs []Ref
	for t := first; t < f.Head; t++ {
		n := s.NameAt[t]
		if n == None || s.Names[n].First != t {
			continue
		}
		if end := s.Names[n].End; s.Word(end) == "-" && !s.Has(end, token.Space) && !d.doneUnder(s, f, end+1) {
			continue
		}
		more := d.nameRef(s, n, want)
		if r, ok := d.sharedCountry(s, n); ok {
			more = []Ref{r}
		}
		for i := range more {
			more[i] = d.country(more[i])
		}
		refs = appendNew(refs, more)
	}
	return refs
}

// doneUnder says whether "led" stands at token i, behind a name and a hyphen: the US is
// the doer of what "US-led forces" do. A party that leads a government is not
// the country.
func (d *Doc) doneUnder(s *Sentence, f *chunk.Phrase, i int32) bool {
	if !strings.EqualFold(s.Word(i), "led") {
		return false
	}
	switch d.Parser.Noun(s.Sentence, f.Head) {
	case "government", "administration", "cabinet", "regime", "authority", "state":
		return false
	}
	return true
}

// sharedCountry gives the country that every person led whom the pack knows by
// the name: "the Bush administration", whichever Bush it was.
func (d *Doc) sharedCountry(s *Sentence, n int32) (Ref, bool) {
	if e := s.Refs[n].Entity; e == None || d.Entities[e].Pack != None {
		return Ref{}, false
	}
	shared := int32(-1)
	for _, c := range d.candidates(s, n) {
		country := int32(-1)
		for _, role := range d.World.Entity(c.Entity).Roles {
			if i := d.World.Index(role.Of); i >= 0 && d.World.mask(i)&d.World.Country != 0 {
				country = i
			}
		}
		if country < 0 || shared >= 0 && shared != country {
			return Ref{}, false
		}
		shared = country
	}
	if shared < 0 {
		return Ref{}, false
	}
	nm := s.Names[n]
	return Ref{Entity: d.packEntity(shared), Sentence: s.Index, First: nm.First, End: nm.End, How: "everyone of that name led its government"}, true
}

// country turns a person into the country whose government the person leads.
func (d *Doc) country(r Ref) Ref {
	e := &d.Entities[r.Entity]
	if e.Mask&d.World.Person == 0 || e.Pack == None {
		return r
	}
	for _, role := range d.World.Entity(e.Pack).Roles {
		if i := d.World.Index(role.Of); i >= 0 && d.World.mask(i)&d.World.Country != 0 {
			r.How = e.Name + " led the government"
			r.Entity = d.packEntity(i)
			return r
		}
	}
	return r
}

// seats turns a seat of government into its country where what is meant is its
// government's act: "Berlin's decision".
func (d *Doc) seats(refs []Ref, want Mask) []Ref {
	refs = slices.Clone(refs)
	for i, r := range refs {
		e := &d.Entities[r.Entity]
		if e.Pack == None || e.Mask&d.World.Actor != 0 {
			continue
		}
		if seat := d.World.Index(d.World.Entity(e.Pack).SeatOf); seat >= 0 && d.World.mask(seat)&want != 0 {
			refs[i].Via = e.Name
			refs[i].Entity = d.packEntity(seat)
		}
	}
	return refs
}
