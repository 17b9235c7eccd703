package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

const (
	lowPack = "pack: low\nversion: 1.0.0\nbase: https://low.example/id/\nvocab: https://low.example/vocab#\n"
	lowTSV  = "id\ttype\tname\tshort\nlisbon\tCity\tLisbon\t\nmira\tPerson\tMira Solberg\tSolberg\n"
)

// lowFiles are a pack for others to stand on.
func lowFiles() map[string]string {
	return map[string]string{
		"low/pack.yaml":      lowPack,
		"low/types.yaml":     "types:\n  Actor:\n  Place:\n  Person: {is: Actor}\n  Country: {is: [Actor, Place]}\n  City: {is: Place}\n",
		"low/relations.yaml": "relations:\n  visits: {from: Person, to: Place, plover: CONSULT, symmetric: false}\n  opposes: {from: Actor, to: Actor, apart: true}\n",
		"low/words.yaml":     "words:\n  visit: [visit, travel to]\n",
		"low/entities.yaml": "entities:\n  japan: {type: Country, name: Japan, names: [Nippon], people: [Japanese], codes: {iso2: JP}}\n" +
			"  kim: {type: Person, name: Kim Bell, in: japan}\n",
		"low/entities/list.tsv": lowTSV,
		"low/rules.yaml": "rules:\n- id: visit\n  says: \"{who} @visit {where}\"\n  gives: \"{who} visits {where}\"\n  tests:\n  - {text: Kim Bell visited Japan., finds: [kim visits japan]}\n" +
			"- id: oppose\n  says: \"{who} oppose {whom}\"\n  gives: \"{who} opposes {whom}\"\n  tests:\n  - {text: Kim Bell visited Japan., finds: [kim visits japan]}\n  - {text: Kim Bell opposed Japan., finds: [kim opposes japan]}\n",
	}
}

