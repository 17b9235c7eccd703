package report

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"entente/extract"
	"entente/extract/rule"
	"entente/graph"
)

// stub writes a rule for a frame, to be pasted under rules:. A frame that no
// sentence of the rule language can say has none.
func (m *Misses) stub(f *Frame, t *frameTally, ids *newIDs) {
	if len(t.examples.kept) == 0 {
		return
	}
	e := t.examples.kept[0].example
	s := says(e.frame)
	if _, err := rule.ParseSentence(s.text); err != nil || s.text == "" {
		return
	}
	a, b := e.a, e.b
	if s.turned {
		a, b = b, a
	}
	if a.ID == b.ID {
		return
	}
	f.Relation, f.Why = m.near.nearest(e.frame.verb, e.frame.head, a.Type, b.Type)
	if f.Relation == "" {
		f.Relation, f.Why = ids.relation("todo-"+graph.Slug(e.frame.verb), m.kind(a.Type)+" "+m.kind(b.Type)), "no relation is near: a new one"
		f.NewStub = m.relationStub(f.Relation, e.frame.verb, a, b)
	}
	to := "{whom}"
	if e.frame.together {
		to = "{who}"
	}
	edge := a.ID + " " + f.Relation + " " + b.ID
	if e.frame.status != graph.Asserted {
		edge += " [" + string(e.frame.status) + "]"
	}
	var y strings.Builder
	fmt.Fprintf(&y, "- id: %s\n", ids.rule("todo-"+graph.Slug(e.frame.verb)))
	fmt.Fprintf(&y, "  reason: %s\n", yamlText("TODO: say why it is news"))
	fmt.Fprintf(&y, "  says: %s\n", yamlText(s.text))
	fmt.Fprintf(&y, "  gives: %s\n", yamlText("{who} "+f.Relation+" "+to))
	fmt.Fprintf(&y, "  tests:\n  - text: >-\n%s", folded(e.Sentence.Text, "      "))
	fmt.Fprintf(&y, "    finds: [%s]\n", yamlText(edge))
	fmt.Fprintf(&y, "    todo: an example from the corpus, rewrite it in words of your own\n")
	f.Stub = y.String()
}

// newIDs gives out ids that the pack does not have. Two stubs may share a new
// relation, if its ends are of the same kinds.
type newIDs struct {
	rules map[string]bool
	kinds map[string]string // of the ends of each relation
}

func newIDsOf(p *rule.Pack) *newIDs {
	ids := &newIDs{map[string]bool{}, map[string]string{}}
	for _, r := range p.Rules {
		ids.rules[r.ID] = true
	}
	for _, r := range p.Relations {
		ids.kinds[r.ID] = "taken"
	}
	return ids
}

func (i *newIDs) rule(id string) string {
	free := numbered(id, func(id string) bool { return !i.rules[id] })
	i.rules[free] = true
	return free
}

func (i *newIDs) relation(id, kinds string) string {
	free := numbered(id, func(id string) bool { return i.kinds[id] == "" || i.kinds[id] == kinds })
	i.kinds[free] = kinds
	return free
}

// numbered gives an id, or the first with a number behind it that is free.
func numbered(id string, free func(string) bool) string {
	found := id
	for n := 2; !free(found); n++ {
		found = id + "-" + strconv.Itoa(n)
	}
	return found
}

// A sentence is what a rule says of a frame. Turned means that its {whom} is the
// first actor of the frame.
type sentence struct {
	text   string
	turned bool
}

// says writes the rule sentence of a frame, "" where there is none.
func says(f clauseFrame) sentence {
	whom, prep := "{whom}", ""
	if f.joins && !f.together {
		prep = f.second.Prep
		if f.second.owned {
			whom = "{whom}'s {about}"
		}
	}
	object := ""
	if f.object != nil && prep != "" && simpleWord(f.object.Head) {
		object = f.object.Head
	}
	switch {
	case f.adjective && prep == "":
		return sentence{}
	case f.adjective:
		return line(false, "{who} is", f.head, prep, whom)
	case f.bare():
		return sentence{}
	case f.together:
		return line(false, "{who together}", f.verb, object)
	case f.passive && prep == "by":
		return line(true, "{who}", f.verb, whom)
	case f.passive && prep != "":
		return line(false, "{who} is", f.head, prep, whom)
	}
	return line(false, "{who}", f.verb, object, prep, whom)
}

func line(turned bool, words ...string) sentence {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return sentence{strings.Join(kept, " "), turned}
}

// simpleWord says whether a word can stand in a rule sentence.
func simpleWord(w string) bool {
	_, err := rule.ParseSentence(w)
	return err == nil && !strings.ContainsAny(w, " {}@()|'’")
}

// relationStub writes a relation, to be pasted under relations:.
func (m *Misses) relationStub(id, verb string, a, b extract.NodeTrace) string {
	var y strings.Builder
	fmt.Fprintf(&y, "  %s:\n", id)
	fmt.Fprintf(&y, "    label: %s\n", yamlText(verb))
	fmt.Fprintf(&y, "    definition: %s\n", yamlText("TODO: say what it means, and find a better id"))
	fmt.Fprintf(&y, "    from: %s\n    to: %s\n", m.kind(a.Type), m.kind(b.Type))
	fmt.Fprintf(&y, "    plans: plansTo%s\n", camel(id))
	return y.String()
}

// camel writes a slug as the end of a name in camel case.
func camel(id string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(id, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// yamlText writes a text in the quotes that YAML and JSON share.
func yamlText(s string) string { return strconv.Quote(printable(s)) }

// folded writes a text as the lines of a folded YAML block.
func folded(s, indent string) string {
	const width = 80
	var b strings.Builder
	col := 0
	for _, w := range strings.Fields(printable(s)) {
		n := len([]rune(w))
		switch {
		case col == 0:
			b.WriteString(indent)
			col = len(indent)
		case col+1+n > width:
			b.WriteString("\n" + indent)
			col = len(indent)
		default:
			b.WriteString(" ")
			col++
		}
		b.WriteString(w)
		col += n
	}
	return b.String() + "\n"
}

// printable leaves out what a pack must not hold: control characters and those
// that do not show.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == unicode.ReplacementChar || !unicode.IsPrint(r):
			return -1
		}
		return r
	}, s)
}
