package rule

import "strings"

// A Key is a key that a mapping of a pack's file may have, for editors.
type Key struct {
	Name   string
	About  string // what it is for
	Need   bool   // the mapping must have it
	Values string // the definition of the schema that its values have: id, types, sentence
}

// Keys gives the keys of the mapping at a path of a file of one of the
// [SchemaKinds]. The path has a key or an id for each mapping above, and "" for
// an element of a list: the keys of a test are at rules, "", tests, "". It gives
// none where no mapping with known keys stands.
func Keys(kind string, path ...string) []Key {
	return keysAt(kind, path).forEditors()
}

func keysAt(kind string, path []string) fields {
	if kind == "pack" {
		return below(packFields, path)
	}
	table, ok := sectionFields[kind]
	if !ok {
		return nil
	}
	if len(path) == 0 {
		return fields{{kind, SchemaAbout(kind), object{}, true}}
	}
	if path[0] != kind || len(path) < 2 {
		return nil
	}
	return below(table, path[2:])
}

// sectionFields are the fields of an entry of each kind of file.
var sectionFields = map[string]fields{
	"types": typeFields, "relations": relationFields, "entities": entityFields, "rules": ruleFields,
}

// innerFields are the fields of the mappings that stand as values of a key.
var innerFields = map[string]fields{
	"nearby": nearbyFields, "roles": roleFields, "tests": testFields, "finds": expectFields,
}

// below follows a path from a mapping with fields. Every "" is an element.
func below(fs fields, path []string) fields {
	for _, step := range path {
		if step == "" {
			continue
		}
		if !fs.has(step) {
			return nil
		}
		fs = innerFields[step]
	}
	return fs
}

func (fs fields) has(key string) bool {
	for _, f := range fs {
		if f.key == key {
			return true
		}
	}
	return false
}

func (fs fields) forEditors() []Key {
	var out []Key
	for _, f := range fs {
		out = append(out, Key{Name: f.key, About: f.about, Need: f.need, Values: f.value.definition()})
	}
	return out
}

// definition names the definition that a value refers to, alone or in a list.
func (o object) definition() string {
	if name, ok := o["$ref"].(string); ok {
		return strings.TrimPrefix(name, "#/$defs/")
	}
	if item, ok := o["items"].(object); ok {
		return item.definition()
	}
	if either, ok := o["anyOf"].([]any); ok {
		return either[0].(object).definition()
	}
	return ""
}
