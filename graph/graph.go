package graph

// A Node is an entity: a person, a country, a place, an organisation, a topic.
type Node struct {
	ID     string   `json:"id"` // kebab-case slug, unique over all types
	Name   string   `json:"name"`
	Type   string   `json:"type"`
	In     string   `json:"in,omitempty"` // id of the country or place that it belongs to
	Roles  []Role   `json:"roles,omitempty"`
	SameAs []string `json:"sameAs,omitempty"` // IRIs of the same thing elsewhere
}

// A Role is an office that a person holds for a country or an organisation.
type Role struct {
	Title string `json:"title"`
	Of    string `json:"of"`             // node id
	From  string `json:"from,omitempty"` // date, YYYY-MM-DD, YYYY-MM or YYYY; empty if not known
	To    string `json:"to,omitempty"`
}

// A Relation is a word of the edge vocabulary with its meaning and its looks.
type Relation struct {
	ID         string   `json:"id"`
	Label      string   `json:"label"`
	Definition string   `json:"definition,omitempty"`
	Domain     []string `json:"domain,omitempty"` // node types
	Range      []string `json:"range,omitempty"`
	Symmetric  bool     `json:"symmetric,omitempty"`
	Inverse    string   `json:"inverse,omitempty"` // relation id
	IRI        string   `json:"iri,omitempty"`
	Plans      string   `json:"plans,omitempty"`    // predicate of a planned edge, camelCase: plansToVisit
	Plover     string   `json:"plover,omitempty"`   // PLOVER category of an asserted fact
	Intended   string   `json:"intended,omitempty"` // PLOVER category of a planned fact
	Cameo      string   `json:"cameo,omitempty"`
	Color      string   `json:"color,omitempty"` // #rrggbb
	Line       string   `json:"line,omitempty"`  // solid, dashed, dotted or bold
}

// A Type is a kind of node, with the kinds that it is part of. A type without
// an IRI gets one from the format that needs it.
type Type struct {
	Name string   `json:"name"`
	Is   []string `json:"is,omitempty"` // names of more general types
	IRI  string   `json:"iri,omitempty"`
}

// A Source is an article that evidence quotes.
type Source struct {
	ID     string `json:"id"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date,omitempty"`
	URL    string `json:"url,omitempty"`
	SHA256 string `json:"sha256,omitempty"` // of the text, hexadecimal
}

// A Pack names a rule pack that facts came from.
type Pack struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Hash    string `json:"hash,omitempty"` // of its files, hexadecimal
}

// Words are the words of an article that name one end of an edge.
type Words struct {
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Via      string `json:"via,omitempty"`
	Resolved string `json:"resolved,omitempty"`
}

// Evidence is what one sentence gives for an edge: a fact without its key.
type Evidence struct {
	Doc        string `json:"doc"`
	Rule       string `json:"rule"`
	Sentence   Quote  `json:"sentence"`
	Trigger    Span   `json:"trigger"`
	Subject    Words  `json:"subject"`
	Object     Words  `json:"object"`
	About      string `json:"about,omitempty"`
	Place      string `json:"place,omitempty"`
	Time       string `json:"time,omitempty"`
	Attributed string `json:"attributed,omitempty"`
}

// A Key is the identity of an edge.
type Key struct {
	Subject  string `json:"subject"`
	Relation string `json:"relation"`
	Object   string `json:"object"`
	Status   Status `json:"status"`
}

// An Edge is every fact with the same key.
type Edge struct {
	Key
	Evidence []Evidence `json:"evidence"` // in canonical order, no two alike
}
