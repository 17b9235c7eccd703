package extract

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
)

// inside adds the names that are part of a longer name: those that the
// gazetteer has, and the person that a law or a telescope is called after.
func (n namer) inside(out []Name) []Name {
	for i, nm := range n.s.Names {
		if nm.Match != chunk.None {
			out = n.insideListed(out, nm)
			continue
		}
		if e := n.s.Refs[i].Entity; e >= 0 && n.w.x.nameKind(n.w.resolve.Entities[e].Type) == PersonName {
			continue
		}
		out = n.insideUnlisted(out, nm)
		out = n.namesake(out, nm)
	}
	return out
}

// insideUnlisted adds the gazetteer's matches in a name that only its shape
// shows: Moscow in "Moscow University".
func (n namer) insideUnlisted(out []Name, nm chunk.Name) []Name {
	base := n.tokenAt(n.s.Tokens[nm.First].Start) - nm.First
	for _, m := range n.matchesIn(nm.First+base, nm.End+base) {
		if m.End-m.First < nm.End-nm.First {
			out = n.addInside(out, m.First-base, m.End-base, m.Candidates)
		}
	}
	return out
}

// insideListed adds the place that a longer listed name begins or ends with:
// Vietnam in "Vietnam War", Australia in "Victoria, Australia", Africa in "Horn of Africa".
func (n namer) insideListed(out []Name, nm chunk.Name) []Name {
	if nm.End-nm.First < 2 {
		return out
	}
	first, last := n.s.Word(nm.First), n.s.Word(nm.End-1)
	if n.s.Has(nm.First, token.Upper) {
		out = n.places(out, n.addInside(nil, nm.First, nm.First+1, n.w.x.names.Lookup([]string{first})))
	}
	if before := n.s.Word(nm.End - 2); nm.End-nm.First > 2 && (before == "," || before == "of") {
		out = n.places(out, n.addInside(nil, nm.End-1, nm.End, n.w.x.names.Lookup([]string{last})))
	}
	return out
}

// places adds those of the names that are places.
func (n namer) places(out, names []Name) []Name {
	for _, found := range names {
		if found.Kind == PlaceName {
			out = append(out, found)
		}
	}
	return out
}

// addInside adds the words [first, end) of a longer name, unless they are a
// demonym or can only be a person's name.
func (n namer) addInside(out []Name, first, end int32, candidates []name.Candidate) []Name {
	c := slices.IndexFunc(candidates, func(c name.Candidate) bool { return c.Kind == name.Full })
	if c < 0 {
		return out
	}
	ent := n.w.x.world.Entity(candidates[c].Entity)
	found := n.span(first, end)
	found.ID, found.Type, found.Kind = ent.ID, ent.Type, n.w.x.nameKind(ent.Type)
	found.Inside, found.Modifier, found.Listed = true, true, true
	if found.Kind == PersonName {
		return out
	}
	return append(out, found)
}

// namesake adds the person after whom a thing is called: the two first words of
// "Jane Corliss Space Telescope".
func (n namer) namesake(out []Name, nm chunk.Name) []Name {
	if nm.End-nm.First < 3 {
		return out
	}
	given, surname := n.s.Tags[nm.First].Word, n.s.Tags[nm.First+1].Word
	if given == nil || given.POS&lex.Given == 0 || surname == nil {
		return out
	}
	word := n.s.Lower(nm.First + 1)
	if !surname.Guessed && !n.w.x.grammar.Is(word, grammar.Surname) {
		return out
	}
	found := n.span(nm.First, nm.First+2)
	found.Kind, found.Inside, found.Modifier = PersonName, true, true
	if at := slices.IndexFunc(n.w.resolve.Entities, func(e resolve.Entity) bool { return strings.EqualFold(e.Name, found.Text) }); at >= 0 {
		ent := &n.w.resolve.Entities[at]
		found.ID, found.Type, found.Listed = ent.ID, ent.Type, ent.Pack != resolve.None
	}
	return append(out, found)
}

// matchesIn gives the gazetteer's matches inside of the article's tokens
// [first, end).
func (n namer) matchesIn(first, end int32) []name.Match {
	from, _ := slices.BinarySearchFunc(n.w.matches, first, func(m name.Match, t int32) int { return int(m.First - t) })
	to := from
	for to < len(n.w.matches) && n.w.matches[to].End <= end {
		to++
	}
	return n.w.matches[from:to]
}

// tokenAt gives the article's token that starts at a byte.
func (n namer) tokenAt(start uint32) int32 {
	i, _ := slices.BinarySearchFunc(n.w.doc.Tokens, start, func(t token.Token, b uint32) int { return int(t.Start) - int(b) })
	return int32(i)
}
