package score

import (
	"cmp"
	"slices"

	"entente/extract"
	"entente/graph"
)

// A Doc is a row with what the engine found in its text.
type Doc struct {
	Row
	Facts  []graph.Fact   // wanted when the row has edges
	Engine []extract.Name // wanted when the row has names
}

// Figures are counts with their precision, recall and F1 (0 to 1).
type Figures struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Hit       int     `json:"hit"`
	Found     int     `json:"found"`
	Gold      int     `json:"gold"`
}

func figures(hit, found, gold int) Figures {
	f := Figures{Hit: hit, Found: found, Gold: gold}
	if found > 0 {
		f.Precision = float64(hit) / float64(found)
	}
	if gold > 0 {
		f.Recall = float64(hit) / float64(gold)
	}
	if f.Precision+f.Recall > 0 {
		f.F1 = 2 * f.Precision * f.Recall / (f.Precision + f.Recall)
	}
	return f
}

// Named are the figures of a category or a type.
type Named struct {
	Name string `json:"name"`
	Figures
}

// A Share says how many of the counted facts of a relation or a status are
// right, as pairs and with their category.
type Share struct {
	Name     string `json:"name"`
	Found    int    `json:"found"`
	Pairs    int    `json:"pairs"`
	Labelled int    `json:"labelled"`
}

// A Cause is a reason for misses or false finds, and how often it is given.
type Cause struct {
	Cause string `json:"cause"`
	Count int    `json:"count"`
}

// A FactReport is how facts compare with the edges of the gold. Its lists are
// sorted: categories, relations and statuses by name, causes by count.
type FactReport struct {
	Rows        int        `json:"rows"`
	Pairs       Figures    `json:"pairs"`
	Labelled    Figures    `json:"labelled"`
	Categories  []Named    `json:"categories"` // labelled
	Relations   []Share    `json:"relations"`
	Statuses    []Share    `json:"statuses"`
	MissCauses  []Cause    `json:"miss_causes"`
	FalseCauses []Cause    `json:"false_causes"`
	Misses      []FactMiss `json:"misses"`
	FalseFinds  []FactFind `json:"false_finds"`
}

// Facts compares the facts of the docs with their edges. Docs without edges
// are left out.
func Facts(docs []Doc) FactReport {
	r := FactReport{Categories: []Named{}, Relations: []Share{}, Statuses: []Share{}, Misses: []FactMiss{}, FalseFinds: []FactFind{}}
	var pairs, labelled count
	categories, relations, statuses := map[string]*count{}, map[string]*Share{}, map[string]*Share{}
	for _, d := range docs {
		if d.Edges == nil {
			continue
		}
		r.Rows++
		facts := counted(d.Facts)
		p, l := pair(d.Edges, facts, false), pair(d.Edges, facts, true)
		pairs.add(p, len(facts))
		labelled.add(l, len(facts))
		countCategories(categories, d.Edges, facts, l)
		for i, f := range facts {
			share(relations, f.Relation).add(p.ofFact[i] >= 0, l.ofFact[i] >= 0)
			share(statuses, string(f.Status)).add(p.ofFact[i] >= 0, l.ofFact[i] >= 0)
		}
		j := newJudge(d, facts, p, l)
		r.Misses = append(r.Misses, j.misses()...)
		r.FalseFinds = append(r.FalseFinds, j.falseFinds()...)
	}
	r.Pairs, r.Labelled = pairs.figures(), labelled.figures()
	for name, c := range categories {
		r.Categories = append(r.Categories, Named{name, c.figures()})
	}
	slices.SortFunc(r.Categories, func(a, b Named) int { return cmp.Compare(a.Name, b.Name) })
	r.Relations, r.Statuses = shares(relations), shares(statuses)
	r.MissCauses = causes(r.Misses, func(m FactMiss) string { return m.Cause })
	r.FalseCauses = causes(r.FalseFinds, func(f FactFind) string { return f.Cause })
	return r
}

