package extract

import (
	"fmt"
	"slices"
	"strings"

	"entente/extract/internal/match"
	"entente/extract/rule"
)

// wrongWord says which word stands where the rule has others.
func (r reasoner) wrongWord(f match.Failure) (string, Change) {
	at := r.item(f.Want)
	if at < 0 {
		return fmt.Sprintf("the word is %q; the rule has %s", f.Got, listed(f.Want, 8)), Change{Text: "add a sentence with this word to the rule " + r.rule.ID, At: placed(r.says().At)}
	}
	if f.Cause == match.WrongNoun && strings.ToLower(f.Got) != f.Got {
		return fmt.Sprintf("%q is a name or a pronoun; %s", f.Got, r.wanted(at)), Change{Text: "a sentence without that noun would match: see the other sentences of the rule " + r.rule.ID, At: placed(r.rule.At)}
	}
	word := f.Got
	has := fmt.Sprintf("the sentence has %q", r.quote(r.c.sentence, f.First, f.End).Text)
	switch f.Cause {
	case match.NoModifier:
		if f.Part == "modifier" {
			return fmt.Sprintf("before %q stands no %s", f.Got, r.wanted(at)), r.shorter(at)
		}
	case match.NoParticle:
		return fmt.Sprintf("%q lacks %s behind it", f.Got, r.wanted(at)), r.shorter(at)
	}
	if f.First < 0 {
		has = fmt.Sprintf("the sentence has %q", f.Got)
	}
	return has + "; " + r.wanted(at), r.add(at, word)
}

// wrongPrep says which preposition stands where the rule has another.
func (r reasoner) wrongPrep(f match.Failure) (string, Change) {
	if f.Want == nil { // an object in the rule, behind a preposition in the sentence
		at := slices.IndexFunc(r.flat, func(it rule.Item) bool { return it.Kind == rule.Slot && it.Text == f.Slot })
		text := fmt.Sprintf("{%s} stands behind %q; the rule has it without a preposition", f.Slot, f.Got)
		if at < 0 {
			return text, Change{Text: "add a sentence to the rule " + r.rule.ID, At: placed(r.says().At)}
		}
		return text, r.sentence(slices.Insert(slices.Clone(r.flat), at, rule.Item{Kind: rule.Literal, Text: f.Got}))
	}
	at := r.item(f.Want)
	switch {
	case at < 0:
		return fmt.Sprintf("the preposition is %q; the rule has %s", f.Got, listed(f.Want, 8)), Change{Text: "add a sentence to the rule " + r.rule.ID, At: placed(r.says().At)}
	case f.Got == "" && r.needed(f.Slot):
		return fmt.Sprintf("nothing stands behind %s", strings.Join(f.Want, ", ")), r.withoutPrep(f, at)
	case f.Got == "":
		return fmt.Sprintf("nothing stands behind %s", strings.Join(f.Want, ", ")), r.without(f.Slot)
	}
	return fmt.Sprintf("the preposition is %q; %s", f.Got, r.wanted(at)), r.add(at, f.Got)
}

// item finds the part of the flat sentence that takes one of the words, or -1.
func (r reasoner) item(want []string) int {
	return slices.IndexFunc(r.flat, func(it rule.Item) bool {
		switch it.Kind {
		case rule.Literal:
			return slices.Contains(want, it.Text)
		case rule.List:
			return len(it.Words) > 0 && !slices.ContainsFunc(it.Words, func(w string) bool { return !slices.Contains(want, w) })
		}
		return false
	})
}

// wanted says which words the rule takes there.
func (r reasoner) wanted(at int) string {
	if l, ok := r.list(at); ok {
		return "@" + l.ID + " holds " + listed(l.Words, 8)
	}
	return fmt.Sprintf("the rule has %q", r.flat[at].Text)
}

// list gives the word list of which part at of the flat sentence was made.
func (r reasoner) list(at int) (rule.WordList, bool) {
	id := r.flat[at].Text
	if r.flat[at].Kind != rule.List {
		id = listAt(r.says().Sentence, r.flat[at].Col)
	}
	for _, l := range r.x.pack.Words {
		if l.ID == id {
			return l, true
		}
	}
	return rule.WordList{}, false
}

