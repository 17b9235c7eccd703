package score

import (
	"slices"
	"strings"
	"unicode"

	"entente/extract"
)

// AsGold writes the engine's names as the gold marks them; the package comment
// has the conventions. Only the bounds change, never the type: what the engine
// takes for a person stays one.
func AsGold(text []rune, names []extract.Name) []Name {
	var out []Name
	for _, n := range names {
		if n.Kind == "" && !n.People || n.People && (n.Modifier || !strings.HasSuffix(n.Text, "s")) {
			continue
		}
		kind := n.Kind
		if n.People {
			kind = extract.PersonName
		}
		s := Span{n.Title, n.End}
		if s = firstPart(text, s); s.Start < s.End {
			out = append(out, Name{s, kind})
		}
	}
	return unique(out)
}

// firstPart cuts a span before its first small word, comma or hyphen: "University" of
// "University of Helsinki", "Soren Jessen" of "Soren Jessen-Petersen". What
// stands behind is a name of its own, or none.
func firstPart(text []rune, s Span) Span {
	end := s.Start
	for _, w := range wordSpans(text, s) {
		if smallWord(string(text[w.Start:w.End])) {
			break
		}
		end = w.End
		if text[end-1] == ',' {
			end--
			break
		}
		if i := slices.Index(text[w.Start:w.End], '-'); i >= 0 {
			end = w.Start + i
			break
		}
	}
	return Span{s.Start, end}
}

func wordSpans(text []rune, s Span) []Span {
	var out []Span
	open := -1
	for i := s.Start; i < s.End; i++ {
		space := unicode.IsSpace(text[i])
		switch {
		case space && open >= 0:
			out = append(out, Span{open, i})
			open = -1
		case !space && open < 0:
			open = i
		}
	}
	if open >= 0 {
		out = append(out, Span{open, s.End})
	}
	return out
}

func smallWord(w string) bool {
	switch strings.ToLower(w) {
	case "of", "for", "and", "on", "in", "the", "to", "at", "&":
		return true
	}
	return false
}
