package rule

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// value checks one value, or the values of a list.
func (r *tableReader) value(c column) {
	id, value, at := string(r.values[idColumn]), r.values[c], r.starts[c]
	what := columnNames[c]
	if c == inColumn || c == seatColumn {
		if !slugBytes(value) {
			r.problemAt(at, id, "bad-id", what+" "+quote(string(value))+" is no id", slugHint(string(value)))
			r.values[c] = nil
		}
		return
	}
	if i := unprinted(value); i >= 0 {
		c, _ := utf8.DecodeRune(value[i:])
		r.problemAt(at+i, id, "control-character", what+" has the character "+fmt.Sprintf("%U", c)+", which does not print", "write it with plain letters and spaces")
		return
	}
	switch c {
	case nameColumn:
		if i := bytes.IndexByte(value, '|'); i >= 0 {
			r.problemAt(at+i, id, "wrong-value", "name has a |", "write one name, and the others into the column names")
		}
	default:
		r.values[c] = r.list(c, value)
	}
}

// list checks the values of a list, and gives it without spaces around them.
func (r *tableReader) list(c column, value []byte) []byte {
	tidy := true
	rest := value
	for more := true; more; {
		var one []byte
		at := r.starts[c] + len(value) - len(rest)
		one, rest, more = bytes.Cut(rest, []byte("|"))
		word := bytes.TrimSpace(one)
		tidy = tidy && len(word) == len(one)
		if len(word) == 0 {
			r.problemAt(at, string(r.values[idColumn]), "empty-value", columnNames[c]+" has an empty value", "write one | between two values")
			return nil
		}
		if c != sameAsColumn || plainIRI(word) {
			continue
		}
		if why := badIRI(string(word)); why != "" {
			r.problemAt(at, string(r.values[idColumn]), "bad-iri", "same-as "+quote(string(word))+" is no IRI: "+why, "write https://en.wikipedia.org/wiki/Japan")
			return nil
		}
	}
	if tidy {
		return value
	}
	parts := bytes.Split(value, []byte("|"))
	for i := range parts {
		parts[i] = bytes.TrimSpace(parts[i])
	}
	return bytes.Join(parts, []byte("|"))
}

// slugBytes is IsSlug for the bytes of a table.
func slugBytes(s []byte) bool {
	hyphen := true
	for _, c := range s {
		if c == '-' && hyphen || c != '-' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
		hyphen = c == '-'
	}
	return !hyphen
}

// unprinted gives the place of the first character that does not print, or -1.
func unprinted(s []byte) int {
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7f {
			i++
			continue
		}
		c, n := utf8.DecodeRune(s[i:])
		if !unicode.IsPrint(c) {
			return i
		}
		i += n
	}
	return -1
}

// plainIRI knows the most common form of an IRI without parsing it.
func plainIRI(s []byte) bool {
	rest, ok := bytes.CutPrefix(s, []byte("https://"))
	if !ok {
		return false
	}
	host, path, _ := bytes.Cut(rest, []byte("/"))
	for _, c := range host {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '.' {
			return false
		}
	}
	for _, c := range path {
		if c <= ' ' || c >= 0x7f || c == '%' || bytes.IndexByte([]byte("<>\"{}|\\^`"), c) >= 0 {
			return false
		}
	}
	return len(host) > 0
}
