package score

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"entente/extract/article"
)

// A Row is a text with what people marked in it.
type Row struct {
	ID   string
	Text string // empty when the row has none
	Date string // YYYY-MM-DD, or empty
	// Edges and Names are nil when the row does not have the field, and empty
	// when it says that there is none.
	Edges []Edge
	Names []Name
	Place string // file:line of the row
}

// Article is the row as something to read.
func (r Row) Article() article.Article { return article.Article{ID: r.ID, Date: r.Date, Text: r.Text} }

// A Span is a half-open range of the text in Unicode code points.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

func (s Span) overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// An Edge is a marked event between two parties.
type Edge struct {
	Plover    string `json:"plover"`
	Source    Span   `json:"source"`
	Target    Span   `json:"target"`
	Symmetric bool   `json:"symmetric,omitempty"`
}

// A Name is a marked name. Type is person, place or organization.
type Name struct {
	Span
	Type string `json:"type"`
}

// maxLine is the longest row in bytes.
const maxLine = 64 << 20

// rowForm shows how a row is written.
const rowForm = `a row is {"id": "...", "text": "...", "edges": [{"plover": "...", "source": [0, 5], "target": [10, 15]}]} or has "names": [{"start": 0, "end": 5, "type": "person"}]`

// Read reads gold, one row a line; empty lines are skipped. name stands for
// the file in errors. The error of the first bad row is an [article.Error]
// with its line and column.
func Read(r io.Reader, name string) ([]Row, error) {
	b := bufio.NewReaderSize(r, 1<<16)
	lines := map[string]int{} // of each id
	var rows []Row
	for number := 1; ; number++ {
		line, err := readLine(b)
		place := fmt.Sprintf("%s:%d", name, number)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, &article.Error{Place: place, Problem: "cannot be read: " + err.Error(), Err: err}
		}
		if len(bytes.TrimSpace(line)) > 0 {
			row, problem := parseRow(line, place)
			if problem != nil {
				return nil, problem
			}
			if first, twice := lines[row.ID]; twice {
				return nil, &article.Error{Place: place, Problem: fmt.Sprintf("id %q is already that of line %d", row.ID, first), Hint: "give each row its own id"}
			}
			lines[row.ID] = number
			rows = append(rows, row)
		}
		if err != nil {
			break
		}
	}
	if len(rows) == 0 {
		return nil, &article.Error{Place: name, Problem: "has no row", Hint: rowForm}
	}
	return rows, nil
}

var errLongLine = errors.New("the line is longer than 64 MB")

// readLine reads a line without its break. The error is io.EOF for the last.
func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := b.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxLine {
			return nil, errLongLine
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return bytes.TrimRight(line, "\r\n"), err
		}
	}
}

// Check says whether every span of the row lies in its text. Read checks rows
// that have a text; after another text was put in, call it again.
func (r Row) Check() error {
	length := utf8.RuneCountInString(r.Text)
	outside := func(what string, s Span) error {
		return &article.Error{Place: r.Place, Problem: fmt.Sprintf("%s [%d, %d] lies outside of the text, which has %d characters", what, s.Start, s.End, length),
			Hint: "offsets count Unicode code points of the text, half open"}
	}
	for _, e := range r.Edges {
		if e.Source.End > length {
			return outside("the source", e.Source)
		}
		if e.Target.End > length {
			return outside("the target", e.Target)
		}
	}
	for _, n := range r.Names {
		if n.End > length {
			return outside("the name", n.Span)
		}
	}
	return nil
}

// words gives the words of a span, and nothing of a span outside of the text.
func words(runes []rune, s Span) string {
	if s.Start < 0 || s.End > len(runes) || s.Start >= s.End {
		return ""
	}
	return strings.Join(strings.Fields(string(runes[s.Start:s.End])), " ")
}
