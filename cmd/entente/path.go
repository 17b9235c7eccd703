package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/jsonld"

	"github.com/spf13/cobra"
)

// pathOptions are the flags of path.
type pathOptions struct {
	max    int
	length int
}

func (a *app) path() *cobra.Command {
	var o pathOptions
	c := &cobra.Command{
		Use:   "path FROM TO GRAPH.jsonld...",
		Short: "Show how two nodes are connected, the shortest ways first",
		Long: `Path looks for ways between two nodes in the JSON-LD files that build writes, and
prints each step with the sentences behind it. A node is named by its id or its
name. An edge may be walked in both directions; what a text denies is no edge.`,
		Example: `  entente path lloyd-austin china us-japan.jsonld
  entente path "Joe Biden" tokyo --max 2 --length 4 us-japan.jsonld`,
		Args: wants(3, -1, "two nodes and a graph"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.runPath(c.Context(), o, args[0], args[1], args[2:])
		},
	}
	c.Flags().IntVar(&o.max, "max", 5, "how many ways to show at most")
	c.Flags().IntVar(&o.length, "length", 6, "how many steps a way has at most")
	return c
}

func (a *app) runPath(ctx context.Context, o pathOptions, from, to string, files []string) error {
	if o.max < 1 || o.length < 1 {
		return badUsage("--max and --length count from 1")
	}
	g, err := await(ctx, func() (*graph.Graph, error) { return a.readGraphs(files) })
	if err != nil {
		return err
	}
	start, err := findNode(g, from)
	if err != nil {
		return err
	}
	end, err := findNode(g, to)
	if err != nil {
		return err
	}
	if start.ID == end.ID {
		return badUsage("%s and %s are the same node", from, to)
	}
	net, err := newNetwork(g)
	if err != nil {
		return failed("reading the graph as a network: %w", err)
	}
	ways := net.ways(start.ID, end.ID, o.max, o.length)
	if len(ways) == 0 {
		return findings("no way from %s to %s in %s", start.ID, end.ID, count(o.length, "step"))
	}
	out := bufio.NewWriter(a.Stdout)
	a.printWays(out, g, net, ways)
	return out.Flush()
}

// readGraphs reads JSON-LD files into one graph. "-" is standard input.
func (a *app) readGraphs(files []string) (*graph.Graph, error) {
	all := graph.New()
	for _, name := range files {
		g, err := a.readGraph(name)
		if err != nil {
			return nil, err
		}
		all.Merge(g)
	}
	return all, nil
}

func (a *app) readGraph(name string) (*graph.Graph, error) {
	in := a.Stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, badUsage("%s", plain(err))
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, badUsage("%s: is a folder, not a file", name)
		}
		in = f
	}
	g, err := jsonld.Read(bufio.NewReader(in))
	if err != nil {
		return nil, badUsage("%s: %w", name, plainError(err)).
			withHint("`entente build --format jsonld` writes such files")
	}
	return g, nil
}

// findNode finds a node by id or by name, without regard to case.
func findNode(g *graph.Graph, what string) (graph.Node, error) {
	if n, ok := g.Node(what); ok {
		return n, nil
	}
	var found []graph.Node
	var known []string
	for _, n := range g.Nodes() {
		known = append(known, n.ID, n.Name)
		if strings.EqualFold(n.Name, what) || strings.EqualFold(n.ID, what) || n.ID == graph.Slug(what) {
			found = append(found, n)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		err := badUsage("the graph has no node %q", what)
		if near := nearest(what, known, 3); len(near) > 0 {
			return graph.Node{}, err.withHint("did you mean %s?", strings.Join(near, " or "))
		}
		return graph.Node{}, err
	}
	var ids []string
	for _, n := range found {
		ids = append(ids, n.ID)
	}
	return graph.Node{}, badUsage("%q names %s", what, count(len(found), "node")).
		withHint("say which: %s", strings.Join(ids, " or "))
}

func (a *app) printWays(w io.Writer, g *graph.Graph, net *network, ways [][]string) {
	p := a.paint()
	name := func(id string) string {
		if n, ok := g.Node(id); ok && n.Name != "" {
			return clean(n.Name)
		}
		return clean(id)
	}
	for i, way := range ways {
		if i > 0 {
			fmt.Fprintln(w)
		}
		var names []string
		for _, id := range way {
			names = append(names, name(id))
		}
		for j, line := range wrap(fmt.Sprintf("%d. %s", i+1, strings.Join(names, " - ")), width) {
			if j > 0 {
				line = "   " + line
			}
			fmt.Fprintln(w, p.bold(line))
		}
		for j := range way[:len(way)-1] {
			for _, e := range net.edges(way[j], way[j+1]) {
				printStep(w, p, g, e, name)
			}
		}
	}
}

// printStep prints one edge with the first sentence behind it.
func printStep(w io.Writer, p painter, g *graph.Graph, e graph.Edge, name func(string) string) {
	label := e.Relation
	if r, ok := g.Relation(e.Relation); ok && r.Label != "" {
		label = r.Label
	}
	text := fmt.Sprintf("%s %s %s", name(e.Subject), clean(label), name(e.Object))
	if e.Status != graph.Asserted {
		text += " [" + clean(string(e.Status)) + "]"
	}
	fmt.Fprint(w, field("  ", text, 3))
	for i, ev := range e.Evidence {
		if i == maxEvidence {
			fmt.Fprint(w, p.dim(field("", "and "+count(len(e.Evidence)-i, "more sentence"), 5)))
			break
		}
		fmt.Fprint(w, p.dim(field("", ev.Doc+": "+strings.Join(strings.Fields(ev.Sentence.Text), " "), 5)))
	}
}

// maxEvidence is how many sentences a step shows.
const maxEvidence = 2

// plainError is an error worded by plain.
func plainError(err error) error { return errors.New(plain(err)) }

// byKey is the order of edges in a list.
func byKey(a, b graph.Edge) int {
	return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Relation, b.Relation),
		cmp.Compare(a.Object, b.Object), cmp.Compare(statusRank(a.Status), statusRank(b.Status)))
}

func statusRank(s graph.Status) int { return slices.Index(graph.Statuses(), s) }
