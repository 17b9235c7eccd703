package extract

import (
	"fmt"
	"io/fs"
	"sync"

	"entente/extract/article"
	"entente/extract/cache"
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
	return LoadWith(pack, dir, lexicon, nil)
}

// LoadWith is LoadPack with a cache, which makes a pack with large tables load
// fast and changes nothing else. A nil store is none.
func LoadWith(pack fs.FS, dir string, lexicon fs.FS, store *cache.Store) (*Extractor, error) {
	return LoadSource(rule.Source{FS: pack, Dir: dir}, lexicon, store)
}

// LoadSource is LoadWith for a pack that may extend others.
func LoadSource(src rule.Source, lexicon fs.FS, store *cache.Store) (*Extractor, error) {
	words := async(func() (*words, error) { return loadWords(lexicon) })
	p, err := rule.LoadSource(src, store)
	if err != nil {
		words()
		return nil, err
	}
	return newExtractor(p, words, store)
}

// New makes an extractor for a checked pack.
func New(p *rule.Pack, lexicon fs.FS) (*Extractor, error) { return NewWith(p, lexicon, nil) }

// NewWith is New with a cache for the names of the pack's tables. A nil store is
// none.
func NewWith(p *rule.Pack, lexicon fs.FS, store *cache.Store) (*Extractor, error) {
	return newExtractor(p, func() (*words, error) { return loadWords(lexicon) }, store)
}

func newExtractor(p *rule.Pack, load func() (*words, error), store *cache.Store) (*Extractor, error) {
	wd, err := load()
	if err != nil {
		return nil, fmt.Errorf("loading the lexicon: %w", err)
	}
	names := async(func() (*name.Table, error) { return loadNames(p, wd, store), nil })
	world := resolve.NewWorld(p)
	lookup := newRuleWords(wd.lexicon).lexicon()
	lookup.Symbols = wd.grammar.Symbols
	rules, err := match.Compile(world, lookup)
	table, _ := names()
	if err != nil {
		return nil, err
	}
	x := &Extractor{pack: p, splitter: wd.splitter, lexicon: wd.lexicon, grammar: wd.grammar, names: table, world: world, rules: rules}
	x.workers = &sync.Pool{New: func() any { return x.newWorker() }}
	return x, nil
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
