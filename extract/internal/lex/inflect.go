package lex

import "strings"

// addIrregular adds the readings of irregular.tsv and tells for which parts of
// speech it has the form.
func (l *Lexicon) addIrregular(w *Word, form string) POS {
	_, values, ok := l.irregular.find(form)
	if !ok {
		return 0
	}
	var all POS
	for values != "" {
		var r string
		r, values, _ = strings.Cut(values, "\t")
		forms, lemma, _ := strings.Cut(r, ":")
		pos := readingPOS(forms[0])
		var f Form
		for i := 1; i < len(forms); i++ {
			f |= formLetter(forms[i])
		}
		all |= pos
		if pos == Noun {
			w.forgetNoun() // "goods" and "troops" are listed, but are no singulars
		}
		l.mustAdd(w, pos, lemma, f)
	}
	return all
}

// addInflected adds what the form is as a regular form of a listed lemma.
// Parts of speech with an irregular line have no regular reading of it.
func (l *Lexicon) addInflected(w *Word, form string, irregular POS) {
	n := len(form)
	if n < 3 {
		return
	}
	switch form[n-1] {
	case 's':
		l.addPluralOrThird(w, form, irregular)
	case 'd':
		if form[n-2] == 'e' {
			l.addSuffixed(w, form, form[:n-2], Verb&^irregular, Past|PastPart)
		}
	case 'g':
		if n > 4 && form[n-3:] == "ing" {
			l.addSuffixed(w, form, form[:n-3], Verb&^irregular, Gerund)
		}
	case 'r':
		if form[n-2] == 'e' {
			l.addSuffixed(w, form, form[:n-2], Adj&^irregular, Compar)
		}
	case 'n':
		if n > 5 && form[n-3:] == "men" && irregular&Noun == 0 {
			l.add(w, Noun, form[:n-2]+"an", Plural)
		}
	case 't':
		if n > 4 && form[n-3:] == "est" {
			l.addSuffixed(w, form, form[:n-3], Adj&^irregular, Compar)
		}
	}
}

// addPluralOrThird undoes -s, -es and -ies.
func (l *Lexicon) addPluralOrThird(w *Word, form string, irregular POS) {
	n := len(form)
	if form[n-2] == 's' || form[n-2] == '\'' {
		return
	}
	add := func(lemma string) bool {
		noun := irregular&Noun == 0 && l.add(w, Noun, lemma, Plural)
		verb := irregular&Verb == 0 && l.add(w, Verb, lemma, Third)
		return noun || verb
	}
	own := *w
	if w.Noun == form && irregular&Noun == 0 {
		w.forgetNoun() // "forces" and "talks" are listed; their lemma is the singular
	}
	found := false
	if n > 4 && form[n-3:] == "ies" {
		found = add(form[:n-3] + "y")
	}
	if !found && form[n-2] == 'e' && hisses(form[:n-2]) {
		found = add(form[:n-2])
	}
	if !found {
		add(form[:n-1])
	}
	if w.POS&Noun == 0 && own.POS&Noun != 0 {
		w.addReading(Noun, own.Noun, Base, own.NounCount)
	}
}

// forgetNoun takes the noun readings away; the senses stay.
func (w *Word) forgetNoun() {
	w.can &^= rNouns
	w.POS &^= Noun
	w.NounCount = 0
}

// hisses reports whether a noun takes -es.
func hisses(stem string) bool {
	switch stem[len(stem)-1] {
	case 's', 'x', 'z', 'o':
		return true
	case 'h':
		return len(stem) > 1 && (stem[len(stem)-2] == 'c' || stem[len(stem)-2] == 's')
	}
	return false
}

// addSuffixed undoes -ed, -ing, -er and -est: the stem may have lost an e, have
// a doubled consonant, or an i for y.
func (l *Lexicon) addSuffixed(w *Word, form, stem string, pos POS, f Form) {
	if pos == 0 || len(stem) < 2 || !hasVowel(stem) {
		return
	}
	n := len(stem)
	if stem[n-1] == 'i' && l.add(w, pos, stem[:n-1]+"y", f) {
		return
	}
	if l.add(w, pos, form[:n+1], f) && form[n] == 'e' { // announc-ed: announce
		return
	}
	if form[n] != 'e' && l.add(w, pos, stem+"e", f) { // announc-ing: announce
		return
	}
	if l.add(w, pos, stem, f) {
		return
	}
	if n > 2 && stem[n-1] == stem[n-2] {
		l.add(w, pos, stem[:n-1], f)
	}
}

func hasVowel(s string) bool {
	return strings.ContainsAny(s, "aeiouy")
}
