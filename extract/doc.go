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
// matches lost.
//
// The same article and pack give the same facts in the same order, whatever
// ran before and however many workers run.
package extract
