package article_test

import (
	"fmt"
	"strings"

	"entente/extract/article"
)

func ExampleRead() {
	rows := `{"id": "a", "text": "Japan and China met.", "date": "November 13, 2004"}
{"id": "b"}
{"id": "c", "text": "They met again."}`
	for a := range article.Read(strings.NewReader(rows), "news.ndjson", article.NDJSON) {
		if a.Err != nil {
			fmt.Println("skipped:", a.Err)
			continue
		}
		fmt.Println(a.ID, a.Date, a.Text)
	}
	// Output:
	// a 2004-11-13 Japan and China met.
	// skipped: news.ndjson:2: the field "text" is missing (a row is {"id": "...", "text": "..."})
	// c  They met again.
}
