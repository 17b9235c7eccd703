package match

import (
	"slices"
	"strings"

	"entente/extract/internal/resolve"
)

// ends checks that the slots that were bound stand for the aim's ends.
func (m *Matcher) ends(n *Miss, p *pattern, b *binding, aim Aim) {
	g := m.Rules.world.Pack.Rules[p.rule].Gives[n.Gives]
	from, to := p.slot(g.Subject), p.slot(g.Object)
	if from < 0 || to < 0 {
		n.fail(Failure{Cause: NotTried, First: None, cost: 9})
		return
	}
	if m.Rules.relations[g.Relation].Symmetric && !m.holds(b, from, aim.Subject) && !m.holds(b, to, aim.Object) &&
		(m.holds(b, from, aim.Object) || m.holds(b, to, aim.Subject)) {
		aim.Subject, aim.Object = aim.Object, aim.Subject
	}
	m.end(n, p, b, from, aim.Subject)
	m.end(n, p, b, to, aim.Object)
	if len(n.Failures) == 0 {
		m.gives(n, m.Rules.relations[g.Relation], aim, b, from, to)
	}
}

// holds says whether a slot stands for an end.
func (m *Matcher) holds(b *binding, slot int, e End) bool {
	if e.Topic != "" {
		return slices.ContainsFunc(b.topics[slot], func(t *Topic) bool { return strings.EqualFold(t.Name, e.Topic) })
	}
	return slices.ContainsFunc(b.refs[slot], func(r resolve.Ref) bool { return r.Entity == e.Entity })
}

func (m *Matcher) end(n *Miss, p *pattern, b *binding, slot int, e End) {
	if m.holds(b, slot, e) || len(b.refs[slot]) == 0 && len(b.topics[slot]) == 0 {
		return // what is not bound has failed already
	}
	f := Failure{Cause: OtherEntity, Slot: p.slots[slot].name, Entity: None, First: None, cost: 5}
	if refs := b.refs[slot]; len(refs) > 0 {
		f.Entity = refs[0].Entity
		if refs[0].Sentence == m.si {
			f.First, f.End = refs[0].First, refs[0].End
			f.Got = m.words(f.First, f.End)
		}
		if mask, _ := m.Rules.types(p, slot); m.beside(refs, e, mask) {
			f.Cause, f.Entity, f.cost = WrongType, e.Entity, 3
		}
	} else {
		t := b.topics[slot][0]
		f.First, f.End, f.Got = t.First, t.End, t.Name
	}
	n.Matched--
	n.fail(f)
}

// beside says whether an end stands joined to what a slot was bound to, and is of
// a type that the slot does not take: "between the treaty and Ukraine".
func (m *Matcher) beside(refs []resolve.Ref, e End, mask resolve.Mask) bool {
	if e.Topic != "" || e.Entity == None || m.Doc.Entities[e.Entity].Mask&mask != 0 {
		return false
	}
	for np := range m.s.Phrases {
		np := int32(np)
		first := m.s.First(np)
		if first != None && m.refers(m.Doc.Actors(m.si, np, anyType), e) && m.means(first, []End{{Entity: refs[0].Entity}}) {
			return true
		}
	}
	return false
}

// gives checks what add checks of a match.
func (m *Matcher) gives(n *Miss, rel relation, aim Aim, b *binding, from, to int) {
	if aim.Subject.Topic == "" && m.Doc.Entities[aim.Subject.Entity].Mask&rel.from == 0 {
		n.fail(Failure{Cause: WrongEnds, Part: "from", Entity: aim.Subject.Entity, First: None, cost: 3})
	}
	if aim.Object.Topic == "" && m.Doc.Entities[aim.Object.Entity].Mask&rel.to == 0 {
		n.fail(Failure{Cause: WrongEnds, Part: "to", Entity: aim.Object.Entity, First: None, cost: 3})
	}
	if aim.Subject.Topic != "" || aim.Object.Topic != "" {
		return
	}
	for _, s := range b.refs[from] {
		for _, o := range b.refs[to] {
			if s.Entity == aim.Subject.Entity && o.Entity == aim.Object.Entity && (s.Entity == o.Entity || m.seatOfOther(s, o)) {
				n.fail(Failure{Cause: SelfAct, Got: m.words(o.First, o.End), Entity: o.Entity, First: o.First, End: o.End, cost: 3})
				return
			}
		}
	}
}
