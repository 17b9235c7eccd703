package jsonld

import (
	"fmt"
	"slices"
)

// A resource is one thing of a document with all that is said of it, wherever
// in the document that stands.
type resource struct {
	iri   string
	at    int // where it stands first
	types []string
	props []property
}

// A property is one value of a resource.
type property struct {
	name string // IRI
	text string
	ref  bool // the text is an IRI
	at   int
}

// A store gathers the resources of a document.
type store struct {
	p         *parser
	resources map[string]*resource
	order     []*resource // as they came
	blank     int
}

// load reads the document into a store.
func load(data []byte) (*store, error) {
	s := &store{p: &parser{data: data}, resources: map[string]*resource{}}
	var err error
	switch s.p.space() {
	case '{':
		err = s.top()
	case '[':
		err = s.p.array(func() error { return s.parseNode(newContext()) })
	default:
		return nil, s.p.unexpected("{ or [")
	}
	if err != nil {
		return nil, err
	}
	if s.p.space(); s.p.pos < len(data) {
		return nil, s.p.unexpected("the end of the document")
	}
	return s, nil
}

// top reads the outermost object. Its context may stand behind what it
// explains, so the document is looked through once before. A list of objects
// is then read one by one.
func (s *store) top() error {
	start := s.p.pos
	context, graph, simple, err := s.survey()
	if err != nil {
		return err
	}
	end := s.p.pos
	if !simple {
		s.p.pos = start
		return s.parseNode(newContext())
	}
	s.p.pos = graph
	if err := s.p.array(func() error { return s.parseNode(context) }); err != nil {
		return err
	}
	s.p.pos = end
	return nil
}

// survey looks at the members of the outermost object. It is simple if it has
// a context and a list of things and nothing else.
func (s *store) survey() (c *context, graph int, simple bool, err error) {
	c = newContext()
	others := map[string]int{}
	err = s.p.object(func(key string, at int) error {
		if _, found := others[key]; found {
			return s.p.errorAt(at, "the key %q stands twice in one object", key)
		}
		others[key] = s.p.pos
		if key != "@context" {
			return s.p.skip()
		}
		v, err := s.p.parse()
		if err != nil {
			return err
		}
		c, err = c.extend(v, s.p)
		return err
	})
	if err != nil {
		return nil, 0, false, err
	}
	delete(others, "@context")
	for key, at := range others {
		if len(others) == 1 && c.name(key) == "@graph" && s.p.data[at] == '[' {
			return c, at, true, nil
		}
	}
	return c, 0, false, nil
}

func (s *store) parseNode(c *context) error {
	v, err := s.p.parse()
	if err != nil {
		return err
	}
	_, err = s.node(c, v)
	return err
}

// get gives the resource of an IRI, a new one if need be.
func (s *store) get(iri string, at int) *resource {
	r := s.resources[iri]
	if r == nil {
		r = &resource{iri: iri, at: at}
		s.resources[iri] = r
		s.order = append(s.order, r)
	}
	return r
}

// node takes in an object that describes a thing, and gives the thing's IRI.
func (s *store) node(c *context, v value) (string, error) {
	if v.kind != jsonObject {
		return "", s.p.errorAt(v.at, "an object should stand here")
	}
	if local, found := v.get("@context"); found {
		var err error
		if c, err = c.extend(local, s.p); err != nil {
			return "", err
		}
	}
	iri, err := s.identity(c, v)
	if err != nil {
		return "", err
	}
	if r := s.resources[iri]; r != nil {
		r.props = slices.Grow(r.props, len(v.members))
	}
	for _, m := range v.members {
		if err := s.member(c, iri, v.at, m); err != nil {
			return "", err
		}
	}
	return iri, nil
}

// identity finds an object's id. One without gets a name that no id has.
func (s *store) identity(c *context, v value) (string, error) {
	for _, m := range v.members {
		if c.name(m.key) != "@id" {
			continue
		}
		if m.value.kind != jsonString {
			return "", s.p.errorAt(m.value.at, "an id must be a string")
		}
		return s.reference(c, m.value)
	}
	s.blank++
	return fmt.Sprintf("_: %d", s.blank), nil
}

func (s *store) reference(c *context, v value) (string, error) {
	iri, err := c.reference(v.text)
	if err != nil {
		return "", s.p.errorAt(v.at, "%v", err)
	}
	return iri, nil
}

// member takes in one member of an object.
func (s *store) member(c *context, iri string, at int, m member) error {
	if m.key == "@context" {
		return nil
	}
	name := c.name(m.key)
	if name != "" && name[0] != '@' {
		return s.values(c, s.get(iri, at), name, c.terms[m.key], m.value)
	}
	switch name {
	case "", "@id", "@index":
		return nil
	case "@type":
		return s.types(c, iri, at, m.value)
	case "@graph", "@included":
		return s.each(m.value, func(v value) error {
			_, err := s.node(c, v)
			return err
		})
	}
	return s.p.errorAt(m.at, "%s is not supported here", name)
}

// each calls f for a value, or for each of a list.
func (s *store) each(v value, f func(value) error) error {
	if v.kind != jsonArray {
		return f(v)
	}
	for _, item := range v.list {
		if err := f(item); err != nil {
			return err
		}
	}
	return nil
}

func (s *store) types(c *context, iri string, at int, v value) error {
	r := s.get(iri, at)
	return s.each(v, func(v value) error {
		if v.kind != jsonString {
			return s.p.errorAt(v.at, "a type must be a string")
		}
		if name := c.name(v.text); name != "" {
			r.types = appendNew(r.types, name)
		}
		return nil
	})
}

// values takes in the values of a property.
func (s *store) values(c *context, r *resource, name string, m meaning, v value) error {
	add := func(text string, ref bool) {
		r.props = append(r.props, property{name, text, ref, v.at})
	}
	switch v.kind {
	case jsonNull:
		return nil
	case jsonArray:
		for _, item := range v.list {
			if err := s.values(c, r, name, m, item); err != nil {
				return err
			}
		}
		return nil
	case jsonObject:
		return s.object(c, r, name, m, v)
	case jsonString:
		switch m.coerce {
		case "@id":
			iri, err := s.reference(c, v)
			add(iri, true)
			return err
		case "@vocab":
			iri := c.name(v.text)
			if iri == "" {
				return s.p.errorAt(v.at, "%q gives no IRI", v.text)
			}
			add(iri, true)
			return nil
		}
	}
	add(v.text, false)
	return nil
}

// object takes in a value that is an object: a value with its type, a list, a
// map, or another thing.
func (s *store) object(c *context, r *resource, name string, m meaning, v value) error {
	if m.container != "" {
		for _, item := range v.members {
			if err := s.values(c, r, name, meaning{coerce: m.coerce}, item.value); err != nil {
				return err
			}
		}
		return nil
	}
	for _, item := range v.members {
		switch c.name(item.key) {
		case "@value":
			return s.values(c, r, name, meaning{}, item.value)
		case "@list", "@set":
			return s.values(c, r, name, m, item.value)
		}
	}
	iri, err := s.node(c, v)
	if err != nil {
		return err
	}
	r.props = append(r.props, property{name, iri, true, v.at})
	return nil
}
