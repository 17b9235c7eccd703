package chunk

import "strings"

// Spaced gives words of a text with one space between them, whatever stood
// there: the words may lie on two lines. Text that is so already is given as it
// is.
func Spaced(text string) string {
	if isSpaced(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isSpaced is a fast test for ASCII text with single spaces inside.
func isSpaced(text string) bool {
	space := true // none may follow
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c >= 0x7F || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space
}
