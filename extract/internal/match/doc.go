// Package match compiles the sentences of rules into patterns and tries them on
// the clauses and phrases of an article.
//
//	pattern.go     what a pattern is
//	compile.go     rule sentence -> pattern: verb, noun, adjective or identity
//	complement.go  ... objects, prepositions and clauses of a pattern
//	rules.go       the patterns of a pack, by the lemma of their trigger
//	filter.go      what a pattern cannot do without, so that few are tried
//	offer.go       what a clause has for the patterns of its verb
//	lists.go       the word lists of the filters, as bits
//	frame.go       trying the patterns on a sentence
//	clause.go      a verb's arguments, also of a passive
//	inner.go       ... "to", "that" and "if" clauses below it
//	prep.go        which prepositions are the verb's own
//	noun.go        a noun's arguments, and its support verb ("paid a visit")
//	owner.go       whose act a noun is: possessor, adjective, "by"
//	bind.go        what a slot stands for
//	status.go      how a clause holds: negation, plans, "if", who says so
//	tostatus.go    how what a "to" or -ing clause tells holds
//	said.go        who says so, and what that makes of it
//	nounstatus.go  how the act that a noun names holds
//	refusal.go     "will not meet" as "refuses to meet"
//	topic.go       an end that is words of the text
//	not.go         the nouns for which a rule does not hold
//	beside.go      how an -ing clause behind a comma holds
//	emit.go        the relations that a match gives
//	why*.go        why a pattern did not match: beside the normal path
//
// A pattern is tried only where a word with its trigger's lemma stands and its
// filter lets it pass. Words are compared by the numbers that package symbol
// gives them.
package match
