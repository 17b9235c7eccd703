package extract

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/token"
)

// common adds the common nouns that a capital inside of a sentence makes the
// name of one body, place or set of people.
func (n namer) common(out []Name) []Name {
	if n.headline() {
		return out
	}
	for t := int32(1); t < int32(len(n.s.Tokens)); t++ {
		if !n.s.Has(t, token.Upper) || n.s.Has(t, token.AllCaps|token.Break) || n.s.Has(t-1, token.Punct) || n.inName(t) || n.inRun(t) {
			continue
		}
		if kind := n.commonKind(t); kind != "" {
			out = addCommon(out, n.span(t, t+1), kind)
		}
	}
	return out
}

// addCommon adds a common noun, or marks it where it is there as words that
// name nothing.
func addCommon(out []Name, found Name, kind string) []Name {
	found.Common, found.Kind = true, kind
	for i := range out {
		if out[i].Start == found.Start && out[i].End == found.End {
			out[i] = found
			return out
		}
	}
	return append(out, found)
}

// inName says whether token t is in a name of more than this word, or one that
// means an entity of the pack.
func (n namer) inName(t int32) bool {
	i := n.s.NameAt[t]
	if i == chunk.None {
		return false
	}
	if nm := n.s.Names[i]; nm.Match != chunk.None || nm.End-nm.First > 1 {
		return true
	}
	e := n.s.Refs[i].Entity
	return e >= 0 && n.w.x.nameKind(n.w.resolve.Entities[e].Type) != ""
}

// inRun says whether token t is one of several words with a capital, or the
// end of an office: "Defence Ministry", "Secretary of State".
func (n namer) inRun(t int32) bool {
	if before := n.s.NameAt[t-1]; before != chunk.None {
		return !n.s.Names[before].Demonym && n.s.NameAt[t] != before
	}
	if n.s.Has(t-1, token.Upper) && !n.s.Is(t-1, lex.Det|lex.Adj) {
		return true
	}
	if t > 1 && n.s.Word(t-1) == "of" && n.w.x.grammar.Is(n.s.Lower(t-2), grammar.Office) {
		return true
	}
	next := t + 1
	return next < int32(len(n.s.Tokens)) && n.s.Has(next, token.Upper) && !n.s.Has(next, token.Break)
}

// commonKind says of what a common noun with a capital is the name.
func (n namer) commonKind(t int32) string {
	w := n.s.Tags[t].Word
	if w == nil || w.Guessed || !n.s.Is(t, lex.Noun) || n.w.x.grammar.Is(n.s.Lower(t), grammar.Office) {
		return ""
	}
	noun := n.w.parser.Noun(n.s.Sentence, t)
	plural := n.s.Tags[t].Form&lex.Plural != 0
	switch {
	case plural && (w.TopSense&lex.SensePerson == 0 || !n.definite(t)):
		return ""
	case plural:
		return PersonName
	case n.w.x.grammar.Is(noun, grammar.CommonBody):
		return OrganizationName
	case n.w.x.grammar.Is(noun, grammar.CommonPlace):
		return PlaceName
	}
	return ""
}

// definite says whether the noun at token t means certain ones: "the Members",
// "our Founders", "these three Senators".
func (n namer) definite(t int32) bool {
	for i := t - 1; i >= max(0, t-3); i-- {
		switch n.s.Lower(i) {
		case "the", "these", "those", "our", "your", "my", "his", "her", "its", "their", "both":
			return true
		}
		if n.s.Has(i, token.Punct) || n.s.Is(i, lex.Verb|lex.Prep|lex.Conj) {
			return false
		}
	}
	return false
}

// headline says whether most words of the sentence have a capital, so that it
// says nothing.
func (n namer) headline() bool {
	words, upper := 0, 0
	for t := range n.s.Tokens {
		if i := int32(t); n.s.Has(i, token.Word) && len(n.s.Word(i)) > 3 {
			words++
			if n.s.Has(i, token.Upper) {
				upper++
			}
		}
	}
	return upper*5 > words*3
}
