package main

import (
	"fmt"
	"io"
	"strings"

	"entente/extract"
	"entente/graph"
)

// A printer prints a trace for a person, at most width columns wide.
type printer struct {
	w io.Writer
	p painter
}

func (p printer) trace(t *extract.Trace) {
	p.facts(t.Facts)
	for _, s := range t.Sentences {
		fmt.Fprintln(p.w)
		p.sentence(s)
	}
}

func (p printer) facts(facts []graph.Fact) {
	if len(facts) == 0 {
		fmt.Fprintln(p.w, p.p.bold("no facts"))
		return
	}
	fmt.Fprintln(p.w, p.p.bold(count(len(facts), "fact")))
	for _, f := range facts {
		fmt.Fprint(p.w, field("  ", factText(f), 4))
		detail := "rule " + f.Rule
		for _, part := range []struct{ label, text string }{
			{"about", f.About}, {"place", f.Place}, {"time", f.Time}, {"said by", f.Attributed},
		} {
			if part.text != "" {
				detail += "; " + part.label + " " + part.text
			}
		}
		fmt.Fprint(p.w, p.p.dim(field("", detail, 6)))
	}
}

// factText writes a fact as rule tests do.
func factText(f graph.Fact) string {
	return edgeText(graph.Key{Subject: endName(f.Subject), Relation: f.Relation, Object: endName(f.Object), Status: f.Status})
}

func (p printer) sentence(s extract.SentenceTrace) {
	for i, line := range wrap(oneLine(s.Text), width-2) {
		mark := "> "
		if i > 0 {
			mark = "  "
		}
		fmt.Fprintln(p.w, p.p.bold(mark+line))
	}
	p.tokens(s.Tokens)
	var names, groups, clauses [][2]string
	for _, n := range s.Names {
		names = append(names, [2]string{n.Text, join("  ", n.ID, n.Type, n.Why)})
	}
	for _, g := range s.Groups {
		groups = append(groups, [2]string{g.Text, join("  ", g.Kind, g.Head, g.Note)})
	}
	for _, c := range s.Clauses {
		clauses = append(clauses, [2]string{c.Verb, clauseText(c)})
	}
	p.table("names", names)
	p.table("groups", groups)
	p.table("clauses", clauses)
}

// tokens prints word/tag pairs, with the lemma where it differs.
func (p printer) tokens(tokens []extract.TokenTrace) {
	var all []string
	for _, t := range tokens {
		text := t.Text
		if t.Lemma != "" && !strings.EqualFold(t.Lemma, t.Text) {
			text += "=" + t.Lemma
		}
		if t.Tag != "" {
			text += "/" + t.Tag
		}
		all = append(all, oneLine(text))
	}
	if len(all) > 0 {
		fmt.Fprint(p.w, field("  words", strings.Join(all, " "), traceIndent))
	}
}

// traceIndent is the column where the text of a layer begins.
const traceIndent = 11

func clauseText(c extract.ClauseTrace) string {
	var parts []string
	add := func(label, text string) {
		if text != "" {
			parts = append(parts, label+" "+text)
		}
	}
	add("subject", c.Subject)
	add("object", c.Object)
	add("with", strings.Join(c.Args, ", "))
	add("", strings.TrimSpace(strings.Join([]string{c.Tense, c.Voice, c.Status}, " ")))
	add("", c.Note)
	return strings.Join(parts, "; ")
}

// table prints rows of two columns under a label. A long left side pushes the
// right one to the next line.
func (p printer) table(label string, rows [][2]string) {
	const most = 26
	left := 0
	for _, r := range rows {
		if n := columns(oneLine(r[0])); n <= most {
			left = max(left, n)
		}
	}
	at := traceIndent + left + 2
	label = "  " + label
	for _, r := range rows {
		first := fmt.Sprintf("%-*s%s", traceIndent, label, oneLine(r[0]))
		label = ""
		if columns(first) > at-2 {
			fmt.Fprintln(p.w, first)
			first = ""
		}
		fmt.Fprint(p.w, field(first, r[1], at))
	}
}

// join joins what is not empty.
func join(sep string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
