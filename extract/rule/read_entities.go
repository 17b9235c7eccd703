package rule

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// A nameMark is the place of one of an entity's names: in the file where the
// entity stands, or in one of those that add to it.
type nameMark struct {
	line, col int32
	part      int32 // 0 for Entity.At, 1 for the first of Entity.Added
}

// nameMarks are the places of Name, Names, Short and People.
type nameMarks [4][]nameMark

func readEntities(r *reader, d *draft, n *yaml.Node) {
	d.entities = make([]Entity, 0, len(n.Content)/2)
	r.refs = make([]ref, 0, 4*cap(d.entities))
	r.entries(n, "entities", "japan: {type: Country, name: Japan}", func(key string, k, v *yaml.Node) {
		r.owner = key
		defer func() { r.owner = "" }()
		if !IsSlug(key) {
			r.problem(r.pos(k), "bad-id", "the entity "+quote(key)+" is no id", slugHint(key))
			return
		}
		d.entities = append(d.entities, r.entity(key, k, v))
	})
}

func (r *reader) entity(id string, k, v *yaml.Node) Entity {
	e := Entity{ID: id, At: r.pos(k)}
	marks := &e.marks
	r.mapping(v, "an entity", "{type: Country, name: Japan}", entityKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "name":
			e.Name = r.text(v, key, "Japan")
			marks[0] = append(marks[0], mark(v))
		case "names":
			e.Names = r.marked(v, key, "[the Netherlands, Holland]", &marks[1])
		case "short":
			e.Short = r.marked(v, key, "[Blinken]", &marks[2])
		case "people":
			e.People = r.marked(v, key, "[Japanese]", &marks[3])
		default:
			return r.entityKey(&e, key, v)
		}
		return true
	})
	if e.change != adds {
		r.require(v, "the entity", "type", "name")
	}
	return e
}

func (r *reader) entityKey(e *Entity, key string, v *yaml.Node) bool {
	switch key {
	case "type":
		if e.Type = r.text(v, key, "Person"); e.Type != "" {
			r.refer(typeKind, e.Type, r.pos(v))
		}
	case "not":
		e.Not = r.names(v, key, `["American football"]`)
	case "nearby":
		r.some(v, key, "[{names: [the North], with: [south-korea]}]", func(v *yaml.Node) {
			e.Nearby = append(e.Nearby, r.nearby(v))
		})
	case "in":
		e.In = r.entityRef(v, key)
	case "seat-of":
		e.SeatOf = r.entityRef(v, key)
	case "roles":
		r.some(v, key, "[{title: prime minister, of: japan}]", func(v *yaml.Node) {
			e.Roles = append(e.Roles, r.role(v))
		})
	case "codes":
		e.Codes = r.codes(v)
	case "same-as":
		r.some(v, key, "https://en.wikipedia.org/wiki/Japan", func(v *yaml.Node) {
			if iri := r.iri(v, key, "https://en.wikipedia.org/wiki/Japan"); iri != "" {
				e.SameAs = append(e.SameAs, iri)
			}
		})
	case "tests":
		e.Tests = r.tests(v)
	default:
		return r.change(&e.change, key, v)
	}
	return true
}

func mark(n *yaml.Node) nameMark { return nameMark{line: int32(n.Line), col: int32(n.Column)} }

// marked reads names and where they stand.
func (r *reader) marked(n *yaml.Node, what, example string, marks *[]nameMark) []string {
	var out []string
	r.texts(n, what, example, func(s string, v *yaml.Node) {
		out = append(out, s)
		*marks = append(*marks, mark(v))
	})
	return out
}

func (r *reader) entityRef(n *yaml.Node, what string) string {
	id := r.slug(n, what)
	if id != "" {
		r.refer(entityKind, id, r.pos(n))
	}
	return id
}

func (r *reader) nearby(n *yaml.Node) Nearby {
	var near Nearby
	r.mapping(n, "nearby", "{names: [the North], with: [south-korea]}", nearbyKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "names":
			near.Names = r.names(v, key, "[the North]")
		case "with":
			r.some(v, key, "[south-korea]", func(v *yaml.Node) {
				if id := r.entityRef(v, key); id != "" {
					near.With = append(near.With, id)
				}
			})
		default:
			return false
		}
		return true
	})
	r.require(n, "nearby", nearbyKeys...)
	return near
}

func (r *reader) role(n *yaml.Node) Role {
	role := Role{At: r.pos(n)}
	r.mapping(n, "a role", "{title: prime minister, of: japan}", roleKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "title":
			for _, t := range r.names(v, key, "prime minister") {
				if role.Label == "" {
					role.Label = t
				}
				role.Titles = append(role.Titles, strings.ToLower(t))
			}
		case "of":
			role.Of = r.entityRef(v, key)
		case "from":
			role.From = r.date(v, key)
		case "to":
			role.To = r.date(v, key)
		default:
			return false
		}
		return true
	})
	r.require(n, "the role", "title")
	if role.From != "" && role.To != "" && after(role.From, role.To) {
		r.problem(role.At, "role-ends-early", "the role ends ("+role.To+") before it begins ("+role.From+")", "swap from and to")
	}
	return role
}

func (r *reader) codes(n *yaml.Node) map[string]string {
	codes := map[string]string{}
	r.entries(n, "codes", "{iso2: JP}", func(key string, k, v *yaml.Node) {
		if !IsSlug(key) {
			r.problem(r.pos(k), "bad-id", "the code "+quote(key)+" is no id", slugHint(key))
			return
		}
		if s := r.text(v, "the code", "{iso2: JP}"); s != "" {
			codes[key] = s
		}
	})
	return codes
}
