package extract

import (
	"cmp"
	"slices"
	"strings"

	"entente/extract/article"
	"entente/extract/internal/chunk"
	"entente/extract/internal/match"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
	"entente/graph"
)

// facts tries the rules on the article that was read.
func (w *worker) facts(a article.Article) []graph.Fact { return w.decide(a, nil) }

// decide tries the rules on the article that was read. It tells a trace, if one
// is given, what matched and what lost.
func (w *worker) decide(a article.Article, t *Trace) []graph.Fact {
	index := token.NewIndex(a.Text)
	var out []graph.Fact
	for i := range w.resolve.Sentences {
		found, beaten := w.best(w.matcher.Sentence(int32(i)))
		first := len(out)
		for _, f := range found {
			out = append(out, w.fact(a, index, f))
		}
		if t == nil {
			continue
		}
		for _, f := range found {
			t.Says = append(t.Says, w.x.rules.Says(f.Pattern))
		}
		for _, b := range beaten {
			t.Rivals = append(t.Rivals, Rival{Fact: w.fact(a, index, b.find), To: first + b.place(found), Why: w.why(b)})
		}
	}
	return out
}

// best keeps one find for each event of a sentence: the longest match, then the
// higher priority, then the earlier rule. They stand in the order of the text.
// It also gives those that it did not keep.
func (w *worker) best(found []match.Found) ([]match.Found, []beaten) {
	rules := w.x.pack.Rules
	slices.SortStableFunc(found, func(a, b match.Found) int {
		return cmp.Or(
			-cmp.Compare(a.Size, b.Size),
			-cmp.Compare(rules[a.Rule].Priority, rules[b.Rule].Priority),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.First, b.First),
		)
	})
	kept := found[:0]
	var lost []beaten
	for _, f := range found {
		i := slices.IndexFunc(kept, func(k match.Found) bool { return w.sameEvent(k, f) })
		if i < 0 {
			kept = append(kept, f)
		} else {
			lost = append(lost, beaten{find: f, by: kept[i]})
		}
	}
	slices.SortStableFunc(kept, func(a, b match.Found) int {
		return cmp.Or(
			cmp.Compare(a.First, b.First), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Gives, b.Gives),
			cmp.Compare(a.Subject.First, b.Subject.First), cmp.Compare(a.Object.First, b.Object.First),
			cmp.Compare(a.Subject.Entity, b.Subject.Entity), cmp.Compare(a.Object.Entity, b.Object.Entity), cmp.Compare(a.Status, b.Status),
		)
	})
	return kept, lost
}

// sameEvent says whether two finds tell of one event: the same edge, or two
// relations of the same ends by one verb, or by a verb and the noun that is its
// object. A rule may give several edges of one event.
func (w *worker) sameEvent(a, b match.Found) bool {
	rules := w.x.pack.Rules
	ra, rb := rules[a.Rule].Gives[a.Gives].Relation, rules[b.Rule].Gives[b.Gives].Relation
	if a.First == b.First && a.Topic == nil && b.Topic != nil && a.SubjectTopic == nil &&
		(a.Subject.Entity == b.Subject.Entity || a.Object.Entity == b.Subject.Entity) {
		return true // an edge to words beside one to an entity
	}
	if ra == rb {
		return a.Status == b.Status && (sameEnds(a, b) || w.x.symmetric(ra) && crossed(a, b))
	}
	if a.Rule == b.Rule {
		return false
	}
	if a.Inner >= 0 && a.Inner == b.Clause && (sameEnds(a, b) || crossed(a, b)) {
		return true // "refused to help" is no help
	}
	return a.Clause == b.Clause && a.Clause >= 0 && (sameEnds(a, b) || crossed(a, b))
}

func sameEnds(a, b match.Found) bool {
	return sameTopic(a.SubjectTopic, b.SubjectTopic) && sameTopic(a.Topic, b.Topic) &&
		(a.SubjectTopic != nil || a.Subject.Entity == b.Subject.Entity) && (a.Topic != nil || a.Object.Entity == b.Object.Entity)
}

func sameTopic(a, b *match.Topic) bool {
	return a == nil && b == nil || a != nil && b != nil && a.Name == b.Name
}

// crossed says whether two finds have the same ends the other way round.
func crossed(a, b match.Found) bool {
	return a.Topic == nil && b.Topic == nil && a.SubjectTopic == nil && b.SubjectTopic == nil &&
		a.Subject.Entity == b.Object.Entity && a.Object.Entity == b.Subject.Entity
}

