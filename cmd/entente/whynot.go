package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/extract"
	"entente/extract/article"
	"entente/graph"
)

// runWhyNot answers `explain --why-not` for each article that was read. The exit
// code is 0 where one of them has the edge.
func (a *app) runWhyNot(ctx context.Context, x *extract.Extractor, where packPlace, o explainOptions, reads []read) error {
	q, err := extract.ParseQuery(x.Pack(), o.whyNot)
	var bad *extract.QueryError
	if errors.As(err, &bad) {
		return badUsage("--why-not: %s", bad.Message).withHint("%s", bad.Hint)
	}
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Stdout)
	answers := whyNotAnswers{Query: q.String(), Answers: []*extract.Answer{}}
	for _, r := range reads {
		n, err := await(ctx, func() (*extract.Answer, error) { return x.WhyNot(r.Article, q) })
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			return r.problem(err)
		}
		where.placed(n)
		answers.Found = answers.Found || n.Found
		answers.Answers = append(answers.Answers, n)
	}
	if o.json {
		err = printJSON(out, answers)
	} else {
		answers.print(whyNotPrinter{out, a.paint()})
	}
	if err := errors.Join(err, out.Flush()); err != nil {
		return err
	}
	if !answers.Found {
		return silent(ExitFindings)
	}
	return nil
}

// whyNotAnswers is the JSON form: one object, an answer for each article.
type whyNotAnswers struct {
	Query   string            `json:"query"`
	Found   bool              `json:"found"`
	Answers []*extract.Answer `json:"answers"`
}

// print prints the answers. Of many articles it leaves out those that name
// neither end, and tells how many they are.
func (w whyNotAnswers) print(p whyNotPrinter) {
	fmt.Fprint(p.w, p.p.bold(field(w.Query, "", 0)))
	quiet := 0
	for _, n := range w.Answers {
		if len(w.Answers) > 1 && !n.Found && len(n.Facts) == 0 && !(n.Subject.Named && n.Object.Named) {
			quiet++
			continue
		}
		if len(w.Answers) > 1 {
			fmt.Fprint(p.w, "\n"+p.p.bold(field("article "+oneLine(n.Doc), "", 0)))
		}
		p.answer(n)
	}
	if quiet > 0 {
		fmt.Fprintf(p.w, "\n%s: not both ends are named, --doc shows more\n", count(quiet, "article"))
	}
}

// placed writes the files of an answer as they lie from where the person stands.
func (p packPlace) placed(n *extract.Answer) {
	change := func(c *extract.Change) {
		if c != nil && c.At != nil {
			c.At.File = p.file(c.At.File)
		}
	}
	change(n.Subject.Change)
	change(n.Object.Change)
	change(n.Advice)
	for i := range n.Misses {
		m := &n.Misses[i]
		m.At.File = p.file(m.At.File)
		for k := range m.Reasons {
			change(&m.Reasons[k].Change)
		}
	}
}

// whyNotPrinter prints answers for people.
type whyNotPrinter struct {
	w io.Writer
	p painter
}

// answer prints what stands in the way, the gravest first.
func (p whyNotPrinter) answer(n *extract.Answer) {
	p.facts(n)
	if n.Found {
		return
	}
	for _, end := range []extract.Stand{n.Subject, n.Object} {
		if end.Note != "" {
			fmt.Fprint(p.w, field("  not named", oneLine(end.Note), whyNotIndent))
			if end.Change != nil {
				p.change(*end.Change)
			}
		}
	}
	if n.Subject.Named && n.Object.Named && n.Together == 0 {
		fmt.Fprint(p.w, field("  apart", oneLine(fmt.Sprintf("%s and %s never stand in one sentence", n.Subject.ID, n.Object.ID)), whyNotIndent))
	}
	for i, m := range n.Misses {
		p.miss(i, m)
	}
	if n.Advice != nil {
		p.change(*n.Advice)
	}
}

// whyNotIndent is the column where the text of a field begins.
const whyNotIndent = 13

// facts prints the facts of the edge, or those near it.
func (p whyNotPrinter) facts(n *extract.Answer) {
	const most = 4
	for i, f := range n.Facts {
		if i == most {
			fmt.Fprint(p.w, field("", fmt.Sprintf("and %d more", len(n.Facts)-most), whyNotIndent))
			break
		}
		label := ""
		if i == 0 {
			label = "  found"
			if !n.Found {
				label = "  near it"
			}
		}
		fmt.Fprint(p.w, field(label, factHow(f), whyNotIndent))
		if n.Found {
			fmt.Fprint(p.w, p.p.dim(field("", oneLine(f.Fact.Sentence.Text), whyNotIndent)))
		}
	}
}

