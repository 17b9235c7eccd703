package jsonld_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/jsonld"

	"github.com/google/go-cmp/cmp"
)

// FuzzWriteThenRead puts arbitrary words and numbers everywhere in a graph.
func FuzzWriteThenRead(f *testing.F) {
	for _, s := range hostileTexts() {
		f.Add(s, "x"+s, "visits", s, 3, 9)
	}
	f.Add("a", "b", "met-with", "A met B.", 0, -1)
	f.Fuzz(func(t *testing.T, a, b, relation, text string, start, end int) {
		text = strings.ToValidUTF8(text, "?")
		words := strings.ToValidUTF8(a+b, "?")
		g := graph.New()
		g.SetTitle(text)
		g.AddRelation(graph.Relation{ID: graph.Slug(relation), Label: text, Symmetric: len(relation)%2 == 0, Inverse: words})
		g.AddSource(graph.Source{ID: "s" + a, Title: text, URL: words})
		g.AddPack(graph.Pack{Name: text, Version: words, Hash: text})
		g.AddNode(graph.Node{ID: "n" + a, Name: words, Type: "T" + text, In: b, Roles: []graph.Role{{Title: text, Of: b}}})
		for i, status := range graph.Statuses() {
			fact := graph.Fact{
				Doc: a, Rule: b, Relation: graph.Slug(relation), Status: status,
				Subject: graph.Mention{ID: "n" + a, Start: start, End: end, Text: text, Via: words},
				Object:  graph.Mention{ID: "n" + b, Name: text, Start: end, Resolved: text},
				Trigger: graph.Span{Start: start, End: end}, Sentence: graph.Quote{Start: i, End: end, Text: text},
				About: words, Place: a, Time: text, Attributed: words,
			}
			if err := g.AddFact(fact); err != nil {
				t.Fatal(err)
			}
			fact.Doc, fact.Sentence.Start = b, end
			if err := g.AddFact(fact); err != nil {
				t.Fatal(err)
			}
		}
		doc := write(t, g)
		if !json.Valid([]byte(doc)) {
			t.Fatalf("not JSON:\n%s", doc)
		}
		if diff := cmp.Diff(contents(g), contents(read(t, doc))); diff != "" {
			t.Error(diff)
		}
	})
}

// FuzzRead reads arbitrary documents. What can be read is JSON, and can be
// written and read again.
func FuzzRead(f *testing.F) {
	sample, err := os.ReadFile("testdata/sample.jsonld")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sample)
	f.Add([]byte(`[{"@id":"http://a/graph/x","@type":["http://rdfs.org/ns/void#Dataset"],"http://rdfs.org/ns/void#uriSpace":[{"@value":"http://a/"}]}]`))
	f.Add([]byte(`{"@context":{"a":"b:c","b":{"@id":"http://b/","@type":"@id"}},"a":[1.5e3,true,null,"\ud83d\ude00"]}`))
	f.Fuzz(func(t *testing.T, doc []byte) {
		g, o, err := jsonld.Decode(bytes.NewReader(doc))
		if err != nil {
			return
		}
		if !json.Valid(doc) {
			t.Fatal("what is not JSON is read")
		}
		var again bytes.Buffer
		if err := jsonld.Write(&again, g, o); err != nil {
			return // an id, an IRI that Write refuses
		}
		back, err := jsonld.Read(&again)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(contents(g), contents(back)); diff != "" {
			t.Error(diff)
		}
	})
}
