package page

import (
	"fmt"
	"io"
	"strings"

	"entente/extract/report"
	"entente/graph"
)

// Rules writes the page of a report.
func Rules(w io.Writer, r report.Report) error {
	sort, err := script("sort.js")
	if err != nil {
		return err
	}
	return write(w, "rules.tmpl", frame{Title: "Rules of " + r.Pack, Script: sort, Body: rulesBody(r)})
}

// rulesView is what the template of the rules page shows.
type rulesView struct {
	report.Report
	States    []stateView
	Rules     []ruleView
	Conflicts []conflictView
	Statuses  []graph.Status
	Totals    []report.StatusCount
}

// A stateView counts the rules of a state.
type stateView struct {
	Name, Means string
	Count       int
}

type ruleView struct {
	report.RuleCount
	StateName string
	Order     int // of the state
	Examples  []exampleView
}

type conflictView struct {
	report.Conflict
	Why     string
	Example duelView
}

// A duelView is a sentence in which two rules match the same words.
type duelView struct {
	exampleView
	Lost string // what the other rule found
	Both bool   // and it stands too
}

// An exampleView is a sentence with the words of a fact marked.
type exampleView struct {
	Doc, Edge, Status string
	Pieces            []piece
}

func rulesBody(r report.Report) rulesView {
	v := rulesView{Report: r, Statuses: graph.Statuses(), Totals: r.Statuses}
	for _, s := range report.States() {
		v.States = append(v.States, stateView{Name: stateName(s), Means: stateMeans(s)})
	}
	for _, c := range r.Rules {
		rv := ruleView{RuleCount: c, StateName: stateName(c.State)}
		for i, s := range report.States() {
			if s == c.State {
				rv.Order = i
				v.States[i].Count++
			}
		}
		for _, f := range c.Examples {
			rv.Examples = append(rv.Examples, example(f))
		}
		v.Rules = append(v.Rules, rv)
	}
	for _, c := range r.Conflicts {
		v.Conflicts = append(v.Conflicts, conflict(c))
	}
	return v
}

func stateName(s report.State) string {
	if s == report.TestsOnly {
		return "tests only"
	}
	return string(s)
}

func stateMeans(s report.State) string {
	switch s {
	case report.Fires:
		return "found facts in the corpus"
	case report.Loses:
		return "matched, but another rule won each time"
	case report.TestsOnly:
		return "found something only in their own tests"
	}
	return "found nothing, not even in their own tests"
}

func conflict(c report.Conflict) conflictView {
	v := conflictView{Conflict: c}
	var why []string
	for _, r := range c.Reasons {
		why = append(why, fmt.Sprintf("%s: %d", r.Why, r.Count))
	}
	if c.Both > 0 {
		why = append(why, fmt.Sprintf("both stand: %d", c.Both))
	}
	v.Why = strings.Join(why, ", ")
	if len(c.Examples) > 0 {
		e := c.Examples[0]
		v.Example = duelView{example(e.Winner), edgeText(e.Loser), e.Why == ""}
	}
	return v
}

// example marks the words of a fact in its sentence.
func example(f graph.Fact) exampleView {
	return exampleView{Doc: f.Doc, Edge: edgeText(f), Status: string(f.Status), Pieces: cut(f.Sentence.Text, f.Sentence.Start, factMarks(f))}
}

func factMarks(f graph.Fact) []mark {
	return []mark{
		{start: f.Subject.Start, end: f.Subject.End, class: "m subject", title: "subject: " + f.Subject.Name},
		{start: f.Trigger.Start, end: f.Trigger.End, class: "m trigger", title: "tells the relation: " + f.Relation},
		{start: f.Object.Start, end: f.Object.End, class: "m object", title: "object: " + f.Object.Name},
	}
}

// topicType is the node type of what is only words.
const topicType = "Topic"

// edgeText writes the edge of a fact as rule tests do.
func edgeText(f graph.Fact) string {
	return keyText(endText(f.Subject.Type, f.Subject.ID, f.Subject.Name), f.Relation, endText(f.Object.Type, f.Object.ID, f.Object.Name), f.Status)
}

func endText(typ, id, name string) string {
	if typ == topicType {
		return `"` + name + `"`
	}
	return id
}

func keyText(subject, relation, object string, s graph.Status) string {
	text := subject + " " + relation + " " + object
	if s != graph.Asserted {
		text += " [" + string(s) + "]"
	}
	return text
}
