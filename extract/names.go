package extract

import (
	"slices"

	"entente/extract/article"
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
)

// The kinds of names that are told apart, whatever types a pack has.
const (
	PersonName       = "person"
	PlaceName        = "place"
	OrganizationName = "organization"
)

// A Name is a name in an article with what it means.
type Name struct {
	Start int    `json:"start"` // in code points of the article's text, half open
	End   int    `json:"end"`
	Text  string `json:"text"`
	ID    string `json:"id,omitempty"`   // of the node that is meant; empty when none is
	Type  string `json:"type,omitempty"` // of that node, in the pack's words
	// Kind is person, place or organization by the pack's type tree, and empty
	// for the rest (treaties, products, events, peoples).
	Kind string `json:"kind,omitempty"`
	// Listed says that the pack has the entity.
	Listed bool `json:"listed,omitempty"`
	// Title is where the capitalised title before a person's name begins, as in
	// "Foreign Minister Penny Wong". Without one it is Start.
	Title int `json:"title"`
	// People says that the words are a demonym: American, Americans.
	People bool `json:"people,omitempty"`
	// Modifier says that the words stand before the noun that they belong to:
	// American in "American troops".
	Modifier bool `json:"modifier,omitempty"`
	// Office says that the words are a capitalised title that stands for a
	// person: "the President".
	Office bool `json:"office,omitempty"`
	// Common says that the words are a common noun that its capital makes the
	// name of one body, place or set of people: "the Government", "this Nation".
	Common bool `json:"common,omitempty"`
	// Adjective says that the first of several words is an adjective or a
	// participle by origin: "United States", "European Union".
	Adjective bool `json:"adjective,omitempty"`
	// Inside says that the name is a part of a longer one: Moscow in "Moscow
	// University".
	Inside bool `json:"inside,omitempty"`
}

// Names finds the names of an article, in the order of its text. An article
// with an error gives that error.
func (x *Extractor) Names(a article.Article) ([]Name, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	w := x.workers.Get().(*worker)
	defer x.workers.Put(w)
	w.read(a)
	index := token.NewIndex(a.Text)
	var out []Name
	for i := range w.resolve.Sentences {
		first := len(out)
		n := namer{w: w, s: &w.resolve.Sentences[i], index: index}
		out = n.names(out)
		out = n.inside(out)
		out = n.offices(out)
		out = append(out[:first], n.common(out[first:])...)
		slices.SortStableFunc(out[first:], func(a, b Name) int {
			if a.Start != b.Start {
				return a.Start - b.Start
			}
			return b.End - a.End
		})
	}
	return out, nil
}

// A namer lists the names of one sentence.
type namer struct {
	w     *worker
	s     *resolve.Sentence
	index *token.Index
}

// span makes a name of the tokens [first, end) without a meaning.
func (n namer) span(first, end int32) Name {
	from, to := n.s.Tokens[first].Start, n.s.Tokens[end-1].End
	start := n.index.Rune(int(from))
	return Name{Start: start, End: n.index.Rune(int(to)), Title: start, Text: n.s.Text[from:to], Adjective: end-first > 1 && n.adjective(first)}
}

// adjective says whether the word at token t is above all an adjective or a
// participle, and no given name.
func (n namer) adjective(t int32) bool {
	w := n.s.Tags[t].Word
	if w == nil || w.Guessed || w.POS&lex.Given != 0 {
		return false
	}
	return w.First == lex.Adj || w.Cap&lex.Adj != 0 || w.Form&lex.PastPart != 0 && w.POS&lex.Noun == 0
}

// names adds the names that the engine reads.
func (n namer) names(out []Name) []Name {
	for i, nm := range n.s.Names {
		found := n.span(nm.First, nm.End)
		found.Modifier = n.modifies(int32(i))
		if e := n.s.Refs[i].Entity; e >= 0 {
			ent := &n.w.resolve.Entities[e]
			found.ID, found.Type, found.Kind = ent.ID, ent.Type, n.w.x.nameKind(ent.Type)
			found.Listed = ent.Pack != resolve.None
		}
		found.People = nm.Match != chunk.None && n.onlyPeople(n.w.matches[nm.Match].Candidates) || n.group(found.Type)
		if found.Kind == PersonName {
			found.Title = n.span(n.titleBefore(nm.First), nm.End).Start
		}
		out = append(out, found)
	}
	return out
}

