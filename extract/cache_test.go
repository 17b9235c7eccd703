package extract_test

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/extract/cache"
	"entente/extract/rule"
	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

// said is all that a pack with tables says of an article.
type said struct {
	Hash  string
	Facts []graph.Fact
	Node  graph.Node
	Names []extract.Name
}

func says(t *testing.T, folder, someone string, store *cache.Store) said {
	t.Helper()
	x, err := extract.LoadWith(os.DirFS(folder), ".", data.FS, store)
	if err != nil {
		t.Fatal(err)
	}
	a := article.Article{ID: "a", Text: someone + " visited Tokyo. Yoko Kamikawa met " + someone + " in Japan."}
	var s said
	s.Hash = x.Pack().Hash
	if s.Facts, err = x.Facts(a); err != nil {
		t.Fatal(err)
	}
	if s.Names, err = x.Names(a); err != nil {
		t.Fatal(err)
	}
	if len(s.Facts) == 0 {
		t.Fatalf("no facts of %s", someone)
	}
	s.Node, _ = x.Node(s.Facts[0].Subject.ID)
	return s
}

// TestCacheChangesNothing holds that a pack says the same without a cache, with
// an empty one, a full one, a trusted one and damaged ones, and that a changed
// table is seen through each.
func TestCacheChangesNothing(t *testing.T) {
	folder, someone := millionPack(t, 30_000)
	want := says(t, folder, someone, nil)
	if want.Node.Name != someone || want.Node.In != "japan" {
		t.Fatalf("the node of %s is %+v", someone, want.Node)
	}
	dir := t.TempDir()
	check := func(what string) {
		t.Helper()
		if diff := cmp.Diff(want, says(t, folder, someone, cache.Open(dir))); diff != "" {
			t.Errorf("with %s cache (-without +with):\n%s", what, diff)
		}
	}
	check("an empty")
	check("a full")
	kept, _ := filepath.Glob(filepath.Join(dir, "*.kept"))
	if len(kept) != 2 {
		t.Fatalf("%d files are kept, want the entities and their names", len(kept))
	}
	time.Sleep(2100 * time.Millisecond)
	check("a sealed")
	check("a trusted")
	for _, damage := range []struct {
		name string
		do   func(text []byte) []byte
	}{
		{"a flipped", func(b []byte) []byte { b[len(b)/2] ^= 1; return b }},
		{"a cut off", func(b []byte) []byte { return b[:len(b)/2] }},
		{"an emptied", func([]byte) []byte { return nil }},
		{"a foreign", func([]byte) []byte {
			return []byte("something else, long enough to be read as a head of one of our own files, or is it?")
		}},
	} {
		files, _ := filepath.Glob(filepath.Join(dir, "*"))
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if err := rewrite(f, damage.do(text)); err != nil {
				t.Fatal(err)
			}
		}
		check(damage.name)
		check("a mended")
	}
	table := filepath.Join(folder, "entities", "million.tsv")
	text, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(table, append(text, "mira-solberg\tPerson\tMira Solberg\t\tjapan\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
	before := want
	someone = "Mira Solberg"
	want = says(t, folder, someone, nil)
	if want.Hash == before.Hash || want.Node.ID != "mira-solberg" {
		t.Errorf("the changed pack has the hash %s and the node %+v", want.Hash, want.Node)
	}
	check("an old")
	check("a new")
}

// TestCacheOfLayers holds that a change of a table in a pack below is seen through
// the cache, and so is a row that is switched off or added to above.
func TestCacheOfLayers(t *testing.T) {
	folder, someone := millionPack(t, 1000)
	top := t.TempDir()
	pack := filepath.Join(top, "pack.yaml")
	var x *extract.Extractor
	var err error
	store := cache.Open(t.TempDir())
	load := func(text string, store *cache.Store) *rule.Pack {
		t.Helper()
		if err := os.WriteFile(pack, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		x, err = extract.LoadSource(rule.Source{FS: os.DirFS(top), Dir: ".", Find: func(string) (rule.Source, error) {
			return rule.Source{FS: os.DirFS(folder), Dir: ".", Root: "low/"}, nil
		}}, data.FS, store)
		if err != nil {
			t.Fatal(err)
		}
		return x.Pack()
	}
	read := func(text string, store *cache.Store) (string, []graph.Fact) {
		t.Helper()
		hash := load(text, store).Hash
		facts, err := x.Facts(article.Article{ID: "a", Text: someone + " visited Tokyo. Mira Solberg visited Tokyo."})
		if err != nil {
			t.Fatal(err)
		}
		return hash, facts
	}
	check := func(what, text string) (string, []graph.Fact) {
		t.Helper()
		hash, want := read(text, nil)
		for range 2 {
			got, facts := read(text, store)
			if diff := cmp.Diff(want, facts); diff != "" || got != hash {
				t.Errorf("%s: hashes %s and %s, facts (-none +cache):\n%s", what, hash, got, diff)
			}
		}
		return hash, want
	}
	const plain = "pack: top\nextends: low\n"
	before, facts := check("a pack", plain)
	if len(facts) == 0 {
		t.Fatalf("no facts of %s", someone)
	}
	off := plain + "off: {entities: [" + facts[0].Subject.ID + "]}\n"
	check("a row that is off", off)
	if _, known := load(off, store).Entity(facts[0].Subject.ID); known {
		t.Errorf("%s is off and still there", facts[0].Subject.ID)
	}
	check("a pack again", plain)
	table := filepath.Join(folder, "entities", "million.tsv")
	text, readErr := os.ReadFile(table)
	if readErr != nil {
		t.Fatal(readErr)
	}
	if err := os.WriteFile(table, append(text, "the-solberg\tPerson\tMira Solberg\t\tjapan\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
	after, facts := check("a changed pack below", plain)
	if after == before || facts[len(facts)-1].Subject.ID != "the-solberg" {
		t.Errorf("the change is not seen: %s, %v", after, facts)
	}
}

// rewrite replaces a file: one that is mapped into memory must not shrink.
func rewrite(file string, text []byte) error {
	if err := os.WriteFile(file+".new", text, 0o600); err != nil {
		return err
	}
	return os.Rename(file+".new", file)
}

// TestTableNames holds that names of tables and of YAML take part in one look
// for names: the longest wins, and of two entities with one name that of YAML.
func TestTableNames(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "pack")
	if err := os.CopyFS(folder, os.DirFS("rule/testdata/good/small")); err != nil {
		t.Fatal(err)
	}
	table := "id\ttype\tname\tnames\tshort\tnot\tin\tseat-of\n" +
		"tokyo-bay\tCity\tTokyo Bay\t\t\t\t\t\n" +
		"second-tokyo\tCity\tTokyo\t\t\t\t\t\n" +
		"ada-lund\tPerson\tAda Lund\tA. Lund\tLund\tLund University\tnorway\t\n" +
		"oslo\tCity\tOslo\t\t\t\tnorway\tnorway\n"
	if err := os.WriteFile(filepath.Join(folder, "entities", "t.tsv"), []byte(table), 0o666); err != nil {
		t.Fatal(err)
	}
	x, err := extract.LoadPack(os.DirFS(folder), ".", data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Ada Lund visited Tokyo.", []string{"ada-lund visits tokyo"}},
		{"Ada Lund visited Tokyo Bay.", []string{"ada-lund visits tokyo-bay"}},
		{"Ada Lund spoke. Lund visited Oslo.", []string{"ada-lund visits oslo"}},
		{"Ada K. Lund visited Tokyo.", []string{"ada-lund visits tokyo"}},
		{"Yoko Kamikawa visited Oslo.", []string{"yoko-kamikawa visits oslo"}},
		{"Oslo and Japan held talks.", []string{"norway met-with japan"}},
	} {
		facts, err := x.Facts(article.Article{ID: "a", Text: test.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			got = append(got, f.Subject.ID+" "+f.Relation+" "+f.Object.ID)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.text, diff)
		}
	}
}

// TestCachedTablesTakeNoRoom holds what a table costs when it comes from the
// cache: nothing for each name but its bytes in the file.
func TestCachedTablesTakeNoRoom(t *testing.T) {
	const few, many = 2000, 40_000
	dir := t.TempDir()
	allocs := func(names int) float64 {
		folder, _ := millionPack(t, names)
		store := cache.Open(filepath.Join(dir, strconv.Itoa(names)))
		return testing.AllocsPerRun(2, func() {
			if _, err := extract.LoadWith(os.DirFS(folder), ".", data.FS, store); err != nil {
				t.Fatal(err)
			}
		})
	}
	if a, b := allocs(few), allocs(many); b > a+500 {
		t.Errorf("%.0f allocations with %d names, %.0f with %d", a, few, b, many)
	}
	kept, _ := filepath.Glob(filepath.Join(dir, strconv.Itoa(many), "*.kept"))
	size := int64(0)
	for _, f := range kept {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	if per := float64(size) / many; per > 100 || per < 50 {
		t.Errorf("%.1f bytes a name, want at most 100", per)
	} else {
		t.Logf("%.1f bytes a name", per)
	}
}
