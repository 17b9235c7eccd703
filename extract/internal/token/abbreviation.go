package token

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// An abbreviation is what is known about a word that ends in a full stop.
type abbreviation struct {
	follows follows
	upper   bool // only where it is written with a capital
}

// follows is what stands behind an abbreviation.
type follows uint8

const (
	anything  follows = iota
	aName             // a title or the like: it never ends a sentence
	aNumber           // it is an abbreviation only in front of a number
	aTime             // a.m., p.m.: capitals behind it start a sentence, but for days and zones
	aSentence         // etc.: capitals behind it start a sentence
)

// ParseAbbreviations reads a list of abbreviations: one a line with its full
// stop, # starts a comment. A word behind it says what follows it:
//
//	Inc.          may end a sentence
//	Mr. name      a name follows: it never ends a sentence
//	No. number    is an abbreviation only in front of a number
//	p.m. time     ends a sentence in front of a capital that is no day or zone
//	etc. sentence ends a sentence in front of any capital
//
// An entry in lower case also holds for its capitalised form, and for capitals
// only if it has a full stop inside.
// The result goes to New. Errors name the line.
func ParseAbbreviations(r io.Reader) ([]string, error) {
	var list []string
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		if !strings.HasSuffix(fields[0], ".") {
			return nil, fmt.Errorf("line %d: %q is no abbreviation: it does not end in a full stop", n, fields[0])
		}
		if len(fields) > 2 || len(fields) == 2 && !isFollows(fields[1]) {
			return nil, fmt.Errorf("line %d: behind %q stands %q: only name, number, time or sentence may follow", n, fields[0], strings.Join(fields[1:], " "))
		}
		list = append(list, strings.Join(fields, " "))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read abbreviations: %w", err)
	}
	return list, nil
}

func isFollows(word string) bool {
	return word == "name" || word == "number" || word == "time" || word == "sentence"
}

func parseAbbreviation(line string) (word string, a abbreviation) {
	line, _, _ = strings.Cut(line, "#")
	fields := strings.Fields(line)
	if len(fields) == 0 {
		return "", a
	}
	word = fields[0]
	if !strings.HasSuffix(word, ".") {
		word += "."
	}
	a.upper = word != strings.ToLower(word)
	if len(fields) > 1 {
		switch fields[1] {
		case "name":
			a.follows = aName
		case "number":
			a.follows = aNumber
		case "time":
			a.follows = aTime
		case "sentence":
			a.follows = aSentence
		}
	}
	return word, a
}

// abbreviation looks up text[start:end], which ends in a full stop.
func (s *Splitter) abbreviation(text string, start, end int) (abbreviation, bool) {
	word := text[start:end]
	a, ok := s.abbreviations[Hash(word)]
	if !ok || a.upper && class[word[0]]&cLower != 0 {
		return a, false
	}
	if !a.upper && capitals(word) > 1 && strings.IndexByte(word, '.') == len(word)-1 { // NO. CA.
		return a, false
	}
	if a.follows == aNumber && !digitFollows(text[end:]) {
		return a, false
	}
	return a, true
}

// digitFollows reports whether a text starts with a digit, after few spaces.
func digitFollows(text string) bool {
	for i := 0; i < len(text) && i < 4; i++ {
		switch k := class[text[i]]; {
		case k&cDigit != 0:
			return true
		case k&cSpace == 0:
			return false
		}
	}
	return false
}

func hashSet(words string) map[uint64]bool {
	set := map[uint64]bool{}
	for _, w := range strings.Fields(words) {
		set[Hash(w)] = true
	}
	return set
}
