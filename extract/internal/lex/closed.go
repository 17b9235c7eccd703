package lex

import (
	"fmt"
	"strings"
)

// A closedEntry is a line of closed.tsv.
type closedEntry struct {
	pos   POS
	first POS
	form  Form
	lemma string
	mark  Mark
	cap   POS // what it is only when capitalised
}

func checkClosed(values string) error {
	_, err := parseClosed(values)
	return err
}

// parseClosed reads "parts of speech, forms, lemma, marks", set apart by tabs;
// the last ones may be left out.
func parseClosed(values string) (closedEntry, error) {
	var e closedEntry
	pos, rest, _ := strings.Cut(values, "\t")
	forms, rest, _ := strings.Cut(rest, "\t")
	lemma, marks, _ := strings.Cut(rest, "\t")
	var err error
	if e.pos, e.first, err = posList(pos); err != nil {
		return e, err
	}
	for forms != "" {
		var name string
		name, forms, _ = strings.Cut(forms, ",")
		f := formName(name)
		if f == 0 {
			return e, fmt.Errorf("%q is no form", name)
		}
		e.form |= f
	}
	e.lemma = lemma
	for marks != "" {
		var name string
		name, marks, _ = strings.Cut(marks, ",")
		switch name {
		case "subj":
			e.mark |= Subject
		case "obj":
			e.mark |= Object
		case "sing":
			e.mark |= Singular
		case "neg":
			e.mark |= Negative
		case "capnoun":
			e.cap = Noun | Time
		case "captime":
			e.cap = Time
		default:
			return e, fmt.Errorf("%q is no mark (subj, obj, sing, neg, capnoun, captime)", name)
		}
	}
	return e, nil
}

// posList reads "Noun,Title" and gives the first one too.
func posList(list string) (all, first POS, err error) {
	for {
		name, rest, more := strings.Cut(list, ",")
		p := posName(name)
		if p == 0 {
			return 0, 0, fmt.Errorf("%q is no part of speech", name)
		}
		all |= p
		if first == 0 && p&Class != 0 {
			first = p
		}
		if !more {
			return all, first, nil
		}
		list = rest
	}
}

func posName(name string) POS {
	for i, n := range posNames {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

// posNames stand in the order of the constants.
var posNames = [...]string{"Noun", "Verb", "Adj", "Adv", "Det", "Pron", "PossPro", "Prep", "Conj", "Sub", "Modal", "Aux", "To", "Not", "Wh",
	"Num", "Title", "Time", "Given", "Interj", "Poss"}

// String names the parts of speech in the set: "Noun|Title".
func (p POS) String() string {
	var names []string
	for i, n := range posNames {
		if p&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	if names == nil {
		return "-"
	}
	return strings.Join(names, "|")
}

func formName(name string) Form {
	for i, n := range formNames {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

var formNames = [...]string{"Base", "Third", "Past", "PastPart", "Gerund", "Plural", "Compar"}

// String names the forms in the set: "Past|PastPart".
func (f Form) String() string {
	var names []string
	for i, n := range formNames {
		if f&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	if names == nil {
		return "-"
	}
	return strings.Join(names, "|")
}

// closedWord gives the word of a closed-class form. Open classes among its
// parts of speech take what the word lists know.
func (l *Lexicon) closedWord(form string) (Word, bool) {
	own, values, ok := l.closed.find(form)
	if !ok {
		return Word{}, false
	}
	e, err := parseClosed(values)
	if err != nil { // checked by Load
		return Word{}, false
	}
	lemma := own
	if e.lemma != "" {
		lemma = e.lemma
	}
	w := Word{First: e.first, Mark: e.mark}
	l.addOpen(&w, e, own, lemma)
	w.POS = e.pos
	w.can |= closedReadings(e.pos)
	w.Cap = e.cap
	return w, true
}

// addOpen adds the open classes that a closed-class word belongs to as well.
func (l *Lexicon) addOpen(w *Word, e closedEntry, form, lemma string) {
	if e.pos&Noun != 0 {
		noun := lemma
		if e.pos&(Verb|Aux) != 0 {
			noun = form
		}
		l.mustAdd(w, Noun, noun, nounForm(e.form))
	}
	if e.pos&(Verb|Aux) != 0 {
		l.mustAdd(w, Verb, lemma, e.form&^Plural&^Compar)
	}
	if e.pos&Adj != 0 {
		l.mustAdd(w, Adj, form, Base|e.form&Compar)
	}
	if e.pos&Adv != 0 {
		l.mustAdd(w, Adv, form, Base|e.form&Compar)
	}
	w.Form |= e.form
}

func nounForm(f Form) Form {
	if f&Plural != 0 {
		return Plural
	}
	return Base
}
