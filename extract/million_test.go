package extract_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/data"
	"entente/extract"
	"entente/extract/cache"
	"entente/extract/rule"
)

// millionPack writes a pack with a table of n names, two for every other
// entity, and gives one of them.
func millionPack(tb testing.TB, n int) (folder, someone string) {
	tb.Helper()
	folder = filepath.Join(tb.TempDir(), "million")
	if err := os.CopyFS(folder, os.DirFS("rule/testdata/good/small")); err != nil {
		tb.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba ko mi ra ten lu sha vo pi gar del no quin zu ter mo la fe ri dan ost wick ham bur ley ington ska vich sen son man")
	word := func() string {
		var w strings.Builder
		for range 2 + r.IntN(2) {
			w.WriteString(syllables[r.IntN(len(syllables))])
		}
		return strings.ToUpper(w.String()[:1]) + w.String()[1:]
	}
	var b strings.Builder
	b.WriteString("id\ttype\tname\tnames\tin\n")
	seen := map[string]bool{}
	for i := 0; i < n; i++ {
		first, last := word(), word()
		name := first + " " + last
		if seen[name] {
			name += " " + word()
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		someone = name
		other := ""
		if i%3 == 0 {
			other, i = first+" "+string(rune('A'+r.IntN(26)))+". "+last, i+1
		}
		fmt.Fprintf(&b, "%s\tPerson\t%s\t%s\tjapan\n", strings.ReplaceAll(strings.ToLower(name), " ", "-"), name, other)
	}
	file := filepath.Join(folder, "entities", "million.tsv")
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		tb.Fatal(err)
	}
	settle(tb, file)
	return folder, someone
}

// settle waits until a file may be trusted by its times.
func settle(tb testing.TB, file string) {
	tb.Helper()
	info, err := os.Stat(file)
	if err != nil {
		tb.Fatal(err)
	}
	time.Sleep(time.Until(info.ModTime().Add(2100 * time.Millisecond)))
}

// BenchmarkStart loads the built-in pack, as each start of the program does.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := extract.Load(data.FS, "diplomacy"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMillion loads a pack of a million names: without a cache, with one,
// and, of that, the pack alone without lexicon, rules and names.
func BenchmarkMillion(b *testing.B) {
	const n = 1_000_000
	folder, _ := millionPack(b, n)
	pack := os.DirFS(folder)
	load := func(b *testing.B, store *cache.Store) {
		if _, err := extract.LoadWith(pack, ".", data.FS, store); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			load(b, nil)
		}
	})
	store := cache.Open(filepath.Join(b.TempDir(), "cache"))
	load(b, store)
	time.Sleep(2100 * time.Millisecond)
	load(b, store) // seals
	b.Run("cached", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			load(b, store)
		}
	})
	b.Run("pack", func(b *testing.B) {
		for b.Loop() {
			if _, err := rule.LoadWith(pack, ".", store); err != nil {
				b.Fatal(err)
			}
		}
	})
}