// count adds up figures.
type count struct{ hit, found, gold int }

func (c *count) add(m matching, found int) {
	c.hit += m.hits
	c.found += found
	c.gold += len(m.ofEdge)
}

func (c *count) figures() Figures { return figures(c.hit, c.found, c.gold) }

func countCategories(all map[string]*count, edges []Edge, facts []graph.Fact, labelled matching) {
	of := func(name string) *count {
		if all[name] == nil {
			all[name] = &count{}
		}
		return all[name]
	}
	for i, e := range edges {
		of(e.Plover).gold++
		if labelled.ofEdge[i] >= 0 {
			of(e.Plover).hit++
		}
	}
	for _, f := range facts {
		of(f.Plover).found++
	}
}

func share(all map[string]*Share, name string) *Share {
	if all[name] == nil {
		all[name] = &Share{Name: name}
	}
	return all[name]
}

func (s *Share) add(pair, labelled bool) {
	s.Found++
	if pair {
		s.Pairs++
	}
	if labelled {
		s.Labelled++
	}
}

func shares(all map[string]*Share) []Share {
	list := []Share{}
	for _, s := range all {
		list = append(list, *s)
	}
	slices.SortFunc(list, func(a, b Share) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// causes counts the causes of a list, the most frequent first.
func causes[T any](list []T, cause func(T) string) []Cause {
	all := []Cause{}
	for _, item := range list {
		i := slices.IndexFunc(all, func(c Cause) bool { return c.Cause == cause(item) })
		if i < 0 {
			i = len(all)
			all = append(all, Cause{Cause: cause(item)})
		}
		all[i].Count++
	}
	slices.SortFunc(all, func(a, b Cause) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Cause, b.Cause))
	})
	return all
}

// isCounted says whether a fact counts at all.
func isCounted(f graph.Fact) bool { return f.Plover != "" && f.Status != graph.Denied }

// counted gives the facts that count, those with the same category and spans
// once.
func counted(facts []graph.Fact) []graph.Fact {
	type key struct {
		plover          string
		subject, object Span
	}
	seen := map[key]bool{}
	var kept []graph.Fact
	for _, f := range facts {
		k := key{f.Plover, subjectSpan(f), objectSpan(f)}
		if !isCounted(f) || seen[k] {
			continue
		}
		seen[k] = true
		kept = append(kept, f)
	}
	return kept
}

func subjectSpan(f graph.Fact) Span { return Span{f.Subject.Start, f.Subject.End} }
func objectSpan(f graph.Fact) Span  { return Span{f.Object.Start, f.Object.End} }

// A matching says which fact serves which edge, -1 for none.
type matching struct {
	ofEdge []int
	ofFact []int
	hits   int
}

// pair serves the edges in their order, each by the first free fact that fits.
func pair(edges []Edge, facts []graph.Fact, labelled bool) matching {
	m := matching{ofEdge: make([]int, len(edges)), ofFact: make([]int, len(facts))}
	for i := range m.ofFact {
		m.ofFact[i] = -1
	}
	for i, e := range edges {
		m.ofEdge[i] = -1
		for k, f := range facts {
			if m.ofFact[k] < 0 && fits(e, f) && (!labelled || f.Plover == e.Plover) {
				m.ofEdge[i], m.ofFact[k] = k, i
				m.hits++
				break
			}
		}
	}
	return m
}

// fits says whether the ends of a fact are those of an edge.
func fits(e Edge, f graph.Fact) bool {
	return straight(e, f) || e.Symmetric && crosswise(e, f)
}

func straight(e Edge, f graph.Fact) bool {
	return subjectSpan(f).overlaps(e.Source) && objectSpan(f).overlaps(e.Target)
}

func crosswise(e Edge, f graph.Fact) bool {
	return objectSpan(f).overlaps(e.Source) && subjectSpan(f).overlaps(e.Target)
}
