package main

import (
	"bufio"
	"context"
	"io"
	"slices"

	"entente/extract"
	"entente/extract/page"
	"entente/extract/report"

	"github.com/spf13/cobra"
)

// reportOptions are the flags of rules report.
type reportOptions struct {
	json bool
	html string
}

func (a *app) rulesReport() *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:   "report CORPUS...",
		Short: "Show how often each rule finds something in a corpus",
		Long: `Report reads articles and tells for each rule of the pack how many facts it
found, alone or on words that another rule matched as well, how often another
rule won, and what it cost: trials are the times that its words stood in the
text and it was tried. It lists the rules that never found anything, those that
did so only in their own tests, the pairs of rules that want the same words with
the winner and why it won, and the facts of each relation and status.

--html writes one page with examples, whose tables can be sorted.`,
		Example: `  entente rules report talks.ndjson
  entente rules report talks.ndjson us-japan.txt --json
  entente rules report talks.ndjson --html rules.html`,
		Args: wants(1, -1, "a file of articles, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error { return a.runRulesReport(c.Context(), o, args) },
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON for programs")
	c.Flags().StringVar(&o.html, "html", "", "write a page to `FILE`")
	return c
}

func (a *app) runRulesReport(ctx context.Context, o reportOptions, args []string) error {
	if err := checkPage(o.html, args); err != nil {
		return err
	}
	x, where, err := a.extractor()
	if err != nil {
		return err
	}
	rules := report.NewRules(x.Pack())
	code, err := a.eachTrace(ctx, x, args, func(in input, t *extract.Trace) { rules.Add(in.Article, t) })
	if err != nil {
		return err
	}
	if err := tryIdle(ctx, x, rules); err != nil {
		return err
	}
	r := rules.Report()
	if o.html != "" {
		if err := writePage(o.html, func(w io.Writer) error { return page.Rules(w, r) }); err != nil {
			return err
		}
		a.ui.note("%s: %s on %s", o.html, count(len(r.Rules), "rule"), count(r.Articles, "article"))
	}
	if err := a.printRuleReport(o, where, r); err != nil {
		return err
	}
	if code != ExitOK {
		return silent(code)
	}
	return nil
}

// printRuleReport prints the report as JSON or for people. Whoever asks for a page
// gets no text.
func (a *app) printRuleReport(o reportOptions, where packPlace, r report.Report) error {
	out := bufio.NewWriter(a.Stdout)
	switch {
	case o.json:
		if err := printJSON(out, r); err != nil {
			return err
		}
	case o.html == "":
		reportPrinter{out, a.paint(), where}.report(r)
	}
	return out.Flush()
}

// tryIdle runs the tests of the rules that found nothing in the corpus.
func tryIdle(ctx context.Context, x *extract.Extractor, rules *report.Rules) error {
	type outcome struct {
		rule  int
		found bool
		err   error
	}
	run := func(_ context.Context, i int) outcome {
		found, err := report.InTests(x, x.Pack().Rules[i])
		return outcome{i, found, err}
	}
	for o := range ordered(ctx, slices.Values(rules.Idle()), run) {
		if o.err != nil {
			return o.err
		}
		if o.found {
			rules.FoundInTests(o.rule)
		}
	}
	return ctx.Err()
}