// factHow says of a fact how it differs from the edge.
func factHow(f extract.NearFact) string {
	text := factText(f.Fact)
	by := ", by the rule " + f.Fact.Rule
	switch f.How {
	case "found":
		if f.Fact.Status != graph.Asserted {
			return "it is there as [" + string(f.Fact.Status) + "]: " + text + by
		}
		return "it is there: " + text + by
	case "status":
		return "found as [" + string(f.Fact.Status) + "]: " + text + by
	case "direction":
		return "found the other way round: " + text + by
	case "relation":
		return "another relation: " + text + by
	}
	return "another end: " + text + by
}

// miss prints a rule that came near.
func (p whyNotPrinter) miss(i int, m extract.NearMiss) {
	fmt.Fprintln(p.w)
	title := fmt.Sprintf("%d. rule %s", i+1, m.Rule)
	if m.Parts > 0 {
		title += fmt.Sprintf(", %d of %d parts", m.Matched, m.Parts)
	}
	fmt.Fprint(p.w, p.p.bold(field(title+"  "+placeText(m.At), "", 0)))
	fmt.Fprint(p.w, field("   says", oneLine(m.Says), whyNotIndent))
	p.also(m.Also)
	label := "   sentence"
	for _, line := range marked(p.p, m.Sentence.Text, missMarks(m), width-whyNotIndent) {
		fmt.Fprintf(p.w, "%-*s%s\n", whyNotIndent, label, line)
		label = ""
	}
	if m.Clause != "" {
		fmt.Fprint(p.w, p.p.dim(field("   read as", oneLine(m.Clause), whyNotIndent)))
	}
	for _, r := range m.Reasons {
		fmt.Fprint(p.w, field("   why not", oneLine(r.Text), whyNotIndent))
		p.change(r.Change)
	}
}

// also names the other rules that the same word keeps from matching.
func (p whyNotPrinter) also(rules []string) {
	const most = 6
	if len(rules) == 0 {
		return
	}
	text := strings.Join(rules[:min(most, len(rules))], ", ")
	if len(rules) > most {
		text += fmt.Sprintf(" and %d more", len(rules)-most)
	}
	fmt.Fprint(p.w, field("   likewise", text, whyNotIndent))
}

func (p whyNotPrinter) change(c extract.Change) {
	text := oneLine(c.Text)
	if c.At != nil {
		text += "  " + placeText(*c.At)
	}
	fmt.Fprint(p.w, field("   change", text, whyNotIndent))
	for line := range strings.SplitSeq(c.Line, "\n") {
		if line != "" {
			fmt.Fprintf(p.w, "%s%s\n", strings.Repeat(" ", whyNotIndent), clean(line))
		}
	}
}

// placeText writes a place as file:line:col.
func placeText(at extract.Place) string {
	if at.Line == 0 {
		return clean(at.File)
	}
	return clean(fmt.Sprintf("%s:%d:%d", at.File, at.Line, at.Col))
}

// missMarks points out the word that stands for the rule's own, and the words of
// each reason.
func missMarks(m extract.NearMiss) []mark {
	var marks []mark
	add := func(q graph.Quote, label string, paint func(painter, string) string) {
		k := mark{q.Start - m.Sentence.Start, q.End - m.Sentence.Start, label, paint}
		for _, old := range marks {
			if old.start == k.start && old.end == k.end {
				return
			}
		}
		if k.start >= 0 && k.start < k.end && k.end <= m.Sentence.End-m.Sentence.Start {
			marks = append(marks, k)
		}
	}
	for _, r := range m.Reasons {
		add(r.Words, r.Cause, painter.object)
	}
	add(m.Trigger, "here", painter.trigger)
	return marks
}

// nearestRules says for each edge that a test expects in vain which rule came
// nearest, why it did not match, and what would help.
func nearestRules(x *extract.Extractor, where packPlace, v verdict) []string {
	text, _ := behind(v.Given, v.Text)
	a := article.Article{ID: "test", Date: v.Date, Text: text}
	var lines []string
	for _, e := range v.lacks {
		q := extract.Query{Subject: e.Subject, SubjectTopic: e.SubjectTopic, Relation: e.Relation, Object: e.Object, ObjectTopic: e.Topic, Status: expectedStatus(e)}
		n, err := x.WhyNot(a, q)
		if err != nil {
			continue // the test tells of it
		}
		where.placed(n)
		if line := nearestLine(n); line != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

// nearestLine gives the first thing that an answer has to say.
func nearestLine(n *extract.Answer) string {
	for _, end := range []extract.Stand{n.Subject, n.Object} {
		if end.Note != "" {
			return oneLine(end.Note)
		}
	}
	if len(n.Misses) == 0 {
		return ""
	}
	m := n.Misses[0]
	line := "rule " + m.Rule
	for i, r := range m.Reasons {
		line += [...]string{": ", "; "}[min(i, 1)] + r.Text
	}
	if c := m.Reasons[0].Change; len(m.Reasons) == 1 {
		line += ": " + c.Text
		if c.Line != "" {
			line += ": " + c.Line
		}
	}
	return oneLine(line)
}
