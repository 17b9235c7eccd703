package rule

import (
	"strings"
	"unicode"

	"entente/graph"
)

// ParseExpect reads an expected edge: subject, relation, object and, where it
// is not asserted, the status in brackets.
//
//	lloyd-austin visits philippines [planned]
//	joe-biden announced "the plan"
//	japan opposes china about "the use of force" [alleged]
//
// The ends are ids; an end in quotes is a topic, with its exact words. In
// quotes \" and \\ stand for " and \. The error is a *SyntaxError.
func ParseExpect(text string) (Expect, error) {
	p := &scanner{r: []rune(text)}
	e, _, err := p.expect()
	if err != nil {
		return Expect{}, err
	}
	return e, nil
}

// expect also gives the column of the relation.
func (p *scanner) expect() (e Expect, col int, err error) {
	if e.Subject, e.SubjectTopic, err = p.topicOr("subject"); err != nil {
		return e, 0, err
	}
	p.space()
	col = p.i + 1
	if e.Relation, err = p.expectRelation(); err != nil {
		return e, col, err
	}
	if e.Object, e.Topic, err = p.topicOr("object"); err != nil {
		return e, col, err
	}
	if e.About, err = p.about(); err != nil {
		return e, col, err
	}
	if e.Status, err = p.status(); err != nil {
		return e, col, err
	}
	p.space()
	if p.i < len(p.r) {
		return e, col, p.fail(p.i, "%s after the edge", expectForm, quote(string(p.r[p.i:])))
	}
	return e, col, nil
}

const expectForm = `write it as: antony-blinken visits tokyo [planned], or joe-biden announced "the plan"`

// String writes the expected edge as ParseExpect reads it.
func (e Expect) String() string {
	var b strings.Builder
	b.WriteString(endText(e.Subject, e.SubjectTopic) + " " + e.Relation + " " + endText(e.Object, e.Topic))
	if e.About != "" {
		b.WriteString(" about " + quoteTopic(e.About))
	}
	if e.Status != "" && e.Status != string(graph.Asserted) {
		b.WriteString(" [" + e.Status + "]")
	}
	return b.String()
}

func endText(s string, topic bool) string {
	if topic {
		return quoteTopic(s)
	}
	return s
}

func quoteTopic(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// bare reads up to the next space, quote or bracket.
func (p *scanner) bare() (string, int) {
	p.space()
	start := p.i
	for p.i < len(p.r) && !isSpace(p.r[p.i]) && !strings.ContainsRune(`"[]`, p.r[p.i]) {
		p.i++
	}
	return string(p.r[start:p.i]), start
}

func (p *scanner) end(what string) (string, error) {
	id, at := p.bare()
	if id == "" {
		return "", p.fail(at, "the %s is missing", expectForm, what)
	}
	if !isNodeID(id) {
		return "", p.fail(at, "the %s %s is no id", "ids are lower-case words joined by hyphens: lloyd-austin; a topic stands in quotes", what, quote(id))
	}
	return id, nil
}

func (p *scanner) expectRelation() (string, error) {
	id, at := p.bare()
	if id == "" {
		return "", p.fail(at, "the relation is missing", expectForm)
	}
	if !IsSlug(id) {
		return "", p.fail(at, "the relation %s is no id", expectForm, quote(id))
	}
	return id, nil
}

// topicOr reads words in quotes or an id.
func (p *scanner) topicOr(what string) (end string, topic bool, err error) {
	p.space()
	if p.peek() == '"' {
		end, err = p.quoted()
		return end, true, err
	}
	end, err = p.end(what)
	return end, false, err
}

func (p *scanner) about() (string, error) {
	at := p.i
	word, start := p.bare()
	if word == "" {
		p.i = at
		return "", nil
	}
	if word != "about" {
		return "", p.fail(start, "%s after the edge", expectForm, quote(word))
	}
	p.space()
	if p.peek() != '"' {
		return "", p.fail(p.i, "about has no words", `write about "the words"`)
	}
	return p.quoted()
}

// quoted reads words in quotes.
func (p *scanner) quoted() (string, error) {
	open := p.i
	p.i++
	var b strings.Builder
	for ; p.i < len(p.r); p.i++ {
		c := p.r[p.i]
		if c == '"' {
			p.i++
			return b.String(), p.checkTopic(open, b.String())
		}
		if c == '\\' {
			p.i++
			if c = p.peek(); c != '"' && c != '\\' {
				return "", p.fail(p.i-1, "a stray \\", `in quotes write \" for a quote and \\ for \`)
			}
		}
		if unicode.IsControl(c) {
			return "", p.fail(p.i, "a control character in a topic", "leave it out")
		}
		b.WriteRune(c)
	}
	return "", p.fail(open, "a quote that is not closed", `write "the plan"`)
}

func (p *scanner) checkTopic(open int, s string) error {
	if s == "" || s != strings.TrimSpace(s) {
		return p.fail(open, "a topic is empty or has spaces at its ends", `write "the plan"`)
	}
	return nil
}

func (p *scanner) status() (string, error) {
	p.space()
	if p.peek() != '[' {
		return string(graph.Asserted), nil
	}
	open := p.i
	p.i++
	word, at := p.bare()
	p.space()
	if p.peek() != ']' {
		return "", p.fail(open, "a [ without its ]", "write the status as [planned]")
	}
	p.i++
	if !isStatus(word) {
		return "", p.fail(at, "unknown status %s", statusHint(word), quote(word))
	}
	return word, nil
}

func statuses() []string {
	var names []string
	for _, s := range graph.Statuses() {
		names = append(names, string(s))
	}
	return names
}

func isStatus(s string) bool {
	for _, known := range graph.Statuses() {
		if s == string(known) {
			return true
		}
	}
	return false
}

func statusHint(s string) string {
	if near := Nearest(s, statuses()); near != "" {
		return "did you mean " + near + "?"
	}
	return "one of " + strings.Join(statuses(), ", ")
}
