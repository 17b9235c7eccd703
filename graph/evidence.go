package graph

import (
	"cmp"
	"slices"
)

// manyEvidence is the number of pieces from which on a bundle keeps a set to
// find doubles. Most edges have one piece, and a set would only cost memory.
const manyEvidence = 16

// A bundle is the evidence of one edge, in the order in which it came.
type bundle struct {
	evidence []Evidence
	seen     map[Evidence]struct{} // nil below manyEvidence
}

// add adds a piece of evidence unless the bundle has it. It reports whether it
// was new.
func (b *bundle) add(ev Evidence) bool {
	if b.seen == nil && len(b.evidence) >= manyEvidence {
		b.seen = make(map[Evidence]struct{}, 2*manyEvidence)
		for _, old := range b.evidence {
			b.seen[old] = struct{}{}
		}
	}
	if b.seen == nil {
		if slices.Contains(b.evidence, ev) {
			return false
		}
		b.evidence = append(b.evidence, ev)
		return true
	}
	if _, found := b.seen[ev]; found {
		return false
	}
	b.seen[ev] = struct{}{}
	b.evidence = append(b.evidence, ev)
	return true
}

// inOrder gives the evidence in canonical order, without touching the bundle.
func (b *bundle) inOrder() []Evidence {
	if slices.IsSortedFunc(b.evidence, compareEvidence) {
		return slices.Clip(b.evidence)
	}
	return slices.SortedFunc(slices.Values(b.evidence), compareEvidence)
}

// addEvidence adds one piece of evidence to the edge of the key. If the
// relation is symmetric, the ends are put in id order first.
func (g *Graph) addEvidence(key Key, ev Evidence, symmetric bool) {
	if symmetric && key.Object < key.Subject {
		key.Subject, key.Object = key.Object, key.Subject
		ev.Subject, ev.Object = ev.Object, ev.Subject
	}
	b := g.edges[key]
	if b == nil {
		b = &bundle{}
		g.edges[key] = b
	}
	if b.add(ev) {
		g.sorted.Store(nil)
	}
}

// orderEnds puts the ends of a relation's edges in id order, after the
// relation has turned out to be symmetric.
func (g *Graph) orderEnds(relation string) {
	var turned []Key
	for key := range g.edges {
		if key.Relation == relation && key.Object < key.Subject {
			turned = append(turned, key)
		}
	}
	for _, key := range turned {
		b := g.edges[key]
		delete(g.edges, key)
		for _, ev := range b.evidence {
			g.addEvidence(key, ev, true)
		}
	}
	g.sorted.Store(nil)
}

// evidenceOf is what a fact says beside its key and the names of its nodes.
func evidenceOf(f Fact) Evidence {
	return Evidence{
		Doc:        f.Doc,
		Rule:       f.Rule,
		Sentence:   f.Sentence,
		Trigger:    f.Trigger,
		Subject:    wordsOf(f.Subject),
		Object:     wordsOf(f.Object),
		About:      f.About,
		Place:      f.Place,
		Time:       f.Time,
		Attributed: f.Attributed,
	}
}

func wordsOf(m Mention) Words {
	return Words{Start: m.Start, End: m.End, Text: m.Text, Via: m.Via, Resolved: m.Resolved}
}

// compareEvidence orders evidence by article, then by place in it, then by all
// the rest, so that only equal pieces compare as equal.
func compareEvidence(a, b Evidence) int {
	return cmp.Or(
		cmp.Compare(a.Doc, b.Doc),
		cmp.Compare(a.Sentence.Start, b.Sentence.Start),
		cmp.Compare(a.Sentence.End, b.Sentence.End),
		compareSpans(a.Trigger, b.Trigger),
		cmp.Compare(a.Sentence.Text, b.Sentence.Text),
		cmp.Compare(a.Rule, b.Rule),
		compareWords(a.Subject, b.Subject),
		compareWords(a.Object, b.Object),
		cmp.Compare(a.About, b.About),
		cmp.Compare(a.Place, b.Place),
		cmp.Compare(a.Time, b.Time),
		cmp.Compare(a.Attributed, b.Attributed),
	)
}

func compareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

func compareWords(a, b Words) int {
	return cmp.Or(
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.End, b.End),
		cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Via, b.Via),
		cmp.Compare(a.Resolved, b.Resolved),
	)
}
