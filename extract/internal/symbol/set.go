package symbol

// A Set is a set of symbols: a bit for each. None is never in it.
type Set struct {
	bits []uint64
}

// Add puts a symbol in.
func (s *Set) Add(sym Symbol) {
	if sym == None {
		return
	}
	for int(sym>>6) >= len(s.bits) {
		s.bits = append(s.bits, 0)
	}
	s.bits[sym>>6] |= 1 << (sym & 63)
}

// Has says whether a symbol is in the set.
func (s *Set) Has(sym Symbol) bool {
	i := int(sym >> 6)
	return i < len(s.bits) && s.bits[i]>>(sym&63)&1 != 0
}
