package jsonld

import (
	"strings"

	"entente/graph"
)

// readTypes adds the types of the graph.
func (b *builder) readTypes() {
	var classes []*resource
	for _, r := range b.order {
		if !r.is(nsRDFS + "Class") {
			continue
		}
		name := r.one(nsSKOS + "notation")
		if name == "" {
			continue
		}
		b.types[r.iri] = name
		classes = append(classes, r)
	}
	for _, r := range classes {
		t := graph.Type{Name: b.types[r.iri], Is: b.typeNames(r, nsRDFS+"subClassOf")}
		if r.one(nsRDFS+"isDefinedBy") == "" {
			t.IRI = r.iri
		}
		b.g.AddType(t)
	}
}

// typeName gives the name of a class. One that is not described gets the last
// part of its IRI.
func (b *builder) typeName(iri string) string {
	if name, found := b.types[iri]; found {
		return name
	}
	local := iri[strings.LastIndexAny(iri, "/#:")+1:]
	name, err := unescape(local)
	if err != nil {
		return local
	}
	return name
}

func (b *builder) typeNames(r *resource, property string) []string {
	var names []string
	for _, iri := range r.all(property) {
		names = append(names, b.typeName(iri))
	}
	return names
}

// readRelations adds the relations, and learns the predicates of what is
// planned.
func (b *builder) readRelations() error {
	var properties, plans []*resource
	for _, r := range b.order {
		if !r.is(nsRDF+"Property") || r.one(nsSKOS+"notation") == "" {
			continue
		}
		if of := r.one(Namespace + "planOf"); of != "" && of != r.iri {
			plans = append(plans, r)
			continue
		}
		properties = append(properties, r)
		b.relations[r.iri] = r.one(nsSKOS + "notation")
	}
	for _, r := range properties {
		b.g.AddRelation(b.relation(r))
	}
	for _, r := range plans {
		if err := b.plan(r); err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) relation(r *resource) graph.Relation {
	relation := graph.Relation{
		ID:         b.relations[r.iri],
		Label:      r.one(nsRDFS + "label"),
		Definition: r.one(nsRDFS + "comment"),
		Domain:     b.typeNames(r, schemaOrg+"domainIncludes"),
		Range:      b.typeNames(r, schemaOrg+"rangeIncludes"),
		Symmetric:  r.is(nsOWL + "SymmetricProperty"),
		Inverse:    r.one(Namespace + "inverseName"),
		Plover:     r.one(Namespace + "plover"),
		Intended:   r.one(Namespace + "intended"),
		Cameo:      r.one(Namespace + "cameo"),
		Color:      r.one(Namespace + "color"),
		Line:       r.one(Namespace + "line"),
	}
	if inverse, found := b.relations[r.one(nsOWL+"inverseOf")]; found {
		relation.Inverse = inverse
	}
	if r.one(nsRDFS+"isDefinedBy") == "" {
		relation.IRI = r.iri
	}
	if r.one(Namespace+"planOf") == r.iri {
		relation.Plans = strings.TrimPrefix(r.iri, b.Vocab)
	}
	return relation
}

func (b *builder) plan(r *resource) error {
	of := r.one(Namespace + "planOf")
	id, found := b.relations[of]
	if !found {
		return b.errorIn(r, "%s is a plan of %q, which is not described", r.iri, of)
	}
	b.relations[r.iri] = id
	relation := graph.Relation{ID: id}
	if r.one(nsRDFS+"isDefinedBy") == "" {
		relation.Plans = r.one(nsSKOS + "notation")
	}
	b.g.AddRelation(relation)
	return nil
}
