package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Thing is the type of a node of which nothing better is known.
const Thing = "Thing"

// The joins below pick or unite without regard to order: join(a, b) equals
// join(b, a), and joining a value to itself changes nothing. Merging rests on
// this. A field of its own is joined on its own.

// longer picks the longer of two strings, and of two equally long the
// lexically greater. An empty string gives way to any other.
func longer(a, b string) string {
	if len(a) != len(b) {
		if len(a) > len(b) {
			return a
		}
		return b
	}
	return max(a, b)
}

// better picks a node type: any wins over Thing, then the longer wins.
func better(a, b string) string {
	if a == "" || a == Thing {
		if b == "" {
			return a
		}
		return b
	}
	if b == "" || b == Thing {
		return a
	}
	return longer(a, b)
}

func joinNodes(a, b Node) Node {
	return Node{
		ID:     a.ID,
		Name:   longer(a.Name, b.Name),
		Type:   better(a.Type, b.Type),
		In:     longer(a.In, b.In),
		Roles:  union(a.Roles, b.Roles, compareRoles),
		SameAs: unionStrings(a.SameAs, b.SameAs),
	}
}

func joinRelations(a, b Relation) Relation {
	return Relation{
		ID:         a.ID,
		Label:      longer(a.Label, b.Label),
		Definition: longer(a.Definition, b.Definition),
		Domain:     unionStrings(a.Domain, b.Domain),
		Range:      unionStrings(a.Range, b.Range),
		Symmetric:  a.Symmetric || b.Symmetric,
		Inverse:    longer(a.Inverse, b.Inverse),
		IRI:        longer(a.IRI, b.IRI),
		Plans:      longer(a.Plans, b.Plans),
		Plover:     longer(a.Plover, b.Plover),
		Intended:   longer(a.Intended, b.Intended),
		Cameo:      longer(a.Cameo, b.Cameo),
		Color:      longer(a.Color, b.Color),
		Line:       longer(a.Line, b.Line),
	}
}

func joinTypes(a, b Type) Type {
	return Type{
		Name: longer(a.Name, b.Name), // equal, unless a is empty
		Is:   unionStrings(a.Is, b.Is),
		IRI:  longer(a.IRI, b.IRI),
	}
}

func joinSources(a, b Source) Source {
	return Source{
		ID:     longer(a.ID, b.ID), // equal, unless a is empty
		Title:  longer(a.Title, b.Title),
		Date:   longer(a.Date, b.Date),
		URL:    longer(a.URL, b.URL),
		SHA256: longer(a.SHA256, b.SHA256),
	}
}

// union gives the sorted union of two lists, in a list of its own unless a
// already holds all of b.
func union[T comparable](a, b []T, compare func(T, T) int) []T {
	if len(b) == 0 || slices.Equal(a, b) {
		return a
	}
	all := append(slices.Clone(a), b...)
	slices.SortFunc(all, compare)
	return slices.Clip(slices.Compact(all))
}

func unionStrings(a, b []string) []string { return union(a, b, strings.Compare) }

func compareRoles(a, b Role) int {
	return cmp.Or(
		cmp.Compare(a.Of, b.Of),
		cmp.Compare(a.Title, b.Title),
		cmp.Compare(a.From, b.From),
		cmp.Compare(a.To, b.To),
	)
}

func equalNodes(a, b Node) bool {
	return a.ID == b.ID && a.Name == b.Name && a.Type == b.Type && a.In == b.In &&
		slices.Equal(a.Roles, b.Roles) && slices.Equal(a.SameAs, b.SameAs)
}

func equalRelations(a, b Relation) bool {
	if !slices.Equal(a.Domain, b.Domain) || !slices.Equal(a.Range, b.Range) {
		return false
	}
	return relationWords(a) == relationWords(b) && a.Symmetric == b.Symmetric
}

// relationWords lists the fields of a relation that are single words.
func relationWords(r Relation) [11]string {
	return [11]string{
		r.ID, r.Label, r.Definition, r.Inverse, r.IRI, r.Plans,
		r.Plover, r.Intended, r.Cameo, r.Color, r.Line,
	}
}

func equalTypes(a, b Type) bool {
	return a.Name == b.Name && a.IRI == b.IRI && slices.Equal(a.Is, b.Is)
}

func equalEdges(a, b Edge) bool {
	return a.Key == b.Key && slices.Equal(a.Evidence, b.Evidence)
}
