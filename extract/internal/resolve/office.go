package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
)

// An Office is a title that a text gives a person: of which country or body,
// in which words.
type Office struct {
	Title      string // lower case, without the country: "foreign minister"
	Head       string // its noun: minister, secretary
	Of         int32  // entity, or None when the text does not say
	First, End int32  // tokens of the whole description
	OfFirst    int32  // tokens of the country's or body's name, when the text has it
	OfEnd      int32
	Former     bool // former, late, ousted
}

// Offices gives the titles that the sentence gives the person named by phrase
// np: before the name, behind it, or in "X is the foreign minister of Y".
func (d *Doc) Offices(si, np int32) []Office {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	if f.Name == None {
		return nil
	}
	var out []Office
	if o, ok := d.titleBefore(si, np); ok {
		out = append(out, o)
	}
	for _, other := range []int32{f.Appos, f.AppositionOf} {
		if other != None && d.Parser.IsOffice(s.Sentence, other) {
			out = append(out, d.office(si, other))
		}
	}
	return out
}

// titleBefore reads "Japanese Prime Minister" before a name in its phrase.
func (d *Doc) titleBefore(si, np int32) (Office, bool) {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	start := s.Names[f.Name].First
	t := start
	for t > f.First && s.NameAt[t-1] == None && !s.Is(t-1, lex.Det|lex.PossPro|lex.Poss) {
		t--
	}
	if !d.officeIn(s, t, start) {
		return Office{}, false
	}
	title, office := d.titleWords(s, t, start)
	if !office {
		return Office{}, false
	}
	o := Office{Title: title, Head: d.titleHead(s, t, start), Of: None, First: t, End: start}
	o.Former = d.former(s, f.First, start)
	if refs := d.ofWhat(si, np, t); len(refs) > 0 {
		o.Of, o.First = refs[0].Entity, min(refs[0].First, t)
		o.OfFirst, o.OfEnd = refs[0].First, refs[0].End
	}
	return d.led(o), true
}

// ofWhat gives the country or body that stands before the title that starts
// at token t: "Japanese", "Australia's".
func (d *Doc) ofWhat(si, np, t int32) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	want := d.World.Country | d.World.Organization
	if t > f.First && s.NameAt[t-1] != None {
		return d.nameRef(s, s.NameAt[t-1], want)
	}
	if f.Poss != None {
		return d.all(si, f.Poss, want, 1)
	}
	return nil
}

// officeIn says whether an office is among the tokens, before they are looked at
// closely.
func (d *Doc) officeIn(s *Sentence, first, end int32) bool {
	for t := first; t < end; t++ {
		if d.Parser.NounIs(s.Sentence, t, grammar.Office) {
			return true
		}
	}
	return false
}

// titleWords joins the words of a title. It says whether an office is among
// them.
func (d *Doc) titleWords(s *Sentence, first, end int32) (string, bool) {
	var words []string
	office := false
	for t := first; t < end; t++ {
		if s.NameAt[t] != None || s.Is(t, lex.Det|lex.PossPro) {
			continue
		}
		w := s.Lower(t)
		switch w {
		case "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "former", "ex-president", "late", "new", "then", "outgoing", "visiting", "ousted", "senior":
			continue
		}
		office = office || d.Parser.NounIs(s.Sentence, t, grammar.Office)
		words = append(words, w)
	}
	return strings.Join(words, " "), office
}

// titleHead gives the noun of a title: the last one before "of" or "for".
func (d *Doc) titleHead(s *Sentence, first, end int32) string {
	head := ""
	for t := first; t < end; t++ {
		if w := s.Word(t); w == "of" || w == "for" {
			break
		}
		head = d.Parser.Noun(s.Sentence, t)
	}
	return head
}

// office reads a description such as "Australia's foreign minister", "US
// Secretary of State" or "the president of France".
func (d *Doc) office(si, np int32) Office {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	start := f.First
	if f.Poss != None {
		start = s.Phrases[f.Poss].End + 1
	}
	end := f.End
	title, _ := d.titleWords(s, start, end)
	o := Office{Title: title, Head: d.Parser.Noun(s.Sentence, f.Head), Of: None, First: f.First, End: end, Former: d.former(s, f.First, end)}
	want := d.World.Country | d.World.Organization
	refs := d.modifiers(s, f, want)
	if len(refs) == 0 && f.Poss != None {
		refs = d.all(si, f.Poss, want, 1)
	}
	if len(refs) == 0 {
		if next := d.behindOf(s, np); next != None {
			refs = d.all(si, next, want, 1)
		}
	}
	if len(refs) > 0 {
		o.Of, o.End = refs[0].Entity, max(o.End, refs[0].End)
		o.OfFirst, o.OfEnd = refs[0].First, refs[0].End
	}
	return d.led(o)
}

