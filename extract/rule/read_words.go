package rule

import "go.yaml.in/yaml/v3"

// A wordEntry is an entry of a word list as it is written.
type wordEntry struct {
	text string // a word or phrase, or the id of another list
	list bool
	at   Position
}

func readWords(r *reader, d *draft, n *yaml.Node) {
	r.entries(n, "words", "visit: [visit, travel to]", func(key string, k, v *yaml.Node) {
		r.owner = key
		defer func() { r.owner = "" }()
		if !IsSlug(key) {
			r.problem(r.pos(k), "bad-id", "the word list "+quote(key)+" is no id", slugHint(key))
			return
		}
		w := WordList{ID: key, At: r.pos(k)}
		r.wordList(&w, v)
		d.words = append(d.words, w)
	})
}

// wordList reads the entries of a word list: one, a list of them, or a mapping
// that has them behind words: and says what becomes of the list below.
func (r *reader) wordList(w *WordList, n *yaml.Node) {
	if n.Kind == yaml.MappingNode && (n.Style&yaml.FlowStyle == 0 || lookup(n, "words") != nil) {
		r.mapping(n, "a word list", "{add: true, words: [visit]}", wordKeys, func(key string, v *yaml.Node) bool {
			switch {
			case key != "words":
				return r.change(&w.change, key, v)
			case v.Kind == yaml.MappingNode:
				r.is(v, yaml.SequenceNode, "words", "[visit, travel to]")
			default:
				r.wordList(w, v)
			}
			return true
		})
		r.require(n, "the word list", "words")
		return
	}
	r.texts(n, "a word list", "[visit, travel to]", func(_ string, v *yaml.Node) {
		if e, ok := r.wordEntry(v); ok {
			w.entries = append(w.entries, e)
		}
	})
	if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		r.problem(r.pos(n), "empty-value", "the word list is empty", "add a word or remove the list")
	}
}

// wordEntry reads a word, a phrase of words or @list.
func (r *reader) wordEntry(n *yaml.Node) (wordEntry, bool) {
	s, err := ParseSentence(n.Value)
	if err != nil {
		r.syntax(n, "bad-word", err)
		return wordEntry{}, false
	}
	if len(s) == 1 && s[0].Kind == List {
		r.refer(listKind, s[0].Text, r.pos(n))
		return wordEntry{text: s[0].Text, list: true, at: r.pos(n)}, true
	}
	for _, it := range s {
		if it.Kind != Literal {
			r.problem(r.within(n, it.Col), "bad-word", quote(it.String())+" does not belong in a word list", "a word list has words, phrases and other lists, alone: @meeting")
			return wordEntry{}, false
		}
	}
	return wordEntry{text: s.String(), at: r.pos(n)}, true
}