func (x *Extractor) symmetric(relation string) bool {
	return x.relation(relation).Symmetric
}

// fact writes a find as a fact.
func (w *worker) fact(a article.Article, index *token.Index, f match.Found) graph.Fact {
	s := &w.resolve.Sentences[f.Sentence]
	ru := &w.x.pack.Rules[f.Rule]
	rel := w.x.relation(ru.Gives[f.Gives].Relation)
	out := graph.Fact{Doc: a.ID, Rule: ru.ID, Relation: rel.ID, Cameo: rel.Cameo, Plover: rel.Plover, Status: f.Status, About: f.About}
	if f.Status == graph.Planned && rel.Intended != "" {
		out.Plover = rel.Intended
	}
	if f.Threat && out.Plover != "" {
		out.Plover = "THREATEN" // PLOVER codes the threat, whatever is threatened
	}
	at := func(t int32) (int, int) {
		return index.Rune(int(s.Tokens[t].Start)), index.Rune(int(s.Tokens[t].End))
	}
	out.Trigger.Start, _ = at(f.First)
	_, out.Trigger.End = at(f.End - 1)
	first, last := s.Tokens[0].Start, s.Tokens[len(s.Tokens)-1].End
	out.Sentence = graph.Quote{Start: index.Rune(int(first)), End: index.Rune(int(last)), Text: a.Text[first:last]}
	if f.SubjectTopic != nil {
		out.Subject = w.topic(s, f.SubjectTopic, at)
	} else {
		out.Subject = w.mention(s, f.Subject, at)
	}
	if f.Topic != nil {
		out.Object = w.topic(s, f.Topic, at)
	} else {
		out.Object = w.mention(s, f.Object, at)
	}
	w.qualify(&out, s, f)
	return out
}

func (w *worker) mention(s *resolve.Sentence, r resolve.Ref, at func(int32) (int, int)) graph.Mention {
	e := &w.resolve.Entities[r.Entity]
	m := graph.Mention{ID: e.ID, Name: e.Name, Type: e.Type, Via: r.Via, Resolved: r.How}
	m.Start, _ = at(r.First)
	_, m.End = at(r.End - 1)
	m.Text = s.Text[s.Tokens[r.First].Start:s.Tokens[r.End-1].End]
	return m
}

// topicType is the node type of what is only words.
const topicType = "Topic"

func (w *worker) topic(s *resolve.Sentence, t *match.Topic, at func(int32) (int, int)) graph.Mention {
	m := graph.Mention{ID: graph.Slug(t.Name), Name: t.Name, Type: topicType}
	if w.x.world.Index(m.ID) >= 0 {
		m.ID += "-topic"
	}
	m.Start, _ = at(t.First)
	_, m.End = at(t.End - 1)
	m.Text = s.Text[s.Tokens[t.First].Start:s.Tokens[t.End-1].End]
	return m
}

// qualify adds where, when and by whom it is said.
func (w *worker) qualify(out *graph.Fact, s *resolve.Sentence, f match.Found) {
	if said := f.Attributed; len(said.Refs) > 0 {
		out.Attributed = w.resolve.Entities[said.Refs[0].Entity].ID
	} else {
		out.Attributed = said.Words
	}
	if f.Clause < 0 {
		return
	}
	c := &s.Clauses[f.Clause]
	for _, p := range c.Preps {
		word := strings.ToLower(s.Word(p.Token))
		if p.Phrase < 0 || word != "in" && word != "at" && word != "near" {
			continue
		}
		for _, r := range w.resolve.Actors(f.Sentence, p.Phrase, w.x.world.Place) {
			if id := w.resolve.Entities[r.Entity].ID; out.Place == "" && r.Via == "" && id != out.Object.ID && id != out.Subject.ID {
				out.Place = id
			}
		}
	}
	out.Time = clauseTime(s, c)
}

// clauseTime gives the words that say when, nearest behind the clause's verb.
func clauseTime(s *resolve.Sentence, c *chunk.Clause) string {
	verb := s.Groups[c.Group].Head
	best := int32(-1)
	for i := range s.Phrases {
		f := &s.Phrases[i]
		if f.Type != chunk.TimeNP || f.First < verb && best >= 0 {
			continue
		}
		if best < 0 || s.Phrases[best].First < verb && f.First > verb {
			best = int32(i)
		}
	}
	if best < 0 {
		return ""
	}
	f := &s.Phrases[best]
	return s.Text[s.Tokens[f.First].Start:s.Tokens[f.End-1].End]
}
