package main

import (
	"fmt"
	"io"
	"strings"

	"entente/extract/score"
	"entente/graph"
)

// scorePrinter prints a score for people.
type scorePrinter struct {
	w       io.Writer
	p       painter
	verbose bool
}

func (s scorePrinter) report(r scoreReport) {
	fmt.Fprintf(s.w, "%s, %s, pack %s\n", clean(r.Gold), count(r.Rows, "row"), clean(r.Pack))
	if r.Facts != nil {
		s.facts(r.Facts)
	}
	if r.Names != nil {
		s.names(r.Names)
	}
	if !s.verbose {
		fmt.Fprintln(s.w)
		fmt.Fprint(s.w, s.p.dim("--verbose lists every miss and false find\n"))
	}
}

func (s scorePrinter) facts(r *score.FactReport) {
	s.heading("facts")
	s.figures("pairs", r.Pairs)
	s.figures("labelled", r.Labelled)
	s.heading("category")
	for _, c := range r.Categories {
		s.figures(c.Name, c.Figures)
	}
	s.shares("relation", r.Relations)
	s.shares("status", r.Statuses)
	s.causes("misses", len(r.Misses), r.MissCauses)
	s.causes("false finds", len(r.FalseFinds), r.FalseCauses)
	if !s.verbose {
		return
	}
	for _, m := range r.Misses {
		s.miss(m)
	}
	for _, f := range r.FalseFinds {
		s.falseFind(f)
	}
}

func (s scorePrinter) names(r *score.NameReport) {
	s.heading("names")
	s.figures("span and type", r.Typed)
	s.figures("adjectives aside", r.Judged)
	s.figures("span", r.Untyped)
	s.figures("own bounds", r.Engine)
	s.heading("type")
	for _, t := range r.Types {
		s.figures(t.Name, t.Figures)
	}
	s.causes("misses", len(r.Misses), r.MissCauses)
	s.causes("false finds", len(r.FalseFinds), r.FalseCauses)
	if !s.verbose {
		return
	}
	s.diffs("missed", r.Misses)
	s.diffs("false", r.FalseFinds)
}

func (s scorePrinter) heading(what string) {
	fmt.Fprintln(s.w)
	fmt.Fprint(s.w, s.p.bold(fmt.Sprintf("%-22s %9s %6s %6s   %4s %5s %5s\n", what, "precision", "recall", "F1", "hit", "found", "gold")))
}

func (s scorePrinter) figures(name string, f score.Figures) {
	fmt.Fprintf(s.w, "  %s %9s %6s %6s   %4d %5d %5d\n", padded(name, 20), three(f.Precision), three(f.Recall), three(f.F1), f.Hit, f.Found, f.Gold)
}

// padded fills a name up to n columns.
func padded(name string, n int) string {
	name = clean(name)
	return name + strings.Repeat(" ", max(0, n-columns(name)))
}

func three(f float64) string { return fmt.Sprintf("%.3f", f) }

func (s scorePrinter) shares(what string, list []score.Share) {
	fmt.Fprintln(s.w)
	fmt.Fprint(s.w, s.p.bold(fmt.Sprintf("%-32s %9s %9s %9s\n", what, "found", "pair", "labelled")))
	for _, r := range list {
		fmt.Fprintf(s.w, "  %s %9d %9d %9d\n", padded(r.Name, 30), r.Found, r.Pairs, r.Labelled)
	}
}

func (s scorePrinter) causes(what string, n int, list []score.Cause) {
	fmt.Fprintln(s.w)
	fmt.Fprint(s.w, s.p.bold(fmt.Sprintf("%-52s %d\n", what, n)))
	for _, c := range list {
		fmt.Fprintf(s.w, "  %-50s %d\n", c.Cause, c.Count)
	}
}

// scoreIndent is the column where the text of a field begins.
const scoreIndent = 12

func (s scorePrinter) miss(m score.FactMiss) {
	fmt.Fprintln(s.w)
	s.title("missed", m.Doc, m.Cause)
	s.field("wanted", wanted(score.Wanted{Plover: m.Plover, Source: m.Source, Target: m.Target}))
	if m.Nearest != nil {
		s.field("found", foundText(*m.Nearest))
	}
	s.field("sentence", m.Sentence)
}

func (s scorePrinter) falseFind(f score.FactFind) {
	fmt.Fprintln(s.w)
	s.title("false", f.Doc, f.Cause)
	s.field("found", foundText(f.Fact))
	if f.Nearest != nil {
		s.field("wanted", wanted(*f.Nearest))
	}
	s.field("sentence", f.Sentence)
}

func (s scorePrinter) diffs(what string, list []score.NameDiff) {
	for _, d := range list {
		fmt.Fprintln(s.w)
		s.title(what, d.Doc, d.Cause)
		s.field("name", d.Name.Text+" ("+d.Type+")")
		if d.Nearest != nil {
			s.field("nearest", d.Nearest.Text+" ("+d.NearestType+")")
		}
		s.field("text", d.Context)
	}
}

func (s scorePrinter) title(what, doc, cause string) {
	for i, line := range wrap(oneLine(what+" "+doc+": "+cause), width) {
		if i > 0 {
			line = "  " + line
		}
		fmt.Fprintln(s.w, s.p.bold(line))
	}
}

func (s scorePrinter) field(label, text string) {
	fmt.Fprint(s.w, field("  "+label, oneLine(text), scoreIndent))
}

func wanted(w score.Wanted) string {
	return w.Plover + ": " + quoted(w.Source.Text) + " to " + quoted(w.Target.Text)
}

func foundText(f score.Found) string {
	category := f.Plover
	if category == "" {
		category = "no category"
	}
	text := category + ": " + quoted(f.Subject.Text) + " " + f.Relation + " " + quoted(f.Object.Text)
	if f.Status != graph.Asserted {
		text += " [" + string(f.Status) + "]"
	}
	return text + ", by rule " + f.Rule
}
