// Package resolve ties the names, titles and pronouns of an article to entities,
// and says in words how it did.
//
//	world.go     the pack's entities, types and offices, ready for look-up
//	doc.go       an article's entities
//	names.go     which entity of the pack a name means where it stands
//	here.go      ... and whom this article calls by it
//	unlisted.go  names that the pack lacks, short names, acronyms
//	types.go     the type of an unlisted name: what the text calls it, its own words
//	shape.go     a name of one word that no word gives away
//	longname.go  a name of several
//	acronym.go   letters in capitals
//	around.go    what the words around a name speak for
//	vote.go      what all mentions of a name say together
//	office.go    titles: "Foreign Minister X", "the minister"
//	actors.go    what a noun phrase means
//	metonym.go   "U.S. officials", "French farmers", "China's attempts"
//	behind.go    whose act a noun is by what stands behind it: "attack by Chad"
//	domestic.go  "police in Istanbul", the police whom Kenyan students meet
//	pronoun.go   he, it, they, I
//	between.go   who stands in the way of a pronoun, or beside it
//	before.go    ... and in the sentences before
//	gender.go    whom "he" and "she" cannot mean
//	group.go     "the two leaders"
//	why.go       what else a name could mean, for near misses
package resolve

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
)

// None marks an index that points at nothing.
const None = int32(-1)

// An Entity is something that the article names.
type Entity struct {
	Pack  int32 // index in the pack, None for a name that the pack lacks
	ID    string
	Name  string
	Type  string
	Mask  Mask
	words []string // of an unlisted name, lower case
	title string   // the office that the article gives it, lower case
	of    string   // id of the country or body of that office
	short string   // what its short names say how they mean it
	sex   string   // "m" or "f" when a title in the article tells
}

// A NameRef ties a name of a sentence to an entity.
type NameRef struct {
	Entity int32  // index into Entities, None when the words name nothing
	How    string // why, when the words alone do not say it
	// pending marks a name that the pack lacks until all of the article's names
	// were seen; tally is what they say together, where the name has one.
	pending bool
	tally   int32
}

// A Sentence is a parsed sentence with its names resolved.
type Sentence struct {
	*chunk.Sentence
	Index int32
	Refs  []NameRef // for each name
	memo  []meaning
	cands [][]name.Candidate // for each name
}

// A meaning is what a phrase was found to mean, for the types wanted. Rules ask
// for the same phrase again and again.
type meaning struct {
	np    int32
	want  Mask
	depth int // at which it was asked
	steps int // that the answer took from there
	refs  []Ref
}

// holdsAt says whether the question would find the same at the depth.
func (m *meaning) holdsAt(depth int) bool {
	return m.depth == depth || max(m.depth, depth)+m.steps <= maxDepth
}

// Reuse takes over the memory of a sentence of an earlier article.
func (s *Sentence) Reuse(old *Sentence) {
	s.Refs, s.memo, s.cands = old.Refs[:0], old.memo[:0], old.cands[:0]
}

// A Doc resolves the names, titles and pronouns of one article.
type Doc struct {
	World     *World
	Grammar   *grammar.Grammar
	Parser    *chunk.Parser
	Gazetteer *name.Table
	Lexicon   *lex.Lexicon
	Date      string // of the article, YYYY-MM-DD or empty

	Sentences []Sentence
	Matches   []name.Match
	Entities  []Entity
	byPack    map[int32]int32  // pack index -> entity
	seen      map[int32]bool   // pack entities that the article names in full
	mentioned []int32          // entities in the order of their latest mention
	surnames  map[string]int32 // last word of a person's full name, as the article has it -> entity
	tallies   []tally          // of the unlisted names
	tallyAt   map[string]int32
	reached   int      // the deepest step of the question that is asked: see all
	names     []string // the words of the tallies: see kept
	words     []string // work space
	key       []byte
}

// Reset prepares the doc for the next article.
func (d *Doc) Reset(date string) {
	d.Date = date
	d.Sentences, d.Entities, d.mentioned, d.names = d.Sentences[:0], d.Entities[:0], d.mentioned[:0], d.names[:0]
	if d.byPack == nil {
		d.byPack, d.seen, d.tallyAt, d.surnames = map[int32]int32{}, map[int32]bool{}, map[string]int32{}, map[string]int32{}
	}
	clear(d.byPack)
	clear(d.seen)
	clear(d.surnames)
}

// Names resolves every name of the article: the pack's first, then the others
// by what all of their mentions say. The sentences and matches must be in place.
func (d *Doc) Names() {
	for i := range d.Sentences {
		d.noteFullNames(&d.Sentences[i])
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Refs = s.Refs[:0]
		for n := range s.Names {
			s.Refs = append(s.Refs, NameRef{Entity: None})
			s.Refs[n] = d.listed(s, int32(n))
			if s.Refs[n].Entity != None {
				d.noteSurname(s, int32(n))
			}
		}
	}
	d.poll()
	for i := range d.Sentences {
		s := &d.Sentences[i]
		for n := range s.Names {
			if s.Refs[n].pending || d.surnameLikePlace(s, int32(n)) {
				s.Refs[n] = d.unlisted(s, int32(n))
			}
			if e := s.Refs[n].Entity; e != None {
				d.mentioned = append(d.mentioned, e)
				d.noteSex(s, int32(n))
			}
		}
		d.noteOffices(s)
	}
}

// noteFullNames collects the pack's entities that the sentence names in full.
func (d *Doc) noteFullNames(s *Sentence) {
	s.cands = s.cands[:0]
	for n := range s.Names {
		s.cands = append(s.cands, d.findCandidates(s, int32(n)))
		for _, c := range s.cands[n] {
			if c.Kind == name.Full || c.Kind == name.Demonym {
				d.seen[c.Entity] = true
			}
		}
	}
}

// candidates gives what the gazetteer has for a name.
func (d *Doc) candidates(s *Sentence, n int32) []name.Candidate { return s.cands[n] }

// findCandidates asks the gazetteer for a name: by its words, or without
// initials and ordinals for a name that only its shape shows.
func (d *Doc) findCandidates(s *Sentence, n int32) []name.Candidate {
	nm := s.Names[n]
	if nm.Match != None {
		return d.Matches[nm.Match].Candidates
	}
	d.words = plainWords(s.Sentence, nm, d.words[:0])
	if len(d.words) < 2 {
		return nil
	}
	return d.Gazetteer.Lookup(d.words)
}

// packEntity gives the article's entity for the pack's, made when it is new.
func (d *Doc) packEntity(i int32) int32 {
	if e, ok := d.byPack[i]; ok {
		return e
	}
	p := d.World.Entity(i)
	e := int32(len(d.Entities))
	d.Entities = append(d.Entities, Entity{Pack: i, ID: p.ID, Name: p.Name, Type: p.Type, Mask: d.World.mask(i)})
	d.byPack[i] = e
	return e
}

// ByID gives the article's entity for the pack's entity with the id, or None.
func (d *Doc) ByID(id string) int32 {
	if i := d.World.Index(id); i >= 0 {
		return d.packEntity(i)
	}
	for i := range d.Entities {
		if d.Entities[i].ID == id {
			return int32(i)
		}
	}
	return None
}
