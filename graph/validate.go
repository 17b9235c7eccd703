package graph

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Validate reports everything that a graph must not contain, joined in one
// error, in canonical order:
//
//   - an id of a node or a relation that is not a slug, a name that is empty
//     or not UTF-8, a link that is not an IRI
//   - an edge whose relation or an end of it is missing, of an unknown status,
//     without evidence, or of a symmetric relation with its ends out of order
//   - a span that is negative, runs backwards or does not fit its words
//
// What a node lies in, whom a role is held for and where a sentence took place
// may be ids of nodes that the graph does not have.
func (g *Graph) Validate() error {
	var p problems
	for _, n := range g.Nodes() {
		p.node(n)
	}
	for _, r := range g.Relations() {
		p.relation(r)
	}
	for _, t := range g.Types() {
		p.iri("type "+t.Name, t.IRI)
	}
	for _, s := range g.Sources() {
		p.words("source", s.ID)
		p.words("title of source "+s.ID, s.Title)
	}
	for _, e := range g.Edges() {
		p.edge(g, e)
	}
	return errors.Join(p.list...)
}

type problems struct{ list []error }

func (p *problems) add(format string, args ...any) {
	p.list = append(p.list, fmt.Errorf(format, args...))
}

func (p *problems) node(n Node) {
	p.slug("node", n.ID)
	if n.Name == "" {
		p.add("node %q has no name", n.ID)
	}
	p.words("name of node "+n.ID, n.Name)
	for _, link := range n.SameAs {
		p.iri("node "+n.ID, link)
	}
	for _, r := range n.Roles {
		if r.Title == "" {
			p.add("node %q has a role without a title", n.ID)
		}
	}
}

func (p *problems) relation(r Relation) {
	p.slug("relation", r.ID)
	p.iri("relation "+r.ID, r.IRI)
	p.words("label of relation "+r.ID, r.Label)
}

func (p *problems) edge(g *Graph, e Edge) {
	for _, end := range []string{e.Subject, e.Object} {
		if _, found := g.nodes[end]; !found {
			p.add("edge %v: node %q is missing", e.Key, end)
		}
	}
	r, found := g.relations[e.Relation]
	if !found {
		p.add("edge %v: relation %q is missing", e.Key, e.Relation)
	}
	if r.Symmetric && e.Object < e.Subject {
		p.add("edge %v: ends of a symmetric relation are not in id order", e.Key)
	}
	if !e.Status.Known() {
		p.add("edge %v: status %q is unknown", e.Key, e.Status)
	}
	if len(e.Evidence) == 0 {
		p.add("edge %v has no evidence", e.Key)
	}
	for _, ev := range e.Evidence {
		p.evidence(e.Key, ev)
	}
}

func (p *problems) evidence(key Key, ev Evidence) {
	for _, s := range []struct {
		what, text string
		start, end int
	}{
		{"sentence", ev.Sentence.Text, ev.Sentence.Start, ev.Sentence.End},
		{"trigger", "", ev.Trigger.Start, ev.Trigger.End},
		{"subject", ev.Subject.Text, ev.Subject.Start, ev.Subject.End},
		{"object", ev.Object.Text, ev.Object.Start, ev.Object.End},
	} {
		if s.start < 0 || s.end < s.start {
			p.add("edge %v: %s in %q has the span %d to %d", key, s.what, ev.Doc, s.start, s.end)
			continue
		}
		if n := utf8.RuneCountInString(s.text); n > 0 && n != s.end-s.start {
			p.add("edge %v: %s in %q has %d characters, its span %d to %d does not",
				key, s.what, ev.Doc, n, s.start, s.end)
		}
	}
}

func (p *problems) slug(what, id string) {
	if !IsSlug(id) {
		p.add("%s id %q is not a slug (%q would be)", what, id, Slug(id))
	}
}

func (p *problems) words(what, text string) {
	if !utf8.ValidString(text) {
		p.add("%s is not valid UTF-8: %q", what, text)
	}
}

func (p *problems) iri(what, iri string) {
	if iri == "" {
		return
	}
	if err := CheckIRI(iri); err != nil {
		p.add("%s: %w", what, err)
	}
}

// String writes a key as people write an edge: subject, relation, object, and
// the status in brackets unless it is asserted.
func (k Key) String() string {
	s := k.Subject + " " + k.Relation + " " + k.Object
	if k.Status == Asserted {
		return s
	}
	return s + " [" + string(k.Status) + "]"
}

// CheckIRI says what is wrong with a link. It must be absolute, of the scheme
// http, https or urn, and without a space, a control character or one of
// <>"{}|^`\. Tools drop other IRIs without a word.
func CheckIRI(iri string) error {
	scheme, rest, found := strings.Cut(iri, ":")
	if !found || rest == "" {
		return fmt.Errorf("%q is not an absolute IRI", iri)
	}
	switch scheme {
	case "http", "https":
		host, after := strings.CutPrefix(rest, "//")
		if !after || host == "" || strings.ContainsAny(host[:1], "/?#") {
			return fmt.Errorf("IRI %q has no host", iri)
		}
	case "urn":
	default:
		return fmt.Errorf("IRI %q is of the scheme %q: only http, https and urn are taken", iri, scheme)
	}
	if !utf8.ValidString(iri) {
		return fmt.Errorf("IRI %q is not valid UTF-8", iri)
	}
	bad := strings.IndexFunc(iri, isBadInIRI)
	if bad < 0 {
		return nil
	}
	r, _ := utf8.DecodeRuneInString(iri[bad:])
	return fmt.Errorf("IRI %q has the character %q, which must be percent-encoded", iri, r)
}

// isBadInIRI says whether a character cannot stand in an IRI (RFC 3987, less
// the invisible characters that reorder text).
func isBadInIRI(r rune) bool {
	switch {
	case r <= ' ', r >= 0x7F && r <= 0xA0, r >= 0xFFF0 && r <= 0xFFFF:
		return true
	case r >= 0x2000 && r <= 0x200F, r >= 0x2028 && r <= 0x202F, r >= 0x2060 && r <= 0x206F:
		return true
	case r >= 0xE000 && r <= 0xF8FF, r == 0xFEFF, r == 0x3000:
		return true
	}
	return strings.ContainsRune("<>\"{}|^`\\", r)
}
