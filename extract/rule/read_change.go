package rule

import "go.yaml.in/yaml/v3"

// A change is what an entry does to the one of its id in a layer below.
type change uint8

const (
	fresh     change = iota // nothing: there is none
	overrides               // it stands in its place
	adds                    // it adds to it
)

// A Change is what an entry of a layer does to the one of its id below.
type Change struct {
	Kind  string // type, entity, relation, word list or rule
	ID    string
	Does  string   // override, add or off
	At    Position // where it says so
	Below Position // the entry below
}

// What a Change does.
const (
	Overrides = "override"
	Adds      = "add"
	Off       = "off"
)

func (c change) String() string {
	return [...]string{"", Overrides, Adds}[c]
}

// change reads the keys override: and add:.
func (r *reader) change(c *change, key string, v *yaml.Node) bool {
	var to change
	switch key {
	case "override":
		to = overrides
	case "add":
		to = adds
	default:
		return false
	}
	if !r.boolean(v, key) {
		return true
	}
	if *c != fresh {
		r.problem(r.pos(v), "wrong-value", "both override: and add: are true", "override: replaces the entry below, add: keeps it; take one out")
		return true
	}
	*c = to
	return true
}

// An extend is a pack that pack.yaml names behind extends:.
type extend struct {
	name string
	at   Position
}

// extends reads what a pack extends.
func (r *reader) extends(n *yaml.Node) []extend {
	var out []extend
	r.texts(n, "extends", "diplomacy, or a folder such as ../base", func(s string, v *yaml.Node) {
		out = append(out, extend{s, r.pos(v)})
	})
	return out
}

// off reads the entries of the layers below that a pack switches off.
func (r *reader) off(n *yaml.Node) []ref {
	var out []ref
	each := func(k kind, key string, v *yaml.Node) {
		r.some(v, key, "[visit]", func(v *yaml.Node) {
			if id := r.slug(v, "the "+k.String()); id != "" {
				out = append(out, ref{kind: k, id: id, at: r.pos(v)})
			}
		})
	}
	r.mapping(n, "off", "{rules: [visit]}", offKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "rules":
			each(ruleKind, key, v)
		case "entities":
			each(entityKind, key, v)
		case "relations":
			each(relationKind, key, v)
		case "words":
			each(listKind, key, v)
		default:
			return false
		}
		return true
	})
	return out
}
