package rule

// checkTables checks the entities of tables against the rest of the pack. What
// stands in a million rows is looked at once for each type and each place that
// the rows name, not once a row.
func (l *linker) checkTables() {
	g := l.pack.Gazetteer
	if g.Len() == 0 {
		return
	}
	for i := range l.pack.Entities {
		e := &l.pack.Entities[i]
		if n := g.Index(e.ID); n >= 0 {
			l.problems = append(l.problems, duplicateID(g.At(n).At, entityKind, e.ID, e.At))
		}
	}
	for _, t := range g.types {
		l.checkRef(ref{kind: typeKind, id: t.id, at: g.placeIn(t.file, t.line, t.col)})
	}
	for _, e := range g.refs {
		l.checkRef(ref{kind: entityKind, id: e.id, at: g.placeIn(e.file, e.line, e.col)})
	}
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
		l.known[entityKind][id] = e.At
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
