package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/extract/internal/match"
	"entente/extract/rule"
	"entente/graph"
)

// A candidate is a miss with the sentence that it is of.
type candidate struct {
	match.Miss
	sentence int32
	ends     int // how many of the ends stand in the sentence
}

// A miss tells nothing where it costs more than farthest, or without its trigger
// more than untriggered, or that much more than the nearest of its sentence.
// Where nothing is left, the nearest up to desperate will do.
const farthest, untriggered, spread, desperate = 10, 8, 3, 14

// misses gives the rules that matched and were not kept, else those that came
// nearest. both says how many ends stand in each sentence.
func (e *asker) misses(both []int) []NearMiss {
	out := e.nearStatus()
	for i := range both {
		if both[i] > 0 {
			out = append(out, e.lost(int32(i))...)
		}
	}
	if len(out) > 0 {
		return out // what else comes near does not matter
	}
	var near, far []candidate
	for i := range both {
		if both[i] == 0 {
			continue
		}
		n, f := e.sift(int32(i), both[i])
		near, far = append(near, n...), append(far, f...)
	}
	order := func(a, b candidate) int {
		return cmp.Or(-cmp.Compare(a.ends, b.ends), match.CompareMisses(a.Miss, b.Miss))
	}
	slices.SortStableFunc(near, order)
	slices.SortStableFunc(far, order)
	if len(near) == 0 && len(far) > 0 {
		near = far[:1]
	}
	return e.pick(near)
}

// sift gives the misses of a sentence that tell something, and the nearest of
// those that tell little.
func (e *asker) sift(si int32, ends int) (near, far []candidate) {
	nearest := -1
	for _, n := range e.matcher.Misses(si, e.aim) {
		c := candidate{n, si, ends}
		switch {
		case len(n.Failures) == 0, ofOthers(n), !n.Triggered && ends < 2:
		case n.Cost() > farthest, !n.Triggered && n.Cost() > untriggered:
			if ends > 1 && n.Cost() <= desperate && len(far) == 0 {
				far = append(far, c)
			}
		case nearest < 0:
			nearest = n.Cost()
			near = append(near, c)
		case n.Cost() <= nearest+spread:
			near = append(near, c)
		}
	}
	return near, far
}

// ofOthers says whether a rule matched others at both ends: it tells another edge.
func ofOthers(n match.Miss) bool {
	others := 0
	for _, f := range n.Failures {
		if f.Cause == match.OtherEntity {
			others++
		}
	}
	return others > 1
}

// pick writes the nearest misses: one for a rule and a sentence. Rules that miss
// by the same word alone go together.
func (e *asker) pick(all []candidate) []NearMiss {
	var out []NearMiss
	type place struct {
		sentence int32
		rule     int32
	}
	seen := map[place]bool{}
	heads := map[string]int{} // what is missed -> index in out
	for _, c := range all {
		key := place{c.sentence, c.Rule}
		if seen[key] {
			continue
		}
		seen[key] = true
		id := e.x.pack.Rules[c.Rule].ID
		what := missed(c)
		if at, ok := heads[what]; ok {
			if out[at].Rule != id && !slices.Contains(out[at].Also, id) {
				out[at].Also = append(out[at].Also, id)
			}
			continue
		}
		if len(out) >= MostMisses {
			continue
		}
		heads[what] = len(out)
		out = append(out, e.nearMiss(c))
	}
	return out
}

// missed tells whether two misses are of one kind: the same failures of the same
// words.
func missed(c candidate) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d %d %d", c.sentence, c.First, c.Cost())
	for _, f := range c.Failures {
		fmt.Fprintf(&b, " %s %d %d", f.Cause, f.First, f.Entity)
		if f.Cause != match.NoTrigger && f.Cause != match.WrongType {
			fmt.Fprintf(&b, " %s %s", f.Slot, strings.Join(f.Want, "|"))
		}
	}
	return b.String()
}

