package extract_test

import (
	"fmt"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
)

func Example() {
	x, err := extract.Load(data.FS, "diplomacy")
	if err != nil {
		fmt.Println(err)
		return
	}
	facts, err := x.Facts(article.Article{ID: "note", Text: "Australian Foreign Minister Penny Wong did not visit Japan. She met Fumio Kishida in Sydney."})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range facts {
		fmt.Println(f.Subject.ID, f.Relation, f.Object.ID, f.Status)
	}
	// Output:
	// penny-wong represents australia asserted
	// penny-wong visits japan denied
	// penny-wong met-with fumio-kishida asserted
}
