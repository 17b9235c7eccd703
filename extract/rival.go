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
)

// beaten is a find that lost, and the one that it lost to.
type beaten struct{ find, by match.Found }

// place is the place of the winner among the finds that were kept.
func (b beaten) place(kept []match.Found) int {
	return slices.IndexFunc(kept, func(k match.Found) bool {
		w := &b.by
		return k.Pattern == w.Pattern && k.Gives == w.Gives && k.First == w.First && k.Clause == w.Clause && k.Inner == w.Inner &&
			k.Status == w.Status && k.Subject == w.Subject && k.Object == w.Object && k.Topic == w.Topic && k.SubjectTopic == w.SubjectTopic
	})
}

// why says by what the winner won, in the order in which best decides.
func (w *worker) why(b beaten) string {
	rules := w.x.pack.Rules
	switch {
	case b.by.Size > b.find.Size:
		return WonLonger
	case rules[b.by.Rule].Priority > rules[b.find.Rule].Priority:
		return WonPriority
	case b.by.Rule != b.find.Rule:
		return WonOrder
	}
	return WonText
}
