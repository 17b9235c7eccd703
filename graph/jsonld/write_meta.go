package jsonld

import (
	"errors"
	"maps"
	"slices"

	"entente/graph"
)

// dataset writes what the document is and which run made it. There is no date:
// the same articles and rules give the same bytes.
func (d *document) dataset() {
	name := "untitled"
	if title := d.g.Title(); title != "" {
		name = escape(graph.Slug(title))
	}
	o := d.item(true)
	o.text("type", "void:Dataset")
	o.text("id", "kg:graph/"+name)
	o.text("label", d.g.Title())
	o.text("uriSpace", d.Base)
	o.text("vocabulary", d.Vocab)
	o.text("generatedBy", "kg:run/"+name)
	o.end()

	o = d.item(true)
	o.text("type", "prov:Activity")
	o.text("id", "kg:run/"+name)
	o.list("used", d.packIDs())
	o.text("agent", "kg:agent/entente")
	o.end()

	o = d.item(false)
	o.text("type", "prov:SoftwareAgent")
	o.text("id", "kg:agent/entente")
	o.text("label", "Entente")
	o.end()
}

// packIDs gives the IRIs of the packs, in their order.
func (d *document) packIDs() []string {
	var list []string
	var ids numbered
	for _, p := range d.g.Packs() {
		id := "kg:pack/" + escape(p.Name) + "/" + escape(p.Version)
		if p.Hash != "" {
			id += "/" + escape(p.Hash[:min(12, len(p.Hash))])
		}
		list = append(list, ids.next(id))
	}
	return list
}

func (d *document) packs() {
	ids := d.packIDs()
	for i, p := range d.g.Packs() {
		o := d.item(false)
		o.key("type")
		d.p.raw(`["prov:Entity", "ent:RulePack"]`)
		o.text("id", ids[i])
		o.text("name", p.Name)
		o.text("version", p.Version)
		o.text("hash", p.Hash)
		o.end()
	}
}

func (d *document) types() {
	for _, t := range d.g.Types() {
		o := d.item(false)
		o.text("type", "rdfs:Class")
		o.text("id", d.typeIRI(t.Name))
		o.text("label", t.Name)
		o.text("notation", t.Name)
		o.list("subClassOf", d.typeIRIs(t.Is))
		if t.IRI == "" {
			_, namespace := defaultTypeIRI(t.Name, d.Vocab)
			o.text("definedBy", namespace)
		}
		o.end()
	}
}

// relations writes each relation as a property, and what is planned of it as
// another.
func (d *document) relations() {
	for _, p := range d.order {
		d.relation(p)
		if !p.isPlan() {
			d.plan(p)
		}
	}
}

func (d *document) relation(p *predicate) {
	r := p.relation
	o := d.item(false)
	o.key("type")
	if r.Symmetric {
		d.p.raw(`["rdf:Property", "owl:SymmetricProperty"]`)
	} else {
		d.p.raw(`"rdf:Property"`)
	}
	o.text("id", d.short(p.iri))
	o.text("label", r.Label)
	o.text("notation", r.ID)
	o.text("comment", r.Definition)
	o.list("domain", d.typeIRIs(r.Domain))
	o.list("range", d.typeIRIs(r.Range))
	if inverse := d.predicates[r.Inverse]; inverse != nil {
		o.text("inverse", d.short(inverse.iri))
	} else {
		o.text("inverseName", r.Inverse)
	}
	if p.isPlan() {
		o.text("planOf", d.short(p.iri))
	}
	o.text("plover", r.Plover)
	o.text("intended", r.Intended)
	o.text("cameo", r.Cameo)
	o.text("color", r.Color)
	o.text("line", r.Line)
	if r.IRI == "" {
		o.text("definedBy", d.Vocab)
	}
	o.end()
}

// plan writes the property of a relation's planned edges. It is defined by the
// vocabulary if the relation does not name it.
func (d *document) plan(p *predicate) {
	o := d.item(false)
	o.text("type", "rdf:Property")
	o.text("id", d.short(p.planIRI))
	o.text("label", p.labelFor(graph.Planned))
	o.text("notation", p.plan)
	o.text("planOf", d.short(p.iri))
	o.text("plover", p.relation.Intended)
	if p.relation.Plans == "" {
		o.text("definedBy", d.Vocab)
	}
	o.end()
}

// rules writes the rules that the evidence names.
func (d *document) rules(edges []graph.Edge) {
	used := map[string]struct{}{}
	for _, e := range edges {
		for _, ev := range e.Evidence {
			used[ev.Rule] = struct{}{}
		}
	}
	delete(used, "")
	for _, rule := range slices.Sorted(maps.Keys(used)) {
		o := d.item(false)
		o.text("type", "ent:Rule")
		o.text("id", "kg:rule/"+escape(rule))
		o.text("label", rule)
		o.end()
	}
}

func (d *document) sources() error {
	for _, s := range d.g.Sources() {
		if s.ID == "" {
			return errors.New("a source has no id")
		}
		o := d.item(true)
		o.text("type", "schema:NewsArticle")
		o.text("id", "kg:doc/"+escape(s.ID))
		if s.Title == "" {
			o.text("label", s.ID)
		} else {
			o.text("label", s.Title)
		}
		o.text("headline", s.Title)
		o.text("datePublished", s.Date)
		o.text("url", s.URL)
		o.text("sha256", s.SHA256)
		o.end()
	}
	return nil
}