func (e *asker) nearMiss(c candidate) NearMiss {
	ru := &e.x.pack.Rules[c.Rule]
	flat := e.flat(c)
	n := NearMiss{Rule: ru.ID, At: placeOf(ru.At), Says: flat.String(), Sentence: e.wholeSentence(c.sentence),
		Trigger: e.quote(c.sentence, c.First, c.End), Parts: c.Parts, Matched: max(c.Matched, 0)}
	if c.Clause != match.None {
		n.Clause = e.clauseLine(c.sentence, c.Clause)
	}
	for _, f := range c.Failures {
		n.Reasons = append(n.Reasons, reasoner{e, c, ru, flat}.reason(f))
	}
	return n
}

// flat gives the flat sentence that a miss is of.
func (e *asker) flat(c candidate) rule.Flat {
	key := [2]int32{c.Rule, c.Says}
	flats, ok := e.flats[key]
	if !ok {
		flats, _ = e.x.pack.Rules[c.Rule].Says[c.Says].Sentence.Variants(e.x.pack.Lists(), 0) // it was compiled before
		if e.flats == nil {
			e.flats = map[[2]int32][]rule.Flat{}
		}
		e.flats[key] = flats
	}
	if c.Variant >= len(flats) {
		return nil
	}
	return flats[c.Variant]
}

func (e *asker) wholeSentence(si int32) graph.Quote {
	return e.quote(si, 0, int32(len(e.resolve.Sentences[si].Tokens)))
}

// clauseLine writes a clause as the engine saw it.
func (e *asker) clauseLine(si, k int32) string {
	t := e.clauseTrace(si, k, places{&e.resolve.Sentences[si], e.index})
	parts := []string{t.Verb}
	for _, p := range []struct{ label, text string }{{"subject", t.Subject}, {"object", t.Object}, {"with", strings.Join(t.Args, ", ")}} {
		if p.text != "" {
			parts = append(parts, p.label+" "+p.text)
		}
	}
	return strings.Join(append(parts, strings.TrimSpace(t.Tense+" "+t.Voice+" "+t.Status)), "; ")
}

// nearStatus tells of the edge in another status than was asked for.
func (e *asker) nearStatus() []NearMiss {
	subject, object := e.stand(e.aim.Subject, e.q.Subject), e.stand(e.aim.Object, e.q.Object)
	var out []NearMiss
	for _, f := range e.facts {
		if e.differs(f, subject, object) != "status" {
			continue
		}
		at := slices.IndexFunc(e.x.pack.Rules, func(r rule.Rule) bool { return r.ID == f.Rule })
		ru := &e.x.pack.Rules[at]
		r := Reason{Cause: "status", Words: e.spanQuote(f.Trigger), Text: "it is found as [" + string(f.Status) + "], not [" + string(e.q.Status) + "]"}
		r.Change = Change{Text: "the words around the verb or noun make the status; lexicon/grammar.txt lists them, and status: of a rule overrides asserted alone"}
		if f.Attributed != "" && f.Status == graph.Alleged {
			r.Text += ": " + f.Attributed + " says so"
		}
		out = append(out, NearMiss{Rule: ru.ID, At: placeOf(ru.At), Says: ru.Says[0].Text, Sentence: f.Sentence, Trigger: e.spanQuote(f.Trigger), Reasons: []Reason{r}})
	}
	return out
}

// stand gives the id of an aim's end.
func (e *asker) stand(end match.End, asked string) Stand {
	switch {
	case end.Topic != "":
		return Stand{Asked: asked, Name: end.Topic, Type: topicType}
	case end.Entity == match.None:
		return Stand{Asked: asked}
	}
	ent := &e.resolve.Entities[end.Entity]
	return Stand{Asked: asked, ID: ent.ID, Name: ent.Name, Type: ent.Type}
}

func (e *asker) spanQuote(s graph.Span) graph.Quote {
	runes := []rune(e.a.Text)
	if s.Start < 0 || s.End > len(runes) || s.Start >= s.End {
		return graph.Quote{}
	}
	return graph.Quote{Start: s.Start, End: s.End, Text: string(runes[s.Start:s.End])}
}
