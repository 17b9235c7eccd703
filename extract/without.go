package extract

import (
	"slices"

	"entente/extract/article"
	"entente/extract/internal/match"
	"entente/graph"
)

// FactsWithout finds the facts of an article as if the pack did not have the
// rule. The words are still read as they are with the rule: its verbs stay
// verbs.
func (x *Extractor) FactsWithout(a article.Article, rule string) ([]graph.Fact, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	w := x.workers.Get().(*worker)
	defer x.workers.Put(w)
	w.off = rule
	defer func() { w.off = "" }()
	w.read(a)
	return w.facts(a), nil
}

// allowed drops the finds of the rule that is switched off.
func (w *worker) allowed(found []match.Found) []match.Found {
	if w.off == "" {
		return found
	}
	return slices.DeleteFunc(found, func(f match.Found) bool { return w.x.pack.Rules[f.Rule].ID == w.off })
}
