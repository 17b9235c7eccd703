package lint

import (
	"slices"
	"strings"

	"entente/extract/rule"
	"entente/graph"
)

// A frame is one flat sentence of a rule, with its place in the pack. Two frames
// of one form differ only in their words and in what their slots take.
type frame struct {
	rule  *rule.Rule
	order int // of the rule in the pack
	says  int
	items []rule.Item // without articles, which the engine skips
}

// frames lists the flat sentences of a pack.
func frames(p *rule.Pack) []frame {
	lists := p.Lists()
	var out []frame
	for i := range p.Rules {
		r := &p.Rules[i]
		for k, s := range r.Says {
			flats, err := s.Sentence.Variants(lists, 0)
			if err != nil {
				continue // reported by the loader
			}
			for _, f := range flats {
				out = append(out, frame{r, i, k, slices.DeleteFunc(f, isArticle)})
			}
		}
	}
	return out
}

func isArticle(it rule.Item) bool {
	return it.Kind == rule.Literal && (it.Text == "a" || it.Text == "an" || it.Text == "the")
}

// form writes a frame with its words and slots left blank.
func (f frame) form() string {
	var b strings.Builder
	for _, it := range f.items {
		switch {
		case it.Kind == rule.Slot && it.Together:
			b.WriteString("{+}")
		case it.Kind == rule.Slot:
			b.WriteString("{}")
		case it.Kind == rule.Possessive:
			b.WriteString("'s")
		default:
			b.WriteString(" w")
		}
	}
	return b.String()
}

// shadows reports sentences, and rules with all their sentences, that another
// one always wins over. The engine takes the longer match, then the higher
// priority, then the earlier rule; two frames of one form are equally long.
func (c *checker) shadows() error {
	byForm := map[string][]frame{}
	all := frames(c.p)
	for _, f := range all {
		byForm[f.form()] = append(byForm[f.form()], f)
	}
	type place struct{ order, says int }
	over := map[place][]frame{} // the winners over each sentence
	alive := map[place]bool{}   // sentences that win somewhere
	for _, f := range all {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		at := place{f.order, f.says}
		if !f.rule.At.Own() {
			alive[at] = true // what stands in a pack below is not for this report
			continue
		}
		i := slices.IndexFunc(byForm[f.form()], func(o frame) bool { return c.beats(o, f) })
		if i < 0 {
			alive[at] = true
			continue
		}
		over[at] = append(over[at], byForm[f.form()][i])
	}
	for i := range c.p.Rules {
		r := &c.p.Rules[i]
		var shadowed []int
		byOthers := true
		for k := range r.Says {
			winners := over[place{i, k}]
			if len(winners) == 0 || alive[place{i, k}] {
				continue
			}
			shadowed = append(shadowed, k)
			byOthers = byOthers && !slices.ContainsFunc(winners, func(f frame) bool { return f.order == i })
		}
		// A rule that wins in a test of the pack is not dead, whatever its form says.
		if len(shadowed) == len(r.Says) && byOthers && !c.wins[r.ID] {
			w := over[place{i, shadowed[0]}][0]
			c.add(rule.Error, r.At, r.ID, "shadowed-rule", "the rule can never be picked: "+w.rule.ID+" at "+w.rule.Says[w.says].At.String()+" always wins over it",
				"remove it, give it a higher priority:, or a sentence that says more")
			continue
		}
		for _, k := range shadowed {
			w := over[place{i, k}][0]
			c.add(rule.Warning, r.Says[k].At, r.ID, "shadowed-sentence", "the sentence can never be picked: "+w.rule.ID+" at "+w.rule.Says[w.says].At.String()+" always wins over it",
				"remove it, or make it say more")
		}
	}
	c.losers()
	return nil
}

// losers reports rules whose tests pass and that give no edge of any: others do.
func (c *checker) losers() {
	for _, r := range c.p.Rules {
		if c.wins[r.ID] || !c.passes[r.ID] {
			continue
		}
		if slices.ContainsFunc(c.found, func(f rule.Problem) bool { return f.ID == r.ID && f.Name == "shadowed-rule" }) {
			continue
		}
		c.add(rule.Warning, r.At, r.ID, "never-wins", "its tests pass, and other rules find every edge of them",
			"`entente try` with a text of its tests shows which rule wins: remove this one, or give it a higher priority:")
	}
}

