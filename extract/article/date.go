package article

import (
	"strings"
	"time"
)

// Date gives a date as YYYY-MM-DD, and nothing for one that is not clear, such
// as 03/04/2005. It takes
//
//	2004-11-13, 2004-11-13T10:00:00Z, 2004-11-13 10:00, 20041113, 2004/11/13
//	November 13, 2004; Nov. 13, 2004; 13 November 2004; 13 Nov 2004
//	Saturday, November 13, 2004; Sat, 13 Nov 2004 10:00:00 GMT
func Date(s string) string {
	s = strings.Join(strings.Fields(strings.NewReplacer(",", " ", ".", " ").Replace(s)), " ")
	if len(s) > 60 {
		return ""
	}
	if day := leadingDay(s); day != "" {
		return day
	}
	words := strings.Fields(s)
	if len(words) > 1 && isWeekday(words[0]) {
		words = words[1:]
	}
	if len(words) < 3 {
		return ""
	}
	if len(words) > 3 && !clock(words[3]) {
		return ""
	}
	for i, w := range words[:3] { // Sept is no month of package time
		if strings.EqualFold(w, "sept") {
			words[i] = "Sep"
		}
	}
	day := ordinal.Replace(strings.Join(words[:3], " "))
	for _, layout := range []string{"January 2 2006", "Jan 2 2006", "2 January 2006", "2 Jan 2006", "2006 January 2", "2006 Jan 2"} {
		if t, err := time.Parse(layout, day); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

var ordinal = strings.NewReplacer("1st ", "1 ", "2nd ", "2 ", "3rd ", "3 ", "0th ", "0 ", "1th ", "1 ", "2th ", "2 ", "3th ", "3 ", "4th ", "4 ", "5th ", "5 ", "6th ", "6 ", "7th ", "7 ", "8th ", "8 ", "9th ", "9 ")

// leadingDay reads a date of digits in front of a string, with the year first.
func leadingDay(s string) string {
	for _, layout := range []string{"2006-01-02", "2006/01/02", "2006 01 02", "20060102"} {
		if len(s) < len(layout) {
			continue
		}
		rest := s[len(layout):]
		if rest != "" && rest[0] != 'T' && rest[0] != ' ' {
			continue
		}
		if rest != "" && !clock(rest[1:]) {
			continue
		}
		if t, err := time.Parse(layout, s[:len(layout)]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// clock reports a time of day: it starts with a digit and has a colon, or is
// the time of the basic form of ISO 8601.
func clock(s string) bool {
	return s != "" && '0' <= s[0] && s[0] <= '9' && (strings.Contains(s, ":") || len(s) >= 4)
}

func isWeekday(s string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(s, d.String()) || strings.EqualFold(s, d.String()[:3]) {
			return true
		}
	}
	return false
}
