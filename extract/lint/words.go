package lint

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"entente/extract/internal/lex"
	"entente/extract/rule"
)

// lexiconDir is the folder of the lexicon's files.
const lexiconDir = "lexicon"

// maxHints bounds the work for hints in a pack with many unknown words.
const maxHints = 100

// words reports words of sentences and lists that no dictionary has. They are
// likely misspelt, and then the rule waits for a word that never comes.
func (c *checker) words(lexicon fs.FS) error {
	lx, err := lex.Load(lexicon, lexiconDir)
	if err != nil {
		return err
	}
	var known []string // read when the first unknown word is found
	look := func(id, word string, at rule.Position) error {
		if !lx.Lookup(word).Guessed || joined(lx, word) {
			return nil
		}
		if known == nil {
			if known, err = dictionary(lexicon); err != nil {
				return err
			}
		}
		c.unknown(id, word, at, known)
		return nil
	}
	var failed error
	each := func(id, words string, at rule.Position) {
		if !at.Own() {
			return
		}
		for _, w := range strings.Fields(words) {
			if err := look(id, w, at); err != nil {
				failed = err
			}
		}
	}
	for _, r := range c.p.Rules {
		for _, s := range r.Says {
			s.EachWord(func(word string, at rule.Position) { each(r.ID, word, at) })
		}
	}
	for _, w := range c.p.Words {
		w.Each(func(words string, at rule.Position) { each(w.ID, words, at) })
	}
	return failed
}

// joined says whether a word is two words of the dictionary in one, or one with
// a common ending: hotline, statehood.
func joined(lx *lex.Lexicon, word string) bool {
	for i := 3; i <= len(word)-3; i++ {
		head, tail := word[:i], word[i:]
		if !lx.Lookup(head).Guessed && !lx.Lookup(tail).Guessed {
			return true
		}
	}
	return false
}

func (c *checker) unknown(id, word string, at rule.Position, known []string) {
	hint := "check the spelling; a new word may stay, with # ignore unknown-word: and the reason behind it"
	if c.hints++; c.hints <= maxHints {
		if near := rule.Nearest(word, known); near != "" {
			hint = "did you mean " + near + "? If not, put # ignore unknown-word: and the reason behind it"
		}
	}
	c.add(rule.Warning, at, id, "unknown-word", fmt.Sprintf("no dictionary has the word %q", word), hint)
}

// dictionary lists the words of the lexicon for hints: those by hand first, then
// the others in the order of their lines.
func dictionary(lexicon fs.FS) ([]string, error) {
	var out []string
	for _, name := range []string{"extra.tsv", "closed.tsv", "words.tsv"} {
		text, err := fs.ReadFile(lexicon, path.Join(lexiconDir, name))
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(text)) {
			word, _, _ := strings.Cut(line, "\t")
			if word != "" && !strings.HasPrefix(word, "#") {
				out = append(out, word)
			}
		}
	}
	return slices.Compact(out), nil
}
