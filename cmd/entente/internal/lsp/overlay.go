package lsp

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// An overlay is a folder with the texts of open editors in place of its files.
type overlay struct {
	fs.FS
	texts map[string]string // by name
}

func (o overlay) Open(name string) (fs.File, error) {
	if t, ok := o.texts[name]; ok {
		return &openText{name: path.Base(name), size: len(t), Reader: bytes.NewReader([]byte(t))}, nil
	}
	f, err := o.FS.Open(name)
	if err != nil && o.isFolder(name) {
		return &openText{name: path.Base(name), dir: true, Reader: bytes.NewReader(nil)}, nil
	}
	return f, err
}

// isFolder says whether a text that was never saved stands below a name.
func (o overlay) isFolder(name string) bool {
	for text := range o.texts {
		if strings.HasPrefix(text, name+"/") {
			return true
		}
	}
	return false
}

func (o overlay) ReadFile(name string) ([]byte, error) {
	if t, ok := o.texts[name]; ok {
		return []byte(t), nil
	}
	return fs.ReadFile(o.FS, name)
}

// ReadDir also lists texts that were never saved, and the folders to them.
func (o overlay) ReadDir(dir string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(o.FS, dir)
	var unsaved []fs.DirEntry
	for name, t := range o.texts {
		below, ok := strings.CutPrefix(name, dir+"/")
		if dir == "." {
			below = name
		} else if !ok {
			continue
		}
		first, _, deeper := strings.Cut(below, "/")
		entry := &openText{name: first, size: len(t), dir: deeper}
		has := func(e fs.DirEntry) bool { return e.Name() == first }
		if !slices.ContainsFunc(list, has) && !slices.ContainsFunc(unsaved, has) {
			unsaved = append(unsaved, entry)
		}
	}
	if err != nil && len(unsaved) == 0 {
		return nil, err
	}
	list = append(list, unsaved...)
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, nil
}

// An openText is the text of an editor as a file, and what is told of one.
type openText struct {
	*bytes.Reader
	name string
	size int
	dir  bool
}

func (t *openText) Stat() (fs.FileInfo, error) { return t, nil }
func (t *openText) Info() (fs.FileInfo, error) { return t, nil }
func (t *openText) Close() error               { return nil }
func (t *openText) Name() string               { return t.name }
func (t *openText) Size() int64                { return int64(t.size) }
func (t *openText) IsDir() bool                { return t.dir }
func (t *openText) ModTime() time.Time         { return time.Time{} }
func (t *openText) Sys() any                   { return nil }
func (t *openText) Type() fs.FileMode          { return t.Mode().Type() }

func (t *openText) Mode() fs.FileMode {
	if t.dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
