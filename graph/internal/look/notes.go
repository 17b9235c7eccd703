package look

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// Limits of a tooltip.
const (
	maxQuotes = 4
	maxClip   = 320 // characters of a name or a quoted sentence
	maxListed = 12  // edges named in a pill's tooltip
)

// Edge says an edge in words.
func (l *Look) Edge(e graph.Edge) string {
	s := l.Name(e.Subject) + " " + Clean(l.Relation(e.Relation).Label) + " " + l.Name(e.Object)
	if e.Status != graph.Asserted {
		s += " (" + Clean(string(e.Status)) + ")"
	}
	return s
}

// Name is what a node is called, to be shown: its name, else its id.
func (l *Look) Name(id string) string {
	n, _ := l.g.Node(id)
	if name := Clean(n.Name); name != "" {
		return clip(name)
	}
	return clip(Clean(id))
}

// EdgesNote is the tooltip of edges that share a line: each edge in words, then
// the sentences that say so.
func (l *Look) EdgesNote(edges ...graph.Edge) string {
	var lines []string
	for _, e := range edges[:min(len(edges), maxListed)] {
		lines = append(lines, l.Edge(e))
	}
	if more := len(edges) - maxListed; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n") + l.quotes(edges)
}

// quotes gives the sentences behind edges, each once.
func (l *Look) quotes(edges []graph.Edge) string {
	var out []string
	for _, e := range edges {
		for _, ev := range e.Evidence {
			if q := l.quote(ev); q != "" && !slices.Contains(out, q) {
				out = append(out, q)
			}
		}
	}
	more := len(out) - maxQuotes
	if more > 0 {
		out = append(out[:maxQuotes], fmt.Sprintf("and %d more sentences", more))
	}
	if len(out) == 0 {
		return ""
	}
	return "\n" + strings.Join(out, "\n")
}

func (l *Look) quote(ev graph.Evidence) string {
	text := Clean(ev.Sentence.Text)
	if text == "" {
		return ""
	}
	q := "“" + clip(text) + "”"
	if doc := l.Source(ev.Doc); doc != "" {
		q += " (" + doc + ")"
	}
	return q
}

// clip cuts text for a tooltip.
func clip(text string) string {
	if len(text) <= maxClip {
		return text
	}
	r := []rune(text)
	if len(r) <= maxClip {
		return text
	}
	return strings.TrimSpace(string(r[:maxClip])) + ellipsis
}

// Source is what an article is called: its title, else its id.
func (l *Look) Source(doc string) string {
	if s, ok := l.g.Source(doc); ok && Clean(s.Title) != "" {
		return Clean(s.Title)
	}
	return Clean(doc)
}

// NodeNote is a node's tooltip: full name, type, every role.
func (l *Look) NodeNote(n graph.Node) string {
	lines := []string{l.Name(n.ID), Clean(typeWords(n.Type))}
	for _, r := range n.Roles {
		lines = append(lines, l.roleLine(r)+years(r))
	}
	if in := Clean(n.In); in != "" {
		lines = append(lines, "in "+l.Name(n.In))
	}
	return strings.Join(lines, "\n")
}

func (l *Look) roleLine(r graph.Role) string {
	line := upperFirst(Clean(r.Title))
	if r.Of != "" {
		line += ", " + l.Name(r.Of)
	}
	return line
}

// years says when a role was held.
func years(r graph.Role) string {
	from, to := Clean(r.From), Clean(r.To)
	switch {
	case from != "" && to != "":
		return " (" + from + " to " + to + ")"
	case from != "":
		return " (since " + from + ")"
	case to != "":
		return " (until " + to + ")"
	}
	return ""
}

// Subtitle is the small line below a name: the role, else the type. A topic
// needs none, for its shape says it.
func (l *Look) Subtitle(n graph.Node) string {
	if r, ok := l.toldRole(n); ok {
		return l.roleLine(r)
	}
	if r, ok := l.currentRole(n.Roles); ok {
		return l.roleLine(r)
	}
	if n.Type == "Topic" || n.Type == "" || n.Type == graph.Thing {
		return ""
	}
	return strings.ToLower(Clean(typeWords(n.Type)))
}

// noteRoles collects the roles that the articles give: an asserted edge from a
// person, of a relation that only persons have (represents, leads), whose
// evidence says in which office.
func (l *Look) noteRoles() {
	for _, e := range l.g.Edges() {
		rel, _ := l.g.Relation(e.Relation)
		if e.Status != graph.Asserted || len(rel.Domain) != 1 || rel.Domain[0] != "Person" {
			continue
		}
		for _, ev := range e.Evidence {
			if _, ok := l.told[e.Subject]; !ok && Clean(ev.About) != "" {
				l.told[e.Subject] = graph.Role{Title: ev.About, Of: e.Object}
			}
		}
	}
}

// toldRole gives the role that the articles give a node.
func (l *Look) toldRole(n graph.Node) (graph.Role, bool) {
	r, ok := l.told[n.ID]
	return r, ok
}

// currentRole picks the role that held at the time of the newest article, else
// the one that began last.
func (l *Look) currentRole(roles []graph.Role) (graph.Role, bool) {
	var best graph.Role
	found := false
	for _, r := range roles {
		if Clean(r.Title) == "" {
			continue
		}
		if !found || roleRank(r, l.newest) > roleRank(best, l.newest) {
			best, found = r, true
		}
	}
	return best, found
}

// roleRank orders roles: those that hold on the date, then by their beginning.
func roleRank(r graph.Role, date string) string {
	holds := date == "" || r.From <= date && (r.To == "" || date <= r.To || strings.HasPrefix(date, r.To))
	if holds {
		return "1" + r.From
	}
	return "0" + r.From
}

// typeWords splits a type's name: ArmedGroup becomes Armed Group.
func typeWords(t string) string {
	var b strings.Builder
	for i, r := range t {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func upperFirst(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// Link gives the first safe link of a node. Schemes other than http and
// https never become links.
func Link(n graph.Node) string {
	for _, iri := range n.SameAs {
		web := strings.HasPrefix(iri, "https://") || strings.HasPrefix(iri, "http://")
		if web && graph.CheckIRI(iri) == nil {
			return iri
		}
	}
	return ""
}
