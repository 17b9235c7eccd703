package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"entente/extract"
	"entente/extract/rule"
	"entente/graph"
)

// A Name is a name that the pack lacks.
type Name struct {
	Name     string   `json:"name"`
	Type     string   `json:"type"` // what it most likely is
	Why      []string `json:"why"`
	Count    int      `json:"count"`
	Articles int      `json:"articles"`
	Contexts []Place  `json:"contexts"`
	// Known are the entities that the pack has under this name, if it is a short
	// one: no article names them in full.
	Known []string `json:"known,omitempty"`
	Stub  string   `json:"stub,omitempty"` // an entry of entities:
}

// A Place is a name in its sentence.
type Place struct {
	Doc      string      `json:"doc"`
	Sentence graph.Quote `json:"sentence"`
	Name     graph.Span  `json:"name"`
}

type nameTally struct {
	count, articles, last int
	texts, types          map[string]int
	before                map[string]int // the word before it
	roles                 map[string]int // subject of say
	subjects              int
	contexts              sample[Place]
}

// addNames counts the names of a sentence that the pack lacks.
func (m *Misses) addNames(doc string, s extract.SentenceTrace) {
	var runes []rune
	for _, n := range s.Names {
		if n.Listed || n.ID == "" {
			continue
		}
		if runes == nil {
			runes = []rune(s.Text)
		}
		t := m.name(n.ID)
		t.count++
		if t.last != m.articles {
			t.last = m.articles
			t.articles++
		}
		t.texts[n.Name]++
		t.types[n.Type]++
		if w := wordBefore(runes, n.Span.Start-s.Span.Start); w != "" {
			t.before[w]++
		}
		t.addRoles(n, s.Clauses)
		place := fmt.Sprintf("%s\x00%09d", doc, n.Span.Start)
		t.contexts.add(s.Text, place, utf8.RuneCountInString(s.Text), Place{doc, graph.Quote{Start: s.Span.Start, End: s.Span.End, Text: s.Text}, n.Span})
	}
}

func (m *Misses) name(id string) *nameTally {
	t := m.names[id]
	if t == nil {
		t = &nameTally{texts: map[string]int{}, types: map[string]int{}, before: map[string]int{}, roles: map[string]int{}}
		m.names[id] = t
	}
	return t
}

// wordBefore gives the word before a name that may tell what it is: no article
// and no "and".
func wordBefore(sentence []rune, at int) string {
	fields := strings.Fields(string(sentence[:max(0, min(at, len(sentence)))]))
	if len(fields) == 0 {
		return ""
	}
	w := strings.Trim(fields[len(fields)-1], `"“”'‘’([`)
	if strings.HasSuffix(w, ",") || strings.HasSuffix(w, ";") || strings.HasSuffix(w, ":") {
		return ""
	}
	switch strings.ToLower(w) {
	case "the", "a", "an", "and", "or", "of", "to", "that", "but", "as", "for", "with", "from", "by", "on", "his", "her", "its", "their", "is", "was", "were", "said", "-", "–", "—":
		return ""
	}
	return w
}

// addRoles notes what the name does in its clauses.
func (t *nameTally) addRoles(n extract.NameTrace, clauses []extract.ClauseTrace) {
	for _, c := range clauses {
		for _, e := range c.Ends {
			if !e.Named || n.Span.Start < e.Span.Start || n.Span.End > e.Span.End || e.Head != n.Text {
				continue
			}
			switch {
			case e.Role == extract.SubjectEnd && c.Verb != "be" && !c.Adjective && c.Voice == "active":
				t.subjects++
				t.roles["subject of “"+c.Verb+"”"]++
			case e.Role == extract.PrepEnd && (e.Prep == "in" || e.Prep == "at" || e.Prep == "near"):
				t.roles["behind “"+e.Prep+"”"]++
			}
		}
	}
}

// nameList gives the names that are seen most: in many articles before often in
// one, and those whose type nothing tells last.
func (m *Misses) nameList(limit, least int) ([]Name, int) {
	names := []Name{}
	for id, t := range m.names {
		if t.count >= least {
			names = append(names, m.nameOf(id, t))
		}
	}
	slices.SortFunc(names, func(a, b Name) int {
		return cmp.Or(compareBool(a.Type == topicType, b.Type == topicType), cmp.Compare(b.Articles, a.Articles), cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Stub, b.Stub))
	})
	all := len(names)
	if limit > 0 {
		names = names[:min(all, limit)]
	}
	return names, all
}

// topicType is the type of a name that nothing tells the type of.
const topicType = "Topic"

func (m *Misses) nameOf(id string, t *nameTally) Name {
	n := Name{Name: frequent(t.texts, 1)[0], Count: t.count, Articles: t.articles, Contexts: t.contexts.list()}
	n.Type, n.Why = m.likely(t)
	n.Known = m.byName[n.Name]
	if entity := m.entityID(id, n.Type); entity != "" && len(n.Known) == 0 {
		n.Stub = fmt.Sprintf("  %s:\n    type: %s\n    name: %s\n", entity, n.Type, yamlText(n.Name))
	}
	return n
}

// likely gives the type that a name most likely has, and what speaks for it.
func (m *Misses) likely(t *nameTally) (string, []string) {
	typ := frequent(t.types, 1)[0]
	why := []string{fmt.Sprintf("its form and place say %s, %d of %d times", typ, t.types[typ], t.count)}
	if _, ok := m.pack.Type("Organization"); ok && typ == topicType && t.subjects >= 2 && 4*t.subjects >= t.count {
		typ = "Organization"
		why = append(why, fmt.Sprintf("it acts, %d times", t.subjects))
	}
	for _, w := range frequent(t.roles, 2) {
		why = append(why, fmt.Sprintf("%s, %s", w, times(t.roles[w])))
	}
	for _, w := range frequent(t.before, 1) {
		if t.before[w] > 1 {
			why = append(why, fmt.Sprintf("“%s” stands before it, %s", w, times(t.before[w])))
		}
	}
	if _, ok := m.pack.Type(typ); !ok && len(m.pack.Types) > 0 {
		why = append(why, "the pack has no type "+typ)
		typ = m.pack.Types[0].ID
	}
	return typ, why
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// entityID gives the id for a new entity; "" where a name makes none.
func (m *Misses) entityID(id, typ string) string {
	if _, taken := m.pack.Entity(id); taken {
		id += "-" + graph.Slug(typ)
	}
	if _, taken := m.pack.Entity(id); taken || !rule.IsSlug(id) {
		return ""
	}
	return id
}

// A nameIndex knows which entities a pack has under a name of any kind.
type nameIndex map[string][]string

func newNameIndex(p *rule.Pack) nameIndex {
	index := nameIndex{}
	for _, e := range p.Entities {
		names := slices.Concat([]string{e.Name}, e.Names, e.Short, e.People)
		for _, n := range e.Nearby {
			names = append(names, n.Names...)
		}
		for _, n := range names {
			if !slices.Contains(index[n], e.ID) {
				index[n] = append(index[n], e.ID)
			}
		}
	}
	return index
}
