package lex

import (
	"io/fs"
	"strings"
)

// A Lexicon tells what English words can be. It does not change after Load and
// is safe for concurrent use.
type Lexicon struct {
	words     table // lemmas, from WordNet
	extra     table // lemmas by hand, which replace those of words
	irregular table // irregular forms
	closed    table // closed classes
	given     table // given names
	multi     []multiWord
	multiAt   map[string]uint16 // first word -> 1 + index in multi
}

// Load reads the lexicon in a folder of fsys. A malformed file is an error
// that names the file and the line. It takes 1 to 2 ms.
func Load(fsys fs.FS, dir string) (*Lexicon, error) {
	l := &Lexicon{multiAt: map[string]uint16{}}
	var multi table
	files := []struct {
		name  string
		into  *table
		check func(string) error
	}{
		{"words.tsv", &l.words, checkReadings},
		{"extra.tsv", &l.extra, checkReadings},
		{"irregular.tsv", &l.irregular, checkIrregular},
		{"closed.tsv", &l.closed, checkClosed},
		{"given-names.txt", &l.given, checkGender},
		{"multiwords.tsv", &multi, checkMulti},
	}
	for _, f := range files {
		t, err := loadTable(fsys, dir, f.name, f.check)
		if err != nil {
			return nil, err
		}
		*f.into = t
	}
	multi.each(l.addMulti)
	return l, nil
}

// IsGiven reports whether a lower-cased word is a common given name.
func (l *Lexicon) IsGiven(lower string) bool {
	_, _, ok := l.given.find(lower)
	return ok
}

// Gender gives "f" for a lower-cased given name that is a woman's, "m" for a
// man's, "" for a name of both or one that is not known.
func (l *Lexicon) Gender(lower string) string {
	_, gender, _ := l.given.find(lower)
	return gender
}

// EachTitle calls f for every word that can stand before a name as a title, in
// order.
func (l *Lexicon) EachTitle(f func(word string)) {
	l.closed.each(func(key, values string) {
		pos, _, _ := strings.Cut(values, "\t")
		if p, _, _ := posList(pos); p&Title != 0 {
			f(key)
		}
	})
}
