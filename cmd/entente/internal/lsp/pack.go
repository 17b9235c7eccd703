package lsp

import (
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"entente/cmd/entente/internal/lsp/text"
	"entente/extract/lint"
	"entente/extract/rule"
)

// A pack is a folder with rules that has open documents.
type pack struct {
	folder string
	files  []*file // sorted by name, as of the last call of refresh
	dirty  bool    // something changed since the last run

	last   *lint.Report        // of the last text that loaded, for its rules
	outer  [rules + 1][]string // ids that last has from elsewhere than the folder
	shown  map[string]bool     // addresses of files with findings in the editor
	number int                 // of the newest run
	stop   context.CancelFunc
	done   chan struct{} // closed when the newest run has ended
}

func newPack(folder string) *pack {
	done := make(chan struct{})
	close(done)
	return &pack{folder: folder, shown: map[string]bool{}, stop: func() {}, done: done}
}

// load reads and checks a pack. Everything that the server knows of packs beyond
// the texts of their files comes from here.
func (s *server) load(ctx context.Context, fsys fs.FS, folder string) (*lint.Report, error) {
	src := rule.Source{FS: fsys, Dir: ".", ID: folder}
	if s.Below != nil {
		src.Find = s.Below(folder)
	}
	return lint.RunContext(ctx, src, s.Lexicon, s.Store)
}

// over gives the pack's folder with the open texts over it.
func (s *server) over(p *pack) overlay {
	o := overlay{os.DirFS(p.folder), map[string]string{}}
	for name, d := range s.openIn(p) {
		o.texts[name] = d.text.Text
	}
	return o
}

// refresh reads the files of a pack that changed since it last did.
func (s *server) refresh(p *pack) {
	open := s.openIn(p)
	fsys := s.over(p)
	old := map[string]*file{}
	for _, f := range p.files {
		old[f.name] = f
	}
	var files []*file
	// What cannot be read is for the loader to report.
	_ = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if e.IsDir() {
			return skipForeign(name)
		}
		if kindOf(name) == "" {
			return nil
		}
		if f := s.reread(p, name, old[name], open[name]); f != nil {
			files = append(files, f)
		}
		return nil
	})
	slices.SortFunc(files, func(a, b *file) int { return strings.Compare(a.name, b.name) })
	p.files = files
}

// skipForeign keeps out of folders that hold nothing of a pack.
func skipForeign(dir string) error {
	first, _, _ := strings.Cut(dir, "/")
	switch first {
	case ".", "entities", "rules", "words":
		return nil
	}
	return fs.SkipDir
}

func (s *server) reread(p *pack, name string, old *file, open *document) *file {
	if open != nil {
		if old != nil && old.doc == open.text {
			return old
		}
		return newFile(name, filepath.Join(p.folder, filepath.FromSlash(name)), open.text)
	}
	path := filepath.Join(p.folder, filepath.FromSlash(name))
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	if old != nil && old.size == info.Size() && old.changed.Equal(info.ModTime()) {
		return old
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	f := newFile(name, path, text.New(string(data)))
	f.size, f.changed = info.Size(), info.ModTime()
	return f
}

// kindOf gives the kind of a pack's file as rule.Keys knows it, "table" for a
// table, and nothing for other files.
func kindOf(name string) string {
	first, rest, below := strings.Cut(name, "/")
	ext := path.Ext(name)
	switch {
	case strings.HasPrefix(path.Base(name), "."):
		return ""
	case below && first == "entities" && ext == ".tsv":
		return "table"
	case ext != ".yaml", below && rest == "":
		return ""
	}
	kind := strings.TrimSuffix(first, ".yaml")
	switch kind {
	case "pack", "types", "relations":
		if below {
			return ""
		}
		return kind
	case "entities", "rules", "words":
		return kind
	}
	return ""
}

// A stamp tells one state of a file on the disk from another.
type stamp struct {
	size    int64
	changed time.Time
}