// onlyPeople says whether the pack has the words as a demonym and not as a name.
func (n namer) onlyPeople(candidates []name.Candidate) bool {
	people := false
	for _, c := range candidates {
		if c.Kind == name.Full {
			return false
		}
		people = people || c.Kind == name.Demonym
	}
	return people
}

// group says whether a type is a people or a community: Kurds.
func (n namer) group(typ string) bool {
	w := n.w.x.world
	return w.TypeMask(typ)&w.Own([]string{"Group"}) != 0
}

// modifies says whether the name is no head of a phrase.
func (n namer) modifies(i int32) bool {
	for k := range n.s.Phrases {
		f := &n.s.Phrases[k]
		if f.Name == i || f.Head >= n.s.Names[i].First && f.Head < n.s.Names[i].End {
			return false
		}
	}
	return true
}

// titleBefore gives the first token of the capitalised title that stands before
// token t, or t.
func (n namer) titleBefore(t int32) int32 {
	first := t
	for i := t - 1; i >= 0 && !n.s.Has(i+1, token.Break) && n.s.Has(i, token.Upper); i-- {
		if n.s.NameAt[i] != chunk.None || !n.titleWord(i) {
			break
		}
		first = i
	}
	return first
}

// titleWord says whether the token can be a part of a title.
func (n namer) titleWord(i int32) bool {
	word := n.s.Lower(i)
	if n.s.Is(i, lex.Title) || n.w.x.grammar.Is(word, grammar.Office|grammar.Portfolio) {
		return true
	}
	switch word {
	case "vice", "deputy", "prime", "chief", "first", "lady", "madam", "foreign", "assistant":
		return true
	}
	return false
}

// offices adds the capitalised titles that stand for a person.
func (n namer) offices(out []Name) []Name {
	for k := range n.s.Phrases {
		f := &n.s.Phrases[k]
		if f.Type != chunk.Common || f.Head < 0 || n.s.NameAt[f.Head] != chunk.None || !n.isOffice(f) {
			continue
		}
		first := n.titleBefore(f.Head)
		if n.hyphened(f.Head) {
			first = f.Head - 2
		}
		found := n.span(first, f.Head+1)
		found.Office, found.Kind = true, PersonName
		for _, r := range n.w.resolve.Actors(n.s.Index, int32(k), n.w.x.world.Person) {
			ent := &n.w.resolve.Entities[r.Entity]
			found.ID, found.Type, found.Listed = ent.ID, ent.Type, ent.Pack != resolve.None
		}
		out = append(out, found)
	}
	return out
}

// isOffice says whether a phrase is a capitalised office or title of one
// person: "the President", "Governor", and not "a Governor".
func (n namer) isOffice(f *chunk.Phrase) bool {
	word := n.s.Lower(f.Head)
	if !n.s.Is(f.Head, lex.Title) && !n.w.x.grammar.Is(word, grammar.Office) {
		return false
	}
	if f.Head == 0 || !n.s.Has(f.Head, token.Upper) || n.s.Word(f.Head-1) == "-" && !n.hyphened(f.Head) {
		return false
	}
	first := n.s.Lower(f.First)
	return first != "a" && first != "an"
}

// hyphened says whether token t ends an office written with a hyphen:
// "Secretary-General".
func (n namer) hyphened(t int32) bool {
	return t > 2 && n.s.Word(t-1) == "-" && n.s.Has(t-2, token.Upper) && n.w.x.grammar.Is(n.s.Lower(t-2), grammar.Office)
}

// nameKind groups a type of the pack. A country is an actor and a place, and
// its name that of a place.
func (x *Extractor) nameKind(typ string) string {
	m, w := x.world.TypeMask(typ), x.world
	switch {
	case m&w.Person != 0:
		return PersonName
	case m&w.Place != 0:
		return PlaceName
	case m&w.Organization != 0:
		return OrganizationName
	}
	return ""
}
