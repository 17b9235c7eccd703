package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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

// LoadWith is Load with a cache for the pack's tables. A nil store is none.
func LoadWith(fsys fs.FS, dir string, store *cache.Store) (*Pack, error) {
	files, problems := listFiles(fsys, dir)
	if files == nil {
		return nil, problems
	}
	var texts, lists []packFile
	for _, f := range files {
		if f.read == nil {
			lists = append(lists, f)
		} else {
			texts = append(texts, f)
		}
	}
	tables := loadTables(fsys, dir, lists, store)
	drafts := append(readAll(fsys, dir, texts), tables.drafts...)
	slices.SortFunc(drafts, func(a, b draft) int { return strings.Compare(a.file.name, b.file.name) })
	l := newLinker(dir, drafts)
	l.pack.Gazetteer = tables.gazetteer
	l.problems = append(l.problems, problems...)
	p := l.link()
	if len(l.problems) > 0 {
		l.problems.Sort()
		return nil, l.problems
	}
	p.Hash = hash(drafts)
	return p, nil
}

// A packFile is a file of a pack and how it is read.
type packFile struct {
	name string     // below the pack's folder
	read fileReader // nil for a table
	kind kind       // what it defines
}

const packName = "pack.yaml"

// fileKinds are the files and folders of a pack, by name.
var fileKinds = []packFile{
	{packName, readPack, noKind},
	{"types.yaml", section("types", readTypes), typeKind},
	{"relations.yaml", section("relations", readRelations), relationKind},
	{"words.yaml", section("words", readWords), listKind},
	{"entities.yaml", section("entities", readEntities), entityKind},
	{"rules.yaml", section("rules", readRules), ruleKind},
	{"entities", section("entities", readEntities), entityKind},
	{"rules", section("rules", readRules), ruleKind},
	{"words", section("words", readWords), listKind},
}

// listFiles finds the files of the pack, sorted by name. It gives none if
// there is no pack at all.
func listFiles(fsys fs.FS, dir string) ([]packFile, Problems) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, Problems{{At: Position{File: dir}, Name: "no-pack", Message: "the pack's folder cannot be read: " + reason(err),
			Hint: "give a folder with a " + packName}}
	}
	var files []packFile
	var problems Problems
	for _, e := range entries {
		found, ps := filesAt(fsys, dir, e)
		files = append(files, found...)
		problems = append(problems, ps...)
	}
	if !slices.ContainsFunc(files, func(f packFile) bool { return f.name == packName }) {
		return nil, Problems{{At: Position{File: path.Join(dir, packName)}, Name: "no-pack", Message: "there is no " + packName + ", so this is no pack",
			Hint: "a pack is a folder with pack.yaml, types.yaml, relations.yaml, words.yaml, entities/ and rules/"}}
	}
	slices.SortFunc(files, func(a, b packFile) int { return strings.Compare(a.name, b.name) })
	return files, problems
}

// filesAt gives the pack's files that an entry of its folder stands for.
func filesAt(fsys fs.FS, dir string, e fs.DirEntry) ([]packFile, Problems) {
	name := e.Name()
	for _, k := range fileKinds {
		if k.name != name {
			continue
		}
		if path.Ext(name) != "" {
			return []packFile{k}, nil
		}
		return filesBelow(fsys, dir, k)
	}
	if e.IsDir() || !isYAML(name) && !isTable(name) {
		return nil, nil
	}
	return nil, Problems{strayFile(path.Join(dir, name), name)}
}

// filesBelow gives the YAML files in a folder of the pack, at any depth, and the
// tables of entities.
func filesBelow(fsys fs.FS, dir string, k packFile) ([]packFile, Problems) {
	var files []packFile
	var problems Problems
	root := path.Join(dir, k.name)
	err := fs.WalkDir(fsys, root, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below := strings.TrimPrefix(strings.TrimPrefix(p, dir), "/")
		if !e.IsDir() && isTable(e.Name()) && k.kind == entityKind {
			files = append(files, packFile{below, nil, k.kind})
			return nil
		}
		if e.IsDir() || !isYAML(e.Name()) {
			return nil
		}
		if path.Ext(p) != ".yaml" {
			problems = append(problems, strayFile(p, e.Name()))
			return nil
		}
		files = append(files, packFile{below, k.read, k.kind})
		return nil
	})
	if err != nil {
		problems = append(problems, Problem{At: Position{File: root}, Name: "unreadable", Message: "the folder cannot be read: " + reason(err)})
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
func readAll(fsys fs.FS, dir string, files []packFile) []draft {
	drafts := make([]draft, len(files))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		wg.Go(func() {
			var room nodeRoom
			for i := next.Add(1) - 1; i < int64(len(files)); i = next.Add(1) - 1 {
				drafts[i] = readFile(fsys, dir, files[i], &room)
				room.reset()
			}
		})
	}
	wg.Wait()
	return drafts
}

func readFile(fsys fs.FS, dir string, f packFile, room *nodeRoom) draft {
	d := draft{file: f}
	name := path.Join(dir, f.name)
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		d.unread = true
		d.problems = Problems{{At: Position{File: name}, Name: "unreadable", Message: "the file cannot be read: " + reason(err)}}
		return d
	}
	d.sum = sha256.Sum256(data)
	r := &reader{src: &source{name: name, data: data, room: room}, meant: map[*yaml.Node][]string{}}
	root, problem := r.src.parse()
	if problem != nil {
		d.unread = true
		d.problems = Problems{*problem}
		return d
	}
	f.read(r, &d, root)
	d.problems, d.refs = r.problems, r.refs
	return d
}

// hash gives the SHA-256 over the names of the files and the SHA-256 of their
// contents, sorted by name.
func hash(drafts []draft) string {
	h := sha256.New()
	for _, d := range drafts {
		fmt.Fprintf(h, "%d %s %x\n", len(d.file.name), d.file.name, d.sum)
	}
	return hex.EncodeToString(h.Sum(nil))
}
