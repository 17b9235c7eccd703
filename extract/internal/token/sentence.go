package token

// maxSentence is the most tokens that a sentence may have. News stay under 200;
// the limit keeps a text without full stops from costing quadratic time later.
const maxSentence = 1000

// sentences appends the sentences of a text to out.
func (s *Splitter) sentences(text string, toks []Token, out []Sentence) []Sentence {
	first := 0
	cut := func(end int) {
		if end > first {
			out = append(out, Sentence{First: int32(first), End: int32(end)})
			first = end
		}
	}
	for i := 0; i < len(toks); i++ {
		f := toks[i].Flags
		if f&(Stop|Dotted|Break) == 0 && i-first < maxSentence {
			continue
		}
		if f&Break != 0 || i-first >= maxSentence {
			cut(i)
		}
		if f&(Stop|Dotted) == 0 {
			continue
		}
		e := ending{s: s, text: text, toks: toks, at: i, first: first}
		if next, ok := e.ends(); ok {
			cut(next)
			i = next - 1
		}
	}
	cut(len(toks))
	return out
}

// An ending is a token that may end a sentence.
type ending struct {
	s     *Splitter
	text  string
	toks  []Token
	at    int // the token
	first int // the first token of its sentence
}

// ends reports whether the sentence ends at the token, and gives the first
// token of the next one: closing quotes and brackets belong to the sentence.
func (e ending) ends() (next int, ok bool) {
	next, quoted := e.closers()
	if next == len(e.toks) || e.toks[next].Flags&Break != 0 {
		return next, true
	}
	n := e.toks[next]
	if e.toks[e.at].Flags&Dotted != 0 {
		return next, n.Flags&Space != 0 && e.dottedEnds(next, quoted)
	}
	if e.numbered() {
		return next, false
	}
	start := e.starter(next)
	if start < 0 {
		return next, false
	}
	if n.Flags&Space == 0 { // "end.Next", "Yahoo!Inc"
		return next, quoted || e.gluedEnds(next)
	}
	mark := e.text[e.toks[e.at].Start]
	if mark != '.' && quoted && e.saying(start) {
		return next, false
	}
	if e.trailsOff() && e.toks[e.at].Flags&Space != 0 { // "we ... The"
		return next, quoted || e.opens(start)
	}
	return next, true
}

// numbered reports the number of a list's item: "1. Foo".
func (e ending) numbered() bool {
	n := e.toks[e.first]
	return e.at == e.first+1 && n.Flags&(Number|Word) == Number && n.End-n.Start <= 3 && e.text[e.toks[e.at].Start] == '.'
}

// trailsOff reports dots: ... or …
func (e ending) trailsOff() bool {
	t := e.toks[e.at]
	return t.End-t.Start > 1 && (e.text[t.Start] == '.' || e.text[t.Start:t.End] == "…")
}

// closers gives the token behind the closing quotes and brackets that follow.
func (e ending) closers() (next int, quoted bool) {
	i := e.at + 1
	for ; i < len(e.toks); i++ {
		t := e.toks[i]
		if t.Flags&Break != 0 {
			break
		}
		if t.Flags&Stop != 0 && e.toks[e.at].Flags&Stop != 0 { // ". . ." and "?" "..."
			continue
		}
		if t.Flags&Quote != 0 && e.closesQuote(i) {
			quoted = true
			continue
		}
		if !closesBracket(e.text[t.Start]) {
			break
		}
	}
	return i, quoted
}

// closesQuote reports whether the quotation mark closes: by its form, else
// because it stands directly behind a token.
func (e ending) closesQuote(i int) bool {
	t := e.toks[i]
	switch e.text[t.Start:t.End] {
	case "”", "’", "»", "›", "」", "』":
		return true
	case `"`, "'", "''":
		return t.Flags&Space == 0 || i+1 < len(e.toks) && e.toks[i+1].Flags&Space != 0
	}
	return false
}

func closesBracket(c byte) bool { return c == ')' || c == ']' || c == '}' }

// starter gives the token that a next sentence at token i would start with,
// behind its opening quotes and brackets, and -1 where no sentence starts there:
// before a word in lower case or a mark.
func (e ending) starter(i int) int {
	for n := 0; i < len(e.toks) && n < 4; n++ {
		t := e.toks[i]
		switch {
		case t.Flags&Quote != 0, opensBracket(e.text[t.Start]):
			i++
			continue
		case t.Flags&(Upper|Number) != 0:
			return i
		case t.Flags&Word != 0:
			if e.namelike(t) {
				return i
			}
			return -1
		case n == 0 && notStart(e.text[t.Start:t.End]):
			return -1
		}
		return i
	}
	return min(i, len(e.toks)-1)
}

func opensBracket(c byte) bool { return c == '(' || c == '[' || c == '{' }

// notStart reports marks that go on with a sentence.
func notStart(mark string) bool {
	switch mark {
	case ",", ";", ":", "-", "--", "–", "—", ")", "]", "/", "%":
		return true
	}
	return false
}

// namelike reports a word in lower case that may start a sentence: al-Bashir,
// iPhone, and words of scripts without case.
func (e ending) namelike(t Token) bool {
	word := t.Text(e.text)
	small := false
	for i := 0; i < len(word); i++ {
		k := class[word[i]]
		if k&cUpper != 0 {
			return true
		}
		small = small || k&cLower != 0
	}
	return !small && word[0] >= 0xD7
}

// gluedEnds decides about a mark with no space behind it: "said.The next" ends
// a sentence, "Yahoo!" and "Inc.com" do not.
func (e ending) gluedEnds(next int) bool {
	n := e.toks[next]
	return e.at > e.first && n.Flags&(Upper|AllCaps) == Upper && e.toks[e.at-1].Flags&(Word|Upper) == Word
}
