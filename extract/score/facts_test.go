package score

import (
	"testing"

	"entente/graph"

	"github.com/google/go-cmp/cmp"
)

// The words of the test text: "France thanked Japan and Italy."
var (
	france = Span{0, 6}
	japan  = Span{15, 20}
	italy  = Span{25, 30}
)

const text = "France thanked Japan and Italy."

func fact(plover string, status graph.Status, subject, object Span) graph.Fact {
	runes := []rune(text)
	end := func(s Span) graph.Mention {
		return graph.Mention{Start: s.Start, End: s.End, Text: string(runes[s.Start:s.End])}
	}
	return graph.Fact{Rule: "r", Relation: "thanks", Plover: plover, Status: status, Subject: end(subject), Object: end(object),
		Sentence: graph.Quote{Start: 0, End: len(runes), Text: text}}
}

func edge(plover string, source, target Span) Edge {
	return Edge{Plover: plover, Source: source, Target: target}
}

func symmetric(e Edge) Edge {
	e.Symmetric = true
	return e
}

// TestFactsCounts has a case for each rule of counting.
func TestFactsCounts(t *testing.T) {
	support := fact("SUPPORT", graph.Asserted, france, japan)
	tests := []struct {
		name            string
		edges           []Edge
		facts           []graph.Fact
		pairs, labelled [3]int // hit, found, gold
	}{
		{"right", []Edge{edge("SUPPORT", france, japan)}, []graph.Fact{support}, [3]int{1, 1, 1}, [3]int{1, 1, 1}},
		{"nothing marked", []Edge{}, []graph.Fact{support}, [3]int{0, 1, 0}, [3]int{0, 1, 0}},
		{"nothing found", []Edge{edge("SUPPORT", france, japan)}, nil, [3]int{0, 0, 1}, [3]int{0, 0, 1}},
		{"spans overlap by one character", []Edge{edge("SUPPORT", Span{5, 9}, Span{19, 30})}, []graph.Fact{support}, [3]int{1, 1, 1}, [3]int{1, 1, 1}},
		{"spans touch", []Edge{edge("SUPPORT", Span{6, 9}, japan)}, []graph.Fact{support}, [3]int{0, 1, 1}, [3]int{0, 1, 1}},
		{"another category", []Edge{edge("AID", france, japan)}, []graph.Fact{support}, [3]int{1, 1, 1}, [3]int{0, 1, 1}},
		{"no category", []Edge{edge("SUPPORT", france, japan)}, []graph.Fact{fact("", graph.Asserted, france, japan)}, [3]int{0, 0, 1}, [3]int{0, 0, 1}},
		{"denied", []Edge{edge("SUPPORT", france, japan)}, []graph.Fact{fact("SUPPORT", graph.Denied, france, japan)}, [3]int{0, 0, 1}, [3]int{0, 0, 1}},
		{"every other status counts", []Edge{edge("SUPPORT", france, japan)}, []graph.Fact{fact("SUPPORT", graph.Possible, france, japan)}, [3]int{1, 1, 1}, [3]int{1, 1, 1}},
		{"reversed", []Edge{edge("SUPPORT", japan, france)}, []graph.Fact{support}, [3]int{0, 1, 1}, [3]int{0, 1, 1}},
		{"symmetric, crosswise", []Edge{symmetric(edge("SUPPORT", japan, france))}, []graph.Fact{support}, [3]int{1, 1, 1}, [3]int{1, 1, 1}},
		{"the same spans and category once", []Edge{edge("SUPPORT", france, japan)}, []graph.Fact{support, fact("SUPPORT", graph.Planned, france, japan)}, [3]int{1, 1, 1}, [3]int{1, 1, 1}},
		{"the same spans, two categories", []Edge{edge("SUPPORT", france, japan)}, []graph.Fact{fact("AID", graph.Asserted, france, japan), support}, [3]int{1, 2, 1}, [3]int{1, 2, 1}},
		{"one fact serves one edge", []Edge{edge("SUPPORT", france, japan), edge("SUPPORT", france, japan)}, []graph.Fact{support}, [3]int{1, 1, 2}, [3]int{1, 1, 2}},
		{"edges are served in order, greedily", []Edge{edge("SUPPORT", france, Span{15, 30}), edge("SUPPORT", france, japan)},
			[]graph.Fact{support, fact("SUPPORT", graph.Asserted, france, italy)}, [3]int{1, 2, 2}, [3]int{1, 2, 2}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Facts([]Doc{{Row: Row{ID: "1", Text: text, Edges: tt.edges}, Facts: tt.facts}})
			if got := [3]int{r.Pairs.Hit, r.Pairs.Found, r.Pairs.Gold}; got != tt.pairs {
				t.Errorf("pairs: %v, want %v", got, tt.pairs)
			}
			if got := [3]int{r.Labelled.Hit, r.Labelled.Found, r.Labelled.Gold}; got != tt.labelled {
				t.Errorf("labelled: %v, want %v", got, tt.labelled)
			}
			if len(r.Misses) != tt.labelled[2]-tt.labelled[0] || len(r.FalseFinds) != tt.labelled[1]-tt.labelled[0] {
				t.Errorf("%d misses and %d false finds listed, want %d and %d", len(r.Misses), len(r.FalseFinds), tt.labelled[2]-tt.labelled[0], tt.labelled[1]-tt.labelled[0])
			}
		})
	}
}

