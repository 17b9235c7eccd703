package extract

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"

	"entente/extract/cache"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
	"entente/extract/internal/token"
	"entente/extract/rule"
)

// words is what the lexicon's folder holds.
type words struct {
	lexicon       *lex.Lexicon
	grammar       *grammar.Grammar
	splitter      *token.Splitter
	abbreviations []byte // the file that the splitter is made from
}

func loadWords(lexicon fs.FS) (*words, error) {
	lx, err := lex.Load(lexicon, lexiconDir)
	if err != nil {
		return nil, err
	}
	gr, err := grammar.Load(lexicon, lexiconDir)
	if err != nil {
		return nil, err
	}
	file := path.Join(lexiconDir, "abbreviations.txt")
	text, err := fs.ReadFile(lexicon, file)
	if err != nil {
		return nil, err
	}
	abbreviations, err := token.ParseAbbreviations(bytes.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &words{lx, gr, token.New(abbreviations), text}, nil
}

// loadNames makes the gazetteer: the names of the pack's own entities, and those
// of its tables, which the cache keeps.
func loadNames(p *rule.Pack, wd *words, store *cache.Store) *name.Table {
	own := name.Build(p, wd.splitter)
	if p.Gazetteer.Len() == 0 {
		return own
	}
	tables := p.Gazetteer.Key()
	key := cache.KeyOf("names", tables[:], wd.abbreviations)
	if b := store.Load(key); b != nil {
		if listed, err := name.FromSound(b); err == nil {
			return own.With(listed)
		}
	}
	listed := name.BuildListed(p.Gazetteer, wd.splitter)
	if store != nil {
		store.Save(key, listed.Bytes())
	}
	return own.With(listed)
}

// async starts f and gives a function that waits for what it gives.
func async[T any](f func() (T, error)) func() (T, error) {
	var value T
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		value, err = f()
	}()
	return func() (T, error) {
		<-done
		return value, err
	}
}
