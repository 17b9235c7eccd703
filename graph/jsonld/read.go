package jsonld

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/graph"
)

// Read reads a graph that Write wrote, or the same graph as another program
// wrote it. Errors in the document are of the type *Error and name the place.
// What the document says beyond the model is left out.
func Read(r io.Reader) (*graph.Graph, error) {
	g, _, err := Decode(r)
	return g, err
}

// Decode is Read, and gives the namespaces of the document too, so that the
// graph can be written with the same IRIs.
func Decode(r io.Reader) (*graph.Graph, Options, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, Options{}, fmt.Errorf("read JSON-LD: %w", err)
	}
	g, o, err := decode(data)
	if err != nil {
		return nil, Options{}, fmt.Errorf("read JSON-LD: %w", err)
	}
	return g, o, nil
}

func decode(data []byte) (*graph.Graph, Options, error) {
	s, err := load(data)
	if err != nil {
		return nil, Options{}, err
	}
	b := &builder{
		store:     s,
		g:         graph.New(),
		types:     map[string]string{},
		relations: map[string]string{},
	}
	if err := b.build(); err != nil {
		return nil, Options{}, err
	}
	return b.g, b.Options, nil
}

// A builder makes a graph of a document's resources.
type builder struct {
	*store
	Options
	g         *graph.Graph
	types     map[string]string // type name by IRI
	relations map[string]string // relation id by IRI of what is or is planned
}

func (b *builder) build() error {
	if err := b.dataset(); err != nil {
		return err
	}
	b.readTypes()
	if err := b.readRelations(); err != nil {
		return err
	}
	for _, r := range b.order {
		if err := b.resource(r); err != nil {
			return err
		}
	}
	for _, r := range b.order {
		if !r.is(nsRDF + "Statement") {
			continue
		}
		if err := b.statement(r); err != nil {
			return err
		}
	}
	return nil
}

// dataset finds the title and the namespaces. A document may be several graphs
// put together; their namespaces must be the same.
func (b *builder) dataset() error {
	for _, r := range b.order {
		if !r.is(nsVOID + "Dataset") {
			continue
		}
		o, err := Options{Base: r.one(nsVOID + "uriSpace"), Vocab: r.one(nsVOID + "vocabulary")}.withDefaults()
		if err != nil {
			return b.errorIn(r, "%v", err)
		}
		if b.Base != "" && o != b.Options {
			return b.errorIn(r, "graphs of the namespaces %q and %q are mixed", b.Base, o.Base)
		}
		b.Options = o
		title := graph.New()
		title.SetTitle(r.one(nsRDFS + "label"))
		b.g.Merge(title)
	}
	if b.Base == "" {
		return errors.New("the document holds no Entente graph: a void:Dataset is missing")
	}
	return nil
}

// resource adds what is neither a type, a relation nor a statement.
func (b *builder) resource(r *resource) error {
	local, found := strings.CutPrefix(r.iri, b.Base)
	if !found {
		return nil
	}
	if doc, found := strings.CutPrefix(local, "doc/"); found && r.is(schemaOrg+"NewsArticle") {
		return b.source(r, doc)
	}
	if r.is(Namespace + "RulePack") {
		b.g.AddPack(graph.Pack{
			Name:    r.one(schemaOrg + "name"),
			Version: r.one(schemaOrg + "version"),
			Hash:    r.one(Namespace + "hash"),
		})
		return nil
	}
	if local == "" || strings.ContainsAny(local, "/#?") {
		return nil
	}
	return b.node(r)
}

func (b *builder) source(r *resource, doc string) error {
	id, err := unescape(doc)
	if err != nil {
		return b.errorIn(r, "%v", err)
	}
	b.g.AddSource(graph.Source{
		ID:     id,
		Title:  r.one(schemaOrg + "headline"),
		Date:   r.one(schemaOrg + "datePublished"),
		URL:    r.one(schemaOrg + "url"),
		SHA256: r.one(schemaOrg + "sha256"),
	})
	return nil
}

func (b *builder) node(r *resource) error {
	id, err := b.id(r.iri)
	if err != nil {
		return b.errorIn(r, "%v", err)
	}
	n := graph.Node{ID: id, Name: r.one(nsRDFS + "label"), SameAs: r.all(schemaOrg + "sameAs")}
	if in := r.one(Namespace + "in"); in != "" {
		if n.In, err = b.id(in); err != nil {
			return b.errorIn(r, "%v", err)
		}
	}
	for _, iri := range r.all(schemaOrg + "hasOccupation") {
		role, err := b.role(r, iri)
		if err != nil {
			return err
		}
		n.Roles = append(n.Roles, role)
	}
	b.g.AddNode(n)
	for _, t := range r.types {
		b.g.AddNode(graph.Node{ID: id, Type: b.typeName(t)})
	}
	return nil
}

func (b *builder) role(of *resource, iri string) (graph.Role, error) {
	r := b.resources[iri]
	if r == nil {
		return graph.Role{}, b.errorIn(of, "role %q is not described", iri)
	}
	role := graph.Role{
		Title: r.one(schemaOrg + "roleName"),
		From:  r.one(schemaOrg + "startDate"),
		To:    r.one(schemaOrg + "endDate"),
	}
	body := r.one(schemaOrg + "memberOf")
	if body == "" {
		return role, nil
	}
	var err error
	if role.Of, err = b.id(body); err != nil {
		return role, b.errorIn(r, "%v", err)
	}
	return role, nil
}

// id gives the node id of an IRI.
func (b *builder) id(iri string) (string, error) {
	local, found := strings.CutPrefix(iri, b.Base)
	if !found || local == "" {
		return "", fmt.Errorf("IRI %q does not begin with %q", iri, b.Base)
	}
	return unescape(local)
}

func (b *builder) errorIn(r *resource, format string, args ...any) error {
	return b.p.errorAt(r.at, format, args...)
}

// is says whether a resource is of a class.
func (r *resource) is(class string) bool { return slices.Contains(r.types, class) }

// all lists the values of a property.
func (r *resource) all(name string) []string {
	var list []string
	for _, p := range r.props {
		if p.name == name {
			list = append(list, p.text)
		}
	}
	return list
}

// one gives the value of a property, or nothing. Of several it takes the one
// that graphs take when they are merged.
func (r *resource) one(name string) string {
	best := ""
	for _, p := range r.props {
		if p.name == name && (len(p.text) > len(best) || len(p.text) == len(best) && p.text > best) {
			best = p.text
		}
	}
	return best
}
