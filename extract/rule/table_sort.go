package rule

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// finish sorts the entities by id and reports those that stand twice.
func (b *tableBuilder) finish() (*Gazetteer, Problems) {
	g := &b.g
	g.rows = string(b.rows)
	type place struct {
		head  uint64 // of the id: most differ in it
		start uint32
		id    uint32 // where the id begins
		size  uint32 // of the id
	}
	order := make([]place, len(g.starts))
	for i, start := range g.starts {
		r := g.row(i)
		id := r.id()
		var head [8]byte
		copy(head[:], id)
		order[i] = place{binary.BigEndian.Uint64(head[:]), start, r.at, uint32(len(id))}
	}
	id := func(p place) string { return g.rows[p.id : p.id+p.size] }
	slices.SortFunc(order, func(x, y place) int {
		if x.head != y.head {
			return cmp.Compare(x.head, y.head)
		}
		return cmp.Or(strings.Compare(id(x), id(y)), cmp.Compare(x.start, y.start))
	})
	var problems Problems
	kept := g.starts[:0]
	for i, p := range order {
		if i > 0 && p.head == order[i-1].head && id(p) == id(order[i-1]) {
			if len(problems) < tableProblems {
				problems = append(problems, g.duplicate(p.start, kept[len(kept)-1], id(p)))
			}
			continue
		}
		kept = append(kept, p.start)
	}
	g.starts = kept
	return g, problems
}

func (g *Gazetteer) duplicate(second, first uint32, id string) Problem {
	at := func(start uint32) Position {
		return g.place((&Gazetteer{starts: []uint32{start}, rows: g.rows}).row(0))
	}
	if a, b := at(second), at(first); a.Layer != b.Layer {
		return alreadyBelow(a, entityKind, id, b)
	}
	return duplicateID(at(second), entityKind, id, at(first))
}
