package lsp

import (
	"fmt"
	"regexp"
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

var (
	atList     = regexp.MustCompile(`@([a-z0-9-]*)$`)
	atSlotType = regexp.MustCompile(`\{[^{}]*[:|]\s*([A-Za-z0-9]*)$`)
	atModifier = regexp.MustCompile(`\{\s*[a-z0-9-]+ +([a-z]*)$`)
	atSlot     = regexp.MustCompile(`\{\s*([a-z0-9-]*)$`)
	atStatus   = regexp.MustCompile(`\[\s*([a-z]*)$`)
	slotNames  = regexp.MustCompile(`\{\s*([a-z0-9-]+)`)
)

// sentence offers what stands behind @, { or a colon in a rule's sentence.
func (c *completer) sentence(before string) {
	if m := atList.FindStringSubmatch(before); m != nil {
		c.names(lists, m[1])
	} else if m := atSlotType.FindStringSubmatch(before); m != nil {
		c.names(types, m[1])
	} else if m := atModifier.FindStringSubmatch(before); m != nil {
		c.words(itemKeyword, m[1], "two or more, taken as a group", "together")
	} else if m := atSlot.FindStringSubmatch(before); m != nil {
		c.slots(m[1], true)
	}
}

// gives offers slots, relations and statuses.
func (c *completer) gives(before string) {
	if m := atSlot.FindStringSubmatch(before); m != nil {
		c.slots(m[1], false)
		return
	}
	if m := atStatus.FindStringSubmatch(before); m != nil {
		c.statuses(m[1])
		return
	}
	parts, typing := typed(before)
	if len(parts) == 1 {
		c.names(relations, typing)
	}
}

// expected offers the parts of an edge of a test.
func (c *completer) expected(before string) {
	if m := atStatus.FindStringSubmatch(before); m != nil {
		c.statuses(m[1])
		return
	}
	if strings.Count(before, `"`)%2 == 1 {
		return // the words of a topic
	}
	parts, typing := typed(before)
	switch {
	case len(parts) == 0, len(parts) == 2:
		c.names(entities, typing)
	case len(parts) == 1:
		c.names(relations, typing)
	}
}

// typed cuts a half edge into its finished parts and what is being typed.
func typed(before string) (parts []string, typing string) {
	spans := edgeParts(before)
	for _, s := range spans {
		parts = append(parts, before[s.Start:s.End])
	}
	if n := len(spans); n > 0 && spans[n-1].End == len(before) {
		last := parts[n-1]
		if !strings.HasSuffix(last, "}") && (len(last) < 2 || !strings.HasSuffix(last, `"`)) {
			return parts[:n-1], last
		}
	}
	return parts, ""
}

// slots offers the slots that the rule has, then those that every rule may have.
func (c *completer) slots(before string, all bool) {
	seen := map[string]bool{}
	offer := func(name, detail string) {
		if !seen[name] && strings.HasPrefix(name, before) {
			seen[name] = true
			c.add(itemVariable, name, before, name, detail, "")
		}
	}
	for _, name := range c.ruleSlots() {
		offer(name, "a slot of this rule")
	}
	if !all {
		return
	}
	for _, s := range [][2]string{{"who", "somebody or something"}, {"whom", "somebody or something"}, {"where", "somebody or something"}, {"what", "somebody or something"},
		{rule.AboutSlot, "words that the fact keeps"}, {rule.PlaceSlot, "where it is"}, {rule.TimeSlot, "when it is"}, {rule.ActSlot, "any verb"}} {
		offer(s[0], s[1])
	}
}

// ruleSlots gives the slots of the rule around the place, but for the one that is
// being typed.
func (c *completer) ruleSlots() []string {
	n := c.f.ruleAt(c.offset)
	if n < 0 {
		return nil
	}
	var out []string
	for _, key := range []string{"says", "gives"} {
		k := c.f.out.Child(n, key)
		if k < 0 {
			continue
		}
		span := c.f.extent(k)
		for _, m := range slotNames.FindAllStringSubmatchIndex(c.f.doc.Text[span.Start:span.End], -1) {
			if span.Start+m[2] <= c.offset && c.offset <= span.Start+m[3] {
				continue
			}
			out = append(out, c.f.doc.Text[span.Start+m[2]:span.Start+m[3]])
		}
	}
	return out
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

// ruleAt gives the node of the rule around an offset, or -1.
func (f *file) ruleAt(offset int) int {
	if f.kind != "rules" {
		return -1
	}
	top := f.out.Child(-1, "rules")
	if top < 0 {
		return -1
	}
	for _, n := range f.out.Children(top) {
		if f.extent(n).Holds(offset) {
			return n
		}
	}
	return -1
}
