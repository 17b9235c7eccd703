package report

import (
	"strings"

	"entente/extract"
	"entente/graph"
)

// A part is an end of a clause with the actors that the pack knows there.
type part struct {
	extract.EndTrace
	kind   string
	owned  bool // the phrase is somebody's act or thing
	actors []extract.NodeTrace
}

func (p part) text() string {
	text := p.kind
	if p.owned {
		text += "'s words"
	}
	if p.Prep != "" {
		text = p.Prep + " " + text
	}
	return text
}

// A clauseFrame is what a clause has to offer a rule: a verb between two actors,
// with the object that stands between them.
type clauseFrame struct {
	verb, head string
	adjective  bool
	passive    bool
	first      part
	second     part  // empty where the clause has only one known actor
	object     *part // an object that is only words
	joins      bool  // both actors stand in the clause
	together   bool  // and both are members of the first part
	status     graph.Status
	trigger    graph.Span
}

// text writes a frame as people read it: "Actor send words to Actor".
func (f clauseFrame) text() string {
	words := []string{}
	add := func(s string) {
		if s != "" {
			words = append(words, s)
		}
	}
	verb := f.verb
	switch {
	case f.adjective:
		verb = "be " + f.head
	case f.passive:
		verb += " (passive)"
	}
	if f.first.Role != extract.SubjectEnd {
		words = []string{"...", verb, f.first.text()}
	} else {
		add(f.first.text())
		if f.together {
			add("together")
		}
		add(verb)
	}
	if f.object != nil {
		add(f.object.text())
	}
	if f.joins && !f.together {
		add(f.second.text())
	}
	return strings.Join(words, " ")
}

// bare says whether the verb says nothing by itself: a rule wants its noun.
func (f clauseFrame) bare() bool { return f.verb == "be" && !f.adjective }

// leadsAside lists prepositions that name a source or an example, and no party.
func leadsAside(prep string) bool {
	switch prep {
	case "according to", "including", "such as", "like", "than", "unlike":
		return true
	}
	return false
}

// parts gives the ends of a clause that a rule could take.
func (l lister) parts(c extract.ClauseTrace) []part {
	var out []part
	for _, e := range c.Ends {
		if leadsAside(e.Prep) {
			continue
		}
		p := part{EndTrace: e, kind: wordsKind}
		nodes := e.Nodes
		if len(nodes) == 0 {
			nodes, p.owned = e.Owners, len(e.Owners) > 0
		}
		if len(nodes) > 0 {
			p.kind = l.kind(nodes[0].Type)
		}
		p.actors = l.known(nodes)
		out = append(out, p)
	}
	return out
}

// frame reads a clause. It fails where the clause has no known actor.
func (l lister) frame(c extract.ClauseTrace) (clauseFrame, bool) {
	f := clauseFrame{verb: c.Verb, head: strings.ToLower(c.Head), adjective: c.Adjective, passive: c.Voice == "passive" && !c.Adjective, status: graph.Status(c.Status), trigger: c.Span}
	parts := l.parts(c)
	at := -1
	for i, p := range parts {
		switch {
		case len(p.actors) == 0:
		case at < 0:
			at, f.first = i, p
		case !f.joins && other(f.first, p) != "":
			f.second, f.joins = p, true
		}
	}
	if at < 0 {
		return f, false
	}
	for i := range parts {
		if p := &parts[i]; i > at && p.Role == extract.ObjectEnd && p.kind == wordsKind {
			f.object = p
		}
	}
	if !f.joins && len(f.first.actors) > 1 && f.object == nil && f.first.Role == extract.SubjectEnd && !f.adjective {
		f.joins, f.together = true, true // "Peru and Chile quarrelled"
	}
	return f, true
}

// other gives the first actor of b that is not the first one of a.
func other(a, b part) string {
	for _, n := range b.actors {
		if n.ID != a.actors[0].ID {
			return n.ID
		}
	}
	return ""
}

// actor gives the node with an id.
func (p part) actor(id string) extract.NodeTrace {
	for _, n := range p.actors {
		if n.ID == id {
			return n
		}
	}
	return extract.NodeTrace{}
}

// pair gives the two actors of a frame that joins two.
func (f clauseFrame) pair() (a, b extract.NodeTrace) {
	a = f.first.actors[0]
	if f.together {
		return a, f.first.actors[1]
	}
	return a, f.second.actor(other(f.first, f.second))
}
