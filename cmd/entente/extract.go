package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

	"github.com/spf13/cobra"
)

func (a *app) extract() *cobra.Command {
	return &cobra.Command{
		Use:   "extract ARTICLE...",
		Short: "Print the facts of articles, one JSON object a line",
		Long: `Extract prints every fact found in the articles as NDJSON, in the order of the
articles. Offsets count Unicode code points of the article's text.

An article that cannot be read gives {"doc":"...","error":"..."} on its line and
the stream goes on; the exit code is then 2.`,
		Example: `  entente extract us-japan.txt
  entente extract talks.ndjson > facts.ndjson
  cat us-japan.txt | entente extract -`,
		Args: wants(1, -1, "an article file, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error { return a.runExtract(c.Context(), args) },
	}
}

// lines are the output lines of one article.
type lines struct {
	read
	text []byte
}

func (a *app) runExtract(ctx context.Context, args []string) error {
	x, _, err := a.extractor()
	if err != nil {
		return err
	}
	var bar *progress
	if !isTerminal(a.Stdout) { // there the facts show that it goes on
		bar = a.ui.progress(inputSize(args), "reading")
	}
	defer bar.finish()
	out := bufio.NewWriter(a.Stdout)
	var all int
	var bad []error
	results := ordered(ctx, a.inputs(args), func(ctx context.Context, in input) lines {
		return toLines(readFacts(ctx, x, in))
	})
	for l := range results {
		all++
		if l.err != nil {
			bad = append(bad, l.problem(l.err))
		}
		if _, err := out.Write(l.text); err != nil {
			return err
		}
		// The reader gets each article's facts as soon as they are there.
		if err := out.Flush(); err != nil {
			return err
		}
		bar.add(int64(len(l.Text)))
	}
	bar.finish()
	if err := ctx.Err(); err != nil {
		return err
	}
	switch len(bad) {
	case 0:
		return nil
	case 1:
		return bad[0]
	}
	return badUsage("%d of %s cannot be read; the first is %w", len(bad), count(all, "article"), bad[0]).
		withHint(`each has a line with "error" on standard output`)
}

// toLines writes the facts of an article as NDJSON, or why it has none.
func toLines(r read) lines {
	var b bytes.Buffer
	if r.err != nil {
		_ = writeLine(&b, struct {
			Doc   string `json:"doc"`
			Error string `json:"error"`
		}{r.ID, r.err.Error()}) // a buffer takes everything
		return lines{r, b.Bytes()}
	}
	for _, f := range r.facts {
		_ = writeLine(&b, f)
	}
	return lines{r, b.Bytes()}
}

// writeLine writes v as one line of JSON that is safe to show on a terminal:
// what clean escapes is escaped here as JSON does it.
func writeLine(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeJSON(b.Bytes()))
	return err
}

// escapeJSON escapes the characters that JSON lets stand raw and that a
// terminal may obey. They occur only inside strings.
func escapeJSON(line []byte) []byte {
	if !bytes.ContainsFunc(line, func(r rune) bool { return r != '\n' && hostile(r) }) {
		return line
	}
	var b bytes.Buffer
	for _, r := range string(line) {
		switch {
		case r == '\n' || !hostile(r):
			b.WriteRune(r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.Bytes()
}
