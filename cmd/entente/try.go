package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"entente/extract"
	"entente/extract/article"
	"entente/graph"

	"github.com/spf13/cobra"
)

// tryOptions are the flags of try.
type tryOptions struct {
	given string
	date  string
	json  bool
}

func (a *app) try() *cobra.Command {
	var o tryOptions
	c := &cobra.Command{
		Use:   `try "A sentence."`,
		Short: "Show the facts of a sentence and what each language layer saw",
		Long: `Try reads a sentence as an article and prints the facts in it, and what each
layer of the language made of it: words, names, groups and clauses. Without an
argument it reads standard input.`,
		Example: `  entente try "Blinken plans to visit the Philippines." --date 2024-07-28
  entente try "He met Minoru Kihara." --given "Lloyd Austin came to Tokyo."
  entente try --json "Macron was received by Scholz in Berlin."`,
		Args: wants(0, 1, "one sentence in quotes"),
		RunE: func(c *cobra.Command, args []string) error { return a.runTry(c.Context(), o, args) },
	}
	c.Flags().StringVar(&o.given, "given", "", "text that stands before the sentence")
	c.Flags().StringVar(&o.date, "date", "", "date of the article, YYYY-MM-DD")
	c.Flags().BoolVar(&o.json, "json", false, "print JSON for programs")
	return c
}

func (a *app) runTry(ctx context.Context, o tryOptions, args []string) error {
	if o.date != "" {
		if _, err := time.Parse(time.DateOnly, o.date); err != nil {
			return badUsage("--date %q is no date of the form YYYY-MM-DD", o.date)
		}
	}
	text, err := a.sentence(ctx, args)
	if err != nil {
		return err
	}
	x, _, err := a.extractor()
	if err != nil {
		return err
	}
	all, start := behind(o.given, text)
	trace, err := await(ctx, func() (*extract.Trace, error) {
		return x.Trace(article.Article{ID: "try", Date: o.date, Text: all})
	})
	if err != nil {
		return fmt.Errorf("reading the sentence: %w", err)
	}
	trace = from(trace, start, len(all)-len(text))
	out := bufio.NewWriter(a.Stdout)
	if o.json {
		if err := printJSON(out, trace); err != nil {
			return err
		}
		return out.Flush()
	}
	printer{out, a.paint()}.trace(trace)
	return out.Flush()
}

// sentence is the text to try: the argument, or what a pipe gives.
func (a *app) sentence(ctx context.Context, args []string) (string, error) {
	text := ""
	switch {
	case len(args) == 1:
		text = args[0]
	case isTerminal(a.Stdin):
		return "", badUsage("no sentence to try").withHint(`entente try "Penny Wong met Retno Marsudi."`)
	default:
		all, err := await(ctx, func() ([]byte, error) { return io.ReadAll(a.Stdin) })
		if err != nil {
			return "", fmt.Errorf("reading standard input: %w", err)
		}
		text = string(all)
	}
	switch {
	case strings.TrimSpace(text) == "":
		return "", badUsage("no sentence to try: the text is empty")
	case !utf8.ValidString(text):
		return "", badUsage("the text is not valid UTF-8")
	case strings.ContainsRune(text, 0):
		return "", badUsage("the text holds a NUL character")
	}
	return text, nil
}

// from leaves out of a trace what lies before a place, the text that was only
// given. Facts count code points, sentences bytes.
func from(t *extract.Trace, runes, bytes int) *extract.Trace {
	kept := extract.Trace{Sentences: []extract.SentenceTrace{}, Facts: []graph.Fact{}}
	for _, s := range t.Sentences {
		if s.Start >= bytes {
			kept.Sentences = append(kept.Sentences, s)
		}
	}
	for _, f := range t.Facts {
		if f.Sentence.Start >= runes {
			kept.Facts = append(kept.Facts, f)
		}
	}
	return &kept
}

// printJSON prints v indented, safe for a terminal.
func printJSON(w io.Writer, v any) error {
	text, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append(escapeJSON(text), '\n'))
	return err
}
