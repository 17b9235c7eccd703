package extract

import (
	"entente/extract/article"
	"entente/extract/internal/chunk"
	"entente/extract/internal/lex"
	"entente/extract/internal/match"
	"entente/extract/internal/name"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
)

// A worker reads one article at a time and keeps its memory for the next.
type worker struct {
	x       *Extractor
	doc     token.Doc
	tagger  *lex.Tagger
	parser  *chunk.Parser
	resolve *resolve.Doc
	matcher *match.Matcher
	matches []name.Match
	inName  []bool
	known   []chunk.Known
	parsed  []*chunk.Sentence // room for sentences, reused
	off     string            // the rule that is switched off, or empty
}

func (x *Extractor) newWorker() *worker {
	w := &worker{x: x}
	w.tagger = lex.NewTagger(x.lexicon, lex.Options{PreferVerb: x.rules.HasVerb, Symbols: x.grammar.Symbols})
	w.parser = &chunk.Parser{Grammar: x.grammar}
	w.resolve = &resolve.Doc{World: x.world, Grammar: x.grammar, Parser: w.parser, Gazetteer: x.names, Lexicon: x.lexicon}
	w.matcher = &match.Matcher{Rules: x.rules, Doc: w.resolve}
	return w
}

// read runs every layer up to the resolved names.
func (w *worker) read(a article.Article) {
	w.x.splitter.Split(a.Text, &w.doc)
	w.matches = w.x.names.Find(a.Text, w.doc.Tokens, w.matches[:0])
	w.resolve.Reset(a.Date)
	w.resolve.Matches = w.matches
	next := 0
	for i, s := range w.doc.Sentences {
		next = w.sentence(a.Text, i, s, next)
	}
	w.resolve.Names()
}

// sentence tags and parses one sentence. next is the first gazetteer match that
// is not before it; it gives the first one behind it.
func (w *worker) sentence(text string, i int, s token.Sentence, next int) int {
	toks := w.doc.Tokens[s.First:s.End]
	w.inName = append(w.inName[:0], make([]bool, len(toks))...)
	w.known = w.known[:0]
	for next < len(w.matches) && w.matches[next].First < s.First {
		next++
	}
	for next < len(w.matches) && w.matches[next].First < s.End {
		m := w.matches[next]
		if k, ok := w.knownName(m, int32(next), s); ok {
			w.known = append(w.known, k)
			for t := k.First; t < k.End; t++ {
				w.inName[t] = true
			}
		}
		next++
	}
	if i == len(w.parsed) {
		w.parsed = append(w.parsed, &chunk.Sentence{})
	}
	p := w.parsed[i]
	p.Text, p.Tokens = text, toks
	p.Tags = w.tagger.Tag(text, toks, w.inName, p.Tags)
	w.parser.Parse(p, w.known)
	rs := resolve.Sentence{Sentence: p, Index: int32(i)}
	if n := len(w.resolve.Sentences); n < cap(w.resolve.Sentences) {
		rs.Reuse(&w.resolve.Sentences[:n+1][n])
	}
	w.resolve.Sentences = append(w.resolve.Sentences, rs)
	return next
}

// knownName says what the parser has to know of a gazetteer match. A match
// over a sentence's end is none.
func (w *worker) knownName(m name.Match, number int32, s token.Sentence) (chunk.Known, bool) {
	if m.End > s.End {
		return chunk.Known{}, false
	}
	k := chunk.Known{First: m.First - s.First, End: m.End - s.First, Match: number, Short: true}
	for _, c := range m.Candidates {
		k.Short = k.Short && c.Kind == name.Short
		if c.Kind == name.Demonym {
			k.Demonym = true
		}
		if w.x.world.Is(c.Entity, w.x.world.Person) {
			k.Person = true
		}
		if w.x.world.Is(c.Entity, w.x.world.Place) {
			k.Place = true
			k.Local = k.Local || !w.x.world.Is(c.Entity, w.x.world.Country)
		}
		if w.x.world.Is(c.Entity, w.x.world.City) {
			k.City = true
		}
	}
	return k, true
}
