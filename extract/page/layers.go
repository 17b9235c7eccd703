package page

import (
	"fmt"
	"strings"

	"entente/extract"
	"entente/graph"
)

// A layerView is a switch for a layer.
type layerView struct {
	ID, Name string
	On       bool
}

func layers() []layerView {
	return []layerView{{"show-names", "Names", true}, {"show-groups", "Groups", false}, {"show-clauses", "Clauses", false}, {"show-matches", "Matches", true}}
}

// A sentenceView is a sentence with its marks, and below it what each layer saw
// in words.
type sentenceView struct {
	ID                             string
	Paragraph                      bool // a paragraph begins
	Pieces                         []piece
	Names, Groups, Clauses, Losers []note
}

// reading lays out an article sentence by sentence.
func (b *builder) reading(i int) readingView {
	r := b.Readings[i]
	v := readingView{Title: r.Article.Title, Doc: r.Article.ID, Date: r.Article.Date, URL: webAddress(r.Article.URL)}
	if v.Title == "" {
		v.Title = r.Article.ID
	}
	end := 0
	for k, s := range r.Trace.Sentences {
		if s.End <= s.Start {
			continue
		}
		sv := sentenceView{ID: fmt.Sprintf("s%d-%d", i+1, k+1), Paragraph: strings.Contains(r.Article.Text[end:s.Start], "\n\n")}
		end = s.End
		sv.describe(s)
		sv.Losers = losers(r.Trace, s)
		marks := append(b.inside(r.Article.ID, s.Span), b.layerMarks(s)...)
		sv.Pieces = cut(s.Text, s.Span.Start, marks)
		v.Sentences = append(v.Sentences, sv)
	}
	return v
}

// webAddress keeps a link to the web; any other is none.
func webAddress(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}

// inside gives the marks of an article's edges that lie in a sentence.
func (b *builder) inside(doc string, s graph.Span) []mark {
	var found []mark
	for _, m := range b.marks[doc] {
		if m.start >= s.Start && m.end <= s.End {
			found = append(found, m)
		}
	}
	return found
}

// layerMarks marks the names, groups and clauses of a sentence.
func (b *builder) layerMarks(s extract.SentenceTrace) []mark {
	var marks []mark
	for _, n := range s.Names {
		marks = append(marks, mark{start: n.Span.Start, end: n.Span.End, class: "name " + b.nameClass(n), title: n.Text + ": " + nameText(n)})
	}
	for _, g := range s.Groups {
		marks = append(marks, mark{start: g.Span.Start, end: g.Span.End, class: "group " + g.Kind + "-group", title: joined(g.Kind+" group", g.Note)})
	}
	for i, c := range s.Clauses {
		number := fmt.Sprint(i + 1)
		marks = append(marks, mark{start: c.Span.Start, end: c.Span.End, class: "clause verb", title: "clause " + number + ": " + clauseText(c), label: number})
		for _, e := range c.Ends {
			role := endRole(e)
			marks = append(marks, mark{start: e.Span.Start, end: e.Span.End, class: "clause end", title: role + " of clause " + number + ", " + c.Verb, label: number + " " + role})
		}
	}
	return marks
}

func endRole(e extract.EndTrace) string {
	if e.Role == extract.PrepEnd {
		return e.Prep
	}
	return e.Role
}

// nameClass colours a name by what it names.
func (b *builder) nameClass(n extract.NameTrace) string {
	if n.ID == "" {
		return "t-nothing"
	}
	class := "t-other"
	switch {
	case b.Pack.IsA(n.Type, "Person"):
		class = "t-person"
	case b.Pack.IsA(n.Type, "Place"):
		class = "t-place"
	case b.Pack.IsA(n.Type, "Actor"):
		class = "t-body"
	}
	if !n.Listed {
		class += " unlisted"
	}
	return class
}

// describe tells in words what each layer saw.
func (v *sentenceView) describe(s extract.SentenceTrace) {
	for _, n := range s.Names {
		v.Names = append(v.Names, note{n.Text, nameText(n)})
	}
	for _, g := range s.Groups {
		v.Groups = append(v.Groups, note{g.Text, joined(g.Kind, g.Note)})
	}
	for i, c := range s.Clauses {
		v.Clauses = append(v.Clauses, note{fmt.Sprintf("%d %s", i+1, c.Verb), clauseText(c)})
	}
}

func nameText(n extract.NameTrace) string {
	if n.ID == "" {
		return joined("names nothing", n.Why)
	}
	return joined(n.ID, n.Type, n.Why)
}

func clauseText(c extract.ClauseTrace) string {
	var parts []string
	if c.Subject != "" {
		parts = append(parts, "subject "+c.Subject)
	}
	if c.Object != "" {
		parts = append(parts, "object "+c.Object)
	}
	parts = append(parts, c.Args...)
	return joined(append(parts, strings.TrimSpace(c.Tense+" "+c.Voice+" "+c.Status), c.Note)...)
}

// losers lists what other rules found in a sentence, and why they lost.
func losers(t *extract.Trace, s extract.SentenceTrace) []note {
	var out []note
	for _, r := range t.Rivals {
		if r.Fact.Sentence.Start != s.Span.Start {
			continue
		}
		by := "rule " + t.Facts[r.To].Rule
		if t.Facts[r.To].Rule == r.Fact.Rule {
			by = "the same rule"
		}
		out = append(out, note{r.Fact.Rule, edgeText(r.Fact) + "; lost to " + by + ": " + r.Why})
	}
	return out
}

// joined joins what is not empty.
func joined(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "; ")
}
