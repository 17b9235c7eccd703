package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// A failure is an error with its exit code and, where it helps, a hint. With
// no message it is silent: the findings are already on standard output.
type failure struct {
	code int
	msg  string
	hint string
	err  error // the cause, for errors.Is
}

func (f *failure) Error() string { return f.msg }
func (f *failure) Unwrap() error { return f.err }

func (f *failure) withHint(format string, args ...any) *failure {
	g := *f
	g.hint = fmt.Sprintf(format, args...)
	return &g
}

func newFailure(code int, format string, args ...any) *failure {
	err := fmt.Errorf(format, args...)
	return &failure{code: code, msg: err.Error(), err: errors.Unwrap(err)}
}

// badUsage is for wrong arguments and for input that cannot be read.
func badUsage(format string, args ...any) *failure {
	return newFailure(ExitUsage, format, args...)
}

// failed is for work that failed although the input is good.
func failed(format string, args ...any) *failure {
	return newFailure(ExitFailure, format, args...)
}

// findings ends a verb that has something to report. The text goes to
// standard error.
func findings(format string, args ...any) *failure {
	return newFailure(ExitFindings, format, args...)
}

// silent ends a verb with an exit code whose reason is already printed.
func silent(code int) *failure { return &failure{code: code} }

// asFailure gives an error its exit code. A bare error is a failure while
// working, except where the file system says that the input is not there.
func asFailure(err error) *failure {
	var f *failure
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, context.Canceled):
		return &failure{code: ExitFailure, msg: "stopped by a signal", err: err}
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EISDIR):
		return &failure{code: ExitUsage, msg: plain(err), err: err}
	}
	return &failure{code: ExitFailure, msg: plain(err), err: err}
}

// plain words an error for people: "a.txt: permission denied" rather than
// "open a.txt: permission denied".
func plain(err error) string {
	if p, ok := err.(*fs.PathError); ok {
		if errors.Is(p.Err, fs.ErrNotExist) {
			return p.Path + ": there is no such file"
		}
		return p.Path + ": " + p.Err.Error()
	}
	if l, ok := err.(*os.LinkError); ok {
		return l.New + ": " + l.Err.Error()
	}
	return err.Error()
}

// errReaderGone says that nobody reads standard output any more.
var errReaderGone = errors.New("the reader of standard output has gone")

// stdout is standard output. It tells a closed reader (`| head`) from every
// other broken pipe, as that is no error.
type stdout struct{ io.Writer }

func (s stdout) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if errors.Is(err, syscall.EPIPE) {
		err = errReaderGone
	}
	return n, err
}
