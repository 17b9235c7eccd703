package report

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"

	"entente/extract"
	"entente/extract/article"
	"entente/extract/rule"
	"entente/graph"
)

// A Todo is what the rules of a pack miss in a corpus, and what to write.
type Todo struct {
	Pack      string `json:"pack"`
	Articles  int    `json:"articles"`
	Sentences int    `json:"sentences"`
	// Actors counts the sentences that name two known actors, Missed those of
	// them without a fact.
	Actors int `json:"actors"`
	Missed int `json:"missed"`
	// Frames and Names are the most frequent; AllFrames and AllNames count those
	// that are frequent enough.
	Frames    []Frame `json:"frames"`
	AllFrames int     `json:"allFrames"`
	Names     []Name  `json:"names"`
	AllNames  int     `json:"allNames"`
}

// A Frame is a verb with what stands around it, in sentences without a fact.
type Frame struct {
	Frame string `json:"frame"`
	Verb  string `json:"verb"`
	// Joins says that the clause holds two known actors. Otherwise it holds one,
	// and the sentence names the other elsewhere.
	Joins    bool     `json:"joins"`
	Count    int      `json:"count"` // sentences
	Articles int      `json:"articles"`
	Objects  []string `json:"objects,omitempty"` // nouns, the most frequent first
	Examples []Missed `json:"examples"`
	// Relation is the one that the stub gives, and Why it is the nearest.
	Relation string `json:"relation,omitempty"`
	Why      string `json:"why,omitempty"`
	Stub     string `json:"stub,omitempty"`         // an entry of rules:
	NewStub  string `json:"relationStub,omitempty"` // an entry of relations:, where none is near
}

// A Missed is a sentence without a fact.
type Missed struct {
	Doc      string       `json:"doc"`
	Sentence graph.Quote  `json:"sentence"`
	Verb     graph.Span   `json:"verb"`
	Ends     []graph.Span `json:"ends"`
}

// Misses counts what the rules of a pack do not find.
type Misses struct {
	lister
	near      *relations
	byName    nameIndex
	articles  int
	sentences int
	actors    int
	missed    int
	frames    map[string]*frameTally
	names     map[string]*nameTally
}

type frameTally struct {
	frame           clauseFrame
	count, articles int
	last            int // the article that was counted last
	objects         map[string]int
	examples        sample[missedClause]
}

// A missedClause is an example with all that a stub needs.
type missedClause struct {
	Missed
	frame clauseFrame
	a, b  extract.NodeTrace
}

// NewMisses makes a count for a pack.
func NewMisses(p *rule.Pack) *Misses {
	l := lister{p}
	return &Misses{lister: l, near: newRelations(l), byName: newNameIndex(p), frames: map[string]*frameTally{}, names: map[string]*nameTally{}}
}

// Add counts what was missed in an article.
func (m *Misses) Add(a article.Article, t *extract.Trace) {
	m.articles++
	m.sentences += len(t.Sentences)
	has := map[int]bool{}
	for _, f := range t.Facts {
		has[f.Sentence.Start] = true
	}
	for _, s := range t.Sentences {
		m.addNames(a.ID, s)
		named := m.namedActors(s)
		if len(named) < 2 {
			continue
		}
		m.actors++
		if !has[s.Span.Start] {
			m.missed++
			m.sentence(a.ID, s, named)
		}
	}
}

// sentence counts the frames of a sentence: those that join two actors, or where
// there is none those that hold one.
func (m *Misses) sentence(doc string, s extract.SentenceTrace, named []extract.NameTrace) {
	var frames []clauseFrame
	joined := false
	for _, c := range s.Clauses {
		if f, ok := m.frame(c); ok {
			frames = append(frames, f)
			joined = joined || f.joins
		}
	}
	counted := map[string]bool{}
	for _, f := range frames {
		if key := frameKey(f); f.joins == joined && !counted[key] {
			counted[key] = true
			m.addFrame(key, doc, s, f, named)
		}
	}
}

func frameKey(f clauseFrame) string { return fmt.Sprint(f.joins) + "\x00" + f.text() }

func (m *Misses) addFrame(key, doc string, s extract.SentenceTrace, f clauseFrame, named []extract.NameTrace) {
	t := m.frames[key]
	if t == nil {
		t = &frameTally{frame: f, objects: map[string]int{}}
		m.frames[key] = t
	}
	t.count++
	if t.last != m.articles {
		t.last = m.articles
		t.articles++
	}
	if f.object != nil {
		t.objects[f.object.Head]++
	}
	e := missedClause{Missed: Missed{Doc: doc, Sentence: graph.Quote{Start: s.Span.Start, End: s.Span.End, Text: s.Text}, Verb: f.trigger, Ends: []graph.Span{f.first.Span}}, frame: f}
	if f.joins {
		e.a, e.b = f.pair()
		if !f.together {
			e.Ends = append(e.Ends, f.second.Span)
		}
	} else {
		e.a, e.b = f.first.actors[0], elsewhere(f.first.actors[0], named)
	}
	place := fmt.Sprintf("%s\x00%09d\x00%09d", doc, s.Span.Start, f.trigger.Start)
	t.examples.add(s.Text, place, utf8.RuneCountInString(s.Text), e)
}

// elsewhere gives the actor that a sentence names outside of the clause.
func elsewhere(a extract.NodeTrace, named []extract.NameTrace) extract.NodeTrace {
	for _, n := range named {
		if n.ID != a.ID {
			return extract.NodeTrace{ID: n.ID, Name: n.Name, Type: n.Type, Listed: true}
		}
	}
	return a
}

// Todo gives the most frequent frames, those of a bare "be" last, and names: at most limit of each (0: all),
// each seen so often or more.
func (m *Misses) Todo(limit, least int) Todo {
	out := Todo{Pack: m.pack.Name + " " + m.pack.Version, Articles: m.articles, Sentences: m.sentences, Actors: m.actors, Missed: m.missed, Frames: []Frame{}}
	var tallies []*frameTally
	for _, t := range m.frames {
		if t.count >= least {
			tallies = append(tallies, t)
		}
	}
	slices.SortFunc(tallies, func(a, b *frameTally) int {
		return cmp.Or(-compareBool(a.frame.joins, b.frame.joins), compareBool(a.frame.bare(), b.frame.bare()), cmp.Compare(b.count, a.count), cmp.Compare(b.articles, a.articles), cmp.Compare(a.frame.text(), b.frame.text()))
	})
	out.AllFrames = len(tallies)
	ids := newIDsOf(m.pack)
	for i, t := range tallies {
		if limit > 0 && i >= limit {
			break
		}
		out.Frames = append(out.Frames, m.frameOf(t, ids))
	}
	out.Names, out.AllNames = m.nameList(limit, least)
	return out
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (m *Misses) frameOf(t *frameTally, ids *newIDs) Frame {
	f := Frame{Frame: t.frame.text(), Verb: t.frame.verb, Joins: t.frame.joins, Count: t.count, Articles: t.articles, Examples: []Missed{}}
	f.Objects = frequent(t.objects, most)
	for _, e := range t.examples.list() {
		f.Examples = append(f.Examples, e.Missed)
	}
	m.stub(&f, t, ids)
	return f
}

// frequent gives at most n words, the most frequent first.
func frequent(counts map[string]int, n int) []string {
	var words []string
	for w := range counts {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	return words[:min(len(words), n)]
}
