package rule

import "strings"

const (
	defaultColor = "#6b7280" // grey
	defaultLine  = "solid"
)

// finishRelations fills in what is not given and checks what two relations
// share.
func (l *linker) finishRelations() {
	byID := make(map[string]*Relation, len(l.pack.Relations))
	predicates := map[string]string{}
	for i := range l.pack.Relations {
		r := &l.pack.Relations[i]
		byID[r.ID] = r
		l.fill(r)
		l.predicate(predicates, r, r.IRI)
		l.predicate(predicates, r, l.pack.Vocab+r.Plans)
	}
	for i := range l.pack.Relations {
		l.invert(&l.pack.Relations[i], byID)
	}
}

func (l *linker) fill(r *Relation) {
	if r.Label == "" {
		r.Label = strings.ReplaceAll(r.ID, "-", " ")
	}
	if r.IRI == "" {
		r.IRI = l.pack.Vocab + camel(r.ID)
	}
	if r.Plans == "" {
		verb, _, _ := strings.Cut(r.ID, "-")
		r.Plans, r.guessed = plansTo(r.ID), plain(verb) == verb
	}
	if r.Color == "" {
		r.Color = defaultColor
	}
	if r.Line == "" {
		r.Line = defaultLine
	}
	if r.Symmetric && strings.Join(r.From, "|") != strings.Join(r.To, "|") {
		l.problem(r.At, r.ID, "symmetric-ends", "the relation is symmetric, but from and to differ", "give both the same types")
	}
}

// predicate reports two relations that become one predicate.
func (l *linker) predicate(taken map[string]string, r *Relation, iri string) {
	if other, ok := taken[iri]; ok && other != r.ID {
		l.problem(r.At, r.ID, "duplicate-iri", "the relation has the IRI "+quote(iri)+" of "+quote(other), "give it its own iri: or plans:")
		return
	}
	taken[iri] = r.ID
}

// invert gives the inverse of a relation its own inverse.
func (l *linker) invert(r *Relation, byID map[string]*Relation) {
	other := byID[r.Inverse]
	if other == nil || r.Symmetric {
		return
	}
	if other.ID == r.ID {
		l.problem(r.At, r.ID, "self-inverse", "the relation is its own inverse", "write symmetric: true")
		return
	}
	if other.Inverse == "" {
		other.Inverse = r.ID
	}
	if other.Inverse != r.ID {
		l.problem(r.At, r.ID, "inverse-mismatch", "the inverse "+quote(other.ID)+" has another inverse, "+quote(other.Inverse), "make them name each other")
	}
}
