package report

import (
	"slices"

	"entente/extract"
	"entente/extract/rule"
)

// The kinds of what stands at an end of a clause. In a pack without the types
// Actor and Place, the kind of a node is its type.
const (
	actorKind = "Actor"
	placeKind = "Place"
	wordsKind = "words"
)

// A lister knows which nodes of a pack can act.
type lister struct{ pack *rule.Pack }

// kind gives the general kind of a node's type.
func (l lister) kind(typ string) string {
	for _, general := range []string{actorKind, placeKind} {
		if l.pack.IsA(typ, general) {
			return general
		}
	}
	return typ
}

// acts says whether a type can act: an Actor, or in a pack without that type
// whatever can be the subject of a relation.
func (l lister) acts(typ string) bool {
	if _, ok := l.pack.Type(actorKind); ok {
		return l.pack.IsA(typ, actorKind)
	}
	return slices.ContainsFunc(l.pack.Relations, func(r rule.Relation) bool { return l.fits(r.From, typ) })
}

// fits says whether one of the types of a relation's end takes a type.
func (l lister) fits(ends []string, typ string) bool {
	return slices.ContainsFunc(ends, func(e string) bool { return l.pack.IsA(typ, e) })
}

// known gives the nodes that the pack has and that can act.
func (l lister) known(nodes []extract.NodeTrace) []extract.NodeTrace {
	var out []extract.NodeTrace
	for _, n := range nodes {
		if n.Listed && l.acts(n.Type) {
			out = append(out, n)
		}
	}
	return out
}

// namedActors counts the actors of the pack that a sentence names.
func (l lister) namedActors(s extract.SentenceTrace) []extract.NameTrace {
	var out []extract.NameTrace
	for _, n := range s.Names {
		if n.Listed && l.acts(n.Type) && !slices.ContainsFunc(out, func(o extract.NameTrace) bool { return o.ID == n.ID }) {
			out = append(out, n)
		}
	}
	return out
}
