package resolve

import (
	"sort"
	"strings"

	"entente/extract/rule"
)

// A Mask is a set of node types, closed under "is": the mask of Country holds
// the bits of Actor and Place too.
type Mask uint64

// A World is what the pack says of entities, ready for look-up. It is
// immutable.
type World struct {
	Pack    *rule.Pack
	byID    map[string]int32
	types   map[string]Mask // closed upwards
	own     map[string]Mask // the type's own bit
	masks   []Mask          // of each of the pack's own entities
	listed  []Mask          // of each type of the pack's gazetteer
	words   [][]string      // of the name of each person of the pack's own, in lower case
	offices map[string][]holder

	Actor, Place, Person, Country, Organization, Media, City Mask
}

// A holder is a person who held an office.
type holder struct {
	person   int32
	from, to string
}

// NewWorld indexes a pack.
func NewWorld(p *rule.Pack) *World {
	w := &World{Pack: p, byID: make(map[string]int32, len(p.Entities)), types: map[string]Mask{}, own: map[string]Mask{}, offices: map[string][]holder{}}
	for i, t := range p.Types {
		w.own[t.ID] = 1 << (i % 64)
	}
	for _, t := range p.Types {
		w.types[t.ID] = w.closed(t.ID, 0)
	}
	w.Actor, w.Place, w.Person, w.Country = w.own["Actor"], w.own["Place"], w.own["Person"], w.own["Country"]
	w.Organization, w.Media, w.City = w.own["Organization"], w.own["Media"], w.own["City"]
	w.masks = make([]Mask, len(p.Entities))
	for _, t := range p.Gazetteer.Types() {
		w.listed = append(w.listed, w.types[t])
	}
	w.words = make([][]string, len(p.Entities))
	for i, e := range p.Entities {
		w.byID[e.ID] = int32(i)
		w.masks[i] = w.types[e.Type]
		if w.masks[i]&w.Person != 0 {
			w.words[i] = strings.Fields(strings.ToLower(e.Name))
		}
	}
	for i, e := range p.Entities {
		for _, r := range e.Roles {
			for _, t := range r.Titles {
				key := officeKey(t, r.Of)
				w.offices[key] = append(w.offices[key], holder{int32(i), r.From, r.To})
			}
		}
	}
	return w
}

// closed gives the bits of a type and of every type that it is.
func (w *World) closed(id string, depth int) Mask {
	m := w.own[id]
	if depth > 16 {
		return m
	}
	for _, t := range w.Pack.Types {
		if t.ID == id {
			for _, up := range t.Is {
				m |= w.closed(up, depth+1)
			}
		}
	}
	return m
}

// TypeMask gives the closed mask of a type name, 0 when the pack lacks it.
func (w *World) TypeMask(name string) Mask { return w.types[name] }

// Own gives the bits of the named types themselves: a node fits a relation's
// end when its closed mask holds one of them.
func (w *World) Own(names []string) Mask {
	var m Mask
	for _, n := range names {
		m |= w.own[n]
	}
	return m
}

// Index gives the pack's entity with the id, or -1.
func (w *World) Index(id string) int32 {
	if i, ok := w.byID[id]; ok {
		return i
	}
	return w.Pack.Gazetteer.Index(id)
}

// Entity gives an entity of the pack, also of its gazetteer.
func (w *World) Entity(i int32) *rule.Entity {
	if i < rule.GazetteerBase {
		return &w.Pack.Entities[i]
	}
	e := w.Pack.Gazetteer.At(i)
	return &e
}

// mask gives the types of an entity of the pack.
func (w *World) mask(i int32) Mask {
	if i < rule.GazetteerBase {
		return w.masks[i]
	}
	return w.listed[w.Pack.Gazetteer.Type(i)]
}

// officeKey folds the ways to write an office: "secretary of defense",
// "defence secretary", "minister for foreign affairs".
func officeKey(title, of string) string {
	fields := strings.Fields(strings.ToLower(title))
	kept := fields[:0]
	for _, f := range fields {
		switch f {
		case "of", "for", "the", "and", "affairs", "federal":
			continue
		case "defence":
			f = "defense"
		case "premier":
			kept = append(kept, "minister", "prime")
			continue
		}
		kept = append(kept, f)
	}
	sort.Strings(kept)
	return strings.Join(kept, " ") + "@" + of
}

// Holder gives the person who held the office on the date, or -1. With no
// date, or when the dates do not decide, it is the only holder there is, or
// the one in known (those that the article names).
func (w *World) Holder(title, of, date string, known func(int32) bool) int32 {
	found := int32(-1)
	count := 0
	for _, h := range w.offices[officeKey(title, of)] {
		if known(h.person) {
			return h.person
		}
		if date != "" && h.from != "" && before(h.from, date) && (h.to == "" || before(date, h.to)) {
			if found != h.person {
				count++
			}
			found = h.person
		}
	}
	if count == 1 {
		return found
	}
	return -1
}

// before says whether date a, of any length (year, month, day), is not after b.
func before(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] <= b[:n]
}

// HasOffice says whether the person held the office.
func (w *World) HasOffice(person int32, title, of string) bool {
	for _, h := range w.offices[officeKey(title, of)] {
		if h.person == person {
			return true
		}
	}
	return false
}

// Is says whether a pack entity is of one of the types.
func (w *World) Is(entity int32, types Mask) bool { return w.mask(entity)&types != 0 }

// nameWords gives the words of a listed person's name, in lower case.
func (w *World) nameWords(e *Entity) []string {
	if int(e.Pack) < len(w.words) {
		return w.words[e.Pack]
	}
	return strings.Fields(strings.ToLower(e.Name))
}
