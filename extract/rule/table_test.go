package rule

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"entente/extract/cache"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// tablePack is the small pack with more files in entities.
func tablePack(t testing.TB, files map[string]string) fstest.MapFS {
	t.Helper()
	pack := fstest.MapFS{}
	for _, name := range []string{"pack.yaml", "types.yaml", "relations.yaml"} {
		data, err := os.ReadFile("testdata/good/small/" + name)
		if err != nil {
			t.Fatal(err)
		}
		pack["p/"+name] = &fstest.MapFile{Data: data}
	}
	for name, text := range files {
		pack["p/entities/"+name] = &fstest.MapFile{Data: []byte(text), ModTime: time.Unix(1, 0)}
	}
	return pack
}

func tableLoaded(t testing.TB, files map[string]string) *Pack {
	t.Helper()
	p, err := Load(tablePack(t, files), "p")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A table says the same as YAML does with the same keys.
func TestTableSaysTheSameAsYAML(t *testing.T) {
	yaml := tableLoaded(t, map[string]string{"a.yaml": `entities:
  norway: {type: Country, name: Norway, names: [Kingdom of Norway, Norge], people: [Norwegian, Norwegians], not: [Norway spruce], same-as: ["https://en.wikipedia.org/wiki/Norway", "https://no.example/Caf%C3%A9"]}
  oslo: {type: City, name: Oslo, in: norway, seat-of: norway}
  ada-lund: {type: Person, name: Ada Lund, short: [Lund], in: norway}
`})
	table := tableLoaded(t, map[string]string{
		"a.tsv": "\uFEFF# places\r\n\r\nseat-of\tin\tid\ttype\tname\r\nnorway\t norway \toslo\tCity\tOslo\r\n",
		"b/c.tsv": "id\ttype\tname\tnames\tshort\tpeople\tnot\tsame-as\tin\n" +
			"norway\tCountry\tNorway\tKingdom of Norway | Norge\t\tNorwegian|Norwegians\tNorway spruce\thttps://en.wikipedia.org/wiki/Norway|https://no.example/Caf%C3%A9\n" +
			"ada-lund\tPerson\tAda Lund\t\tLund\t\t\t\tnorway",
	})
	if len(table.Entities) != 0 || table.Gazetteer.Len() != 3 {
		t.Fatalf("%d entities, %d in tables", len(table.Entities), table.Gazetteer.Len())
	}
	for _, want := range yaml.Entities {
		got, ok := table.Entity(want.ID)
		if !ok {
			t.Fatalf("%s is not there", want.ID)
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Entity{}, "At"), cmpopts.IgnoreUnexported(Entity{})); diff != "" {
			t.Errorf("%s (-YAML +table):\n%s", want.ID, diff)
		}
	}
	oslo, _ := table.Entity("oslo")
	if want := (Position{"p/entities/a.tsv", 4, 1, ""}); oslo.At != want {
		t.Errorf("Oslo stands at %v, want %v", oslo.At, want)
	}
	for _, id := range []string{"", "a", "osl", "oslo-2", "zz"} {
		if _, ok := table.Entity(id); ok {
			t.Errorf("%q is found", id)
		}
	}
}

// YAML and tables name each other's entities.
func TestTableAndYAML(t *testing.T) {
	p := tableLoaded(t, map[string]string{
		"a.yaml": "entities:\n  japan: {type: Country, name: Japan}\n  shibuya: {type: City, name: Shibuya, in: tokyo}\n",
		"b.tsv":  "id\ttype\tname\tin\ntokyo\tCity\tTokyo\tjapan\n",
	})
	if tokyo, _ := p.Entity("tokyo"); tokyo.In != "japan" {
		t.Errorf("Tokyo lies in %q", tokyo.In)
	}
}

// The pack's hash holds the tables, and the order of their lines does not
// change what an entity's number is.
func TestTableHashAndOrder(t *testing.T) {
	const head = "id\ttype\tname\n"
	one := tableLoaded(t, map[string]string{"a.tsv": head + "bo-li\tPerson\tBo Li\nal-ra\tPerson\tAl Ra\n"})
	two := tableLoaded(t, map[string]string{"a.tsv": head + "al-ra\tPerson\tAl Ra\nbo-li\tPerson\tBo Li\n"})
	if one.Hash == two.Hash {
		t.Error("two packs with other tables have one hash")
	}
	for _, id := range []string{"al-ra", "bo-li"} {
		if a, b := one.Gazetteer.Index(id), two.Gazetteer.Index(id); a != b || a < GazetteerBase {
			t.Errorf("%s has the numbers %d and %d", id, a, b)
		}
	}
}

