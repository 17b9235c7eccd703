package article

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// ReadFile reads the articles of a file: NDJSON when its name ends in .ndjson
// or .jsonl, else plain text. A file that cannot be read gives one Article with
// Err. The file is opened when the iteration starts and closed when it ends.
func (rd Reader) ReadFile(path string) iter.Seq[Article] {
	return func(yield func(Article) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(Article{ID: idOf(path), Err: openError(path, err)})
			return
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			yield(Article{ID: idOf(path), Err: &Error{Place: path, Problem: "is a folder, not a file", Hint: "name the files in it", Err: errIsDir}})
			return
		}
		kind := Text
		switch strings.ToLower(filepath.Ext(path)) {
		case ".ndjson", ".jsonl":
			kind = NDJSON
		}
		for a := range rd.Read(f, path, kind) {
			if !yield(a) {
				return
			}
		}
	}
}

var errIsDir = errors.New("is a directory")

// Read reads articles from r. name stands in the errors, and without folder and
// ending it is the id of a plain text. The iteration reads r and can be done
// once.
func (rd Reader) Read(r io.Reader, name string, kind Kind) iter.Seq[Article] {
	if rd.MaxLine <= 0 {
		rd.MaxLine = DefaultMaxLine
	}
	if rd.MaxText <= 0 || uint64(rd.MaxText) >= 1<<32 {
		rd.MaxText = DefaultMaxText
	}
	return func(yield func(Article) bool) {
		b := bufio.NewReaderSize(r, 64<<10)
		if err := checkStart(b, name); err != nil {
			yield(Article{ID: idOf(name), Err: err})
			return
		}
		switch kind {
		case Auto:
			kind = guess(b)
		case Text, NDJSON:
		default:
			yield(Article{ID: idOf(name), Err: &Error{Place: name, Problem: fmt.Sprintf("unknown kind of input %q", string(kind)), Hint: "use text or ndjson"}})
			return
		}
		if kind == NDJSON {
			rd.readRows(b, name, yield)
			return
		}
		text, err := rd.readText(b, name)
		yield(Article{ID: idOf(name), Text: text, Err: err})
	}
}

// openError words why a file cannot be opened.
func openError(path string, err error) error {
	e := &Error{Place: path, Err: err}
	var p *fs.PathError
	switch {
	case path == "":
		e.Place, e.Problem, e.Hint = `""`, "the file name is empty", "name a file, or - for standard input"
	case errors.Is(err, fs.ErrNotExist):
		e.Problem, e.Hint = "there is no such file", "check the path"
	case errors.Is(err, fs.ErrPermission):
		e.Problem, e.Hint = "may not be read", "check its permissions"
	case errors.As(err, &p):
		e.Problem = "cannot be opened: " + p.Err.Error()
	default:
		e.Problem = "cannot be opened: " + err.Error()
	}
	return e
}

// readError words why reading stopped.
func readError(place string, err error) error {
	return &Error{Place: place, Problem: "cannot be read: " + err.Error(), Err: err}
}

// guess tells NDJSON by its first character.
func guess(b *bufio.Reader) Kind {
	for n := 1; n <= b.Size(); n++ {
		head, err := b.Peek(n)
		if len(head) < n || err != nil {
			break
		}
		switch head[n-1] {
		case ' ', '\t', '\r', '\n':
			continue
		case '{':
			return NDJSON
		}
		break
	}
	return Text
}

// idOf makes an article's id from a file name: without folder and ending.
func idOf(name string) string {
	base := filepath.Base(name)
	if ext := filepath.Ext(base); ext != base {
		base = strings.TrimSuffix(base, ext)
	}
	return safeID(base)
}

// safeID makes an id that breaks no line and no terminal.
func safeID(id string) string {
	id = onePrintableLine(strings.TrimSpace(id))
	if id == "" || id == "." || id == ".." {
		return "article"
	}
	return id
}

// onePrintableLine replaces control and format characters and invalid UTF-8 by
// hyphens.
func onePrintableLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar || r == '\u2028' || r == '\u2029' {
			return '-'
		}
		return r
	}, s)
}
