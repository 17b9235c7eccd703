package page

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// An Explanation is what the page of an article tells of.
type Explanation struct {
	Title    string
	Pack     *rule.Pack
	Graph    *graph.Graph
	Edges    []graph.Edge // the edges to explain
	Readings []Reading
}

// A Reading is an article with what each layer saw in it.
type Reading struct {
	Article article.Article
	Trace   *extract.Trace
}

// Article writes the page of one or several articles with their edges.
func Article(w io.Writer, e Explanation) error {
	b := builder{Explanation: e, marks: map[string][]mark{}}
	edges := b.edges()
	v := articleView{Title: e.Title, Pack: e.Pack.Name + " " + e.Pack.Version, Layers: layers(), Edges: edges}
	for i := range e.Readings {
		v.Readings = append(v.Readings, b.reading(i))
	}
	return write(w, "article.tmpl", frame{Title: e.Title, Style: b.highlights(), Body: v})
}

// articleView is what the template of an article's page shows.
type articleView struct {
	Title, Pack string
	Layers      []layerView
	Readings    []readingView
	Edges       []edgeView
}

type readingView struct {
	Title, Doc, Date, URL string
	Sentences             []sentenceView
}

type edgeView struct {
	Subject, Relation, Object string
	Status                    string // empty where it is asserted
	Key                       string
	Evidence                  []evidenceView
}

type evidenceView struct {
	Number      int
	Rule, Place string
	Says        string // the sentence of the rule that matched
	Pieces      []piece
	Notes       []note
	Doc         string
}

// A note is a detail with its label.
type note struct{ Label, Text string }

// A builder makes the parts of a page. Pieces of evidence are numbered through.
type builder struct {
	Explanation
	marks  map[string][]mark // by article id
	number int
}

// edges lists the edges in the order in which the text tells of them.
func (b *builder) edges() []edgeView {
	order := map[string]int{}
	for i, r := range b.Readings {
		order[r.Article.ID] = i
	}
	edges := slices.Clone(b.Edges)
	slices.SortStableFunc(edges, func(a, c graph.Edge) int {
		return compareFirst(order, a.Evidence, c.Evidence)
	})
	var out []edgeView
	for _, e := range edges {
		subject, object := b.node(e.Subject), b.node(e.Object)
		v := edgeView{Subject: subject.Name, Relation: b.label(e.Relation), Object: object.Name,
			Key: keyText(endText(subject.Type, e.Subject, subject.Name), e.Relation, endText(object.Type, e.Object, object.Name), e.Status)}
		if e.Status != graph.Asserted {
			v.Status = string(e.Status)
		}
		for _, ev := range e.Evidence {
			v.Evidence = append(v.Evidence, b.evidence(e, ev))
		}
		out = append(out, v)
	}
	return out
}

func compareFirst(order map[string]int, a, b []graph.Evidence) int {
	if len(a) == 0 || len(b) == 0 {
		return cmp.Compare(len(b), len(a))
	}
	return cmp.Or(cmp.Compare(order[a[0].Doc], order[b[0].Doc]), cmp.Compare(a[0].Sentence.Start, b[0].Sentence.Start), cmp.Compare(a[0].Trigger.Start, b[0].Trigger.Start))
}

// node gives a node of the graph, or one that is named as its id.
func (b *builder) node(id string) graph.Node {
	if n, ok := b.Graph.Node(id); ok {
		return n
	}
	return graph.Node{ID: id, Name: id}
}

func (b *builder) label(relation string) string {
	if r, ok := b.Pack.Relation(relation); ok && r.Label != "" {
		return r.Label
	}
	return relation
}

// evidence numbers a piece of evidence and marks its words in the text.
func (b *builder) evidence(e graph.Edge, ev graph.Evidence) evidenceView {
	b.number++
	v := evidenceView{Number: b.number, Rule: ev.Rule, Doc: ev.Doc, Notes: notes(ev)}
	for _, r := range b.Pack.Rules {
		if r.ID != ev.Rule {
			continue
		}
		v.Place = r.At.String()
		if n := b.says(e.Relation, ev); n >= 0 && n < len(r.Says) {
			v.Place, v.Says = r.Says[n].At.String(), r.Says[n].Text
		}
	}
	shown := []mark{
		{start: ev.Subject.Start, end: ev.Subject.End, class: "m subject", title: "subject: " + b.node(e.Subject).Name},
		{start: ev.Trigger.Start, end: ev.Trigger.End, class: "m trigger", title: "tells the relation: " + b.label(e.Relation)},
		{start: ev.Object.Start, end: ev.Object.End, class: "m object", title: "object: " + b.node(e.Object).Name},
	}
	v.Pieces = cut(ev.Sentence.Text, ev.Sentence.Start, shown)
	for i, m := range shown {
		m.class += fmt.Sprintf(" e%d", b.number)
		m.title = fmt.Sprintf("%d, %s", b.number, m.title)
		m.href = fmt.Sprintf("#ev%d", b.number)
		if i == 1 {
			m.id = fmt.Sprintf("w%d", b.number)
		}
		b.marks[ev.Doc] = append(b.marks[ev.Doc], m)
	}
	return v
}

// says gives the number of the rule's sentence that matched, or -1. The ends of a
// symmetric edge may have been turned round.
func (b *builder) says(relation string, ev graph.Evidence) int {
	for _, r := range b.Readings {
		if r.Article.ID != ev.Doc {
			continue
		}
		for i, f := range r.Trace.Facts {
			if f.Rule != ev.Rule || f.Relation != relation || f.Trigger != ev.Trigger {
				continue
			}
			straight := f.Subject.Start == ev.Subject.Start && f.Object.Start == ev.Object.Start
			if straight || f.Subject.Start == ev.Object.Start && f.Object.Start == ev.Subject.Start {
				return r.Trace.Says[i]
			}
		}
	}
	return -1
}

// notes tells what a piece of evidence says beside its ends, and how they were
// tied to their nodes.
func notes(ev graph.Evidence) []note {
	var out []note
	add := func(label, text string) {
		if n := (note{label, text}); text != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	for _, w := range []graph.Words{ev.Subject, ev.Object} {
		add("“"+w.Text+"”", w.Resolved)
		if w.Via != "" {
			add("“"+w.Text+"”", "stands for it by “"+w.Via+"”")
		}
	}
	add("about", ev.About)
	add("where", ev.Place)
	add("when", ev.Time)
	add("said by", ev.Attributed)
	return out
}

// highlights makes the words of a piece of evidence stand out while it, or a
// link to it, is the one looked at.
func (b *builder) highlights() template.CSS {
	var css strings.Builder
	for n := 1; n <= b.number; n++ {
		fmt.Fprintf(&css, ":root:has(#w%d:target) .e%d,:root:has(#ev%d:hover) .e%d{outline:2px solid var(--target);outline-offset:1px}\n", n, n, n, n)
	}
	return template.CSS(css.String())
}
