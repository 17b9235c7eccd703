// Entente turns news articles into a knowledge graph of who met whom, and who
// announced, opposes or visits what. Rules that people wrote find the facts,
// so every edge can be traced to its rule and to the words that it matched.
//
// Usage:
//
//	entente build ARTICLE...        graphs as DOT, SVG and JSON-LD files
//	entente extract ARTICLE...      facts, one JSON object a line
//	entente try "A sentence."       facts, and what each layer saw
//	entente explain ARTICLE         the rule and the words behind each edge
//	entente path FROM TO GRAPH...   how two nodes are connected
//	entente score GOLD.jsonl        compare with what people marked
//	entente rules test [PACK]       run the tests that stand in the rules
//	entente rules check [PACK]      every error of a rule pack at once
//	entente rules report CORPUS...  how often each rule finds something
//	entente todo CORPUS...          what the rules miss, with stubs to paste
//	entente schema [KIND]           the JSON Schema of a pack's files, for editors
//	entente version
//
// An article is a text file, an NDJSON file (.ndjson, .jsonl) with one article
// a row, or - for standard input.
//
// What large tables of entities compile to is kept in the user's cache folder;
// the variable ENTENTE_CACHE names another folder, or is off.
//
// The exit code is 0 when all is well, 1 for findings (a failed test, an edge
// that is not there), 2 for wrong usage or bad input, and 3 when the work
// itself failed.
package main

import "os"

func main() {
	os.Exit(Command{os.Stdin, os.Stdout, os.Stderr}.Main(os.Args[1:]))
}
