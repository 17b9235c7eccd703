package score

import (
	"cmp"
	"slices"
	"unicode"

	"entente/extract"
)

// kinds are the types of names that are scored.
func kinds() []string {
	return []string{extract.PersonName, extract.PlaceName, extract.OrganizationName}
}

func isKind(s string) bool { return slices.Contains(kinds(), s) }

// The causes of misses and false finds of names.
const (
	CauseType      = "another type"
	CauseLonger    = "a longer name is found"
	CauseShorter   = "a shorter name is found"
	CauseCrosses   = "a name that overlaps is found"
	CauseNoName    = "no name is found"
	CauseGoldLong  = "a longer name is marked"
	CauseGoldShort = "a shorter name is marked"
	CauseGoldOver  = "a name that overlaps is marked"
	CauseNoGold    = "nothing is marked"
	CauseListed    = "nothing is marked, and the pack lists the name"
)

// A NameReport is how names compare with those of the gold.
type NameReport struct {
	Rows        int        `json:"rows"`
	Typed       Figures    `json:"typed"`   // span and type
	Untyped     Figures    `json:"untyped"` // span alone
	Judged      Figures    `json:"judged"`  // typed, without the names that the gold's making leaves out
	Types       []Named    `json:"types"`   // person, place, organization
	Engine      Figures    `json:"engine"`  // typed, with the bounds of the engine
	MissCauses  []Cause    `json:"miss_causes"`
	FalseCauses []Cause    `json:"false_causes"`
	Misses      []NameDiff `json:"misses"`
	FalseFinds  []NameDiff `json:"false_finds"`
}

// A NameDiff is a name that only one side has, with the name of the other side
// that is nearest.
type NameDiff struct {
	Doc         string `json:"doc"`
	Name        Quote  `json:"name"`
	Type        string `json:"type"`
	Cause       string `json:"cause"`
	Nearest     *Quote `json:"nearest,omitempty"`
	NearestType string `json:"nearest_type,omitempty"`
	Context     string `json:"context"` // the name in brackets among its neighbours
}

// Names compares the names of the docs with those of the gold. Docs without
// gold names are left out.
func Names(docs []Doc) NameReport {
	r := NameReport{Misses: []NameDiff{}, FalseFinds: []NameDiff{}}
	var typed, untyped, judged, engine count
	types := map[string]*count{}
	for _, k := range kinds() {
		types[k] = &count{}
	}
	for _, d := range docs {
		if d.Names == nil {
			continue
		}
		r.Rows++
		runes := []rune(d.Text)
		gold, got := unique(d.Names), AsGold(runes, d.Engine)
		missed, extra := difference(gold, got), difference(got, gold)
		typed.set(len(gold)-len(missed), len(got), len(gold))
		for _, k := range kinds() {
			g, f := ofType(gold, k), ofType(got, k)
			types[k].set(len(g)-len(difference(g, f)), len(f), len(g))
		}
		unjudged := spansOf(AsGold(runes, adjectives(d.Engine)))
		fairGold, fairGot := without(gold, unjudged), without(got, unjudged)
		judged.set(len(fairGold)-len(difference(fairGold, fairGot)), len(fairGot), len(fairGold))
		goldSpans, gotSpans := spans(gold), spans(got)
		untyped.set(len(goldSpans)-len(difference(goldSpans, gotSpans)), len(gotSpans), len(goldSpans))
		plain := asEngine(d.Engine)
		engine.set(len(gold)-len(difference(gold, plain)), len(plain), len(gold))
		for _, n := range missed {
			r.Misses = append(r.Misses, diff(d.ID, runes, n, got, missCause))
		}
		for _, n := range extra {
			x := diff(d.ID, runes, n, gold, falseCause)
			if x.Cause == CauseNoGold && listed(d.Engine, n.Span) {
				x.Cause = CauseListed
			}
			r.FalseFinds = append(r.FalseFinds, x)
		}
	}
	r.Typed, r.Untyped, r.Judged, r.Engine = typed.figures(), untyped.figures(), judged.figures(), engine.figures()
	for _, k := range kinds() {
		r.Types = append(r.Types, Named{k, types[k].figures()})
	}
	r.MissCauses = causes(r.Misses, func(d NameDiff) string { return d.Cause })
	r.FalseCauses = causes(r.FalseFinds, func(d NameDiff) string { return d.Cause })
	return r
}