// beats says whether frame a wins wherever frame b matches.
func (c *checker) beats(a, b frame) bool {
	if a.order == b.order && a.says == b.says || !c.ranks(a, b) {
		return false
	}
	// Words differ far more often than types, and cost less to compare.
	for i, y := range b.items {
		if y.Kind != rule.Slot && y.Kind != rule.Possessive && !holds(words(a.items[i]), words(y)) {
			return false
		}
	}
	for i, y := range b.items {
		if y.Kind == rule.Slot && !c.wider(a.rule, a.items[i], b.rule, y) {
			return false
		}
	}
	return sameEvent(a, b)
}

// ranks says whether a goes before b when both match the same words.
func (c *checker) ranks(a, b frame) bool {
	switch {
	case a.order == b.order && a.says > b.says:
		// The later of two equal sentences is the one too many; else either may be.
		return !(len(a.items) == len(b.items) && sameWords(a, b))
	case a.order == b.order:
		return true
	case a.rule.Priority != b.rule.Priority:
		return a.rule.Priority > b.rule.Priority
	}
	return a.order < b.order
}

func sameWords(a, b frame) bool {
	return rule.Flat(a.items).String() == rule.Flat(b.items).String()
}

func words(it rule.Item) []string {
	if it.Kind == rule.List {
		return it.Words
	}
	return []string{it.Text}
}

func holds(all, some []string) bool {
	return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}

// wider says whether slot x of a takes whatever slot y of b takes.
func (c *checker) wider(a *rule.Rule, x rule.Item, b *rule.Rule, y rule.Item) bool {
	if ends(*a, x.Text) != ends(*b, y.Text) {
		return false // one qualifies the fact, the other is an end of it
	}
	if !ends(*b, y.Text) {
		return x.Text == y.Text && len(x.Types) == 0
	}
	for _, t := range c.takes(*b, y) {
		if !slices.ContainsFunc(c.takes(*a, x), func(g string) bool { return t == g || c.p.IsA(t, g) }) {
			return false
		}
	}
	return true
}

// ends says whether a slot is an end of what a rule gives.
func ends(r rule.Rule, slot string) bool {
	return slices.ContainsFunc(r.Gives, func(g rule.Gives) bool { return g.Subject == slot || g.Object == slot })
}

// takes gives the types that a slot takes: its own, as far as they fit the
// relations that it is an end of, or else those of the relations.
func (c *checker) takes(r rule.Rule, it rule.Item) []string {
	var relation []string
	for _, g := range r.Gives {
		rel, _ := c.p.Relation(g.Relation)
		if g.Subject == it.Text {
			relation = append(relation, rel.From...)
		}
		if g.Object == it.Text {
			relation = append(relation, rel.To...)
		}
	}
	if len(it.Types) == 0 {
		return relation
	}
	var out []string
	for _, t := range it.Types {
		for _, w := range relation {
			switch {
			case t == w || c.p.IsA(t, w):
				out = append(out, t)
			case c.p.IsA(w, t):
				out = append(out, w)
			case t == "Topic" && w == rule.Text:
				out = append(out, w)
			}
		}
	}
	if len(out) == 0 {
		return it.Types
	}
	return out
}

// sameEvent says whether all that b gives is the same event as something that a
// gives, so that only one of them stands: the same edge, or another relation of
// the same ends by one verb.
func sameEvent(a, b frame) bool {
	clause := !slices.ContainsFunc(b.items[:min(2, len(b.items))], func(it rule.Item) bool { return it.Kind == rule.Possessive }) && b.items[0].Kind == rule.Slot
	for _, g := range b.rule.Gives {
		if !slices.ContainsFunc(a.rule.Gives, func(h rule.Gives) bool {
			same := a.at(h.Subject) == b.at(g.Subject) && a.at(h.Object) == b.at(g.Object)
			crossed := a.at(h.Subject) == b.at(g.Object) && a.at(h.Object) == b.at(g.Subject)
			if h.Relation == g.Relation {
				return same && status(*a.rule, h) == status(*b.rule, g)
			}
			return clause && a.order != b.order && (same || crossed)
		}) {
			return false
		}
	}
	return true
}

// at gives the place of a slot in the frame.
func (f frame) at(slot string) int {
	return slices.IndexFunc(f.items, func(it rule.Item) bool { return it.Kind == rule.Slot && it.Text == slot })
}

func status(r rule.Rule, g rule.Gives) string {
	switch {
	case g.Status != "":
		return g.Status
	case r.Status != "":
		return r.Status
	}
	return string(graph.Asserted)
}
