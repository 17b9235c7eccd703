package extract

import (
	"strings"

	"entente/extract/article"
	"entente/extract/internal/chunk"
	"entente/extract/internal/lex"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
	"entente/graph"
)

// A Trace is what each layer saw in an article.
type Trace struct {
	Sentences []SentenceTrace `json:"sentences"`
	Facts     []graph.Fact    `json:"facts"`

	Says   []int   `json:"-"` // for each fact: which sentence of its rule matched
	Rivals []Rival `json:"-"` // what matched too, and lost
	Trials []int   `json:"-"` // for each rule of the pack: how often it was tried
}

// A SentenceTrace is what each layer saw in one sentence. Start and End are
// bytes of the text.
type SentenceTrace struct {
	Start   int           `json:"start"`
	End     int           `json:"end"`
	Text    string        `json:"text"`
	Tokens  []TokenTrace  `json:"tokens"`
	Names   []NameTrace   `json:"names,omitempty"`
	Groups  []GroupTrace  `json:"groups,omitempty"`
	Clauses []ClauseTrace `json:"clauses,omitempty"`

	Span graph.Span `json:"-"` // Start and End in code points
}

// A TokenTrace is a token with its lemma and its part of speech.
type TokenTrace struct {
	Text  string `json:"text"`
	Lemma string `json:"lemma,omitempty"`
	Tag   string `json:"tag,omitempty"`
}

// A NameTrace is a name with the entity that it means and why.
type NameTrace struct {
	Text string `json:"text"`
	ID   string `json:"id,omitempty"`
	Type string `json:"type,omitempty"`
	Why  string `json:"why,omitempty"`

	Span   graph.Span `json:"-"`
	Name   string     `json:"-"` // the node's name
	Listed bool       `json:"-"` // the pack has the node
}

// A GroupTrace is a noun phrase or a verb group.
type GroupTrace struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
	Head string `json:"head"`
	Note string `json:"note,omitempty"`

	Span graph.Span `json:"-"`
}

// A ClauseTrace is a verb with its arguments.
type ClauseTrace struct {
	Verb    string   `json:"verb"`
	Subject string   `json:"subject,omitempty"`
	Object  string   `json:"object,omitempty"`
	Args    []string `json:"args,omitempty"`
	Tense   string   `json:"tense,omitempty"`
	Voice   string   `json:"voice,omitempty"`
	Status  string   `json:"status,omitempty"`
	Note    string   `json:"note,omitempty"`

	Span      graph.Span `json:"-"` // of the verb with its auxiliaries
	Head      string     `json:"-"` // the verb as it is written
	Adjective bool       `json:"-"` // the verb is be with an adjective, which is Head
	Ends      []EndTrace `json:"-"`
}

// Trace reads an article and tells what each layer saw in it.
func (x *Extractor) Trace(a article.Article) (*Trace, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	w := x.workers.Get().(*worker)
	defer x.workers.Put(w)
	w.read(a)
	t := &Trace{Trials: make([]int, len(x.pack.Rules))}
	w.matcher.Trials = t.Trials
	t.Facts = w.decide(a, t)
	w.matcher.Trials = nil
	index := token.NewIndex(a.Text)
	for i := range w.resolve.Sentences {
		t.Sentences = append(t.Sentences, w.trace(int32(i), index))
	}
	return t, nil
}

func (w *worker) trace(i int32, index *token.Index) SentenceTrace {
	s := &w.resolve.Sentences[i]
	if len(s.Tokens) == 0 {
		return SentenceTrace{}
	}
	first, last := s.Tokens[0].Start, s.Tokens[len(s.Tokens)-1].End
	p := places{s, index}
	t := SentenceTrace{Start: int(first), End: int(last), Text: s.Text[first:last], Span: p.span(0, int32(len(s.Tokens)))}
	for k := range s.Tokens {
		t.Tokens = append(t.Tokens, TokenTrace{Text: s.Word(int32(k)), Lemma: w.lemma(s, int32(k)), Tag: tagName(s.Tags[k])})
	}
	for n, nm := range s.Names {
		nt := NameTrace{Text: span(s, nm.First, nm.End), Why: s.Refs[n].How, Span: p.span(nm.First, nm.End)}
		if e := s.Refs[n].Entity; e >= 0 {
			ent := &w.resolve.Entities[e]
			nt.ID, nt.Type, nt.Name, nt.Listed = ent.ID, ent.Type, ent.Name, ent.Pack != resolve.None
		}
		t.Names = append(t.Names, nt)
	}
	t.Groups = groupTraces(s, p)
	for k := range s.Clauses {
		t.Clauses = append(t.Clauses, w.clauseTrace(i, int32(k), p))
	}
	return t
}

func (w *worker) lemma(s *resolve.Sentence, t int32) string {
	switch {
	case s.NameAt[t] >= 0:
		return ""
	case s.Is(t, lex.Verb|lex.Aux|lex.Modal):
		return w.parser.Verb(s.Sentence, t)
	case s.Is(t, lex.Noun):
		return w.parser.Noun(s.Sentence, t)
	}
	return ""
}

func span(s *resolve.Sentence, first, end int32) string {
	return s.Text[s.Tokens[first].Start:s.Tokens[end-1].End]
}

