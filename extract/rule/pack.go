package rule

import (
	"sort"
	"strconv"
)

// A Position is a place in a pack's file. Lines and columns count from 1,
// columns in characters. Line 0 means the file as a whole.
type Position struct {
	File  string
	Line  int
	Col   int
	Layer string // the pack below that the file belongs to; empty for the pack itself
}

// String gives file:line:col, or the file alone.
func (p Position) String() string {
	if p.Line == 0 {
		return shownFile(p.File)
	}
	return shownFile(p.File) + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Col)
}

// Own says whether the place is in the pack itself, not in one that it extends.
func (p Position) Own() bool { return p.Layer == "" }

// A Pack is a checked rule pack: everything in it is resolved and valid.
// Slices are sorted by id. Rules stand in file order, those of the pack itself
// before those of the packs that it extends.
type Pack struct {
	Name    string // pack: in pack.yaml
	Version string
	About   string
	Base    string   // IRI that node ids are appended to
	Vocab   string   // IRI that relation names are appended to
	Hash    string   // SHA-256 over the names and contents of its files and those of the packs below, hexadecimal
	Layers  []Layer  // the pack itself and those that it extends; what stands first is on top
	Changes []Change // what a layer does to entries of those below
	// Threatened is the PLOVER category of what is threatened, whatever it is, and
	// Prepared that of such an act when it is made ready; empty: the relation's own.
	Threatened, Prepared string

	Types     []Type
	Entities  []Entity
	Gazetteer *Gazetteer // the entities of tables; nil where there is no table
	Relations []Relation
	Words     []WordList
	Rules     []Rule
}

// A Type is a type of node. Types form a tree.
type Type struct {
	ID  string
	Is  []string // the more general types
	IRI string
	At  Position

	change change
}

// An Entity is something with a name.
type Entity struct {
	ID     string
	Type   string
	Name   string
	Names  []string // always mean this entity, besides Name
	Short  []string // mean it once a name was seen in the article, or after a title
	People []string // demonyms and adjectives: Japanese, Briton
	Not    []string // phrases in which a name does not mean this entity
	Nearby []Nearby // names that mean it when another entity is in the article
	In     string   // id of the country or place that it belongs to
	SeatOf string   // id of the country or organisation whose government "Tokyo" or "the Kremlin" can mean
	Roles  []Role
	Codes  map[string]string // iso2, iso3, ...
	SameAs []string
	Tests  []Test
	At     Position
	Added  []Position // what adds to it in the layers above, the lowest first

	marks  nameMarks
	change change
}

// Nearby names mean an entity only where one of the entities With is named in
// the same article: "the North" beside South Korea.
type Nearby struct {
	Names []string
	With  []string
}

// A Role is an office that a person held.
type Role struct {
	Titles []string // lower case, for matching
	Label  string   // the first title as the pack writes it, for showing
	Of     string   // entity id
	From   string   // YYYY, YYYY-MM or YYYY-MM-DD; empty where not known
	To     string
	At     Position
}

// A Relation is a kind of edge.
type Relation struct {
	ID         string
	Label      string
	Definition string
	From       []string // types of the subject; "text" for a topic
	To         []string // types of the object; the same
	Symmetric  bool
	Apart      bool // never of the country for which the subject speaks
	Inverse    string
	IRI        string
	Plover     string // PLOVER category of an asserted fact; empty where PLOVER has none
	Intended   string // PLOVER category of a planned or promised one; empty: the same as Plover
	Cameo      string
	Color      string
	Line       string
	Plans      string // camelCase predicate of a planned one: plansToVisit
	At         Position

	guessed bool // Plans is made from a word that may be no verb in the present
	change  change
	given   struct{ symmetric, apart bool } // which of the two stand in the file
}

// A WordList names words that may stand for each other in a rule.
type WordList struct {
	ID    string
	Words []string // lemmas or short phrases: visit, travel to; other lists are written out
	At    Position

	entries []wordEntry // as written
	change  change
}

// A Rule finds one or more relations by plain sentences.
type Rule struct {
	ID       string
	Reason   string // why it is there, for people
	Says     []Says
	Gives    []Gives
	Status   string // asserted unless it says otherwise: the status of what is given
	Priority int    // higher wins where two rules match the same words alike
	// Not are nouns, some with words before them: the rule says nothing of what
	// they are the head of.
	Not   []string
	Tests []Test
	At    Position

	change change
}

// Says is a rule's sentence, parsed.
type Says struct {
	Text     string
	Sentence Sentence
	At       Position // of its first character

	exact bool // the file has the text as it is, on one line
}

// Place gives the file position of a column of the sentence, or the start of
// the sentence where YAML escapes or folds it.
func (s Says) Place(col int) Position {
	at := s.At
	if s.exact {
		at.Col += col - 1
	}
	return at
}

// Gives is an edge that a rule gives: "{who} visits {where}".
type Gives struct {
	Subject  string // slot name
	Relation string
	Object   string // slot name; the same as Subject for every pair among it
	Status   string // "" or a status, written in brackets behind it
	At       Position

	subjectAt, objectAt Position
}

// A Test is a text and the edges that must be found in it, all and only.
type Test struct {
	Text  string
	Given string // text that stands before it in the article
	Date  string
	Finds []Expect
	Todo  string // why it fails today; such a test must fail
	At    Position
}

// Expect is an expected edge: "lloyd-austin visits philippines [planned]". A
// topic stands in quotes: `joe-biden announced "the plan"`, and matches a
// topic node with exactly these words.
type Expect struct {
	Subject  string
	Relation string
	Object   string
	Topic    bool   // Object is the name of a topic, not an id
	Status   string // asserted when not written
	About    string // checked when not empty
	At       Position

	SubjectTopic bool // Subject is the name of a topic, not an id
}

// Entity gives the entity with an id.
func (p *Pack) Entity(id string) (Entity, bool) {
	if e, ok := find(p.Entities, id, func(e *Entity) string { return e.ID }); ok {
		return e, true
	}
	if i := p.Gazetteer.Index(id); i >= 0 {
		return p.Gazetteer.At(i), true
	}
	return Entity{}, false
}

// Relation gives the relation with an id.
func (p *Pack) Relation(id string) (Relation, bool) {
	return find(p.Relations, id, func(r *Relation) string { return r.ID })
}

// Type gives the type with an id.
func (p *Pack) Type(id string) (Type, bool) {
	return find(p.Types, id, func(t *Type) string { return t.ID })
}

// IsA says whether type t is general or one of its kinds.
func (p *Pack) IsA(t, general string) bool {
	if t == general {
		return true
	}
	found, _ := p.Type(t)
	for _, up := range found.Is {
		if p.IsA(up, general) {
			return true
		}
	}
	return false
}

// find looks for an id in a slice sorted by id.
func find[T any](list []T, id string, key func(*T) string) (T, bool) {
	i := sort.Search(len(list), func(i int) bool { return key(&list[i]) >= id })
	if i < len(list) && key(&list[i]) == id {
		return list[i], true
	}
	var none T
	return none, false
}
