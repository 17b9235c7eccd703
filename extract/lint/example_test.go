package lint_test

import (
	"fmt"
	"testing/fstest"

	"entente/data"
	"entente/extract/lint"
)

// A word list with a slip of the pen, in a pack that is fine otherwise.
func ExampleRun() {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"pack.yaml":      "{pack: example, base: 'https://a.example/id/', vocab: 'https://a.example/vocab#'}",
		"types.yaml":     "types: {Actor: }",
		"relations.yaml": "relations: {visits: {from: Actor, to: Actor}}",
		"words.yaml":     "words: {visit: [visit, travle to]}",
		"rules.yaml":     "rules: [{id: visit, reason: It is news., says: '{who} @visit {whom}', gives: '{who} visits {whom}'}]",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	report, err := lint.Run(files, ".", data.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Name, f.At)
	}
	// Output:
	// error no-test rules.yaml:1:9
	// warning unknown-word words.yaml:1:24
}
