package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// A reading is what WordNet knows about a lemma as one part of speech.
type reading struct {
	count   int    // how often SemCor has it
	kinds   string // noun: letters of its usual senses, the first sense first; verb: letters of its frames
	synsets []int  // offsets
}

// A word maps n, v, a, r to its readings; N and A where every sense of it is
// written with a capital.
type word map[byte]reading

var wordnetFiles = []struct {
	name string
	pos  byte
}{{"noun", 'n'}, {"verb", 'v'}, {"adj", 'a'}, {"adv", 'r'}}

func readWords(dir string) (map[string]word, error) {
	counts, err := readCounts(filepath.Join(dir, "cntlist.rev"))
	if err != nil {
		return nil, err
	}
	words := map[string]word{}
	for _, f := range wordnetFiles {
		data, err := os.ReadFile(filepath.Join(dir, "data."+f.name))
		if err != nil {
			return nil, fmt.Errorf("read the synsets: %w", err)
		}
		index, err := os.ReadFile(filepath.Join(dir, "index."+f.name))
		if err != nil {
			return nil, fmt.Errorf("read the index: %w", err)
		}
		for _, line := range strings.Split(string(index), "\n") {
			if line == "" || line[0] == ' ' {
				continue
			}
			if err := addLemma(words, line, f.pos, data, counts); err != nil {
				return nil, fmt.Errorf("index.%s: %q: %w", f.name, line, err)
			}
		}
	}
	dropProperNouns(words)
	return words, nil
}

type senseKey struct {
	lemma string
	pos   byte
	sense int
}

// readCounts reads lines such as "attack%1:04:00:: 1 36": sense key, number of
// the sense, count.
func readCounts(path string) (map[senseKey]int, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the sense counts: %w", err)
	}
	counts := map[senseKey]int{}
	s := bufio.NewScanner(bytes.NewReader(data))
	for s.Scan() {
		f := strings.Fields(s.Text())
		lemma, rest, ok := strings.Cut(f[0], "%")
		if !ok || len(f) != 3 {
			return nil, fmt.Errorf("%s: a line that is no sense count: %q", path, s.Text())
		}
		sense, err1 := strconv.Atoi(f[1])
		n, err2 := strconv.Atoi(f[2])
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s: a line that is no sense count: %q", path, s.Text())
		}
		counts[senseKey{lemma, "?nvara"[rest[0]-'0'], sense}] = n
	}
	return counts, s.Err()
}

// addLemma reads "lemma pos synsets pointers ptr... senses tagged offset...".
func addLemma(words map[string]word, line string, pos byte, data []byte, counts map[senseKey]int) error {
	f := strings.Fields(line)
	lemma := f[0]
	if !plain(lemma) {
		return nil
	}
	pointers, err := strconv.Atoi(f[3])
	if err != nil {
		return err
	}
	var lower, capital []sense
	for i, offset := range f[6+pointers:] {
		at, err := strconv.Atoi(offset)
		if err != nil {
			return err
		}
		s, err := readSense(data[at:], lemma, pos)
		if err != nil {
			return err
		}
		s.count, s.offset = counts[senseKey{lemma, pos, i + 1}], at
		if s.capital {
			capital = append(capital, s)
			continue
		}
		lower = append(lower, s)
	}
	if words[lemma] == nil {
		words[lemma] = word{}
	}
	if len(lower) > 0 {
		words[lemma][pos] = summary(lower, pos == 'v')
		if pos != 'a' {
			return nil
		}
	}
	if len(capital) > 0 && (pos == 'n' || pos == 'a') {
		words[lemma][pos-'a'+'A'] = summary(capital, false)
	}
	return nil
}

// plain reports whether a lemma is one word of letters, hyphens and
// apostrophes.
func plain(lemma string) bool {
	if len(lemma) < 2 || lemma[0] < 'a' || lemma[0] > 'z' {
		return false
	}
	for i := 0; i < len(lemma); i++ {
		c := lemma[i]
		if (c < 'a' || c > 'z') && c != '-' && c != '\'' {
			return false
		}
	}
	return true
}

type sense struct {
	offset  int
	count   int
	kinds   string
	capital bool
}

