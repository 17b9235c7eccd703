package graph

import (
	"fmt"
	"hash/fnv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Slug makes an id from a name: lower case, words joined by single hyphens.
// Latin letters lose their accents ("Łódź" gives "lodz"), letters of other
// scripts stay, apostrophes and full stops inside words go ("U.S." gives
// "us"). The result is never empty and is its own slug. A name without letters
// or digits gives "x-" and a hash of the name.
func Slug(name string) string {
	if isPlainSlug(name) {
		return name
	}
	var s slugger
	s.text.Grow(len(name))
	for rest := name; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		s.add(r, rest)
	}
	if s.text.Len() > 0 {
		return s.text.String()
	}
	h := fnv.New32a()
	h.Write([]byte(name)) // never fails
	return fmt.Sprintf("x-%08x", h.Sum32())
}

// IsSlug says whether a string can be an id: Slug would not change it.
func IsSlug(id string) bool { return id != "" && Slug(id) == id }

// isPlainSlug is a fast test for slugs of ASCII letters and digits.
func isPlainSlug(s string) bool {
	hyphen := true // no hyphen may follow
	for i := range len(s) {
		c := s[i]
		if c == '-' {
			if hyphen {
				return false
			}
			hyphen = true
			continue
		}
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
		hyphen = false
	}
	return !hyphen
}

// A slugger gathers the letters of a slug.
type slugger struct {
	text   strings.Builder
	gap    bool // a hyphen is due before the next letter
	number bool // the last letter was a digit
}

func (s *slugger) add(r rune, rest string) {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z': // most of them, and cheap
		s.letter(r)
	case r == utf8.RuneError:
		s.gap = true
	case r == '.' && !s.betweenDigits(rest), strings.ContainsRune("'’ʼ`´", r):
		// no gap: it stands within a word
	case unicode.IsLetter(r), unicode.IsNumber(r):
		s.letter(r)
	case unicode.IsMark(r):
		s.mark(r)
	default:
		s.gap = true
	}
}

// betweenDigits tells the point of "2.5" from that of "U.S.".
func (s *slugger) betweenDigits(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return s.number && unicode.IsDigit(next)
}

func (s *slugger) letter(r rune) {
	if s.gap && s.text.Len() > 0 {
		s.text.WriteByte('-')
	}
	s.gap = false
	if r < utf8.RuneSelf {
		s.number = '0' <= r && r <= '9'
		s.text.WriteByte(byte(unicode.ToLower(r)))
		return
	}
	s.number = unicode.IsDigit(r)
	r = unicode.ToLower(r)
	if plain, found := folded(r); found {
		s.text.WriteString(plain)
		return
	}
	s.text.WriteRune(r)
}

// mark drops the accents of European scripts and keeps the vowel signs of
// others, which stand behind a letter.
func (s *slugger) mark(r rune) {
	accent := r >= 0x300 && r <= 0x36F
	if accent || s.gap || s.text.Len() == 0 {
		return
	}
	s.text.WriteRune(r)
}

// folded gives the ASCII form of an accented lower-case Latin letter.
func folded(r rune) (string, bool) {
	if r < 0x80 {
		return "", false
	}
	plain, found := foldTable()[r]
	return plain, found
}

// foldTable is made on first use and never changed.
var foldTable = sync.OnceValue(func() map[rune]string {
	table := map[rune]string{}
	for _, f := range foldings() {
		for _, r := range f.letters {
			table[r] = f.plain
		}
	}
	return table
})

type folding struct{ plain, letters string }

func foldings() []folding {
	return []folding{
		{"a", "àáâãäåāăąǎǟǡǻȁȃȧᶏḁẚạảấầẩẫậắằẳẵặª"},
		{"ae", "æǣǽ"},
		{"b", "ƀƃɓḃḅḇ"},
		{"c", "çćĉċčƈȼɕḉ"},
		{"d", "ďđƌȡɖɗḋḍḏḑḓð"},
		{"dz", "ǆǳ"},
		{"e", "èéêëēĕėęěȅȇȩɇḕḗḙḛḝẹẻẽếềểễệəǝ"},
		{"f", "ƒḟ"},
		{"g", "ĝğġģǥǧǵɠḡ"},
		{"h", "ĥħȟɦḣḥḧḩḫẖ"},
		{"i", "ìíîïĩīĭįıǐȉȋɨḭḯỉị"},
		{"ij", "ĳ"},
		{"j", "ĵǰɉ"},
		{"k", "ķĸƙǩḱḳḵ"},
		{"l", "ĺļľŀłƚȴɫḷḹḻḽ"},
		{"lj", "ǉ"},
		{"m", "ḿṁṃ"},
		{"n", "ñńņňŉŋƞǹȵɲṅṇṉṋ"},
		{"nj", "ǌ"},
		{"o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº"},
		{"oe", "œ"},
		{"p", "ƥṕṗ"},
		{"r", "ŕŗřȑȓɍṙṛṝṟ"},
		{"s", "śŝşšșſȿṡṣṥṧṩ"},
		{"ss", "ß"},
		{"t", "ţťŧƫƭțȶṫṭṯṱẗ"},
		{"th", "þ"},
		{"u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự"},
		{"v", "ʋṽṿ"},
		{"w", "ŵẁẃẅẇẉẘ"},
		{"x", "ẋẍ"},
		{"y", "ýÿŷƴȳɏẏẙỳỵỷỹ"},
		{"z", "źżžƶȥɀẑẓẕ"},
	}
}
