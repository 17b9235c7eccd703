package rule

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// A term is a role with the person who holds it.
type term struct {
	*Role
	holder *Entity
}

// roles checks the offices of people: two holders of one office at a time, one
// person's office that stands twice, and tests that put somebody into an office
// on a day when the roles do not.
func (c *checker) roles() {
	offices := map[string][]term{}
	for i := range c.p.Entities {
		e := &c.p.Entities[i]
		c.ownRoles(e)
		for k := range e.Roles {
			r := &e.Roles[k]
			for _, title := range r.Titles {
				if r.Of != "" && !manyHold(title) {
					offices[title+"\x00"+r.Of] = append(offices[title+"\x00"+r.Of], term{r, e})
				}
			}
		}
	}
	reported := map[Position]bool{}
	for _, key := range sortedKeys(offices) {
		title, of, _ := strings.Cut(key, "\x00")
		c.shareOffice(title, of, offices[key], reported)
	}
}

// manyHold says whether several people hold offices of this title at a time, so
// that an overlap tells nothing.
func manyHold(title string) bool {
	words := strings.Fields(title)
	if len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "senator", "congressman", "congresswoman", "representative", "lawmaker", "legislator", "deputy", "member", "councillor", "councilor",
		"commissioner", "judge", "justice", "minister-counsellor", "ambassador", "envoy", "diplomat", "negotiator", "adviser", "advisor", "aide",
		"spokesman", "spokeswoman", "spokesperson", "official", "director", "founder", "co-founder", "co-chair", "general", "admiral", "officer":
		return true
	}
	return title == "minister" || words[0] == "vice" || words[0] == "deputy" || words[0] == "former"
}

// shareOffice reports terms of one office that overlap between two people by
// more than the day on which it changes hands. Terms without both dates cannot
// be told.
func (c *checker) shareOffice(title, of string, terms []term, reported map[Position]bool) {
	slices.SortStableFunc(terms, func(a, b term) int { return strings.Compare(a.From, b.From) })
	for i, b := range terms {
		for _, a := range terms[:i] {
			if a.holder == b.holder || !overlap(a.Role, b.Role) {
				continue
			}
			a, b := a, b
			if a.At.Own() && !b.At.Own() {
				a, b = b, a
			}
			if reported[b.At] {
				continue
			}
			reported[b.At] = true
			c.add(Warning, b.At, b.holder.ID, "shared-office", fmt.Sprintf("two hold the office %s of %s at a time: %s does %s, at %s", quote(title), of, a.holder.ID, a.span(), a.At),
				"mend from: or to:; where both really held it, write # ignore shared-office: and why behind the role")
		}
	}
}

// overlap says whether a, which begins first, ends only after b began. Dates of
// unlike precision are compared by what both give, so the same year is none.
func overlap(a, b *Role) bool {
	return a.From != "" && b.From != "" && (a.To == "" || after(a.To, b.From))
}

// ownRoles reports a role of a person that stands twice.
func (c *checker) ownRoles(e *Entity) {
	for i, b := range e.Roles {
		for _, a := range e.Roles[:i] {
			if a.Of == b.Of && a.From == b.From && slices.ContainsFunc(b.Titles, func(t string) bool { return slices.Contains(a.Titles, t) }) {
				c.add(Warning, b.At, e.ID, "role-twice", "the same role stands at "+a.At.String()+" already", "join the two, or give each its dates")
				break
			}
		}
	}
}

// officeRelations gives the relations that say who holds an office: those of
// rules that read "{who} is {whom}'s minister".
func officeRelations(p *Pack) map[string]bool {
	out := map[string]bool{}
	for _, r := range p.Rules {
		for _, s := range r.Says {
			it := s.Sentence
			if len(it) < 5 || it[0].Kind != Slot || it[1].Text != "is" || it[2].Kind != Slot || it[3].Kind != Possessive {
				continue
			}
			for _, g := range r.Gives {
				if g.Subject == it[0].Text && g.Object == it[2].Text {
					out[g.Relation] = true
				}
			}
		}
	}
	return out
}

// then reports a test that is dated and expects somebody in an office that the
// roles give only for other days.
func (c *checker) then(id string, t Test, e Expect) {
	if t.Date == "" || !c.offices[e.Relation] || e.Status != string(graph.Asserted) {
		return
	}
	who, known := c.p.Entity(e.Subject)
	if !known {
		return
	}
	var terms []string
	for _, r := range who.Roles {
		if r.Of != e.Object {
			continue
		}
		if (r.From == "" || !after(r.From, t.Date)) && (r.To == "" || !after(t.Date, r.To)) {
			return
		}
		terms = append(terms, r.Label+" "+r.span())
	}
	if len(terms) > 0 {
		c.add(Warning, e.At, id, "role-not-then", fmt.Sprintf("on %s %s held no office of %s: %s", t.Date, e.Subject, e.Object, strings.Join(terms, "; ")),
			"mend date:, or the role's from: and to:")
	}
}

// span words when a role was held.
func (r *Role) span() string {
	switch {
	case r.From == "" && r.To == "":
		return "at any time"
	case r.From == "":
		return "until " + r.To
	case r.To == "":
		return "from " + r.From
	}
	return "from " + r.From + " to " + r.To
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
