package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/extract"
	"entente/extract/report"
	"entente/graph"

	"github.com/spf13/cobra"
)

// todoOptions are the flags of todo.
type todoOptions struct {
	json       bool
	limit, min int
}

func (a *app) todo() *cobra.Command {
	var o todoOptions
	c := &cobra.Command{
		Use:   "todo CORPUS...",
		Short: "Show what the rules miss in a corpus, with stubs to paste",
		Long: `Todo reads articles and lists what the rules of the pack miss: the sentences
that name two known actors and give no fact, by their verb and what stands around
it, and the names that the pack lacks. Each comes with examples and a stub.

A rule's stub goes under "rules:" in a file of the folder rules, a relation's
under "relations:" in relations.yaml, an entity's under "entities:". A stub is a
beginning: the sentence of its test is the corpus's and is to be rewritten.`,
		Example: `  entente todo talks.ndjson
  entente todo talks.ndjson us-japan.txt --min 1 --limit 3 --json`,
		Args: wants(1, -1, "a file of articles, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error { return a.runTodo(c.Context(), o, args) },
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON for programs")
	c.Flags().IntVar(&o.limit, "limit", 10, "how many frames and names to list, 0 for all")
	c.Flags().IntVar(&o.min, "min", 2, "list what is seen at least so often")
	return c
}

func (a *app) runTodo(ctx context.Context, o todoOptions, args []string) error {
	if o.limit < 0 || o.min < 1 {
		return badUsage("--limit counts from 0 and --min from 1")
	}
	x, _, err := a.extractor()
	if err != nil {
		return err
	}
	misses := report.NewMisses(x.Pack())
	code, err := a.eachTrace(ctx, x, args, func(in input, t *extract.Trace) { misses.Add(in.Article, t) })
	if err != nil {
		return err
	}
	todo := misses.Todo(o.limit, o.min)
	out := bufio.NewWriter(a.Stdout)
	if o.json {
		if err := printJSON(out, todo); err != nil {
			return err
		}
	} else {
		todoPrinter{out, a.paint(), o.min}.todo(todo)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if code != ExitOK {
		return silent(code)
	}
	return nil
}

// todoPrinter prints what the rules miss for people.
type todoPrinter struct {
	w   io.Writer
	p   painter
	min int
}

func (t todoPrinter) todo(r report.Todo) {
	fmt.Fprintf(t.w, "pack %s on %s, %s\n", clean(r.Pack), count(r.Articles, "article"), count(r.Sentences, "sentence"))
	fmt.Fprintf(t.w, "%d of %s with two known actors have no fact\n", r.Missed, count(r.Actors, "sentence"))
	joined := slices.IndexFunc(r.Frames, func(f report.Frame) bool { return !f.Joins })
	if joined < 0 {
		joined = len(r.Frames)
	}
	t.frames("verbs between two known actors", r.Frames[:joined])
	t.frames("verbs with one of them, the other stands elsewhere in the sentence", r.Frames[joined:])
	t.rest(r.AllFrames-len(r.Frames), "frame")
	t.names(r.Names)
	t.rest(r.AllNames-len(r.Names), "name")
	if len(r.Frames)+len(r.Names) == 0 {
		fmt.Fprintf(t.w, "nothing is missed %d times or more\n", t.min)
	}
}

// rest says that there are more than are listed.
func (t todoPrinter) rest(n int, noun string) {
	if n > 0 {
		fmt.Fprintln(t.w)
		fmt.Fprint(t.w, t.p.dim(fmt.Sprintf("and %s; --limit 0 lists all\n", count(n, "more "+noun))))
	}
}

func (t todoPrinter) heading(text string) {
	fmt.Fprintln(t.w)
	fmt.Fprint(t.w, t.p.bold(text+"\n"))
}

func (t todoPrinter) frames(heading string, frames []report.Frame) {
	if len(frames) == 0 {
		return
	}
	t.heading(heading)
	for _, f := range frames {
		fmt.Fprintln(t.w)
		fmt.Fprint(t.w, t.p.bold(field("  "+fmt.Sprint(f.Count), clean(f.Frame), 8)))
		if len(f.Objects) > 0 {
			fmt.Fprint(t.w, field("", "words: "+oneLine(strings.Join(f.Objects, ", ")), 8))
		}
		for _, e := range f.Examples {
			fmt.Fprint(t.w, field("", e.Doc+": "+bracketed(e.Sentence, append([]graph.Span{e.Verb}, e.Ends...)), 8))
		}
		if f.Stub != "" {
			fmt.Fprint(t.w, t.p.dim(field("", "gives "+f.Relation+": "+f.Why, 8)))
		}
		t.stub(f.NewStub)
		t.stub(f.Stub)
	}
}

func (t todoPrinter) names(names []report.Name) {
	if len(names) == 0 {
		return
	}
	t.heading("names that the pack lacks")
	for _, n := range names {
		fmt.Fprintln(t.w)
		fmt.Fprint(t.w, t.p.bold(field("  "+fmt.Sprint(n.Count), fmt.Sprintf("%s, in %s", oneLine(n.Name), count(n.Articles, "article")), 8)))
		fmt.Fprint(t.w, field("", "likely "+n.Type+": "+strings.Join(n.Why, "; "), 8))
		if len(n.Known) > 0 {
			fmt.Fprint(t.w, field("", "a short name of "+strings.Join(n.Known, ", ")+", whom these articles do not name in full", 8))
		}
		for _, c := range n.Contexts {
			fmt.Fprint(t.w, field("", c.Doc+": "+bracketed(c.Sentence, []graph.Span{c.Name}), 8))
		}
		t.stub(n.Stub)
	}
}

// stub prints what can be pasted: as it is, at its own indentation.
func (t todoPrinter) stub(text string) {
	for line := range strings.Lines(text) {
		fmt.Fprintln(t.w, clean(strings.TrimSuffix(line, "\n")))
	}
}

// bracketed puts brackets around words of a sentence.
func bracketed(q graph.Quote, spans []graph.Span) string {
	var b strings.Builder
	for i, r := range []rune(q.Text + " ") {
		for _, s := range spans {
			if s.End == q.Start+i && s.Start < s.End {
				b.WriteByte(']')
			}
		}
		for _, s := range spans {
			if s.Start == q.Start+i && s.Start < s.End {
				b.WriteByte('[')
			}
		}
		b.WriteRune(r)
	}
	return oneLine(b.String())
}
