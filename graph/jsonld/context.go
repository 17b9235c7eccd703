package jsonld

import (
	"fmt"
	"net/url"
	"strings"
)

// A context says what the names in a document mean.
type context struct {
	terms map[string]meaning
	base  *url.URL // nil if the document has none
	vocab string   // IRI before names that no term explains; may be empty
}

// A meaning is what one term stands for.
type meaning struct {
	iri       string // empty for a name that means nothing; a keyword for its alias
	coerce    string // @id, @vocab, another IRI, or empty
	container string // of @set, @list, @index, @language, or empty
}

// newContext gives the context of a document that has none.
func newContext() *context { return &context{terms: map[string]meaning{}} }

// extend gives the context with a further one applied.
func (c *context) extend(v value, p *parser) (*context, error) {
	switch v.kind {
	case jsonNull:
		return newContext(), nil
	case jsonString:
		return nil, p.errorAt(v.at, "the context %q is elsewhere, and nothing is fetched: write it into the document", v.text)
	case jsonArray:
		for _, item := range v.list {
			var err error
			if c, err = c.extend(item, p); err != nil {
				return nil, err
			}
		}
		return c, nil
	case jsonObject:
		return c.define(v, p)
	}
	return nil, p.errorAt(v.at, "a context must be an object")
}

// define applies a context object.
func (c *context) define(v value, p *parser) (*context, error) {
	next := &context{terms: make(map[string]meaning, len(c.terms)+len(v.members)), base: c.base, vocab: c.vocab}
	for name, m := range c.terms {
		next.terms[name] = m
	}
	if err := next.settings(v, p); err != nil {
		return nil, err
	}
	d := definer{context: next, source: v, p: p, state: map[string]int{}}
	for _, m := range v.members {
		if strings.HasPrefix(m.key, "@") {
			continue
		}
		if err := d.term(m.key); err != nil {
			return nil, err
		}
	}
	return next, nil
}

// settings applies the keywords of a context object.
func (c *context) settings(v value, p *parser) error {
	for _, m := range v.members {
		switch m.key {
		case "@base":
			base, err := url.Parse(m.value.text)
			if err != nil || m.value.kind != jsonNull && !base.IsAbs() {
				return p.errorAt(m.value.at, "@base %q is not an absolute IRI", m.value.text)
			}
			c.base = base
			if m.value.kind == jsonNull {
				c.base = nil
			}
		case "@vocab":
			c.vocab = m.value.text
			if iri, found := c.compact(c.vocab); found {
				c.vocab = iri
			}
		case "@version", "@language", "@direction", "@protected":
			// change nothing that is read here
		default:
			if strings.HasPrefix(m.key, "@") {
				return p.errorAt(m.at, "%s in a context is not supported", m.key)
			}
		}
	}
	return nil
}

// A definer defines the terms of one context object. A term may build on
// others that stand behind it.
type definer struct {
	context *context
	source  value
	p       *parser
	state   map[string]int // 1: being defined, 2: done
}

func (d *definer) term(name string) error {
	def, found := d.source.get(name)
	if !found || d.state[name] == 2 {
		return nil
	}
	if d.state[name] == 1 {
		return d.p.errorAt(def.at, "the term %q is defined by itself", name)
	}
	d.state[name] = 1
	m, err := d.meaning(name, def)
	if err != nil {
		return err
	}
	d.context.terms[name] = m
	d.state[name] = 2
	return nil
}

func (d *definer) meaning(name string, def value) (meaning, error) {
	switch def.kind {
	case jsonNull:
		return meaning{}, nil
	case jsonString:
		iri, err := d.expand(name, def.text)
		return meaning{iri: iri}, err
	case jsonObject:
		return d.object(name, def)
	}
	return meaning{}, d.p.errorAt(def.at, "the term %q must be a string or an object", name)
}

func (d *definer) object(name string, def value) (meaning, error) {
	m := meaning{}
	source := name
	for _, f := range def.members {
		switch f.key {
		case "@id":
			if f.value.kind == jsonNull {
				return m, nil
			}
			source = f.value.text
		case "@type":
			coerce, err := d.expand(name, f.value.text)
			if err != nil {
				return m, err
			}
			m.coerce = coerce
		case "@container":
			container, err := d.container(f.value)
			if err != nil {
				return m, err
			}
			m.container = container
		case "@language", "@direction", "@prefix", "@protected":
		default:
			return m, d.p.errorAt(f.at, "%s in the term %q is not supported", f.key, name)
		}
	}
	iri, err := d.expand(name, source)
	m.iri = iri
	return m, err
}

// container gives the way in which a term's values are gathered.
func (d *definer) container(v value) (string, error) {
	names := v.list
	if v.kind != jsonArray {
		names = []value{v}
	}
	container := ""
	for _, n := range names {
		switch n.text {
		case "@index", "@language":
			container = n.text
		case "@set", "@list", "":
		default:
			return "", d.p.errorAt(n.at, "the container %q is not supported", n.text)
		}
	}
	return container, nil
}

// expand gives the IRI or keyword that a definition of a term names.
func (d *definer) expand(name, text string) (string, error) {
	if strings.HasPrefix(text, "@") {
		return text, nil
	}
	if before, _, found := strings.Cut(text, ":"); found {
		if before != name {
			if err := d.term(before); err != nil {
				return "", err
			}
		}
	} else if text != name {
		if err := d.term(text); err != nil {
			return "", err
		}
		if m, found := d.context.terms[text]; found {
			return m.iri, nil
		}
	}
	if iri, found := d.context.compact(text); found {
		return iri, nil
	}
	if d.context.vocab != "" {
		return d.context.vocab + text, nil
	}
	def, _ := d.source.get(name)
	return "", d.p.errorAt(def.at, "the term %q gives no IRI", name)
}

// compact expands an absolute or compact IRI, and reports whether it is one.
func (c *context) compact(text string) (string, bool) {
	before, local, found := strings.Cut(text, ":")
	if !found || before == "" {
		return "", false
	}
	if before == "_" || strings.HasPrefix(local, "//") {
		return text, true
	}
	if m, known := c.terms[before]; known && m.iri != "" {
		return m.iri + local, true
	}
	return text, true
}

// name expands a key, a type or a value of a term of the type @vocab. It is
// empty for a name that means nothing.
func (c *context) name(text string) string {
	if m, found := c.terms[text]; found {
		return m.iri
	}
	if strings.HasPrefix(text, "@") {
		return text
	}
	if iri, found := c.compact(text); found {
		return iri
	}
	if c.vocab == "" {
		return ""
	}
	return c.vocab + text
}

// reference expands the IRI of a thing.
func (c *context) reference(text string) (string, error) {
	if iri, found := c.compact(text); found {
		return iri, nil
	}
	if c.base == nil {
		return "", fmt.Errorf("%q is no absolute IRI, and the document has no base", text)
	}
	iri, err := c.base.Parse(text)
	if err != nil {
		return "", fmt.Errorf("%q is not an IRI", text)
	}
	return iri.String(), nil
}
