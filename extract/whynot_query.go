package extract

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"entente/extract/rule"
	"entente/graph"
)

// A Query asks for one edge.
type Query struct {
	Subject      string       `json:"subject"` // an id, a name, or the words of a topic
	SubjectTopic bool         `json:"subjectTopic,omitempty"`
	Relation     string       `json:"relation"` // an id of the pack
	Object       string       `json:"object"`
	ObjectTopic  bool         `json:"objectTopic,omitempty"`
	Status       graph.Status `json:"status,omitempty"` // empty: any
}

// String writes the query as ParseQuery reads it.
func (q Query) String() string {
	text := queryEnd(q.Subject, q.SubjectTopic) + " " + q.Relation + " " + queryEnd(q.Object, q.ObjectTopic)
	if q.Status != "" {
		text += " [" + string(q.Status) + "]"
	}
	return text
}

func queryEnd(text string, topic bool) string {
	if topic {
		return `"` + text + `"`
	}
	return text
}

// A QueryError says what is wrong with a query, with a hint.
type QueryError struct{ Message, Hint string }

func (e *QueryError) Error() string { return e.Message }

// queryForm is the hint for a query that cannot be read.
const queryForm = `write it as: blinken visits tokyo, or: blinken announced "the plan" [planned]`

// ParseQuery reads "blinken visits tokyo [planned]": both ends, by id or by name,
// with a relation of the pack between them, by id or by label. An end in quotes
// is a topic. The error is a *QueryError.
func ParseQuery(p *rule.Pack, text string) (Query, error) {
	var q Query
	words, quoted, rest, err := queryTokens(text)
	if err != nil {
		return q, err
	}
	if rest != "" {
		q.Status = graph.Status(rest)
		if !slices.Contains(graph.Statuses(), q.Status) {
			return q, &QueryError{fmt.Sprintf("unknown status %q", rest), "the statuses are " + joinStatuses()}
		}
	}
	if len(words) < 3 {
		return q, &QueryError{fmt.Sprintf("%q is no edge: it needs a subject, a relation and an object", text), queryForm}
	}
	first, end, id := findRelation(p, words, quoted)
	if id == "" {
		return q, unknownRelation(p, words, quoted)
	}
	q.Relation = id
	if q.Subject, q.SubjectTopic, err = queryPart(words[:first], quoted[:first]); err != nil {
		return q, err
	}
	q.Object, q.ObjectTopic, err = queryPart(words[end:], quoted[end:])
	return q, err
}

func joinStatuses() string {
	var names []string
	for _, s := range graph.Statuses() {
		names = append(names, string(s))
	}
	return strings.Join(names, ", ")
}

// queryTokens splits a query into words and quoted parts, and takes the status in
// brackets off its end.
func queryTokens(text string) (words []string, quoted []bool, status string, err error) {
	rest := strings.TrimSpace(text)
	if open := strings.LastIndex(rest, "["); open >= 0 && strings.HasSuffix(rest, "]") {
		status = strings.TrimSpace(rest[open+1 : len(rest)-1])
		rest = rest[:open]
	}
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		if rest[0] == '"' {
			n := strings.IndexByte(rest[1:], '"')
			if n < 0 {
				return nil, nil, "", &QueryError{"a quote is not closed in " + fmt.Sprintf("%q", text), queryForm}
			}
			if strings.TrimSpace(rest[1:1+n]) == "" {
				return nil, nil, "", &QueryError{"the topic in quotes is empty", queryForm}
			}
			words, quoted, rest = append(words, strings.TrimSpace(rest[1:1+n])), append(quoted, true), rest[n+2:]
			continue
		}
		n := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || r == '"' })
		if n < 0 {
			n = len(rest)
		}
		words, quoted, rest = append(words, rest[:n]), append(quoted, false), rest[n:]
	}
	return words, quoted, status, nil
}

// findRelation finds the words that name a relation, with words on both sides:
// the longest, then the first.
func findRelation(p *rule.Pack, words []string, quoted []bool) (first, end int, id string) {
	for size := len(words) - 2; size > 0; size-- {
		for i := 1; i+size < len(words); i++ {
			if slices.Contains(quoted[i:i+size], true) {
				continue
			}
			slug := graph.Slug(strings.Join(words[i:i+size], " "))
			for _, r := range p.Relations {
				if slug == r.ID || slug == graph.Slug(r.Label) {
					return i, i + size, r.ID
				}
			}
		}
	}
	return 0, 0, ""
}

// unknownRelation names the relation that was probably meant.
func unknownRelation(p *rule.Pack, words []string, quoted []bool) error {
	var ids []string
	for _, r := range p.Relations {
		ids = append(ids, r.ID)
	}
	for i := 1; i < len(words)-1; i++ {
		if quoted[i] {
			continue
		}
		if near := rule.Nearest(strings.ToLower(words[i]), ids); near != "" {
			return &QueryError{fmt.Sprintf("the pack has no relation %q", words[i]), "did you mean " + near + "?"}
		}
	}
	for i := 1; i < len(words)-1; i++ {
		if id, by := relationOfWord(p, words[i]); id != "" && !quoted[i] {
			return &QueryError{fmt.Sprintf("the pack has no relation %q", words[i]), fmt.Sprintf("did you mean %s? The rule %s has that word", id, by)}
		}
	}
	middle := strings.Join(words[1:len(words)-1], " ")
	return &QueryError{fmt.Sprintf("no relation of the pack stands in %q", middle), "`relations.yaml` of the pack lists them; " + queryForm}
}

// relationOfWord gives the relation of a rule that has a word, as it stands or
// without its ending, and that rule: by its name, by its verb, by any of its words.
func relationOfWord(p *rule.Pack, word string) (relation, by string) {
	word = strings.ToLower(word)
	forms := []string{word}
	for _, ending := range []string{"s", "es", "ed", "d"} {
		if plain, ok := strings.CutSuffix(word, ending); ok && len(plain) > 2 {
			forms = append(forms, plain)
		}
	}
	lists := p.Lists()
	has := []func(*rule.Rule, rule.Sentence) bool{
		func(ru *rule.Rule, _ rule.Sentence) bool { return slices.Contains(forms, ru.ID) },
		func(_ *rule.Rule, s rule.Sentence) bool { return len(s) > 1 && hasWord(s[1:2], lists, forms) }, // its verb
		func(_ *rule.Rule, s rule.Sentence) bool { return hasWord(s, lists, forms) },
	}
	for _, is := range has {
		for i := range p.Rules {
			ru := &p.Rules[i]
			if slices.ContainsFunc(ru.Says, func(s rule.Says) bool { return is(ru, s.Sentence) }) {
				return ru.Gives[0].Relation, ru.ID
			}
		}
	}
	return "", ""
}

func hasWord(s rule.Sentence, lists map[string][]string, forms []string) bool {
	return slices.ContainsFunc(s, func(it rule.Item) bool {
		switch it.Kind {
		case rule.Literal:
			return slices.Contains(forms, it.Text)
		case rule.List:
			return slices.ContainsFunc(lists[it.Text], func(w string) bool { return slices.Contains(forms, w) })
		}
		return slices.ContainsFunc(it.Choices, func(c rule.Sentence) bool { return hasWord(c, lists, forms) })
	})
}

func queryPart(words []string, quoted []bool) (string, bool, error) {
	if len(words) == 1 {
		return words[0], quoted[0], nil
	}
	if slices.Contains(quoted, true) {
		return "", false, &QueryError{"a topic in quotes stands alone at its end of the edge", queryForm}
	}
	return strings.Join(words, " "), false, nil
}