// TestFactsCauses has a case for each cause.
func TestFactsCauses(t *testing.T) {
	wanted := []Edge{edge("SUPPORT", france, japan)}
	tests := []struct {
		name        string
		edges       []Edge
		facts       []graph.Fact
		miss, extra string
	}{
		{"no fact", wanted, nil, CauseNoFact, ""},
		{"other ends", wanted, []graph.Fact{fact("AID", graph.Asserted, italy, italy)}, CauseOther, CauseOther},
		{"subject", wanted, []graph.Fact{fact("SUPPORT", graph.Asserted, italy, japan)}, CauseSubject, CauseSubject},
		{"object", wanted, []graph.Fact{fact("SUPPORT", graph.Asserted, france, italy)}, CauseObject, CauseObject},
		{"reversed", wanted, []graph.Fact{fact("SUPPORT", graph.Asserted, japan, france)}, CauseReversed, CauseReversed},
		{"category", wanted, []graph.Fact{fact("AID", graph.Asserted, france, japan)}, CauseCategory, CauseCategory},
		{"denied", wanted, []graph.Fact{fact("SUPPORT", graph.Denied, france, japan)}, CauseDenied, ""},
		{"uncoded", wanted, []graph.Fact{fact("", graph.Asserted, france, japan)}, CauseUncoded, ""},
		{"taken", []Edge{wanted[0], wanted[0]}, []graph.Fact{fact("SUPPORT", graph.Asserted, france, japan)}, CauseTaken, ""},
		{"twice", wanted, []graph.Fact{fact("SUPPORT", graph.Asserted, france, japan), fact("SUPPORT", graph.Asserted, france, Span{15, 30})}, "", CauseTwice},
		{"unmarked", []Edge{}, []graph.Fact{fact("SUPPORT", graph.Asserted, france, japan)}, "", CauseUnmarked},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Facts([]Doc{{Row: Row{ID: "1", Text: text, Edges: tt.edges}, Facts: tt.facts}})
			miss, extra := "", ""
			if len(r.Misses) > 0 {
				miss = r.Misses[0].Cause
			}
			if len(r.FalseFinds) > 0 {
				extra = r.FalseFinds[0].Cause
			}
			if miss != tt.miss || extra != tt.extra {
				t.Errorf("missed because %q, false because %q; want %q and %q", miss, extra, tt.miss, tt.extra)
			}
		})
	}
}

func TestFactsTables(t *testing.T) {
	facts := []graph.Fact{fact("SUPPORT", graph.Asserted, france, japan), fact("AID", graph.Planned, france, italy)}
	facts[1].Relation = "aids"
	r := Facts([]Doc{
		{Row: Row{ID: "1", Text: text, Edges: []Edge{edge("SUPPORT", france, japan), edge("CONSULT", france, italy)}}, Facts: facts},
		{Row: Row{ID: "2", Text: text}, Facts: facts}, // no edges: not counted
	})
	if r.Rows != 1 {
		t.Errorf("%d rows, want 1", r.Rows)
	}
	wantShares := []Share{{"aids", 1, 1, 0}, {"thanks", 1, 1, 1}}
	if diff := cmp.Diff(wantShares, r.Relations); diff != "" {
		t.Errorf("relations (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Share{{"asserted", 1, 1, 1}, {"planned", 1, 1, 0}}, r.Statuses); diff != "" {
		t.Errorf("statuses (-want +got):\n%s", diff)
	}
	want := []Named{{"AID", figures(0, 1, 0)}, {"CONSULT", figures(0, 0, 1)}, {"SUPPORT", figures(1, 1, 1)}}
	if diff := cmp.Diff(want, r.Categories); diff != "" {
		t.Errorf("categories (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(figures(1, 2, 2), Figures{0.5, 0.5, 0.5, 1, 2, 2}); diff != "" {
		t.Errorf("figures (-want +got):\n%s", diff)
	}
}
