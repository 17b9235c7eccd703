package rule

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens; the test still fails")

// golden compares text with a file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	want, err := os.ReadFile(file)
	if *update && string(want) != got {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Errorf("%s is rewritten", file)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func folders(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// loadBad loads a bad pack. What it extends are folders in it.
func loadBad(name string) (*Pack, error) {
	return LoadSource(within(os.DirFS("testdata/bad"), name), nil)
}

// within is a pack that finds packs in its own folder, and itself as "itself".
func within(fsys fs.FS, dir string) Source {
	self := Source{FS: fsys, Dir: dir, ID: dir}
	self.Find = func(name string) (Source, error) {
		if name == "itself" {
			return self, nil
		}
		low := Source{FS: fsys, Dir: path.Join(dir, name), ID: path.Join(dir, name), Root: name + ":", Find: self.Find}
		if _, err := fs.Stat(fsys, low.Dir); err != nil {
			return Source{}, &NotFound{Message: "there is no pack " + quote(name), Hint: "name a folder"}
		}
		return low, nil
	}
	return self
}

func TestBadPacks(t *testing.T) {
	for _, name := range folders(t, "testdata/bad") {
		t.Run(name, func(t *testing.T) {
			p, err := loadBad(name)
			var problems Problems
			if p != nil || !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("Load gave %v, %v, want Problems", p, err)
			}
			for _, p := range problems {
				if p.Name == "" || p.Message == "" || p.At.File == "" {
					t.Errorf("not whole: %#v", p)
				}
				if strings.ContainsFunc(p.String(), func(c rune) bool { return !unicode.IsPrint(c) }) {
					t.Errorf("does not print: %q", p.String())
				}
			}
			golden(t, filepath.Join("testdata/bad", name, "problems.golden"), err.Error()+"\n")
		})
	}
}

// Every problem of three files comes at once.
func TestFiveErrors(t *testing.T) {
	_, err := Load(os.DirFS("testdata/bad"), "five-errors")
	var problems Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	files := map[string]bool{}
	for _, p := range problems {
		files[p.At.File] = true
	}
	if len(problems) != 5 || len(files) != 3 {
		t.Errorf("%d problems in %d files:\n%v", len(problems), len(files), err)
	}
}

// Each name of a problem in the package comment is one that some bad pack
// shows, and each that they show stands in the comment.
func TestProblemNames(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for _, name := range folders(t, "testdata/bad") {
		var problems Problems
		_, err := loadBad(name)
		errors.As(err, &problems)
		for _, p := range problems {
			shown[p.Name] = true
		}
	}
	p, err := Load(os.DirFS("testdata"), "lint")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Check(p) {
		shown[f.Name] = true
	}
	text := string(doc[strings.Index(string(doc), "Load's are"):])
	text = strings.NewReplacer("//", "", "\n", " ", ",", " ", ".", " ").Replace(text)
	words := strings.Fields(text)
	for name := range shown {
		if !slices.Contains(words, name) {
			t.Errorf("the package comment does not name %s", name)
		}
	}
	for _, w := range words {
		if strings.Contains(w, "-") && IsSlug(w) && !shown[w] && w != "unreadable" && w != "more-problems" {
			t.Errorf("no pack in testdata shows %s", w)
		}
	}
}

// The hash hangs on names and contents of the pack's files alone.
func TestHash(t *testing.T) {
	load := func(fsys fs.FS, dir string) string {
		t.Helper()
		p, err := Load(fsys, dir)
		if err != nil {
			t.Fatal(err)
		}
		return p.Hash
	}
	want := load(os.DirFS("testdata/good"), "small")
	if got := load(os.DirFS("testdata/good/small"), "."); got != want {
		t.Error("another folder gives another hash")
	}
	copied := fstest.MapFS{"README.md": {Data: []byte("left alone")}}
	small := os.DirFS("testdata/good/small")
	err := fs.WalkDir(small, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(small, name)
		copied[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := load(copied, "."); got != want {
		t.Error("a copy has another hash")
	}
	copied["rules/visit.yaml"].Data = append(copied["rules/visit.yaml"].Data, "# more\n"...)
	if got := load(copied, "."); got == want {
		t.Error("a change left the hash as it was")
	}
}

func TestNoPack(t *testing.T) {
	for _, dir := range []string{"nowhere", "/abs", "../up", "load_test.go"} {
		_, err := Load(os.DirFS("."), dir)
		var problems Problems
		if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Name != "no-pack" || problems[0].Hint == "" {
			t.Errorf("%s: %v", dir, err)
		}
	}
}

// A broken file must not make what it defines unknown all over the pack.
func TestNoFollowUps(t *testing.T) {
	for _, name := range []string{"types.yaml", "relations.yaml", "words.yaml", "entities.yaml"} {
		pack := fstest.MapFS{}
		small := os.DirFS("testdata/good/small")
		err := fs.WalkDir(small, ".", func(file string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(small, file)
			pack["p/"+file] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		pack["p/"+name] = &fstest.MapFile{Data: []byte("a: [b")}
		_, err = Load(pack, "p")
		var problems Problems
		if !errors.As(err, &problems) || len(problems) != 1 {
			t.Errorf("%s broken gives:\n%v", name, err)
		}
	}
}

func FuzzLoad(f *testing.F) {
	for _, file := range []string{"good/small/rules/visit.yaml", "bad/slots/rules.yaml", "bad/tests/rules.yaml", "bad/keys/rules.yaml", "bad/hostile/rules.yaml"} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("rules:\n- {id: a, says: '{a} b {c}', gives: '{a} visits {c}'}\n"))
	base := fstest.MapFS{}
	for _, name := range []string{"pack.yaml", "types.yaml", "relations.yaml", "words.yaml"} {
		data, err := os.ReadFile("testdata/good/small/" + name)
		if err != nil {
			f.Fatal(err)
		}
		base["p/"+name] = &fstest.MapFile{Data: data}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		pack := fstest.MapFS{"p/rules.yaml": {Data: data}}
		for name, file := range base {
			pack[name] = file
		}
		p, err := Load(pack, "p")
		if err == nil {
			Check(p)
			return
		}
		var problems Problems
		if !errors.As(err, &problems) || len(problems) == 0 {
			t.Fatalf("not Problems: %v", err)
		}
		for _, problem := range problems {
			if strings.ContainsFunc(problem.String(), func(c rune) bool { return !unicode.IsPrint(c) }) {
				t.Fatalf("does not print: %q", problem.String())
			}
			if problem.At.Line < 1 || problem.At.Col < 1 {
				t.Fatalf("no place: %q", problem.String())
			}
		}
	})
}

// Places hold where YAML has quotes, wide letters and Windows line ends.
func TestPlaces(t *testing.T) {
	tests := []struct{ says, want string }{
		{`  says: {S} Visit {W}`, ""}, // no YAML
		{`  says: a Visit`, "3:11"},
		{`  says: 'a Visit'`, "3:12"},
		{`  says: "état, {who}"`, "3:14"},
		{`  says: "{who}’s Visit"`, "3:18"},
		{`  says: "\x61 Visit"`, "3:9"}, // escaped: the start
		{"  says: >\n    a Visit", "3:9"},
	}
	for _, tt := range tests {
		rules := "rules:\n- id: a\n" + tt.says + "\n  gives: \"{a} visits {b}\"\n"
		for _, text := range []string{rules, strings.ReplaceAll(rules, "\n", "\r\n"), "\uFEFF" + rules} {
			pack := fstest.MapFS{"p/rules.yaml": {Data: []byte(text)}}
			for _, name := range []string{"pack.yaml", "types.yaml", "relations.yaml"} {
				data, err := os.ReadFile("testdata/good/small/" + name)
				if err != nil {
					t.Fatal(err)
				}
				pack["p/"+name] = &fstest.MapFile{Data: data}
			}
			_, err := Load(pack, "p")
			if err == nil || !strings.HasPrefix(err.Error(), "p/rules.yaml:"+tt.want) || tt.want != "" && strings.Contains(err.Error(), "\n") {
				t.Errorf("%q gives %v, want one problem at %s", text, err, tt.want)
			}
		}
	}
}

// A file that is there but cannot be read is a problem, too.
func TestUnreadable(t *testing.T) {
	small := os.DirFS("testdata/good/small")
	pack := fstest.MapFS{"p/words.yaml/x": {Data: []byte("a folder, not a file")}}
	for _, name := range []string{"pack.yaml", "types.yaml", "relations.yaml"} {
		data, err := fs.ReadFile(small, name)
		if err != nil {
			t.Fatal(err)
		}
		pack["p/"+name] = &fstest.MapFile{Data: data}
	}
	_, err := Load(pack, "p")
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 1 || problems[0].Name != "unreadable" || problems[0].At.File != "p/words.yaml" {
		t.Errorf("got %v", err)
	}
}
