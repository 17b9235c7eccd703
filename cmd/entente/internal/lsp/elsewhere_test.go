package lsp

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/data"
	"entente/extract/lint"
	"entente/extract/rule"
)

// What a loaded pack has from elsewhere than the folder completes and is
// explained, and is nowhere to go to.
func TestElsewhere(t *testing.T) {
	report, err := lint.Run(os.DirFS("testdata/pack"), ".", data.FS)
	if err != nil || report.Extractor == nil {
		t.Fatal(err, report)
	}
	p := newPack("/nowhere")
	p.last = report
	p.findElsewhere()
	if diff := cmp.Diff([]string{"iceland"}, p.names(entities, "ice")); diff != "" {
		t.Error(diff)
	}
	for _, test := range []struct {
		kind kind
		id   string
		want string
	}{
		{entities, "iceland", "Icelandic"},
		{relations, "visits", "means to leave again"},
		{types, "City", "Is: Place"},
		{lists, "call", "travel to"},
	} {
		d, ok := p.find(test.kind, test.id)
		if !ok || d.file != nil {
			t.Errorf("%s %s: found %v in %v", test.kind, test.id, ok, d.file)
			continue
		}
		about := p.aboutName(d.ref)
		if !strings.Contains(about, test.want) || !strings.Contains(about, "not in this folder") {
			t.Errorf("%s %s: %s", test.kind, test.id, about)
		}
	}
	if _, ok := p.find(entities, "atlantis"); ok {
		t.Error("atlantis is found")
	}
	own := &pack{folder: "/own", files: []*file{{name: "entities/people.yaml"}}, last: report}
	own.findElsewhere()
	if got := own.names(entities, ""); len(got) > 0 {
		t.Errorf("ids of the folder's own files are from elsewhere: %v", got)
	}
}

func TestAtHome(t *testing.T) {
	s := &server{}
	p := newPack("testdata/pack")
	for _, test := range []struct{ file, want string }{
		{"rules/calls.yaml", "rules/calls.yaml: 2:1: odd"},
		{"below/rules.yaml", "pack.yaml: 0:0: below/rules.yaml:2:1: odd"},
		{"../pack/types.yaml", "pack.yaml: 0:0: ../pack/types.yaml:2:1: odd"},
	} {
		f := s.atHome(p, rule.Problem{At: rule.Position{File: test.file, Line: 2, Col: 1}, Message: "odd"})
		if got := fmt.Sprintf("%s: %d:%d: %s", f.At.File, f.At.Line, f.At.Col, f.Message); got != test.want {
			t.Errorf("got %s, want %s", got, test.want)
		}
	}
}
