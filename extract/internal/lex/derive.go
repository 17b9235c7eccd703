package lex

import "strings"

// respelt calls try with the American spellings of a British form, and the
// other way round, until one is found.
func respelt(form string, try func(string) bool) {
	for _, p := range spellings {
		for _, s := range [...][2]string{{p[0], p[1]}, {p[1], p[0]}} {
			i := strings.LastIndex(form, s[0])
			if i < 2 {
				continue
			}
			if try(form[:i] + s[1] + form[i+len(s[0]):]) {
				return
			}
		}
	}
}

// spellings are British and American endings, tried in this order.
var spellings = [...][2]string{
	{"isation", "ization"}, {"ise", "ize"}, {"ising", "izing"}, {"isa", "iza"}, {"yse", "yze"}, {"ysing", "yzing"},
	{"our", "or"}, {"tre", "ter"}, {"bre", "ber"}, {"ence", "ense"}, {"lled", "led"}, {"lling", "ling"}, {"ller", "ler"},
	{"ogue", "og"}, {"aemia", "emia"}, {"paed", "ped"}, {"gramme", "gram"}, {"mme", "m"}, {"sceptic", "skeptic"}, {"plough", "plow"},
	{"lment", "llment"}, {"tyre", "tire"}, {"cheque", "check"}, {"grey", "gray"}, {"oeu", "eu"}, {"que", "ck"},
}

// compound reads a word with a hyphen by its last part.
func (l *Lexicon) compound(w *Word, form string) bool {
	i := strings.LastIndexByte(form, '-')
	if i <= 0 || i+1 == len(form) {
		return false
	}
	first, last := form[:i], form[i+1:]
	var end Word
	if c, ok := l.closedWord(last); ok {
		end = c
	} else if !l.known(&end, last) {
		return false
	}
	switch {
	case verbPrefix(first) && end.POS&(Noun|Verb|Adj) != 0:
		*w = end
		w.Verb, w.Noun, w.Adj = prefixed(first+"-", end.Verb), prefixed(first+"-", end.Noun), prefixed(first+"-", end.Adj)
	case end.can&rPart != 0: // Russian-led, state-owned
		w.addReading(Adj, form, Base, 1)
		w.Verb, w.Frame = end.Verb, end.Frame
	case end.can&rGerund != 0: // peace-keeping
		w.addReading(Adj, form, Base, 2)
		w.addReading(Noun, form, Base, 1)
		w.addSensesOf(&end)
	case end.POS&Noun != 0 && end.NounCount >= end.AdjCount:
		w.addReading(Noun, headLemma(form, last, end.Noun), nounForm(end.Form&Plural), 2)
		w.addSensesOf(&end)
		if end.can&rNoun != 0 {
			w.addReading(Adj, form, Base, 1) // anti-government, two-day
		}
		if modifier(first) {
			w.AdjCount = 3
		}
	case end.POS&Adj != 0:
		w.addReading(Adj, form, Base, 2)
		if last == "old" {
			w.addReading(Noun, form, Base, 1)
			w.Sense, w.TopSense = SensePerson, SensePerson
		}
	case end.POS&(Prep|Adv) != 0: // shake-up, by-then
		w.addReading(Noun, form, Base, 1)
		w.addReading(Adj, form, Base, 0)
	default:
		return false
	}
	return true
}

func prefixed(prefix, lemma string) string {
	if lemma == "" {
		return ""
	}
	return prefix + lemma
}

func headLemma(form, last, lemma string) string {
	if last == lemma {
		return form
	}
	return form[:len(form)-len(last)] + lemma
}

func (w *Word) addSensesOf(end *Word) {
	w.Sense, w.TopSense = end.Sense, end.TopSense
}

// verbPrefix reports whether a verb with this prefix and a hyphen is a verb.
func verbPrefix(s string) bool {
	switch s {
	case "re", "co", "un", "de", "over", "out", "under", "counter", "pre", "mis", "inter", "self", "hand", "fast", "double", "cross", "test", "air":
		return true
	}
	return false
}

