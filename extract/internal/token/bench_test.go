package token

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// corpus is the text that the benchmarks read: the NDJSON file that
// ENTENTE_CORPUS names, else the seed article again and again.
func corpus(tb testing.TB) string {
	tb.Helper()
	path := os.Getenv("ENTENTE_CORPUS")
	if path == "" {
		text, err := os.ReadFile("../../../data/articles/us-japan.txt")
		if err != nil {
			tb.Fatal(err)
		}
		return strings.Repeat(string(text)+"\n\n", 200)
	}
	rows, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(rows)) {
		var row struct{ Text string }
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			tb.Fatal(err)
		}
		b.WriteString(row.Text)
		b.WriteString("\n\n")
	}
	return b.String()
}

func BenchmarkSplit(b *testing.B) {
	text := corpus(b)
	s := splitter(b)
	var d Doc
	s.Split(text, &d)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s.Split(text, &d)
	}
}