// listAt gives the list that stands at a column of a sentence, or "".
func listAt(s rule.Sentence, col int) string {
	for _, it := range s {
		if it.Kind == rule.List && it.Col == col {
			return it.Text
		}
		for _, c := range it.Choices {
			if id := listAt(c, col); id != "" {
				return id
			}
		}
	}
	return ""
}

// add is the change that lets the rule take a word at a part of its sentence: in
// the word list that stands there, else in a sentence of its own.
func (r reasoner) add(at int, word string) Change {
	l, ok := r.list(at)
	if !ok {
		flat := slices.Clone(r.flat)
		flat[at] = rule.Item{Kind: rule.Literal, Text: word}
		return r.sentence(flat)
	}
	entry := []string{}
	for i, it := range r.flat {
		switch {
		case i == at:
			entry = append(entry, word)
		case it.Kind == rule.Literal && r.flat[at].Kind == rule.Literal && it.Col == r.flat[at].Col:
			entry = append(entry, it.Text)
		}
	}
	text := fmt.Sprintf("add %q to @%s", strings.Join(entry, " "), l.ID)
	if other := r.listWith(strings.Join(entry, " "), l.ID); other != "" {
		text += "; it stands in @" + other + " now"
	}
	return Change{Text: text, At: placed(l.At)}
}

// listWith gives the first other list that has an entry, or "".
func (r reasoner) listWith(entry, but string) string {
	for _, l := range r.x.pack.Words {
		if l.ID != but && slices.Contains(l.Words, entry) {
			return l.ID
		}
	}
	return ""
}

// sentence is the change that adds a sentence to the rule.
func (r reasoner) sentence(flat rule.Flat) Change {
	return Change{Text: "add a sentence to says: of the rule " + r.rule.ID, At: placed(r.says().At), Line: r.line(flat)}
}

// line writes a sentence as it stands in a rule, "" where it is none.
func (r reasoner) line(flat rule.Flat) string {
	if len(flat) == 0 {
		return ""
	}
	text := flat.String()
	if _, err := rule.ParseSentence(text); err != nil {
		return ""
	}
	return `"` + text + `"`
}

// shorter is the change that leaves a word out, with the slot behind it where it
// is a preposition that only qualifies.
func (r reasoner) shorter(at int) Change {
	return r.sentence(slices.Delete(slices.Clone(r.flat), at, at+1))
}

// without is the change that leaves a slot out that gives does not need.
func (r reasoner) without(slot string) Change {
	g := r.rule.Gives[r.c.Gives]
	if slot == g.Subject || slot == g.Object || slot == "" {
		return Change{Text: limit + "it found no such phrase in this clause; `entente try` shows the clauses"}
	}
	at := slices.IndexFunc(r.flat, func(it rule.Item) bool { return it.Kind == rule.Slot && it.Text == slot })
	if at < 0 {
		return Change{Text: limit + "see the clause as it was read"}
	}
	first := at
	if at > 0 && r.flat[at-1].Kind == rule.Literal && at > 2 {
		first-- // its preposition
	}
	return r.sentence(slices.Delete(slices.Clone(r.flat), first, at+1))
}

// needed says whether the rule gives an edge with the slot.
func (r reasoner) needed(slot string) bool {
	g := r.rule.Gives[r.c.Gives]
	return slot == g.Subject || slot == g.Object
}

// withoutPrep is the change for an end that stands behind no preposition: the
// same sentence with the end as object, where it is one.
func (r reasoner) withoutPrep(f match.Failure, at int) Change {
	if f.Near {
		return r.shorter(at)
	}
	return Change{Text: "if the sentence tells the edge in other words, add them as a sentence to the rule " + r.rule.ID, At: placed(r.says().At)}
}

// withType writes the flat sentence with one more type for a slot.
func (r reasoner) withType(slot, typ string) rule.Flat {
	flat := slices.Clone(r.flat)
	for i, it := range flat {
		if it.Kind == rule.Slot && it.Text == slot {
			flat[i].Types = append(slices.Clone(it.Types), typ)
		}
	}
	return flat
}
