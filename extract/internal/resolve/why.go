package resolve

import "entente/extract/internal/name"

// Candidates gives what the gazetteer has for name n of sentence si, for those
// who ask why a name was taken for another entity.
func (d *Doc) Candidates(si, n int32) []name.Candidate {
	s := &d.Sentences[si]
	if int(n) >= len(s.cands) {
		return nil
	}
	return s.cands[n]
}
