package lex

import (
	"errors"
	"fmt"
	"strings"
)

// checkGender checks the mark behind a given name: f, m or none.
func checkGender(values string) error {
	switch values {
	case "", "f", "m":
		return nil
	}
	return errors.New("behind a name may stand f for a woman's, m for a man's, and nothing else")
}

// checkReadings checks "n25a<tab>v44ti", or "=" and another spelling.
func checkReadings(values string) error {
	if values == "" || values == "=" {
		return errors.New("no part of speech behind the word")
	}
	if values[0] == '=' {
		return nil
	}
	for {
		r, rest, more := strings.Cut(values, "\t")
		if err := checkReading(r); err != nil {
			return err
		}
		if !more {
			return nil
		}
		values = rest
	}
}

func checkReading(r string) error {
	if r == "" || strings.IndexByte("nvarNA", r[0]) < 0 {
		return fmt.Errorf("%q is no reading: want one of n v a r N A, a count and letters", r)
	}
	n, kinds := leadingNumber(r[1:])
	if n < 0 {
		return fmt.Errorf("%q has no count up to 65535", r)
	}
	allowed := senseLetters
	if r[0] == 'v' {
		allowed = frameLetters
	}
	for i := 0; i < len(kinds); i++ {
		if strings.IndexByte(allowed, kinds[i]) < 0 {
			return fmt.Errorf("%q: %q is none of %q", r, kinds[i], allowed)
		}
	}
	return nil
}

// leadingNumber gives the number at the start of s, -1 for none or one past
// 65535, and what follows it.
func leadingNumber(s string) (int, string) {
	n, i := 0, 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		if n > 65535 {
			return -1, s
		}
		i++
	}
	if i == 0 {
		return -1, s
	}
	return n, s[i:]
}

// checkIrregular checks "vd:see<tab>np:saw".
func checkIrregular(values string) error {
	for {
		r, rest, more := strings.Cut(values, "\t")
		forms, lemma, ok := strings.Cut(r, ":")
		if !ok || lemma == "" || len(forms) < 2 || strings.IndexByte("nvar", forms[0]) < 0 {
			return fmt.Errorf("%q: want a part of speech (n v a r), forms (b z d n g p c), a colon and the lemma", r)
		}
		for i := 1; i < len(forms); i++ {
			if formLetter(forms[i]) == 0 {
				return fmt.Errorf("%q: %q is no form (b z d n g p c)", r, forms[i])
			}
		}
		if !more {
			return nil
		}
		values = rest
	}
}

func formLetter(c byte) Form {
	switch c {
	case 'b':
		return Base
	case 'z':
		return Third
	case 'd':
		return Past
	case 'n':
		return PastPart
	case 'g':
		return Gerund
	case 'p':
		return Plural
	case 'c':
		return Compar
	}
	return 0
}
