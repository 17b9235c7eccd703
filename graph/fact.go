package graph

// Status says in what way a fact holds.
type Status string

// The five statuses. Only an asserted fact is a claim of the text itself.
const (
	Asserted Status = "asserted" // the text states it
	Planned  Status = "planned"  // an intention, a promise, the future
	Denied   Status = "denied"   // the text says that it is not so
	Alleged  Status = "alleged"  // a party says so
	Possible Status = "possible" // may, might, if, a question
)

// Statuses lists every status, in the order in which outputs show them.
func Statuses() []Status {
	return []Status{Asserted, Planned, Alleged, Possible, Denied}
}

// A Span is a half-open range of an article's text, counted in Unicode code
// points as the Web Annotation model counts them.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Quote is a span with its words.
type Quote struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// A Mention is one end of a fact: the node that is meant, and the words that
// name it.
type Mention struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	// Via is the noun that stands for the node: "officials" in "U.S.
	// officials", "Beijing" where the city stands for China.
	Via string `json:"via,omitempty"`
	// Resolved says in words how a short name, a title or a pronoun was tied
	// to the node. It is empty when the words name the node outright.
	Resolved string `json:"resolved,omitempty"`
}

// A Fact is one statement found in one sentence of one article, with the rule
// that found it and the words that it matched. Its JSON form is one line of
// `entente extract`.
type Fact struct {
	Doc        string  `json:"doc"`
	Rule       string  `json:"rule"`
	Relation   string  `json:"relation"`
	Plover     string  `json:"plover,omitempty"`
	Cameo      string  `json:"cameo,omitempty"`
	Status     Status  `json:"status"`
	Subject    Mention `json:"subject"`
	Object     Mention `json:"object"`
	About      string  `json:"about,omitempty"`
	Trigger    Span    `json:"trigger"`
	Sentence   Quote   `json:"sentence"`
	Place      string  `json:"place,omitempty"`      // id of the node where it happened
	Time       string  `json:"time,omitempty"`       // the words that say when
	Attributed string  `json:"attributed,omitempty"` // id of the node, or the words, that the text gives as source
}
