// Package extract finds facts in news articles with a pack of rules.
//
//	x, err := extract.Load(data.FS, "diplomacy")
//	facts, err := x.Facts(article.Article{ID: "note", Text: "Macron visited Kyiv."})
//	g, err := x.Graph(facts, nil)
//
// An article goes through layers, each a package of its own under internal:
// token cuts it into sentences and words, lex says what the words can be and
// are, grammar which of them have a way of their own, name finds the pack's names, chunk builds noun phrases, verb groups and
// clauses, resolve ties names, titles and pronouns to entities, and match tries
// the rules. A fact keeps the rule, the words that matched, and how a short
// name or a pronoun was resolved. [Extractor.Trace] shows what each layer saw, and which
// matches lost; [Extractor.WhyNot] which rules came near an edge that was not found.
//
// [LoadWith] keeps what large tables of entities compile to in a cache, so that
// a pack of a million names loads in 10 ms. It changes nothing else.
//
// [LoadSource] loads a pack that stands on others, each of which the caller finds
// by its name; package rule tells what such a pack can do.
//
// Words are compared as small numbers: package symbol, under internal too, tells
// how a word of the grammar, a rule or an article gets its number.
//
// The same article and pack give the same facts in the same order, whatever
// ran before and however many workers run.
//
// # Figures
//
// From text in memory to facts, on one core, over 365 articles of Wikinews
// (590 KB): some 18 times the time that clipperhouse/uax29 takes to cut the same
// text into words, which is 7 MB/s where that does 129; and 56 allocations an
// article once warm. A busy machine slows this package more than the yardstick,
// since it uses more memory: take the best of several runs of
//
//	go test -tags shared -run xxx -bench 'Facts$|Words' ./extract
//
// The tagger and the rules take a quarter each, the parser and the resolver a
// seventh, the gazetteer and splitting a twentieth. That is 750 ns a token, where
// 20 MB/s would leave 270: the tagger and the parser alone take more. To parse
// only what a rule could use would not help, since 98 tokens of 100 stand in a
// sentence with a name or a trigger.
package extract
