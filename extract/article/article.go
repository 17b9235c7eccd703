package article

import (
	"fmt"
	"io"
	"iter"
)

// An Article is a text to read and what is known about it.
type Article struct {
	ID    string // the NDJSON row's id, else the file's name without its ending
	Title string
	Date  string // YYYY-MM-DD, or empty
	URL   string
	Text  string // valid UTF-8, no NUL
	// Err is why this article cannot be read. The others of its file still can.
	Err error
}

// Kind is the form of an input.
type Kind string

// The kinds of input.
const (
	Auto   Kind = ""       // NDJSON where the first character that is no space is {, else plain text
	Text   Kind = "text"   // one article
	NDJSON Kind = "ndjson" // one article a line
)

// Limits on what is read, in bytes. A Reader's fields override them.
const (
	DefaultMaxLine = 64 << 20
	DefaultMaxText = 1 << 30
)

// A Reader reads articles. Its zero value has the default limits.
type Reader struct {
	MaxLine int // longest line in bytes, 0: DefaultMaxLine
	MaxText int // longest plain text in bytes, 0: DefaultMaxText; at most 4 GiB - 1
}

// ReadFile reads the articles of a file with the default limits; see
// Reader.ReadFile.
func ReadFile(path string) iter.Seq[Article] { return Reader{}.ReadFile(path) }

// Read reads articles with the default limits; see Reader.Read.
func Read(r io.Reader, name string, kind Kind) iter.Seq[Article] { return Reader{}.Read(r, name, kind) }

// An Error says what is wrong with an input, where, and what to do about it.
type Error struct {
	Place   string // a file, or file:line, file:line:col; lines and columns count from 1, columns in characters
	Problem string
	Hint    string // what to do, or empty
	Err     error  // the cause, or nil
}

// Error gives "place: problem (hint)" on one line, without control characters.
func (e *Error) Error() string {
	if e.Hint == "" {
		return onePrintableLine(fmt.Sprintf("%s: %s", e.Place, e.Problem))
	}
	return onePrintableLine(fmt.Sprintf("%s: %s (%s)", e.Place, e.Problem, e.Hint))
}

// Unwrap gives the cause: errors.Is(err, fs.ErrNotExist) works.
func (e *Error) Unwrap() error { return e.Err }
