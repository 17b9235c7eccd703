package lsp

import (
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"entente/cmd/entente/internal/lsp/text"
)

// A document is a file that is open in the editor.
type document struct {
	uri     string
	path    string
	version int
	text    *text.Document
	pack    *pack  // nil for a file of no pack
	name    string // in the pack, with slashes
}

// pathOf gives the path of a file's address; ok is false for other addresses.
func pathOf(uri string) (path string, ok bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Path == "" {
		return "", false
	}
	p := u.Path
	if runtime.GOOS == "windows" {
		p = strings.TrimPrefix(p, "/")
	}
	return filepath.Clean(filepath.FromSlash(p)), true
}

// uriOf gives the address of a file.
func uriOf(path string) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p
	}
	return (&url.URL{Scheme: "file", Path: p}).String()
}

func (s *server) didOpen(p documentParams) (any, error) {
	d := &document{uri: p.TextDocument.URI, version: p.TextDocument.Version, text: text.New(p.TextDocument.Text)}
	s.documents[d.uri] = d
	path, ok := pathOf(d.uri)
	if !ok {
		return nil, nil
	}
	d.path = path
	s.settle(d)
	if filepath.Base(path) == packFile {
		for _, other := range s.documents { // they may be files of a pack now
			s.settle(other)
		}
	}
	return nil, nil
}

// settle finds the pack of a document.
func (s *server) settle(d *document) {
	folder, ok := s.packFolder(d.path)
	if !ok {
		return
	}
	if d.pack = s.packs[folder]; d.pack == nil {
		d.pack = newPack(folder)
		s.packs[folder] = d.pack
	}
	name, err := filepath.Rel(folder, d.path)
	if err != nil {
		d.pack = nil
		return
	}
	d.name = filepath.ToSlash(name)
	d.pack.dirty = true
}

const packFile = "pack.yaml"

// packFolder looks for the nearest pack.yaml above a file, on the disk or open.
func (s *server) packFolder(path string) (string, bool) {
	if path == "" {
		return "", false
	}
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		file := filepath.Join(dir, packFile)
		if s.isOpen(file) {
			return dir, true
		}
		if info, err := os.Stat(file); err == nil && !info.IsDir() {
			return dir, true
		}
		if dir == filepath.Dir(dir) {
			return "", false
		}
	}
}

func (s *server) isOpen(path string) bool {
	for _, d := range s.documents {
		if d.path == path {
			return true
		}
	}
	return false
}

func (s *server) didChange(p documentParams) (any, error) {
	d := s.documents[p.TextDocument.URI]
	if d == nil {
		return nil, nil // a notification has no answer, and there is nothing to change
	}
	d.version = p.TextDocument.Version
	for _, c := range p.ContentChanges {
		if c.Range == nil {
			d.text = text.New(c.Text)
		} else {
			d.text = d.text.Replace(*c.Range, c.Text, s.encoding)
		}
	}
	if d.pack != nil {
		d.pack.dirty = true
	}
	return nil, nil
}

// didSave looks again for the pack: the folder may have got a pack.yaml.
func (s *server) didSave(p documentParams) (any, error) {
	if d := s.documents[p.TextDocument.URI]; d != nil {
		s.settle(d)
	}
	return nil, nil
}

// didClose goes back to the text on the disk. The findings of the last open file
// of a pack go with it.
func (s *server) didClose(p documentParams) (any, error) {
	d := s.documents[p.TextDocument.URI]
	if d == nil {
		return nil, nil
	}
	delete(s.documents, d.uri)
	if d.pack == nil {
		return nil, nil
	}
	d.pack.dirty = true
	if len(s.openIn(d.pack)) == 0 {
		s.forget(d.pack)
	}
	return nil, nil
}

// openIn gives the open documents of a pack, by name.
func (s *server) openIn(p *pack) map[string]*document {
	out := map[string]*document{}
	for _, d := range s.documents {
		if d.pack == p {
			out[d.name] = d
		}
	}
	return out
}

func (s *server) didChangeWatchedFiles(p watchedParams) (any, error) {
	for _, c := range p.Changes {
		path, ok := pathOf(c.URI)
		if !ok {
			continue
		}
		for folder, pack := range s.packs {
			if path == folder || strings.HasPrefix(path, folder+string(filepath.Separator)) {
				pack.dirty = true
			}
		}
	}
	return nil, nil
}
