package resolve

import (
	"slices"
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/name"
)

// voteTypes are the types that unlisted names get, the likelier before the
// other where the votes are even.
var voteTypes = [...]string{"Person", "Organization", "Place", "Event", "Product", "Topic"}

// A tally sums what all mentions of an unlisted name say of its type, so that
// the name has one type through the article.
type tally struct {
	text  string   // as it stands first
	words []string // lower case, without initials
	votes [len(voteTypes)]int
	says  bool // it is the subject of a verb of saying somewhere
	// full is the tally of the person whose surname this is, or None.
	full int32
}

// howUnlisted says for each type how an unlisted name got it.
var howUnlisted = [...]string{
	"not in the pack; Person by its form and place",
	"not in the pack; Organization by its form and place",
	"not in the pack; Place by its form and place",
	"not in the pack; Event by its form and place",
	"not in the pack; Product by its form and place",
	"not in the pack; Topic by its form and place",
}

// winner gives the type with the most votes, Topic without any.
func (t *tally) winner() string { return voteTypes[t.winnerAt()] }

func (t *tally) winnerAt() int {
	best := len(voteTypes) - 1
	for i := len(voteTypes) - 1; i >= 0; i-- {
		if t.votes[i] >= t.votes[best] && t.votes[i] > 0 {
			best = i
		}
	}
	return best
}

func (t *tally) add(e evidence) {
	for i, typ := range voteTypes {
		if typ == e.typ {
			t.votes[i] += e.weight
		}
	}
}

// poll lets every mention of an unlisted name vote on its type, and ties the
// surnames that stand alone to full names, wherever in the article these stand.
func (d *Doc) poll() {
	d.tallies = d.tallies[:0]
	clear(d.tallyAt)
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for n := range s.Names {
			if s.Refs[n].pending {
				t := &d.tallies[d.tallyOf(s, int32(n))]
				t.add(d.evidence(s, int32(n)))
				t.says = t.says || d.says(s, int32(n))
			}
		}
	}
	for i := range d.tallies {
		d.surnameVote(&d.tallies[i])
	}
	for i := range d.tallies {
		d.tallies[i].full = d.fullName(&d.tallies[i])
	}
}

// tallyOf gives the tally of a name, made at its first mention, and notes it with
// the mention.
func (d *Doc) tallyOf(s *Sentence, n int32) int32 {
	nm := s.Names[n]
	d.words = lowerWords(s, nm, d.words[:0])
	d.key = d.key[:0]
	for _, w := range d.words {
		d.key = append(append(d.key, ' '), w...)
	}
	key, ref := d.key[1:], &s.Refs[n]
	if i, ok := d.tallyAt[string(key)]; ok {
		ref.tally = i
		return i
	}
	text := s.Text[s.Tokens[nm.First].Start:s.Tokens[nm.End-1].End]
	d.tallies = append(d.tallies, tally{text: chunk.Spaced(text), words: d.kept(d.words), full: None})
	i := int32(len(d.tallies) - 1)
	d.tallyAt[string(key)], ref.tally = i, i
	return i
}

// kept keeps words until the next article.
func (d *Doc) kept(words []string) []string {
	first := len(d.names)
	d.names = append(d.names, words...)
	return d.names[first:len(d.names):len(d.names)]
}

// surnameVote lets the last word of a name of two speak for a person when the
// article uses that word alone too: "Shahar Peer", then "Peer said".
func (d *Doc) surnameVote(t *tally) {
	if len(t.words) != 2 {
		return
	}
	if i, ok := d.tallyAt[t.words[1]]; ok && d.tallies[i].says {
		t.add(evidence{"Person", likely})
	}
}

// fullName gives the person named in full whose surname the tally's one word
// is, or the team. A word that the article uses as a place is none.
func (d *Doc) fullName(t *tally) int32 {
	if len(t.words) != 1 || t.winner() == "Place" {
		return None
	}
	for i := range d.tallies {
		f := &d.tallies[i]
		if len(f.words) < 2 || f.words[len(f.words)-1] != t.words[0] {
			continue
		}
		if typ := f.winner(); typ == "Person" || typ == "Organization" && d.teamWord(t.words[0]) {
			return int32(i)
		}
	}
	return d.firstName(t)
}

// firstName gives the only person named in full whose first name the tally's one
// word is, when the word alone speaks for a person.
func (d *Doc) firstName(t *tally) int32 {
	found := None
	if t.winner() != "Person" {
		return None
	}
	for i := range d.tallies {
		f := &d.tallies[i]
		if len(f.words) < 2 || f.words[0] != t.words[0] || f.winner() != "Person" {
			continue
		}
		if found != None {
			return None
		}
		found = int32(i)
	}
	return found
}

// teamWord says whether a body can be called by this last word of its name:
// "Bears", and not "Forces".
func (d *Doc) teamWord(w string) bool {
	return strings.HasSuffix(w, "s") && !d.Grammar.Is(w, grammar.OrganizationWord)
}

// surnameLikePlace says whether a listed name of a town or a people is the surname
// of somebody whom the article names in full: "London" beside "Jack London", "Kazak"
// beside "Zora Kazak".
func (d *Doc) surnameLikePlace(s *Sentence, n int32) bool {
	nm := s.Names[n]
	e := s.Refs[n].Entity
	if nm.End-nm.First != 1 || e == None || d.Entities[e].Mask&d.World.Place == 0 {
		return false
	}
	people := d.isDemonym(s, n) && s.standsAlone(n)
	if !people && (d.Entities[e].Mask&d.World.Country != 0 || d.placeHere(s, nm)) {
		return false
	}
	d.words = lowerWords(s, nm, d.words[:0])
	t := tally{words: d.words}
	full := d.fullName(&t)
	if full == None || !people && !d.says(s, n) && !d.titled(s, nm) {
		return false
	}
	d.tallies[d.tallyOf(s, n)].full = full
	return true
}

// isDemonym says whether a name is one of a people.
func (d *Doc) isDemonym(s *Sentence, n int32) bool {
	return slices.ContainsFunc(d.candidates(s, n), func(c name.Candidate) bool { return c.Kind == name.Demonym })
}
