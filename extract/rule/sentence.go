package rule

import "strings"

// A Sentence is a rule's sentence: a sequence of items.
type Sentence []Item

// Kind is the kind of an item.
type Kind uint8

const (
	Slot       Kind = iota // {who}, {who together}, {who: Person}
	Literal                // a word in its plain form: a verb in the present, a noun in the singular
	List                   // @visit: any entry of a word list
	Choice                 // (visit | trip), (joint)?
	Possessive             // 's
)

// An Item is one part of a rule's sentence.
type Item struct {
	Kind     Kind
	Text     string     // slot name, word or list name
	Together bool       // Slot: wants two or more, taken as a group
	Types    []string   // Slot: only these types of node
	Choices  []Sentence // Choice
	Optional bool       // Choice: may be left out
	Words    []string   // List in a Flat: the list's entries of one word
	Col      int        // column in the sentence, from 1, in characters
}

// String writes the sentence in its canonical form: one space between items,
// 's joined to what stands before it. ParseSentence reads it back as the same
// sentence, but for the columns.
func (s Sentence) String() string {
	var b strings.Builder
	s.write(&b)
	return b.String()
}

func (s Sentence) write(b *strings.Builder) {
	for i, it := range s {
		if i > 0 && !joins(s[i-1], it) {
			b.WriteByte(' ')
		}
		it.write(b)
	}
}

// joins says whether it is written right behind prev: 's always, and a choice
// that begins with 's behind a slot.
func joins(prev, it Item) bool {
	if it.Kind == Possessive {
		return true
	}
	if it.Kind != Choice || prev.Kind != Slot || len(it.Choices) == 0 {
		return false
	}
	first := it.Choices[0]
	return len(first) > 0 && first[0].Kind == Possessive
}

func (it Item) write(b *strings.Builder) {
	switch it.Kind {
	case Slot:
		it.writeSlot(b)
	case List:
		b.WriteByte('@')
		b.WriteString(it.Text)
	case Choice:
		it.writeChoice(b)
	case Possessive:
		b.WriteString("'s")
	default:
		b.WriteString(it.Text)
	}
}

func (it Item) writeSlot(b *strings.Builder) {
	b.WriteByte('{')
	b.WriteString(it.Text)
	if it.Together {
		b.WriteString(" together")
	}
	if len(it.Types) > 0 {
		b.WriteString(": ")
		b.WriteString(strings.Join(it.Types, " | "))
	}
	b.WriteByte('}')
}

func (it Item) writeChoice(b *strings.Builder) {
	b.WriteByte('(')
	for i, c := range it.Choices {
		if i > 0 {
			b.WriteString(" | ")
		}
		c.write(b)
	}
	b.WriteByte(')')
	if it.Optional {
		b.WriteByte('?')
	}
}

// String writes the item as it stands in a sentence.
func (it Item) String() string {
	return Sentence{it}.String()
}
