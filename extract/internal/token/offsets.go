package token

import "unicode/utf8"

// Offsets converts byte offsets to code point offsets, for offsets that mostly
// increase: going on costs the distance, going back starts at the text's start.
// The zero value is not usable; make one with NewOffsets.
type Offsets struct {
	text  string
	bytes int
	runes int
}

// NewOffsets starts at the start of a text.
func NewOffsets(text string) Offsets { return Offsets{text: text} }

// Rune gives the number of code points before byte offset b. An offset beyond
// the text's end counts as its end.
func (o *Offsets) Rune(b int) int {
	b = max(0, min(b, len(o.text)))
	if b < o.bytes {
		o.bytes, o.runes = 0, 0
	}
	o.runes += utf8.RuneCountInString(o.text[o.bytes:b])
	o.bytes = b
	return o.runes
}

// stride is the distance of an Index's marks, in bytes.
const stride = 512

// An Index converts byte offsets to code point offsets in any order, at the
// cost of one pass over the text in the beginning. It is safe for concurrent
// use. A text of ASCII characters takes no memory.
type Index struct {
	text  string
	ascii bool
	marks []mark // the first code point that starts at or behind each multiple of stride
}

type mark struct{ bytes, runes int }

// NewIndex makes the index of a text.
func NewIndex(text string) *Index {
	if isASCII(text) {
		return &Index{text: text, ascii: true}
	}
	x := &Index{text: text, marks: make([]mark, 0, len(text)/stride+1)}
	runes := 0
	for i := range text {
		if i >= len(x.marks)*stride {
			x.marks = append(x.marks, mark{i, runes})
		}
		runes++
	}
	return x
}

// Rune gives the number of code points before byte offset b.
func (x *Index) Rune(b int) int {
	b = max(0, min(b, len(x.text)))
	if x.ascii {
		return b
	}
	k := min(b/stride, len(x.marks)-1)
	if k > 0 && x.marks[k].bytes > b {
		k--
	}
	m := x.marks[k]
	return m.runes + utf8.RuneCountInString(x.text[m.bytes:b])
}

func isASCII(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}
