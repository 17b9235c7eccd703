package lex

import "strings"

// Lookup tells what a lower-cased word can be. Closed classes come first, then
// what the lists have of the word itself, irregular forms, regular inflection,
// words made with a hyphen, a prefix or -ly, and at last a guess by its
// ending: every word gets a part of speech.
func (l *Lexicon) Lookup(lower string) Word {
	form := lower
	lower = plainApostrophe(lower)
	w, ok := l.closedWord(lower)
	if !ok {
		w = l.open(lower)
	}
	if ascii(form) {
		w.Lower = form
	}
	w.multi = l.multiAt[lower]
	if l.IsGiven(lower) {
		w.POS |= Given
	}
	return w
}

func (l *Lexicon) open(lower string) Word {
	var w Word
	if l.known(&w, lower) {
		w.prune()
		w.settle()
		return w
	}
	if l.compound(&w, lower) || l.derived(&w, lower) {
		w.settle()
		return w
	}
	guess(&w, lower)
	w.Guessed = true
	w.settle()
	return w
}

// known adds what the lists have of a form or of the lemma that it is a
// regular form of. British spellings are tried where the lists have only the
// American one.
func (l *Lexicon) known(w *Word, form string) bool {
	l.addLemma(w, form)
	irregular := l.addIrregular(w, form)
	l.addInflected(w, form, irregular)
	if w.can == 0 {
		respelt(form, func(other string) bool {
			l.addLemma(w, other)
			l.addInflected(w, other, l.addIrregular(w, other))
			return w.can != 0
		})
	}
	return w.can != 0
}

// addLemma adds the readings of a word that is its own lemma.
func (l *Lexicon) addLemma(w *Word, lemma string) {
	own, values, ok := l.row(lemma)
	if !ok {
		return
	}
	l.addRow(w, Noun|Verb|Adj|Adv, own, values, Base)
}

// row finds a lemma's line, in the list by hand before the other. A line that
// points to another spelling ("=criticize") gives the line of that.
func (l *Lexicon) row(lemma string) (own, values string, ok bool) {
	for range 3 {
		if own, values, ok = l.extra.find(lemma); !ok {
			own, values, ok = l.words.find(lemma)
		}
		if !ok || values[0] != '=' {
			return own, values, ok
		}
		lemma = values[1:]
	}
	return "", "", false
}

// add adds a form of a lemma as the part of speech, if the lists have the
// lemma as one.
func (l *Lexicon) add(w *Word, pos POS, lemma string, form Form) bool {
	own, values, ok := l.row(lemma)
	return ok && l.addRow(w, pos, own, values, form)
}

// mustAdd adds it also where the lists do not have the lemma.
func (l *Lexicon) mustAdd(w *Word, pos POS, lemma string, form Form) {
	if !l.add(w, pos, lemma, form) {
		w.addReading(pos, lemma, form, 0)
	}
}

// addRow adds the readings of a line of a word list that are among pos.
func (l *Lexicon) addRow(w *Word, pos POS, lemma, values string, form Form) bool {
	found := false
	for values != "" {
		var r string
		r, values, _ = strings.Cut(values, "\t")
		p := readingPOS(r[0])
		if pos&p == 0 {
			continue
		}
		found = true
		n, kinds := leadingNumber(r[1:])
		if r[0] < 'a' {
			if w.POS&p != 0 && w.Cap&p == 0 {
				continue // it has this part of speech without a capital too
			}
			w.Cap |= p
		}
		w.addReading(p, lemma, form, uint16(n))
		switch p {
		case Noun:
			w.addSenses(kinds)
		case Verb:
			w.Frame |= frameSet(kinds)
		}
	}
	return found
}

func readingPOS(letter byte) POS {
	switch letter {
	case 'n', 'N':
		return Noun
	case 'v':
		return Verb
	case 'a', 'A':
		return Adj
	}
	return Adv
}

// addReading adds a form of a lemma. Where the word has a lemma for the part of
// speech already, the commoner one stays; the readings of both stay.
func (w *Word) addReading(pos POS, lemma string, form Form, count uint16) {
	had := w.POS&pos != 0
	w.POS |= pos
	w.Form |= form
	switch pos {
	case Noun:
		w.can |= nounReadings(form)
		if !had || count > w.NounCount {
			w.Noun, w.NounCount = lemma, count
		}
	case Verb:
		w.can |= verbReadings(form)
		if !had || count > w.VerbCount {
			w.Verb, w.VerbCount = lemma, count
		}
	case Adj:
		w.can |= rAdj
		if !had || count > w.AdjCount {
			w.Adj, w.AdjCount = lemma, count
		}
	case Adv:
		w.can |= rAdv
		w.AdvCount = max(w.AdvCount, count)
	}
}

func (w *Word) addSenses(letters string) {
	for i := 0; i < len(letters); i++ {
		s := senseOf(letters[i])
		w.Sense |= s
		if w.TopSense == 0 {
			w.TopSense = s
		}
	}
}

func senseOf(letter byte) Sense {
	return 1 << strings.IndexByte(senseLetters, letter)
}

// senseLetters stand in the order of the constants of Sense.
const senseLetters = "pglacreskfmdo"

// frameLetters stand in the order of the constants of Frame.
const frameLetters = "ticoj"

func frameSet(letters string) Frame {
	var f Frame
	for i := 0; i < len(letters); i++ {
		f |= 1 << strings.IndexByte(frameLetters, letters[i])
	}
	return f
}

// prune takes readings away that are so rare beside the others that they only
// do harm: "says" as a noun, "people" as a verb. Adjectives that are participles
// go too: whether a participle describes a noun is the tagger's to say. POS
// keeps them all.
func (w *Word) prune() {
	total := int(w.NounCount) + int(w.VerbCount) + int(w.AdjCount) + int(w.AdvCount)
	drop := func(r reading, count uint16, share int) {
		if w.can&^r != 0 && int(count)*share < total {
			w.can &^= r
		}
	}
	if total >= 200 || total >= 20 && w.can&rThird == 0 {
		drop(rNouns, w.NounCount, 100)
	}
	if total >= 20 {
		drop(rAdj, w.AdjCount, 100)
		drop(rAdv, w.AdvCount, 20)
	}
	if total >= 100 || w.NounCount >= 10 && w.VerbCount == 0 {
		drop(rVerbs, w.VerbCount, 200)
	}
	if w.can&(rPast|rPart) != 0 && (w.AdjCount < 4 || 4*int(w.AdjCount) <= int(w.VerbCount)) || w.can&rGerund != 0 && 4*int(w.AdjCount) <= int(w.VerbCount) {
		w.can &^= rAdj
	}
}

// settle finds the commonest part of speech.
func (w *Word) settle() {
	most := -1
	for _, c := range [...]struct {
		pos   POS
		count uint16
	}{{Noun, w.NounCount}, {Verb, w.VerbCount}, {Adj, w.AdjCount}, {Adv, w.AdvCount}} {
		if w.POS&c.pos != 0 && int(c.count) > most {
			w.First, most = c.pos, int(c.count)
		}
	}
}

// plainApostrophe writes ' for the typographic apostrophe.
func plainApostrophe(s string) string {
	if !strings.Contains(s, "’") {
		return s
	}
	return strings.ReplaceAll(s, "’", "'")
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
