package token

import "strings"

// opener says how sure a word starts a sentence when it has a capital.
type opener uint8

const (
	often  opener = iota + 1 // seldom a part of a name: The, He
	always                   // also behind an initial: never a surname
)

// Words that start a sentence when they stand with a capital behind "U.S." or
// "p.m.". The second list leaves out what can be a family name (An, So, Her).
const (
	oftenOpen = `an so her my no you if by what who how why where do did does are is was
		were have has had can could would should will let as your`
	alwaysOpen = `the a in on at he she it they we i this that these those but and however
		his their its our there here when while after before during since for with from to of
		many some most several such according although though because despite until unless
		also earlier later meanwhile then both neither nor or yet another other others
		still thus therefore instead moreover furthermore additionally nevertheless once
		once about among amid along between against following not nobody everyone people
		if whether each every even only now today yesterday`
	afterTime = `monday tuesday wednesday thursday friday saturday sunday gmt utc est edt cst
		cdt pst pdt mst mdt bst cet cest ist jst kst aest aedt hkt eastern central pacific
		mountain greenwich moscow beijing london tokyo paris jerusalem local january february march
		april may june july august september october november december`
	sayings = `said says asked asks wrote writes added told tells cried exclaimed replied
		answered wondered shouted demanded continued explained commented joked`
)

func openerTable() map[uint64]opener {
	t := map[uint64]opener{}
	for _, w := range strings.Fields(oftenOpen) {
		t[Hash(w)] = often
	}
	for _, w := range strings.Fields(alwaysOpen) {
		t[Hash(w)] = always
	}
	return t
}

// opens reports whether the token is a word that often starts sentences.
func (e ending) opens(i int) bool {
	return e.toks[i].Flags&Upper != 0 && e.s.openers[e.toks[i].Hash] > 0
}

// dottedEnds decides whether a token with a full stop of its own ends a
// sentence, where the next one would start at token next.
func (e ending) dottedEnds(next int, quoted bool) bool {
	start := e.starter(next)
	if start < 0 || e.toks[start].Flags&Upper == 0 {
		return false
	}
	t := e.toks[e.at]
	n := e.toks[start]
	word := t.Text(e.text)
	if single, _ := oneLetter(word[:len(word)-1]); single {
		return quoted || e.s.openers[n.Hash] == always && (!e.inName() || n.Hash == hashThe)
	}
	a, known := e.s.abbreviation(e.text, int(t.Start), int(t.End))
	switch {
	case known && a.follows == aName:
		return false
	case known && a.follows == aTime:
		return !e.s.times[n.Hash] && !(start+1 < len(e.toks) && e.toks[start+1].Hash == hashTime)
	case quoted, known && a.follows == aSentence:
		return true
	case known && a.follows == aNumber:
		return e.s.openers[n.Hash] == always
	}
	return e.opens(start)
}

var hashThe, hashTime = Hash("the"), Hash("time")

// inName reports whether the token stands behind another word with a capital in
// its sentence: the J. of "Lloyd J. Austin".
func (e ending) inName() bool {
	if e.at == e.first {
		return true
	}
	return e.toks[e.at-1].Flags&(Upper|Dotted) != 0
}

// saying reports whether a name and a verb of saying follow a quotation that
// asks or exclaims: "Why?" Mr. Bush asked.
func (e ending) saying(start int) bool {
	if e.toks[start].Flags&Upper == 0 || e.toks[start].Flags&Space == 0 {
		return false
	}
	for i := start; i < len(e.toks) && i < start+4; i++ {
		t := e.toks[i]
		if e.s.inQuestion[t.Hash] {
			return i > start && (i+1 == len(e.toks) || e.toks[i+1].Flags&(Punct|Stop) != 0 || t.Flags&Word != 0 && i+2 < len(e.toks) && e.toks[i+2].Flags&Stop != 0)
		}
		if t.Flags&(Upper|Dotted) == 0 {
			return false
		}
	}
	return false
}
