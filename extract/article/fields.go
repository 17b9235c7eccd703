package article

import (
	"bytes"
	"encoding/json"
)

// fields are the values of a row that matter, as they stand in the JSON.
type fields struct{ id, text, title, date, url []byte }

// scanFields finds the fields of a JSON object whose validity is known. Of a
// field that stands twice the last value counts, as in other JSON readers. Names
// must match exactly, unlike in encoding/json: "Text" is another field. It
// reports false for JSON that is no object.
func scanFields(row []byte) (f fields, ok bool) {
	i := skipSpace(row, 0)
	if i >= len(row) || row[i] != '{' {
		return f, false
	}
	i = skipSpace(row, i+1)
	for i < len(row) && row[i] == '"' {
		end := stringEnd(row, i)
		name := row[i:end]
		i = skipSpace(row, end)
		i = skipSpace(row, i+1) // the colon
		end = valueEnd(row, i)
		f.set(name, row[i:end])
		i = skipSpace(row, end)
		if i < len(row) && row[i] == ',' {
			i = skipSpace(row, i+1)
		}
	}
	return f, true
}

func (f *fields) set(quoted, value []byte) {
	name := string(quoted[1 : len(quoted)-1])
	if bytes.IndexByte(quoted, '\\') >= 0 {
		if json.Unmarshal(quoted, &name) != nil {
			return
		}
	}
	switch name {
	case "id":
		f.id = value
	case "text":
		f.text = value
	case "title":
		f.title = value
	case "date":
		f.date = value
	case "url":
		f.url = value
	}
}

func skipSpace(row []byte, i int) int {
	for i < len(row) && (row[i] == ' ' || row[i] == '\t' || row[i] == '\n' || row[i] == '\r') {
		i++
	}
	return i
}

// stringEnd gives the offset behind the string at i.
func stringEnd(row []byte, i int) int {
	for i++; i < len(row); i++ {
		switch row[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(row)
}

// valueEnd gives the offset behind the value at i.
func valueEnd(row []byte, i int) int {
	depth := 0
	for i < len(row) {
		switch row[i] {
		case '"':
			i = stringEnd(row, i)
			if depth == 0 {
				return i
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return i
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case ',', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return i
			}
		}
		i++
	}
	return i
}
