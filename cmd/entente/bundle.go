package main

import (
	"context"
	"iter"

	"entente/extract"
	"entente/extract/article"
	"entente/graph"
)

// read is an article with the facts found in it.
type read struct {
	input
	facts []graph.Fact
	err   error
}

// bundle is what becomes one graph.
type bundle struct {
	name  string
	reads []read
}

// readFacts reads one article. A long one is given up when the context ends.
func readFacts(ctx context.Context, x *extract.Extractor, in input) read {
	if in.Err != nil {
		return read{input: in, err: in.Err}
	}
	facts, err := await(ctx, func() ([]graph.Fact, error) { return x.Facts(in.Article) })
	return read{in, facts, err}
}

// bundles gathers what belongs in one graph: the articles of a file, or all.
func bundles(reads iter.Seq[read], merge string, bar *progress) iter.Seq[bundle] {
	return func(yield func(bundle) bool) {
		var b bundle
		path := ""
		for r := range reads {
			if merge == "" && len(b.reads) > 0 && r.path != path {
				if !yield(b) {
					return
				}
				b = bundle{}
			}
			path = r.path
			b.name = merge
			if merge == "" {
				b.name = graphName(path)
			}
			bar.add(int64(len(r.Text)))
			b.reads = append(b.reads, r)
		}
		if len(b.reads) > 0 {
			yield(b)
		}
	}
}

// graph makes the graph of the bundle's facts.
func (b bundle) graph(x *extract.Extractor) (*graph.Graph, error) {
	var facts []graph.Fact
	var sources []article.Article
	for _, r := range b.reads {
		facts = append(facts, r.facts...)
		sources = append(sources, r.Article)
	}
	g, err := x.Graph(facts, sources)
	if err != nil {
		return nil, err
	}
	if g.Title() == "" {
		g.SetTitle(b.title())
	}
	return g, nil
}

// title is the title of a graph: its only article's, else the graph's name.
func (b bundle) title() string {
	if len(b.reads) == 1 && b.reads[0].Title != "" {
		return b.reads[0].Title
	}
	return b.name
}

// errors tells which articles cannot be read, and which two claim one id:
// evidence names its article by id, so it would be ambiguous.
func (b bundle) errors() []error {
	var errs []error
	first := map[string]read{}
	for _, r := range b.reads {
		if r.err != nil {
			errs = append(errs, r.problem(r.err))
			continue
		}
		other, ok := first[r.ID]
		if ok && other.Text != r.Text {
			errs = append(errs, badUsage("%s: two different articles have the id %q", r.path, r.ID).
				withHint("the other one is in %s; give one of them another id", other.path))
		}
		if !ok {
			first[r.ID] = r
		}
	}
	return errs
}
