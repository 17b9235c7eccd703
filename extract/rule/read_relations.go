package rule

import (
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

func readRelations(r *reader, d *draft, n *yaml.Node) {
	r.entries(n, "relations", `visits: {from: Person, to: Place}`, func(key string, k, v *yaml.Node) {
		r.owner = key
		defer func() { r.owner = "" }()
		if !IsSlug(key) {
			r.problem(r.pos(k), "bad-id", "the relation "+quote(key)+" is no id", slugHint(key))
			return
		}
		rel := Relation{ID: key, At: r.pos(k)}
		r.mapping(v, "a relation", "{from: Person, to: Place}", relationKeys, func(key string, v *yaml.Node) bool {
			return r.relationKey(&rel, key, v)
		})
		if rel.change != adds {
			r.require(v, "the relation", "from", "to")
		}
		if rel.Symmetric && rel.Inverse != "" && rel.Inverse != rel.ID {
			r.problem(rel.At, "symmetric-inverse", "the relation is symmetric and has an inverse", "a symmetric relation is its own inverse: remove inverse:")
		}
		if rel.Symmetric && (slices.Contains(rel.From, Text) || slices.Contains(rel.To, Text)) {
			r.problem(rel.At, "symmetric-text", "the relation is symmetric and an end is text", "remove symmetric:")
		}
		d.relations = append(d.relations, rel)
	})
}

var (
	colorForm  = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)
	ploverForm = regexp.MustCompile(`^[A-Z]+(-[a-z]+)*$`)
	cameoForm  = regexp.MustCompile(`^[0-9]{2,4}$`)
	plansForm  = regexp.MustCompile(`^[a-z][A-Za-z0-9]*$`)
	lineForm   = regexp.MustCompile(`^(solid|dashed|dotted|bold)$`)
)

func (r *reader) relationKey(rel *Relation, key string, v *yaml.Node) bool {
	switch key {
	case "label":
		rel.Label = r.text(v, key, "visits")
	case "definition":
		rel.Definition = r.text(v, key, "a sentence")
	case "from":
		rel.From = r.types(v, key)
	case "to":
		rel.To = r.types(v, key)
	case "symmetric":
		rel.Symmetric, rel.given.symmetric = r.boolean(v, key), true
	case "apart":
		rel.Apart, rel.given.apart = r.boolean(v, key), true
	case "inverse":
		if rel.Inverse = r.slug(v, key); rel.Inverse != "" {
			r.refer(relationKind, rel.Inverse, r.pos(v))
		}
	case "iri":
		rel.IRI = r.iri(v, key, "https://example.org/vocab#visits")
	case "plover":
		rel.Plover = r.form(v, key, ploverForm, "CONSULT")
	case "intended":
		rel.Intended = r.form(v, key, ploverForm, "AGREE")
	case "cameo":
		rel.Cameo = r.form(v, key, cameoForm, `"040"`)
	case "color":
		rel.Color = strings.ToLower(r.form(v, key, colorForm, `"#2563eb"`))
	case "line":
		rel.Line = r.form(v, key, lineForm, "solid, dashed, dotted or bold")
	case "plans":
		rel.Plans = r.form(v, key, plansForm, "plansToMeetWith")
	default:
		return r.change(&rel.change, key, v)
	}
	return true
}

// form reads text of a given form.
func (r *reader) form(n *yaml.Node, what string, form *regexp.Regexp, example string) string {
	if n.Kind == yaml.ScalarNode && isNull(n) && what == "color" {
		r.problem(r.pos(n), "wrong-value", "color has no value", `put it in quotes, # begins a comment: "#2563eb"`)
		return ""
	}
	s := r.text(n, what, example)
	if s == "" || form.MatchString(s) {
		return s
	}
	r.problem(r.pos(n), "bad-"+what, what+" cannot be "+quote(s), "write "+example)
	return ""
}
