package rule

// Each calls f for every word and phrase that stands in the list itself, with
// its place, and not for those of other lists in it.
func (w WordList) Each(f func(words string, at Position)) {
	for _, e := range w.entries {
		if !e.list {
			f(e.text, e.at)
		}
	}
}

// EachWord calls f for every word of the sentence, with its place.
func (s Says) EachWord(f func(word string, at Position)) {
	s.Sentence.eachWord(func(it Item) { f(it.Text, s.Place(it.Col)) })
}

func (s Sentence) eachWord(f func(it Item)) {
	for _, it := range s {
		if it.Kind == Literal {
			f(it)
		}
		for _, choice := range it.Choices {
			choice.eachWord(f)
		}
	}
}
