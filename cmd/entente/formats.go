package main

import (
	"context"
	"io"
	"strings"

	"entente/graph"
	"entente/graph/dot"
	"entente/graph/jsonld"
	"entente/graph/svg"
)

// A format is a way to write a graph. Its name is the ending of its files.
type format struct {
	name  string
	write func(context.Context, io.Writer, *graph.Graph, look) error
}

// look is what the formats want to know besides the graph.
type look struct {
	svg    svg.Options
	jsonld jsonld.Options
}

// formats lists every format, in the order in which they are written.
func formats() []format {
	return []format{
		{"dot", func(_ context.Context, w io.Writer, g *graph.Graph, _ look) error {
			return dot.Write(w, g, dot.Options{})
		}},
		{"svg", func(ctx context.Context, w io.Writer, g *graph.Graph, l look) error {
			return svg.WriteContext(ctx, w, g, l.svg)
		}},
		{"jsonld", func(_ context.Context, w io.Writer, g *graph.Graph, l look) error {
			return jsonld.Write(w, g, l.jsonld)
		}},
	}
}

// defaultFormats are written when --format is not given.
const defaultFormats = "dot,svg,jsonld"

func formatNames() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// parseFormats reads a list such as "dot,svg", or "all".
func parseFormats(list string) ([]format, error) {
	if list == "all" {
		return formats(), nil
	}
	wanted := map[string]bool{}
	for name := range strings.SplitSeq(list, ",") {
		wanted[strings.TrimSpace(name)] = true
	}
	var chosen []format
	for _, f := range formats() {
		if wanted[f.name] {
			chosen = append(chosen, f)
			delete(wanted, f.name)
		}
	}
	if len(wanted) == 0 {
		return chosen, nil
	}
	unknown := sortedKeys(wanted)[0]
	err := badUsage("unknown format %q", unknown).withHint("the formats are %s, and all", strings.Join(formatNames(), ", "))
	if near := nearest(unknown, formatNames(), 1); len(near) > 0 {
		return nil, err.withHint("did you mean %s? The formats are %s, and all", near[0], strings.Join(formatNames(), ", "))
	}
	return nil, err
}
