package jsonld

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"entente/graph"
)

// statement writes an edge with its evidence.
func (d *document) statement(e graph.Edge) error {
	p := d.predicates[e.Relation]
	if p == nil {
		return fmt.Errorf("edge %v: relation %q is missing", e.Key, e.Relation)
	}
	o := d.item(true)
	o.text("type", "rdf:Statement")
	o.text("id", statementID(e.Key, p))
	o.text("label", d.statementLabel(e.Key, p))
	o.text("subject", "kg:"+escape(e.Subject))
	o.text("predicate", p.termFor(e.Status))
	o.text("object", "kg:"+escape(e.Object))
	o.text("status", string(e.Status))
	o.key("evidence")
	d.p.raw("[")
	var ids numbered
	for i, ev := range e.Evidence {
		if i > 0 {
			d.p.raw(",")
		}
		d.p.newline(4)
		id := evidenceID(e.Key, ev)
		if len(e.Evidence) > 1 {
			id = ids.next(id)
		}
		d.evidence(ev, id)
	}
	d.p.newline(3)
	d.p.raw("]")
	o.end()
	return nil
}

// termFor is the predicate of a statement. A planned one has the same as its
// plain triple, so that the two can be joined.
func (p *predicate) termFor(status graph.Status) string {
	if status == graph.Planned {
		return p.planTerm
	}
	return p.term
}

// statementID is kg:stmt/SUBJECT.predicate.OBJECT, and the status behind it
// unless it is asserted.
func statementID(key graph.Key, p *predicate) string {
	id := "kg:stmt/" + part(key.Subject) + "." + part(p.name) + "." + part(key.Object)
	if key.Status == graph.Asserted {
		return id
	}
	return id + "." + part(string(key.Status))
}

func (d *document) statementLabel(key graph.Key, p *predicate) string {
	label := d.nodeName(key.Subject) + " — " + p.labelFor(key.Status) + " → " + d.nodeName(key.Object)
	if key.Status == graph.Asserted || key.Status == graph.Planned {
		return label
	}
	return label + " (" + string(key.Status) + ")"
}

func (p *predicate) labelFor(status graph.Status) string {
	label := p.relation.Label
	if label == "" {
		label = spaced(p.name)
	}
	if status != graph.Planned {
		return label
	}
	if p.relation.Plans == "" {
		return "planned: " + label
	}
	return spaced(p.plan)
}

func (d *document) nodeName(id string) string {
	if n, _ := d.g.Node(id); n.Name != "" {
		return n.Name
	}
	return id
}

// evidenceID hashes the statement and the words quoted, and no offset.
func evidenceID(key graph.Key, ev graph.Evidence) string {
	h := sha256.New()
	for _, s := range []string{key.Subject, key.Relation, key.Object, string(key.Status), ev.Sentence.Text} {
		h.Write([]byte(s)) // never fails
		h.Write([]byte{0xFF})
	}
	doc := "-"
	if ev.Doc != "" {
		doc = escape(ev.Doc)
	}
	return "kg:ev/" + doc + "/" + hex.EncodeToString(h.Sum(nil)[:8])
}

// evidence writes what one sentence gives for an edge.
func (d *document) evidence(ev graph.Evidence, id string) {
	o := d.p.object(5)
	o.text("type", "oa:SpecificResource")
	o.text("id", id)
	if ev.Rule != "" {
		o.text("rule", "kg:rule/"+escape(ev.Rule))
	}
	if ev.Doc != "" {
		o.text("source", "kg:doc/"+escape(ev.Doc))
	}
	if ev.Sentence != (graph.Quote{}) {
		o.key("selector")
		d.selector(ev.Sentence, id+"/sel")
	}
	if ev.Trigger != (graph.Span{}) {
		o.together(func() {
			o.text("trigger", cut(ev.Sentence, ev.Trigger))
			o.number("triggerStart", ev.Trigger.Start)
			o.number("triggerEnd", ev.Trigger.End)
		})
	}
	words(o, "subject", ev.Subject)
	words(o, "object", ev.Object)
	o.text("about", ev.About)
	if ev.Place != "" {
		o.text("place", "kg:"+escape(ev.Place))
	}
	o.text("time", ev.Time)
	if _, found := d.g.Node(ev.Attributed); found {
		o.text("attributedTo", "kg:"+escape(ev.Attributed))
	} else {
		o.text("attributed", ev.Attributed)
	}
	o.end()
}

// selector writes a sentence as Web Annotation selects it: by its words and by
// its place.
func (d *document) selector(q graph.Quote, id string) {
	o := d.p.object(0)
	o.key("type")
	d.p.raw(`["oa:TextPositionSelector", "oa:TextQuoteSelector"]`)
	o.text("id", id)
	o.text("exact", q.Text)
	o.number("start", q.Start)
	o.number("end", q.End)
	o.end()
}

// words writes the words that name an end of the edge, on one line.
func words(o *object, end string, w graph.Words) {
	if w == (graph.Words{}) {
		return
	}
	o.together(func() {
		o.text(end+"Text", w.Text)
		if w.Start != 0 || w.End != 0 {
			o.number(end+"Start", w.Start)
			o.number(end+"End", w.End)
		}
		o.text(end+"Via", w.Via)
		o.text(end+"Resolved", w.Resolved)
	})
}

// cut gives the words of a span within a sentence, or nothing if the span does
// not lie in it.
func cut(q graph.Quote, s graph.Span) string {
	if s.Start < q.Start || s.End < s.Start || s.End > q.End {
		return ""
	}
	at, from := q.Start, -1
	for i := range q.Text {
		if at == s.Start {
			from = i
		}
		if at == s.End && from >= 0 {
			return q.Text[from:i]
		}
		at++
	}
	if from < 0 || at != s.End {
		return ""
	}
	return q.Text[from:]
}
