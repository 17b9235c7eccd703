package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"entente/extract"
	"entente/graph/jsonld"
	"entente/graph/svg"

	"github.com/spf13/cobra"
)

// buildOptions are the flags of build.
type buildOptions struct {
	dir    string
	merge  string
	format string
	svg    svg.Options
}

func (a *app) build() *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:   "build ARTICLE...",
		Short: "Write the graph of each article file, or one of all",
		Long: `Build reads articles and writes a graph for each file: DOT for Graphviz, an SVG
diagram and JSON-LD for graph databases. An NDJSON file gives one graph of all
its articles. With --merge all files give one graph.

A graph whose article cannot be read is not written; the others are.`,
		Example: `  entente build us-japan.txt
  entente build --format dot,jsonld -o graphs us-japan.txt talks.ndjson
  entente build --merge all --format jsonld us-japan.txt talks.ndjson`,
		Args: wants(1, -1, "an article file, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error { return a.runBuild(c.Context(), o, args) },
	}
	c.Flags().StringVarP(&o.dir, "output", "o", "out", "folder to write to")
	c.Flags().StringVar(&o.merge, "merge", "", "write one graph of this `name`")
	c.Flags().StringVar(&o.format, "format", defaultFormats, "formats to write, or all")
	mustComplete(c, "format", append(formatNames(), "all")...)
	c.Flags().DurationVar(&o.svg.Timeout, "timeout", svg.DefaultTimeout, "how long the layout of an SVG may take")
	if err := c.MarkFlagDirname("output"); err != nil {
		panic(err) // the flag stands above
	}
	return c
}

// result is what became of a bundle.
type result struct {
	note string
	errs []error
}

func (a *app) runBuild(ctx context.Context, o buildOptions, args []string) error {
	chosen, err := parseFormats(o.format)
	if err != nil {
		return err
	}
	args = unique(args)
	if err := checkBuild(o, chosen, args); err != nil {
		return err
	}
	x, _, err := a.extractor()
	if err != nil {
		return err
	}
	if err := makeFolder(o.dir); err != nil {
		return err
	}
	bar := a.ui.progress(inputSize(args), "reading")
	defer bar.finish()

	reads := ordered(ctx, a.inputs(args), func(ctx context.Context, in input) read { return readFacts(ctx, x, in) })
	results := ordered(ctx, bundles(reads, o.merge, bar), func(ctx context.Context, b bundle) result {
		return o.writeBundle(ctx, x, chosen, b)
	})
	bad := 0
	for r := range results {
		for _, err := range r.errs {
			bad = max(bad, asFailure(err).code)
			a.ui.problem(err)
		}
		if r.note != "" {
			a.ui.note("%s", r.note)
		}
	}
	bar.finish()
	if err := ctx.Err(); err != nil {
		return err
	}
	if bad != 0 {
		return silent(bad)
	}
	return nil
}

// checkBuild finds what is wrong with the arguments before any work is done.
func checkBuild(o buildOptions, chosen []format, args []string) error {
	if o.dir == "-" || o.dir == "" {
		return badUsage("-o wants a folder, not %q", o.dir)
	}
	if o.svg.Timeout <= 0 {
		return badUsage("--timeout %v: must be more than nothing", o.svg.Timeout)
	}
	inputs := filesBySize(args)
	if o.merge != "" {
		if err := checkName(o.merge); err != nil {
			return err
		}
		return checkTargets(o.dir, o.merge, chosen, inputs)
	}
	from := map[string]string{}
	for _, arg := range args {
		name := graphName(arg)
		if other, ok := from[name]; ok {
			return badUsage("%s and %s would both be written to %s", other, arg, filepath.Join(o.dir, name+"."+chosen[0].name)).
				withHint("rename one of them, or put both in one graph with --merge NAME")
		}
		from[name] = arg
		if err := checkTargets(o.dir, name, chosen, inputs); err != nil {
			return err
		}
	}
	return nil
}

// unique leaves out arguments that are given twice.
func unique(args []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, arg := range args {
		if !seen[arg] {
			kept = append(kept, arg)
		}
		seen[arg] = true
	}
	return kept
}

// checkName keeps --merge inside the output folder.
func checkName(name string) error {
	if name != filepath.Base(name) || strings.HasPrefix(name, ".") || clean(name) != name {
		return badUsage("--merge %q: the name of a graph is a file name without folder and ending", name)
	}
	return nil
}

// writeBundle makes the graph of a bundle and writes its files.
func (o buildOptions) writeBundle(ctx context.Context, x *extract.Extractor, chosen []format, b bundle) result {
	if errs := b.errors(); len(errs) > 0 {
		return result{errs: errs}
	}
	if err := ctx.Err(); err != nil {
		return result{} // the caller reports it once
	}
	g, err := b.graph(x)
	if err != nil {
		return result{errs: []error{failed("%s: %w", b.name, err)}}
	}
	l := look{o.svg, jsonld.Options{Base: x.Pack().Base, Vocab: x.Pack().Vocab}}
	if err := writeGraph(ctx, o.dir, b.name, chosen, l, g); err != nil {
		if ctx.Err() != nil {
			return result{}
		}
		return result{errs: []error{err}}
	}
	var endings []string
	for _, f := range chosen {
		endings = append(endings, f.name)
	}
	return result{note: fmt.Sprintf("%s: %s, %s from %s (%s)", filepath.Join(o.dir, b.name+"."+endings[0]),
		count(len(g.Nodes()), "node"), count(len(g.Edges()), "edge"), count(len(b.reads), "article"),
		strings.Join(endings, ", "))}
}
