package score

import (
	"fmt"

	"entente/extract"
)

// Find reads a row's text: its facts where the row has edges, its names where
// it has names.
func Find(x *extract.Extractor, r Row) (Doc, error) {
	d := Doc{Row: r}
	var err error
	if r.Edges != nil {
		if d.Facts, err = x.Facts(r.Article()); err != nil {
			return d, fmt.Errorf("finding facts: %w", err)
		}
	}
	if r.Names != nil {
		if d.Engine, err = x.Names(r.Article()); err != nil {
			return d, fmt.Errorf("finding names: %w", err)
		}
	}
	return d, nil
}
