package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// Everything that goes to standard error passes through this file, and these
// are its rules.
//
//   - Results go to standard output, everything for the person goes to
//     standard error, so that `entente extract a.txt > facts.ndjson` gives
//     facts and nothing else.
//   - An error is one line: "entente: " and what went wrong, beginning with the
//     file or the place, without a capital and without a full stop. Where there
//     is something to do about it, a line "hint: " follows.
//   - One cause gives one error. Several causes (two unreadable articles, five
//     errors in a pack) are all reported, one line each.
//   - Notes tell what was written where. --quiet leaves them out; it never
//     leaves out an error.
//   - Text from outside (names, file names, sentences) never reaches a terminal
//     raw: clean shows its control characters as escapes.
//   - Colour only where a person sees it: on a terminal, without NO_COLOR, and
//     never with --color never. --color always wins over NO_COLOR.
//   - A progress bar appears when work takes longer than a second and standard
//     error is a terminal, and it is gone before anything else is printed.
//   - A closed standard output (`| head`) is no error and says nothing.

// ui is the program's voice on standard error.
type ui struct {
	w     io.Writer
	color string
	quiet bool
	bar   *progress // the bar that may be on the screen now
}

func newUI(w io.Writer) *ui { return &ui{w: w, color: "auto"} }

func (u *ui) set(quiet bool, color string) {
	u.quiet, u.color = quiet, color
}

// note tells the person what was done.
func (u *ui) note(format string, args ...any) {
	if u.quiet {
		return
	}
	u.line("", fmt.Sprintf(format, args...))
}

// problem reports an error while the work goes on. The verb's exit code has
// to tell of it as well.
func (u *ui) problem(err error) {
	f := asFailure(err)
	u.print(f)
}

// exit reports the error that ended the program and gives its exit code.
func (u *ui) exit(err error) int {
	if err == nil || errors.Is(err, errReaderGone) {
		return ExitOK
	}
	f := asFailure(err)
	u.print(f)
	return f.code
}

func (u *ui) print(f *failure) {
	if f.msg == "" {
		return
	}
	paint := painter(wantsColor(u.w, u.color))
	for _, line := range strings.Split(f.msg, "\n") {
		u.line(paint.red("entente: "), line)
	}
	if f.hint != "" {
		u.line(paint.bold("hint: "), f.hint)
	}
}

// line writes one line; only mark may hold escape sequences.
func (u *ui) line(mark, text string) {
	u.bar.hide()
	fmt.Fprintf(u.w, "%s%s\n", mark, clean(text))
}

// wantsColor says whether text on w is coloured.
func wantsColor(w io.Writer, mode string) bool {
	switch mode {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

func isTerminal(stream any) bool {
	if s, ok := stream.(stdout); ok {
		stream = s.Writer
	}
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// A painter colours text, or leaves it alone.
type painter bool

func (p painter) paint(code, s string) string {
	if !p || s == "" {
		return s
	}
	// Line by line: a pager may show any of them alone.
	lines := strings.SplitAfter(s, "\n")
	for i, line := range lines {
		if text := strings.TrimSuffix(line, "\n"); text != "" {
			lines[i] = "\x1b[" + code + "m" + text + "\x1b[0m" + line[len(text):]
		}
	}
	return strings.Join(lines, "")
}

func (p painter) bold(s string) string { return p.paint("1", s) }
func (p painter) dim(s string) string  { return p.paint("2", s) }
func (p painter) red(s string) string  { return p.paint("1;31", s) }

// The colours of the words behind an edge: its subject, what tells the
// relation, its object.
func (p painter) subject(s string) string { return p.paint("1;36", s) }
func (p painter) trigger(s string) string { return p.paint("1;33", s) }
func (p painter) object(s string) string  { return p.paint("1;35", s) }

// paint is how this run colours standard output.
func (a *app) paint() painter { return painter(wantsColor(a.Stdout, a.color)) }
