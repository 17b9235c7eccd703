package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"entente/extract/cache"
)

// A Source is where a pack lies, and how it finds the packs that it extends.
type Source struct {
	FS  fs.FS
	Dir string // of FS
	// Root stands before the names of the pack's files in positions, such as
	// "base/" or "diplomacy:". Without it that is Dir.
	Root string
	// ID tells the source from any other: a pack may stand below by two ways, and
	// must not stand below itself. Without it that is Root and Dir.
	ID string
	// Find gives the source of a pack that this one extends, by what stands
	// behind extends:. An error of type *NotFound tells what to do. Nil finds none.
	Find func(name string) (Source, error)
}

// A NotFound error says that there is no pack of the name behind extends:.
type NotFound struct {
	Message string
	Hint    string
}

func (e *NotFound) Error() string { return e.Message }

// A Layer is one of the packs that a pack consists of.
type Layer struct {
	Name    string
	Version string
	Hash    string // over its files and those of the layers that it extends
}

// File is how positions name a file of the pack, or the pack's folder.
func (s Source) File(name string) string {
	if s.Root == "" {
		return path.Join(s.Dir, name)
	}
	if name == "" {
		return strings.TrimRight(s.Root, "/:")
	}
	return s.Root + name
}

func (s Source) id() string {
	if s.ID != "" {
		return s.ID
	}
	return s.Root + "\x00" + s.Dir
}

// LoadSource is LoadWith for a pack that may extend others. What stands in them
// is part of the pack.
func LoadSource(src Source, store *cache.Store) (*Pack, error) {
	s, problems := stack(src)
	if s == nil {
		return nil, problems
	}
	layers := s.layers
	read(layers, store)
	l := newLinker(layers)
	l.problems = append(l.problems, s.problems...)
	if s.short {
		l.forgive()
	}
	p := l.link()
	if len(l.problems) > 0 {
		l.problems.Sort()
		return nil, l.problems
	}
	p.Layers = sumUp(layers)
	p.Hash = p.Layers[0].Hash
	return p, nil
}

// A layer is a pack while it is read.
type layer struct {
	Source
	name   string // as positions have it; empty for the pack itself
	number int    // from 0, the lowest
	files  []packFile
	head   draft   // pack.yaml
	drafts []draft // all files, by name
	tables *Gazetteer
	below  []*layer // what it extends
	hash   [sha256.Size]byte
}

func (l *layer) at(name string) Position { return Position{File: l.File(name), Layer: l.name} }

func (l *layer) path(name string) string { return path.Join(l.Dir, name) }

// A stacker finds the layers of a pack.
type stacker struct {
	layers   []*layer // those that are done, the lowest first
	known    map[string]*layer
	open     []*layer // on the way from the pack itself
	problems Problems
	short    bool // a layer was not found
}

// stack finds the layers of a pack, the lowest first, each behind those that it
// extends. It gives nil where the pack itself cannot be read.
func stack(src Source) (*stacker, Problems) {
	s := &stacker{known: map[string]*layer{}}
	files, problems := listFiles(src)
	if files == nil {
		return nil, problems
	}
	s.problems = problems
	s.visit(&layer{Source: src, files: files})
	for i, l := range s.layers {
		l.number = i
	}
	return s, nil
}

// visit reads the pack.yaml of a layer and visits what it extends. Of several the
// first stands above the others, so they are visited from the last on.
func (s *stacker) visit(l *layer) {
	s.known[l.id()] = l
	s.open = append(s.open, l)
	l.readHead()
	s.short = s.short || l.head.astray || l.head.unread
	for _, e := range slices.Backward(l.head.extends) {
		if low := s.find(l, e); low != nil {
			l.below = append([]*layer{low}, l.below...)
		}
	}
	s.open = s.open[:len(s.open)-1]
	s.layers = append(s.layers, l)
}

// maxLayers bounds the packs that a pack may stand on.
const maxLayers = 100

