package main

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/score"

	"github.com/spf13/cobra"
)

// scoreOptions are the flags of score.
type scoreOptions struct {
	json    bool
	verbose bool
}

func (a *app) score() *cobra.Command {
	var o scoreOptions
	c := &cobra.Command{
		Use:   "score GOLD.jsonl [ARTICLES]",
		Short: "Compare facts and names with what people marked",
		Long: `Score reads texts in which people marked events or names, and prints precision,
recall and F1 of what the rules find in them, the misses and the false finds
with their causes. A row of GOLD.jsonl is

  {"id": "1", "text": "France thanked Japan.", "edges":
    [{"plover": "SUPPORT", "source": [0, 6], "target": [15, 20]}]}
  {"id": "2", "text": "Mr. Smith left.", "names":
    [{"start": 0, "end": 9, "type": "person"}]}

on one line; offsets count Unicode code points, half open. With ARTICLES the
texts are those of its articles with the same ids.

A fact fits an edge when its ends overlap the source and the target, either way
round for an edge with "symmetric": true. Denied facts and those without a
PLOVER category do not count. A name fits when span and type are the same.`,
		Example: `  entente score gold.jsonl
  entente score gold.jsonl --verbose
  entente score gold.jsonl talks.ndjson --json`,
		Args: wants(1, 2, "a gold file and at most one file of articles"),
		RunE: func(c *cobra.Command, args []string) error { return a.runScore(c.Context(), o, args) },
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON for programs")
	c.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "list every miss and false find")
	return c
}

// A scoreReport is the JSON form of a score.
type scoreReport struct {
	Gold  string            `json:"gold"`
	Pack  string            `json:"pack"`
	Rows  int               `json:"rows"`
	Facts *score.FactReport `json:"facts,omitempty"`
	Names *score.NameReport `json:"names,omitempty"`
}

func (a *app) runScore(ctx context.Context, o scoreOptions, args []string) error {
	if len(args) == 2 && args[0] == "-" && args[1] == "-" {
		return badUsage("the gold and the articles cannot both come from standard input")
	}
	rows, err := a.goldRows(args[0])
	if err != nil {
		return err
	}
	if len(args) == 2 {
		if err := a.joinArticles(ctx, rows, args[1]); err != nil {
			return err
		}
	}
	if err := checkTexts(rows); err != nil {
		return err
	}
	x, _, err := a.extractor()
	if err != nil {
		return err
	}
	docs, err := a.readGold(ctx, x, rows)
	if err != nil {
		return err
	}
	report := scoreReport{Gold: filepath.Base(args[0]), Pack: x.Pack().Name + " " + x.Pack().Version, Rows: len(rows)}
	if slices.ContainsFunc(rows, func(r score.Row) bool { return r.Edges != nil }) {
		facts := score.Facts(docs)
		report.Facts = &facts
	}
	if slices.ContainsFunc(rows, func(r score.Row) bool { return r.Names != nil }) {
		names := score.Names(docs)
		report.Names = &names
	}
	out := bufio.NewWriter(a.Stdout)
	if o.json {
		if err := printJSON(out, report); err != nil {
			return err
		}
		return out.Flush()
	}
	scorePrinter{out, a.paint(), o.verbose}.report(report)
	return out.Flush()
}

// goldRows reads the gold file; "-" is standard input.
func (a *app) goldRows(path string) ([]score.Row, error) {
	in := a.Stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, badUsage("%s", plain(err))
		}
		defer f.Close()
		in = f
	}
	rows, err := score.Read(in, path)
	return rows, goldProblem(err)
}

// goldProblem gives an error in the gold its hint and exit code.
func goldProblem(err error) error {
	var e *article.Error
	if !errors.As(err, &e) {
		return err
	}
	return &failure{code: ExitUsage, msg: e.Place + ": " + e.Problem, hint: e.Hint, err: err}
}

// joinArticles gives each row the text of the article with its id.
func (a *app) joinArticles(ctx context.Context, rows []score.Row, path string) error {
	articles := map[string]article.Article{}
	for in := range a.inputs([]string{path}) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if in.Err != nil {
			return in.problem(in.Err)
		}
		articles[in.ID] = in.Article
	}
	for i := range rows {
		r := &rows[i]
		found, ok := articles[r.ID]
		if !ok {
			err := badUsage("%s: %s has no article %q", r.Place, path, r.ID)
			if near := nearest(r.ID, sortedKeys(articles), 1); len(near) > 0 {
				return err.withHint("did you mean %q?", near[0])
			}
			return err.withHint("rows and articles are joined by their ids")
		}
		r.Text = found.Text
		if found.Date != "" {
			r.Date = found.Date
		}
		if err := r.Check(); err != nil {
			return goldProblem(err)
		}
	}
	return nil
}

// checkTexts makes sure that every row has something to read.
func checkTexts(rows []score.Row) error {
	for _, r := range rows {
		if r.Text == "" {
			return badUsage("%s: the row has no text", r.Place).withHint(`give it a "text", or name a file of articles`)
		}
	}
	return nil
}

// readGold finds the facts and the names of each row that wants them.
func (a *app) readGold(ctx context.Context, x *extract.Extractor, rows []score.Row) ([]score.Doc, error) {
	type outcome struct {
		score.Doc
		err error
	}
	bar := a.ui.progress(int64(len(rows)), "reading")
	defer bar.finish()
	var docs []score.Doc
	read := func(ctx context.Context, r score.Row) outcome {
		d, err := await(ctx, func() (score.Doc, error) { return score.Find(x, r) })
		return outcome{d, err}
	}
	for o := range ordered(ctx, slices.Values(rows), read) {
		bar.add(1)
		if o.err != nil {
			return nil, failed("%s: %w", o.Place, o.err)
		}
		docs = append(docs, o.Doc)
	}
	return docs, ctx.Err()
}
