package rule

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"entente/graph"
)

const ruleExample = "- id: visit"

func readRules(r *reader, d *draft, n *yaml.Node) {
	r.list(n, "rules", ruleExample, func(v *yaml.Node) {
		defer func() { r.owner = "" }()
		if v.Kind == yaml.MappingNode {
			if id := lookup(v, "id"); id != nil && id.Kind == yaml.ScalarNode {
				r.owner = id.Value
			}
		}
		rule := Rule{At: r.pos(v)}
		r.mapping(v, "a rule", ruleExample, ruleKeys, func(key string, v *yaml.Node) bool {
			return r.ruleKey(&rule, key, v)
		})
		r.require(v, "the rule", "id", "says", "gives")
		d.rules = append(d.rules, rule)
	})
}

func (r *reader) ruleKey(rule *Rule, key string, v *yaml.Node) bool {
	switch key {
	case "id":
		rule.ID = r.slug(v, "the rule's id")
	case "reason":
		rule.Reason = r.prose(v, key, "why the rule is there")
	case "says":
		r.texts(v, key, `"{who} @visit {where}"`, func(_ string, v *yaml.Node) {
			if s, ok := r.says(v); ok {
				rule.Says = append(rule.Says, s)
			}
		})
	case "gives":
		r.texts(v, key, `"{who} visits {where}"`, func(_ string, v *yaml.Node) {
			if g, ok := r.gives(v); ok {
				rule.Gives = append(rule.Gives, g)
			}
		})
	case "status":
		rule.Status = r.statusOf(v)
	case "priority":
		rule.Priority = r.integer(v, key)
	case "not":
		r.texts(v, key, "tax revenue", func(s string, v *yaml.Node) {
			if s != strings.ToLower(s) {
				r.problem(r.pos(v), "bad-word", quote(s)+" has a capital", "write nouns in the singular and in lower case: tax revenue")
				return
			}
			rule.Not = append(rule.Not, s)
		})
	case "tests":
		rule.Tests = r.tests(v)
	case "override":
		r.change(&rule.change, key, v)
	default:
		return false
	}
	return true
}

func (r *reader) statusOf(n *yaml.Node) string {
	s := r.text(n, "status", "planned")
	if s != "" && !isStatus(s) {
		r.problem(r.pos(n), "unknown-status", "unknown status "+quote(s), statusHint(s))
		return ""
	}
	return s
}

// says reads a sentence and notes the types and lists that it names.
func (r *reader) says(n *yaml.Node) (Says, bool) {
	s, err := ParseSentence(n.Value)
	if err != nil {
		r.syntax(n, "bad-sentence", err)
		return Says{}, false
	}
	at, exact := r.textAt(n)
	says := Says{Text: n.Value, Sentence: s, At: at, exact: exact}
	r.referIn(says, s)
	return says, true
}

func (r *reader) referIn(says Says, s Sentence) {
	for _, it := range s {
		switch it.Kind {
		case Slot:
			for _, t := range it.Types {
				r.refer(typeKind, t, says.Place(it.Col))
			}
		case List:
			r.refer(listKind, it.Text, says.Place(it.Col))
		case Choice:
			for _, c := range it.Choices {
				r.referIn(says, c)
			}
		}
	}
}

const givesForm = `write it as "{who} visits {where}" or "{who} visits {where} [planned]"`

// gives reads an edge between two slots.
func (r *reader) gives(n *yaml.Node) (Gives, bool) {
	p := newScanner(n.Value)
	g, cols, err := p.gives()
	if err != nil {
		r.syntax(n, "bad-gives", err)
		return Gives{}, false
	}
	g.At = r.pos(n)
	g.subjectAt, g.objectAt = r.within(n, cols[0]), r.within(n, cols[2])
	r.refer(relationKind, g.Relation, r.within(n, cols[1]))
	return g, true
}

