// Package look decides how a graph is shown to people, for every format that
// draws it: what a node is called, which role stands below the name, what a
// tooltip says, and the colours of the types.
package look

import (
	"slices"

	"entente/graph"
)

// A Look is the view of one graph. The graph must not change while it is used.
type Look struct {
	g      *graph.Graph
	newest string                // the newest article's date
	types  map[string][]string   // a type's more general types
	told   map[string]graph.Role // the role that the text gives a person
}

// Of gives the view of a graph.
func Of(g *graph.Graph) *Look {
	l := &Look{g: g, types: map[string][]string{}, told: map[string]graph.Role{}}
	l.noteRoles()
	for _, s := range g.Sources() {
		l.newest = max(l.newest, s.Date)
	}
	for _, t := range g.Types() {
		l.types[t.Name] = t.Is
	}
	return l
}

// Relation is the relation of that id, or a plain one for an id that the graph
// does not describe. It always has a label to show.
func (l *Look) Relation(id string) graph.Relation {
	rel, ok := l.g.Relation(id)
	if !ok {
		rel.ID = id
	}
	if rel.Label = Clean(rel.Label); rel.Label == "" {
		rel.Label = Clean(id)
	}
	return rel
}

// Title is the heading of the graph: the graph's own, else that of its only
// article.
func (l *Look) Title() string {
	if t := Clean(l.g.Title()); t != "" {
		return t
	}
	if sources := l.g.Sources(); len(sources) == 1 {
		return l.Source(sources[0].ID)
	}
	return "Who does what to whom"
}

// StatusRank is a status's place in the legend; unknown ones come last.
func StatusRank(s graph.Status) int {
	if i := slices.Index(graph.Statuses(), s); i >= 0 {
		return i
	}
	return len(graph.Statuses())
}

// StatusWord is a status to be shown, in at most 24 columns.
func StatusWord(s graph.Status) string {
	if Clean(string(s)) == "" {
		return "unknown"
	}
	return Wrap(Clean(string(s)), 24, 1)[0]
}

// DefaultColour is for a relation without a colour.
const DefaultColour = "#64748b"

// Colour gives a colour as #rrggbb, or DefaultColour for what is none.
func Colour(s string) string {
	if len(s) == 4 && s[0] == '#' {
		s = string([]byte{'#', s[1], s[1], s[2], s[2], s[3], s[3]})
	}
	if len(s) != 7 || s[0] != '#' {
		return DefaultColour
	}
	for _, c := range []byte(s[1:]) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') && (c < 'A' || c > 'F') {
			return DefaultColour
		}
	}
	return s
}

// Drawn gives the nodes that a picture shows: those with an edge. A graph also
// holds what its nodes lean on (the region that a country lies in, the source
// of a statement); a picture leaves that out, unless there is nothing else.
func Drawn(g *graph.Graph) []graph.Node {
	touched := map[string]bool{}
	for _, e := range g.Edges() {
		touched[e.Subject], touched[e.Object] = true, true
	}
	if len(touched) == 0 {
		return g.Nodes()
	}
	var nodes []graph.Node
	for _, n := range g.Nodes() {
		if touched[n.ID] {
			nodes = append(nodes, n)
		}
	}
	return nodes
}