func (c *count) set(hit, found, gold int) {
	c.hit += hit
	c.found += found
	c.gold += gold
}

// unique sorts names and drops those that stand twice.
func unique(names []Name) []Name {
	out := slices.Clone(names)
	slices.SortFunc(out, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
	return slices.Compact(out)
}

// difference gives the names of a that b lacks.
func difference(a, b []Name) []Name {
	has := make(map[Name]bool, len(b))
	for _, n := range b {
		has[n] = true
	}
	var out []Name
	for _, n := range a {
		if !has[n] {
			out = append(out, n)
		}
	}
	return out
}

func ofType(names []Name, typ string) []Name {
	var out []Name
	for _, n := range names {
		if n.Type == typ {
			out = append(out, n)
		}
	}
	return out
}

// spans drops the types.
func spans(names []Name) []Name {
	out := make([]Name, len(names))
	for i, n := range names {
		out[i] = Name{Span: n.Span}
	}
	return unique(out)
}

// adjectives gives the names whose first word is an adjective by origin, which
// the project's gold leaves out by the way it was made.
func adjectives(names []extract.Name) []extract.Name {
	var out []extract.Name
	for _, n := range names {
		if n.Adjective {
			out = append(out, n)
		}
	}
	return out
}

func spansOf(names []Name) map[Span]bool {
	out := make(map[Span]bool, len(names))
	for _, n := range names {
		out[n.Span] = true
	}
	return out
}

// without drops the names with one of the spans.
func without(names []Name, spans map[Span]bool) []Name {
	var out []Name
	for _, n := range names {
		if !spans[n.Span] {
			out = append(out, n)
		}
	}
	return out
}

// asEngine gives the engine's names with its own bounds.
func asEngine(names []extract.Name) []Name {
	var out []Name
	for _, n := range names {
		if n.Kind != "" && !n.Office && !n.Inside && !(n.People && n.Modifier) {
			out = append(out, Name{Span{n.Start, n.End}, n.Kind})
		}
	}
	return unique(out)
}

// diff tells why the other side lacks a name.
func diff(doc string, runes []rune, n Name, others []Name, cause func(n, other Name) string) NameDiff {
	d := NameDiff{Doc: doc, Name: Quote{n.Span, words(runes, n.Span)}, Type: n.Type, Context: context(runes, n.Span)}
	best := Name{}
	for _, o := range others {
		if o.overlaps(n.Span) && (best.Type == "" || overlap(o, n) > overlap(best, n)) {
			best = o
		}
	}
	d.Cause = cause(n, best)
	if best.Type != "" {
		d.Nearest, d.NearestType = &Quote{best.Span, words(runes, best.Span)}, best.Type
	}
	return d
}

// overlap measures how near two names are: the same span is nearest.
func overlap(a, b Name) int {
	return 2*(min(a.End, b.End)-max(a.Start, b.Start)) - (a.End - a.Start)
}

// listed says whether the pack has the entity of a name in the span. The gold
// leaves out many a name that a reader would mark.
func listed(names []extract.Name, s Span) bool {
	return slices.ContainsFunc(names, func(n extract.Name) bool { return n.Listed && s.overlaps(Span{n.Start, n.End}) })
}

func missCause(n, other Name) string {
	return relate(n, other, CauseLonger, CauseShorter, CauseCrosses, CauseNoName)
}

func falseCause(n, other Name) string {
	return relate(n, other, CauseGoldLong, CauseGoldShort, CauseGoldOver, CauseNoGold)
}

func relate(n, other Name, longer, shorter, crosses, none string) string {
	switch {
	case other.Type == "":
		return none
	case other.Span == n.Span:
		return CauseType
	case other.Start <= n.Start && n.End <= other.End:
		return longer
	case n.Start <= other.Start && other.End <= n.End:
		return shorter
	}
	return crosses
}

// context shows a name in brackets among whole words around it.
func context(runes []rune, s Span) string {
	const reach = 40
	start, end := max(0, s.Start-reach), min(len(runes), s.End+reach)
	for start > 0 && start < s.Start && !unicode.IsSpace(runes[start-1]) {
		start++
	}
	for end < len(runes) && end > s.End && !unicode.IsSpace(runes[end]) {
		end--
	}
	return oneLine(string(runes[start:s.Start]) + "[" + string(runes[s.Start:s.End]) + "]" + string(runes[s.End:end]))
}
