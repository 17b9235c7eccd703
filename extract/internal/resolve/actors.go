package resolve

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// A Ref is an entity that a phrase means, and the words that say so.
type Ref struct {
	Entity     int32
	Sentence   int32 // where the words stand
	First, End int32 // tokens of that sentence
	Via        string
	How        string
}

// maxDepth bounds the steps from pronoun to pronoun.
const maxDepth = 5

// All gives what every member of the coordination that begins at np means, of
// the wanted types.
func (d *Doc) All(si, np int32, want Mask) []Ref { return d.all(si, np, want, 0) }

// all gives the same answer to the same question at the same depth, whatever was
// asked before: what maxDepth cut off is remembered for that depth alone, and an
// answer that would be cut off at this depth is looked for anew.
func (d *Doc) all(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	for i := range s.memo {
		if m := &s.memo[i]; m.np == np && m.want == want && m.holdsAt(depth) {
			d.reached = max(d.reached, depth+m.steps)
			return m.refs
		}
	}
	before := d.reached
	d.reached = depth
	refs := d.members(si, np, want, depth)
	s.memo = append(s.memo, meaning{np, want, depth, d.reached - depth, refs})
	d.reached = max(before, d.reached)
	return refs
}

// tooDeep says whether a question goes more than maxDepth steps from the first.
func (d *Doc) tooDeep(depth int) bool {
	d.reached = max(d.reached, depth)
	return depth > maxDepth
}

func (d *Doc) members(si, np int32, want Mask, depth int) []Ref {
	var refs []Ref
	s := &d.Sentences[si]
	for steps := 0; np != None && steps < 64; np, steps = s.Phrases[np].Next, steps+1 {
		more := d.actors(si, np, want, depth)
		if named := d.examples(s, np); named != None {
			more = appendNew(slices.Clone(more), d.all(si, named, want, depth+1))
		}
		if refs == nil && s.Phrases[np].Next == None {
			return more
		}
		refs = appendNew(refs, more)
	}
	return refs[:len(refs):len(refs)]
}

// examples gives the phrase that names some of those that np speaks of:
// "countries such as Chad and Mali", "allies, including Japan,".
func (d *Doc) examples(s *Sentence, np int32) int32 {
	f := &s.Phrases[np]
	if f.Type != chunk.Common || !f.Plural || f.Chunk == None || strings.EqualFold(s.Word(f.First), "both") {
		return None
	}
	c := f.Chunk
	if named := s.phraseBehind(c); named != None && s.Phrases[named].Next != None && d.Parser.IsActor(s.Sentence, np) && s.Phrases[named].FirstMember == named {
		return named // "the opposition leaders Zorbig and Kazak"
	}
	if c+1 < int32(len(s.Chunks)) && s.Chunks[c+1].Kind == chunk.KComma {
		c++
	}
	prep, next := s.After(c)
	if next == None || s.Phrases[next].Type != chunk.Named {
		return None
	}
	switch s.Lower(prep) {
	case "such", "including":
		return next
	}
	return None
}

func appendNew(refs, more []Ref) []Ref {
next:
	for _, m := range more {
		for _, r := range refs {
			if r.Entity == m.Entity {
				continue next
			}
		}
		refs = append(refs, m)
	}
	return refs
}

// Actors gives what one phrase means, of the wanted types.
func (d *Doc) Actors(si, np int32, want Mask) []Ref { return d.actors(si, np, want, 0) }

func (d *Doc) actors(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	if d.tooDeep(depth) {
		return nil
	}
	switch {
	case f.Type == chunk.Pronoun:
		return d.pronoun(si, np, want, depth)
	case f.Name != None:
		return d.named(s, f, want)
	case f.Appos != None && s.Phrases[f.Appos].Name != None:
		return d.named(s, &s.Phrases[f.Appos], want)
	case f.AppositionOf != None && s.Phrases[f.AppositionOf].Name != None:
		return d.named(s, &s.Phrases[f.AppositionOf], want)
	}
	if next := d.namedBehind(s, f); next != None {
		return d.named(s, &s.Phrases[next], want)
	}
	if next := d.behindOf(s, np); next != None && d.transparent(s, f) {
		return d.all(si, next, want, depth+1)
	}
	if d.Parser.IsOffice(s.Sentence, np) && !f.Plural {
		if refs := d.officeHolder(si, np, want, depth); refs != nil {
			return refs
		}
	}
	if !d.standsFor(s, f) {
		return d.around(s, f, want)
	}
	counted := f.Definite && f.Plural && d.counted(s, f)
	if counted {
		if refs := d.sameGroup(si, np, want, depth); refs != nil {
			return refs // "the two EU leaders"
		}
	}
	if refs := d.metonym(si, np, want, depth); len(refs) > 0 {
		return refs
	}
	if refs := d.domestic(si, np, want); refs != nil {
		return refs
	}
	if refs := d.subjects(si, np, want, depth); refs != nil {
		return refs
	}
	if !counted && f.Definite && f.PossTok == None && f.Poss == None {
		return d.sameGroup(si, np, want, depth)
	}
	return nil
}