// find gives the layer that an entry of extends: means, or reports why there is
// none.
func (s *stacker) find(from *layer, e extend) *layer {
	if from.Find == nil {
		return s.lost(e, "unknown-pack", "this pack extends "+quote(e.name)+", and there is nothing here to find other packs with", "load it with the program, or give the library a Source with Find")
	}
	src, err := from.Find(e.name)
	if err != nil {
		hint := ""
		var none *NotFound
		if errors.As(err, &none) {
			hint = none.Hint
		}
		return s.lost(e, "unknown-pack", clean(err.Error()), hint)
	}
	if l := s.known[src.id()]; l != nil {
		if i := slices.Index(s.open, l); i >= 0 {
			return s.lost(e, "cycle", "the pack extends itself: "+ring(s.open[i:]), "take one extends: out")
		}
		return l
	}
	if len(s.known) >= maxLayers {
		return s.lost(e, "wrong-value", fmt.Sprintf("the pack stands on more than %d packs", maxLayers), "extend fewer")
	}
	files, problems := listFiles(src)
	if files == nil {
		return s.lost(e, "unknown-pack", "the pack "+quote(e.name)+" cannot be read: "+problems[0].Message, problems[0].Hint)
	}
	s.problems = append(s.problems, problems...)
	l := &layer{Source: src, name: path.Base(strings.TrimRight(src.File(""), "/")), files: files}
	s.visit(l)
	return l
}

func (s *stacker) lost(e extend, name, message, hint string) *layer {
	s.short = true
	s.problems = append(s.problems, Problem{At: e.at, Name: name, Message: message, Hint: hint})
	return nil
}

// ring words a circle of packs by their names.
func ring(open []*layer) string {
	var names []string
	for _, l := range append(slices.Clone(open), open[0]) {
		name := l.head.pack.Name
		if name == "" {
			name = path.Base(l.File(""))
		}
		names = append(names, name)
	}
	return strings.Join(names, " > ")
}

// readHead reads the layer's pack.yaml, which tells its name.
func (l *layer) readHead() {
	for i, f := range l.files {
		l.files[i].layer = l
		if f.name == packName {
			l.head = readFile(l.files[i], &nodeRoom{})
		}
	}
}

// read reads the other files of the layers.
func read(layers []*layer, store *cache.Store) {
	var texts, lists []packFile
	for _, l := range layers {
		for _, f := range l.files {
			switch {
			case f.name == packName:
			case f.read == nil:
				lists = append(lists, f)
			default:
				texts = append(texts, f)
			}
		}
		l.drafts = append(l.drafts, l.head)
	}
	tables := loadTables(lists, store)
	for _, d := range append(readAll(texts), tables.drafts...) {
		d.file.layer.drafts = append(d.file.layer.drafts, d)
	}
	for _, l := range layers {
		slices.SortFunc(l.drafts, func(a, b draft) int { return strings.Compare(a.file.name, b.file.name) })
	}
	layers[len(layers)-1].tables = tables.gazetteer
}

// sumUp lists the layers for the pack, itself first.
func sumUp(layers []*layer) []Layer {
	var out []Layer
	for _, l := range layers {
		l.sum()
		p := l.head.pack
		out = append(out, Layer{Name: p.Name, Version: p.Version, Hash: hex.EncodeToString(l.hash[:])})
	}
	slices.Reverse(out)
	return out
}

// sum gives the layer its hash: the SHA-256 over the names of its files and the
// SHA-256 of their contents, sorted by name, and over the hashes of what it
// extends.
func (l *layer) sum() {
	h := sha256.New()
	for _, d := range l.drafts {
		fmt.Fprintf(h, "%d %s %x\n", len(d.file.name), d.file.name, d.sum)
	}
	for _, low := range l.below {
		fmt.Fprintf(h, "extends %x\n", low.hash)
	}
	h.Sum(l.hash[:0])
}
