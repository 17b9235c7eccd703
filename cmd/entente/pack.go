package main

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"entente/data"
	"entente/extract"
	"entente/extract/cache"
	"entente/extract/rule"
)

// builtIn is the folder of the pack that comes with the program, inside data.
const builtIn = "diplomacy"

// A packPlace says where a pack lies.
type packPlace struct {
	fsys fs.FS
	dir  string
	root string // what stands before the paths that the loader reports
}

// place finds the pack in a folder, or the built-in one where dir is empty.
func place(dir string) (packPlace, error) {
	if dir == "" {
		return packPlace{data.FS, builtIn, "data"}, nil
	}
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return packPlace{}, badUsage("%s: there is no such rule pack", dir).
			withHint("a rule pack is a folder; without one named, the built-in pack is used")
	}
	if err != nil {
		return packPlace{}, badUsage("%s", plain(err))
	}
	if !info.IsDir() {
		return packPlace{}, badUsage("%s: a rule pack is a folder, and this is a file", dir)
	}
	return packPlace{os.DirFS(dir), ".", dir}, nil
}

// onDisk says whether the pack is a folder that a person can write.
func (p packPlace) onDisk() bool { return p.fsys != fs.FS(data.FS) }

// at words a position in the pack as file:line:col from where the person
// stands.
func (p packPlace) at(pos rule.Position) string {
	pos.File = p.file(pos.File)
	return pos.String()
}

func (p packPlace) file(name string) string {
	return filepath.Join(p.root, filepath.FromSlash(name))
}

// extractor loads the pack that --pack names.
func (a *app) extractor() (*extract.Extractor, packPlace, error) {
	where, err := place(a.pack)
	if err != nil {
		return nil, where, err
	}
	x, err := loadExtractor(where)
	return x, where, err
}

func loadExtractor(where packPlace) (*extract.Extractor, error) {
	x, err := withoutCollecting(func() (*extract.Extractor, error) {
		return extract.LoadWith(where.fsys, where.dir, data.FS, cache.Default())
	})
	if err == nil {
		return x, nil
	}
	return nil, packError(where, err)
}

// loadPack reads a pack for those who do not look for facts.
func loadPack(where packPlace) (*rule.Pack, error) {
	return withoutCollecting(func() (*rule.Pack, error) {
		return rule.LoadWith(where.fsys, where.dir, cache.Default())
	})
}

// packError tells every problem of a pack at once.
func packError(where packPlace, err error) error {
	var problems rule.Problems
	if !errors.As(err, &problems) {
		return badUsage("rule pack %s: %w", path.Join(where.root, where.dir), err)
	}
	text := ""
	for _, p := range problems {
		text += where.problem(p) + "\n"
	}
	return badUsage("%sthe rule pack has %s", text, count(len(problems), "error")).
		withHint("`entente rules check` reports them too")
}

// sortedKeys gives the keys of a map in order.
func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}