// gives reads {subject} relation {object} [status], and their columns.
func (p *scanner) gives() (g Gives, cols [3]int, err error) {
	if g.Subject, cols[0], err = p.givesSlot(); err != nil {
		return g, cols, err
	}
	var at int
	g.Relation, at = p.bare()
	cols[1] = at + 1
	if !IsSlug(g.Relation) {
		return g, cols, p.fail(at, "the relation is missing or is no id", givesForm)
	}
	if g.Object, cols[2], err = p.givesSlot(); err != nil {
		return g, cols, err
	}
	p.space()
	if p.peek() == '[' {
		if g.Status, err = p.status(); err != nil {
			return g, cols, err
		}
	}
	p.space()
	if p.i < len(p.r) {
		return g, cols, p.fail(p.i, "%s after the edge", givesForm, quote(string(p.r[p.i:])))
	}
	return g, cols, nil
}

func (p *scanner) givesSlot() (string, int, error) {
	p.space()
	start := p.i
	if p.peek() != '{' {
		return "", 0, p.fail(start, "a {slot} is missing", givesForm)
	}
	it, err := p.slot()
	if err != nil {
		return "", 0, err
	}
	if it.Together || len(it.Types) > 0 {
		return "", 0, p.fail(start, "gives names a slot by its name alone", "write together and types in says; here {"+it.Text+"}")
	}
	return it.Text, start + 1, nil
}

const testExample = `- text: "Blinken visited Tokyo."`

func (r *reader) tests(n *yaml.Node) []Test {
	var tests []Test
	r.list(n, "tests", testExample, func(v *yaml.Node) {
		t := Test{At: r.pos(v)}
		r.mapping(v, "a test", testExample, testKeys, func(key string, v *yaml.Node) bool {
			return r.testKey(&t, key, v)
		})
		r.require(v, "the test", "text")
		if t.Todo == "" {
			r.require(v, "the test", "finds")
		}
		tests = append(tests, t)
	})
	return tests
}

func (r *reader) testKey(t *Test, key string, v *yaml.Node) bool {
	switch key {
	case "text":
		t.Text = r.prose(v, key, `"Blinken visited Tokyo."`)
	case "given":
		t.Given = r.prose(v, key, `"Antony Blinken flew to Japan."`)
	case "date":
		t.Date = r.date(v, key)
	case "todo":
		t.Todo = r.prose(v, key, "why the test fails")
	case "finds":
		r.list(v, key, "[antony-blinken visits tokyo], or [] for nothing", func(v *yaml.Node) {
			if e, ok := r.expect(v); ok {
				t.Finds = append(t.Finds, e)
			}
		})
	default:
		return false
	}
	return true
}

// expect reads an expected edge: text, or a mapping with the text as edge.
func (r *reader) expect(n *yaml.Node) (Expect, bool) {
	if n.Kind != yaml.MappingNode || lookup(n, "edge") == nil {
		return r.expectText(n)
	}
	var e Expect
	ok := false
	about, status := "", ""
	r.mapping(n, "an expected edge", `{edge: "japan opposes china", about: force}`, expectKeys, func(key string, v *yaml.Node) bool {
		switch key {
		case "edge":
			e, ok = r.expectText(v)
		case "about":
			about = r.text(v, key, "the words")
		case "status":
			status = r.statusOf(v)
		default:
			return false
		}
		return true
	})
	if !ok {
		return Expect{}, false
	}
	return r.qualify(n, e, about, status), true
}

// qualify adds what stands beside the edge in the mapping.
func (r *reader) qualify(n *yaml.Node, e Expect, about, status string) Expect {
	if about != "" {
		if e.About != "" {
			r.problem(r.pos(n), "bad-expect", "about stands twice", "write it in the edge or beside it")
		}
		e.About = about
	}
	if status != "" {
		if e.Status != string(graph.Asserted) && e.Status != status {
			r.problem(r.pos(n), "bad-expect", "the edge has two statuses", "write it in the edge or beside it")
		}
		e.Status = status
	}
	return e
}

func (r *reader) expectText(n *yaml.Node) (Expect, bool) {
	if r.text(n, "an expected edge", `"antony-blinken visits tokyo"`) == "" {
		return Expect{}, false
	}
	p := &scanner{r: []rune(n.Value)}
	e, col, err := p.expect()
	if err != nil {
		r.syntax(n, "bad-expect", err)
		return Expect{}, false
	}
	e.At = r.pos(n)
	r.refs = append(r.refs, ref{kind: relationKind, id: e.Relation, owner: r.owner, at: r.within(n, col), test: true})
	return e, true
}
