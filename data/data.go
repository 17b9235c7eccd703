// Package data holds what comes with the program: the rule pack diplomacy, the
// lexicon of English and the articles whose graphs are kept in out.
package data

import "embed"

// FS holds the folders diplomacy, lexicon and articles, and FINDINGS.md.
//
//go:embed diplomacy lexicon articles FINDINGS.md
var FS embed.FS