// counted says whether a phrase says how many: "the two leaders".
func (d *Doc) counted(s *Sentence, f *chunk.Phrase) bool {
	for t := f.First; t < f.Head; t++ {
		if s.Is(t, lex.Num) || strings.EqualFold(s.Word(t), "both") {
			return true
		}
	}
	return false
}

// named gives the entity of a phrase whose head is a name.
func (d *Doc) named(s *Sentence, f *chunk.Phrase, want Mask) []Ref {
	return d.nameRef(s, f.Name, want)
}

// around gives the country or place of which a phrase names a part: Pakistan for
// "Pakistan's Swat valley".
func (d *Doc) around(s *Sentence, f *chunk.Phrase, want Mask) []Ref {
	w := s.Tags[f.Head].Word
	if f.Poss == None || s.Phrases[f.Poss].Name == None || w == nil || w.TopSense&lex.SenseLocation == 0 {
		return nil
	}
	return d.nameRef(s, s.Phrases[f.Poss].Name, want&d.World.Place)
}

// namedBehind gives the name that starts with "The" right behind a noun that
// says what it names: "the British newspaper The Guardian".
func (d *Doc) namedBehind(s *Sentence, f *chunk.Phrase) int32 {
	if f.Type != chunk.Common || f.Plural || f.End >= int32(len(s.Tokens)) || s.Word(f.End) != "The" || s.Has(f.End, token.Break) {
		return None
	}
	next := f.Chunk + 1
	if next >= int32(len(s.Chunks)) {
		return None
	}
	if c := s.Chunks[next]; c.Kind == chunk.KNP && c.First == f.End && s.Phrases[c.Ref].Name != None {
		return c.Ref
	}
	return None
}

// nameRef gives the entity of a name; a seat of government stands for its
// country where a place cannot act.
func (d *Doc) nameRef(s *Sentence, n int32, want Mask) []Ref {
	ref := s.Refs[n]
	if ref.Entity == None {
		return nil
	}
	nm := s.Names[n]
	r := Ref{Entity: ref.Entity, Sentence: s.Index, First: nm.First, End: nm.End, How: ref.How}
	e := &d.Entities[ref.Entity]
	if e.Mask&want != 0 {
		if nm.Demonym && e.Mask&d.World.Country != 0 && strings.HasSuffix(s.Word(nm.End-1), "s") && s.Word(nm.End-1) != e.Name && !s.Has(nm.End-1, token.AllCaps) && e.Pack != None && d.isPeople(e, s.words(nm.First, nm.End)) {
			r.Via = s.words(nm.First, nm.End)
		}
		return []Ref{r}
	}
	if e.Pack == None {
		return nil
	}
	seat := d.World.Index(d.World.Entity(e.Pack).SeatOf)
	if seat < 0 || d.World.mask(seat)&want == 0 {
		return nil
	}
	r.Via = e.Name
	r.Entity = d.packEntity(seat)
	return []Ref{r}
}

// isPeople says whether the words name the people of a country, not the
// country: "Israelis".
func (d *Doc) isPeople(e *Entity, words string) bool {
	p := d.World.Entity(e.Pack)
	for _, w := range p.People {
		if w == words {
			return words != p.Name
		}
	}
	return false
}

// words gives the text of a range of tokens.
func (s *Sentence) words(first, end int32) string {
	return s.Text[s.Tokens[first].Start:s.Tokens[end-1].End]
}

// BehindOf gives the phrase behind "of" after np, or None.
func (d *Doc) BehindOf(si, np int32) int32 { return d.behindOf(&d.Sentences[si], np) }

// behindOf gives the phrase behind "of" after np, or None.
func (d *Doc) behindOf(s *Sentence, np int32) int32 {
	return d.behindPrep(s, np, "of")
}

func (d *Doc) behindPrep(s *Sentence, np int32, prep string) int32 {
	if t, next := s.After(s.Phrases[np].Chunk); next != None && strings.EqualFold(s.Word(t), prep) {
		return next
	}
	return None
}

// transparent says whether the phrase says nothing without what follows "of".
func (d *Doc) transparent(s *Sentence, f *chunk.Phrase) bool {
	return f.Type == chunk.Number || f.Type == chunk.Pronoun || d.Parser.NounIs(s.Sentence, f.Head, grammar.Transparent) || s.Is(f.Head, lex.Num)
}

// standsFor says whether the head is a noun that stands for the country or
// body that it belongs to.
func (d *Doc) standsFor(s *Sentence, f *chunk.Phrase) bool {
	if f.Type != chunk.Common || d.Parser.NounIs(s.Sentence, f.Head, grammar.Relational) {
		return false
	}
	if d.Parser.NounIs(s.Sentence, f.Head, grammar.StandFor|grammar.Office) {
		return true
	}
	w := s.Tags[f.Head].Word
	return w != nil && w.TopSense&lex.SensePerson != 0
}

// phraseBehind gives the name that stands right behind chunk c, or None.
func (s *Sentence) phraseBehind(c int32) int32 {
	if c == None || c+1 >= int32(len(s.Chunks)) || s.Chunks[c+1].Kind != chunk.KNP || s.Chunks[c+1].First != s.Chunks[c].End {
		return None
	}
	if np := s.Chunks[c+1].Ref; s.Phrases[np].Type == chunk.Named {
		return np
	}
	return None
}
