package rule

import (
	"runtime"
	"slices"
	"sync"
)

// checkRules checks the sentences of every rule against what it gives. Several
// look at a share of the rules each, and their problems are put together.
func (l *linker) checkRules() {
	lists, rules := l.pack.Lists(), l.pack.Rules
	shares := make([]*linker, min(runtime.GOMAXPROCS(0), len(rules)))
	var wg sync.WaitGroup
	for i := range shares {
		share := *l
		share.problems = nil
		shares[i] = &share
		part := rules[i*len(rules)/len(shares) : (i+1)*len(rules)/len(shares)]
		wg.Go(func() { share.checkSome(part, NewExpander(lists)) })
	}
	wg.Wait()
	for _, s := range shares {
		l.problems = append(l.problems, s.problems...)
	}
}

func (l *linker) checkSome(rules []Rule, x *Expander) {
	for i := range rules {
		r := &rules[i]
		names := slotsOf(r)
		l.checkSlots(r, names)
		for k := range r.Says {
			l.checkSays(r, r.Says[k], names, x)
		}
	}
}

// checkSlots reports slots of gives that no sentence has, and slots of
// sentences that gives does not use.
func (l *linker) checkSlots(r *Rule, have []string) {
	if len(r.Says) == 0 || len(r.Gives) == 0 {
		return // reported before, or a sentence did not parse
	}
	before := len(l.problems)
	for _, g := range r.Gives {
		l.givenSlot(r, have, g.Subject, g.subjectAt)
		if g.Object != g.Subject {
			l.givenSlot(r, have, g.Object, g.objectAt)
		}
	}
	if len(l.problems) > before {
		return // a slot that gives does not use is likely the one that it misspells
	}
	reported := map[string]bool{}
	for _, s := range r.Says {
		for _, it := range s.Sentence.slots() {
			if r.gives(it.Text) || reserved(it.Text) || reported[it.Text] {
				continue
			}
			reported[it.Text] = true
			l.problem(s.Place(it.Col), r.ID, "unused-slot", "gives does not use the slot {"+it.Text+"}",
				"use it, or name it {about}, {place} or {time} if it qualifies the fact")
		}
	}
}

func (l *linker) givenSlot(r *Rule, have []string, name string, at Position) {
	if slices.Contains(have, name) {
		return
	}
	hint := "the slots of the sentences are {" + joinSlots(have) + "}"
	if near := Nearest(name, have); near != "" {
		hint = "did you mean {" + near + "}?"
	}
	l.problem(at, r.ID, "unknown-slot", "no sentence has the slot {"+name+"}", hint)
}

func joinSlots(names []string) string {
	out := ""
	for i, n := range names {
		if i > 0 {
			out += "}, {"
		}
		out += n
	}
	return out
}

// slotsOf gives the names of the slots of all sentences, sorted.
func slotsOf(r *Rule) []string {
	var names []string
	for _, s := range r.Says {
		for _, it := range s.Sentence.slots() {
			names = append(names, it.Text)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// slots gives the slots of a sentence, also those in choices.
func (s Sentence) slots() []Item {
	var out []Item
	for _, it := range s {
		switch it.Kind {
		case Slot:
			out = append(out, it)
		case Choice:
			for _, c := range it.Choices {
				out = append(out, c.slots()...)
			}
		}
	}
	return out
}

func (r *Rule) gives(slot string) bool {
	return slices.ContainsFunc(r.Gives, func(g Gives) bool { return g.Subject == slot || g.Object == slot })
}

func reserved(slot string) bool {
	return slot == AboutSlot || slot == PlaceSlot || slot == TimeSlot || slot == ActSlot
}

// checkSays writes a sentence out and checks each of the sentences it stands
// for. It reports the first trouble only.
func (l *linker) checkSays(r *Rule, s Says, names []string, x *Expander) {
	if l.unread[listKind] || !listsKnown(s.Sentence, x.lists) {
		return
	}
	have, before := s.Sentence.slots(), len(l.problems)
	err := x.Each(s.Sentence, MaxVariants, func(f Flat) bool { return !l.checkFlat(r, s, f, have, names) })
	if e, ok := err.(*SyntaxError); ok {
		l.problems = l.problems[:before]
		l.problem(s.Place(e.Col), r.ID, "bad-sentence", e.Message, e.Hint)
	}
}

// checkFlat says whether it found trouble.
func (l *linker) checkFlat(r *Rule, s Says, f Flat, have []Item, names []string) bool {
	var bound []string
	anchored := false
	for _, it := range f {
		if it.Kind != Slot {
			anchored = true
			continue
		}
		if slices.Contains(bound, it.Text) {
			l.problem(s.Place(it.Col), r.ID, "slot-twice", "the slot {"+it.Text+"} stands twice in "+quote(f.String()), "give each slot its own name; for a group write {"+it.Text+" together}")
			return true
		}
		bound = append(bound, it.Text)
	}
	if !anchored {
		l.problem(s.At, r.ID, "no-word", "the sentence has no word but slots: "+quote(f.String()), "add the word that tells what happens")
		return true
	}
	for _, g := range r.Gives {
		for _, slot := range []string{g.Subject, g.Object} {
			if !slices.Contains(bound, slot) && slices.Contains(names, slot) {
				l.problem(s.At, r.ID, "slot-missing", missing(f, have, slot), "every sentence has all the slots of gives; make two rules if not")
				return true
			}
		}
		if g.Subject == g.Object && !together(f, g.Subject) {
			l.problem(s.At, r.ID, "no-group", "gives pairs {"+g.Subject+"} with itself, but the slot takes one at a time", "write {"+g.Subject+" together} in the sentence")
			return true
		}
	}
	return false
}

func missing(f Flat, have []Item, slot string) string {
	if slices.ContainsFunc(have, func(it Item) bool { return it.Text == slot }) {
		return "gives needs the slot {" + slot + "}, but the sentence may be " + quote(f.String())
	}
	return "gives needs the slot {" + slot + "}, but the sentence has none"
}

func together(f Flat, slot string) bool {
	return slices.ContainsFunc(f, func(it Item) bool { return it.Kind == Slot && it.Text == slot && it.Together })
}

// listsKnown says whether every list of the sentence is there and has words;
// others were reported before.
func listsKnown(s Sentence, lists map[string][]string) bool {
	for _, it := range s {
		if it.Kind == List && len(lists[it.Text]) == 0 {
			return false
		}
		for _, c := range it.Choices {
			if !listsKnown(c, lists) {
				return false
			}
		}
	}
	return true
}
