package lsp

import (
	"fmt"
	"slices"
	"strings"

	"entente/cmd/entente/internal/lsp/outline"
	"entente/cmd/entente/internal/lsp/text"
	"entente/extract/rule"
	"entente/graph"
)

// maxItems bounds a list of completions; the editor asks again as one types on.
const maxItems = 100

// A completer gathers what can stand at a place.
type completer struct {
	s      *server
	pack   *pack
	f      *file
	offset int
	items  []completionItem
	more   bool // than the list holds
}

func (s *server) completion(p documentParams) (any, error) {
	pack, f, offset, ok := s.at(p)
	c := &completer{s: s, pack: pack, f: f, offset: offset, items: []completionItem{}}
	switch {
	case !ok:
	case f.kind == "table":
		c.cell()
	default:
		c.yaml()
	}
	return completionList{c.more, c.items}, nil
}

// yaml offers keys, values or both.
func (c *completer) yaml() {
	place := c.f.out.Place(c.offset)
	before := c.f.doc.Text[min(place.Text.Start, c.offset):c.offset]
	if place.Key {
		c.keys(place, before)
	}
	if !place.Key || place.Ambient {
		c.value(place.Path, before)
	}
}

func (c *completer) keys(place outline.Place, before string) {
	typed := c.f.doc.Text[place.Text.Start:place.Text.End]
	colon := ": "
	if rest := strings.TrimLeft(c.f.doc.Text[place.Text.End:], " \"'"); strings.HasPrefix(rest, ":") {
		colon = ""
	}
	for _, k := range rule.Keys(c.f.kind, place.Path...) {
		if !strings.HasPrefix(k.Name, before) || k.Name != typed && slices.Contains(place.Keys, k.Name) {
			continue
		}
		detail := ""
		if k.Need {
			detail = "needed"
		}
		c.add(itemProperty, k.Name, before, k.Name+colon, detail, k.About)
	}
}

// value offers what a text at a path can be.
func (c *completer) value(path []string, before string) {
	switch what := valueOf(c.f.kind, path); what {
	case "entity":
		c.names(entities, before)
	case "relation":
		c.names(relations, before)
	case "types":
		c.types(before, c.f.kind == "relations")
	case "list":
		if list, ok := strings.CutPrefix(before, "@"); ok {
			c.names(lists, list)
		}
	case "sentence":
		c.sentence(before)
	case "edge":
		if lastKey(path) == "gives" {
			c.gives(before)
		} else {
			c.expected(before)
		}
	case "":
		c.choice(path, before)
	}
}

// choice offers the values of a key that takes one of a few.
func (c *completer) choice(path []string, before string) {
	for len(path) > 0 && path[len(path)-1] == "" {
		path = path[:len(path)-1]
	}
	if len(path) == 0 {
		return
	}
	key := path[len(path)-1]
	if !slices.ContainsFunc(rule.Keys(c.f.kind, path[:len(path)-1]...), func(k rule.Key) bool { return k.Name == key }) {
		return
	}
	switch key {
	case "status":
		c.statuses(before)
	case "symmetric", "apart":
		c.words(itemKeyword, before, "", "true", "false")
	case "line":
		c.words(itemKeyword, before, "", "solid", "dashed", "dotted", "bold")
	}
}

func (c *completer) statuses(before string) {
	for _, s := range graph.Statuses() {
		c.words(itemMember, before, statusMeans(s), string(s))
	}
}

func statusMeans(s graph.Status) string {
	return map[graph.Status]string{
		graph.Asserted: "the text states it",
		graph.Planned:  "an intention, a promise, the future",
		graph.Denied:   "the text says that it is not so",
		graph.Alleged:  "a party says so",
		graph.Possible: "may, might, if, a question",
	}[s]
}

// words offers plain words.
func (c *completer) words(icon int, before, detail string, words ...string) {
	for _, w := range words {
		if strings.HasPrefix(w, before) {
			c.add(icon, w, before, w, detail, "")
		}
	}
}

func (c *completer) types(before string, ends bool) {
	name := before[strings.LastIndexAny(before, " |")+1:]
	c.names(types, name)
	if ends {
		c.words(itemKeyword, name, "words of the article", rule.Text)
	}
}

// cell offers what a value of a table can be.
func (c *completer) cell() {
	column, span := c.f.columnAt(c.offset)
	before := c.f.doc.Text[min(span.Start, c.offset):c.offset]
	switch column {
	case "type":
		c.names(types, before)
	case "in", "seat-of":
		c.names(entities, before)
	}
}

func (c *completer) names(k kind, before string) {
	icon := [...]int{itemConstant, itemOperator, itemClass, itemEnum}[k]
	for _, id := range c.pack.names(k, before) {
		if len(c.items) == maxItems {
			c.more = true
			return
		}
		d, _ := c.pack.find(k, id)
		detail, about := c.pack.detail(d), ""
		if k == entities {
			about = strings.Join(c.pack.otherNames(d), ", ")
		}
		c.add(icon, id, before, id, detail, about)
	}
}

// add offers a text in place of what was typed of it.
func (c *completer) add(icon int, label, before, insert, detail, about string) {
	item := completionItem{Label: label, Kind: icon, Detail: detail, SortText: fmt.Sprintf("%04d", len(c.items)),
		TextEdit: textEdit{c.f.doc.Range(text.Span{Start: c.offset - len(before), End: c.offset}, c.s.encoding), insert}}
	if about != "" {
		item.Documentation = &markup{"plaintext", about}
	}
	if !strings.HasPrefix(label, before) {
		item.FilterText = label[strings.Index(label, "-"+before)+1:]
	}
	c.items = append(c.items, item)
}
