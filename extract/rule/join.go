package rule

import (
	"maps"
	"slices"
)

// How an entry with add: true is joined to the one below: lists are joined, and a
// single value that it has replaces the one there.

func replace(to *string, by string) {
	if by != "" {
		*to = by
	}
}

// more joins lists into one of its own.
func more[T any](to *[]T, by []T) {
	if len(by) > 0 {
		*to = slices.Concat(*to, by)
	}
}

// union is more for ids, each once.
func union(to *[]string, by []string) {
	for _, s := range by {
		if !slices.Contains(*to, s) {
			*to = append(slices.Clone(*to), s)
		}
	}
}

func addType(low, high *Type) {
	union(&low.Is, high.Is)
	replace(&low.IRI, high.IRI)
}

func addRelation(low, high *Relation) {
	union(&low.From, high.From)
	union(&low.To, high.To)
	for _, f := range []struct{ to, by *string }{{&low.Label, &high.Label}, {&low.Definition, &high.Definition}, {&low.Inverse, &high.Inverse}, {&low.IRI, &high.IRI},
		{&low.Plover, &high.Plover}, {&low.Intended, &high.Intended}, {&low.Cameo, &high.Cameo}, {&low.Color, &high.Color}, {&low.Line, &high.Line}, {&low.Plans, &high.Plans}} {
		replace(f.to, *f.by)
	}
	if high.given.symmetric {
		low.Symmetric = high.Symmetric
	}
	if high.given.apart {
		low.Apart = high.Apart
	}
}

func addWords(low, high *WordList) { more(&low.entries, high.entries) }

func addEntity(low, high *Entity) {
	low.Added = append(slices.Clone(low.Added), high.At)
	low.markAll()
	part := int32(len(low.Added))
	for i, marks := range high.marks {
		for _, m := range marks {
			m.part = part
			if i == 0 {
				low.marks[0] = nil // the name is replaced
			}
			low.marks[i] = append(slices.Clone(low.marks[i]), m)
		}
	}
	for _, f := range []struct{ to, by *string }{{&low.Type, &high.Type}, {&low.Name, &high.Name}, {&low.In, &high.In}, {&low.SeatOf, &high.SeatOf}} {
		replace(f.to, *f.by)
	}
	more(&low.Names, high.Names)
	more(&low.Short, high.Short)
	more(&low.People, high.People)
	more(&low.Not, high.Not)
	more(&low.Nearby, high.Nearby)
	more(&low.Roles, high.Roles)
	more(&low.SameAs, high.SameAs)
	more(&low.Tests, high.Tests)
	if len(high.Codes) > 0 {
		codes := map[string]string{}
		maps.Copy(codes, low.Codes)
		maps.Copy(codes, high.Codes)
		low.Codes = codes
	}
}

// markAll gives each name a place. A table's names stand where its line does.
func (e *Entity) markAll() {
	for i, names := range [][]string{{e.Name}, e.Names, e.Short, e.People} {
		for len(e.marks[i]) < len(names) {
			e.marks[i] = append(e.marks[i], nameMark{line: int32(e.At.Line), col: int32(e.At.Col)})
		}
	}
}