// readSense reads the synset line at the start of data.
func readSense(data []byte, lemma string, pos byte) (sense, error) {
	line := string(data[:bytes.IndexByte(data, '\n')])
	f := strings.Fields(line)
	file, err := strconv.Atoi(f[1])
	if err != nil {
		return sense{}, err
	}
	n, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil {
		return sense{}, err
	}
	var s sense
	number := 0
	for i := 0; i < int(n); i++ {
		w, _, _ := strings.Cut(f[4+2*i], "(")
		if strings.ToLower(w) != lemma {
			continue
		}
		s.capital = w != lemma
		number = i + 1
	}
	if number == 0 {
		return sense{}, fmt.Errorf("its synset does not hold it: %q", line)
	}
	switch pos {
	case 'n':
		s.kinds = nounKind(file, f[4])
	case 'v':
		s.kinds = frames(f[4+2*int(n):], number)
	}
	return s, nil
}

// nounKind gives the letter of a noun lexicographer file (see lexnames(5WN)).
func nounKind(file int, first string) string {
	if file == 3 {
		tops := map[string]string{"person": "p", "group": "g", "location": "l", "act": "a", "communication": "c",
			"artifact": "r", "event": "e", "state": "s", "cognition": "k", "feeling": "f", "possession": "m", "time": "d"}
		if k := tops[first]; k != "" {
			return k
		}
		return "o"
	}
	files := map[int]string{4: "a", 6: "r", 9: "k", 10: "c", 11: "e", 12: "f", 14: "g", 15: "l", 18: "p", 21: "m", 26: "s", 28: "d"}
	if k := files[file]; k != "" {
		return k
	}
	return "o"
}

// frames gives the letters of a verb's frames: t takes an object, i takes
// none, c takes a clause, o takes an infinitive.
func frames(f []string, number int) string {
	pointers, _ := strconv.Atoi(f[0])
	f = f[1+4*pointers:]
	var t, i, c, o bool
	for n := 1; n+2 < len(f) && f[n] == "+"; n += 3 {
		frame, _ := strconv.Atoi(f[n+1])
		only, _ := strconv.ParseInt(f[n+2], 16, 0)
		if only != 0 && int(only) != number {
			continue
		}
		switch frame {
		case 26, 29, 34:
			c = true
		case 28, 32, 33, 35:
			o = true
		case 1, 2, 3, 4, 5, 6, 7, 12, 13, 22, 23, 27:
			i = true
		default:
			t = true
		}
	}
	return letterIf(t, "t") + letterIf(i, "i") + letterIf(c, "c") + letterIf(o, "o")
}

func letterIf(b bool, letter string) string {
	if b {
		return letter
	}
	return ""
}

// summary adds the senses up. A sense is usual when it is the first one or has
// a sixth of all uses; without counts the first two are. A verb that goes
// without an object only in other senses gets a j.
func summary(senses []sense, isVerb bool) reading {
	var r reading
	for _, s := range senses {
		r.count += s.count
		r.synsets = append(r.synsets, s.offset)
	}
	seldom := false
	for i, s := range senses {
		usual := i == 0 || 6*s.count >= r.count
		if r.count == 0 {
			usual = i < 2
		}
		if !usual && strings.Contains(s.kinds, "i") && isVerb {
			seldom = true
		}
		if !usual {
			continue
		}
		for _, k := range s.kinds {
			if !strings.ContainsRune(r.kinds, k) {
				r.kinds += string(k)
			}
		}
	}
	if seldom && !strings.Contains(r.kinds, "i") {
		r.kinds += "j"
	}
	r.count = min(r.count, 65535)
	return r
}

// dropProperNouns keeps capitalised nouns only beside a capitalised adjective
// (Japanese, Palestinian): those name a people or a language.
func dropProperNouns(words map[string]word) {
	for lemma, w := range words {
		if _, ok := w['A']; !ok {
			delete(w, 'N')
		} else if 4*w['a'].count < w['A'].count {
			delete(w, 'a') // "christian" is Christian
		}
		if len(w) == 0 {
			delete(words, lemma)
		}
	}
}

func formatWords(words map[string]word) []byte {
	lemmas := make([]string, 0, len(words))
	for lemma := range words {
		lemmas = append(lemmas, lemma)
	}
	sort.Strings(lemmas)
	american := aliases(words)
	var b bytes.Buffer
	for _, lemma := range lemmas {
		b.WriteString(lemma)
		if other := american[lemma]; other != "" {
			fmt.Fprintf(&b, "\t=%s\n", other)
			continue
		}
		for _, pos := range []byte("nvarNA") {
			r, ok := words[lemma][pos]
			if !ok {
				continue
			}
			fmt.Fprintf(&b, "\t%c%d%s", pos, r.count, r.kinds)
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}
