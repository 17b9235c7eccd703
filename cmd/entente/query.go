package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"entente/graph"
)

// A query is what --edge asks for: words of the subject, the relation and the
// object in this order, any of which may be left out, and a status.
type query struct {
	words  []string
	status graph.Status // empty: any
}

// parseQuery reads "antony-blinken visits philippines [planned]".
func parseQuery(text string) (query, error) {
	var q query
	rest := text
	if open := strings.LastIndex(text, "["); open >= 0 && strings.HasSuffix(strings.TrimSpace(text), "]") {
		name := strings.TrimSuffix(strings.TrimSpace(text[open+1:]), "]")
		q.status = graph.Status(strings.TrimSpace(name))
		rest = text[:open]
		if !slices.Contains(graph.Statuses(), q.status) {
			return q, badUsage("--edge: unknown status %q", name).withHint("the statuses are %s", statusNames())
		}
	}
	q.words = queryWords(rest)
	if len(q.words) == 0 && q.status == "" {
		return q, badUsage("--edge %q names no edge", text).withHint(`write it as "antony-blinken visits philippines"`)
	}
	return q, nil
}

func statusNames() string {
	var names []string
	for _, s := range graph.Statuses() {
		names = append(names, string(s))
	}
	return strings.Join(names, ", ")
}

// queryWords gives the words of an id or of a name, without "the".
func queryWords(text string) []string {
	var found []string
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return nil // a slug is never empty
	}
	for word := range strings.SplitSeq(graph.Slug(text), "-") {
		if word != "" && word != "the" {
			found = append(found, word)
		}
	}
	return found
}

// vocabulary is the words by which an edge's three parts can be named.
type vocabulary struct{ subject, relation, object []string }

func vocabularyOf(g *graph.Graph, e graph.Edge) vocabulary {
	node := func(id string) []string {
		n, _ := g.Node(id)
		return append(queryWords(id), queryWords(n.Name)...)
	}
	r, _ := g.Relation(e.Relation)
	return vocabulary{node(e.Subject), append(queryWords(e.Relation), queryWords(r.Label)...), node(e.Object)}
}

// matches says whether the query means an edge. The ends of a symmetric
// relation may stand in either order.
func (q query) matches(g *graph.Graph, e graph.Edge) bool {
	if q.status != "" && q.status != e.Status {
		return false
	}
	v := vocabularyOf(g, e)
	if v.matches(q.words) {
		return true
	}
	r, _ := g.Relation(e.Relation)
	return r.Symmetric && vocabulary{v.object, v.relation, v.subject}.matches(q.words)
}

// matches splits the words in every way in which the first ones name the
// subject, the next ones the relation and the last ones the object.
func (v vocabulary) matches(words []string) bool {
	for i := 0; i <= len(words); i++ {
		if !within(words[:i], v.subject) {
			return false
		}
		for j := i; j <= len(words) && within(words[i:j], v.relation); j++ {
			if within(words[j:], v.object) {
				return true
			}
		}
	}
	return false
}

func within(words, known []string) bool {
	for _, w := range words {
		if !slices.Contains(known, w) {
			return false
		}
	}
	return true
}

// nearest gives the edges that share most words with the query.
func (q query) nearest(g *graph.Graph, most int) []string {
	type candidate struct {
		text  string
		score int
	}
	var all []candidate
	for _, e := range g.Edges() {
		v := vocabularyOf(g, e)
		known := slices.Concat(v.subject, v.relation, v.object)
		score := 0
		for _, w := range q.words {
			switch {
			case slices.Contains(known, w):
				score += 2
			case len(nearest(w, known, 1)) > 0:
				score++
			}
		}
		if score > 0 {
			all = append(all, candidate{edgeText(e.Key), score})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.score, a.score) })
	var texts []string
	for _, c := range all[:min(most, len(all))] {
		texts = append(texts, c.text)
	}
	return texts
}
