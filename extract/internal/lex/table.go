package lex

import (
	"fmt"
	"hash/crc32"
	"io/fs"
	"path"
	"strings"
)

// A table is a text file of sorted lines, each a key, a tab and values. It is
// kept as one string and searched in place: loading it makes no map.
type table struct {
	text string
}

// loadTable reads a file and checks that its lines are sorted by key, without
// a key twice, and that check finds no fault in their values. Lines at the top
// that are empty or start with # are skipped. A file whose checksum stands in
// the last of them is as the generator wrote it and needs no checking: that
// makes the start of the program four times as fast.
func loadTable(fsys fs.FS, dir, name string, check func(values string) error) (table, error) {
	file := path.Join(dir, name)
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return table{}, fmt.Errorf("read the lexicon: %w", err)
	}
	head, text := splitHead(string(data))
	if strings.HasSuffix(head, Checksum(text)) {
		return table{text}, nil
	}
	skipped := strings.Count(head, "\n")
	prev := ""
	for at, row := 0, 1; at < len(text); row++ {
		key, values, next := splitRow(text, at)
		if next < 0 {
			return table{}, fmt.Errorf("%s:%d: the last line has no end", file, skipped+row)
		}
		if key <= prev {
			return table{}, fmt.Errorf("%s:%d: %q does not come after %q: lines must be sorted by bytes, no word twice", file, skipped+row, key, prev)
		}
		if err := check(values); err != nil {
			return table{}, fmt.Errorf("%s:%d: %q: %w", file, skipped+row, key, err)
		}
		prev, at = key, next
	}
	return table{text}, nil
}

// Checksum gives the last line of the head of a generated file whose lines are
// text.
func Checksum(text string) string {
	return fmt.Sprintf("# crc32c %08x\n", crc32.Checksum([]byte(text), crc32.MakeTable(crc32.Castagnoli)))
}

// splitHead cuts the comment lines at the top off.
func splitHead(text string) (head, rest string) {
	at := 0
	for at < len(text) && (text[at] == '#' || text[at] == '\n') {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			break
		}
		at += end + 1
	}
	return text[:at], text[at:]
}

// splitRow gives the key and the values of the line at an offset, and the
// offset of the next line, -1 where the line has no end.
func splitRow(text string, at int) (key, values string, next int) {
	end := strings.IndexByte(text[at:], '\n')
	if end < 0 {
		return text[at:], "", -1
	}
	key, values, _ = strings.Cut(text[at:at+end], "\t")
	return key, values, at + end + 1
}

// find gives the line of a key: the key as a part of the table's own text, and
// its values.
func (t *table) find(key string) (own, values string, ok bool) {
	low, high := 0, len(t.text) // the line starts in [low, high)
	for low < high {
		mid := t.lineStart(int(uint(low+high) >> 1))
		switch c := t.compare(mid, key); {
		case c == 0:
			own, values, _ := splitRow(t.text, mid)
			return own, values, true
		case c > 0:
			high = mid
		default:
			low = mid + strings.IndexByte(t.text[mid:], '\n') + 1
		}
	}
	return "", "", false
}

// lineStart gives the start of the line that an offset lies in.
func (t *table) lineStart(at int) int {
	for at > 0 && t.text[at-1] != '\n' {
		at--
	}
	return at
}

// compare compares the key of the line at an offset with another key: negative
// where the line comes before it.
func (t *table) compare(at int, key string) int {
	text := t.text
	for i := 0; i < len(key); i++ {
		c := text[at+i]
		if c == '\t' || c == '\n' {
			return -1
		}
		if c != key[i] {
			return int(c) - int(key[i])
		}
	}
	if c := text[at+len(key)]; c == '\t' || c == '\n' {
		return 0
	}
	return 1
}

// each calls f for every line, in order.
func (t *table) each(f func(key, values string)) {
	for at := 0; at < len(t.text); {
		key, values, next := splitRow(t.text, at)
		f(key, values)
		at = next
	}
}
