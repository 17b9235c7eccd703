package look

import "slices"

// A Kind is what a diagram tells apart by shape and colour. Several node types
// share a kind: a city and a sea are both places.
type Kind struct {
	Class string // one of the constants below; a CSS class too
	Label string // in the legend
	Light Paint
	Dark  Paint
}

// Paint is the colours of a box, each as #rrggbb.
type Paint struct{ Fill, Line, Text, Faint string }

// The kinds' classes.
const (
	Person       = "person"
	Group        = "group"
	Country      = "country"
	Organization = "organization"
	Place        = "place"
	Topic        = "topic"
	Thing        = "thing" // every other type
)

// Kinds lists all kinds in the legend's order. The last is for every other type.
func Kinds() []Kind {
	return []Kind{
		{Person, "Person",
			Paint{"#fef3c7", "#b45309", "#1c1917", "#57534e"}, Paint{"#3b2a0c", "#f5b54a", "#fdf4df", "#d6c6a4"}},
		{Group, "Group",
			Paint{"#ffe4e6", "#be123c", "#1c1917", "#57534e"}, Paint{"#3f1420", "#fb8ba0", "#ffeef0", "#dcbcc2"}},
		{Country, "Country",
			Paint{"#e0f2fe", "#0369a1", "#0c1a27", "#475569"}, Paint{"#0c2d48", "#58bdf5", "#e6f5ff", "#a9c4d8"}},
		{Organization, "Organization",
			Paint{"#ede9fe", "#6d28d9", "#1b1530", "#524a6b"}, Paint{"#2b1f52", "#b79cff", "#f3efff", "#c3b8e4"}},
		{Place, "Place",
			Paint{"#dcfce7", "#15803d", "#0d1f14", "#456152"}, Paint{"#0f3320", "#5fd38d", "#e8fbef", "#a8ccb5"}},
		{Topic, "Topic",
			Paint{"#f8fafc", "#64748b", "#1e293b", "#556274"}, Paint{"#1e293b", "#94a3b8", "#e8edf4", "#b4c0cf"}},
		{Thing, "Other",
			Paint{"#f5f5f4", "#78716c", "#1c1917", "#57534e"}, Paint{"#292524", "#a8a29e", "#f2f0ef", "#c2bcb8"}},
	}
}

// kindClass maps the node types that rule packs commonly have.
func kindClass(nodeType string) (class string, known bool) {
	switch nodeType {
	case "Person":
		return Person, true
	case "Group":
		return Group, true
	case "Country":
		return Country, true
	case "Organization", "Organisation", "ArmedGroup", "Media", "Company", "Party", "GovernmentBody":
		return Organization, true
	case "Place", "City", "Region", "Sea", "Facility":
		return Place, true
	case "Topic", "Treaty", "Event", "Product":
		return Topic, true
	}
	return Thing, false
}

// Kind finds a node type's kind, by what it is a kind of if need be.
func (l *Look) Kind(nodeType string) Kind {
	class := Thing
	queue, seen := []string{nodeType}, map[string]bool{}
	for len(queue) > 0 {
		t := queue[0]
		queue = queue[1:]
		if seen[t] {
			continue
		}
		seen[t] = true
		if c, known := kindClass(t); known {
			class = c
			break
		}
		queue = append(queue, l.types[t]...)
	}
	all := Kinds()
	return all[slices.IndexFunc(all, func(k Kind) bool { return k.Class == class })]
}
