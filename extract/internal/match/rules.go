package match

import (
	"slices"

	"entente/extract/internal/resolve"
	"entente/extract/rule"
)

// Rules are a pack's rules, compiled: patterns by the lemma of their trigger.
// They are immutable.
type Rules struct {
	world     *resolve.World
	patterns  []*pattern
	verbs     map[string][]int32
	nouns     map[string][]int32
	adjs      map[string][]int32
	identity  []int32
	relations map[string]relation
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
}

// Compile compiles the rules of a pack. A sentence that is no frame is an
// error with its place.
func Compile(w *resolve.World, lx Lexicon) (*Rules, error) {
	r := &Rules{world: w, verbs: map[string][]int32{}, nouns: map[string][]int32{}, adjs: map[string][]int32{}, relations: map[string]relation{}}
	for i := range w.Pack.Relations {
		rel := &w.Pack.Relations[i]
		r.relations[rel.ID] = relation{rel, w.Own(rel.From), w.Own(rel.To), slices.Contains(rel.To, rule.Text), slices.Contains(rel.From, rule.Text)}
	}
	lists := w.Pack.Lists()
	var problems rule.Problems
	for ri := range w.Pack.Rules {
		for si, says := range w.Pack.Rules[ri].Says {
			flats, err := says.Sentence.Variants(lists, 0)
			if err != nil {
				problems = append(problems, rule.Problem{At: says.At, ID: w.Pack.Rules[ri].ID, Name: "no-frame", Message: err.Error()})
				continue
			}
			for _, flat := range flats {
				c := compiler{Lexicon: lx}
				p, err := c.compile(flat)
				if err != nil {
					problems = append(problems, rule.Problem{At: says.At, ID: w.Pack.Rules[ri].ID, Name: "no-frame", Message: err.Error(), Hint: "write it as \"{who} visits {where}\", \"{who}'s visit to {where}\", \"{who} is ADJECTIVE about {whom}\" or \"{who} is {whom}'s NOUN\""})
					break
				}
				p.rule, p.says = int32(ri), int32(si)
				r.setTypes(p)
				r.add(p)
			}
		}
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	return r, nil
}

// add files a pattern under the lemmas of its trigger.
func (r *Rules) add(p *pattern) {
	n := int32(len(r.patterns))
	r.patterns = append(r.patterns, p)
	index := r.verbs
	switch p.kind {
	case nounFrame:
		index = r.nouns
	case adjFrame:
		index = r.adjs
	case identityFrame:
		r.identity = append(r.identity, n)
		return
	}
	for w := range p.words {
		index[w] = append(index[w], n)
		slices.Sort(index[w])
	}
}

// HasVerb says whether a rule is triggered by the verb.
func (r *Rules) HasVerb(lemma string) bool { return len(r.verbs[lemma]) > 0 }

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
