package rule

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// An object is a part of a JSON Schema. Its keys are written in order.
type object map[string]any

const (
	idPattern   = "^[a-z0-9]+(-[a-z0-9]+)*$"
	typePattern = "^[A-Z][A-Za-z0-9]*$"
	slotPattern = `\{\s*[a-z0-9]+(-[a-z0-9]+)*\s*\}`
)

// refer names a definition that several values share.
func refer(name string) object { return object{"$ref": "#/$defs/" + name} }

func arrayOf(item object) object { return object{"type": "array", "items": item} }

// some is one value or a list of them.
func some(name string) object {
	return object{"anyOf": []any{refer(name), arrayOf(refer(name))}}
}

// matching is text of a form; more types are those that YAML takes it for.
func matching(pattern string, more ...string) object {
	if len(more) == 0 {
		return object{"type": "string", "pattern": pattern}
	}
	return object{"type": list(append([]string{"string"}, more...)...), "pattern": pattern}
}

// worded adds what editors say where text is not of the form.
func (o object) worded(message string) object {
	o["patternErrorMessage"] = message
	return o
}

func list(texts ...string) []any {
	var out []any
	for _, t := range texts {
		out = append(out, t)
	}
	return out
}

// mapping is a mapping with the keys of a table and no others.
func (fs fields) mapping(title string) object {
	properties := object{}
	var need []string
	for _, f := range fs {
		value := object{"title": f.key, "description": f.about}
		for k, v := range f.value {
			value[k] = v
		}
		properties[f.key] = value
		if f.need {
			need = append(need, f.key)
		}
	}
	out := object{"type": "object", "title": title, "properties": properties, "additionalProperties": false}
	if len(need) > 0 {
		out["required"] = list(need...)
	}
	return out
}

// unless is mapping, where one key makes the needed ones needless.
func (fs fields) unless(key, title string, always ...string) object {
	out := fs.mapping(title)
	need := out["required"]
	delete(out, "required")
	if len(always) > 0 {
		out["required"] = list(always...)
	}
	out["anyOf"] = []any{object{"required": need}, object{"required": list(key)}}
	return out
}

// byID is a mapping from ids of a form to values.
func byID(pattern string, value object) object {
	return object{"type": "object", "patternProperties": object{pattern: value}, "additionalProperties": false}
}

