package lint_test

import (
	"testing"
	"testing/fstest"

	"entente/data"
	"entente/extract/lint"
	"entente/extract/rule"

	"github.com/google/go-cmp/cmp"
)

// What a pack does wrong in view of the pack below is reported at its own place,
// and nothing of the pack below is.
func TestLayers(t *testing.T) {
	files := fstest.MapFS{
		"top/pack.yaml":     {Data: []byte("pack: top\nextends: low\n")},
		"top/words.yaml":    {Data: []byte("words:\n  gadget: [gadgte] # ignore unused-list: for later\n")},
		"top/entities.yaml": {Data: []byte("entities:\n  aaa: {type: Country, name: Japan}\n")},
		"top/rules.yaml": {Data: []byte("rules:\n- id: mine\n  says: \"{who} visit {where}\"\n  gives: \"{who} visits {where}\"\n  priority: -1\n" +
			"  tests:\n  - {text: \"Lloyd Austin visited Tokyo.\", finds: [lloyd-austin visits tokyo]}\n")},
	}
	for name, text := range base(t) {
		files["low/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	files["low/rules.yaml"].Data = append(files["low/rules.yaml"].Data, "- id: untested\n  says: \"{who} widget {whom}\"\n  gives: \"{who} opposes {whom}\"\n"...)
	find := func(name string) (rule.Source, error) {
		return rule.Source{FS: files, Dir: name, Root: name + ":"}, nil
	}
	report, err := lint.RunContext(t.Context(), rule.Source{FS: files, Dir: "top", Find: find}, data.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range report.Findings {
		got = append(got, f.At.String()+" "+f.Name)
	}
	want := []string{
		"top/entities.yaml:2:30 shared-name",
		"top/rules.yaml:2:3 few-negative-tests",
		"top/rules.yaml:2:3 few-positive-tests",
		"top/rules.yaml:2:3 shadowed-rule",
		"top/rules.yaml:2:3 no-reason",
		"top/rules.yaml:7:5 duplicate-test",
		"top/words.yaml:2:12 unknown-word",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s\n%v", diff, report.Findings)
	}
}
