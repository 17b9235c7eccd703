package rule

import (
	"fmt"
	"slices"
	"strings"
)

// A spot is what is known of an id while the layers are joined from the top
// down.
type spot struct {
	at     Position // of the uppermost entry, or of what switches it off
	layer  int      // the number of its layer
	change change   // what it does to the one below
	full   bool     // an entry that stands for itself was found
	closed bool     // what stands below is replaced or switched off
	met    bool     // something was found below
	off    *ref     // what switches it off
	offBy  int      // the number of the layer that does
}

// A ledger has the ids of one kind. Those of the pack's tables are not in it.
type ledger struct {
	kind  kind
	index map[string]int32
	spots []spot
	wants []string // ids that want something below, to replace, add to or switch off
}

func (g *ledger) spot(id string) *spot {
	if i, ok := g.index[id]; ok {
		return &g.spots[i]
	}
	return nil
}

func (g *ledger) add(id string, s spot) {
	g.index[id] = int32(len(g.spots))
	g.spots = append(g.spots, s)
}

// has says whether an entry of the id is part of the pack. One that only adds to
// nothing was reported, and counts.
func (g *ledger) has(id string) bool {
	s := g.spot(id)
	return s != nil && (s.full || s.off == nil)
}

// A fate is what becomes of an entry.
type fate uint8

const (
	kept    fate = iota // it is part of the pack
	held                // it waits for the one below that it adds to
	joined              // it is part of the pack, with what adds to it
	dropped             // it is not
)

// enter decides what becomes of an entry. Entries come from the upper layers
// first.
func (l *linker) enter(k kind, id string, at Position, c change, layer int) fate {
	g := l.ids[k]
	s := g.spot(id)
	if s == nil {
		g.add(id, spot{at: at, layer: layer, change: c, full: c != adds, closed: c == overrides})
		if c != fresh {
			g.wants = append(g.wants, id)
		}
		if c == adds {
			return held
		}
		return kept
	}
	switch {
	case s.layer == layer && s.off == nil:
		l.problems = append(l.problems, duplicateID(at, k, id, s.at))
		return dropped
	case s.closed:
		l.meet(k, id, s, at)
		l.dead[entryKey{layer, k, id}] = true
		return dropped
	case s.full:
		l.problems = append(l.problems, alreadyBelow(s.at, k, id, at))
		l.dead[entryKey{layer, k, id}] = true
		return dropped
	}
	l.meet(k, id, s, at)
	if c == adds {
		return held
	}
	s.full, s.closed = true, c == overrides
	s.met = s.met && !s.closed
	return joined
}

// meet notes that something stands below what replaces, adds to or switches off.
func (l *linker) meet(k kind, id string, s *spot, below Position) {
	if s.met {
		return
	}
	s.met = true
	does, at := s.change.String(), s.at
	if s.off != nil {
		does, at = Off, s.off.at
	}
	l.pack.Changes = append(l.pack.Changes, Change{Kind: k.String(), ID: id, Does: does, At: at, Below: below})
}

// switchOff notes what a layer switches off in those below.
func (l *linker) switchOff(lay *layer) {
	for i := range lay.head.off {
		o := &lay.head.off[i]
		g := l.ids[o.kind]
		s := g.spot(o.id)
		g.wants = append(g.wants, o.id)
		if s == nil {
			g.add(o.id, spot{at: o.at, layer: lay.number, closed: true, off: o, offBy: lay.number})
			continue
		}
		if !s.closed { // else a layer above does it already
			s.closed, s.off, s.offBy, s.met = true, o, lay.number, false
		}
	}
}

// unmet reports what replaces, adds to or switches off an entry that is not
// there.
func (l *linker) unmet() {
	for k := typeKind; k <= ruleKind; k++ {
		if l.unread[k] {
			continue
		}
		g := l.ids[k]
		slices.Sort(g.wants)
		for _, id := range slices.Compact(g.wants) {
			s := g.spot(id)
			switch {
			case s.met:
			case s.off != nil:
				l.nothingBelow(s.off.at, k, id, Off)
			case s.change != fresh:
				l.nothingBelow(s.at, k, id, s.change.String())
			}
		}
	}
}

func (l *linker) nothingBelow(at Position, k kind, id, does string) {
	hint := "take it out of off:"
	if does != Off {
		hint = "take " + does + ": true out"
	}
	if near := l.nearest(k, id); near != "" {
		hint = "did you mean " + near + "?"
	}
	if len(l.layers) == 1 {
		hint = "the pack extends no other: " + hint
	}
	owner := id
	if does == Off {
		owner = ""
	}
	l.problem(at, owner, "nothing-below", fmt.Sprintf("no pack below has the %s %s", k, quote(id)), hint)
}

// alreadyBelow reports an entry whose id stands in a layer below.
func alreadyBelow(at Position, k kind, id string, below Position) Problem {
	file := below
	file.File = strings.TrimPrefix(file.File, below.Layer+":")
	hint := "write override: true to replace it"
	if k != ruleKind {
		hint += ", or add: true to add to it"
	}
	return Problem{At: at, ID: id, Name: "already-below", Message: fmt.Sprintf("the %s %s is already in %s: %s", k, quote(id), shownFile(below.Layer), file), Hint: hint}
}

// An entryKey names an entry of a layer.
type entryKey struct {
	layer int
	kind  kind
	id    string
}

// A shelf gathers the entries of one kind.
type shelf[T any] struct {
	list  []T
	held  map[string][]*T // what adds to an entry below, the uppermost first
	about func(*T) (id string, at Position, c change)
	join  func(low, high *T) // adds the higher one to the lower
}

// put takes the entries of a layer.
func (s *shelf[T]) put(l *linker, k kind, layer int, from []T) {
	for i := range from {
		id, at, c := s.about(&from[i])
		switch l.enter(k, id, at, c, layer) {
		case kept:
			s.list = append(s.list, from[i])
		case held:
			if s.held == nil {
				s.held = map[string][]*T{}
			}
			s.held[id] = append(s.held[id], &from[i])
		case joined:
			s.list = append(s.list, s.joined(id, from[i]))
		}
	}
}

func (s *shelf[T]) joined(id string, e T) T {
	for _, high := range slices.Backward(s.held[id]) {
		s.join(&e, high)
	}
	return e
}
