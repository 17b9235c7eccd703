package grammar

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoadBuiltIn(t *testing.T) {
	g, err := Load(os.DirFS("../../../data"), "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		lemma string
		class Class
		want  bool
	}{
		{"say", Say, true}, {"officer", State, true}, {"plan", Intend, true}, {"refuse", Refuse, true},
		{"bin", Particle, true}, {"table", Say | State | Intend, false},
	} {
		if got := g.Is(test.lemma, test.class); got != test.want {
			t.Errorf("Is(%q, %b) = %v, want %v", test.lemma, test.class, got, test.want)
		}
	}
}

// TestEveryClassHasWords holds that each class of this package has a section
// in the file, and words in it.
func TestEveryClassHasWords(t *testing.T) {
	g, err := Load(os.DirFS("../../../data"), "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	for section, class := range names() {
		found := false
		for _, c := range g.classes {
			found = found || c&class != 0
		}
		if !found {
			t.Errorf("section [%s] has no words", section)
		}
	}
}

func TestLoadBad(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"unknown section", "# x\n[verbs]\n", "lexicon/grammar.txt:2:1: unknown section"},
		{"word before a section", "say, tell\n", "lexicon/grammar.txt:1:1: a word stands before the first section"},
	} {
		_, err := Load(fstest.MapFS{"lexicon/grammar.txt": {Data: []byte(test.text)}}, "lexicon")
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: error %v, want %q", test.name, err, test.want)
		}
	}
	if _, err := Load(fstest.MapFS{}, "lexicon"); err == nil {
		t.Error("no error for a missing file")
	}
}
