package lint_test

import (
	"context"
	"errors"
	"os"
	"testing"
	"testing/fstest"

	"entente/data"
	"entente/extract/cache"
	"entente/extract/lint"
	"entente/extract/rule"
)

func TestRunContextStops(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	report, err := lint.RunContext(ctx, rule.Source{FS: data.FS, Dir: "diplomacy"}, data.FS, nil)
	if !errors.Is(err, context.Canceled) || report != nil {
		t.Errorf("got %v, %v", report, err)
	}
}

// Both the tables and their names are kept: without the names each run of a pack
// with large tables would build them again.
func TestRunContextKeepsNames(t *testing.T) {
	folder := t.TempDir()
	pack := fstest.MapFS{
		"pack.yaml":         {Data: []byte("pack: small\nbase: https://small.example/id/\nvocab: https://small.example/vocab#\n")},
		"types.yaml":        {Data: []byte("types:\n  City:\n")},
		"relations.yaml":    {Data: []byte("relations:\n  near: {from: City, to: City, plans: plansToNear}\n")},
		"rules.yaml":        {Data: []byte("rules: []\n")},
		"entities/some.tsv": {Data: []byte("id\ttype\tname\noslo\tCity\tOslo\n")},
	}
	report, err := lint.RunContext(context.Background(), rule.Source{FS: pack, Dir: "."}, data.FS, cache.Open(folder))
	if err != nil || report.Extractor == nil {
		t.Fatal(report, err)
	}
	kept := 0
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !e.IsDir() {
			kept++
		}
	}
	if kept < 2 {
		t.Errorf("the cache keeps %d files: %v", kept, entries)
	}
}
