package rule

import (
	"strconv"
	"strings"
	"unicode"
)

// Slots that carry a fact's qualifiers. They need not stand in gives.
const (
	AboutSlot = "about" // what the fact is about, as words
	PlaceSlot = "place" // where it happened
	TimeSlot  = "time"  // when, as words
	ActSlot   = "act"   // any verb, behind "to" or in a "that" clause
)

// Text stands among the types of a relation's ends for a topic: words of the
// article that name no entity.
const Text = "text"

// IsSlug says whether s is a kebab-case id: lower-case ASCII letters and
// digits, with single hyphens between them.
func IsSlug(s string) bool {
	return slug(s, func(c rune) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' })
}

// isNodeID says whether s can be the id of a node that an article names: a
// slug that may have letters of other scripts.
func isNodeID(s string) bool {
	return slug(s, func(c rune) bool {
		if unicode.IsUpper(c) || unicode.IsTitle(c) {
			return false
		}
		return unicode.IsLetter(c) || unicode.IsMark(c) || unicode.IsDigit(c)
	})
}

func slug(s string, ok func(rune) bool) bool {
	hyphen := true // at the start, or right behind a hyphen
	for _, c := range s {
		if c == '-' && hyphen || c != '-' && !ok(c) {
			return false
		}
		hyphen = c == '-'
	}
	return !hyphen
}

func isTypeName(s string) bool {
	return s != "" && 'A' <= s[0] && s[0] <= 'Z' && strings.IndexFunc(s, func(c rune) bool { return !isTypeRune(c) }) < 0
}

// camel turns an id into a name in camelCase: met-with is metWith.
func camel(id string) string {
	parts := strings.Split(id, "-")
	for i, p := range parts[1:] {
		parts[i+1] = capital(p)
	}
	return strings.Join(parts, "")
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// plansTo names the predicate of a planned fact: visits gives plansToVisit. It
// knows the present's -s and no more; any other relation says `plans:` itself.
func plansTo(id string) string {
	verb, rest, _ := strings.Cut(id, "-")
	name := "plansTo" + capital(plain(verb))
	if rest != "" {
		name += capital(camel(rest))
	}
	return name
}

// plain takes the -s of the present from a verb.
func plain(verb string) string {
	switch {
	case len(verb) < 4 || strings.HasSuffix(verb, "ss") || !strings.HasSuffix(verb, "s"):
		return verb
	case strings.HasSuffix(verb, "ies"):
		return verb[:len(verb)-3] + "y"
	case hasSuffix(verb, "shes", "ches", "sses", "xes", "zzes", "oes"):
		return verb[:len(verb)-2]
	}
	return verb[:len(verb)-1]
}

func hasSuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

const maxQuoted = 60 // characters of a pack's text in a message

// quote writes text from a pack so that it can stand in a message: escapes are
// visible and long text is cut.
func quote(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxQuoted {
			return strconv.Quote(s[:i] + "…")
		}
	}
	return strconv.Quote(s)
}

func quoteRune(c rune) string { return strconv.Quote(string(c)) }

// Nearest gives the name that s was probably meant to be: the one with the
// fewest edits, at most a third of its length. It is empty when none is near.
func Nearest(s string, names []string) string {
	best, limit := "", max(1, len(s)/3)+1
	for _, n := range names {
		if abs(len(n)-len(s)) >= limit {
			continue
		}
		if d := edits(s, n, limit); d < limit || d == limit-1 && best == "" {
			best, limit = n, d
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// edits counts the insertions, deletions, replacements and swaps of neighbours
// that turn a into b, in bytes. It gives limit when there are that many or more.
func edits(a, b string, limit int) int {
	before, prev, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least >= limit {
			return limit
		}
		before, prev, row = prev, row, before
	}
	return min(prev[len(b)], limit)
}
