package svg

import (
	"fmt"
	"slices"
	"strings"

	"entente/graph"
	"entente/graph/internal/look"
)

// Statuses are told apart by the line's dashes. A fact has a filled arrow; an
// arrow of anything else is hollow.

func dash(s graph.Status) string {
	switch s {
	case graph.Asserted:
		return ""
	case graph.Planned:
		return "7 4"
	case graph.Alleged:
		return "9 3 2 3"
	case graph.Denied:
		return "0.1 4.5"
	}
	return "3 5"
}

// caps are round for the dots of what is denied.
func caps(s graph.Status) string {
	if s == graph.Denied {
		return "round"
	}
	return ""
}

func arrowClass(s graph.Status) string {
	if s == graph.Asserted {
		return "arrow full"
	}
	return "arrow hollow"
}

// weight gives the line's width by the relation's line style. Dashes belong to
// the status, so a relation drawn dashed or dotted gets a thin line.
func weight(r graph.Relation) string {
	switch r.Line {
	case "bold":
		return "2.6"
	case "dashed", "dotted":
		return "1.1"
	}
	return "1.7"
}

// lineClass is the CSS class of a relation's colour.
func (s *scene) lineClass(b bundle) string {
	return fmt.Sprintf("c%d", slices.Index(s.colours(), b.relation.Color))
}

// colours lists the relations' colours, sorted.
func (s *scene) colours() []string {
	var out []string
	for _, p := range s.pills {
		out = append(out, p.relation.Color)
	}
	return unique(out)
}

// stylesheet is what attributes cannot say: the dark mode and what happens
// under the pointer. A viewer without CSS shows the light mode.
func (s *scene) stylesheet() string {
	var b strings.Builder
	b.WriteString(`
.entente .aim{stroke-width:11;stroke-dasharray:none;pointer-events:stroke}
.entente .edge:hover .line,.entente .shared:hover .line{stroke-width:3}
.entente a:hover .shape{stroke-width:3}
`)
	b.WriteString("@media (prefers-color-scheme:dark){\n")
	b.WriteString(s.darkRules())
	b.WriteString("}\n")
	return b.String()
}

func (s *scene) darkRules() string {
	var b strings.Builder
	fmt.Fprintf(&b, ".entente .page,.entente .pills,.entente .hollow{fill:%s}\n", darkPage)
	b.WriteString(".entente .heading{fill:#f3f4f6}\n.entente .summary,.entente .legend text{fill:#b6bfcc}\n")
	b.WriteString(".entente .legend .rule{stroke:#374151}\n.entente .legend .sample{stroke:#cbd5e1}\n.entente .legend .full{fill:#cbd5e1}\n")
	for i, colour := range s.colours() {
		_, dark := lineColours(colour)
		fmt.Fprintf(&b, ".entente .c%d{stroke:%s}.entente .c%d .label,.entente .c%d .full{fill:%s}\n", i, dark, i, i, dark)
	}
	for _, k := range s.usedKinds() {
		fmt.Fprintf(&b, ".entente .%[1]s .shape{fill:%[2]s;stroke:%[3]s}.entente .%[1]s .name{fill:%[4]s}.entente .%[1]s .role{fill:%[5]s}\n",
			k.Class, k.Dark.Fill, k.Dark.Line, k.Dark.Text, k.Dark.Faint)
	}
	return b.String()
}

// usedKinds lists the kinds that occur, in the legend's order.
func (s *scene) usedKinds() []look.Kind {
	return slices.DeleteFunc(look.Kinds(), func(k look.Kind) bool {
		return !slices.ContainsFunc(s.boxes, func(n nodeBox) bool { return n.kind.Class == k.Class })
	})
}

// usedStatuses lists the statuses that occur, in the legend's order.
func (s *scene) usedStatuses() []graph.Status {
	var out []graph.Status
	for _, p := range s.pills {
		if !slices.Contains(out, p.status) {
			out = append(out, p.status)
		}
	}
	slices.SortStableFunc(out, func(a, b graph.Status) int { return look.StatusRank(a) - look.StatusRank(b) })
	return out
}
