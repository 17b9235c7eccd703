package score_test

import (
	"fmt"
	"strings"

	"entente/data"
	"entente/extract"
	"entente/extract/score"
)

func Example() {
	gold := `{"id": "1", "text": "Antony Blinken visited Japan. Penny Wong criticised China.", "edges": [
		{"plover": "CONSULT", "source": [0, 14], "target": [23, 28]},
		{"plover": "DISAPPROVE", "source": [52, 57], "target": [30, 40]}]}`
	rows, err := score.Read(strings.NewReader(strings.ReplaceAll(gold, "\n", " ")), "gold.jsonl")
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := extract.Load(data.FS, "diplomacy")
	if err != nil {
		fmt.Println(err)
		return
	}
	var docs []score.Doc
	for _, row := range rows {
		d, err := score.Find(x, row)
		if err != nil {
			fmt.Println(err)
			return
		}
		docs = append(docs, d)
	}
	r := score.Facts(docs)
	fmt.Printf("precision %.2f, recall %.2f\n", r.Labelled.Precision, r.Labelled.Recall)
	for _, m := range r.Misses {
		fmt.Printf("missed %s %q to %q: %s\n", m.Plover, m.Source.Text, m.Target.Text, m.Cause)
	}
	// Output:
	// precision 0.50, recall 0.50
	// missed DISAPPROVE "China" to "Penny Wong": the direction is reversed
}
