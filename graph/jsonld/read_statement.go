package jsonld

import (
	"strconv"

	"entente/graph"
)

// statement adds an edge with each piece of its evidence.
func (b *builder) statement(r *resource) error {
	subject, err := b.end(r, "subject")
	if err != nil {
		return err
	}
	object, err := b.end(r, "object")
	if err != nil {
		return err
	}
	predicate := r.one(nsRDF + "predicate")
	relation, found := b.relations[predicate]
	if !found {
		return b.errorIn(r, "the predicate %q of statement %s is not described as an rdf:Property", predicate, r.iri)
	}
	evidence := r.all(nsPROV + "wasDerivedFrom")
	if len(evidence) == 0 {
		return b.errorIn(r, "statement %s has no evidence", r.iri)
	}
	for _, iri := range evidence {
		source := b.resources[iri]
		if source == nil {
			return b.errorIn(r, "evidence %s is not described", iri)
		}
		f := graph.Fact{
			Relation: relation,
			Status:   graph.Status(r.one(Namespace + "status")),
			Subject:  b.mention(subject),
			Object:   b.mention(object),
		}
		if err := b.evidence(source, &f); err != nil {
			return err
		}
		if err := b.g.AddFact(f); err != nil {
			return b.errorIn(r, "%v", err)
		}
	}
	return nil
}

// end gives the node id of a statement's subject or object.
func (b *builder) end(r *resource, which string) (string, error) {
	iri := r.one(nsRDF + which)
	if iri == "" {
		return "", b.errorIn(r, "statement %s has no %s", r.iri, which)
	}
	id, err := b.id(iri)
	if err != nil {
		return "", b.errorIn(r, "%s of statement %s: %v", which, r.iri, err)
	}
	return id, nil
}

func (b *builder) mention(id string) graph.Mention {
	n, _ := b.g.Node(id)
	return graph.Mention{ID: id, Name: n.Name, Type: n.Type}
}

// evidence fills a fact with what one sentence gives.
func (b *builder) evidence(r *resource, f *graph.Fact) error {
	e := evidenceReader{builder: b, r: r}
	f.Rule = e.local("rule/", Namespace+"rule")
	f.Doc = e.local("doc/", nsOA+"hasSource")
	f.Trigger.Start = e.number(Namespace + "triggerStart")
	f.Trigger.End = e.number(Namespace + "triggerEnd")
	e.words(&f.Subject, "subject")
	e.words(&f.Object, "object")
	f.About = r.one(Namespace + "about")
	f.Place = e.local("", schemaOrg+"location")
	f.Time = r.one(Namespace + "time")
	f.Attributed = e.local("", nsPROV+"wasAttributedTo")
	if f.Attributed == "" {
		f.Attributed = r.one(Namespace + "attributed")
	}
	e.selector(f)
	return e.err
}

// An evidenceReader reads values and keeps the first error.
type evidenceReader struct {
	*builder
	r   *resource
	err error
}

// local gives the id in the IRI of a property, whose local name begins with
// the given words.
func (e *evidenceReader) local(words, name string) string {
	iri := e.r.one(name)
	if iri == "" || e.err != nil {
		return ""
	}
	b := builder{Options: Options{Base: e.Base + words}}
	id, err := b.id(iri)
	if err != nil {
		e.err = e.errorIn(e.r, "evidence %s: %v", e.r.iri, err)
	}
	return id
}

// number gives a count of characters, 0 if there is none.
func (e *evidenceReader) number(name string) int {
	n, found := 0, false
	for _, p := range e.r.props {
		if p.name != name || e.err != nil {
			continue
		}
		value, err := parseInt(p.text)
		if err != nil {
			e.err = e.p.errorAt(p.at, "%q is not a whole number", p.text)
		}
		if found && value != n {
			e.err = e.p.errorAt(p.at, "%s has the values %d and %d", e.r.iri, n, value)
		}
		n, found = value, true
	}
	return n
}

// parseInt reads a whole number, which others may have written as 1.5E1.
func parseInt(text string) (int, error) {
	if n, err := strconv.Atoi(text); err == nil {
		return n, nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, err
	}
	if n := int(f); float64(n) == f && f < 1<<53 && f > -1<<53 {
		return n, nil
	}
	return 0, strconv.ErrRange
}

func (e *evidenceReader) words(m *graph.Mention, end string) {
	m.Text = e.r.one(Namespace + end + "Text")
	m.Start = e.number(Namespace + end + "Start")
	m.End = e.number(Namespace + end + "End")
	m.Via = e.r.one(Namespace + end + "Via")
	m.Resolved = e.r.one(Namespace + end + "Resolved")
}

// selector reads the sentence.
func (e *evidenceReader) selector(f *graph.Fact) {
	iri := e.r.one(nsOA + "hasSelector")
	if iri == "" || e.err != nil {
		return
	}
	sel := e.resources[iri]
	if sel == nil {
		e.err = e.errorIn(e.r, "selector %s is not described", iri)
		return
	}
	part := evidenceReader{builder: e.builder, r: sel}
	f.Sentence.Text = sel.one(nsOA + "exact")
	f.Sentence.Start = part.number(nsOA + "start")
	f.Sentence.End = part.number(nsOA + "end")
	e.err = part.err
}
