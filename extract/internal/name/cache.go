package name

import (
	"encoding/binary"
	"errors"
	"fmt"
	"unsafe"
)

// magic starts a stored table. Its number changes with the format, the folding
// and the hash.
const magic = "entente names 2\n"

// byteOrder tells a machine of the other byte order.
const byteOrder = uint64(0x0102030405060708)

// headerSize is the magic, the byte order and five counts.
const headerSize = len(magic) + 6*8

// Bytes gives the table in a form that FromBytes takes, on a machine of the
// same byte order. The same names give the same bytes.
func (t *Table) Bytes() []byte {
	cands := make([]byte, 0, len(t.cands)*candidateSize)
	for _, c := range t.cands { // by field: a struct's gaps hold anything
		cands = binary.NativeEndian.AppendUint32(cands, uint32(c.Entity))
		cands = append(cands, byte(c.Kind), 0)
		cands = binary.NativeEndian.AppendUint16(cands, uint16(c.Nearby))
	}
	b := make([]byte, 0, headerSize+len(t.first)*8+len(t.slots)*8+len(t.entries)*16+len(cands)+len(t.words))
	b = append(b, magic...)
	b = binary.NativeEndian.AppendUint64(b, byteOrder)
	for _, n := range []int{len(t.first), len(t.slots), len(t.entries), len(t.cands), len(t.words)} {
		b = binary.NativeEndian.AppendUint64(b, uint64(n))
	}
	b = append(b, asBytes(t.first)...)
	b = append(b, asBytes(t.slots)...)
	b = append(b, asBytes(t.entries)...)
	b = append(b, cands...)
	return append(b, t.words...)
}

const candidateSize = 8

// The stored form is the memory of these structs: this does not compile where
// their sizes differ.
var (
	_ [8]byte             = [unsafe.Sizeof(slot{})]byte{}
	_ [16]byte            = [unsafe.Sizeof(entry{})]byte{}
	_ [candidateSize]byte = [unsafe.Sizeof(Candidate{})]byte{}
)

func asBytes[T uint64 | slot | entry](s []T) []byte {
	if len(s) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&s[0])), len(s)*int(unsafe.Sizeof(s[0])))
}

// FromBytes gives the table that Bytes stored. It keeps b, which must not change
// any more: it may be a file mapped into memory. A table of another version or
// machine, or a damaged one, is an error; entities is the number of the pack's
// entities, which no candidate exceeds.
func FromBytes(b []byte, entities int) (*Table, error) {
	t, err := FromSound(b)
	if err != nil {
		return nil, err
	}
	if err := t.validate(entities); err != nil {
		return nil, fmt.Errorf("load names: the table is damaged: %w", err)
	}
	return t, nil
}

// FromSound is FromBytes for bytes that are known to be as they were stored: it
// does not look at every name, which takes 9 ms for a million.
func FromSound(b []byte) (*Table, error) {
	if len(b) < headerSize || string(b[:len(magic)]) != magic {
		return nil, errors.New("load names: not a table of this version")
	}
	if uintptr(unsafe.Pointer(&b[0]))%8 != 0 {
		aligned := make([]uint64, len(b)/8+1)
		own := asBytes(aligned)[:len(b)]
		copy(own, b)
		b = own
	}
	head := b[len(magic):headerSize]
	if binary.NativeEndian.Uint64(head) != byteOrder {
		return nil, errors.New("load names: stored on a machine of another byte order")
	}
	r := sections{rest: b[headerSize:], head: head[8:]}
	t := &Table{
		first:   section[uint64](&r),
		slots:   section[slot](&r),
		entries: section[entry](&r),
		cands:   section[Candidate](&r),
		words:   section[byte](&r),
	}
	if r.short || len(r.rest) != 0 {
		return nil, errors.New("load names: the table is cut off or too long")
	}
	if len(t.entries) <= filtered {
		t.fillMaybe()
	}
	return t, nil
}

// filtered is the most names for which a loaded table makes its filter: for a
// million that would take as long as to load them.
const filtered = 1 << 15

// sections cuts a stored table into its slices.
type sections struct {
	rest  []byte
	head  []byte // the counts that are left
	short bool   // the table is too short for its counts
}

func section[T uint64 | slot | entry | Candidate | byte](r *sections) []T {
	var zero T
	n := binary.NativeEndian.Uint64(r.head)
	r.head = r.head[8:]
	size := uint64(unsafe.Sizeof(zero))
	if r.short || n > uint64(len(r.rest))/size {
		r.short = true
		return nil
	}
	if n == 0 {
		return nil
	}
	s := unsafe.Slice((*T)(unsafe.Pointer(&r.rest[0])), n)
	r.rest = r.rest[n*size:]
	return s
}

// validate makes sure that no index leads out of the table and that every hash
// table has an empty place, so that Find cannot panic or run for ever.
func (t *Table) validate(entities int) error {
	if !powerOfTwo(len(t.first)) || !powerOfTwo(len(t.slots)) {
		return errors.New("the size of a hash table is no power of two")
	}
	empty := 0
	for _, f := range t.first {
		if f == 0 {
			empty++
		} else if f&0xFF > maxWords {
			return errors.New("a name has too many words")
		}
	}
	free := 0
	for _, s := range t.slots {
		if s.entry == 0 {
			free++
		} else if int(s.entry) > len(t.entries) {
			return errors.New("a place points at no name")
		}
	}
	if empty == 0 || free == 0 {
		return errors.New("a hash table is full")
	}
	for _, e := range t.entries {
		if int(e.words)+int(e.size) > len(t.words) || int(e.cands)+int(e.n) > len(t.cands) {
			return errors.New("a name points out of the table")
		}
	}
	for _, c := range t.cands {
		if c.Entity < 0 || int(c.Entity) >= entities || c.Kind > Not || c.Nearby < 0 {
			return errors.New("a name points at no entity")
		}
	}
	return nil
}

func powerOfTwo(n int) bool { return n > 0 && n&(n-1) == 0 }
