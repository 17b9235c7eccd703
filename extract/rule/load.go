package rule

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"entente/extract/cache"

	"go.yaml.in/yaml/v3"
)

// Load reads and checks the pack in folder dir of fsys. The error is of type
// Problems: everything that is wrong, in all files, at once. Positions give
// file names as dir joined with the name in the pack, with slashes.
func Load(fsys fs.FS, dir string) (*Pack, error) { return LoadWith(fsys, dir, nil) }

// LoadWith is Load with a cache for the pack's tables. A nil store is none. A
// pack that extends others needs LoadSource.
func LoadWith(fsys fs.FS, dir string, store *cache.Store) (*Pack, error) {
	return LoadSource(Source{FS: fsys, Dir: dir}, store)
}

// A packFile is a file of a pack and how it is read.
type packFile struct {
	name string     // below the pack's folder
	read fileReader // nil for a table
	kind kind       // what it defines

	layer *layer // whose file it is
}

const packName = "pack.yaml"

// fileKinds are the files and folders of a pack, by name.
var fileKinds = []packFile{
	{name: packName, read: readPack, kind: noKind},
	{name: "types.yaml", read: section("types", readTypes), kind: typeKind},
	{name: "relations.yaml", read: section("relations", readRelations), kind: relationKind},
	{name: "words.yaml", read: section("words", readWords), kind: listKind},
	{name: "entities.yaml", read: section("entities", readEntities), kind: entityKind},
	{name: "rules.yaml", read: section("rules", readRules), kind: ruleKind},
	{name: "entities", read: section("entities", readEntities), kind: entityKind},
	{name: "rules", read: section("rules", readRules), kind: ruleKind},
	{name: "words", read: section("words", readWords), kind: listKind},
}

// listFiles finds the files of the pack, sorted by name. It gives none if
// there is no pack at all.
func listFiles(src Source) ([]packFile, Problems) {
	entries, err := fs.ReadDir(src.FS, src.Dir)
	if err != nil {
		return nil, Problems{{At: Position{File: src.File("")}, Name: "no-pack", Message: "the pack's folder cannot be read: " + reason(err),
			Hint: "give a folder with a " + packName}}
	}
	var files []packFile
	var problems Problems
	for _, e := range entries {
		found, ps := filesAt(src, e)
		files = append(files, found...)
		problems = append(problems, ps...)
	}
	if !slices.ContainsFunc(files, func(f packFile) bool { return f.name == packName }) {
		return nil, Problems{{At: Position{File: src.File(packName)}, Name: "no-pack", Message: "there is no " + packName + ", so this is no pack",
			Hint: "a pack is a folder with pack.yaml, types.yaml, relations.yaml, words.yaml, entities/ and rules/"}}
	}
	slices.SortFunc(files, func(a, b packFile) int { return strings.Compare(a.name, b.name) })
	return files, problems
}

// filesAt gives the pack's files that an entry of its folder stands for.
func filesAt(src Source, e fs.DirEntry) ([]packFile, Problems) {
	name := e.Name()
	for _, k := range fileKinds {
		if k.name != name {
			continue
		}
		if path.Ext(name) != "" {
			return []packFile{k}, nil
		}
		return filesBelow(src, k)
	}
	if e.IsDir() || !isYAML(name) && !isTable(name) {
		return nil, nil
	}
	return nil, Problems{strayFile(src.File(name), name)}
}

// filesBelow gives the YAML files in a folder of the pack, at any depth, and the
// tables of entities.
func filesBelow(src Source, k packFile) ([]packFile, Problems) {
	var files []packFile
	var problems Problems
	err := fs.WalkDir(src.FS, path.Join(src.Dir, k.name), func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below := strings.TrimPrefix(strings.TrimPrefix(p, src.Dir), "/")
		if !e.IsDir() && isTable(e.Name()) && k.kind == entityKind {
			files = append(files, packFile{name: below, kind: k.kind})
			return nil
		}
		if e.IsDir() || !isYAML(e.Name()) {
			return nil
		}
		if path.Ext(p) != ".yaml" {
			problems = append(problems, strayFile(src.File(below), e.Name()))
			return nil
		}
		files = append(files, packFile{name: below, read: k.read, kind: k.kind})
		return nil
	})
	if err != nil {
		problems = append(problems, Problem{At: Position{File: src.File(k.name)}, Name: "unreadable", Message: "the folder cannot be read: " + reason(err)})
	}
	return files, problems
}

func isYAML(name string) bool {
	ext := path.Ext(name)
	return !strings.HasPrefix(name, ".") && (ext == ".yaml" || ext == ".yml")
}

func isTable(name string) bool {
	return !strings.HasPrefix(name, ".") && path.Ext(name) == ".tsv"
}

func strayFile(file, name string) Problem {
	var names []string
	for _, k := range fileKinds {
		names = append(names, k.name)
	}
	hint := "a pack has pack.yaml, types.yaml, relations.yaml, words.yaml and the folders entities and rules"
	if isTable(name) {
		hint = "tables of entities stand in the folder entities"
	} else if near := Nearest(name, names); near != "" {
		hint = "did you mean " + near + "?"
	} else if path.Ext(name) == ".yml" {
		hint = "files end in .yaml"
	}
	return Problem{At: Position{File: file}, Name: "stray-file", Message: "the file is no part of a pack", Hint: hint}
}

// reason gives an error of the file system without the path, which stands in
// front already.
func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return clean(err.Error())
}

// readAll reads the files, several at a time; the drafts are in their order.
func readAll(files []packFile) []draft {
	drafts := make([]draft, len(files))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			var room nodeRoom
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				drafts[i] = readFile(files[i], &room)
				room.reset()
			}
		})
	}
	wg.Wait()
	return drafts
}

func readFile(f packFile, room *nodeRoom) draft {
	d := draft{file: f}
	data, err := fs.ReadFile(f.layer.FS, f.layer.path(f.name))
	if err != nil {
		d.fail(err)
		return d
	}
	d.sum = sha256.Sum256(data)
	at := f.layer.at(f.name)
	r := &reader{src: &source{name: at.File, layer: at.Layer, data: data, room: room}, meant: map[*yaml.Node][]string{}}
	root, problem := r.src.parse()
	if problem != nil {
		d.unread = true
		d.problems = Problems{*problem}
		return d
	}
	if f.name == packName && f.layer.name != "" {
		f.layer.name = packID(root, f.layer.name)
		r.src.layer = f.layer.name
	}
	f.read(r, &d, root)
	d.problems, d.refs = r.problems, r.refs
	return d
}

// fail notes that the file cannot be read.
func (d *draft) fail(err error) {
	d.unread = true
	d.problems = Problems{{At: d.file.layer.at(d.file.name), Name: "unreadable", Message: "the file cannot be read: " + reason(err)}}
}

// packID gives the name that a pack.yaml has, or another where it has none.
func packID(root *yaml.Node, other string) string {
	if n := lookup(root, "pack"); n != nil && n.Value != "" && IsSlug(n.Value) {
		return n.Value
	}
	return other
}
