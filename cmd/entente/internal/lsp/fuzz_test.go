package lsp

import (
	"os"
	"testing"

	"entente/cmd/entente/internal/lsp/text"
)

// Whatever stands in a file, every place of it can be asked about.
func FuzzPlaces(f *testing.F) {
	rules, err := os.ReadFile("testdata/pack/" + calls)
	if err != nil {
		f.Fatal(err)
	}
	f.Add("rules.yaml", string(rules[:400]))
	f.Add("entities.yaml", "entities:\n  a: {type: B, in: [c, roles: {title: x, of: \"")
	f.Add("entities/a.tsv", "id\ttype\nx\tY\n\t\t\n")
	f.Add("relations.yaml", "relations:\n  a: {from: [A | B], inverse: c")
	f.Fuzz(func(t *testing.T, name, s string) {
		if len(s) > 400 || kindOf(name) == "" {
			return
		}
		doc := text.New(s)
		file := newFile(name, "/p/"+name, doc)
		p := newPack("/p")
		p.files = append(p.files, file)
		server := &server{encoding: text.UTF16}
		for at := 0; at <= len(s); at++ {
			p.about(file, at)
			c := &completer{s: server, pack: p, f: file, offset: at}
			if file.kind == "table" {
				c.cell()
			} else {
				c.yaml()
			}
			for _, i := range c.items {
				if start := doc.Offset(i.TextEdit.Range.Start, text.UTF16); start > at {
					t.Fatalf("%q at %d: %s is put in at %d", s, at, i.Label, start)
				}
			}
		}
		for _, r := range file.refs {
			if r.def {
				file.detail(r)
			}
		}
	})
}
