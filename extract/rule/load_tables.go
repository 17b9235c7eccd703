package rule

import (
	"crypto/sha256"
	"io/fs"
	"path"
	"slices"

	"entente/extract/cache"
)

// A tableLoad is what became of a pack's tables.
type tableLoad struct {
	drafts    []draft // one for each, with its sum and its problems
	gazetteer *Gazetteer
}

// loadTables reads the tables of a pack, or what the cache keeps of them.
func loadTables(fsys fs.FS, dir string, files []packFile, store *cache.Store) tableLoad {
	var out tableLoad
	if len(files) == 0 {
		return out
	}
	contents := make([][]byte, len(files))
	readable := true
	for i, f := range files {
		d := draft{file: f}
		if err := sumTable(fsys, path.Join(dir, f.name), store, &d, &contents[i]); err != nil {
			d.fail(dir, err)
			readable = false
		}
		out.drafts = append(out.drafts, d)
	}
	key := tablesKey(out.drafts)
	if readable {
		if b := store.Load(key); b != nil {
			out.gazetteer = gazetteerFrom(b)
		}
	}
	if out.gazetteer == nil {
		out.build(fsys, dir, contents)
		key = tablesKey(out.drafts)
		if out.sound() {
			store.Save(key, out.gazetteer.parts()...)
		}
	}
	out.gazetteer.dir, out.gazetteer.key = dir, key
	return out
}

// sumTable sums a table up, and keeps its contents if it had to read them.
func sumTable(fsys fs.FS, name string, store *cache.Store, d *draft, data *[]byte) error {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return err
	}
	d.sum, err = store.Sum(info, func() ([]byte, error) {
		read, err := fs.ReadFile(fsys, name)
		*data = read
		return read, err
	})
	return err
}

// tablesKey is the key of the tables' names and contents.
func tablesKey(drafts []draft) cache.Key {
	var parts [][]byte
	for _, d := range drafts {
		parts = append(parts, []byte(d.file.name), d.sum[:])
	}
	return cache.KeyOf("tables", parts...)
}

// build reads the tables. Their contents may be known already.
func (t *tableLoad) build(fsys fs.FS, dir string, contents [][]byte) {
	size := 0
	for _, c := range contents {
		size += len(c)
	}
	b := newTableBuilder(dir, size)
	for i := range t.drafts {
		d := &t.drafts[i]
		if d.unread {
			continue
		}
		if contents[i] == nil {
			data, err := fs.ReadFile(fsys, path.Join(dir, d.file.name))
			if err != nil {
				d.fail(dir, err)
				continue
			}
			contents[i], d.sum = data, sha256.Sum256(data)
		}
		d.problems, d.unread = b.read(d.file.name, contents[i])
		contents[i] = nil
	}
	g, problems := b.finish()
	t.gazetteer = g
	t.drafts[0].problems = append(t.drafts[0].problems, problems...)
}

// fail notes that the file cannot be read.
func (d *draft) fail(dir string, err error) {
	name := path.Join(dir, d.file.name)
	d.unread = true
	d.problems = Problems{{At: Position{File: name}, Name: "unreadable", Message: "the file cannot be read: " + reason(err)}}
}

// sound says whether every table was read without a problem.
func (t *tableLoad) sound() bool {
	return !slices.ContainsFunc(t.drafts, func(d draft) bool { return d.unread || len(d.problems) > 0 })
}
