package rule

import (
	"slices"
	"strings"
)

// finishWords writes word lists out that name other lists.
func (l *linker) finishWords() {
	byID := make(map[string]*WordList, len(l.pack.Words))
	for i := range l.pack.Words {
		byID[l.pack.Words[i].ID] = &l.pack.Words[i]
	}
	for _, w := range byID {
		w.Words = spell(w, byID, map[string]bool{})
	}
}

// spell gives the words of a list and of the lists in it, each once. open
// holds the lists on the way; a list that holds itself was reported before.
func spell(w *WordList, byID map[string]*WordList, open map[string]bool) []string {
	open[w.ID] = true
	defer delete(open, w.ID)
	var out []string
	seen := map[string]bool{}
	add := func(s string) {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	for _, e := range w.entries {
		if !e.list {
			add(e.text)
			continue
		}
		if inner := byID[e.text]; inner != nil && !open[e.text] {
			for _, s := range spell(inner, byID, open) {
				add(s)
			}
		}
	}
	return out
}

// checkCycles reports types, places and word lists that contain themselves.
func (l *linker) checkCycles() {
	p := l.pack
	is := map[string][]string{}
	var types, entities, lists []string
	for _, t := range p.Types {
		is[t.ID] = t.Is
		types = append(types, t.ID)
	}
	l.cycles(typeKind, types, is, "the type is its own general type", "take one is: out")

	in := map[string][]string{}
	for _, e := range p.Entities {
		entities = append(entities, e.ID)
		if e.In != "" {
			in[e.ID] = []string{e.In}
		}
	}
	entities = append(entities, l.tablePlaces(in)...)
	l.cycles(entityKind, entities, in, "the entity lies in itself", "take one in: out")

	uses := map[string][]string{}
	for _, w := range p.Words {
		lists = append(lists, w.ID)
		for _, e := range w.entries {
			if e.list {
				uses[w.ID] = append(uses[w.ID], e.text)
			}
		}
	}
	l.cycles(listKind, lists, uses, "the word list holds itself", "take one @list out")
}

// where gives the place of an entry, also of a table's.
func (l *linker) where(k kind, id string) Position {
	if s := l.ids[k].spot(id); s != nil {
		return s.at
	}
	return l.places[id]
}

// cycles reports each circle once, at the first of ids on it.
func (l *linker) cycles(k kind, ids []string, next map[string][]string, message, hint string) {
	const open, done = 1, 2
	state := make(map[string]int, len(ids))
	var way []string
	var walk func(id string)
	walk = func(id string) {
		switch state[id] {
		case done:
			return
		case open:
			ring := append(slices.Clone(way[slices.Index(way, id):]), id)
			l.problem(l.where(k, id), id, "cycle", message+": "+strings.Join(ring, " > "), hint)
			return
		}
		state[id] = open
		way = append(way, id)
		for _, to := range next[id] {
			walk(to)
		}
		way = way[:len(way)-1]
		state[id] = done
	}
	for _, id := range ids {
		walk(id)
	}
}
