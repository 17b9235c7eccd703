package main

import (
	"cmp"
	"errors"
	"fmt"
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

// source is the place for the loader, which looks from there for the packs that
// the pack extends.
func (p packPlace) source() rule.Source {
	src := rule.Source{FS: p.fsys, Dir: p.dir}
	if p.dir != builtIn {
		src.ID, src.Find = folderID(p.root), below(p.root)
	}
	return src
}

// builtInID tells the pack that comes with the program from every folder.
const builtInID = "built-in " + builtIn

// below finds what a pack in a folder extends: the built-in pack by its name, or
// another folder.
func below(folder string) func(name string) (rule.Source, error) {
	return func(name string) (rule.Source, error) {
		if name == builtIn {
			return rule.Source{FS: data.FS, Dir: builtIn, Root: builtIn + ":", ID: builtInID}, nil
		}
		low := filepath.FromSlash(name)
		if !filepath.IsAbs(low) {
			low = filepath.Join(folder, low)
		}
		info, err := os.Stat(low)
		switch {
		case err != nil:
			return rule.Source{}, noPack(name, low, err)
		case !info.IsDir():
			return rule.Source{}, &rule.NotFound{Message: fmt.Sprintf("%s is a file, and a rule pack is a folder", low), Hint: packHint}
		}
		src := rule.Source{FS: os.DirFS(low), Dir: ".", ID: folderID(low), Find: below(low)}
		if low != "." {
			src.Root = low + string(filepath.Separator)
		}
		return src, nil
	}
}

const packHint = builtIn + " is the built-in pack; any other is a folder, seen from this one: ../base"

// noPack says that there is no pack to extend.
func noPack(name, folder string, err error) error {
	none := &rule.NotFound{Message: fmt.Sprintf("there is no pack %q: %s cannot be read", name, folder), Hint: packHint}
	if errors.Is(err, fs.ErrNotExist) {
		none.Message = fmt.Sprintf("there is no pack %q: no folder %s, and none of that name is built in", name, folder)
	}
	if len(nearest(name, []string{builtIn}, 1)) > 0 {
		none.Hint = "did you mean " + builtIn + "?"
	}
	return none
}

// folderID is the same for all ways to name a folder.
func folderID(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	return dir
}

// at words a position in the pack as file:line:col from where the person
// stands.
func (p packPlace) at(pos rule.Position) string {
	pos.File = p.path(pos)
	return pos.String()
}

// path is the file of a position from where the person stands. Files of packs
// below are named so already.
func (p packPlace) path(pos rule.Position) string {
	if !pos.Own() {
		return pos.File
	}
	return p.file(pos.File)
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
		return extract.LoadSource(where.source(), data.FS, cache.Default())
	})
	if err == nil {
		return x, nil
	}
	return nil, packError(where, err)
}

// loadPack reads a pack for those who do not look for facts.
func loadPack(where packPlace) (*rule.Pack, error) {
	return withoutCollecting(func() (*rule.Pack, error) {
		return rule.LoadSource(where.source(), cache.Default())
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
