package lex

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// smallLexicon is a lexicon of few words; a test breaks one of its files.
func smallLexicon() map[string]string {
	return map[string]string{
		"words.tsv":       "attack\tn25a\tv44ti\nvisit\tn22ag\tv78ti\n",
		"extra.tsv":       "# by hand\ntarget\tn19c\tv15t\n",
		"irregular.tsv":   "saw\tvd:see\nsold\tvdn:sell\n",
		"closed.tsv":      "# head\na\tDet\t\t\tsing\nis\tAux,Verb\tThird\tbe\n",
		"given-names.txt": "# names\nanna\tf\nchris\nlloyd\tm\n",
		"multiwords.tsv":  "because of\tPrep\nmore than\tAdv\tnumber\n",
	}
}

func loadSmall(files map[string]string) (*Lexicon, error) {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys["lex/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Load(fsys, "lex")
}

func TestLoadErrors(t *testing.T) {
	if _, err := loadSmall(smallLexicon()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, text, want string }{
		{"words.tsv", "visit\tn1a\nattack\tn1a\n", `lex/words.tsv:2: "attack" does not come after "visit"`},
		{"words.tsv", "attack\tn1a\nattack\tn1a\n", "lex/words.tsv:2:"},
		{"words.tsv", "attack\tn1a\nvisit\n", "lex/words.tsv:2:"},
		{"words.tsv", "attack\tn1a\nvisit\tn1a", "lex/words.tsv:2: the last line has no end"},
		{"words.tsv", "attack\tx1a\n", "lex/words.tsv:1:"},
		{"words.tsv", "attack\tn\n", "lex/words.tsv:1:"},
		{"words.tsv", "attack\tn65536\n", "lex/words.tsv:1:"},
		{"words.tsv", "attack\tn1!\n", "lex/words.tsv:1:"},
		{"words.tsv", "attack\tn1a\t\n", "lex/words.tsv:1:"},
		{"words.tsv", "attack\t=\n", "lex/words.tsv:1:"},
		{"words.tsv", "\tn1a\n", "lex/words.tsv:1:"},
		{"extra.tsv", "# one\n# two\nzoo\tn1\nape\tn1\n", "lex/extra.tsv:4:"},
		{"irregular.tsv", "saw\tvd\n", "lex/irregular.tsv:1:"},
		{"irregular.tsv", "saw\tvq:see\n", "lex/irregular.tsv:1:"},
		{"irregular.tsv", "saw\tvd:\n", "lex/irregular.tsv:1:"},
		{"closed.tsv", "a\tDett\n", `lex/closed.tsv:1: "a": "Dett" is no part of speech`},
		{"closed.tsv", "is\tAux\tPresent\n", "lex/closed.tsv:1:"},
		{"closed.tsv", "is\tAux\tThird\tbe\twrong\n", "lex/closed.tsv:1:"},
		{"given-names.txt", "anna\tx\n", "lex/given-names.txt:1:"},
		{"multiwords.tsv", "because of\tPrep\tsometimes\n", "lex/multiwords.tsv:1:"},
		{"multiwords.tsv", "because of\tPrep,Sub\n", "lex/multiwords.tsv:1:"},
	} {
		files := smallLexicon()
		files[c.file] = c.text
		_, err := loadSmall(files)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: error %v, want %q in it", c.file, c.text, err, c.want)
		}
	}
	files := smallLexicon()
	delete(files, "closed.tsv")
	if _, err := loadSmall(files); err == nil || !strings.Contains(err.Error(), "closed.tsv") {
		t.Errorf("a missing file gives %v", err)
	}
}

func TestLoadEmptyFiles(t *testing.T) {
	files := smallLexicon()
	for name := range files {
		files[name] = ""
	}
	l, err := loadSmall(files)
	if err != nil {
		t.Fatal(err)
	}
	if w := l.Lookup("attack"); w.First != Noun || !w.Guessed {
		t.Errorf("an empty lexicon gives %+v", w)
	}
}

// TestChecksum proves that the generated files are as the generator wrote them,
// so that loading them is fast, and that they are right all the same.
func TestChecksum(t *testing.T) {
	for name, check := range map[string]func(string) error{"words.tsv": checkReadings, "irregular.tsv": checkIrregular} {
		data, err := os.ReadFile("../../../data/lexicon/" + name)
		if err != nil {
			t.Fatal(err)
		}
		head, text := splitHead(string(data))
		if !strings.HasSuffix(head, Checksum(text)) {
			t.Errorf("%s has been changed by hand: put the change into extra.tsv or the generator", name)
		}
		if _, err := loadTable(fstest.MapFS{name: &fstest.MapFile{Data: []byte(text)}}, "", name, check); err != nil {
			t.Error(err)
		}
	}
}

// TestGender holds that a given name tells a woman from a man only where the
// list marks it.
func TestGender(t *testing.T) {
	l, err := loadSmall(smallLexicon())
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"anna": "f", "lloyd": "m", "chris": "", "nobody": ""} {
		if got := l.Gender(name); got != want {
			t.Errorf("Gender(%q) = %q, want %q", name, got, want)
		}
	}
}

// FuzzTable checks that each line of a table that loads is found again.
func FuzzTable(f *testing.F) {
	f.Add("attack\tn25a\tv44ti\nvisit\tn22ag\n")
	f.Add("# head\n\na\tn1\na-b\tn1\nab\tn1\n")
	f.Fuzz(func(t *testing.T, text string) {
		tab, err := loadTable(fstest.MapFS{"w": &fstest.MapFile{Data: []byte(text)}}, "", "w", checkReadings)
		if err != nil {
			return
		}
		tab.each(func(key, values string) {
			if _, got, ok := tab.find(key); !ok || got != values {
				t.Errorf("find(%q) gives %q %v, want %q", key, got, ok, values)
			}
			if _, _, ok := tab.find(key + "x"); ok && !strings.Contains(text, key+"x\t") {
				t.Errorf("find(%q) finds something", key+"x")
			}
		})
	})
}
