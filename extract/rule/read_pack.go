package rule

import (
	"crypto/sha256"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A draft is what one file of a pack says.
type draft struct {
	file     packFile
	sum      [sha256.Size]byte // of the content
	pack     Pack              // only what stands in pack.yaml, as the next two
	extends  []extend
	off      []ref
	astray   bool // what it extends cannot be read
	refs     []ref
	problems Problems
	unread   bool // the file could not be read as YAML

	types     []Type
	entities  []Entity
	relations []Relation
	words     []WordList
	rules     []Rule
}

// A fileReader reads the root of one kind of file into a draft.
type fileReader func(r *reader, d *draft, root *yaml.Node)

// section makes a reader of files with one key at the top.
func section(key string, read func(r *reader, d *draft, v *yaml.Node)) fileReader {
	return func(r *reader, d *draft, root *yaml.Node) {
		found := false
		r.mapping(root, "the file", key+": at the top", []string{key}, func(k string, v *yaml.Node) bool {
			if k != key {
				return false
			}
			found = true
			read(r, d, v)
			return true
		})
		if !found && len(r.problems) == 0 {
			r.problem(r.pos(root), "missing-key", "the file has no "+key+":", "begin it with "+key+":")
		}
	}
}

func readPack(r *reader, d *draft, root *yaml.Node) {
	p := &d.pack
	r.mapping(root, "pack.yaml", "pack: my-pack", packKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "pack":
			p.Name = r.slug(v, "the pack's name")
		case "version":
			p.Version = r.text(v, "version", "1.0.0")
		case "about":
			p.About = r.prose(v, "about", "a line about the pack")
		case "base":
			p.Base = r.stem(v, "base", "https://example.org/id/")
		case "vocab":
			p.Vocab = r.stem(v, "vocab", "https://example.org/vocab#")
		case "threatened":
			p.Threatened = r.form(v, key, ploverForm, "THREATEN")
		case "prepared":
			p.Prepared = r.form(v, key, ploverForm, "MOBILIZE")
		case "extends":
			before := len(r.problems)
			d.extends = r.extends(v)
			d.astray = len(r.problems) > before
		case "off":
			d.off = r.off(v)
		default:
			return false
		}
		return true
	})
	r.require(root, "pack.yaml", "pack")
	if lookup(root, "extends") == nil {
		r.require(root, "pack.yaml", "base", "vocab")
	}
}

// require reports keys that a mapping lacks, but not those that an unknown key
// was meant for.
func (r *reader) require(n *yaml.Node, what string, keys ...string) {
	if n.Kind != yaml.MappingNode {
		return
	}
	for _, key := range keys {
		if lookup(n, key) == nil && !slices.Contains(r.meant[n], key) {
			r.problem(r.pos(n), "missing-key", what+" has no "+key+":", "add "+key+":")
		}
	}
}

func lookup(n *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

func readTypes(r *reader, d *draft, n *yaml.Node) {
	r.entries(n, "types", "Person: {is: Actor}", func(key string, k, v *yaml.Node) {
		r.owner = key
		defer func() { r.owner = "" }()
		if !isTypeName(key) {
			r.problem(r.pos(k), "bad-id", "the type "+quote(key)+" is no type's name", "types begin with a capital and have only letters and digits: ArmedGroup")
			return
		}
		t := Type{ID: key, At: r.pos(k)}
		if isNull(v) {
			d.types = append(d.types, t)
			return
		}
		r.mapping(v, "a type", "{is: Actor}", typeKeys, func(key string, v *yaml.Node) bool {
			switch key {
			case "is":
				t.Is = r.types(v, "is")
			case "iri":
				t.IRI = r.iri(v, "iri", "http://schema.org/Person")
			default:
				return r.change(&t.change, key, v)
			}
			return true
		})
		d.types = append(d.types, t)
	})
}

// types reads the names of types: a list, or one text with | between them.
func (r *reader) types(n *yaml.Node, what string) []string {
	var out []string
	r.texts(n, what, "a type such as Person", func(s string, v *yaml.Node) {
		at, exact := r.textAt(v)
		col := 0
		for _, part := range strings.Split(v.Value, "|") {
			place := at
			if exact {
				place.Col += col + leading(part)
			}
			col += len([]rune(part)) + 1
			name := strings.TrimSpace(part)
			out = append(out, name)
			if name != Text || what == "is" {
				r.refer(typeKind, name, place)
			}
		}
	})
	return out
}

func leading(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
