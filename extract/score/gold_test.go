package score

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/extract/article"

	"github.com/google/go-cmp/cmp"
)

func TestRead(t *testing.T) {
	gold := `{"id": "1", "text": "France thanked Japan.", "date": "May 3, 2024", "edges": [{"plover": "SUPPORT", "source": [0, 6], "target": [15, 20], "symmetric": true}], "more": {"x": [1, null]}}

{"id": 2, "names": [{"start": 0, "end": 9, "type": "person"}], "edges": null}
{"id": "3", "edges": []}`
	got, err := Read(strings.NewReader(gold), "g.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	want := []Row{
		{ID: "1", Text: "France thanked Japan.", Date: "2024-05-03", Place: "g.jsonl:1", Edges: []Edge{{"SUPPORT", Span{0, 6}, Span{15, 20}, true}}},
		{ID: "2", Place: "g.jsonl:3", Names: []Name{{Span{0, 9}, "person"}}},
		{ID: "3", Place: "g.jsonl:4", Edges: []Edge{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestReadErrors(t *testing.T) {
	tests := []struct{ name, row, want string }{
		{"empty", "", "g: has no row"},
		{"no JSON", `{"id": "1", }`, "g:1:13: invalid JSON: "},
		{"cut off", `{"id": "1"`, "g:1:10: invalid JSON: "},
		{"no object", `  [1]`, "g:1:3: the row is no JSON object"},
		{"UTF-8", "{\"id\": \"\xff\"}", "g:1:9: invalid UTF-8"},
		{"no id", `{"text": "a", "edges": []}`, `g:1:1: the field "id" is missing`},
		{"empty id", `{"id": " ", "edges": []}`, `g:1:8: the field "id" is empty`},
		{"id is a list", `{"id": [], "edges": []}`, `g:1:8: the field "id" is no string`},
		{"text is a number", `{"id": "1", "text": 7, "edges": []}`, `g:1:21: the field "text" is no string`},
		{"NUL", `{"id": "1", "text": "a\u0000", "edges": []}`, "g:1:21: the text holds a NUL character"},
		{"nothing marked", `{"id": "1", "text": "a"}`, `g:1:1: the row has neither "edges" nor "names"`},
		{"twice", "{\"id\": \"1\", \"edges\": []}\n{\"id\": \"1\", \"edges\": []}", `g:2: id "1" is already that of line 1`},
		{"edges no list", `{"id": "1", "edges": {}}`, `g:1:22: the field "edges" is no list`},
		{"edge no object", `{"id": "1", "edges": [ 5]}`, `g:1:24: the list "edges" wants objects`},
		{"no category", `{"id": "1", "edges": [{"source": [0, 1], "target": [0, 1]}]}`, `g:1:23: the field "plover" is missing`},
		{"no span", `{"id": "1", "edges": [{"plover": "AID", "source": [0], "target": [0, 1]}]}`, `g:1:51: the field "source" is no [start, end]`},
		{"half", `{"id": "1", "edges": [{"plover": "AID", "source": [0, 1.5], "target": [0, 1]}]}`, `g:1:55: an offset of "source" is no whole number from 0 on`},
		{"negative", `{"id": "1", "edges": [{"plover": "AID", "source": [-1, 1], "target": [0, 1]}]}`, `g:1:52: an offset of "source" is no whole number from 0 on`},
		{"backwards", `{"id": "1", "edges": [{"plover": "AID", "source": [2, 1], "target": [0, 1]}]}`, `g:1:51: "source" is empty: [2, 1]`},
		{"outside", `{"id": "1", "text": "é", "edges": [{"plover": "AID", "source": [0, 1], "target": [0, 2]}]}`, `g:1:82: "target" [0, 2] lies outside of the text, which has 1 characters`},
		{"symmetric", `{"id": "1", "edges": [{"plover": "AID", "source": [0, 1], "target": [0, 2], "symmetric": 1}]}`, `g:1:90: the field "symmetric" is no truth value`},
		{"type", `{"id": "1", "names": [{"start": 0, "end": 1, "type": "animal"}]}`, `g:1:54: unknown type of name "animal"`},
		{"deep", `{"id": "1", "edges": [], "x": ` + strings.Repeat("[", 50) + strings.Repeat("]", 50) + `}`, "g:1:63: values are nested deeper than 32"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(tt.row), "g")
			var e *article.Error
			if !errors.As(err, &e) {
				t.Fatalf("%v is no article.Error", err)
			}
			if got := e.Place + ": " + e.Problem; !strings.HasPrefix(got, tt.want) {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	r := Row{Text: "é", Place: "g:1", Edges: []Edge{{"AID", Span{0, 1}, Span{0, 1}, false}}}
	if err := r.Check(); err != nil {
		t.Error(err)
	}
	r.Edges[0].Target.End = 2
	if err := r.Check(); err == nil || !strings.Contains(err.Error(), "the target [0, 2] lies outside of the text") {
		t.Errorf("error %v", err)
	}
}

// FuzzRead holds that no gold makes the reader panic, that what it accepts can
// be scored, and that every error names its place on one line.
func FuzzRead(f *testing.F) {
	f.Add(`{"id": "1", "text": "France thanked Japan.", "edges": [{"plover": "SUPPORT", "source": [0, 6], "target": [15, 20]}]}`)
	f.Add(`{"id": 2, "text": "Mr. Smith", "names": [{"start": 0, "end": 9, "type": "person"}]}`)
	f.Add("{\"id\": \"\xff\"}")
	f.Add(`{"id": "1", "edges": [{"plover": "A", "source": [0, 99999999999999999999], "target": [1e2, 3]}]}`)
	f.Add(`{"id":"1","id":[],"edges":{"a":{}}}`)
	f.Fuzz(func(t *testing.T, gold string) {
		rows, err := Read(strings.NewReader(gold), "g")
		if err != nil {
			var e *article.Error
			if !errors.As(err, &e) || !strings.HasPrefix(e.Place, "g") || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q", err)
			}
			return
		}
		var docs []Doc
		for _, r := range rows {
			if r.ID == "" || !utf8.ValidString(r.Text) || r.Text != "" && r.Check() != nil {
				t.Errorf("row %+v", r)
			}
			docs = append(docs, Doc{Row: r})
		}
		Facts(docs)
		Names(docs)
	})
}
