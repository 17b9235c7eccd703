package extract

import (
	"fmt"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/match"
	"entente/extract/rule"
)

// stub is the change that adds a rule for a sentence that no rule comes near:
// made of the first active clause that has both ends.
func (e *asker) stub(both []int) *Change {
	for i := range both {
		if both[i] < 2 {
			continue
		}
		for k := range e.resolve.Sentences[i].Clauses {
			says, together := e.stubSays(int32(i), int32(k))
			if says == "" {
				continue
			}
			gives := "{who} " + e.q.Relation + " {whom}"
			if together {
				gives = "{who} " + e.q.Relation + " {who}"
			}
			return &Change{Text: "or add a rule for these words",
				Line: fmt.Sprintf("- id: my-%s\n  reason: ...\n  says: \"%s\"\n  gives: \"%s\"", e.q.Relation, says, gives)}
		}
	}
	return nil
}

// stubSays writes clause k as a rule's sentence, "" where it does not have both
// ends. together says that they are its subject, side by side.
func (e *asker) stubSays(si, k int32) (says string, together bool) {
	s := &e.resolve.Sentences[si]
	c := &s.Clauses[k]
	g := &s.Groups[c.Group]
	if g.Passive || g.Copula || g.Be || !e.matcher.Means(si, c.Subject, e.aim.Subject) {
		return "", false
	}
	together = e.matcher.Means(si, c.Subject, e.aim.Object)
	parts := []string{"{who}", e.parser.Verb(s.Sentence, g.Head)}
	if together {
		if !e.x.symmetric(e.q.Relation) {
			return "", false
		}
		parts[0] = "{who together}"
	}
	done := together
	add := func(prep string, np int32) {
		if np == match.None || done && (!together || len(parts) > 2) {
			return
		}
		word := ""
		switch {
		case e.matcher.Means(si, np, e.aim.Object):
			word, done = "{whom}", true
		case s.Phrases[np].Type == chunk.Common:
			word = e.parser.Noun(s.Sentence, s.Phrases[np].Head)
		default:
			return
		}
		if prep != "" {
			parts = append(parts, prep)
		}
		parts = append(parts, word)
	}
	add("", c.Object)
	for _, p := range c.Preps {
		add(strings.ToLower(s.Word(p.Token)), p.Phrase)
	}
	says = strings.Join(parts, " ")
	if _, err := rule.ParseSentence(says); err != nil || !done {
		return "", false
	}
	return says, together
}
