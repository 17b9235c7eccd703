package lsp

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// maxFlats bounds the sentences that a rule's sentence is shown to stand for.
const maxFlats = 5

// aboutRule tells what a rule matches and gives, and what became of its tests. A
// node is the sentence that was asked for, -1 for all of them.
func (p *pack) aboutRule(f *file, n, node int) string {
	if f == nil || n < 0 {
		return ""
	}
	out := newPage(f.out.Value(f.out.Child(n, "id")), "rule")
	out.text(f.out.Value(f.out.Child(n, "reason")))
	says := f.out.Texts(f.out.Child(n, "says"))
	if node >= 0 && slices.Contains(says, f.out.Value(node)) {
		says = []string{f.out.Value(node)}
	}
	var flats []string
	for _, s := range says {
		flats = append(flats, p.flats(s)...)
	}
	flats = slices.Compact(flats)
	if len(flats) > 0 {
		fmt.Fprintf(out, "\n\nStands for %s:\n\n```text\n%s\n```", counted(len(flats), "sentence"), strings.Join(flats[:min(len(flats), maxFlats)], "\n"))
	}
	out.line("Gives", f.out.Texts(f.out.Child(n, "gives"))...)
	tests := f.out.Child(n, "tests")
	if tests < 0 {
		out.text("It has no tests.")
		return out.String()
	}
	for _, t := range f.out.Children(tests) {
		v := p.run(f.test(t))
		fmt.Fprintf(out, "\n\n- %s: %s", v.word(), v.marked())
	}
	return out.String()
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// flats writes out what a sentence stands for; none where it cannot be read.
func (p *pack) flats(says string) []string {
	s, err := rule.ParseSentence(says)
	if err != nil {
		return nil
	}
	flats, err := s.Variants(p.allLists(), 0)
	if err != nil {
		return nil
	}
	var out []string
	for _, f := range flats {
		out = append(out, f.String())
	}
	return out
}

// test reads the test at a node.
func (f *file) test(n int) rule.Test {
	value := func(key string) string { return f.out.Value(f.out.Child(n, key)) }
	t := rule.Test{Text: value("text"), Given: value("given"), Date: value("date"), Todo: value("todo")}
	finds := f.out.Child(n, "finds")
	if finds < 0 {
		return t
	}
	for _, c := range f.out.Children(finds) {
		edge, about, status := f.out.Value(c), "", ""
		if k := f.out.Child(c, "edge"); k >= 0 {
			edge, about, status = f.out.Value(k), f.out.Value(f.out.Child(c, "about")), f.out.Value(f.out.Child(c, "status"))
		}
		e, err := rule.ParseExpect(edge)
		if err != nil {
			continue // a finding tells of it
		}
		if about != "" {
			e.About = about
		}
		if status != "" {
			e.Status = status
		}
		t.Finds = append(t.Finds, e)
	}
	return t
}

// A verdict is what became of a test.
type verdict struct {
	test     rule.Test
	ran      bool
	expected []string
	found    []string
	facts    []graph.Fact
}

func (v verdict) passed() bool { return slices.Equal(v.expected, v.found) }

func (v verdict) word() string {
	switch {
	case !v.ran:
		return "not run"
	case v.passed() && v.test.Todo != "":
		return "passes, though it is todo"
	case v.passed():
		return "passes"
	case v.test.Todo != "":
		return "fails, as its todo says"
	}
	return "**fails**"
}

// run reads a test's text with the rules of the last text that loaded.
func (p *pack) run(t rule.Test) verdict {
	v := verdict{test: t}
	if p.last == nil {
		return v
	}
	text, start := t.Text, 0
	if t.Given != "" {
		before := strings.TrimRight(t.Given, "\n") + "\n\n"
		text, start = before+t.Text, utf8.RuneCountInString(before)
	}
	facts, err := p.last.Extractor.Facts(article.Article{ID: "test", Date: t.Date, Text: text})
	if err != nil {
		return v
	}
	v.ran = true
	about := map[string]bool{} // the edges of which a test tells the about
	for _, e := range t.Finds {
		edge := p.edge(end(e.Subject, e.SubjectTopic), e.Relation, end(e.Object, e.Topic), e.Status)
		about[edge] = about[edge] || e.About != ""
		v.expected = append(v.expected, withAbout(edge, e.About, e.About != ""))
	}
	for _, f := range facts {
		if f.Sentence.Start < start {
			continue
		}
		f.Sentence.Start -= start
		v.facts = append(v.facts, shifted(f, start))
		edge := p.edge(end(name(f.Subject), f.Subject.Type == "Topic"), f.Relation, end(name(f.Object), f.Object.Type == "Topic"), string(f.Status))
		v.found = append(v.found, withAbout(edge, f.About, about[edge]))
	}
	for _, edges := range []*[]string{&v.expected, &v.found} {
		slices.Sort(*edges)
		*edges = slices.Compact(*edges)
	}
	return v
}

func shifted(f graph.Fact, by int) graph.Fact {
	f.Subject.Start, f.Subject.End = f.Subject.Start-by, f.Subject.End-by
	f.Object.Start, f.Object.End = f.Object.Start-by, f.Object.End-by
	f.Trigger.Start, f.Trigger.End = f.Trigger.Start-by, f.Trigger.End-by
	return f
}

func name(m graph.Mention) string {
	if m.Type == "Topic" {
		return m.Name
	}
	return m.ID
}

func end(s string, topic bool) string {
	if topic {
		return `"` + strings.Join(strings.Fields(s), " ") + `"`
	}
	return s
}

func withAbout(edge, about string, told bool) string {
	if !told {
		return edge
	}
	return edge + " about " + end(about, true)
}

// edge writes an edge as tests do, the ends of a symmetric one in order.
func (p *pack) edge(subject, relation, object, status string) string {
	if r, _ := p.last.Pack.Relation(relation); r.Symmetric && object < subject {
		subject, object = object, subject
	}
	edge := subject + " " + relation + " " + object
	if status != "" && status != string(graph.Asserted) {
		edge += " [" + status + "]"
	}
	return edge
}

// marked gives the test's text with the words of what was found in bold.
func (v verdict) marked() string {
	runes := []rune(v.test.Text)
	bold := make([]bool, len(runes))
	for _, f := range v.facts {
		for _, s := range [][2]int{{f.Subject.Start, f.Subject.End}, {f.Trigger.Start, f.Trigger.End}, {f.Object.Start, f.Object.End}} {
			for i := max(s[0], 0); i < min(s[1], len(runes)); i++ {
				bold[i] = true
			}
		}
	}
	var out strings.Builder
	for i := 0; i < len(runes); {
		k := i
		for k < len(runes) && bold[k] == bold[i] {
			k++
		}
		piece := string(runes[i:k])
		if bold[i] {
			out.WriteString("**" + plain(piece) + "**")
		} else {
			lead := piece[:len(piece)-len(strings.TrimLeft(piece, " \n\t"))]
			tail := piece[len(strings.TrimRight(piece, " \n\t")):]
			out.WriteString(space(lead) + plain(piece) + space(tail))
		}
		i = k
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

func space(s string) string {
	if s == "" {
		return ""
	}
	return " "
}

// aboutTest tells what a test expects and what is found.
func (p *pack) aboutTest(f *file, n int) string {
	for n >= 0 && !(f.out.Nodes[n].Element && lastKey(f.out.Path(f.out.Nodes[n].Parent)) == "tests") {
		n = f.out.Nodes[n].Parent
	}
	if n < 0 {
		return ""
	}
	v := p.run(f.test(n))
	if !v.ran {
		return "The test was not run: the pack did not load yet."
	}
	out := &page{}
	fmt.Fprintf(out, "The test %s: %s", v.word(), v.marked())
	out.line("Expected", orNothing(v.expected))
	out.line("Found", orNothing(v.found))
	for _, f := range v.facts {
		out.line("By", f.Rule)
		if f.Subject.Resolved != "" {
			out.line(f.Subject.Text, f.Subject.Resolved)
		}
	}
	return out.String()
}

func orNothing(edges []string) string {
	if len(edges) == 0 {
		return "nothing"
	}
	return strings.Join(edges, "; ")
}
