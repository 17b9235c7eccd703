package match

import (
	"slices"

	"entente/extract/internal/resolve"
	"entente/extract/internal/symbol"
	"entente/extract/rule"
)

// Rules are a pack's rules, compiled: patterns by the lemma of their trigger.
// They are immutable.
type Rules struct {
	world    *resolve.World
	patterns []*pattern
	lists    lists
	filters  []filter  // of the patterns
	alike    [][]alike // by the verb's symbol
	symbols  *symbol.Table
	// The words of, by, from, between and refuse.
	of, by, from, between, refuse symbol.Symbol

	verbs     triggers
	nouns     triggers
	adjs      triggers
	identity  []int32
	not       [][]exclusion // by rule
	relations map[string]relation
}

// triggers give the patterns that a word triggers, in their order, by the
// word's symbol.
type triggers [][]int32

func (t triggers) of(s symbol.Symbol) []int32 {
	if int(s) >= len(t) {
		return nil
	}
	return t[s]
}

func (t *triggers) add(s symbol.Symbol, pattern int32) {
	for int(s) >= len(*t) {
		*t = append(*t, nil)
	}
	(*t)[s] = append((*t)[s], pattern)
}

// A relation is a relation type with its ends as masks.
type relation struct {
	*rule.Relation
	from, to resolve.Mask
	topic    bool // the object can be words of the text
	// topicSubject says that the subject can be words of the text.
	topicSubject bool
}

// Lexicon is what the compiler asks of words.
type Lexicon struct {
	IsPrep func(word string) bool
	IsVerb func(word string) bool
	Lemmas func(word string) []string
	// Symbols takes the words of the rules.
	Symbols *symbol.Table
}

// Compile compiles the rules of a pack. A sentence that is no frame is an
// error with its place.
func Compile(w *resolve.World, lx Lexicon) (*Rules, error) {
	r := &Rules{world: w, symbols: lx.Symbols, of: lx.Symbols.Add("of"), by: lx.Symbols.Add("by"), from: lx.Symbols.Add("from"), between: lx.Symbols.Add("between"), refuse: lx.Symbols.Add("refuse"), relations: map[string]relation{}}
	for i := range w.Pack.Relations {
		rel := &w.Pack.Relations[i]
		r.relations[rel.ID] = relation{rel, w.Own(rel.From), w.Own(rel.To), slices.Contains(rel.To, rule.Text), slices.Contains(rel.From, rule.Text)}
	}
	r.lists.numbers = map[words]listNumber{}
	flats := rule.NewExpander(w.Pack.Lists())
	c := compiler{Lexicon: lx, sets: map[string]words{}}
	var problems rule.Problems
	for ri := range w.Pack.Rules {
		r.not = append(r.not, c.exclusions(w.Pack.Rules[ri].Not))
		for si, says := range w.Pack.Rules[ri].Says {
			err := flats.Each(says.Sentence, 0, func(flat rule.Flat) bool {
				p, err := c.compile(flat)
				if err != nil {
					problems = append(problems, rule.Problem{At: says.At, ID: w.Pack.Rules[ri].ID, Name: "no-frame", Message: err.Error(), Hint: "write it as \"{who} visits {where}\", \"{who}'s visit to {where}\", \"{who} is ADJECTIVE about {whom}\" or \"{who} is {whom}'s NOUN\""})
					return false
				}
				p.rule, p.says = int32(ri), int32(si)
				r.setTypes(p)
				r.add(p)
				return true
			})
			if err != nil {
				problems = append(problems, rule.Problem{At: says.At, ID: w.Pack.Rules[ri].ID, Name: "no-frame", Message: err.Error()})
			}
		}
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	r.pack()
	r.group()
	return r, nil
}

// pack moves the patterns side by side: those of one rule are tried one behind
// the other.
func (r *Rules) pack() {
	total := 0
	for _, p := range r.patterns {
		total += len(p.args)
	}
	patterns, args := make([]pattern, len(r.patterns)), make([]arg, 0, total)
	for i, p := range r.patterns {
		first := len(args)
		args = append(args, p.args...)
		patterns[i] = *p
		patterns[i].args = args[first:len(args):len(args)]
		r.patterns[i] = &patterns[i]
	}
}

// add files a pattern under the lemmas of its trigger.
func (r *Rules) add(p *pattern) {
	n := int32(len(r.patterns))
	r.patterns = append(r.patterns, p)
	r.filters = append(r.filters, r.newFilter(p))
	p.taken = taken{r.takes(p, r.by), r.takes(p, r.from), r.takes(p, r.of)}
	index := &r.verbs
	switch p.kind {
	case nounFrame:
		index = &r.nouns
	case adjFrame:
		index = &r.adjs
	case identityFrame:
		r.identity = append(r.identity, n)
		return
	}
	for _, w := range p.words.list {
		index.add(r.symbols.Of(w), n)
	}
}

// HasVerb says whether a rule is triggered by the verb.
func (r *Rules) HasVerb(lemma string) bool { return len(r.verbs.of(r.symbols.Of(lemma))) > 0 }

// Says gives the number of the rule's sentence that a pattern was made from.
func (r *Rules) Says(pattern int32) int { return int(r.patterns[pattern].says) }

// isSubject says whether the slot is the subject of what the rule gives.
func (r *Rules) isSubject(p *pattern, slot int) bool {
	for _, g := range r.world.Pack.Rules[p.rule].Gives {
		if g.Subject == p.slots[slot].name {
			return true
		}
	}
	return false
}

// setTypes notes for each slot of a pattern what it takes.
func (r *Rules) setTypes(p *pattern) {
	for i := range p.slots {
		p.slots[i].mask, p.slots[i].topic = r.slotTypes(p, i)
	}
}

// types gives what a slot takes.
func (r *Rules) types(p *pattern, slot int) (mask resolve.Mask, topic bool) {
	return p.slots[slot].mask, p.slots[slot].topic
}

// slotTypes gives the mask of types that a slot takes, from its own list and from
// the ends of the relations that the rule gives with it. It takes words of the
// text when nothing else is allowed, or when the slot asks for a Topic.
func (r *Rules) slotTypes(p *pattern, slot int) (mask resolve.Mask, topic bool) {
	s := p.slots[slot]
	ru := &r.world.Pack.Rules[p.rule]
	for _, g := range ru.Gives {
		rel := r.relations[g.Relation]
		if g.Subject == s.name {
			mask |= rel.from
			topic = topic || rel.topicSubject
		}
		if g.Object == s.name {
			mask |= rel.to
			topic = topic || rel.topic
		}
	}
	if len(s.types) > 0 {
		mask = r.world.Own(s.types)
		topic = slices.Contains(s.types, "Topic")
	}
	return mask, topic && (mask == 0 || len(s.types) > 0)
}
