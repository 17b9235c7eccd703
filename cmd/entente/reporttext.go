package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/extract/report"
	"entente/graph"
)

// reportPrinter prints what the rules found in a corpus for people.
type reportPrinter struct {
	w     io.Writer
	p     painter
	where packPlace
}

func (r reportPrinter) report(rep report.Report) {
	fmt.Fprintf(r.w, "pack %s on %s, %s: %s\n", clean(rep.Pack), count(rep.Articles, "article"), count(rep.Sentences, "sentence"), count(rep.Facts, "fact"))
	r.rules(rep.Rules)
	r.idle(rep.Rules, report.Loses, "matched, but another rule won each time")
	r.idle(rep.Rules, report.TestsOnly, "found nothing but in their own tests")
	r.idle(rep.Rules, report.Never, "found nothing, not even in their own tests")
	r.conflicts(rep.Conflicts)
	r.relations(rep)
	r.costly(rep.Rules)
}

func (r reportPrinter) heading(text string) {
	fmt.Fprintln(r.w)
	fmt.Fprint(r.w, r.p.bold(text+"\n"))
}

func (r reportPrinter) rules(rules []report.RuleCount) {
	r.heading(fmt.Sprintf("%-32s %6s %6s %9s %5s %8s", "rule", "facts", "alone", "together", "lost", "articles"))
	for _, c := range rules {
		if c.State == report.Fires {
			fmt.Fprintf(r.w, "  %s %6d %6d %9d %5d %8d\n", padded(c.Rule, 30), c.Facts, c.Alone, c.Together, c.Lost, c.Articles)
		}
	}
}

// idle lists the rules of a state, each with its place: they are the ones to
// look at.
func (r reportPrinter) idle(rules []report.RuleCount, s report.State, what string) {
	rules = slices.Collect(func(yield func(report.RuleCount) bool) {
		for _, c := range rules {
			if c.State == s && !yield(c) {
				return
			}
		}
	})
	if len(rules) == 0 {
		return
	}
	r.heading(count(len(rules), "rule") + " " + what)
	for _, c := range rules {
		fmt.Fprintf(r.w, "  %s %s\n", padded(c.Rule, 30), clean(r.where.at(c.At)))
	}
}

func (r reportPrinter) conflicts(conflicts []report.Conflict) {
	if len(conflicts) == 0 {
		return
	}
	r.heading("rules that match the same words")
	for _, c := range conflicts {
		fmt.Fprint(r.w, field("  "+conflictText(c), "", 4))
		for _, reason := range c.Reasons {
			fmt.Fprint(r.w, field("", fmt.Sprintf("%d by %s", reason.Count, byReason(reason.Why)), 4))
		}
		for _, e := range c.Examples {
			fmt.Fprint(r.w, r.p.dim(field("", quoted(e.Winner.Sentence.Text), 4)))
			break
		}
	}
}

func conflictText(c report.Conflict) string {
	var parts []string
	if c.Won > 0 {
		text := fmt.Sprintf("%s wins over %s: %d", c.Winner, c.Loser, c.Won)
		if c.Same > 0 {
			text += fmt.Sprintf(" (%d the same edge)", c.Same)
		}
		parts = append(parts, text)
	}
	if c.Both > 0 {
		parts = append(parts, fmt.Sprintf("%s beside %s: %d", c.Winner, c.Loser, c.Both))
	}
	return strings.Join(parts, "; ")
}

// byReason words a reason behind "by".
func byReason(why string) string {
	if strings.HasPrefix(why, "stands") {
		return "its place, it " + why
	}
	return "the " + why
}

func (r reportPrinter) relations(rep report.Report) {
	head := fmt.Sprintf("%-31s", "relation")
	for _, s := range graph.Statuses() {
		head += fmt.Sprintf(" %8s", s)
	}
	r.heading(head)
	var none []string
	for _, c := range rep.Relations {
		if c.Facts == 0 {
			none = append(none, c.Relation)
			continue
		}
		r.statuses(c.Relation, c.Statuses)
	}
	r.statuses("all", rep.Statuses)
	if len(none) > 0 {
		fmt.Fprint(r.w, field("  none of", strings.Join(none, ", "), 12))
	}
}

func (r reportPrinter) statuses(name string, counts []report.StatusCount) {
	fmt.Fprintf(r.w, "  %s", padded(name, 29))
	for _, s := range counts {
		fmt.Fprintf(r.w, " %8d", s.Facts)
	}
	fmt.Fprintln(r.w)
}

// costly lists the rules that are tried most.
func (r reportPrinter) costly(rules []report.RuleCount) {
	rules = slices.Clone(rules)
	slices.SortStableFunc(rules, func(a, b report.RuleCount) int { return cmp.Compare(b.Trials, a.Trials) })
	r.heading(fmt.Sprintf("%-32s %6s %6s", "tried most", "trials", "facts"))
	for _, c := range rules[:min(len(rules), 10)] {
		if c.Trials > 0 {
			fmt.Fprintf(r.w, "  %s %6d %6d\n", padded(c.Rule, 30), c.Trials, c.Facts)
		}
	}
}
