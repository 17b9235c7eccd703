package rule

import (
	"crypto/sha256"
	"io/fs"
	"slices"

	"entente/extract/cache"
)

// A tableLoad is what became of a pack's tables.
type tableLoad struct {
	drafts    []draft // one for each, with its sum and its problems
	gazetteer *Gazetteer
}

// loadTables reads the tables of all layers, or what the cache keeps of them.
func loadTables(files []packFile, store *cache.Store) tableLoad {
	var out tableLoad
	if len(files) == 0 {
		return out
	}
	contents := make([][]byte, len(files))
	readable := true
	for i, f := range files {
		d := draft{file: f}
		if err := sumTable(store, &d, &contents[i]); err != nil {
			d.fail(err)
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
		out.build(contents)
		key = tablesKey(out.drafts)
		if out.sound() {
			store.Save(key, out.gazetteer.parts()...)
		}
	}
	if len(out.gazetteer.places) == 0 {
		for _, f := range files {
			out.gazetteer.addPlace(f)
		}
	}
	out.gazetteer.key = key
	return out
}

// sumTable sums a table up, and keeps its contents if it had to read them.
func sumTable(store *cache.Store, d *draft, data *[]byte) error {
	fsys, name := d.file.layer.FS, d.file.layer.path(d.file.name)
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
func (t *tableLoad) build(contents [][]byte) {
	size := 0
	for _, c := range contents {
		size += len(c)
	}
	b := newTableBuilder(size)
	for i := range t.drafts {
		d := &t.drafts[i]
		if d.unread {
			continue
		}
		if contents[i] == nil {
			data, err := fs.ReadFile(d.file.layer.FS, d.file.layer.path(d.file.name))
			if err != nil {
				d.fail(err)
				continue
			}
			contents[i], d.sum = data, sha256.Sum256(data)
		}
		d.problems, d.unread = b.read(d.file, contents[i])
		contents[i] = nil
	}
	g, problems := b.finish()
	t.gazetteer = g
	t.drafts[0].problems = append(t.drafts[0].problems, problems...)
}

// sound says whether every table was read without a problem.
func (t *tableLoad) sound() bool {
	return !slices.ContainsFunc(t.drafts, func(d draft) bool { return d.unread || len(d.problems) > 0 })
}
