// Package lsp is the language server for rule packs: what `entente lsp` speaks
// with an editor. As one types it shows what `entente rules check` finds,
// completes ids, words and keys, tells what stands under the pointer, and goes to
// where it is defined.
//
//	wire     the messages and their headers
//	text     documents, and places in them as editors count
//	outline  the keys and values of a YAML file, also of half a one
//	lsp      a pack with the texts of the open editors over it (pack.go), its
//	         names and where they stand (names.go), and a file for each question
//
// A pack is the folder of the nearest pack.yaml above an opened file. Its names
// come from outlines, which stand also while the pack does not load. Tests are
// run with the rules of the last text that loaded. Packs are loaded by load, in
// one place; what a loaded pack has from elsewhere than the folder is completed
// and explained too, but is nowhere to go to.
//
// One goroutine answers messages, in their order. Another one, for each pack,
// looks for findings once no message waits, and stops when the pack changes.
package lsp
