package extract

import (
	"entente/extract/article"
	"entente/extract/internal/chunk"
	"entente/extract/internal/match"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
	"entente/extract/rule"
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
		found, beaten := w.best(w.allowed(w.matcher.Sentence(int32(i))))
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
			if at := b.place(found, beaten); at >= 0 {
				t.Rivals = append(t.Rivals, Rival{Fact: w.fact(a, index, b.find), To: first + at, Why: w.why(b)})
			}
		}
	}
	return out
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
	if out.Plover != "" {
		out.Plover = w.category(out.Plover, rel, f)
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

// category gives the PLOVER category of what is threatened or made ready, as the
// pack has it, else the one given.
func (w *worker) category(plover string, rel *rule.Relation, f match.Found) string {
	threatened, prepared := w.x.pack.Threatened, w.x.pack.Prepared
	hostile := rel.Intended == "" || rel.Intended == threatened
	switch {
	case threatened != "" && f.Threat && (hostile || f.Status == graph.Planned):
		return threatened
	case prepared != "" && f.Readied && rel.Intended == threatened:
		return prepared
	}
	return plover
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
		word := s.Lower(p.Token)
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
