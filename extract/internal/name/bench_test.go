package name

import (
	"os"
	"strings"
	"testing"

	"entente/extract/article"
	"entente/extract/internal/token"
	"entente/extract/rule"
)

// benchText is the seed article again and again, or the texts of the NDJSON
// file that ENTENTE_CORPUS names.
func benchText(tb testing.TB) string {
	tb.Helper()
	path := os.Getenv("ENTENTE_CORPUS")
	if path == "" {
		text, err := os.ReadFile("../../../data/articles/us-japan.txt")
		if err != nil {
			tb.Fatal(err)
		}
		return strings.Repeat(string(text)+"\n\n", 200)
	}
	var b strings.Builder
	for a := range article.ReadFile(path) {
		if a.Err != nil {
			tb.Fatal(a.Err)
		}
		b.WriteString(a.Text + "\n\n")
	}
	return b.String()
}

// benchPack has n generated names and those of the tests.
func benchPack(n int) *rule.Pack {
	pack := manyNames(n)
	pack.Entities = append(pack.Entities, testPack().Entities...)
	return pack
}

func benchmarkFind(b *testing.B, names int, split bool) {
	s := token.New(abbreviations)
	table := Build(benchPack(names), s)
	text := benchText(b)
	var d token.Doc
	s.Split(text, &d)
	out := table.Find(text, d.Tokens, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if split {
			s.Split(text, &d)
		}
		out = table.Find(text, d.Tokens, out[:0])
	}
	b.ReportMetric(float64(len(out))/float64(len(d.Tokens)), "names/token")
}

func BenchmarkSplit(b *testing.B) {
	s := token.New(abbreviations)
	text := benchText(b)
	var d token.Doc
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		s.Split(text, &d)
	}
}

func BenchmarkFind10k(b *testing.B)         { benchmarkFind(b, 10_000, false) }
func BenchmarkFind1M(b *testing.B)          { benchmarkFind(b, 1_000_000, false) }
func BenchmarkSplitAndFind10k(b *testing.B) { benchmarkFind(b, 10_000, true) }
func BenchmarkSplitAndFind1M(b *testing.B)  { benchmarkFind(b, 1_000_000, true) }

func BenchmarkBuild100k(b *testing.B) {
	pack := manyNames(100_000)
	s := token.New(abbreviations)
	for b.Loop() {
		Build(pack, s)
	}
}
