package jsonld

import (
	"fmt"
	"io"
	"slices"

	"entente/graph"
)

// Write writes the graph as one JSON-LD document. The same graph gives the
// same bytes. It is an error if the graph cannot be told in RDF without loss:
// an id is empty, a link is no IRI, or two relations share an IRI.
// [graph.Graph.Validate] finds most of these and names all of them.
func Write(w io.Writer, g *graph.Graph, o Options) error {
	n, err := newNames(g, o)
	if err != nil {
		return fmt.Errorf("write JSON-LD: %w", err)
	}
	d := &document{p: &printer{w: w}, g: g, names: n}
	if err := d.write(); err != nil {
		return fmt.Errorf("write JSON-LD: %w", err)
	}
	return nil
}

// A document is a graph on its way out.
type document struct {
	*names
	p     *printer
	g     *graph.Graph
	items int // objects written to the list
}

// write writes all. What describes the graph comes first, so that a reader
// knows the words before the statements come.
func (d *document) write() error {
	d.p.raw("{\n")
	d.context()
	d.p.raw(",\n  \"graph\": [")
	d.dataset()
	d.packs()
	d.types()
	d.relations()
	edges := d.g.Edges()
	d.rules(edges)
	if err := d.sources(); err != nil {
		return err
	}
	if err := d.nodes(edges); err != nil {
		return err
	}
	for _, e := range edges {
		if err := d.statement(e); err != nil {
			return err
		}
		if d.p.err != nil {
			return d.p.err
		}
	}
	d.p.raw("\n  ]\n}\n")
	d.p.flush()
	return d.p.err
}

// item starts an object of the list. Its members stand on lines if it is
// likely to change in parts.
func (d *document) item(lines bool) *object {
	if d.items++; d.items > 1 {
		d.p.raw(",")
	}
	d.p.newline(2)
	if lines {
		return d.p.object(3)
	}
	return d.p.object(0)
}

// context writes what the names in the document mean.
func (d *document) context() {
	d.p.raw("  \"@context\": ")
	o := d.p.object(2)
	for _, t := range d.prefixes {
		o.text(t.name, t.iri)
	}
	for _, t := range modelTerms() {
		d.term(o, t)
	}
	for _, p := range d.order {
		d.term(o, term{p.term, d.short(p.iri), refs})
		if !p.isPlan() {
			d.term(o, term{p.planTerm, d.short(p.planIRI), refs})
		}
	}
	o.end()
}

func (d *document) term(o *object, t term) {
	if t.kind == literal || t.kind == keyword {
		o.text(t.name, t.iri)
		return
	}
	o.key(t.name)
	def := d.p.object(0)
	def.text("@id", t.iri)
	switch t.kind {
	case ref, refs:
		def.text("@type", "@id")
	case vocab:
		def.text("@type", "@vocab")
	}
	if t.kind == refs || t.kind == texts {
		def.text("@container", "@set")
	}
	def.end()
}

// nodes writes the nodes with their plain triples. The edges come in order of
// their subjects, as the nodes do.
func (d *document) nodes(edges []graph.Edge) error {
	for _, n := range d.g.Nodes() {
		own := 0
		for own < len(edges) && edges[own].Subject <= n.ID {
			own++
		}
		if err := d.node(n, edges[:own]); err != nil {
			return err
		}
		edges = edges[own:]
	}
	return d.p.err
}

func (d *document) node(n graph.Node, edges []graph.Edge) error {
	if n.ID == "" {
		return fmt.Errorf("node %q has no id", n.Name)
	}
	for _, link := range n.SameAs {
		if err := graph.CheckIRI(link); err != nil {
			return fmt.Errorf("node %s: %w", n.ID, err)
		}
	}
	o := d.item(true)
	o.text("type", d.typeIRI(n.Type))
	o.text("id", "kg:"+escape(n.ID))
	o.text("label", n.Name)
	o.list("sameAs", n.SameAs)
	if n.In != "" {
		o.text("in", "kg:"+escape(n.In))
	}
	d.roles(o, n)
	d.triples(o, edges)
	o.end()
	return nil
}

// triples writes a node's asserted and planned edges as plain triples.
func (d *document) triples(o *object, edges []graph.Edge) {
	for len(edges) > 0 {
		same := 1
		for same < len(edges) && edges[same].Relation == edges[0].Relation {
			same++
		}
		p := d.predicates[edges[0].Relation]
		if p.isPlan() {
			o.list(p.term, objects(edges[:same], graph.Asserted, graph.Planned))
		} else {
			o.list(p.term, objects(edges[:same], graph.Asserted))
			o.list(p.planTerm, objects(edges[:same], graph.Planned))
		}
		edges = edges[same:]
	}
}

// objects lists once each the objects of the edges of the statuses given. The
// edges are in order of their objects.
func objects(edges []graph.Edge, statuses ...graph.Status) []string {
	var ids []string
	for _, e := range edges {
		if slices.Contains(statuses, e.Status) {
			ids = append(ids, "kg:"+escape(e.Object))
		}
	}
	return slices.Compact(ids)
}

// roles writes a person's offices: titles and bodies as plain triples, and
// each office with its dates as a node of its own.
func (d *document) roles(o *object, n graph.Node) {
	if len(n.Roles) == 0 {
		return
	}
	var titles, bodies []string
	for _, r := range n.Roles {
		titles = appendNew(titles, r.Title)
		if r.Of != "" {
			bodies = appendNew(bodies, "kg:"+escape(r.Of))
		}
	}
	o.list("jobTitle", titles)
	o.list("memberOf", bodies)
	o.key("role")
	d.p.raw("[")
	var ids numbered
	for i, r := range n.Roles {
		if i > 0 {
			d.p.raw(",")
		}
		d.p.newline(4)
		d.role(r, ids.next(roleID(n.ID, r)))
	}
	d.p.newline(3)
	d.p.raw("]")
}

// roleID is kg:role/PERSON.TITLE.BODY.FROM, without what is not known.
func roleID(person string, r graph.Role) string {
	id := "kg:role/" + part(person) + "." + part(graph.Slug(r.Title))
	for _, s := range []string{r.Of, r.From} {
		if s != "" {
			id += "." + part(s)
		}
	}
	return id
}

func (d *document) role(r graph.Role, id string) {
	o := d.p.object(0)
	o.text("type", "schema:OrganizationRole")
	o.text("id", id)
	o.text("roleName", r.Title)
	if r.Of != "" {
		o.list("memberOf", []string{"kg:" + escape(r.Of)})
	}
	o.text("startDate", r.From)
	o.text("endDate", r.To)
	o.end()
}

func appendNew(list []string, s string) []string {
	for _, old := range list {
		if old == s {
			return list
		}
	}
	return append(list, s)
}

// numbered makes ids unique: the second of a kind gets "/2" behind it. The
// zero value is ready.
type numbered struct{ seen map[string]int }

func (n *numbered) next(id string) string {
	if n.seen == nil {
		n.seen = map[string]int{}
	}
	n.seen[id]++
	if n.seen[id] == 1 {
		return id
	}
	return fmt.Sprintf("%s/%d", id, n.seen[id])
}
