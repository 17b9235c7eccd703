package lex

import (
	"slices"
	"strings"

	"entente/extract/internal/symbol"
	"entente/extract/internal/token"
)

// A Tag is what a token is in its sentence.
type Tag struct {
	Word *Word
	// POS is one part of speech; with Noun the marks Title, Time and Given may
	// stand too. It is 0 for punctuation. A participle before the noun that it
	// describes ("disputed border", "growing threat") is an Adj whose Form is
	// PastPart or Gerund. A noun made from a verb ("the shelling of") that the
	// word list lacks is a Noun whose Form is Gerund.
	POS    POS
	Form   Form
	Proper bool
	// Span is the number of tokens of the phrase that starts here and works as
	// one word ("because of"), or 0. All of its tokens have its part of speech,
	// and Inside is set on all but the first.
	Span   uint8
	Inside bool
	// Symbol is that of the token in lower case, in Options.Symbols.
	Symbol symbol.Symbol
}

// Options set what a Tagger knows beside the lexicon.
type Options struct {
	// PreferVerb reports whether a rule names a verb lemma. Such a word is a
	// verb where the context allows a verb and a noun. It may be nil, and must
	// always give the same answer.
	PreferVerb func(lemma string) bool
	// Symbols, if not nil, gives words their symbols.
	Symbols *symbol.Table
	// Trace, if not nil, is told of each rule that took readings away from a
	// token of the sentence: why a word is what it is.
	Trace func(token int, rule string)
}

// A Tagger finds the part of speech of words in context. It keeps the memory
// of the last sentence, so it belongs to one worker.
type Tagger struct {
	lex   *Lexicon
	cache *Cache
	num   Word
	mark  Word
	s     sentence
}

// NewTagger gives a tagger over l.
func NewTagger(l *Lexicon, o Options) *Tagger {
	c := NewCache(l)
	c.prefer, c.symbols = o.PreferVerb, o.Symbols
	return &Tagger{
		lex:   l,
		cache: c,
		num:   Word{POS: Num, First: Num, can: rNum, upper: rNum, lower: rNum},
		mark:  Word{can: rMark, upper: rMark, lower: rMark},
		s:     sentence{rules: newRuleSet(), trace: o.Trace},
	}
}

// Tag appends the tags of one sentence's tokens to out[:0]. inName tells which
// tokens stand in a name that the gazetteer knows; it may be nil.
func (t *Tagger) Tag(text string, toks []token.Token, inName []bool, out []Tag) []Tag {
	s := &t.s
	s.reset(text, toks)
	for i := range toks {
		s.cells[i].word = t.word(text, toks[i])
	}
	s.findCase()
	for i := range s.cells {
		s.start(i, inName != nil && inName[i])
	}
	t.findMultiWords()
	s.resolve()
	out = slices.Grow(out[:0], len(toks))[:len(toks)]
	for i := range out {
		s.tag(i, &out[i])
		if w := out[i].Word; w == &t.mark || w == &t.num {
			out[i].Symbol = t.symbol(text, toks[i], w)
		}
	}
	return out
}

// symbol gives the symbol of a mark or a number: marks share one word, and so do
// numbers.
func (t *Tagger) symbol(text string, tok token.Token, w *Word) symbol.Symbol {
	if t.cache.symbols == nil {
		return symbol.None
	}
	form := text[tok.Start:tok.End]
	if w == &t.num {
		form = strings.ToLower(form)
	}
	return t.cache.symbols.Of(form)
}

func (t *Tagger) word(text string, tok token.Token) *Word {
	if tok.Flags&token.Punct != 0 && tok.Flags&token.Clitic == 0 {
		return &t.mark
	}
	if tok.Flags&token.Number != 0 {
		return &t.num
	}
	return t.cache.Analyse(tok.Hash, text[tok.Start:tok.End])
}

// A sentence is what the rules work on.
type sentence struct {
	text    string
	toks    []token.Token
	cells   []cell
	mode    caseMode
	rules   *ruleSet
	changes int32                        // how often a rule took readings away in this sentence
	open    []int32                      // tokens with more than one reading left
	trace   func(token int, rule string) // may be nil
}

// A cell is the state of one token.
type cell struct {
	word   *Word
	can    reading // the readings left
	proper bool    // part of a name
	attr   bool    // a participle before its noun
	helper bool    // a form of be, have or do
	aux    bool    // one that helps another verb
	span   uint8
	inside bool
	seen   int32 // 1 + changes when no rule held; 0 for never
}

func (s *sentence) reset(text string, toks []token.Token) {
	s.text, s.toks = text, toks
	if cap(s.cells) < len(toks) {
		s.cells = make([]cell, len(toks)+len(toks)/2+16)
	}
	s.cells = s.cells[:len(toks)]
	clear(s.cells)
}

// form gives a token as it is written.
func (s *sentence) form(i int) string {
	return s.text[s.toks[i].Start:s.toks[i].End]
}

// equalFold compares with a lower-case ASCII word.
func equalFold(form, lower string) bool {
	if len(form) != len(lower) {
		return false
	}
	for i := 0; i < len(form); i++ {
		c := form[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}