// led takes the country from the leader of something else in it: "Scottish
// Labour leader", "the Iraqi rebel leader".
func (d *Doc) led(o Office) Office {
	if o.Head != "leader" || o.Of == None || d.Entities[o.Of].Mask&d.World.Country == 0 {
		return o
	}
	ofWhole := true
	for _, w := range strings.Fields(o.Title) {
		switch w {
		case "leader", "supreme", "paramount", "top", "military", "political", "spiritual", "communist", "de", "facto", "interim", "acting", "transitional", "national", "current", "incumbent", "longtime", "long-time", "deposed", "ousted", "revolutionary", "authoritarian", "elected", "young", "veteran", "the":
		default:
			ofWhole = false
		}
	}
	if ofWhole {
		return o
	}
	o.Of, o.OfEnd = None, 0
	return o
}

// former says whether the title is one of the past.
func (d *Doc) former(s *Sentence, first, end int32) bool {
	for t := max(first-1, 0); t < end; t++ {
		switch s.Lower(t) {
		case "former", "late", "ousted", "deposed", "ex-president", "then", "future", "would-be", "one-time", "ex-prime", "ex-minister", "ex-foreign":
			return true
		}
	}
	return false
}

// Office reads a phrase as a title without a name.
func (d *Doc) Office(si, np int32) Office { return d.office(si, np) }

// OfficeOf gives the country or body for which the pack says that the person
// held the office; a title such as "president" is enough when it leads to one
// only.
func (d *Doc) OfficeOf(person int32, title string) (int32, string) {
	e := &d.Entities[person]
	if e.Pack == None {
		return None, ""
	}
	key := officeKey(title, "")
	for _, r := range d.World.Entity(e.Pack).Roles {
		for _, t := range r.Titles {
			if officeKey(t, "") != key {
				continue
			}
			if i := d.World.Index(r.Of); i >= 0 {
				of := d.packEntity(i)
				return of, "the pack says of which country " + d.Entities[person].Name + " was " + t
			}
		}
	}
	return None, ""
}

// SpeaksFor says whether a speaker stands for the same side as the entity: a
// person for the country or body whose office the person holds, a government's
// seat or body for its country.
func (d *Doc) SpeaksFor(speaker, entity int32) bool {
	a, b := &d.Entities[speaker], &d.Entities[entity]
	return d.sides(a, b) || d.sides(b, a)
}

func (d *Doc) sides(a, b *Entity) bool {
	if a.of != "" && a.of == b.ID {
		return true
	}
	if a.Pack == None {
		return false
	}
	p := d.World.Entity(a.Pack)
	if p.SeatOf == b.ID || p.In == b.ID && a.Mask&d.World.Organization != 0 {
		return true
	}
	for _, r := range p.Roles {
		if r.Of == b.ID {
			return true
		}
	}
	return false
}

// noteOffices remembers the titles that the sentence gives to persons, so that
// "the minister" can be tied to them later.
func (d *Doc) noteOffices(s *Sentence) {
	for np := range s.Phrases {
		f := &s.Phrases[np]
		if f.Name == None || s.Refs[f.Name].Entity == None {
			continue
		}
		for _, o := range d.Offices(s.Index, int32(np)) {
			e := &d.Entities[s.Refs[f.Name].Entity]
			if e.Mask&d.World.Person == 0 {
				continue
			}
			e.title = o.Title
			if o.Of != None {
				e.of = d.Entities[o.Of].ID
			}
		}
	}
}

// officeHolder ties an office without a name to a person: by the pack and the
// article's date, or because the article gave the person that title. A body
// whose officer the text does not name stands in for the officer.
func (d *Doc) officeHolder(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	o := d.office(si, np)
	words := Ref{Sentence: si, First: f.First, End: f.End}
	if o.Of != None {
		of := &d.Entities[o.Of]
		if d.World.Person&want != 0 {
			known := func(i int32) bool { return d.seen[i] && d.World.HasOffice(i, o.Title, of.ID) }
			if p := d.World.Holder(o.Title, of.ID, d.Date, known); p >= 0 && f.Definite {
				words.Entity = d.packEntity(p)
				words.How = o.Title + " of " + of.Name
				return []Ref{words}
			}
			for i := len(d.Entities) - 1; i >= 0; i-- {
				if e := &d.Entities[i]; e.title == o.Title && e.of == of.ID && f.Definite {
					words.Entity, words.How = int32(i), "named as "+o.Title+" of "+of.Name
					return []Ref{words}
				}
			}
		}
		return nil // metonym: the office stands for its country
	}
	if !f.Definite || d.World.Person&want == 0 {
		return nil
	}
	head := d.Parser.Noun(s.Sentence, f.Head)
	for i := len(d.mentioned) - 1; i >= 0; i-- {
		e := &d.Entities[d.mentioned[i]]
		if e.Mask&d.World.Person != 0 && e.title != "" && (e.title == o.Title || strings.HasSuffix(e.title, head) && o.Title == head) {
			words.Entity, words.How = d.mentioned[i], "named as "+e.title+" before"
			return []Ref{words}
		}
	}
	return nil
}

// isPlural says whether a phrase stands for more than one.
func isPlural(s *Sentence, np int32) bool {
	f := &s.Phrases[np]
	return f.Plural || f.Next != None || f.Type == chunk.Number
}
