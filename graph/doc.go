// Package graph is the knowledge graph: nodes, edges, and for each edge the
// sentences that say so. It knows nothing of English, of rules or of files.
// The packages below it (graph/dot, graph/svg, graph/jsonld) write a Graph in
// one format each.
//
// # Building a graph
//
// Say which relations there are, then add facts. A fact brings its two nodes
// with it:
//
//	g := graph.New()
//	g.AddRelation(graph.Relation{ID: "visits", Label: "visits"})
//	err := g.AddFact(fact)
//
// Facts with the same subject, relation, object and status are one [Edge];
// what each sentence adds is a piece of [Evidence]. The same evidence counts
// once. The ends of a symmetric relation (met-with) are kept in the order of
// their ids, so that "A met B" and "B met A" are one edge.
//
// [Graph.AddNode], [Graph.AddSource], [Graph.AddPack] and [Graph.AddType] tell
// more about what the facts mention: roles, links to the same thing elsewhere,
// an article's date, the rule pack's hash.
//
// # Order and merging
//
// Adding is a union. The same facts in any order give the same graph, and
// [Graph.Merge] of graphs built apart gives what one build would have given.
// Where two additions disagree on a single value (a name, a type, a date), a
// fixed rule picks one of them without regard to which came first: the longer,
// and of two equally long the lexically greater. A node's type is special:
// any type wins over "Thing". Lists are united.
//
// Every method that returns a list returns it in canonical order, so that what
// is written from it is the same on every run.
//
// # Identity
//
// A node's id is a slug such as "antony-blinken"; [Slug] makes one from a
// name. Ids are unique over all types: adding a person and a city under one id
// makes one node of them. [Graph.Validate] reports what a graph must not
// contain, every problem at once.
//
// # Concurrency
//
// A Graph may be read by many goroutines at once as long as none changes it.
// Slices inside of what it returns are shared: do not write to them.
package graph
