// Package report tells what a rule pack does with a corpus: what each rule
// found, which rules want the same words, and what none of them finds.
//
//	rules := report.NewRules(x.Pack())
//	misses := report.NewMisses(x.Pack())
//	for _, a := range corpus {
//		trace, err := x.Trace(a)
//		rules.Add(a, trace)
//		misses.Add(a, trace)
//	}
//
// The same articles give the same report in any order: counts are sums, and
// examples are the shortest sentences.
//
//	rules.go     what each rule, relation and status found
//	conflict.go  rules that match the same words, and which one won
//	misses.go    sentences with two known actors and no fact, by verb and frame
//	frame.go     what a clause has to offer a rule
//	nearest.go   which relation a verb could give
//	names.go     names that the pack lacks
//	stub.go      a rule, a relation and an entity to paste
package report
