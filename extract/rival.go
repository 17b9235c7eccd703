package extract

import (
	"slices"

	"entente/extract/internal/match"
	"entente/graph"
)

// A Rival is what a rule found and another find of the same event won: see
// "Which rule wins" in the curator's guide.
type Rival struct {
	Fact graph.Fact
	To   int    // the fact that won, an index into Trace.Facts
	Why  string // why that one won
}

// The reasons why a find wins over another one of the same event.
const (
	WonLonger   = "longer match"
	WonPriority = "higher priority"
	WonOrder    = "stands first in the pack"
	WonText     = "stands first in the text" // two finds of one rule
	WonDone     = "is done, not only planned"
	WonFuller   = "tells more of the act"         // than a rule with a priority below zero
	WonAsks     = "asks for what the other tells" // "urged Japan to visit China"
)

// beaten is a find that lost, and the one that it lost to. Without a reason the
// order of best decided.
type beaten struct {
	find, by match.Found
	why      string
}

// place is the place among the finds that were kept of the one that b lost to, or
// of the one that this one lost to; -1 when neither was kept.
func (b beaten) place(kept []match.Found, all []beaten) int {
	if i := indexFind(kept, &b.by); i >= 0 {
		return i
	}
	for _, o := range all {
		if indexFind([]match.Found{o.find}, &b.by) == 0 {
			return indexFind(kept, &o.by)
		}
	}
	return -1
}

func indexFind(finds []match.Found, w *match.Found) int {
	return slices.IndexFunc(finds, func(k match.Found) bool {
		return k.Pattern == w.Pattern && k.Gives == w.Gives && k.First == w.First && k.Clause == w.Clause && k.Inner == w.Inner &&
			k.Status == w.Status && k.Subject == w.Subject && k.Object == w.Object && k.Topic == w.Topic && k.SubjectTopic == w.SubjectTopic
	})
}

// why says by what the winner won, in the order in which best decides.
func (w *worker) why(b beaten) string {
	rules := w.x.pack.Rules
	switch {
	case b.why != "":
		return b.why
	case w.fallback(b.find) > w.fallback(b.by):
		return WonPriority
	case b.by.Size > b.find.Size:
		return WonLonger
	case rules[b.by.Rule].Priority > rules[b.find.Rule].Priority:
		return WonPriority
	case b.by.Rule != b.find.Rule:
		return WonOrder
	}
	return WonText
}
