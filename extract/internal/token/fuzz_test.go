package token

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"Mr. Blinken's U.S.-Japan 2+2 talks didn’t end at 5 p.m. “Why?” he asked.\r\n\r\n1. Next",
		"\xff\xfe\x00 Erdog\u0306an ''``'s $12M €5 http://a.b/c).", "-.5 '90s J.K. U.S a.b.c", "…。“‘’”«»", strings.Repeat("a-", 40),
	} {
		f.Add(seed)
	}
	s := splitter(f)
	f.Fuzz(func(t *testing.T, text string) {
		var d Doc
		s.Split(text, &d)
		check(t, text, &d)
	})
}

// check reports a broken promise of Split.
func check(t *testing.T, text string, d *Doc) {
	t.Helper()
	end, valid := 0, utf8.ValidString(text)
	for i, tok := range d.Tokens {
		if int(tok.Start) < end || tok.End <= tok.Start || int(tok.End) > len(text) {
			t.Fatalf("%.200q: token %d has offsets %d-%d behind %d", text, i, tok.Start, tok.End, end)
		}
		gap := text[end:tok.Start]
		if !onlySpace(gap) {
			t.Fatalf("%.200q: %q is in no token", text, gap)
		}
		if got, want := tok.Flags&Space != 0, gap != "" || i == 0; got != want {
			t.Fatalf("%.200q: token %d: Space is %v behind %q", text, i, got, gap)
		}
		word := tok.Text(text)
		if onlySpace(word) {
			t.Fatalf("%.200q: token %d is white space", text, i)
		}
		if tok.Hash != Hash(word) || tok.Hash != hashRunes(word) {
			t.Fatalf("%.200q: token %q has another hash than the word", text, word)
		}
		if got, want := tok.Flags&NonASCII != 0, !isASCII(word); got != want {
			t.Fatalf("%.200q: token %q: NonASCII is %v", text, word, got)
		}
		if f := tok.Flags; f&(Word|Number|Punct) == 0 || f&Punct != 0 && f&(Word|Number) != 0 {
			t.Fatalf("%.200q: token %q has flags %b", text, word, f)
		}
		if valid && !utf8.ValidString(word) {
			t.Fatalf("%.200q: token %q is cut inside a character", text, word)
		}
		end = int(tok.End)
	}
	if !onlySpace(text[end:]) {
		t.Fatalf("%.200q: %q is in no token", text, text[end:])
	}
	next := int32(0)
	for _, s := range d.Sentences {
		if s.First != next || s.End <= s.First {
			t.Fatalf("%.200q: sentence %v does not follow on %d", text, s, next)
		}
		next = s.End
	}
	if int(next) != len(d.Tokens) {
		t.Fatalf("%.200q: sentences end at %d of %d tokens", text, next, len(d.Tokens))
	}
}

func onlySpace(s string) bool {
	for _, r := range s {
		if !isSpace(r) || r == utf8.RuneError {
			return false
		}
	}
	return true
}

func TestLinearTime(t *testing.T) {
	const size = 1 << 20
	s := splitter(t)
	var d Doc
	for _, part := range []string{"a", "a.", "a-", "A-", "'", "s'", "''", "\"", ". ", ".", "U.", "!\"", "\n", "a\n", "A\n", "\xff", "’", "é", "1,", "http://a.", "a/", "Mr. ", "(", "\x00", "東", "\u200b", "“A.” ", "a'", "5 p.m. "} {
		text := strings.Repeat(part, size/len(part))
		start := time.Now()
		s.Split(text, &d)
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%d bytes of %q took %v", size, part, took)
		}
		check(t, text, &d)
	}
}

func TestHash(t *testing.T) {
	for _, w := range []string{"", "a", "seven77", "eightttt", "nine99999", "sixteen-letters!", "seventeen-letters", "İstanbul", "Erdoğan", "it’s", "co\u00adoperation"} {
		for i := 0; i < 9; i++ {
			text := strings.Repeat("x", i) + w + strings.Repeat("Z", 20-i)
			if isASCII(w) && hashASCII(text, i, i+len(w)) != Hash(w) {
				t.Errorf("hash of %q depends on its place", w)
			}
		}
		if Hash(w) != Hash(strings.ToLower(w)) && w != "İstanbul" || hashRunes(w) != Hash(w) {
			t.Errorf("hash of %q depends on its case or way", w)
		}
	}
	for a, b := range map[string]string{"It’s": "it's", "co\u00adoperation": "cooperation", "ERDOĞAN": "erdoğan", "ABCDEFGHIJKLMNOPQRSTUVWXYZ@[`{": "abcdefghijklmnopqrstuvwxyz@[`{"} {
		if Hash(a) != Hash(b) {
			t.Errorf("%q and %q hash differently", a, b)
		}
	}
	if got, want := Hash("Entente"), uint64(0x51ddb164ef9ae300); got != want { // a golden: hashes are stored in caches
		t.Errorf("hash of entente is %#x, want %#x", got, want)
	}
}

func TestOffsets(t *testing.T) {
	for _, text := range []string{"", "plain", "China’s " + strings.Repeat("é東 a", 700), "\xff\xfe’" + strings.Repeat("\x80\xe2", 600)} {
		o, x := NewOffsets(text), NewIndex(text)
		for b := 0; b <= len(text); b++ {
			if b < len(text) && !utf8.RuneStart(text[b]) && utf8.ValidString(text) {
				continue
			}
			want := utf8.RuneCountInString(text[:b])
			if !utf8.ValidString(text) {
				want = x.Rune(b)
			}
			if got := o.Rune(b); utf8.ValidString(text) && got != want {
				t.Fatalf("Offsets.Rune(%d) = %d, want %d", b, got, want)
			}
			if got := x.Rune(b); got != want {
				t.Fatalf("Index.Rune(%d) = %d, want %d", b, got, want)
			}
		}
		if got := o.Rune(len(text) / 2); utf8.ValidString(text) && utf8.RuneStart(append([]byte(text), 'a')[len(text)/2]) && got != utf8.RuneCountInString(text[:len(text)/2]) {
			t.Errorf("going back gives %d", got)
		}
		o.Rune(-1)
		x.Rune(len(text) + 9)
	}
}

func TestNoAllocation(t *testing.T) {
	s := splitter(t)
	text := strings.Repeat("Mr. Blinken’s U.S. talks didn't end at 5 p.m. “Why?” he asked. Nobody knew\n\nNext. ", 50)
	var d Doc
	s.Split(text, &d)
	if n := testing.AllocsPerRun(10, func() { s.Split(text, &d) }); n > 0 {
		t.Errorf("%v allocations in the steady state", n)
	}
}