// A table with a fault in every line tells some of them and counts the rest.
func TestTableManyProblems(t *testing.T) {
	_, err := Load(tablePack(t, map[string]string{"a.tsv": "id\ttype\tname\n" + strings.Repeat("NO\tCountry\tNorway\n", 1000)}), "p")
	problems, ok := err.(Problems)
	if !ok || len(problems) != tableProblems+1 {
		t.Fatalf("%d problems, want %d", len(problems), tableProblems+1)
	}
	if last := problems[len(problems)-1]; last.Name != "more-problems" || !strings.Contains(last.Message, "950") {
		t.Errorf("the last problem is %v", last)
	}
}

// A cached pack is the same pack, and one with problems is not kept.
func TestTableCached(t *testing.T) {
	dir := t.TempDir()
	store := cache.Open(dir)
	files := map[string]string{"a.tsv": "id\ttype\tname\tin\ntokyo\tCity\tTokyo\tjapan\njapan\tCountry\tJapan\n"}
	want := tableLoaded(t, files)
	for range 2 {
		got, err := LoadWith(tablePack(t, files), "p", store)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Gazetteer{}, named{}, tablePlace{}), cmpopts.IgnoreUnexported(Type{}, Rule{}, Entity{}, Relation{}, WordList{}, Says{}, Gives{})); diff != "" {
			t.Errorf("with the cache (-without +with):\n%s", diff)
		}
	}
	kept := len(folders(t, dir))
	if kept == 0 {
		t.Error("nothing was kept")
	}
	files["a.tsv"] += "NO\tCountry\tNorway\n"
	for range 2 {
		if _, err := LoadWith(tablePack(t, files), "p", store); err == nil {
			t.Error("a bad table loads")
		}
	}
	if n := len(folders(t, dir)); n != kept {
		t.Errorf("%d files in the cache, want %d", n, kept)
	}
}

// FuzzTable holds that any table gives entities that read back as they were, or
// problems that can be printed.
func FuzzTable(f *testing.F) {
	f.Add("id\ttype\tname\nada\tPerson\tAda\n")
	f.Add("id\ttype\tname\tnames\tin\tsame-as\nada\tPerson\tAda\tA | B|C\tx\thttps://a.example/ü\n")
	f.Add("\uFEFF# a\r\nname\tid\ttype\r\nÅ\ta\tT\r\na\ta\tT\tx")
	file := packFile{name: "t.tsv", layer: &layer{Source: Source{Dir: "p"}}}
	f.Fuzz(func(t *testing.T, text string) {
		b := newTableBuilder(0)
		problems, _ := b.read(file, []byte(text))
		g, more := b.finish()
		for _, p := range append(problems, more...) {
			if p.Name == "" || p.Message == "" || p.At.Line < 1 || p.At.Col < 1 || strings.ContainsAny(p.String(), "\t\n\x1b") {
				t.Errorf("%#v", p)
			}
		}
		if len(problems)+len(more) > 0 || g.Len() == 0 {
			return
		}
		back := gazetteerFrom([]byte(strings.Join(stringsOf(g.parts()), "")))
		if back == nil {
			t.Fatal("what is kept cannot be read")
		}
		back.addPlace(file)
		again := "id\ttype\tname\tnames\tshort\tpeople\tnot\tin\tseat-of\tsame-as\n"
		for i := range int32(g.Len()) {
			e := g.At(GazetteerBase + i)
			if diff := cmp.Diff(e.ID, back.At(GazetteerBase+i).ID); diff != "" || g.Index(e.ID) != GazetteerBase+i {
				t.Errorf("%q is not found as it was: %s", e.ID, diff)
			}
			again += strings.Join([]string{e.ID, e.Type, e.Name, strings.Join(e.Names, "|"), strings.Join(e.Short, "|"), strings.Join(e.People, "|"),
				strings.Join(e.Not, "|"), e.In, e.SeatOf, strings.Join(e.SameAs, "|")}, "\t") + "\n"
		}
		b = newTableBuilder(0)
		if problems, _ := b.read(file, []byte(again)); len(problems) > 0 {
			t.Fatalf("%q written again: %v", again, problems)
		}
		second, _ := b.finish()
		for i := range int32(g.Len()) {
			if diff := cmp.Diff(g.At(GazetteerBase+i), second.At(GazetteerBase+i), cmpopts.IgnoreFields(Entity{}, "At"), cmpopts.IgnoreUnexported(Entity{})); diff != "" {
				t.Error(diff)
			}
		}
	})
}

func stringsOf(parts [][]byte) []string {
	var out []string
	for _, p := range parts {
		out = append(out, string(p))
	}
	return out
}
