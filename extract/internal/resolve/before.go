package resolve

// farthest is how many sentences back a pronoun looks.
const farthest = 3

// sentencesBefore looks in the sentences before: "they" first among the
// subjects of all of them, the others sentence by sentence.
func (d *Doc) sentencesBefore(si int32, k kind, want Mask, depth int) []Ref {
	first := max(si-farthest, 0)
	for b := si - 1; b >= first; b-- {
		refs, done := d.subjectOf(b, k, want, depth)
		if done {
			return refs
		}
		if k == several {
			continue
		}
		if refs := d.anyPhrase(b, k, want, depth); refs != nil {
			return refs
		}
	}
	for b := si - 1; k == several && b >= first; b-- {
		if refs := d.anyPhrase(b, k, want, depth); refs != nil {
			return refs
		}
	}
	return nil
}

// subjectOf tries the subjects of a sentence, and for "they" the two who meet in
// it. It says whether the search ends there, with or without a result.
func (d *Doc) subjectOf(b int32, k kind, want Mask, depth int) ([]Ref, bool) {
	s := &d.Sentences[b]
	for c := range s.Clauses {
		subj := s.Clauses[c].Subject
		if subj == None || s.Clauses[c].Inherits {
			continue
		}
		if refs := d.fits(b, subj, k, want, depth); refs != nil {
			return refs, true
		}
		if k == several {
			if refs := d.meeting(b, int32(c), want, depth); refs != nil {
				return refs, true
			}
		}
		if (k == oneMan || k == oneWoman) && d.blocks(s, k, subj, true) {
			return nil, true // "The leader has talks with Bush. He ..."
		}
	}
	return nil, false
}

// meeting gives the two parties of a meeting, for whom "they" stands: "Macron
// met Scholz. They ...".
func (d *Doc) meeting(b, c int32, want Mask, depth int) []Ref {
	s := &d.Sentences[b]
	switch d.Parser.Verb(s.Sentence, s.Groups[s.Clauses[c].Group].Head) {
	case "meet", "talk", "speak", "confer", "negotiate", "hold", "sit", "phone", "telephone", "call", "host", "receive", "greet", "welcome", "join":
	default:
		return nil
	}
	refs := d.parties(b, c, want, depth)
	if len(refs) < 2 {
		return nil
	}
	for _, r := range refs {
		if d.Entities[r.Entity].Mask&d.World.Person != d.Entities[refs[0].Entity].Mask&d.World.Person {
			return nil
		}
	}
	return refs
}

// anyPhrase tries every phrase of a sentence that is no description of another.
func (d *Doc) anyPhrase(b int32, k kind, want Mask, depth int) []Ref {
	s := &d.Sentences[b]
	for np := range s.Phrases {
		if s.First(int32(np)) != int32(np) || s.Phrases[np].AppositionOf != None {
			continue
		}
		if refs := d.fits(b, int32(np), k, want, depth); refs != nil {
			return refs
		}
	}
	return nil
}
