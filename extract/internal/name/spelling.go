package name

import (
	"slices"
	"strings"

	"entente/extract/internal/token"
)

// add adds a name with its spellings.
func (b *builder) add(name string, c Candidate) {
	name = withoutThe(strings.TrimSpace(name))
	if strings.EqualFold(name, "the") {
		return
	}
	b.addSpelling(name, c)
	if strings.IndexByte(name, '-') >= 0 || hasArticle(name) {
		b.addHyphens(name, c)
	}
}

// withoutThe cuts the article off a name.
func withoutThe(name string) string {
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return strings.TrimSpace(name[4:])
	}
	return name
}

// addHyphens adds the other spellings of a name whose words a hyphen joins.
func (b *builder) addHyphens(name string, c Candidate) {
	words := strings.Fields(name)
	for i, w := range words {
		head, tail, joined := strings.Cut(w, "-")
		switch {
		case joined && isArticle(head) && startsUpper(tail):
			b.addWords(words, i, []string{strings.ToLower(head) + "-" + tail}, c)
			b.addWords(words, i, []string{upperFirst(head) + "-" + tail}, c)
			b.addWords(words, i, []string{strings.ToLower(head), tail}, c)
			return
		case joined && startsUpper(head) && startsUpper(tail):
			b.addWords(words, i, strings.Split(w, "-"), c)
			return
		case !joined && isArticle(w) && i+1 < len(words) && startsUpper(words[i+1]) && words[i+1] != strings.ToUpper(words[i+1]):
			tail := words[i+1]
			rest := slices.Delete(slices.Clone(words), i, i+1)
			b.addWords(rest, i, []string{strings.ToLower(w) + "-" + tail}, c)
			b.addWords(rest, i, []string{upperFirst(w) + "-" + tail}, c)
			if w != strings.ToLower(w) {
				b.addWords(words, i, []string{strings.ToLower(w)}, c)
			}
			return
		}
	}
}

// addWords adds a name with other words in place of the one at i.
func (b *builder) addWords(words []string, i int, instead []string, c Candidate) {
	b.addSpelling(strings.Join(slices.Concat(words[:i], instead, words[i+1:]), " "), c)
}

// hasArticle reports whether one of a name's words is an Arabic article.
func hasArticle(name string) bool {
	for rest := name; ; {
		word, after, more := strings.Cut(rest, " ")
		if isArticle(word) {
			return true
		}
		if !more {
			return false
		}
		rest = after
	}
}

// isArticle reports the Arabic article in its forms.
func isArticle(w string) bool {
	if len(w) < 2 || len(w) > 3 {
		return false
	}
	switch strings.ToLower(w) {
	case "al", "el", "ul", "as", "ash", "ad", "ar", "at", "az", "es", "ez":
		return true
	}
	return false
}

func startsUpper(w string) bool { return caseOf(w)&token.Upper != 0 }

func upperFirst(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + strings.ToLower(w[1:])
}

// addSpelling adds a name as it is written.
func (b *builder) addSpelling(name string, c Candidate) {
	b.splitter.Split(name, &b.doc)
	toks := b.doc.Tokens
	if len(toks) == 0 || len(toks) > maxWords || len(name) > 60000 || toks[0].Flags&token.Punct != 0 {
		return
	}
	r := record{seq: start, cand: c, words: uint32(len(b.words)), count: uint8(len(toks))}
	for i, t := range toks {
		k := key(name, t)
		if i == 0 {
			r.first = k
		}
		r.seq = next(r.seq, k)
		word := name[t.Start:t.End]
		r.needs |= needOf(word, t.Flags) << (2 * i)
		fold(word, func(c byte) bool {
			b.words = append(b.words, c)
			return true
		})
		b.words = append(b.words, 0)
	}
	size := len(b.words) - int(r.words)
	if size > 1<<16-1 {
		b.words = b.words[:r.words]
		return
	}
	r.size = uint16(size)
	b.recs = append(b.recs, r)
}
