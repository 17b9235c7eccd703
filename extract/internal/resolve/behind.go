package resolve

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
)

// whereabouts gives the place that a participle ties people to: Liberia for
// "refugees fleeing the war in Liberia".
func (d *Doc) whereabouts(si int32, f *chunk.Phrase, want Mask) []Ref {
	s := &d.Sentences[si]
	for k := range s.Clauses {
		cl := &s.Clauses[k]
		g := &s.Groups[cl.Group]
		if cl.Link != chunk.Reduced || g.First != f.End {
			continue
		}
		if cl.Object != None && s.Phrases[cl.Object].Name != None {
			return d.nameRef(s, s.Phrases[cl.Object].Name, want&d.World.Place)
		}
		for _, p := range cl.Preps {
			switch word := s.Lower(p.Token); {
			case word != "in" && word != "from" && word != "of", p.Phrase == None || s.Phrases[p.Phrase].Name == None:
				continue
			}
			return d.nameRef(s, s.Phrases[p.Phrase].Name, want&d.World.Place)
		}
	}
	return nil
}

// Behind gives whose act or thing a phrase is: China for "China's attempts",
// Australia for "an Australian ultimatum", Gbago for "an appeal from Gbago".
// What stands behind a preposition that taken, if given, holds true of is not
// looked at.
func (d *Doc) Behind(si, np int32, want Mask, taken func(prep string) bool) []Ref {
	s := &d.Sentences[si]
	f := &s.Phrases[np]
	noun := d.Parser.Noun(s.Sentence, f.Head)
	if f.Type == chunk.Common && d.Grammar.Is(noun, grammar.Relational) && d.isPersonToken(s, f.Head) {
		return nil // "Iran's ally" and "Angle's opponent" are others
	}
	if f.Poss != None {
		if refs := d.all(si, f.Poss, want, 1); len(refs) > 0 {
			return d.seats(refs, want)
		}
	}
	if f.PossTok != None {
		return d.possessive(si, np, want, 1)
	}
	if f.Name == None {
		refs := d.modifiers(s, f, want)
		if d.Grammar.Is(noun, grammar.Violence) {
			refs = slices.DeleteFunc(refs, func(r Ref) bool { return r.Via != "" }) // "the London attacks"
		}
		if len(refs) > 0 {
			return refs
		}
	}
	for c := f.Chunk; ; c += 2 {
		prep, next := s.After(c)
		if next == None {
			return d.doneBy(si, c, want)
		}
		switch word := s.Lower(prep); word {
		case "by", "from", "of":
			if taken != nil && taken(word) || word == "of" && d.Grammar.Is(noun, grammar.Patient) || word == "from" && d.Grammar.Is(noun, grammar.Leaving) {
				continue
			}
			if refs := d.all(si, next, want, 1); len(refs) > 0 {
				return refs
			}
			if refs := d.Behind(si, next, want, taken); len(refs) > 0 {
				return refs
			}
		default:
			return nil
		}
	}
}

// doneBy gives who did what the participle behind chunk c says of its phrase:
// "a rally staged by", "land seized by".
func (d *Doc) doneBy(si, c int32, want Mask) []Ref {
	s := &d.Sentences[si]
	if c == None || c+1 >= int32(len(s.Chunks)) || s.Chunks[c+1].Kind != chunk.KVG {
		return nil
	}
	for k := range s.Clauses {
		cl := &s.Clauses[k]
		if cl.Link != chunk.Reduced || cl.Group != s.Chunks[c+1].Ref || !s.Groups[cl.Group].Passive {
			continue
		}
		for _, p := range cl.Preps {
			if p.Phrase != None && strings.EqualFold(s.Word(p.Token), "by") {
				return d.all(si, s.First(p.Phrase), want, 1)
			}
		}
	}
	return nil
}
