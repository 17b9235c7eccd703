package match

import (
	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/resolve"
)

// topics gives the topics that a coordination of phrases names.
// Where the slot takes entities too, a phrase that means one is no topic.
func (m *Matcher) phraseTopics(np int32, mask resolve.Mask) []*Topic {
	var out []*Topic
	for steps := 0; np != None && steps < 32; np, steps = m.s.Phrases[np].Next, steps+1 {
		if mask != 0 && m.Doc.Actors(m.si, np, mask) != nil {
			continue
		}
		if t := m.topic(np); t != nil {
			out = append(out, t)
		}
	}
	return out
}

// topic gives the words of a phrase as a topic: without its determiner and its
// possessor, with what follows "of". Persons, places and pronouns are none.
func (m *Matcher) topic(np int32) *Topic {
	f := &m.s.Phrases[np]
	if f.Type != chunk.Common || m.isPersons(f) {
		return nil
	}
	first, end := m.topicRange(np, false)
	if first >= end {
		return nil
	}
	return &Topic{First: first, End: end, Name: m.words(first, end)}
}

// isPersons says whether the head is a noun of persons or of a body of them.
func (m *Matcher) isPersons(f *chunk.Phrase) bool {
	w := m.s.Tags[f.Head].Word
	if w == nil {
		return false
	}
	body := w.TopSense&lex.SenseGroup != 0 && m.Doc.Parser.NounIs(m.s.Sentence, f.Head, grammar.StandFor)
	return w.TopSense&lex.SensePerson != 0 || body
}

// topicWords gives the words of a phrase with the "to" clause behind it.
func (m *Matcher) topicWords(np int32) string {
	first, end := m.topicRange(np, true)
	if first >= end {
		return ""
	}
	return m.words(first, end)
}

// topicRange gives the tokens of a phrase that say what it is about.
func (m *Matcher) topicRange(np int32, clause bool) (int32, int32) {
	f := &m.s.Phrases[np]
	first := f.First
	if f.Poss != None {
		first = m.s.Phrases[f.Poss].End
		for first < f.Head && m.s.Is(first, lex.Poss) {
			first++
		}
	}
	for first < f.Head && m.s.NameAt[first] == None && m.s.Is(first, lex.Det|lex.PossPro) {
		first++
	}
	end := f.End
	for c := f.Chunk; ; c += 2 {
		prep, next := m.s.After(c)
		if next == None || m.prepWord(prep) != "of" {
			break
		}
		end = m.s.Chunks[c+2].End
	}
	if clause {
		end = m.toClauseEnd(np, end)
	}
	return first, end
}

// toClauseEnd gives the end of the "to" clause of a noun.
func (m *Matcher) toClauseEnd(np, end int32) int32 {
	for k := range m.s.Clauses {
		c := &m.s.Clauses[k]
		if c.Link != chunk.ToNoun || c.Noun != np {
			continue
		}
		end = max(end, m.s.Groups[c.Group].End)
		if c.Object != None {
			end = max(end, m.s.Phrases[c.Object].End)
		}
		for _, p := range c.Preps {
			for q, steps := p.Phrase, 0; q != None && steps < 32; q, steps = m.s.Phrases[q].Next, steps+1 {
				end = max(end, m.s.Phrases[q].End)
			}
		}
	}
	return end
}
