package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
)

// sameGroup resolves "the two leaders", "both sides", "the officials" to the
// group that stood before.
func (d *Doc) sameGroup(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	if !f.Plural {
		return nil
	}
	head := d.Parser.Noun(s.Sentence, f.Head)
	switch head {
	case "leader", "side", "country", "nation", "president", "minister", "official", "government", "ally", "neighbour", "neighbor", "party", "state", "power", "diplomat", "negotiator", "counterpart", "man", "woman", "premier":
	default:
		return nil
	}
	human := head != "side" && head != "country" && head != "nation" && head != "government" && head != "ally" && head != "party" && head != "state" && head != "power" && head != "neighbour" && head != "neighbor"
	group := func(refs []Ref) bool {
		if len(refs) < 2 {
			return false
		}
		for _, r := range refs {
			if d.Entities[r.Entity].Mask&d.World.Person != 0 != human && r.Via == "" {
				return false
			}
		}
		return true
	}
	for b := si; b >= 0 && b >= si-3; b-- {
		bs := &d.Sentences[b]
		if b == si {
			if refs := d.partiesBefore(si, np, want, depth, human); group(refs) {
				return d.describe(s, f, refs)
			}
		}
		for c := range bs.Clauses {
			subj := bs.Clauses[c].Subject
			if subj == None || b == si && bs.Phrases[subj].First >= f.First || bs.Clauses[c].Inherits {
				continue
			}
			if refs := d.all(b, bs.First(subj), want, depth+1); group(refs) {
				return d.describe(s, f, refs)
			}
			if refs := d.parties(b, int32(c), want, depth); b < si && group(refs) {
				return d.describe(s, f, refs)
			}
		}
	}
	return nil
}

// partiesBefore gives the two parties of the clause around the phrase: "Macron
// was received by Scholz in Berlin, where the two leaders".
func (d *Doc) partiesBefore(si, np int32, want Mask, depth int, human bool) []Ref {
	s := &d.Sentences[si]
	for c := len(s.Clauses) - 1; c >= 0; c-- {
		if s.Groups[s.Clauses[c].Group].First >= s.Phrases[np].First || s.Clauses[c].Subject == np {
			continue
		}
		if refs := d.parties(si, int32(c), want, depth); len(refs) > 1 {
			return refs
		}
	}
	return nil
}

// parties gives the subject of a clause with its object, its "by" or "with".
func (d *Doc) parties(si, c int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	k := &s.Clauses[c]
	if k.Subject == None {
		return nil
	}
	refs := d.all(si, s.First(k.Subject), want, depth+1)
	if k.Object != None {
		refs = appendNew(refs, d.all(si, k.Object, want, depth+1))
	}
	for _, a := range k.Preps {
		switch s.Lower(a.Token) {
		case "with", "by":
			refs = appendNew(refs, d.all(si, s.First(a.Phrase), want, depth+1))
		}
	}
	return refs
}

func (d *Doc) describe(s *Sentence, f *chunk.Phrase, refs []Ref) []Ref {
	names := make([]string, len(refs))
	for i, r := range refs {
		names[i] = d.Entities[r.Entity].Name
	}
	out := make([]Ref, len(refs))
	for i, r := range refs {
		r.Sentence, r.First, r.End = s.Index, f.First, f.End
		r.How = "“" + s.words(f.First, f.End) + "” stands for " + strings.Join(names, " and ")
		out[i] = r
	}
	return out
}
