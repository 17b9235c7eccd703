package rule

import (
	"fmt"
	"slices"
	"strings"
)

// A nameUse is a name of an entity, and how firmly it means it.
type nameUse struct {
	entity *Entity
	name   string
	short  bool // means it only once it was named, or behind a title
	at     Position
}

// aliases reports names that two entities share. Two short names may be the
// same: the article tells which. A short name may be another's name when the
// entity says by `not:` where it does not mean it.
func (c *checker) aliases() {
	byName := map[string][]nameUse{}
	for i := range c.p.Entities {
		e := &c.p.Entities[i]
		seen := map[string]bool{}
		for _, u := range e.uses() {
			if seen[u.name] {
				c.add(Warning, u.at, e.ID, "name-twice", "the name "+quote(u.name)+" stands twice", "remove one")
				continue
			}
			seen[u.name] = true
			byName[fold(u.name)] = append(byName[fold(u.name)], u)
		}
	}
	for _, uses := range byName {
		c.shared(uses)
	}
}

// fold takes "the" and capitals away.
func fold(name string) string {
	return strings.TrimPrefix(strings.ToLower(name), "the ")
}

// uses gives the names of an entity with their places. People and names may be
// the same word, as U.S. is.
func (e *Entity) uses() []nameUse {
	var out []nameUse
	add := func(names []string, marks []nameMark, short bool) {
		for i, n := range names {
			at := e.At
			if i < len(marks) {
				at = e.place(marks[i])
			}
			out = append(out, nameUse{entity: e, name: n, short: short, at: at})
		}
	}
	add([]string{e.Name}, e.marks[0], false)
	add(e.Names, e.marks[1], false)
	add(e.Short, e.marks[2], true)
	always := len(out)
	add(e.People, e.marks[3], false)
	people := slices.DeleteFunc(slices.Clone(out[always:]), func(p nameUse) bool {
		return slices.ContainsFunc(out[:always], func(u nameUse) bool { return u.name == p.name })
	})
	return append(out[:always:always], people...)
}

// place gives the position of a name.
func (e *Entity) place(m nameMark) Position {
	at := e.At
	if m.part > 0 {
		at = e.Added[m.part-1]
	}
	at.Line, at.Col = int(m.line), int(m.col)
	return at
}

// shared reports each use of a name but the first one.
func (c *checker) shared(uses []nameUse) {
	ownLast(uses, func(u *nameUse) Position { return u.at })
	for i, u := range uses[1:] {
		for _, first := range uses[:i+1] {
			if first.entity == u.entity || u.short && first.short || told(u) || told(first) {
				continue
			}
			c.add(Warning, u.at, u.entity.ID, "shared-name", fmt.Sprintf("the name %s is also a name of the %s %s at %s", quote(u.name), first.entity.Type, first.entity.ID, first.at),
				"say how to tell: short: if it counts only once the full name was seen, nearby: if only beside others, or not: [a longer phrase] where it means the other")
			break
		}
	}
}

// told says whether the entity tells where a name does not mean it.
func told(u nameUse) bool {
	return slices.ContainsFunc(u.entity.Not, func(phrase string) bool { return strings.Contains(phrase, u.name) })
}
