package resolve

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
)

// kind tells pronouns apart by what they can stand for.
type kind uint8

const (
	noPronoun kind = iota
	oneMan         // he
	oneWoman       // she
	oneThing       // it
	several        // they
	speaker        // I, we
)

func pronounKind(lower string) kind {
	switch lower {
	case "he", "him", "his", "himself":
		return oneMan
	case "she", "her", "hers", "herself":
		return oneWoman
	case "it", "its", "itself":
		return oneThing
	case "i", "me", "my", "we", "us", "our":
		return speaker
	case "they", "them", "their", "theirs", "themselves", "both":
		return several
	}
	return noPronoun
}

// pronoun resolves a phrase that is a pronoun.
func (d *Doc) pronoun(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	if strings.HasSuffix(s.Lower(f.Head), "self") || strings.EqualFold(s.Word(f.Head), "themselves") {
		return nil // what one does to oneself is no edge
	}
	refs := d.antecedent(si, f.Head, np, want, depth)
	return d.spoken(s, f.Head, refs)
}

// possessive resolves the possessive pronoun of a phrase: "their visit".
func (d *Doc) possessive(si, np int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	t := s.Phrases[np].PossTok
	return d.spoken(s, t, d.antecedent(si, t, None, want, depth))
}

// Possessive resolves the possessive pronoun of a phrase.
func (d *Doc) Possessive(si, np int32, want Mask) []Ref { return d.possessive(si, np, want, 0) }

// spoken says how a pronoun was resolved. The words are those that it stands
// for where they are in the same sentence, else the pronoun.
func (d *Doc) spoken(s *Sentence, t int32, refs []Ref) []Ref {
	names := make([]string, len(refs))
	for i, r := range refs {
		names[i] = d.Entities[r.Entity].Name
	}
	out := make([]Ref, len(refs))
	for i, r := range refs {
		if r.Sentence != s.Index {
			r.Sentence, r.First, r.End = s.Index, t, t+1
		}
		r.How = "“" + s.Word(t) + "” stands for " + strings.Join(names, " and ")
		out[i] = r
	}
	return out
}

// antecedent looks for what the pronoun at token t stands for: in the clauses
// around it, in the main clause when it stands before that ("After their
// visit, Blinken and Austin ..."), in the clauses before it, and in up to
// three sentences before.
func (d *Doc) antecedent(si, t, np int32, want Mask, depth int) []Ref {
	if d.tooDeep(depth) {
		return nil
	}
	s := &d.Sentences[si]
	k := pronounKind(s.Lower(t))
	switch k {
	case noPronoun:
		return nil
	case speaker:
		return d.speaker(si, t, want, depth)
	}
	try := func(sent, cand int32) []Ref {
		if cand == None || sent == si && (cand == np || d.Sentences[sent].First(cand) == np) {
			return nil
		}
		if refs := d.fits(sent, cand, k, want, depth); refs != nil {
			return refs
		}
		if f := &d.Sentences[sent].Phrases[cand]; f.Poss != None && (k == oneMan || k == oneWoman) {
			return d.fits(sent, f.Poss, k, want, depth) // "Obama's letter ... his comments"
		}
		return nil
	}
	own := d.clauseAt(s, t)
	for c, steps := own, 0; c != None && steps < 16; c, steps = s.Clauses[c].Parent, steps+1 {
		subj := s.Clauses[c].Subject
		if subj == None || np != None && c == own && subj != np {
			continue // an object pronoun does not mean its own subject
		}
		if s.Phrases[subj].First >= t {
			continue
		}
		if refs := try(si, subj); refs != nil {
			if d.eitherSubject(s, c, own, np, refs, try) {
				return nil
			}
			return refs
		}
		if d.blocks(s, k, subj, subj != np && own != None && s.Clauses[own].Subject == np) {
			return nil
		}
		if c == own && np == None && (k == oneMan || k == oneWoman) {
			if refs, done := d.beside(si, c, t, try); done {
				return refs
			}
		}
	}
	if refs := d.ahead(si, t, own, try); refs != nil {
		return refs
	}
	for c := int32(len(s.Clauses)) - 1; c >= 0; c-- {
		if refs := d.clauseCandidates(si, c, t, own, np, try); refs != nil {
			return refs
		}
	}
	return d.sentencesBefore(si, k, want, depth)
}

// speaker gives the one who says what the sentence quotes.
func (d *Doc) speaker(si, t int32, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	for c := range s.Clauses {
		k := &s.Clauses[c]
		if k.Subject == None || s.Phrases[k.Subject].Head == t || !d.Parser.VerbIs(s.Sentence, s.Groups[k.Group].Head, grammar.Say) {
			continue
		}
		if s.Phrases[k.Subject].Type != chunk.Pronoun {
			return d.all(si, s.First(k.Subject), want, depth+1)
		}
	}
	return nil
}

// ahead looks at the subject of the clause that follows a pronoun which stands
// before any subject.
func (d *Doc) ahead(si, t, own int32, try func(int32, int32) []Ref) []Ref {
	s := &d.Sentences[si]
	for c := range s.Clauses {
		subj := s.Clauses[c].Subject
		if subj == None || s.Clauses[c].Link == chunk.Relative || s.Clauses[c].Inherits {
			continue
		}
		if s.Phrases[subj].First <= t {
			return nil
		}
		return try(si, subj)
	}
	return nil
}

// clauseCandidates tries the subject and the objects of a clause that stands
// before the pronoun.
func (d *Doc) clauseCandidates(si, c, t, own, np int32, try func(int32, int32) []Ref) []Ref {
	s := &d.Sentences[si]
	k := &s.Clauses[c]
	cands := []int32{k.Subject, k.Object}
	for _, a := range k.Preps {
		cands = append(cands, s.First(a.Phrase))
	}
	for _, cand := range cands {
		if cand == None || s.Phrases[cand].End > t || c == own && np != None {
			continue
		}
		if refs := try(si, cand); refs != nil {
			return refs
		}
	}
	return nil
}

// fits gives what a phrase means when the pronoun can stand for it.
func (d *Doc) fits(si, np int32, k kind, want Mask, depth int) []Ref {
	s := &d.Sentences[si]
	refs := d.all(si, s.First(np), want, depth+1)
	if len(refs) == 0 {
		return nil
	}
	human := d.Entities[refs[0].Entity].Mask&d.World.Person != 0
	switch k {
	case oneMan, oneWoman:
		f := &s.Phrases[np]
		office := f.Type == chunk.Common && !f.Plural && refs[0].Via != "" && d.Parser.IsOffice(s.Sentence, np) && s.isSubject(np)
		if len(refs) == 1 && (office || human && d.suits(k, &d.Entities[refs[0].Entity])) {
			return refs // also for a country by its president
		}
	case oneThing:
		if len(refs) == 1 && !human && !isPlural(s, np) {
			return refs
		}
	case several:
		if d.manyOf(s, np, refs) {
			return refs
		}
	}
	return nil
}

// clauseAt gives the clause around token t: the last one whose verb stands
// before it, or whose subject it is.
func (d *Doc) clauseAt(s *Sentence, t int32) int32 {
	best := None
	for c := range s.Clauses {
		k := &s.Clauses[c]
		if k.Subject != None && s.Phrases[k.Subject].First <= t && t < s.Phrases[k.Subject].End {
			return int32(c)
		}
		if s.Groups[k.Group].First < t {
			best = int32(c)
		}
	}
	return best
}

// isSubject says whether a phrase is the subject of a clause.
func (s *Sentence) isSubject(np int32) bool {
	return slices.ContainsFunc(s.Clauses, func(c chunk.Clause) bool { return c.Subject == np })
}
