package lsp

import (
	"regexp"
	"strings"

	"entente/extract/rule"
)

// What completes the texts of rules and tests: by what stands before the cursor.

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
