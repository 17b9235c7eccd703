package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"entente/extract"
	"entente/extract/rule"
	"entente/graph"

	"github.com/spf13/cobra"
)

// explainOptions are the flags of explain.
type explainOptions struct {
	edge   string
	doc    string
	html   string
	whyNot string
	json   bool

	asksWhyNot bool // --why-not was given, even if empty
}

func (a *app) explain() *cobra.Command {
	var o explainOptions
	c := &cobra.Command{
		Use:   "explain ARTICLE",
		Short: "Show the rule and the words behind each edge of an article",
		Long: `Explain prints, for each edge found in an article, the rule that found it with
its place in the pack, the sentence with the matched words marked, and how a
short name, a title or a pronoun was tied to its node.

--edge takes the ends and the relation by id or by name, any of them may be left
out: "antony-blinken visits philippines", "blinken visits", "opposes china". A
status in brackets, as in "blinken visits philippines [planned]", picks by it.

--html writes a page with the article instead: its names, groups, clauses and
matches marked, layer by layer, and each edge with its rule and its words.

--why-not takes an edge that was not found, with both ends and the relation, and
prints the rules that came nearest: how far each matched, the word or the
condition that failed, and the smallest change that would make it match. A topic
stands in quotes. The exit code is 1 when the edge is not there.`,
		Example: `  entente explain us-japan.txt
  entente explain us-japan.txt --edge "antony-blinken visits philippines"
  entente explain us-japan.txt --why-not "blinken visits tokyo"
  entente explain talks.ndjson --doc talks-1
  entente explain us-japan.txt --html us-japan.html`,
		Args: wants(1, 1, "one article file, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			o.asksWhyNot = c.Flags().Changed("why-not")
			return a.runExplain(c.Context(), o, args[0])
		},
	}
	c.Flags().StringVar(&o.edge, "edge", "", "only the edges that match, such as \"blinken visits\"")
	c.Flags().StringVar(&o.whyNot, "why-not", "", "the rules nearest to an `edge` that was not found")
	c.Flags().BoolVar(&o.json, "json", false, "with --why-not: print JSON for programs")
	c.Flags().StringVar(&o.doc, "doc", "", "only the article of this `id`")
	c.Flags().StringVar(&o.html, "html", "", "write a page with the article to `FILE`")
	return c
}

func (a *app) runExplain(ctx context.Context, o explainOptions, path string) error {
	if err := checkPage(o.html, []string{path}); err != nil {
		return err
	}
	switch {
	case o.asksWhyNot && (o.edge != "" || o.html != ""):
		return badUsage("--why-not goes with neither --edge nor --html").withHint("they show what was found, --why-not what was not")
	case o.json && !o.asksWhyNot:
		return badUsage("--json needs --why-not").withHint("`entente extract` prints the facts as JSON")
	}
	x, where, err := a.extractor()
	if err != nil {
		return err
	}
	reads, err := a.readAll(ctx, x, path, o.doc)
	if err != nil {
		return err
	}
	if o.asksWhyNot {
		return a.runWhyNot(ctx, x, where, o, reads)
	}
	g, err := bundle{name: graphName(path), reads: reads}.graph(x)
	if err != nil {
		return failed("%s: %w", path, err)
	}
	edges, err := pickEdges(g, o.edge)
	if err != nil {
		return err
	}
	if o.html != "" {
		return a.explainPage(ctx, x, o.html, g, edges, reads)
	}
	if len(edges) == 0 {
		return findings("%s: no facts found", path).withHint("`entente try` shows what each layer sees in a sentence")
	}
	out := bufio.NewWriter(a.Stdout)
	e := explainer{p: a.paint(), pack: x.Pack(), where: where, g: g}
	for i, edge := range edges {
		if i > 0 {
			fmt.Fprintln(out)
		}
		e.edge(out, edge)
	}
	return out.Flush()
}

