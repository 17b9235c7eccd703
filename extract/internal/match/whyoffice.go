package match

// missOffices tells what a pattern of an office ("{who} is {whom}'s minister")
// lacks in each title that the sentence gives the person of phrase np.
func (m *Matcher) missOffices(p *pattern, gi int, np int32, aim Aim, keep func(Miss)) {
	offices := m.Doc.Offices(m.si, np)
	if o, ok := m.copularOffice(np); ok {
		offices = append(offices, o)
	}
	f := &m.s.Phrases[np]
	for _, o := range offices {
		n := m.newMiss(p, gi)
		n.Phrase, n.First, n.End, n.Parts, n.Matched = np, o.First, o.End, 3, 1
		at := Failure{Got: o.Head, First: o.First, End: o.End, Entity: None}
		if n.Triggered = p.words.has(m.Rules.symbols.Of(o.Head)); n.Triggered {
			n.Matched++
		} else {
			miss := at.as(NoTrigger, "noun", "", 4)
			miss.Want = p.words.list
			n.fail(miss)
		}
		of := o.Of
		if of == None {
			of, _ = m.Doc.OfficeOf(aim.Subject.Entity, o.Title)
		}
		mask, _ := m.Rules.types(p, p.args[1].slot)
		slot := slotName(p, &p.args[1])
		switch {
		case o.Former:
			n.fail(at.as(NotTried, "former", slot, 4))
		case of == None:
			n.fail(at.as(NoPhrase, "owner", slot, 5))
		case of != aim.Object.Entity:
			miss := at.as(OtherEntity, "owner", slot, 5)
			miss.Entity = of
			n.fail(miss)
		case m.Doc.Entities[of].Mask&mask == 0:
			miss := at.as(WrongType, "owner", slot, 3)
			miss.Entity = of
			n.fail(miss)
		default:
			n.Matched++
		}
		keep(n)
	}
	if len(offices) == 0 {
		n := m.newMiss(p, gi)
		n.Phrase, n.First, n.End, n.Parts, n.Matched = np, None, None, 3, 1
		n.fail(Failure{Cause: NoPhrase, Part: "title", Want: p.words.list, Got: m.words(f.First, f.End), First: f.First, End: f.End, Entity: None, cost: 8})
		keep(n)
	}
}