// definitions are the values that the files of a pack share.
func definitions() object {
	statuses := list(statusNames()...)
	plain := object{"type": list("string", "number", "boolean"), "pattern": `\S`}.worded("It is empty")
	test := testFields.mapping("a test")
	test["anyOf"] = []any{object{"required": list("finds")}, object{"required": list("todo")}}
	return object{
		"text":         plain,
		"prose":        plain,
		"texts":        object{"anyOf": []any{refer("text"), arrayOf(refer("text"))}},
		"id":           matching(idPattern, "integer").worded(`An id is small letters and digits with single hyphens: lloyd-austin`),
		"ids":          object{"anyOf": []any{refer("id"), arrayOf(refer("id"))}},
		"type":         matching(typePattern).worded(`A type begins with a capital and has only letters and digits: ArmedGroup`),
		"types":        object{"anyOf": []any{refer("typeList"), arrayOf(refer("typeList"))}},
		"typeList":     matching(`^\s*([A-Z][A-Za-z0-9]*|text)(\s*\|\s*([A-Z][A-Za-z0-9]*|text))*\s*$`).worded(`Types begin with a capital: Person | Country. text stands for words of the article`),
		"iri":          matching(`^https?://[^\s<>"{}|\\^` + "`" + `]+$`).worded(`Write the whole address, with http:// or https:// and without spaces`),
		"stem":         matching(`^https?://[^\s<>"{}|\\^` + "`" + `]+[/#]$`).worded(`Write the whole address, with http:// or https:// and a / or # at its end`),
		"date":         object{"type": list("string", "integer"), "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "minimum": 1000, "maximum": 9999}.worded(`Write 2021, 2021-01 or 2021-01-26`),
		"boolean":      object{"type": "boolean"},
		"status":       object{"enum": statuses},
		"sentence":     object{"type": "string", "pattern": `[a-z@]`, "maxLength": maxSentence}.worded(`Write a sentence in the plain present: {who} @visit {where}`),
		"edge":         matching(`^\s*` + slotPattern + `\s*[a-z0-9]+(-[a-z0-9]+)*\s*` + slotPattern + `\s*(\[\s*(` + strings.Join(statusNames(), "|") + `)\s*\])?\s*$`).worded(`Write it as {who} visits {where}, or {who} visits {where} [planned]`),
		"words":        object{"type": list("string"), "pattern": `^[^A-Z{}()|.,:;!?]+$`}.worded(`A word list has words and phrases in small letters, and other lists: @meeting`),
		"off":          offFields.mapping("off"),
		"nearby":       nearbyFields.mapping("nearby"),
		"role":         roleFields.mapping("a role"),
		"tests":        arrayOf(refer("test")),
		"test":         test,
		"expected":     object{"anyOf": []any{refer("expectedEdge"), expectFields.mapping("an expected edge")}},
		"expectedEdge": matching(`^\s*("[^"]*"|\S+)\s+\S+\s+\S`).worded(`Write it as antony-blinken visits tokyo, or antony-blinken visits tokyo [planned]`),
	}
}

func statusNames() []string {
	var out []string
	for _, s := range graph.Statuses() {
		out = append(out, string(s))
	}
	return out
}

// A schemaFile is a kind of file and what stands in it.
type schemaFile struct {
	kind, about string
	value       func() object
}

var schemaFiles = []schemaFile{
	{"pack", "pack.yaml: what the pack is called, and the addresses that its names in RDF begin with.", func() object { return packFields.unless("extends", "pack.yaml", "pack") }},
	{"types", "types.yaml: the types of node.", func() object {
		value := typeFields.mapping("a type")
		value["type"] = list("object", "null")
		return oneKey("types", byID(typePattern, value))
	}},
	{"relations", "relations.yaml: the types of edge.", func() object { return oneKey("relations", byID(idPattern, relationFields.unless("add", "a relation"))) }},
	{"entities", "entities.yaml, or a file in entities/: people, countries, bodies and places with all their names.", func() object {
		return oneKey("entities", byID(idPattern, entityFields.unless("add", "an entity")))
	}},
	{"words", "words.yaml, or a file in words/: lists of words that may stand for each other.", func() object {
		words := arrayOf(refer("words"))
		words["minItems"] = 1
		return oneKey("words", byID(idPattern, object{"anyOf": []any{refer("words"), words, wordFields.mapping("a word list")}}))
	}},
	{"rules", "rules.yaml, or a file in rules/: rules, each with the texts that prove it.", func() object {
		return oneKey("rules", arrayOf(ruleFields.mapping("a rule")))
	}},
}

// oneKey is a file with one key at the top.
func oneKey(key string, value object) object {
	return object{"type": "object", "properties": object{key: value}, "required": list(key), "additionalProperties": false}
}

// SchemaKinds lists the kinds of file that a pack has, as Schema knows them.
func SchemaKinds() []string {
	var out []string
	for _, f := range schemaFiles {
		out = append(out, f.kind)
	}
	return out
}

// SchemaAbout tells which files a kind stands for.
func SchemaAbout(kind string) string {
	for _, f := range schemaFiles {
		if f.kind == kind {
			return f.about
		}
	}
	return ""
}

// Schema gives the JSON Schema (draft 2020-12) of a kind of file, for editors
// that complete and check a pack as one types. The loader checks more.
func Schema(kind string) ([]byte, error) {
	i := slices.IndexFunc(schemaFiles, func(f schemaFile) bool { return f.kind == kind })
	if i < 0 {
		return nil, fmt.Errorf("no file of a pack is of the kind %s", quote(kind))
	}
	f := schemaFiles[i]
	out := f.value()
	out["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	out["title"] = "Entente: " + f.kind
	out["description"] = f.about
	out["$defs"] = usedDefinitions(out)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return nil, fmt.Errorf("writing the schema of %s: %w", kind, err)
	}
	return b.Bytes(), nil
}

// usedDefinitions gives the definitions that a schema names, also by way of
// others.
func usedDefinitions(schema any) object {
	all, used := definitions(), object{}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case object:
			for key, e := range v {
				name, _ := e.(string)
				if key == "$ref" && used[strings.TrimPrefix(name, "#/$defs/")] == nil {
					name = strings.TrimPrefix(name, "#/$defs/")
					used[name] = all[name]
					walk(all[name])
				}
				walk(e)
			}
		}
	}
	walk(schema)
	return used
}
