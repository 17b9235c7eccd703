// Command gen makes the word lists of data/lexicon from the database files of
// WordNet 3.0 (Debian's package wordnet-base). It is run by hand, seldom; the
// lists are committed and nothing needs it to build:
//
//	apt-get install wordnet-base
//	go run ./extract/internal/lex/gen -wordnet /usr/share/wordnet -out data/lexicon
//
// It writes words.tsv and irregular.tsv, sorted by bytes. The other files of
// the folder are written by hand.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"entente/extract/internal/lex"
)

func main() {
	from := flag.String("wordnet", "/usr/share/wordnet", "folder with index.noun, data.noun, noun.exc and so on")
	out := flag.String("out", "data/lexicon", "folder to write words.tsv and irregular.tsv to")
	flag.Parse()
	if err := run(*from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(3)
	}
}

func run(from, out string) error {
	words, err := readWords(from)
	if err != nil {
		return err
	}
	irregular, err := readIrregular(from, words)
	if err != nil {
		return err
	}
	if err := write(filepath.Join(out, "words.tsv"), formatWords(words)); err != nil {
		return fmt.Errorf("write the words: %w", err)
	}
	if err := write(filepath.Join(out, "irregular.tsv"), formatIrregular(irregular)); err != nil {
		return fmt.Errorf("write the irregular forms: %w", err)
	}
	return nil
}

// write puts a head with the checksum before the lines.
func write(path string, lines []byte) error {
	head := "# Made by extract/internal/lex/gen from WordNet 3.0, see LICENSE.wordnet. Not to be changed by hand.\n" + lex.Checksum(string(lines))
	return os.WriteFile(path, append([]byte(head), lines...), 0o644)
}
