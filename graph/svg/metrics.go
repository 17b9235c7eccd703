package svg

import (
	"unicode"

	"entente/graph/internal/look"
)

// textWidth gives the width of a line in pixels when it is set in Arial,
// Helvetica or Liberation Sans at this size, with wide letters (Chinese,
// Japanese, Korean) from any font that has them. sure is false when the line
// holds a script whose width differs from font to font; the width is then a
// generous guess.
func textWidth(s string, size float64) (width float64, sure bool) {
	sum := 0
	sure = true
	var before rune
	for _, r := range s {
		w, known := runeWidth(r)
		if before != 0x200d || !isEmoji(r) {
			sum += w
		}
		sure = sure && known
		before = r
	}
	return float64(sum) * size / 2048, sure
}

// Widths in 1/2048 em where the table has none.
const (
	wideWidth  = 2048
	halfWidth  = 1024
	emojiWidth = 2816
	flagWidth  = 1408 // of half a flag
	nearWidth  = 1450 // guess for scripts from Armenian to Thai
	farWidth   = 2048 // guess for all others
)

func runeWidth(r rune) (width int, known bool) {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0, r < 0x1000
	}
	for _, t := range widthRanges() {
		i := int(r - t.first)
		if i >= 0 && i < len(t.widths) && t.widths[i] > 0 {
			return int(t.widths[i]), true
		}
	}
	switch {
	case r >= 0xff61 && r <= 0xff9f:
		return halfWidth, true
	case r >= 0x1f1e6 && r <= 0x1f1ff:
		return flagWidth, false
	case isEmoji(r):
		return emojiWidth, false
	case look.IsWide(r):
		return wideWidth, true
	}
	if r >= 0x0530 && r < 0x0e80 {
		return nearWidth, false
	}
	return farWidth, false
}

func isEmoji(r rune) bool { return r >= 0x2600 && r <= 0x27bf || r >= 0x1f000 && r <= 0x1fbff }
