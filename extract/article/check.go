package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// checkStart looks at the first bytes of an input: it skips a byte order mark of
// UTF-8 and reports another, a known binary format and an input without bytes.
func checkStart(b *bufio.Reader, name string) error {
	head, err := b.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return readError(name, err)
	}
	if len(head) == 0 {
		return &Error{Place: name, Problem: "is empty", Hint: "an article needs text"}
	}
	if what := utf16(head); what != "" {
		return &Error{Place: name + ":1:1", Problem: "is " + what + ", not UTF-8", Hint: "convert it: iconv -f " + what + " -t UTF-8"}
	}
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.start)) {
			return &Error{Place: name, Problem: "is " + m.what + ", not text", Hint: m.hint}
		}
	}
	if bytes.HasPrefix(head, []byte("\xef\xbb\xbf")) {
		b.Discard(3) //nolint:errcheck // the bytes are in the buffer
	}
	return nil
}

// utf16 names the encoding of a text in UTF-16 or UTF-32, by its byte order mark
// or by the NULs beside ASCII characters.
func utf16(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(head, []byte("\x00\x00\xfe\xff")):
		return "UTF-32"
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return "UTF-16"
	}
	if len(head) < 8 {
		return ""
	}
	for odd, what := range []string{"UTF-16BE", "UTF-16LE"} {
		ok := true
		for i := 0; i+1 < 8 && ok; i += 2 {
			ok = head[i+odd] == 0 && head[i+1-odd] >= ' ' && head[i+1-odd] < 0x7F
		}
		if ok {
			return what
		}
	}
	return ""
}

// magics are the starts of files that are often taken for text.
var magics = []struct{ start, what, hint string }{
	{"%PDF-", "a PDF file", "convert it to text first: pdftotext"},
	{"PK\x03\x04", "a ZIP file or office document", "unpack or convert it to text first"},
	{"\x1f\x8b", "a gzip file", "unpack it first: gunzip"},
	{"BZh", "a bzip2 file", "unpack it first: bunzip2"},
	{"\xfd7zXZ\x00", "an xz file", "unpack it first: unxz"},
	{"\x28\xb5\x2f\xfd", "a Zstandard file", "unpack it first: unzstd"},
	{"\x89PNG", "a PNG image", "give a text file"},
	{"\xff\xd8\xff", "a JPEG image", "give a text file"},
	{"{\\rtf", "an RTF document", "convert it to text first"},
}

// checkText reports why a text cannot be an article: invalid UTF-8, NULs, mostly
// control characters, only white space. place is the file, and line the number
// of the text's first line in it, 0 where the text is a field of an NDJSON row.
func checkText(text, place string, line int) error {
	nul := strings.IndexByte(text, 0)
	bad := firstInvalid(text)
	if nul >= 0 || bad >= 0 || controls(text) {
		return textError(text, place, line, nul, bad)
	}
	if strings.TrimFunc(text, blank) == "" {
		return &Error{Place: place, Problem: "has only white space", Hint: "an article needs text"}
	}
	return nil
}

func blank(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' }

func textError(text, place string, line, nul, bad int) error {
	at := func(i int) string {
		if line == 0 {
			return place
		}
		return fmt.Sprintf("%s:%s", place, position(text, i, line))
	}
	switch {
	case nul >= 0 && (bad < 0 || nul < bad):
		return &Error{Place: at(nul), Problem: "a NUL character: this is no text", Hint: "give a text file in UTF-8"}
	case bad >= 0:
		return &Error{Place: at(bad), Problem: fmt.Sprintf("invalid UTF-8: byte 0x%02X", text[bad]), Hint: "convert the file to UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8"}
	}
	return &Error{Place: place, Problem: "is mostly control characters: this is no text", Hint: "give a text file in UTF-8"}
}

// firstInvalid gives the offset of the first byte that is no valid UTF-8, -1 for
// none.
func firstInvalid(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

// controls reports whether one in four of a text's first bytes is a control
// character.
func controls(text string) bool {
	head := text[:min(len(text), 64<<10)]
	n := 0
	for i := 0; i < len(head); i++ {
		if c := head[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' || c == 0x7F {
			n++
		}
	}
	return n > 0 && 4*n >= len(head)
}

// position gives line:col of an offset; line is the number of the first line.
func position(text string, i, line int) string {
	before := text[:i]
	line += strings.Count(before, "\n")
	start := strings.LastIndexByte(before, '\n') + 1
	return fmt.Sprintf("%d:%d", line, utf8.RuneCountInString(before[start:])+1)
}
