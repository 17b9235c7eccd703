package jsonld_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"entente/graph/jsonld"

	"github.com/google/go-cmp/cmp"
	"github.com/piprate/json-gold/ld"
)

// TestReadOthers reads the sample as other programs write it.
func TestReadOthers(t *testing.T) {
	doc := write(t, sample(t))
	var v any
	if err := json.Unmarshal([]byte(doc), &v); err != nil {
		t.Fatal(err)
	}
	other := map[string]any{
		"e": "https://entente.example/id/", "s": "http://schema.org/", "skos:notation": map[string]any{"@id": "skos:notation"},
		"skos": "http://www.w3.org/2004/02/skos/core#", "@vocab": "https://entente.example/ns#",
		"Name": "http://www.w3.org/2000/01/rdf-schema#label", "kind": "@type",
		"quote": map[string]any{"@id": "http://www.w3.org/ns/oa#exact", "@container": "@set"},
	}
	process := func(f func(p *ld.JsonLdProcessor, o *ld.JsonLdOptions) (any, error)) any {
		out, err := f(ld.NewJsonLdProcessor(), ld.NewJsonLdOptions(""))
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	forms := map[string]any{
		"keys sorted": v,
		"expanded":    process(func(p *ld.JsonLdProcessor, o *ld.JsonLdOptions) (any, error) { return p.Expand(v, o) }),
		"flattened":   process(func(p *ld.JsonLdProcessor, o *ld.JsonLdOptions) (any, error) { return p.Flatten(v, nil, o) }),
		"other context": process(func(p *ld.JsonLdProcessor, o *ld.JsonLdOptions) (any, error) {
			return p.Compact(v, map[string]any{"@context": other}, o)
		}),
		"flattened with another context": process(func(p *ld.JsonLdProcessor, o *ld.JsonLdOptions) (any, error) {
			return p.Flatten(v, map[string]any{"@context": []any{nil, other}}, o)
		}),
		"from N-Quads": process(func(p *ld.JsonLdProcessor, o *ld.JsonLdOptions) (any, error) {
			o.Format = "application/n-quads"
			return p.FromRDF(quads(t, doc, ld.JsonLd_1_1), o)
		}),
	}
	want := contents(sample(t))
	for name, form := range forms {
		text, err := json.Marshal(form)
		if err != nil {
			t.Fatal(err)
		}
		if string(text) == doc {
			t.Errorf("%s: nothing has changed", name)
		}
		if diff := cmp.Diff(want, contents(read(t, string(text)))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReadContextForms(t *testing.T) {
	const body = `"@graph": [
	  {"@id": "graph/x", "@type": "void:Dataset", "void:uriSpace": "http://a/", "void:vocabulary": {"@id": "http://v/"}},
	  {"@id": "tokyo", "@type": ["schema:City"], "label": {"@value": "Tokyo", "@language": "en"}, "names": {"en": ["Tokyo", "Tokyo"]},
	   "schema:sameAs": {"@set": ["http://b/%20"]}}
	]`
	for _, context := range []string{
		`{"@base": "http://a/", "void": "http://rdfs.org/ns/void#", "schema": {"@id": "http://schema.org/"}, "label": {"@id": "rdfs:label"},
		  "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "names": {"@id": "label", "@container": "@language"}}`,
		`[{"rdfs": "http://x/"}, {"@base": "http://a/q?x", "@version": 1.1, "void": "http://rdfs.org/ns/void#", "schema": "http://schema.org/",
		  "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "label": "rdfs:label", "names": null}]`,
	} {
		g := read(t, `{"@context": `+context+`,`+body+`}`)
		n, found := g.Node("tokyo")
		if !found || n.Name != "Tokyo" || n.Type != "City" {
			t.Errorf("node is %+v", n)
		}
		if g := read(t, `{`+body+`, "@context": `+context+`}`); len(g.Nodes()) != 1 {
			t.Error("with the context last, the node is missing")
		}
	}
}

func TestReadErrors(t *testing.T) {
	doc := write(t, sample(t))
	change := func(old, new string) string {
		if !strings.Contains(doc, old) {
			t.Fatalf("the sample has no %q", old)
		}
		return strings.Replace(doc, old, new, 1)
	}
	for _, c := range []struct{ doc, want string }{
		{"", "1:1: the document ends where { or [ should be"},
		{"\x00\x01", "1:1: '\\x00' stands where { or [ should be"},
		{"digraph {}", "1:1: 'd' stands where"},
		{"{}", "holds no Entente graph"},
		{"[]", "holds no Entente graph"},
		{"{\n  \"a\" 1}", "2:7: '1' stands where a colon should be"},
		{`{"a": 1,}`, "1:9: '}' stands where a key"},
		{`[{"a": 01}]`, "1:8: this is not a number"},
		{`[{"日本": "x}]`, "1:9: this string does not end"},
		{"[{\"a\": \"x\ny\"}]", "control character"},
		{`[{"a": "\x"}]`, "1:9: this escape is unknown"},
		{`[{"a": "\u12"}]`, "four hexadecimal digits"},
		{"[{\"a\": \"\xff\"}]", "not valid UTF-8"},
		{`[{"a": 1, "a": 2}]`, `the key "a" stands twice`},
		{`[{"a": 1}] x`, "the end of the document"},
		{`{"@context": "https://schema.org/", "@id": "http://a"}`, "nothing is fetched"},
		{`{"@context": {"a": "b:c", "b": "a:d"}}`, "is defined by itself"},
		{`{"@context": {"a": {"@id": "http://a", "@context": {}}}}`, `@context in the term "a" is not supported`},
		{`{"@context": {"a": 5}}`, `1:20: the term "a" must be a string or an object`},
		{`[{"@id": "x"}]`, `1:10: "x" is no absolute IRI`},
		{`[{"@id": 5}]`, "an id must be a string"},
		{`[5]`, "an object should stand here"},
		{strings.Repeat("[", 200), "nest deeper than 100"},
		{strings.Repeat(`{"a":`, 200), "nest deeper than 100"},
		{doc[:len(doc)-3], "the document ends where"},
		{doc[:strings.Index(doc, "oa:SpecificResource")+5], "this string does not end"},
		{doc[:strings.Index(doc, "oa:Spec")-1], "the document ends where a JSON value"},
		{change(`"predicate": "visits"`, `"predicate": "visit"`), `"visit" gives no IRI`},
		{change(`"object": "kg:tokyo"`, `"object": "https://else.example/tokyo"`), "does not begin with"},
		{change(`"subject": "kg:antony-blinken",`, ``), "has no subject"},
		{change(`"start": 0`, `"start": "zero"`), `"zero" is not a whole number`},
		{change(`"triggerEnd": `, `"triggerEnd": {}, "x": `), `42:19: the term "triggerEnd" gives no IRI`},
		{change(`"triggerEnd": `, `"triggerEnd": e`), "'e' stands where a JSON value"},
	} {
		g, err := jsonld.Read(strings.NewReader(c.doc))
		if err == nil {
			t.Errorf("no error, want %q (%d nodes)", c.want, len(g.Nodes()))
			continue
		}
		if !strings.Contains(err.Error(), c.want) {
			t.Errorf("got  %v\nwant %s", err, c.want)
		}
		var place *jsonld.Error
		if !errors.As(err, &place) && !strings.Contains(c.want, "holds no") {
			t.Errorf("no place: %v", err)
		}
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("unplugged") }

func TestReaderFails(t *testing.T) {
	if _, err := jsonld.Read(broken{}); err == nil || !strings.Contains(err.Error(), "unplugged") {
		t.Errorf("got %v", err)
	}
}
