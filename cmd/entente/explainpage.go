package main

import (
	"context"
	"io"
	"slices"

	"entente/extract"
	"entente/extract/page"
	"entente/graph"
)

// explainPage writes the page of articles with their edges. An article without
// facts has a page too: its layers show why nothing matched.
func (a *app) explainPage(ctx context.Context, x *extract.Extractor, path string, g *graph.Graph, edges []graph.Edge, reads []read) error {
	e := page.Explanation{Title: g.Title(), Pack: x.Pack(), Graph: g, Edges: edges}
	traces := ordered(ctx, slices.Values(reads), func(ctx context.Context, r read) traced { return traceOf(ctx, x, r.input) })
	for t := range traces {
		if t.err != nil {
			return t.problem(t.err)
		}
		e.Readings = append(e.Readings, page.Reading{Article: t.Article, Trace: t.trace})
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := writePage(path, func(w io.Writer) error { return page.Article(w, e) }); err != nil {
		return err
	}
	a.ui.note("%s: %s of %s", path, count(len(edges), "edge"), count(len(reads), "article"))
	return nil
}
