package match

import (
	"strings"

	"entente/extract/internal/symbol"
)

// An exclusion is a noun, with the words right before it or without, that
// nothing in a rule may stand for: "tax revenue".
type exclusion struct {
	noun   symbol.Symbol
	before []symbol.Symbol
}

// exclusions reads what a rule has behind "not".
func (c *compiler) exclusions(not []string) []exclusion {
	var out []exclusion
	for _, phrase := range not {
		words := strings.Fields(phrase)
		if len(words) == 0 {
			continue
		}
		e := exclusion{noun: c.Symbols.Add(words[len(words)-1])}
		for _, w := range words[:len(words)-1] {
			e.before = append(e.before, c.Symbols.Add(w))
		}
		out = append(out, e)
	}
	return out
}

// excluded says whether a phrase that was bound, or one that it is joined with,
// is of a kind that the rule excludes.
func (m *Matcher) excluded(rule int32) bool {
	not := m.Rules.not[rule]
	if len(not) == 0 {
		return false
	}
	for _, np := range m.bound {
		for steps := 0; np != None && steps < 32; np, steps = m.s.Phrases[np].Next, steps+1 {
			for i := range not {
				if m.isOfKind(np, &not[i]) {
					return true
				}
			}
		}
	}
	return false
}

// isOfKind says whether the head of a phrase is the noun, with the words before it.
func (m *Matcher) isOfKind(np int32, e *exclusion) bool {
	f := &m.s.Phrases[np]
	first := f.Head - int32(len(e.before))
	if m.s.NameAt[f.Head] != None || m.s.NounSymbol(f.Head) != e.noun || first < f.First {
		return false
	}
	for i, w := range e.before {
		if t := first + int32(i); m.s.Tags[t].Symbol != w && m.s.NounSymbol(t) != w {
			return false
		}
	}
	return true
}
