package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/data"
	"entente/extract/cache"
	"entente/extract/lint"
	"entente/extract/lint/sarif"
	"entente/extract/rule"

	"github.com/spf13/cobra"
)

// checkOptions are the flags of rules check.
type checkOptions struct {
	format  string
	failOn  string
	explain string
}

func (a *app) rulesCheck() *cobra.Command {
	var o checkOptions
	c := &cobra.Command{
		Use:   "check [PACK]",
		Short: "Report everything that is wrong with a rule pack at once",
		Long: `Check reads a rule pack (the built-in one without an argument) and reports
everything that is wrong with it, and what probably is, as
file:line:col: message [id] (name), with a hint how to mend it. It runs the
tests of the rules to find those that prove nothing; ` + "`entente rules test`" + `
tells which of them fail.

Each kind of finding has a name; --explain NAME tells what it means. A comment
# ignore NAME: reason silences a warning on its line, or on the line below.

The exit code is 1 when there is something to report. With --fail-on error it
is 1 only for errors.`,
		Example: `  entente rules check mypack
  entente rules check --explain shared-name
  entente rules check mypack --format sarif > findings.sarif`,
		Args: wants(0, 1, "at most one pack"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			if o.explain != "" {
				return a.runExplainFinding(o.explain)
			}
			where, err := a.packArgument(args)
			if err != nil {
				return err
			}
			return a.runRulesCheck(c.Context(), where, o)
		},
	}
	c.Flags().StringVar(&o.format, "format", "text", "form of the report: text, json or sarif")
	mustComplete(c, "format", reportFormats...)
	c.Flags().StringVar(&o.failOn, "fail-on", "warning", "least severity that makes the exit code 1: warning or error")
	mustComplete(c, "fail-on", "warning", "error")
	c.Flags().StringVar(&o.explain, "explain", "", "tell what the finding of this name means")
	return c
}

var reportFormats = []string{"text", "json", "sarif"}

func (o checkOptions) check() error {
	if !slices.Contains(reportFormats, o.format) {
		return badUsage("--format %q is none of %s", o.format, strings.Join(reportFormats, ", "))
	}
	if o.failOn != "warning" && o.failOn != "error" {
		return badUsage("--fail-on %q is neither warning nor error", o.failOn)
	}
	return nil
}

func (a *app) runRulesCheck(ctx context.Context, where packPlace, o checkOptions) error {
	report, err := lint.RunContext(ctx, where.source(), data.FS, cache.Default())
	if err != nil {
		return packError(where, err)
	}
	out := bufio.NewWriter(a.Stdout)
	switch o.format {
	case "json":
		err = printJSON(out, jsonReport(where, report))
	case "sarif":
		err = a.printSARIF(out, where, report.Findings)
	default:
		a.printReport(out, where, report)
	}
	if err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if slices.ContainsFunc(report.Findings, func(f rule.Problem) bool { return f.Severity == rule.Error || o.failOn == "warning" }) {
		return silent(ExitFindings)
	}
	return nil
}

// printReport prints one finding a line, its hint below, and their number.
func (a *app) printReport(w io.Writer, where packPlace, report *lint.Report) {
	if len(report.Findings) == 0 {
		p := report.Pack
		a.ui.note("%s %s: %s, %s, %s: nothing to report", p.Name, p.Version,
			count(len(p.Rules), "rule"), count(len(p.Entities)+p.Gazetteer.Len(), "entity"), count(len(p.Relations), "relation"))
		return
	}
	p := a.paint()
	for _, f := range report.Findings {
		fmt.Fprintf(w, "%s %s\n", clean(where.problem(f)), p.dim("("+f.Name+")"))
		if f.Hint != "" {
			fmt.Fprintf(w, "    %s\n", p.dim(clean("hint: "+f.Hint)))
		}
	}
	errors, warnings := severities(report.Findings)
	fmt.Fprintf(w, "%s, %s\n", count(errors, "error"), count(warnings, "warning"))
}

func severities(findings rule.Problems) (errors, warnings int) {
	for _, f := range findings {
		if f.Severity == rule.Error {
			errors++
		}
	}
	return errors, len(findings) - errors
}

// A checkReport is the JSON form of a report.
type checkReport struct {
	Pack     string        `json:"pack,omitempty"`
	Version  string        `json:"version,omitempty"`
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Name     string `json:"name"`
	Severity string `json:"severity"`
	ID       string `json:"id,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

func jsonReport(where packPlace, report *lint.Report) checkReport {
	out := checkReport{Findings: []jsonFinding{}}
	if report.Pack != nil {
		out.Pack, out.Version = report.Pack.Name, report.Pack.Version
	}
	out.Errors, out.Warnings = severities(report.Findings)
	for _, f := range report.Findings {
		out.Findings = append(out.Findings, jsonFinding{File: filepath.ToSlash(where.path(f.At)), Line: f.At.Line, Column: f.At.Col,
			Name: f.Name, Severity: f.Severity.String(), ID: f.ID, Message: f.Message, Hint: f.Hint})
	}
	return out
}

func (a *app) printSARIF(w io.Writer, where packPlace, findings rule.Problems) error {
	sections, err := findingSections()
	if err != nil {
		return err
	}
	findings = slices.Clone(findings)
	for i := range findings {
		findings[i].At.File = where.path(findings[i].At)
	}
	return sarif.Write(w, findings, sarif.Options{Version: programVersion(), Sections: sections, File: relative})
}

// relative gives a path from where the program runs, with slashes, or the whole
// path of a file elsewhere.
func relative(file string) string {
	here, err := os.Getwd()
	if err != nil || !filepath.IsAbs(file) {
		return filepath.ToSlash(file)
	}
	if rel, err := filepath.Rel(here, file); err == nil && filepath.IsLocal(rel) {
		file = rel
	}
	return filepath.ToSlash(file)
}

// findingsFile is the document that tells of each finding.
const findingsFile = "FINDINGS.md"

func findingSections() ([]lint.Section, error) {
	text, err := fs.ReadFile(data.FS, findingsFile)
	if err != nil {
		return nil, fmt.Errorf("reading what the findings mean: %w", err)
	}
	return lint.Sections(string(text)), nil
}

// runExplainFinding prints what a finding means.
func (a *app) runExplainFinding(name string) error {
	sections, err := findingSections()
	if err != nil {
		return err
	}
	var names []string
	for _, s := range sections {
		names = append(names, s.Name)
		if s.Name == name {
			return a.printSection(s)
		}
	}
	bad := badUsage("there is no finding %q", name)
	if near := nearest(name, names, 1); len(near) > 0 {
		return bad.withHint("did you mean %s?", near[0])
	}
	return bad.withHint("data/%s lists the findings", findingsFile)
}

// printSection prints a section in lines that fit a terminal; its examples stay
// as they are, indented.
func (a *app) printSection(s lint.Section) error {
	out := bufio.NewWriter(a.Stdout)
	p := a.paint()
	fmt.Fprintf(out, "%s\n\n", p.bold(s.Name))
	fenced := false
	for line := range strings.Lines(s.Text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case fenced:
			fmt.Fprintln(out, strings.TrimRight("    "+line, " "))
		case line == "":
			fmt.Fprintln(out)
		default:
			for _, l := range wrap(strings.ReplaceAll(line, "**", ""), width) {
				fmt.Fprintln(out, l)
			}
		}
	}
	return out.Flush()
}
