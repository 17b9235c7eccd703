package text

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

const sample = "id: a\n# é😀b\r\n\rlast"

func TestPositions(t *testing.T) {
	d := New(sample)
	for _, test := range []struct {
		offset int
		utf16  Position
		utf8   Position
	}{
		{0, Position{0, 0}, Position{0, 0}},
		{5, Position{0, 5}, Position{0, 5}},
		{6, Position{1, 0}, Position{1, 0}},
		{10, Position{1, 3}, Position{1, 4}},
		{14, Position{1, 5}, Position{1, 8}},
		{15, Position{1, 6}, Position{1, 9}},
		{17, Position{2, 0}, Position{2, 0}},
		{18, Position{3, 0}, Position{3, 0}},
		{22, Position{3, 4}, Position{3, 4}},
	} {
		if got := d.Position(test.offset, UTF16); got != test.utf16 {
			t.Errorf("byte %d in UTF-16: %v, want %v", test.offset, got, test.utf16)
		}
		if got := d.Position(test.offset, UTF8); got != test.utf8 {
			t.Errorf("byte %d in UTF-8: %v, want %v", test.offset, got, test.utf8)
		}
		if got := d.Offset(test.utf16, UTF16); got != test.offset {
			t.Errorf("%v in UTF-16: byte %d, want %d", test.utf16, got, test.offset)
		}
		if got := d.Offset(test.utf8, UTF8); got != test.offset {
			t.Errorf("%v in UTF-8: byte %d, want %d", test.utf8, got, test.offset)
		}
	}
}

func TestPositionsOutside(t *testing.T) {
	d := New(sample)
	for _, test := range []struct {
		at   Position
		want int
	}{
		{Position{0, 99}, 5},
		{Position{1, 4}, 10}, // inside the smiley
		{Position{99, 0}, len(sample)},
		{Position{-1, 3}, 0},
		{Position{0, -1}, 0},
	} {
		if got := d.Offset(test.at, UTF16); got != test.want {
			t.Errorf("%v: byte %d, want %d", test.at, got, test.want)
		}
	}
	if got := d.Position(99, UTF16); got != (Position{3, 4}) {
		t.Errorf("behind the end: %v", got)
	}
}

func TestAt(t *testing.T) {
	d := New(sample)
	for _, test := range []struct{ line, col, want int }{
		{1, 1, 0}, {2, 4, 10}, {2, 5, 14}, {4, 2, 19}, {0, 0, 0}, {9, 1, len(sample)}, {1, 99, 5},
	} {
		if got := d.At(test.line, test.col); got != test.want {
			t.Errorf("%d:%d is byte %d, want %d", test.line, test.col, got, test.want)
		}
	}
}

func TestReplace(t *testing.T) {
	d := New(sample).Replace(Range{Position{1, 3}, Position{2, 0}}, "x\n", UTF16)
	if diff := cmp.Diff("id: a\n# éx\n\rlast", d.Text); diff != "" {
		t.Error(diff)
	}
	d = New("abc").Replace(Range{Position{0, 2}, Position{0, 1}}, "", UTF16)
	if d.Text != "ac" {
		t.Errorf("a range the wrong way round gives %q", d.Text)
	}
}

// There and back is the same place, for every place between two characters.
func FuzzPositions(f *testing.F) {
	f.Add(sample)
	f.Add("\xff\xfe😀\r\r\n")
	f.Fuzz(func(t *testing.T, s string) {
		d := New(s)
		for _, e := range []Encoding{UTF8, UTF16} {
			for at := 0; at <= len(s); at++ {
				p := d.Position(at, e)
				back := d.Offset(p, e)
				if back > at || d.Position(back, e) != p {
					t.Fatalf("%q: byte %d is %v in %s, which is byte %d", s, at, p, e, back)
				}
				inside := at < len(s) && !utf8.RuneStart(s[at])
				if line := d.LineSpan(at); !inside && at <= line.End && back != at {
					t.Fatalf("%q: byte %d is %v in %s, which is byte %d", s, at, p, e, back)
				}
			}
		}
	})
}
