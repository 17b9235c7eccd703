package jsonld

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/graph"
)

// Namespaces of a graph whose pack names no others, and of the model's own
// terms (status, rule, about, ...), which are the same for every pack.
const (
	DefaultBase  = "https://entente.example/id/"
	DefaultVocab = "https://entente.example/vocab#"
	Namespace    = "https://entente.example/ns#"
)

const schemaOrg = "http://schema.org/"

// Options says which IRIs a graph gets. The zero value is fine.
type Options struct {
	Base  string // IRI before node ids, ending in / or #; DefaultBase if empty
	Vocab string // IRI before predicates and types, ending in / or #; DefaultVocab if empty
}

// withDefaults fills in what is empty and checks the rest.
func (o Options) withDefaults() (Options, error) {
	if o.Base == "" {
		o.Base = DefaultBase
	}
	if o.Vocab == "" {
		o.Vocab = DefaultVocab
	}
	for _, iri := range []string{o.Base, o.Vocab} {
		if err := graph.CheckIRI(iri); err != nil {
			return o, err
		}
		if !strings.HasSuffix(iri, "/") && !strings.HasSuffix(iri, "#") {
			return o, fmt.Errorf("namespace %q does not end in / or #", iri)
		}
	}
	if o.Base == o.Vocab || o.Base == Namespace || o.Vocab == Namespace {
		return o, fmt.Errorf("base %q and vocabulary %q must differ from each other and from %q", o.Base, o.Vocab, Namespace)
	}
	return o, nil
}

// escape makes an id safe as one segment of an IRI: all but ASCII letters,
// digits, hyphen, underscore, tilde and full stop is percent-encoded. An id of
// nothing but full stops is too, since it would be taken for a relative path.
func escape(id string) string {
	if strings.Trim(id, ".") == "" {
		return strings.ReplaceAll(id, ".", "%2E")
	}
	plain := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || strings.IndexByte("-_~.", c) >= 0
	}
	i := 0
	for i < len(id) && plain(id[i]) {
		i++
	}
	if i == len(id) {
		return id
	}
	var b strings.Builder
	for j := range len(id) {
		if c := id[j]; plain(c) {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// part makes an id safe as one part of several that full stops join.
func part(id string) string { return strings.ReplaceAll(escape(id), ".", "%2E") }

// unescape is the inverse of escape.
func unescape(segment string) (string, error) { return url.PathUnescape(segment) }

// camel makes a predicate of a relation's id: met-with gives metWith.
func camel(id string) string {
	var b strings.Builder
	for i, word := range strings.Split(id, "-") {
		if i == 0 {
			b.WriteString(word)
			continue
		}
		b.WriteString(upperFirst(word))
	}
	return b.String()
}

func upperFirst(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + word[size:]
}

// spaced writes a predicate as words: plansToVisit gives "plans to visit".
func spaced(name string) string {
	var b strings.Builder
	for _, r := range name {
		if unicode.IsUpper(r) {
			b.WriteByte(' ')
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// isPredicate says whether a name can be a predicate as it is.
func isPredicate(name string) bool {
	for i, r := range name {
		lower := r >= 'a' && r <= 'z'
		if !lower && (i == 0 || (r < 'A' || r > 'Z') && (r < '0' || r > '9')) {
			return false
		}
	}
	return name != ""
}

// defaultPlans is the predicate of a planned edge for a relation that names
// none: the relation visits gives plannedVisits.
func defaultPlans(relation string) string { return "planned" + upperFirst(camel(relation)) }

// defaultTypeIRI is the IRI of a type that names none, and the namespace that
// it lies in. A name in lower case gets a prefix: it could be a predicate's.
func defaultTypeIRI(name, vocab string) (iri, namespace string) {
	switch name {
	case "Person", "Country", "Organization", "Place", "City", "Event", "Product", "Thing":
		return schemaOrg + name, schemaOrg
	}
	if first, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(first) {
		return vocab + "type-" + escape(name), vocab
	}
	return vocab + escape(name), vocab
}
