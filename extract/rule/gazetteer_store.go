package rule

import (
	"encoding/binary"
	"unsafe"
)

// The stored form: a head of numbers, then starts, then a text with types,
// refs and files, then rows.
const gazetteerHead = 4 * 8

// parts gives the gazetteer in parts that together are what gazetteerFrom
// takes, on a machine of the same byte order.
func (g *Gazetteer) parts() [][]byte {
	small := g.appendSmall(nil)
	head := make([]byte, 0, gazetteerHead)
	for _, n := range []int{len(g.starts), len(small), len(g.rows), 0} {
		head = binary.NativeEndian.AppendUint64(head, uint64(n))
	}
	var starts []byte
	if len(g.starts) > 0 {
		starts = unsafe.Slice((*byte)(unsafe.Pointer(&g.starts[0])), 4*len(g.starts))
	}
	return [][]byte{head, starts, small, []byte(g.rows)}
}

func (g *Gazetteer) appendSmall(b []byte) []byte {
	for _, list := range [][]named{g.types, g.refs} {
		b = binary.AppendUvarint(b, uint64(len(list)))
		for _, x := range list {
			b = appendText(b, x.id)
			for _, n := range []uint32{x.file, x.line, x.col} {
				b = binary.AppendUvarint(b, uint64(n))
			}
		}
	}
	b = binary.AppendUvarint(b, uint64(len(g.files)))
	for _, f := range g.files {
		b = appendText(b, f)
	}
	return b
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// gazetteerFrom gives the gazetteer that parts stored, or nil where b is none.
// It keeps b, which must be aligned to 8 bytes and not change any more.
func gazetteerFrom(b []byte) *Gazetteer {
	if len(b) < gazetteerHead || uintptr(unsafe.Pointer(&b[0]))%8 != 0 {
		return nil
	}
	var sizes [3]uint64
	for i := range sizes {
		sizes[i] = binary.NativeEndian.Uint64(b[8*i:])
	}
	b = b[gazetteerHead:]
	if sizes[0] > uint64(len(b))/4 || sizes[1] > uint64(len(b)) || sizes[2] > uint64(len(b)) || 4*sizes[0]+sizes[1]+sizes[2] != uint64(len(b)) || sizes[0] == 0 {
		return nil
	}
	g := &Gazetteer{starts: unsafe.Slice((*uint32)(unsafe.Pointer(&b[0])), sizes[0])}
	b = b[4*sizes[0]:]
	small := textReader{rest: string(b[:sizes[1]])}
	b = b[sizes[1]:]
	g.rows = unsafe.String(unsafe.SliceData(b), len(b))
	g.types, g.refs = small.named(), small.named()
	for range small.count() {
		g.files = append(g.files, small.text())
	}
	if small.bad || small.rest != "" {
		return nil
	}
	return g
}

// A textReader reads numbers and texts.
type textReader struct {
	rest string
	bad  bool
}

func (t *textReader) number() uint32 {
	n, at := uvarint(t.rest, 0)
	t.bad = t.bad || at == 0
	t.rest = t.rest[at:]
	return n
}

// count reads the number of things that follow, each of at least a byte.
func (t *textReader) count() uint32 {
	n := t.number()
	if uint64(n) > uint64(len(t.rest)) {
		t.bad = true
		return 0
	}
	return n
}

func (t *textReader) text() string {
	n := t.count()
	s := t.rest[:n]
	t.rest = t.rest[n:]
	return s
}

func (t *textReader) named() []named {
	out := make([]named, t.count())
	for i := range out {
		out[i] = named{t.text(), t.number(), t.number(), t.number()}
	}
	return out
}