// tagName names a part of speech for people.
func tagName(t lex.Tag) string {
	names := []struct {
		pos  lex.POS
		name string
	}{
		{lex.Aux, "aux"}, {lex.Modal, "modal"}, {lex.Verb, "verb"}, {lex.Title, "title"}, {lex.Time, "time"}, {lex.Noun, "noun"}, {lex.Adj, "adj"}, {lex.Adv, "adv"},
		{lex.Det, "det"}, {lex.Pron, "pron"}, {lex.PossPro, "poss"}, {lex.Poss, "'s"}, {lex.Prep, "prep"}, {lex.Conj, "conj"}, {lex.Sub, "sub"}, {lex.To, "to"}, {lex.Not, "not"},
		{lex.Wh, "wh"}, {lex.Num, "num"}, {lex.Given, "given"}, {lex.Interj, "interj"},
	}
	for _, n := range names {
		if t.POS&n.pos != 0 {
			return n.name + formName(t)
		}
	}
	return ""
}

func formName(t lex.Tag) string {
	if t.Proper {
		return ".proper"
	}
	if t.POS&(lex.Verb|lex.Aux) == 0 {
		if t.Form&lex.Plural != 0 {
			return ".plural"
		}
		return ""
	}
	forms := []struct {
		form lex.Form
		name string
	}{{lex.Third, ".third"}, {lex.Past, ".past"}, {lex.PastPart, ".participle"}, {lex.Gerund, ".ing"}, {lex.Base, ".base"}}
	for _, f := range forms {
		if t.Form&f.form != 0 {
			return f.name
		}
	}
	return ""
}

func groupTraces(s *resolve.Sentence, p places) []GroupTrace {
	var out []GroupTrace
	for _, c := range s.Chunks {
		switch c.Kind {
		case chunk.KNP:
			f := &s.Phrases[c.Ref]
			out = append(out, GroupTrace{Kind: "noun", Text: span(s, c.First, c.End), Head: s.Word(f.Head), Note: phraseNote(s, c.Ref), Span: p.span(c.First, c.End)})
		case chunk.KVG:
			g := &s.Groups[c.Ref]
			out = append(out, GroupTrace{Kind: "verb", Text: span(s, c.First, c.End), Head: s.Word(g.Head), Note: groupNote(g), Span: p.span(c.First, c.End)})
		}
	}
	return out
}

func phraseNote(s *resolve.Sentence, np int32) string {
	f := &s.Phrases[np]
	var notes []string
	if f.AppositionOf >= 0 {
		o := &s.Phrases[f.AppositionOf]
		notes = append(notes, "says what "+span(s, o.First, o.End)+" is")
	}
	if f.Next >= 0 {
		o := &s.Phrases[f.Next]
		notes = append(notes, "and "+span(s, o.First, o.End))
	}
	if f.Type == chunk.TimeNP {
		notes = append(notes, "time")
	}
	return strings.Join(notes, "; ")
}

func groupNote(g *chunk.Group) string {
	var notes []string
	for _, n := range []struct {
		on   bool
		text string
	}{{g.Form == chunk.Infinitive, "infinitive"}, {g.Form == chunk.Ing, "-ing"}, {g.Form == chunk.Participle, "participle"},
		{g.Passive, "passive"}, {g.Negative, "negative"}, {g.Modal != "", g.Modal}, {g.Perfect, "perfect"}, {g.Copula, "be + adjective"}} {
		if n.on {
			notes = append(notes, n.text)
		}
	}
	return strings.Join(notes, ", ")
}

func (w *worker) clauseTrace(i, k int32, p places) ClauseTrace {
	s := &w.resolve.Sentences[i]
	c := &s.Clauses[k]
	g := &s.Groups[c.Group]
	t := ClauseTrace{Verb: w.parser.Verb(s.Sentence, g.Head), Tense: "present", Voice: "active", Status: string(w.matcher.Status(i, k)), Note: linkName(c.Link)}
	t.Span, t.Head, t.Adjective = p.span(g.First, g.End), s.Word(g.Head), g.Copula
	t.Ends = w.ends(i, c, p)
	if g.Past {
		t.Tense = "past"
	}
	if g.Passive {
		t.Voice = "passive"
	}
	t.Subject, t.Object = coordination(s, c.Subject), coordination(s, c.Object)
	for _, p := range c.Preps {
		if p.Phrase >= 0 {
			t.Args = append(t.Args, s.Word(p.Token)+" "+coordination(s, p.Phrase))
		}
	}
	return t
}

// coordination gives the words of a phrase and of those joined to it.
func coordination(s *resolve.Sentence, np int32) string {
	var parts []string
	for steps := 0; np >= 0 && steps < 32; np, steps = s.Phrases[np].Next, steps+1 {
		f := &s.Phrases[np]
		parts = append(parts, span(s, f.First, f.End))
	}
	return strings.Join(parts, " + ")
}

func linkName(l chunk.Link) string {
	switch l {
	case chunk.Coordinate:
		return "and"
	case chunk.Relative:
		return "relative"
	case chunk.Complement:
		return "said"
	case chunk.Adverbial:
		return "adverbial"
	case chunk.ToVerb:
		return "to (verb)"
	case chunk.ToNoun:
		return "to (noun)"
	case chunk.Purpose:
		return "to (purpose)"
	case chunk.Gerund:
		return "-ing"
	case chunk.Reduced:
		return "reduced relative"
	case chunk.Absolute:
		return "absolute"
	}
	return ""
}
