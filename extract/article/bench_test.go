package article

import (
	"fmt"
	"strings"
	"testing"
)

func BenchmarkRows(b *testing.B) {
	text := strings.Repeat(`Iran's foreign minister said: \"We will go.\"\n\nJapan’s ministers met in Tokyo on Monday. `, 20)
	var rows strings.Builder
	for i := range 500 {
		fmt.Fprintf(&rows, `{"id":"wn-%d","title":"A title","date":"November 13, 2004","url":"https://example.org/%d","text":"%s"}`+"\n", i, i, text)
	}
	b.SetBytes(int64(rows.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for a := range Read(strings.NewReader(rows.String()), "news.ndjson", NDJSON) {
			if a.Err != nil {
				b.Fatal(a.Err)
			}
		}
	}
}