// modifier reports whether a noun with this prefix stands before another noun
// more often than by itself: anti-government protests.
func modifier(s string) bool {
	switch s {
	case "anti", "pro", "non", "pre", "post", "inter", "trans", "multi", "long", "short", "high", "low", "full", "one", "two", "three", "four",
		"five", "six", "seven", "eight", "nine", "ten", "all", "cross", "mid", "large", "small", "last", "first", "second", "third":
		return true
	}
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// derived reads -ly adverbs and words with a prefix by what they are made of.
func (l *Lexicon) derived(w *Word, form string) bool {
	if stem, ok := strings.CutSuffix(form, "ly"); ok && l.derivedAdverb(w, form, stem) {
		return true
	}
	for _, p := range [...]string{"counter", "inter", "under", "over", "anti", "non", "mis", "pre", "out", "un", "re", "de", "co"} {
		stem, ok := strings.CutPrefix(form, p)
		if !ok || len(stem) < 3 {
			continue
		}
		var end Word
		if !l.known(&end, stem) {
			continue
		}
		*w = end
		if w.POS&Verb != 0 {
			w.VerbCount = max(w.VerbCount, w.NounCount+1) // reroute is first of all a verb
		}
		w.Verb, w.Noun, w.Adj = prefixed(p, end.Verb), prefixed(p, end.Noun), prefixed(p, end.Adj)
		return true
	}
	return false
}

func (l *Lexicon) derivedAdverb(w *Word, form, stem string) bool {
	if len(stem) < 3 {
		return false
	}
	var adj Word
	for _, s := range [...]string{stem, stem + "le", strings.TrimSuffix(stem, "al"), stem + "l"} {
		if l.known(&adj, s) && adj.POS&Adj != 0 {
			w.addReading(Adv, form, Base, 1)
			return true
		}
	}
	if strings.HasSuffix(stem, "i") && l.known(&adj, stem[:len(stem)-1]+"y") && adj.POS&Adj != 0 {
		w.addReading(Adv, form, Base, 1)
		return true
	}
	return false
}

// guess gives an unknown word the parts of speech that its ending suggests.
func guess(w *Word, form string) {
	for _, g := range guesses {
		if len(form) < len(g.ending)+3 || !strings.HasSuffix(form, g.ending) {
			continue
		}
		lemma := form[:len(form)-g.cut] + g.plus
		if g.pos&Noun != 0 {
			w.addReading(Noun, nounGuess(form, lemma, g.form), nounForm(g.form), 1)
		}
		if g.pos&Verb != 0 {
			w.addReading(Verb, lemma, g.form, 1)
		}
		if g.pos&Adj != 0 {
			w.addReading(Adj, form, Base, 0)
		}
		if g.pos&Adv != 0 {
			w.addReading(Adv, form, Base, 1)
		}
		return
	}
	w.addReading(Noun, form, Base, 0)
}

// nounGuess gives the lemma of a noun: for -ing it is the form itself.
func nounGuess(form, lemma string, f Form) string {
	if f == Gerund {
		return form
	}
	return lemma
}

// guesses are tried from the top.
var guesses = [...]struct {
	ending string
	pos    POS
	form   Form
	cut    int    // letters to take off for the lemma
	plus   string // letters to put on for it
}{
	{"isations", Noun, Plural, 1, ""}, {"tions", Noun, Plural, 1, ""}, {"sions", Noun, Plural, 1, ""}, {"ments", Noun, Plural, 1, ""},
	{"nesses", Noun, Plural, 2, ""}, {"isms", Noun, Plural, 1, ""}, {"ists", Noun, Plural, 1, ""}, {"ities", Noun, Plural, 3, "y"},
	{"tion", Noun, Base, 0, ""}, {"sion", Noun, Base, 0, ""}, {"ness", Noun, Base, 0, ""}, {"ment", Noun, Base, 0, ""},
	{"ism", Noun, Base, 0, ""}, {"ist", Noun | Adj, Base, 0, ""}, {"ity", Noun, Base, 0, ""}, {"ship", Noun, Base, 0, ""},
	{"izing", Verb, Gerund, 3, "e"}, {"ising", Verb, Gerund, 3, "e"}, {"ized", Verb, Past | PastPart, 1, ""}, {"ised", Verb, Past | PastPart, 1, ""},
	{"izes", Verb, Third, 1, ""}, {"ises", Verb, Third, 1, ""}, {"ize", Verb, Base, 0, ""}, {"ise", Verb, Base, 0, ""},
	{"ifies", Verb, Third, 3, "y"}, {"ified", Verb, Past | PastPart, 3, "y"}, {"ify", Verb, Base, 0, ""},
	{"ingly", Adv, Base, 0, ""}, {"ly", Adv, Base, 0, ""},
	{"ous", Adj, Base, 0, ""}, {"ful", Adj, Base, 0, ""}, {"less", Adj, Base, 0, ""}, {"able", Adj, Base, 0, ""}, {"ible", Adj, Base, 0, ""},
	{"ical", Adj, Base, 0, ""}, {"al", Adj | Noun, Base, 0, ""}, {"ic", Adj | Noun, Base, 0, ""}, {"ive", Adj | Noun, Base, 0, ""}, {"ish", Adj, Base, 0, ""},
	{"ing", Verb | Noun, Gerund, 3, ""}, {"ed", Verb | Adj, Past | PastPart, 2, ""},
	{"ers", Noun, Plural, 1, ""}, {"s", Noun, Plural, 1, ""},
}
