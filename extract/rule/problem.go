package rule

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Severity says how grave a problem is.
type Severity uint8

const (
	Error   Severity = iota // the pack cannot be used, or does not do what it says
	Warning                 // it works, but somebody should look
)

func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// A Problem is something wrong in a pack. Message and Hint hold no control
// characters: what comes from the pack is quoted in them.
type Problem struct {
	At       Position
	ID       string // the rule, entity, relation, type or word list; may be empty
	Name     string // what kind of problem it is, a kebab-case name that does not change
	Severity Severity
	Message  string
	Hint     string // how to mend it; may be empty
}

// String gives file:line:col: message [id] (hint: ...).
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.At.String() + ": " + p.Message)
	if p.ID != "" {
		b.WriteString(" [" + shownID(p.ID) + "]")
	}
	if p.Hint != "" {
		b.WriteString(" (hint: " + p.Hint + ")")
	}
	return b.String()
}

func shownID(id string) string {
	if IsSlug(id) || isTypeName(id) {
		return id
	}
	return quote(id)
}

// Problems are the problems of a pack, sorted by file, line and column.
type Problems []Problem

// Error gives one problem a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// Sort puts problems in the order of their places.
func (ps Problems) Sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.At.File, b.At.File),
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Col, b.At.Col),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// shownFile gives a file's name as it can stand in a message.
func shownFile(name string) string {
	if strings.IndexFunc(name, func(c rune) bool { return !strconv.IsPrint(c) }) < 0 {
		return name
	}
	return strconv.Quote(name)
}

// clean makes a message of another package fit for a terminal.
func clean(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '\n' {
			return ' '
		}
		if !strconv.IsPrint(c) {
			return '?'
		}
		return c
	}, s)
}
