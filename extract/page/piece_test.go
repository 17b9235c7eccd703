package page

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCut(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		start int
		marks []mark
		want  []piece
	}{
		{"no marks", "abc", 5, nil, []piece{{Text: "abc"}}},
		{"empty", "", 0, []mark{{start: 0, end: 1, class: "x"}}, nil},
		{"inside, in code points", "äbcd", 10, []mark{{start: 11, end: 12, class: "x", title: "t", label: "l", id: "i", href: "#h"}},
			[]piece{{Text: "ä"}, {Text: "b", Class: "x", Title: "t", Label: "l", Href: "#h", IDs: []string{"i"}}, {Text: "cd"}}},
		{"crossing: an id and a label stand once", "abcd", 0, []mark{{start: 0, end: 3, class: "x", id: "i", label: "l"}, {start: 1, end: 4, class: "y"}},
			[]piece{{Text: "a", Class: "x", IDs: []string{"i"}, Label: "l"}, {Text: "bc", Class: "x y"}, {Text: "d", Class: "y"}}},
		{"beyond the text", "ab", 0, []mark{{start: -3, end: 1, class: "x"}, {start: 1, end: 9, class: "y"}}, []piece{{Text: "a", Class: "x"}, {Text: "b", Class: "y"}}},
		{"nothing wide", "ab", 0, []mark{{start: 1, end: 1, class: "x"}}, []piece{{Text: "a"}, {Text: "b"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, cut(test.text, test.start, test.marks)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
