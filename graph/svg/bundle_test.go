package svg

import (
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/internal/look"

	"github.com/google/go-cmp/cmp"
)

func graphOfNothing() *graph.Graph { return graph.New() }

func placesOf(g *graph.Graph) map[string]int { return places(look.Of(g), g.Nodes(), g.Edges()) }

func bundled(g *graph.Graph) []string {
	var out []string
	for _, b := range bundles(look.Of(g), g.Edges(), placesOf(g)) {
		out = append(out, strings.Join(b.from, "+")+" "+b.relation.ID+" "+strings.Join(b.to, "+"))
	}
	return out
}

func TestBundles(t *testing.T) {
	tests := []struct {
		name  string
		edges string
		want  []string
	}{
		{"one", "a visits b", []string{"a visits b"}},
		{"fan-in", "a visits c; b visits c", []string{"a+b visits c"}},
		{"fan-out", "a visits b; a visits c", []string{"a visits b+c"}},
		{"the larger fan first", "a visits c; b visits c; a visits d; a visits e", []string{"a visits c+d+e", "b visits c"}},
		{"two relations", "a visits b; a opposes b", []string{"a opposes b", "a visits b"}},
		{"a loop", "a visits a", []string{"a visits a"}},
		{"there and back", "a visits b; b visits a", []string{"a visits b", "b visits a"}},
		{"a pair", "a met-with b", []string{" met-with a+b"}},
		{"a circle", "a met-with b; b met-with c; a met-with c", []string{" met-with a+b+c"}},
		{"no circle", "a met-with b; a met-with c", []string{" met-with a+b", " met-with a+c"}},
		{"a circle and a tail", "a met-with b; b met-with c; a met-with c; c met-with d", []string{" met-with a+b+c", " met-with c+d"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBuilder(t)
			for _, line := range strings.Split(tt.edges, "; ") {
				f := strings.Fields(line)
				b.fact(f[0], f[1], f[2], graph.Asserted)
			}
			if diff := cmp.Diff(tt.want, bundled(b.g)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestBundlesKeepAll holds that each edge is in exactly one bundle.
func TestBundlesKeepAll(t *testing.T) {
	for name, g := range map[string]*graph.Graph{"article": article(t), "hostile": hostile(t), "many": many(t, 300)} {
		seen := map[graph.Key]int{}
		for _, b := range bundles(look.Of(g), g.Edges(), placesOf(g)) {
			for _, e := range b.edges {
				seen[e.Key]++
			}
		}
		for _, e := range g.Edges() {
			if seen[e.Key] != 1 {
				t.Errorf("%s: %s is in %d bundles", name, e.Key, seen[e.Key])
			}
		}
	}
}

// TestStatusesApart: a planned visit shares no pill with a visit.
func TestStatusesApart(t *testing.T) {
	b := newBuilder(t)
	b.fact("a", "visits", "c", graph.Asserted)
	b.fact("b", "visits", "c", graph.Planned)
	if got := len(bundled(b.g)); got != 2 {
		t.Errorf("%d bundles, want 2", got)
	}
}
