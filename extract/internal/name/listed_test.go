package name

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"entente/extract/internal/token"
	"entente/extract/rule"
)

// listed is a pack with a table of n people.
func listed(t *testing.T, n int) *rule.Gazetteer {
	t.Helper()
	var b strings.Builder
	b.WriteString("id\ttype\tname\tnames\tshort\tpeople\tnot\n")
	for i := range n {
		fmt.Fprintf(&b, "p-%d\tPerson\tAda Lund%d\tA. Lund%d|Lund%d Ada\tLund%d\tLundian%d\tLund%d Street\n", i, i%(n/2), i, i, i, i, i)
	}
	pack, err := rule.Load(fstest.MapFS{
		"pack.yaml":      {Data: []byte("pack: p\nbase: https://p.example/\nvocab: https://p.example/v#\n")},
		"types.yaml":     {Data: []byte("types:\n  Person: {}\n")},
		"relations.yaml": {Data: []byte("relations:\n  meets: {from: Person, to: Person, plans: plansToMeet}\n")},
		"entities/t.tsv": {Data: []byte(b.String())},
	}, ".")
	if err != nil {
		t.Fatal(err)
	}
	return pack.Gazetteer
}

// TestListedWorkers holds that the number of processors does not change the
// table, and that it is the one that the same entities as structs give.
func TestListedWorkers(t *testing.T) {
	g := listed(t, 30_000)
	s := token.New(abbreviations)
	many := BuildListed(g, s).Bytes()
	before := runtime.GOMAXPROCS(1)
	one := BuildListed(g, s).Bytes()
	runtime.GOMAXPROCS(3)
	three := BuildListed(g, s).Bytes()
	runtime.GOMAXPROCS(before)
	if !bytes.Equal(one, many) || !bytes.Equal(one, three) {
		t.Error("the table depends on the number of processors")
	}
	pack := &rule.Pack{}
	for i := range int32(g.Len()) {
		pack.Entities = append(pack.Entities, g.At(rule.GazetteerBase+i))
	}
	structs := Build(pack, s)
	for i := range structs.cands {
		structs.cands[i].Entity += rule.GazetteerBase
	}
	if !bytes.Equal(one, structs.Bytes()) {
		t.Error("the table is not that of the same entities as structs")
	}
}
