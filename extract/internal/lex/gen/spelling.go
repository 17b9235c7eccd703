package main

import "strings"

// spellings are parts of words that are written in two ways, most of them the
// British and the American one.
var spellings = [][2]string{
	{"our", "or"}, {"ise", "ize"}, {"isation", "ization"}, {"isa", "iza"}, {"yse", "yze"}, {"tre", "ter"}, {"bre", "ber"}, {"ence", "ense"},
	{"ll", "l"}, {"fil", "fill"}, {"rol", "roll"}, {"stal", "stall"}, {"lful", "llful"}, {"lment", "llment"}, {"gramme", "gram"},
	{"ogue", "og"}, {"aero", "air"}, {"grey", "gray"}, {"ae", "e"}, {"oe", "e"}, {"oeuvre", "euver"}, {"plough", "plow"}, {"sceptic", "skeptic"},
	{"gement", "gment"}, {"ise", "ice"}, {"itre", "iter"}, {"etre", "eter"}, {"mould", "mold"}, {"moustache", "mustache"},
}

// aliases maps the rarer spelling of a word to the commoner one where both are
// listed and share a synset. SemCor is American, so that is mostly the American
// one.
func aliases(words map[string]word) map[string]string {
	to := map[string]string{}
	for lemma := range words {
		for _, p := range append(spellings, swapped(spellings)...) {
			if other := respelt(lemma, p, words); other != "" {
				to[lemma] = other
				break
			}
		}
	}
	for from := range to {
		for next, ok := to[to[from]]; ok; next, ok = to[to[from]] {
			to[from] = next
		}
	}
	return to
}

func respelt(lemma string, p [2]string, words map[string]word) string {
	for at := 1; at < len(lemma); at++ {
		if !strings.HasPrefix(lemma[at:], p[0]) {
			continue
		}
		other := lemma[:at] + p[1] + lemma[at+len(p[0]):]
		if w, ok := words[other]; ok && commoner(other, lemma, words) && sameSynset(words[lemma], w) {
			return other
		}
	}
	return ""
}

// commoner reports whether SemCor has a more often than b; of equals, the one
// that sorts last counts as commoner, so that no two point to each other.
func commoner(a, b string, words map[string]word) bool {
	m, n := 0, 0
	for _, r := range words[a] {
		m += r.count
	}
	for _, r := range words[b] {
		n += r.count
	}
	return m > n || m == n && a > b
}

// sameSynset reports whether all readings of a are readings of b too, and the
// first synset of one of them is a synset of b.
func sameSynset(a, b word) bool {
	shared := false
	for pos, r := range a {
		other, ok := b[pos]
		if !ok {
			return false
		}
		for _, o := range other.synsets {
			shared = shared || o == r.synsets[0]
		}
	}
	return shared
}

func swapped(pairs [][2]string) [][2]string {
	var all [][2]string
	for _, p := range pairs {
		all = append(all, [2]string{p[1], p[0]})
	}
	return all
}
