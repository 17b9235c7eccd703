package extract

import (
	"fmt"
	"io/fs"
	"path"
	"sync"

	"entente/extract/article"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/match"
	"entente/extract/internal/name"
	"entente/extract/internal/resolve"
	"entente/extract/internal/token"
	"entente/extract/rule"
	"entente/graph"
)

// lexiconDir is the folder of the lexicon's files.
const lexiconDir = "lexicon"

// An Extractor finds facts with one rule pack. It is immutable and safe for
// concurrent use.
type Extractor struct {
	pack     *rule.Pack
	splitter *token.Splitter
	lexicon  *lex.Lexicon
	grammar  *grammar.Grammar
	names    *name.Table
	world    *resolve.World
	rules    *match.Rules
	workers  *sync.Pool
}

// Load reads the rule pack in dir and the lexicon in "lexicon" of the same file
// system. The error of a pack with mistakes is a [rule.Problems]: all of them,
// each with its place.
func Load(fsys fs.FS, dir string) (*Extractor, error) { return LoadPack(fsys, dir, fsys) }

// LoadPack reads a pack from one file system and the lexicon from another.
func LoadPack(pack fs.FS, dir string, lexicon fs.FS) (*Extractor, error) {
	p, err := rule.Load(pack, dir)
	if err != nil {
		return nil, err
	}
	return New(p, lexicon)
}

// New makes an extractor for a checked pack.
func New(p *rule.Pack, lexicon fs.FS) (*Extractor, error) {
	lx, err := lex.Load(lexicon, lexiconDir)
	if err != nil {
		return nil, fmt.Errorf("loading the lexicon: %w", err)
	}
	gr, err := grammar.Load(lexicon, lexiconDir)
	if err != nil {
		return nil, fmt.Errorf("loading the lexicon: %w", err)
	}
	splitter, err := loadSplitter(lexicon)
	if err != nil {
		return nil, fmt.Errorf("loading the lexicon: %w", err)
	}
	world := resolve.NewWorld(p)
	words := newRuleWords(lx).lexicon()
	words.Symbols = gr.Symbols
	rules, err := match.Compile(world, words)
	if err != nil {
		return nil, err
	}
	x := &Extractor{pack: p, splitter: splitter, lexicon: lx, grammar: gr, names: name.Build(p, splitter), world: world, rules: rules}
	x.workers = &sync.Pool{New: func() any { return x.newWorker() }}
	return x, nil
}

func loadSplitter(lexicon fs.FS) (*token.Splitter, error) {
	file := path.Join(lexiconDir, "abbreviations.txt")
	f, err := lexicon.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	abbreviations, err := token.ParseAbbreviations(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return token.New(abbreviations), nil
}

// Pack gives the rule pack.
func (x *Extractor) Pack() *rule.Pack { return x.pack }

// Facts finds the facts of an article, in the order of its text. An article
// with an error gives that error.
func (x *Extractor) Facts(a article.Article) ([]graph.Fact, error) {
	if a.Err != nil {
		return nil, a.Err
	}
	w := x.workers.Get().(*worker)
	defer x.workers.Put(w)
	w.read(a)
	return w.facts(a), nil
}
