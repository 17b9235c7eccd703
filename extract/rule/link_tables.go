package rule

import "entente/extract/cache"

// checkTables checks the entities of tables against the rest of the pack. What
// stands in a million rows is looked at once for each type and each place that
// the rows name, not once a row.
func (l *linker) checkTables() {
	g := l.pack.Gazetteer
	if g.Len() == 0 {
		return
	}
	drop := map[string]bool{}
	for _, id := range sortedKeys(l.ids[entityKind].index) {
		if n := g.Index(id); n >= 0 && l.meetRow(id, l.ids[entityKind].spot(id), n) {
			drop[id] = true
		}
	}
	g = g.without(drop)
	l.pack.Gazetteer = g
	for _, t := range g.types {
		l.checkRef(ref{kind: typeKind, id: t.id, at: g.placeIn(t.file, t.line, t.col)})
	}
	for _, e := range g.refs {
		l.checkRef(ref{kind: entityKind, id: e.id, at: g.placeIn(e.file, e.line, e.col)})
	}
}

// meetRow compares an entity of YAML, or what switches one off, with the row of
// its id. It says whether the row is no part of the pack.
func (l *linker) meetRow(id string, s *spot, number int32) bool {
	g := l.pack.Gazetteer
	row, layer := g.At(number), g.layer(number)
	switch {
	case s.off != nil && s.offBy > layer:
		l.meet(entityKind, id, s, row.At)
		return true
	case s.off != nil && !s.full:
		return false // the row stands above what is switched off, or for it
	case s.layer == layer:
		l.problems = append(l.problems, duplicateID(row.At, entityKind, id, s.at))
	case s.layer < layer:
		p := alreadyBelow(row.At, entityKind, id, s.at)
		p.Hint = "a table cannot replace an entity or add to one: write it in YAML, with override: true or add: true"
		l.problems = append(l.problems, p)
	case s.closed:
		l.meet(entityKind, id, s, row.At)
	case s.full:
		l.problems = append(l.problems, alreadyBelow(s.at, entityKind, id, row.At))
	default:
		l.meet(entityKind, id, s, row.At)
		s.full = true
		l.entities.list = append(l.entities.list, l.entities.joined(id, row))
	}
	return true
}

// without gives the gazetteer without some entities.
func (g *Gazetteer) without(drop map[string]bool) *Gazetteer {
	if len(drop) == 0 {
		return g
	}
	out := *g
	out.starts = make([]uint32, 0, len(g.starts))
	parts := [][]byte{g.key[:]}
	for n := range g.starts {
		if id := g.id(n); drop[id] {
			parts = append(parts, []byte(id))
			continue
		}
		out.starts = append(out.starts, g.starts[n])
	}
	out.key = cache.KeyOf("some", parts...)
	return &out
}

// tablePlaces adds the entities of tables in which others lie: only they can be
// part of a circle. It gives their ids.
func (l *linker) tablePlaces(in map[string][]string) []string {
	var ids []string
	g := l.pack.Gazetteer
	note := func(id string) {
		n := g.Index(id)
		if n < 0 || in[id] != nil {
			return
		}
		e := g.At(n)
		l.places[id] = e.At
		if e.In != "" {
			in[id] = []string{e.In}
		}
		ids = append(ids, id)
	}
	if g.Len() == 0 {
		return nil
	}
	for i := range l.pack.Entities {
		note(l.pack.Entities[i].In)
	}
	for _, r := range g.refs {
		note(r.id)
	}
	return ids
}
