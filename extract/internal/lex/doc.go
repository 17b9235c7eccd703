// Package lex knows English words: what each can be, from the lists in
// data/lexicon, and what it is in its sentence, by rules.
//
// # Lexicon
//
// Load reads the lists as they are: they are sorted text, kept as one string a
// file and searched in place. It takes 1 to 2 ms. Lookup looks a lower-cased form up
// among the closed classes, the lemmas, the irregular forms, the regular
// inflections and their British or American spelling, words made with a hyphen,
// a prefix or -ly, and at last guesses by its ending. A lemma has one spelling,
// whatever the text has: criticised and criticized are forms of criticize. A
// Cache remembers what it gave, so that running text costs one probe a token.
//
// # Tagger
//
// A Tagger finds the part of speech and the form of each token in a sentence.
// Each token starts with all readings that its word can have. Rules, in the
// spirit of constraint grammar, take readings away where the context speaks
// against them:
//
//	{"behind to: base form", rBase, rBase, func(s *sentence, i int) bool { return s.is(s.left(i), rTo) }}
//
// says that a token that can be a base form is nothing else behind "to". A rule
// never takes the last reading. The tables are tried in this order: closedRules
// (to, that, 's, her, as), nounVerbRules (plan, attacks), participleRules
// (ordered), gerundRules (bombing), modifierRules (adjective or noun or adverb).
// They go over the sentence from left to right, twice, so that the second time
// they see what was decided to the right; then defaultRules join them; what is
// left goes by the counts of SemCor. Options.Trace tells which rules fired.
//
// # Figures
//
// Measured with Go 1.26 on a machine of 2 cores that others used too: the best
// and, in brackets, the middle one of 14 runs.
//
//	testdata/tags-dev.txt       44 sentences, 584 tokens: 100 % (the rules were tuned on them)
//	testdata/tags-heldout.txt   32 sentences, 424 tokens: 97.2 % (its errors were not looked at)
//	lookup and tagging          49 MB/s (35) of running text, no allocations
//	lookup alone                1,000 MB/s (750) from the cache; 1.3 µs (2.4) a word without
//	Load                        0.8 ms (1.7)
//
// Both gold files were made by correcting the output of the first version,
// which favours the tagger. As a second opinion, 300 sentences of Wikinews that
// nobody had tuned on were tagged with jdkato/prose/v3 too. Of 3,139 tokens that
// both call a noun or a verb, 75 differ (as noun, base, -s form, past,
// participle or -ing form); by reading them, this tagger was wrong in 38. The rules were mended after that.
package lex
