//go:build shared

package report_test

import (
	"testing"

	"entente/extract/article"
	"entente/extract/report"
)

// TestCorpusStubs holds that every stub for the corpus of ../shared loads.
func TestCorpusStubs(t *testing.T) {
	x := load(t)
	m := report.NewMisses(x.Pack())
	for a := range article.ReadFile("../../../shared/corpus/wikinews.ndjson") {
		trace, err := x.Trace(a)
		if err != nil {
			t.Fatal(err)
		}
		m.Add(a, trace)
	}
	todo := m.Todo(0, 1)
	t.Logf("%d frames, %d names", len(todo.Frames), len(todo.Names))
	checkStubs(t, todo)
}
