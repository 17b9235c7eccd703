package extract

import (
	"strings"

	"entente/extract/internal/lex"
	"entente/extract/internal/match"
)

// ruleWords answers what the compiler of rules asks of words. The same few
// hundred words stand in thousands of flat sentences, and to look one up costs
// more than to compile what stands around it: so each is looked up once.
type ruleWords struct {
	words *lex.Lexicon
	seen  map[string]ruleWord
}

type ruleWord struct {
	prep, verb bool
	lemmas     []string
}

func newRuleWords(lx *lex.Lexicon) *ruleWords {
	return &ruleWords{lx, map[string]ruleWord{}}
}

func (r *ruleWords) lexicon() match.Lexicon {
	return match.Lexicon{
		IsPrep: func(w string) bool { return r.word(w).prep },
		IsVerb: func(w string) bool { return r.word(w).verb },
		Lemmas: func(w string) []string { return r.word(w).lemmas },
	}
}

func (r *ruleWords) word(w string) ruleWord {
	if known, ok := r.seen[w]; ok {
		return known
	}
	if strings.Contains(w, " ") {
		r.seen[w] = ruleWord{prep: r.words.IsMultiPrep(w)}
		return r.seen[w]
	}
	known := r.words.Lookup(w)
	out := ruleWord{
		prep: known.POS&(lex.Prep|lex.To) != 0,
		verb: known.POS&lex.Aux != 0 || known.POS&lex.Verb != 0 && 3*int(known.VerbCount) >= int(known.NounCount),
	}
	for _, l := range []string{known.Verb, known.Noun} {
		if l != "" {
			out.lemmas = append(out.lemmas, l)
		}
	}
	r.seen[w] = out
	return out
}
