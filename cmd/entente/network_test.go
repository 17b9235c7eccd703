package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

// netOf makes a network of pairs such as "a-b".
func netOf(t *testing.T, pairs ...string) *network {
	t.Helper()
	g := graph.New()
	g.AddRelation(graph.Relation{ID: "knows", Label: "knows"})
	for _, pair := range pairs {
		a, b, _ := strings.Cut(pair, "-")
		err := g.AddFact(graph.Fact{
			Doc: "d", Rule: "r", Relation: "knows", Status: graph.Asserted,
			Subject: graph.Mention{ID: a, Name: a, Type: "Person"},
			Object:  graph.Mention{ID: b, Name: b, Type: "Person"},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	n, err := newNetwork(g)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func joined(ways [][]string) []string {
	var all []string
	for _, w := range ways {
		all = append(all, strings.Join(w, "-"))
	}
	return all
}

func TestWays(t *testing.T) {
	square := []string{"a-b", "b-d", "a-c", "c-d", "d-a"}
	tests := []struct {
		name         string
		pairs        []string
		from, to     string
		most, length int
		want         []string
	}{
		{"the shortest first, ties by id", square, "a", "d", 5, 6, []string{"a-d", "a-b-d", "a-c-d"}},
		{"no more than asked for", square, "a", "d", 2, 6, []string{"a-d", "a-b-d"}},
		{"no longer than asked for", square, "a", "d", 5, 1, []string{"a-d"}},
		{"against the direction", square, "d", "b", 1, 6, []string{"d-b"}},
		{"no node twice", []string{"a-b", "b-c", "c-b", "b-e"}, "a", "e", 5, 9, []string{"a-b-e"}},
		{"not connected", []string{"a-b", "c-d"}, "a", "d", 5, 6, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := joined(netOf(t, test.pairs...).ways(test.from, test.to, test.most, test.length))
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Every simple path, found by trying all, is the oracle.
func TestWaysAgainstAllPaths(t *testing.T) {
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 1))
		var pairs []string
		for range 4 + random.IntN(12) {
			a, b := random.IntN(7), random.IntN(7)
			if a != b {
				pairs = append(pairs, fmt.Sprintf("%c-%c", 'a'+a, 'a'+b))
			}
		}
		pairs = append(pairs, "a-b", "f-g")
		n := netOf(t, pairs...)
		length, most := 1+random.IntN(6), 1+random.IntN(20)
		want := allWays(n, []string{"a"}, "g", length)
		slices.SortFunc(want, compareWays)
		want = want[:min(most, len(want))]
		if diff := cmp.Diff(joined(want), joined(n.ways("a", "g", most, length))); diff != "" {
			t.Fatalf("seed %d, %v: %s", seed, pairs, diff)
		}
	}
}

func allWays(n *network, way []string, to string, length int) [][]string {
	at := way[len(way)-1]
	if at == to {
		return [][]string{slices.Clone(way)}
	}
	var found [][]string
	for _, id := range n.near[at] {
		if len(way) <= length && !slices.Contains(way, id) {
			found = append(found, allWays(n, append(slices.Clone(way), id), to, length)...)
		}
	}
	return found
}

// A complete graph of 60 nodes has more paths than can be counted.
func TestWaysInADenseGraph(t *testing.T) {
	var pairs []string
	for i := range 60 {
		for j := range i {
			pairs = append(pairs, fmt.Sprintf("n%02d-n%02d", j, i))
		}
	}
	got := joined(netOf(t, pairs...).ways("n00", "n59", 4, 59))
	want := []string{"n00-n59", "n00-n01-n59", "n00-n02-n59", "n00-n03-n59"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
