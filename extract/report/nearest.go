package report

import (
	"slices"
	"strings"

	"entente/extract/rule"
)

// relations knows which relations the rules of a pack give with which verbs.
type relations struct {
	lister
	byVerb map[string][]candidate
}

// A candidate is a relation that a rule with the same verb gives.
type candidate struct{ relation, rule string }

func newRelations(l lister) *relations {
	r := &relations{lister: l, byVerb: map[string][]candidate{}}
	lists := l.pack.Lists()
	for _, ru := range l.pack.Rules {
		for _, says := range ru.Says {
			flats, err := says.Sentence.Variants(lists, 0)
			if err != nil {
				continue // the extractor would not have taken the pack
			}
			for _, flat := range flats {
				r.addVerbs(flat, ru)
			}
		}
	}
	return r
}

// addVerbs files what a rule gives under the words that set it off.
func (r *relations) addVerbs(flat rule.Flat, ru rule.Rule) {
	at := 0
	for at < len(flat) && (flat[at].Kind == rule.Slot || flat[at].Kind == rule.Possessive || flat[at].Text == "is") {
		at++
	}
	if at == len(flat) || !standsAlone(flat[at+1:]) {
		return
	}
	words := flat[at].Words
	if flat[at].Kind == rule.Literal {
		words = []string{flat[at].Text}
	}
	for _, w := range words {
		w, _, _ = strings.Cut(w, " ")
		for _, g := range ru.Gives {
			if c := (candidate{g.Relation, ru.ID}); !slices.Contains(r.byVerb[w], c) {
				r.byVerb[w] = append(r.byVerb[w], c)
			}
		}
	}
}

// standsAlone says whether what stands behind a verb leaves the meaning to it: at
// most a preposition. "have a meeting with" says nothing of "have".
func standsAlone(behind rule.Flat) bool {
	words := 0
	for _, it := range behind {
		if it.Kind == rule.Literal || it.Kind == rule.List {
			words++
		}
		if it.Text == "that" {
			return false
		}
	}
	return words <= 1
}

// nearest gives a relation for a verb that takes two types, and why it is near;
// "" where none is.
func (r *relations) nearest(verb, head, from, to string) (relation, why string) {
	for _, form := range []string{verb, head, verb + "s", verb + "es"} {
		for _, c := range r.byVerb[form] {
			if r.takes(c.relation, from, to) {
				return c.relation, "rule " + c.rule + " has the same verb"
			}
		}
	}
	for _, rel := range r.pack.Relations {
		first, _, _ := strings.Cut(rel.ID, "-")
		if (first == verb || first == head || first == verb+"s" || first == verb+"es") && r.takes(rel.ID, from, to) {
			return rel.ID, "it has the same verb"
		}
	}
	return "", ""
}

// takes says whether a relation between nodes takes two types.
func (r *relations) takes(relation, from, to string) bool {
	rel, ok := r.pack.Relation(relation)
	if !ok || slices.Contains(rel.From, rule.Text) || slices.Contains(rel.To, rule.Text) {
		return false
	}
	return r.fits(rel.From, from) && r.fits(rel.To, to)
}
