//go:build shared

package extract_test

import (
	"os"
	"runtime"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/article"

	"github.com/clipperhouse/uax29/v2/words"
)

// wikinews reads the articles that the benchmarks run on.
func wikinews(b *testing.B) ([]article.Article, int64) {
	b.Helper()
	f, err := os.Open("../../shared/corpus/wikinews.ndjson")
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var articles []article.Article
	var size int64
	for a := range article.Read(f, "wikinews.ndjson", article.NDJSON) {
		articles = append(articles, a)
		size += int64(len(a.Text))
	}
	return articles, size
}

// BenchmarkFacts takes the articles from text in memory to facts.
func BenchmarkFacts(b *testing.B) {
	x, err := extract.Load(data.FS, "diplomacy")
	if err != nil {
		b.Fatal(err)
	}
	articles, size := wikinews(b)
	b.SetBytes(size)
	b.ReportAllocs()
	before := mallocs()
	for b.Loop() {
		for _, a := range articles {
			if _, err := x.Facts(a); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(mallocs()-before)/float64(b.N*len(articles)), "allocs/article")
}

func mallocs() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs
}

// BenchmarkWords is the yardstick of the same run: word splitting alone.
func BenchmarkWords(b *testing.B) {
	articles, size := wikinews(b)
	b.SetBytes(size)
	n := 0
	for b.Loop() {
		for _, a := range articles {
			for t := words.FromString(a.Text); t.Next(); {
				n++
			}
		}
	}
}
