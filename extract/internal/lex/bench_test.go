package lex

import (
	"bufio"
	"encoding/json"
	"os"
	"syscall"
	"testing"

	"entente/extract/internal/token"
)

// wikinews reads the texts of the development corpus; nil where it is not
// there.
func wikinews(tb testing.TB) []string {
	f, err := os.Open("../../../../shared/corpus/wikinews.ndjson")
	if err != nil {
		return nil
	}
	defer f.Close()
	var texts []string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		var row struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, row.Text)
	}
	return texts
}

// splitAll splits the corpus, or the gold sentences where it is not there.
func splitAll(tb testing.TB) (texts []string, docs []token.Doc, size int64) {
	texts = wikinews(tb)
	if texts == nil {
		for _, g := range readGold(tb, "testdata/tags-dev.txt") {
			texts = append(texts, g.text)
		}
	}
	sp := token.New(nil)
	docs = make([]token.Doc, len(texts))
	for i, text := range texts {
		sp.Split(text, &docs[i])
		size += int64(len(text))
	}
	return texts, docs, size
}

// BenchmarkTag measures lookup and tagging of running text, its words seen
// before.
func BenchmarkTag(b *testing.B) {
	texts, docs, size := splitAll(b)
	tg := NewTagger(loadLexicon(b), Options{})
	var tags []Tag
	pass := func() {
		for i := range docs {
			for _, s := range docs[i].Sentences {
				tags = tg.Tag(texts[i], docs[i].Tokens[s.First:s.End], nil, tags)
			}
		}
	}
	pass()
	b.SetBytes(size)
	b.ReportAllocs()
	start := cpuTime(b)
	for b.Loop() {
		pass()
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(cpuTime(b)-start), "cpuMB/s")
}

// cpuTime gives the seconds of processor time of this process: it tells more
// than the clock on a machine that others use too.
func cpuTime(tb testing.TB) float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

// BenchmarkAnalyse measures the lookup alone.
func BenchmarkAnalyse(b *testing.B) {
	texts, docs, size := splitAll(b)
	c := NewCache(loadLexicon(b))
	n := 0
	pass := func() {
		for i := range docs {
			for _, t := range docs[i].Tokens {
				if t.Flags&token.Word != 0 {
					n += int(c.Analyse(t.Hash, texts[i][t.Start:t.End]).Form)
				}
			}
		}
	}
	pass()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		pass()
	}
}

// BenchmarkLookup measures words that no cache has.
func BenchmarkLookup(b *testing.B) {
	l := loadLexicon(b)
	words := []string{"visited", "says", "government", "re-election", "kamikawa", "the", "criticised", "us-led"}
	i := 0
	for b.Loop() {
		l.Lookup(words[i%len(words)])
		i++
	}
}

func BenchmarkLoad(b *testing.B) {
	start := cpuTime(b)
	for b.Loop() {
		loadLexicon(b)
	}
	b.ReportMetric((cpuTime(b)-start)*1e3/float64(b.N), "cpu-ms/op")
}