// layered loads the pack "." over the pack "low".
func layered(files ...map[string]string) (*Pack, error) {
	fsys := fstest.MapFS{}
	for _, m := range append([]map[string]string{lowFiles()}, files...) {
		for name, text := range m {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return LoadSource(within(fsys, "."), nil)
}

func TestLayers(t *testing.T) {
	p, err := layered(map[string]string{
		"pack.yaml":      "pack: top\nextends: low\nvocab: https://top.example/v#\noff: {entities: [lisbon]}\n",
		"types.yaml":     "types:\n  Company: {is: Actor}\n",
		"relations.yaml": "relations:\n  visits: {add: true, from: Company, label: calls on, symmetric: false}\n  backs: {from: Actor, to: Actor}\n",
		"words.yaml":     "words:\n  visit:\n    add: true\n    words: [call on]\n  back: {override: false, words: back}\n",
		"entities.yaml": "entities:\n  japan: {add: true, name: State of Japan, names: [Nihon], codes: {iso3: JPN}}\n" +
			"  mira: {add: true, type: Person, short: [Mira]}\n  kim: {override: true, type: Person, name: Kim Lund}\n  acme: {type: Company, name: Acme, in: japan}\n",
		"rules.yaml": "rules:\n- id: oppose\n  override: true\n  says: \"{who} resist {whom}\"\n  gives: \"{who} opposes {whom}\"\n- id: back\n  says: \"{who} @back {whom}\"\n  gives: \"{who} backs {whom}\"\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	say := func(format string, args ...any) { got = append(got, fmt.Sprintf(format, args...)) }
	say("%s %q %s %s", p.Name, p.Version, p.Base, p.Vocab)
	for _, e := range p.Entities {
		say("%s %s %q %q %q %v %s %v", e.ID, e.Type, e.Name, e.Names, e.Short, e.Codes, e.At, e.Added)
	}
	say("%d in tables, lisbon %d", p.Gazetteer.Len(), p.Gazetteer.Index("lisbon"))
	for _, r := range p.Rules {
		say("%s %s %d", r.ID, r.At, len(r.Tests))
	}
	for _, r := range p.Relations {
		say("%s %q %v %v %s %v %s", r.ID, r.Label, r.From, r.Apart, r.Plover, r.IRI, r.At)
	}
	for _, w := range p.Words {
		say("%s %q", w.ID, w.Words)
	}
	for _, c := range p.Changes {
		say("%s %s %s at %s, below %s", c.Does, c.Kind, c.ID, c.At, c.Below)
	}
	for _, l := range p.Layers {
		say("layer %s %s %d", l.Name, l.Version, len(l.Hash))
	}
	want := []string{
		`top "" https://low.example/id/ https://top.example/v#`,
		`acme Company "Acme" [] [] map[] entities.yaml:5:3 []`,
		`japan Country "State of Japan" ["Nippon" "Nihon"] [] map[iso2:JP iso3:JPN] low:entities.yaml:2:3 [entities.yaml:2:3]`,
		`kim Person "Kim Lund" [] [] map[] entities.yaml:4:3 []`,
		`mira Person "Mira Solberg" [] ["Solberg" "Mira"] map[] low:entities/list.tsv:3:1 [entities.yaml:3:3]`,
		`0 in tables, lisbon -1`,
		`oppose rules.yaml:2:3 0`,
		`back rules.yaml:6:3 0`,
		`visit low:rules.yaml:2:3 1`,
		`backs "backs" [Actor] false  https://top.example/v#backs relations.yaml:3:3`,
		`opposes "opposes" [Actor] true  https://top.example/v#opposes low:relations.yaml:3:3`,
		`visits "calls on" [Person Company] false CONSULT https://top.example/v#visits low:relations.yaml:2:3`,
		`back ["back"]`,
		`visit ["visit" "travel to" "call on"]`,
		`off entity lisbon at pack.yaml:4:18, below low:entities/list.tsv:2:1`,
		`add entity japan at entities.yaml:2:3, below low:entities.yaml:2:3`,
		`override entity kim at entities.yaml:4:3, below low:entities.yaml:3:3`,
		`add entity mira at entities.yaml:3:3, below low:entities/list.tsv:3:1`,
		`add relation visits at relations.yaml:2:3, below low:relations.yaml:2:3`,
		`override rule oppose at rules.yaml:2:3, below low:rules.yaml:7:3`,
		`add word list visit at words.yaml:2:3, below low:words.yaml:2:3`,
		`layer top  64`,
		`layer low 1.0.0 64`,
	}
	slices.Sort(want[14:18])
	slices.Sort(got[14:18])
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A change in any layer changes the hash, and a layer has the hash that it has
// alone.
func TestLayersHash(t *testing.T) {
	top := map[string]string{"pack.yaml": "pack: top\nextends: low\n"}
	one, err := layered(top)
	if err != nil {
		t.Fatal(err)
	}
	two, err := layered(top, map[string]string{"low/words.yaml": "words:\n  visit: [visit]\n"})
	if err != nil {
		t.Fatal(err)
	}
	alone, err := layered(map[string]string{"pack.yaml": lowPack, "types.yaml": lowFiles()["low/types.yaml"], "relations.yaml": lowFiles()["low/relations.yaml"]},
		map[string]string{"low/words.yaml": "words:\n"})
	if err != nil {
		t.Fatal(err)
	}
	if one.Hash == two.Hash || one.Layers[1].Hash == two.Layers[1].Hash || one.Hash == one.Layers[1].Hash || alone.Hash != alone.Layers[0].Hash || len(alone.Layers) != 1 {
		t.Errorf("%s %s %s", one.Hash, two.Hash, alone.Hash)
	}
}

// Three layers: the upper one adds to what the middle one replaces.
func TestThreeLayers(t *testing.T) {
	p, err := layered(map[string]string{
		"pack.yaml":         "pack: top\nextends: [mid, low]\noff: {rules: [oppose]}\n",
		"entities.yaml":     "entities:\n  japan: {add: true, names: [Top]}\n  kim: {add: true, short: [Bell]}\n",
		"words.yaml":        "words:\n  visit: {add: true, words: [drop in on]}\n",
		"mid/pack.yaml":     "pack: mid\nextends: low\nbase: https://mid.example/\noff: {words: [visit], entities: [lisbon]}\n",
		"mid/words.yaml":    "words:\n  visit: [see]\n",
		"mid/entities.yaml": "entities:\n  japan: {override: true, type: Country, name: Mid}\n  kim: {add: true, short: [Kim]}\n  lisbon: {type: City, name: Lissabon}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	japan, _ := p.Entity("japan")
	kim, _ := p.Entity("kim")
	lisbon, _ := p.Entity("lisbon")
	if diff := cmp.Diff([]string{"Mid", "Top", "Kim", "Bell", "Lissabon", "see", "drop in on", "https://mid.example/", "top", "mid", "low"},
		slices.Concat([]string{japan.Name}, japan.Names, kim.Short, []string{lisbon.Name}, p.Lists()["visit"], []string{p.Base, p.Layers[0].Name, p.Layers[1].Name, p.Layers[2].Name})); diff != "" {
		t.Error(diff)
	}
}

// A test of a pack below that expects a relation which is off does not count.
func TestDropTests(t *testing.T) {
	p, err := layered(map[string]string{
		"pack.yaml":      "pack: top\nextends: low\noff: {relations: [visits], rules: [visit]}\n",
		"relations.yaml": "relations:\n  sees: {from: Person, to: Place}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Rules) != 1 || len(p.Rules[0].Tests) != 1 {
		t.Errorf("%d rules, the first with %v", len(p.Rules), p.Rules[0].Tests)
	}
}

func TestLayerProblems(t *testing.T) {
	tests := []struct{ file, text, want string }{
		{"entities.yaml", "entities: {kim: {type: Person, name: X}}", `entities.yaml:1:12: the entity "kim" is already in low: entities.yaml:3:3 [kim]`},
		{"entities.yaml", "entities: {mira: {type: Person, name: X}}", `entities.yaml:1:12: the entity "mira" is already in low: entities/list.tsv:3:1 [mira]`},
		{"entities/a.tsv", "id\ttype\tname\nkim\tPerson\tX\n", `entities/a.tsv:2:1: the entity "kim" is already in low: entities.yaml:3:3 [kim] (hint: a table`},
		{"entities/a.tsv", "id\ttype\tname\nmira\tPerson\tX\n", `entities/a.tsv:2:1: the entity "mira" is already in low: entities/list.tsv:3:1 [mira]`},
		{"rules.yaml", "rules: [{id: visit, says: \"{a} oppose {b}\", gives: \"{a} opposes {b}\"}]", `rules.yaml:1:9: the rule "visit" is already in low: rules.yaml:2:3 [visit] (hint: write override: true to replace it)`},
		{"pack.yaml", "{pack: a, extends: low, off: {words: visit}}", `low:rules.yaml:3:16: unknown word list "visit" [visit] (hint: pack.yaml:1:38 switches it off`},
		{"pack.yaml", "{pack: a, extends: low, off: {entities: japan}}", `low:entities.yaml:3:43: unknown entity "japan" [kim] (hint: pack.yaml:1:41 switches it off`},
		{"pack.yaml", "{pack: a, extends: low, off: {rules: visits}}", `pack.yaml:1:38: no pack below has the rule "visits" (hint: did you mean visit?)`},
		{"pack.yaml", "{pack: a, extends: lwo}", `pack.yaml:1:20: there is no pack "lwo" (hint: name a folder)`},
		{"pack.yaml", "{pack: a, extends: [low, itself]}", `pack.yaml:1:26: the pack extends itself: a > a`},
		{"low/pack.yaml", "{pack: low, extends: itself}", `low:pack.yaml:1:22: the pack extends itself: top > low > top`},
		{"low/words.yaml", "words: {visit: [Visit]}", `low:words.yaml:1:17: `},
	}
	for _, tt := range tests {
		top := map[string]string{"pack.yaml": "pack: top\nextends: low\n"}
		top[tt.file] = tt.text
		_, err := layered(top)
		var problems Problems
		if !errors.As(err, &problems) || !strings.HasPrefix(problems[0].String(), tt.want) {
			t.Errorf("%s %q gives\n%v\nwant %s", tt.file, tt.text, err, tt.want)
		}
		if len(problems) != 1 {
			t.Errorf("%s %q gives %d problems:\n%v", tt.file, tt.text, len(problems), err)
		}
	}
	// Without a way to find packs there is a clear error.
	_, err := Load(fstest.MapFS{"pack.yaml": {Data: []byte("pack: top\nextends: low\n")}}, ".")
	if err == nil || !strings.HasPrefix(err.Error(), `pack.yaml:2:10: this pack extends "low", and there is nothing here to find other packs with`) {
		t.Error(err)
	}
}

// Check speaks of the pack's own files and looks at all.
func TestCheckOfLayers(t *testing.T) {
	p, err := layered(map[string]string{
		"pack.yaml":     "pack: top\nextends: low\n",
		"entities.yaml": "entities:\n  aaa: {type: Person, name: Kim Bell}\n  kim: {add: true, names: [Kim Bell, Kimmy]}\n",
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range Check(p) {
		got = append(got, f.At.String()+" "+f.Name)
	}
	want := []string{"entities.yaml:2:29 shared-name", "entities.yaml:3:28 name-twice", "entities.yaml:3:28 shared-name"}
	if !slices.Contains(got, want[0]) || !slices.Contains(got, want[1]) {
		t.Errorf("found %v, want %v", got, want)
	}
	if slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, "low:") }) {
		t.Errorf("it speaks of the pack below: %v", got)
	}
}

// FuzzLayers holds that a pack on another loads or has problems that can be
// printed, and that nothing of an upper layer takes an id in silence.
func FuzzLayers(f *testing.F) {
	f.Add("extends: low\noff: {rules: [visit]}", "japan: {add: true, names: [X]}", "visit: {override: true, words: [see]}")
	f.Add("extends: [low, itself]", "kim: {override: true, type: Person, name: K}", "visit: [a]")
	f.Add("extends: low\noff: {entities: [mira, lisbon], words: visit, relations: opposes}", "mira: {type: Person, name: M}", "x: y")
	f.Fuzz(func(t *testing.T, head, entity, words string) {
		files := map[string]string{"pack.yaml": "pack: top\n" + head, "entities.yaml": "entities:\n  " + entity, "words.yaml": "words:\n  " + words}
		p, err := layered(files)
		var problems Problems
		if errors.As(err, &problems) {
			for _, p := range problems {
				if p.Name == "" || p.Message == "" || strings.ContainsAny(p.String(), "\n\x1b") {
					t.Errorf("%#v", p)
				}
			}
			return
		}
		changed := map[string]bool{}
		for _, c := range p.Changes {
			changed[c.ID] = true
			if !c.Below.Own() && c.Below.Line == 0 {
				t.Errorf("%+v", c)
			}
		}
		for _, e := range p.Entities {
			if _, below := map[string]bool{"japan": true, "kim": true, "mira": true, "lisbon": true}[e.ID]; below && len(p.Layers) > 1 && e.At.Own() && !changed[e.ID] {
				t.Errorf("%s is taken in silence", e.ID)
			}
		}
	})
}