// readAll reads the articles of a file, or the one with the given id. The
// first that cannot be read ends it.
func (a *app) readAll(ctx context.Context, x *extract.Extractor, path, doc string) ([]read, error) {
	var reads []read
	var ids []string
	each := func(ctx context.Context, in input) read {
		if doc != "" && in.ID != doc {
			return read{input: in}
		}
		return readFacts(ctx, x, in)
	}
	bar := a.ui.progress(inputSize([]string{path}), "reading")
	defer bar.finish()
	for r := range ordered(ctx, a.inputs([]string{path}), each) {
		bar.add(int64(len(r.Text)))
		ids = append(ids, r.ID)
		if doc != "" && r.ID != doc {
			continue
		}
		if r.err != nil {
			return nil, r.problem(r.err)
		}
		reads = append(reads, r)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if doc != "" && len(reads) == 0 {
		err := badUsage("%s has no article %q", path, doc)
		if near := nearest(doc, ids, 3); len(near) > 0 {
			return nil, err.withHint("did you mean %s?", strings.Join(near, " or "))
		}
		return nil, err
	}
	return reads, nil
}

// pickEdges gives the edges that a query means, all for an empty one.
func pickEdges(g *graph.Graph, query string) ([]graph.Edge, error) {
	if query == "" {
		return g.Edges(), nil
	}
	q, err := parseQuery(query)
	if err != nil {
		return nil, err
	}
	var found []graph.Edge
	for _, e := range g.Edges() {
		if q.matches(g, e) {
			found = append(found, e)
		}
	}
	if len(found) > 0 {
		return found, nil
	}
	none := findings("no edge %q", query)
	if near := q.nearest(g, 3); len(near) > 0 {
		return nil, none.withHint("the nearest: %s", strings.Join(near, "; "))
	}
	return nil, none
}

// explainer prints the reasons of edges.
type explainer struct {
	p     painter
	pack  *rule.Pack
	where packPlace
	g     *graph.Graph
}

// indent is the column where the text of a field begins.
const indent = 11

func (e explainer) edge(w io.Writer, edge graph.Edge) {
	text := clean(edgeText(e.shown(edge)))
	for i, line := range wrap(text, width) {
		if i > 0 {
			line = "  " + line
		}
		fmt.Fprintln(w, e.p.bold(line))
	}
	for _, ev := range edge.Evidence {
		e.evidence(w, edge, ev)
	}
}

// shown names a topic by its words.
func (e explainer) shown(edge graph.Edge) graph.Key {
	k := edge.Key
	if n, ok := e.g.Node(k.Object); ok && n.Type == topic {
		k.Object = quoted(n.Name)
	}
	return k
}

func (e explainer) evidence(w io.Writer, edge graph.Edge, ev graph.Evidence) {
	e.rule(w, ev.Rule)
	label := "  sentence"
	for _, line := range marked(e.p, ev.Sentence.Text, e.marks(edge, ev), width-indent) {
		fmt.Fprintf(w, "%-*s%s\n", indent, label, line)
		label = ""
	}
	e.resolution(w, ev.Subject)
	if ev.Object.Start != ev.Subject.Start || ev.Object.End != ev.Subject.End {
		e.resolution(w, ev.Object)
	}
	for _, f := range []struct{ label, text string }{
		{"  about", ev.About}, {"  where", ev.Place}, {"  when", ev.Time}, {"  said by", ev.Attributed},
	} {
		if f.text != "" {
			fmt.Fprint(w, field(f.label, oneLine(f.text), indent))
		}
	}
	fmt.Fprint(w, e.p.dim(field("  article", fmt.Sprintf("%s, characters %d to %d", ev.Doc, ev.Sentence.Start, ev.Sentence.End), indent)))
}

// resolution prints how the words of an end were tied to its node.
func (e explainer) resolution(w io.Writer, words graph.Words) {
	if words.Resolved != "" {
		fmt.Fprint(w, field("  resolved", oneLine(quoted(words.Text)+": "+words.Resolved), indent))
	}
	if words.Via != "" {
		fmt.Fprint(w, field("  via", oneLine(quoted(words.Text)+" by "+quoted(words.Via)), indent))
	}
}

// rule prints the rule's place and its sentences.
func (e explainer) rule(w io.Writer, id string) {
	for _, r := range e.pack.Rules {
		if r.ID != id {
			continue
		}
		fmt.Fprint(w, field("  rule", id+"  "+e.where.at(r.At), indent))
		for _, s := range r.Says {
			fmt.Fprint(w, field("", oneLine(s.Text), indent))
		}
		return
	}
	fmt.Fprint(w, field("  rule", id, indent))
}

// marks points out both ends of an edge and the words between them that tell
// the relation.
func (e explainer) marks(edge graph.Edge, ev graph.Evidence) []mark {
	object := edge.Object
	if n, ok := e.g.Node(object); ok && n.Type == topic {
		object = "topic"
	}
	length := ev.Sentence.End - ev.Sentence.Start
	var marks []mark
	add := func(start, end int, label string, paint func(painter, string) string) {
		for i := range marks { // "they" can be both ends
			if marks[i].start == start-ev.Sentence.Start && marks[i].end == end-ev.Sentence.Start {
				marks[i].label += ", " + label
				return
			}
		}
		m := mark{start - ev.Sentence.Start, end - ev.Sentence.Start, label, paint}
		if m.start >= 0 && m.start < m.end && m.end <= length {
			marks = append(marks, m)
		}
	}
	add(ev.Subject.Start, ev.Subject.End, edge.Subject, painter.subject)
	add(ev.Trigger.Start, ev.Trigger.End, edge.Relation, painter.trigger)
	add(ev.Object.Start, ev.Object.End, object, painter.object)
	return marks
}
