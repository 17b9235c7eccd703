package graph_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"entente/graph"
)

func TestValidate(t *testing.T) {
	g := graph.New()
	if err := g.Validate(); err != nil {
		t.Fatalf("an empty graph: %v", err)
	}
	g.AddRelation(graph.Relation{ID: "Visits Often"})
	g.AddNode(graph.Node{ID: "lonely", Name: "bad \xff", Type: "Person", SameAs: []string{"javascript:alert(1)"}, Roles: []graph.Role{{Of: "x"}}})
	f := fact("a b", "Visits Often", "", "rumoured")
	f.Object = graph.Mention{ID: "c", Type: "City", Start: 4, End: 2}
	f.Sentence = graph.Quote{Start: 0, End: 3, Text: "日本"}
	f.Trigger = graph.Span{Start: -1, End: 2}
	if err := g.AddFact(f); err != nil {
		t.Fatal(err)
	}
	err := g.Validate()
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{
		`node id "a b" is not a slug ("a-b" would be)`,
		`node "c" has no name`,
		`name of node lonely is not valid UTF-8`,
		`of the scheme "javascript"`,
		`node "lonely" has a role without a title`,
		`relation id "Visits Often" is not a slug`,
		`status "rumoured" is unknown`,
		`object in "d" has the span 4 to 2`,
		`trigger in "d" has the span -1 to 2`,
		`sentence in "d" has 2 characters, its span 0 to 3 does not`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("no mention of: %s", want)
		}
	}
	if t.Failed() {
		t.Log(err)
	}
}

func TestCheckIRI(t *testing.T) {
	good := []string{
		"https://en.wikipedia.org/wiki/United_States", "http://example.org", "urn:isbn:0451450523",
		"https://ja.wikipedia.org/wiki/日本", "http://a/b?c=d#e", "http://a/%20",
	}
	for _, iri := range good {
		if err := graph.CheckIRI(iri); err != nil {
			t.Errorf("%s: %v", iri, err)
		}
	}
	bad := []string{
		"", "wd:Q1", "foo", "http:", "http://", "https:///path", "javascript:alert(1)", "data:text/html,x",
		"http://a/b c", "http://a/<b>", "http://a/\x1b[31m", "http://a/\u202e", "http://a/\xff", "http://a/\"", "urn:", "HTTP",
	}
	for _, iri := range bad {
		if graph.CheckIRI(iri) == nil {
			t.Errorf("%q is taken for an IRI", iri)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Lloyd J. Austin III":  "lloyd-j-austin-iii",
		"  Côte d’Ivoire ":     "cote-divoire",
		"Xi's":                 "xis",
		"St. Petersburg":       "st-petersburg",
		"Recep Tayyip Erdoğan": "recep-tayyip-erdogan",
		"İstanbul":             "istanbul",
		"Großbritannien":       "grossbritannien",
		"--a__b--":             "a-b",
		"e\u0301te\u0301":      "ete",
		"हिन्दी":               "हिन्दी",
		"АТОМ":                 "атом",
		"\"]; x [label=\"":     "x-label",
		"<script>":             "script",
		"a\xffb":               "a-b",
	} {
		if got := graph.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, name := range []string{"", "-", "U.S.", "日本", "\xff\xfe", "a.5.b", "Ⅷ", "x\u0301", "’"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		id := graph.Slug(name)
		if id == "" || !utf8.ValidString(id) || strings.HasPrefix(id, "-") || strings.HasSuffix(id, "-") {
			t.Errorf("Slug(%q) = %q", name, id)
		}
		if !graph.IsSlug(id) {
			t.Errorf("Slug(%q) = %q, whose slug is %q", name, id, graph.Slug(id))
		}
		if strings.ContainsAny(id, "<>\"'&/\\.: \t\n") {
			t.Errorf("Slug(%q) = %q", name, id)
		}
	})
}
