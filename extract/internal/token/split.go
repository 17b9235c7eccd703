package token

import (
	"math"
	"unicode/utf8"
)

// A Splitter cuts texts into tokens and sentences. It is immutable and safe for
// concurrent use.
type Splitter struct {
	abbreviations map[uint64]abbreviation // by the hash of the form with its full stop
	openers       map[uint64]opener       // words that often start a sentence
	times         map[uint64]bool         // words that follow a.m. and p.m. in the same sentence
	inQuestion    map[uint64]bool         // verbs of saying behind a quotation that asks
}

// New makes a Splitter that knows these abbreviations, in the form that
// ParseAbbreviations describes. Entries of another form are taken as plain
// abbreviations; empty ones are ignored.
func New(abbreviations []string) *Splitter {
	s := &Splitter{
		abbreviations: make(map[uint64]abbreviation, len(abbreviations)),
		openers:       openerTable(),
		times:         hashSet(afterTime),
		inQuestion:    hashSet(sayings),
	}
	for _, line := range abbreviations {
		word, a := parseAbbreviation(line)
		if word != "" {
			s.abbreviations[Hash(word)] = a
		}
	}
	return s
}

// Split sets d to the tokens and sentences of a text. Whatever the text, also
// one that is not valid UTF-8, it succeeds in linear time; the tokens' offsets
// increase, do not overlap and cover everything but white space. A text is read
// up to 4 GiB.
func (s *Splitter) Split(text string, d *Doc) {
	if uint64(len(text)) > math.MaxUint32 {
		text = text[:math.MaxUint32]
	}
	if d.Tokens == nil {
		d.Tokens = make([]Token, 0, len(text)/5+16)
	}
	sc := scanner{s: s, text: text, toks: d.Tokens[:0], gap: Space, width: -1}
	sc.run()
	d.Tokens = sc.toks
	d.Sentences = s.sentences(text, d.Tokens, d.Sentences[:0])
}

// A scanner is the state of one Split.
type scanner struct {
	s    *Splitter
	text string
	toks []Token
	pos  int
	gap  Flags // Space and Break for the next token

	lineStart int // of the line that pos stands in
	width     int // of the longest line, -1 where not known yet

	openSingle bool // a ' was opened and not closed
	openCurly  bool // a ‘ was opened and not closed
}

func (sc *scanner) run() {
	text := sc.text
	for sc.pos < len(text) {
		c := text[sc.pos]
		switch k := class[c]; {
		case k&cWord != 0:
			sc.word()
		case k&cSpace != 0:
			sc.space()
		case k&cHigh != 0:
			sc.beyondASCII()
		default:
			sc.mark(c)
		}
	}
}

// emit adds a token and moves behind it.
func (sc *scanner) emit(start, end int, hash uint64, f Flags) {
	sc.toks = append(sc.toks, Token{Start: uint32(start), End: uint32(end), Hash: hash, Flags: f | sc.gap})
	sc.gap = 0
	sc.pos = end
}

// emitMark adds a punctuation token that starts here and has size bytes.
func (sc *scanner) emitMark(size int, f Flags) {
	end := sc.pos + size
	part := sc.text[sc.pos:end]
	if part[0] >= 0x80 {
		f |= NonASCII
		sc.emit(sc.pos, end, hashRunes(part), Punct|f)
		return
	}
	sc.emit(sc.pos, end, Hash(part), Punct|f)
}

// emitWord adds a word or number with these classes.
func (sc *scanner) emitWord(start, end int, or uint8, f Flags) {
	text := sc.text
	if or&cHigh != 0 {
		sc.emitRunes(start, end, or, f)
		return
	}
	first := class[text[start]]
	if or&cLetter != 0 {
		f |= Word
		if first&cUpper != 0 {
			f |= Upper
		}
		if or&cLower == 0 && capitals(text[start:end]) > 1 {
			f |= AllCaps
		}
		if or&cDigit != 0 && (first&cLetter == 0 || or&cMoney != 0) {
			f |= Number
		}
	} else if or&cDigit != 0 {
		f |= Number
	} else {
		f |= Punct
	}
	sc.emit(start, end, hashASCII(text, start, end), f)
}

func (sc *scanner) emitRunes(start, end int, or uint8, f Flags) {
	word := sc.text[start:end]
	f |= NonASCII
	first, _ := utf8.DecodeRuneInString(word)
	k := class[word[0]]
	if first >= 0x80 {
		k = runeClass(first)
	}
	if or&cLetter != 0 {
		f |= Word
		if k&cUpper != 0 {
			f |= Upper
		}
		if or&cLower == 0 && capitals(word) > 1 {
			f |= AllCaps
		}
	}
	if or&cDigit != 0 && (k&cLetter == 0 || or&cMoney != 0) {
		f |= Number
	}
	if f&(Word|Number) == 0 {
		f |= Punct
	}
	sc.emit(start, end, hashRunes(word), f)
}

// capitals counts the upper case letters of a word, to two.
func capitals(word string) int {
	n := 0
	for _, r := range word {
		if r < 0x80 && class[r]&cUpper != 0 || r >= 0x80 && runeClass(r)&cUpper != 0 {
			if n++; n == 2 {
				break
			}
		}
	}
	return n
}
