package extract

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
	"entente/graph"
)

// The parts that a phrase can play in a clause.
const (
	SubjectEnd = "subject"
	ObjectEnd  = "object"
	SecondEnd  = "second object"
	PrepEnd    = "preposition"
)

// An EndTrace is one phrase of a clause, with those that it names.
type EndTrace struct {
	Role  string
	Prep  string // lower case, of a PrepEnd
	Head  string // the head's lemma; of a name the whole name
	Named bool   // the head is a name
	Span  graph.Span
	Nodes []NodeTrace // what the phrase means
	// Owners are those whose act or thing the phrase is: China in "China's
	// attempts". Only where Nodes is empty.
	Owners []NodeTrace
}

// A NodeTrace is a node that a phrase means.
type NodeTrace struct {
	ID, Name, Type string
	Listed         bool // the pack has it
	How, Via       string
}

// places turns tokens of a sentence into code points of the article.
type places struct {
	s     *resolve.Sentence
	index *token.Index
}

func (p places) span(first, end int32) graph.Span {
	if first >= end {
		return graph.Span{}
	}
	return graph.Span{Start: p.index.Rune(int(p.s.Tokens[first].Start)), End: p.index.Rune(int(p.s.Tokens[end-1].End))}
}

// ends lists the phrases of a clause.
func (w *worker) ends(i int32, c *chunk.Clause, p places) []EndTrace {
	var out []EndTrace
	add := func(role, prep string, np int32) {
		if np >= 0 {
			out = append(out, w.end(i, role, prep, np, p))
		}
	}
	add(SubjectEnd, "", c.Subject)
	add(ObjectEnd, "", c.Object)
	add(SecondEnd, "", c.Second)
	for _, pr := range c.Preps {
		last := pr.Token + max(int32(p.s.Tags[pr.Token].Span), 1) // "because of" is one
		add(PrepEnd, strings.ToLower(span(p.s, pr.Token, last)), pr.Phrase)
	}
	return out
}

func (w *worker) end(i int32, role, prep string, np int32, p places) EndTrace {
	s := p.s
	f := &s.Phrases[np]
	e := EndTrace{Role: role, Prep: prep, Span: p.span(f.First, f.End), Named: f.Name >= 0}
	if e.Named {
		e.Head = span(s, s.Names[f.Name].First, s.Names[f.Name].End)
	} else {
		e.Head = w.parser.Noun(s.Sentence, f.Head)
	}
	world := w.x.world
	actor, both := world.Actor, world.Actor|world.Place
	if world.Actor == 0 {
		actor, both = ^resolve.Mask(0), ^resolve.Mask(0)
	}
	if role == SubjectEnd { // "Tokyo said": the country, where the pack has one
		e.Nodes = w.nodes(w.resolve.All(i, np, actor))
	}
	if len(e.Nodes) == 0 {
		e.Nodes = w.nodes(w.resolve.All(i, np, both))
	}
	if len(e.Nodes) == 0 && f.Type == chunk.Common {
		e.Owners = w.nodes(w.resolve.Behind(i, np, actor, nil))
	}
	return e
}

func (w *worker) nodes(refs []resolve.Ref) []NodeTrace {
	var out []NodeTrace
	for _, r := range refs {
		e := &w.resolve.Entities[r.Entity]
		out = append(out, NodeTrace{ID: e.ID, Name: e.Name, Type: e.Type, Listed: e.Pack != resolve.None, How: r.How, Via: r.Via})
	}
	return out
}
