package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// readRows reads an article a line. A bad row gives an Article with Err, and the
// next rows are read.
func (rd Reader) readRows(b *bufio.Reader, name string, yield func(Article) bool) {
	seen := map[string]int{}
	var buf []byte
	rows := 0
	for line := 1; ; line++ {
		row, tooBig, err := rd.readLine(b, buf)
		buf = row[:0]
		place := fmt.Sprintf("%s:%d", name, line)
		last := errors.Is(err, io.EOF)
		if err != nil && !last {
			yield(Article{ID: rowID(name, line), Err: readError(place, err)})
			return
		}
		blankRow := len(bytes.TrimSpace(row)) == 0 && !tooBig
		if !blankRow {
			rows++
			var a Article
			if tooBig {
				a.Err = tooLong(place, rd.MaxLine)
			} else {
				a = parseRow(row, place, seen, line)
			}
			if a.ID == "" {
				a.ID = rowID(name, line)
			}
			if !yield(a) {
				return
			}
		}
		if last {
			break
		}
	}
	if rows == 0 {
		yield(Article{ID: idOf(name), Err: &Error{Place: name, Problem: "has only white space", Hint: `a row is {"id": "...", "text": "..."}`}})
	}
}

// rowID names a row that gives no id of its own.
func rowID(name string, line int) string { return fmt.Sprintf("%s:%d", idOf(name), line) }

// readLine reads a line into buf, without its line break. A line beyond the
// limit is skipped and reported. The error is io.EOF behind the last line.
func (rd Reader) readLine(b *bufio.Reader, buf []byte) (row []byte, tooBig bool, err error) {
	buf = buf[:0]
	for {
		part, err := b.ReadSlice('\n')
		if !tooBig && len(buf)+len(part) <= rd.MaxLine+2 {
			buf = append(buf, part...)
		} else {
			tooBig = true
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		return bytes.TrimRight(buf, "\r\n"), tooBig, err
	}
}

// parseRow reads one row. place is file:line.
func parseRow(row []byte, place string, seen map[string]int, line int) Article {
	a := Article{}
	if !utf8.Valid(row) {
		i := firstInvalid(string(row))
		a.Err = &Error{Place: column(place, row, i), Problem: fmt.Sprintf("invalid UTF-8: byte 0x%02X", row[i]), Hint: "convert the file to UTF-8"}
		return a
	}
	if !json.Valid(row) {
		a.Err = invalidJSON(row, place)
		return a
	}
	fields, ok := scanFields(row)
	if !ok {
		a.Err = &Error{Place: place, Problem: "the row is no JSON object", Hint: `a row is {"id": "...", "text": "..."}`}
		return a
	}
	a.fill(fields, place)
	if a.Err != nil {
		return a
	}
	if first, twice := seen[a.ID]; twice {
		a.Text = ""
		a.Err = &Error{Place: place, Problem: fmt.Sprintf("id %q is already that of line %d", a.ID, first), Hint: "give each row its own id"}
		return a
	}
	seen[a.ID] = line
	return a
}

// fill takes the fields over and checks them.
func (a *Article) fill(f fields, place string) {
	var err error
	take := func(name string, raw []byte, needed bool) (s string) {
		if err != nil {
			return ""
		}
		s, err = text(name, raw, needed, place)
		return s
	}
	id := take("id", f.id, true)
	a.ID = safeID(id)
	if strings.TrimSpace(id) == "" {
		a.ID = ""
	}
	a.Title = take("title", f.title, false)
	a.Date = Date(take("date", f.date, false))
	a.URL = take("url", f.url, false)
	a.Text = take("text", f.text, true)
	if err != nil {
		a.Text, a.Err = "", err
		return
	}
	if err := checkText(a.Text, place+": text", 0); err != nil {
		a.Text, a.Err = "", err
	}
}

// text gives the value of a field that must be a string.
func text(name string, raw []byte, needed bool, place string) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		if needed {
			return "", &Error{Place: place, Problem: fmt.Sprintf("the field %q is missing", name), Hint: `a row is {"id": "...", "text": "..."}`}
		}
		return "", nil
	}
	if raw[0] != '"' {
		if name == "id" && (raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9') {
			return string(raw), nil // a number is a fine id
		}
		return "", &Error{Place: place, Problem: fmt.Sprintf("the field %q is no string", name), Hint: "put it in quotes"}
	}
	if bytes.IndexByte(raw, '\\') < 0 {
		s := string(raw[1 : len(raw)-1])
		if needed && name == "id" && strings.TrimSpace(s) == "" {
			return "", emptyID(place)
		}
		return s, nil
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return "", &Error{Place: place, Problem: fmt.Sprintf("the field %q cannot be read: %v", name, err), Err: err}
	}
	if name == "id" && strings.TrimSpace(s) == "" {
		return "", emptyID(place)
	}
	return s, nil
}

func emptyID(place string) error {
	return &Error{Place: place, Problem: `the field "id" is empty`, Hint: "give each row its own id"}
}

// invalidJSON words why a row is no JSON, with the column.
func invalidJSON(row []byte, place string) error {
	var v json.RawMessage
	err := json.Unmarshal(row, &v)
	e := &Error{Place: place, Problem: "invalid JSON", Hint: `a row is {"id": "...", "text": "..."} on one line`, Err: err}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		e.Place = column(place, row, max(0, int(syntax.Offset)-1))
		e.Problem = "invalid JSON: " + syntax.Error()
	}
	return e
}

func column(place string, row []byte, i int) string {
	return fmt.Sprintf("%s:%d", place, utf8.RuneCount(row[:min(i, len(row))])+1)
}
