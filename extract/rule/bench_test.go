package rule

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// bigPack makes a pack with n people in files of 1,000 and with rules.
func bigPack(t testing.TB, people, rules int) fstest.MapFS {
	t.Helper()
	good := os.DirFS("testdata/good/small")
	pack := fstest.MapFS{}
	for _, name := range []string{"pack.yaml", "types.yaml", "relations.yaml", "words.yaml"} {
		data, err := fs.ReadFile(good, name)
		if err != nil {
			t.Fatal(err)
		}
		pack["big/"+name] = &fstest.MapFile{Data: data}
	}
	const perFile = 1000
	for f := 0; f*perFile < people; f++ {
		var b strings.Builder
		b.WriteString("entities:\n")
		if f == 0 {
			b.WriteString("  japan: {type: Country, name: Japan, people: [Japanese]}\n")
		}
		for i := f * perFile; i < min(people, (f+1)*perFile); i++ {
			fmt.Fprintf(&b, `  person-%d:
    type: Person
    name: Hanako Person%d
    names: [Hanako P. Person%d, H. Person%d]
    short: [Person%d]
    roles: [{title: [foreign minister, minister of foreign affairs], of: japan, from: 2021-01-26, to: 2025-01-20}]
    same-as: https://en.wikipedia.org/wiki/Person_%d
`, i, i, i, i, i, i)
		}
		pack[fmt.Sprintf("big/entities/people-%03d.yaml", f)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	var b strings.Builder
	b.WriteString("rules:\n")
	for i := range rules {
		fmt.Fprintf(&b, `- id: visit-%d
  reason: a visit
  says: ["{who} @visit {where}", "{who}'s (official)? (visit | trip) to {where}"]
  gives: "{who} visits {where}"
  tests:
  - {text: "Hanako Person1 visited Japan.", finds: [person-1 visits japan]}
  - {text: "Hanako Person2 visited Japan.", finds: [person-2 visits japan]}
  - {text: "Hanako Person3 visited Japan.", finds: [person-3 visits japan]}
  - {text: "Hanako Person1 did not visit Japan.", finds: ["person-1 visits japan [denied]"]}
  - {text: "Hanako Person1 likes Japan.", finds: []}
`, i)
	}
	pack["big/rules/visits.yaml"] = &fstest.MapFile{Data: []byte(b.String())}
	return pack
}

func BenchmarkLoad(b *testing.B) {
	for _, size := range []struct{ people, rules int }{{2000, 200}, {100_000, 200}} {
		b.Run(fmt.Sprintf("entities=%d", size.people), func(b *testing.B) {
			pack := bigPack(b, size.people, size.rules)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Load(pack, "big"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkYAML is the part of Load that reads YAML into nodes.
func BenchmarkYAML(b *testing.B) {
	pack := bigPack(b, 2000, 200)
	for b.Loop() {
		for name, f := range pack {
			s := &source{name: name, data: f.Data, room: &nodeRoom{}}
			if _, p := s.parse(); p != nil {
				b.Fatal(p)
			}
		}
	}
}
