package lex

import (
	"fmt"
	"slices"
	"strings"

	"entente/extract/internal/token"
)

// A multiWord is a phrase that works as one word: "because of".
type multiWord struct {
	rest   []uint64 // the hashes of its words behind the first
	can    reading
	number bool // only before a number: "more than"
	notBe  bool // not behind a form of be and before a verb: "due to", but "is due to visit"
	last   bool // the last phrase with this first word
}

func checkMulti(values string) error {
	list, condition, _ := strings.Cut(values, "\t")
	p, _, err := posList(list)
	if err != nil {
		return err
	}
	if condition != "" && condition != "number" && condition != "not-be" {
		return fmt.Errorf("%q is no condition (number, not-be)", condition)
	}
	if p&Class&(p&Class-1) != 0 {
		return fmt.Errorf("%q: want one part of speech", values)
	}
	return nil
}

// addMulti takes a line of multiwords.tsv. The phrases of one first word follow
// each other.
func (l *Lexicon) addMulti(phrase, values string) {
	list, condition, _ := strings.Cut(values, "\t")
	p, _, err := posList(list)
	words := strings.Split(phrase, " ")
	if err != nil || len(words) < 2 {
		return
	}
	m := multiWord{can: closedReadings(p), number: condition == "number", notBe: condition == "not-be", last: true}
	if p&Noun != 0 {
		m.can |= rNoun
	}
	if p&Adv != 0 {
		m.can |= rAdv
	}
	for _, w := range words[1:] {
		m.rest = append(m.rest, token.Hash(w))
	}
	l.multi = append(l.multi, m)
	if l.multiAt[words[0]] == 0 {
		l.multiAt[words[0]] = uint16(len(l.multi))
		return
	}
	l.multi[len(l.multi)-2].last = false
}

// IsMultiPrep reports whether words with single spaces between them work as one
// preposition.
func (l *Lexicon) IsMultiPrep(phrase string) bool {
	words := strings.Split(phrase, " ")
	at := l.multiAt[words[0]]
	for ; at != 0 && int(at) <= len(l.multi); at++ {
		m := &l.multi[at-1]
		if m.can&rPrep != 0 && slices.EqualFunc(m.rest, words[1:], func(h uint64, w string) bool { return h == token.Hash(w) }) {
			return true
		}
		if m.last {
			break
		}
	}
	return false
}

// findMultiWords marks phrases that work as one word. The longest wins.
func (t *Tagger) findMultiWords() {
	s := &t.s
	for i := 0; i < len(s.cells); i++ {
		first := s.cells[i].word.multi
		if first == 0 {
			continue
		}
		m, n := t.lex.multiAtToken(s, i, int(first)-1)
		if n == 0 {
			continue
		}
		for j := i; j < i+n; j++ {
			s.cells[j].can = m.can
			s.cells[j].inside = j > i
		}
		s.cells[i].span = uint8(n)
		i += n - 1
	}
}

// multiAtToken gives the longest phrase that stands at token i, of those with
// its first word, and the number of its tokens.
func (l *Lexicon) multiAtToken(s *sentence, i, at int) (*multiWord, int) {
	var best *multiWord
	n := 0
	for ; ; at++ {
		m := &l.multi[at]
		if len(m.rest)+1 > n && s.hasWords(i+1, m.rest) && s.allows(m, i, i+1+len(m.rest)) {
			best, n = m, len(m.rest)+1
		}
		if m.last {
			return best, n
		}
	}
}

// allows reports whether the phrase's condition holds between its first token
// and the one behind it.
func (s *sentence) allows(m *multiWord, first, behind int) bool {
	if m.number {
		return s.is(behind, rNum)
	}
	if !m.notBe || !s.isBe(s.left(first)) || !s.may(behind, rBase) {
		return true
	}
	w := s.cells[behind].word
	return s.may(behind, rNouns) && w.NounCount > w.VerbCount
}

func (s *sentence) hasWords(i int, hashes []uint64) bool {
	if i+len(hashes) > len(s.toks) {
		return false
	}
	for j, h := range hashes {
		if s.toks[i+j].Hash != h {
			return false
		}
	}
	return true
}
