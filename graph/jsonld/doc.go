// Package jsonld writes a graph as JSON-LD for graph databases and for
// diffing, and reads it back.
//
//	err := jsonld.Write(w, g, jsonld.Options{})
//	g, err := jsonld.Read(r)
//
// # The model
//
// What is claimed and what is merely reported are kept apart:
//
//   - An asserted edge is one plain triple, kg:a kgv:visits kg:b. A one-line
//     query finds it.
//   - A planned edge is a plain triple with a predicate of its own, such as
//     kgv:plansToVisit. No query for visits finds it.
//   - A denied, alleged or possible edge is no plain triple at all.
//
// Beside it, every edge of any status is an rdf:Statement with a readable IRI
// (kg:stmt/a.visits.b, and the status behind it unless asserted), its status
// as text, and its evidence. Evidence is a Web Annotation: an
// oa:SpecificResource with the article as source and the sentence as selector.
// It names the rule and the words that the rule matched.
//
// Offsets count Unicode code points, half open. No IRI depends on an offset: a
// sentence that moves changes its numbers and nothing else.
//
// The rest describes the graph itself, so that it can be read without this
// program: a void:Dataset with the two namespaces, a prov:Activity with the
// rule packs, an rdf:Property for each relation, an rdfs:Class for each type,
// the rules and the articles.
//
// # The form
//
// JSON-LD 1.0 with an inline context, which every tool reads. No blank nodes,
// so that importing twice adds nothing. Objects stand in a fixed order and on
// lines of their own, so that a diff shows what changed: one more sentence
// changes a few lines. Text is escaped so that it can stand in an HTML script
// element and be shown on a terminal.
//
// # Reading
//
// Read takes what Write wrote, and the same graph written by others: keys in
// another order, another context, expanded or flattened. It resolves terms by
// the context given. It fetches nothing: a context that is only named is an
// error. So are scoped contexts and reversed properties. Errors name the line
// and column.
package jsonld
