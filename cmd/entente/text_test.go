package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestClean(t *testing.T) {
	tests := []struct{ in, want string }{
		{"岸田文雄, Müller, 👩‍🚀", "岸田文雄, Müller, 👩‍🚀"},
		{"red \x1b[31m and bell \a", `red \x1b[31m and bell \x07`},
		{"two\nlines\tand a tab", `two\nlines\tand a tab`},
		{"C1 \u009b31m, delete \x7f", `C1 \x9b31m, delete \x7f`},
		{"turned \u202egnp.exe", `turned \u202egnp.exe`},
		{"bad \xff byte, good \uFFFD", `bad \xff byte, good ` + "\uFFFD"},
		{"tag \U000E0041", `tag \ue0041`},
	}
	for _, test := range tests {
		if got := clean(test.in); got != test.want {
			t.Errorf("clean(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("plain")
	f.Add("\x1b]0;title\a\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		if !isClean(strings.ReplaceAll(got, "\uFFFD", "")) {
			t.Errorf("clean(%q) = %q holds control characters", s, got)
		}
		if isClean(s) && got != s {
			t.Errorf("clean(%q) = %q changes harmless text", s, got)
		}
	})
}

// The JSON for programs says the same whether escaped for a terminal or not.
func FuzzWriteLine(f *testing.F) {
	f.Add("a \u009b \x7f \u202e \U000E0041 <b> & \" \\u009b")
	f.Fuzz(func(t *testing.T, s string) {
		var b bytes.Buffer
		if err := writeLine(&b, map[string]string{"text": s}); err != nil {
			t.Fatal(err)
		}
		line := strings.TrimSuffix(b.String(), "\n")
		if strings.ContainsFunc(line, hostile) {
			t.Errorf("%q holds control characters", line)
		}
		var got map[string]string
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if want := strings.ToValidUTF8(s, "\uFFFD"); got["text"] != want && strings.ToValidUTF8(s, "") == s {
			t.Errorf("%q became %q", s, got["text"])
		}
	})
}

func TestField(t *testing.T) {
	got := field("  label", strings.Repeat("word ", 18), 10)
	want := "  label   word word word word word word word word word word word word word word\n" +
		"          word word word word\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for line := range strings.Lines(field("a label longer than the indent", "text", 5)) {
		if line != "a label longer than the indent text\n" {
			t.Errorf("got %q", line)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"china", "japan", "antony-blinken", "Antony Blinken", "lloyd-austin"}
	tests := []struct {
		word string
		want []string
	}{
		{"chian", []string{"china"}},
		{"blinken", []string{"Antony Blinken", "antony-blinken"}},
		{"Lloyd-Asutin", []string{"lloyd-austin"}},
		{"zzz", nil},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, nearest(test.word, known, 2)); diff != "" {
			t.Errorf("%s: %s", test.word, diff)
		}
	}
}

func TestMarked(t *testing.T) {
	sentence := "After their visit to\nTokyo, Blinken and Austin plan to visit the Philippines."
	at := func(words, label string, paint func(painter, string) string) mark {
		start := strings.LastIndex(sentence, words)
		return mark{start, start + len(words), label, paint}
	}
	marks := []mark{
		at("Blinken", "antony-blinken", painter.subject),
		at("visit", "visits", painter.trigger),
		at("Philippines", "philippines", painter.object),
	}
	want := []string{
		"After their visit to Tokyo, [Blinken] and Austin",
		"                            antony-blinken",
		"plan to [visit] the [Philippines].",
		"        visits      philippines",
	}
	if diff := cmp.Diff(want, marked(false, sentence, marks, 50)); diff != "" {
		t.Error(diff)
	}
	colored := strings.Join(marked(true, sentence, marks, 50), "\n")
	for _, part := range []string{"\x1b[1;36mBlinken\x1b[0m", "\x1b[1;35mPhilippines\x1b[0m.", "\x1b[1;33mvisits\x1b[0m"} {
		if !strings.Contains(colored, part) {
			t.Errorf("no %q in %q", part, colored)
		}
	}
	if strings.Contains(colored, "[Blinken]") {
		t.Errorf("brackets beside colour: %q", colored)
	}
}

// Labels that would run into each other stand on lines of their own, one that
// would leave the page moves to the left, and marks may lie inside others.
func TestMarkedLabels(t *testing.T) {
	marks := []mark{
		{0, 4, "united-states", painter.subject},
		{5, 7, "opposes", painter.trigger},
		{8, 14, "a-very-long-topic", painter.object},
		{9, 11, "inner", painter.object},
	}
	want := []string{
		"[U.S.] [no] [t[oo]",
		"united-states inner",
		"       opposes",
		"    a-very-long-topic",
		"lo]",
	}
	if diff := cmp.Diff(want, marked(false, "U.S. no too lo", marks, 21)); diff != "" {
		t.Error(diff)
	}
}
