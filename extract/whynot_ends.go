package extract

import (
	"fmt"
	"slices"
	"strings"

	"entente/extract/internal/match"
	"entente/extract/internal/name"
	"entente/extract/internal/resolve"
	"entente/extract/rule"
	"entente/graph"
)

// end finds what an end of the query means: an entity that the article names,
// else one of the pack, with what stands in its way.
func (e *asker) end(asked string, topic bool) (match.End, Stand) {
	st := Stand{Asked: asked}
	if topic {
		st.ID, st.Name, st.Type = graph.Slug(asked), asked, topicType
		st.Note = "the article has no such words in one sentence"
		return match.End{Entity: match.None, Topic: asked}, st
	}
	at := e.inArticle(asked)
	if at == match.None {
		at = e.inPack(asked)
	}
	if at == match.None {
		st.Note, st.Change = e.unknown(asked)
		return match.End{Entity: match.None}, st
	}
	ent := &e.resolve.Entities[at]
	st.ID, st.Name, st.Type = ent.ID, ent.Name, ent.Type
	st.Note, st.Change = e.unnamed(ent)
	return match.End{Entity: at}, st
}

func slugWords(text string) []string {
	var out []string
	for word := range strings.SplitSeq(graph.Slug(text), "-") {
		if word != "" && word != "the" {
			out = append(out, word)
		}
	}
	return out
}

func allIn(words, known []string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(known, w) })
}

// inArticle finds the entity that the article names in these words: by its id,
// else the one with the fewest other words.
func (e *asker) inArticle(asked string) int32 {
	words := slugWords(asked)
	best, fewest := match.None, 0
	for i := range e.resolve.Entities {
		ent := &e.resolve.Entities[i]
		if ent.ID == asked {
			return int32(i)
		}
		known := append(slugWords(ent.ID), slugWords(ent.Name)...)
		if n := len(known); allIn(words, known) && (best == match.None || n < fewest) {
			best, fewest = int32(i), n
		}
	}
	return best
}

// inPack finds the entity of the pack that these words name.
func (e *asker) inPack(asked string) int32 {
	id := graph.Slug(asked)
	if e.x.world.Index(id) >= 0 {
		return e.resolve.ByID(id)
	}
	words := slugWords(asked)
	best, fewest := "", 0
	for i := range e.x.pack.Entities {
		p := &e.x.pack.Entities[i]
		for _, nm := range namesOf(p) {
			known := append(slugWords(p.ID), slugWords(nm)...)
			if n := len(known); allIn(words, known) && (best == "" || n < fewest) {
				best, fewest = p.ID, n
			}
		}
	}
	if best == "" {
		return match.None
	}
	return e.resolve.ByID(best)
}

func namesOf(p *rule.Entity) []string {
	return slices.Concat([]string{p.Name}, p.Names, p.Short, p.People)
}

// unknown says of words that name nobody which names come near.
func (e *asker) unknown(asked string) (string, *Change) {
	names := e.articleNames()
	if near := nearestName(asked, names); near != "" {
		return fmt.Sprintf("neither the article nor the pack knows %q; the article names %q", asked, near), nil
	}
	note := fmt.Sprintf("neither the article nor the pack knows %q", asked)
	if len(names) > 0 {
		note += "; the article names " + listed(names, 8)
	}
	return note, &Change{Text: "add an entity with this name to the pack's entities"}
}

// articleNames lists the names that were tied to entities, each once.
func (e *asker) articleNames() []string {
	var out []string
	for i := range e.resolve.Sentences {
		for _, r := range e.resolve.Sentences[i].Refs {
			if r.Entity == match.None {
				continue
			}
			if n := e.resolve.Entities[r.Entity].Name; !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

func nearestName(asked string, names []string) string {
	var slugs []string
	for _, n := range names {
		slugs = append(slugs, graph.Slug(n))
	}
	near := rule.Nearest(graph.Slug(asked), slugs)
	if near == "" {
		return ""
	}
	return names[slices.Index(slugs, near)]
}

// listed joins words, with dots for those over the limit.
func listed(words []string, most int) string {
	if len(words) > most {
		return strings.Join(words[:most], ", ") + ", ..."
	}
	return strings.Join(words, ", ")
}

// unnamed says of an entity what the article has in its place: a name that was
// taken for another, or one that is spelled nearly so.
func (e *asker) unnamed(ent *resolve.Entity) (string, *Change) {
	if ent.Pack == match.None {
		return "", nil
	}
	p := e.x.world.Entity(ent.Pack)
	if note, change := e.takenFor(ent.Pack, p); note != "" {
		return note, change
	}
	var words []string
	for i := range e.resolve.Sentences {
		s := &e.resolve.Sentences[i]
		for _, nm := range s.Names {
			words = append(words, span(s, nm.First, nm.End))
		}
	}
	for _, nm := range namesOf(p) {
		if near := nearestName(nm, words); near != "" && near != nm {
			return fmt.Sprintf("the article does not name %s; it has %q", ent.ID, near),
				&Change{Text: fmt.Sprintf("if that is the same, add %q to names: of the entity %s", near, ent.ID), At: placed(p.At)}
		}
	}
	return "the article does not name " + ent.ID, &Change{Text: "if it is named in other words, add them to names: of the entity " + ent.ID, At: placed(p.At)}
}

// takenFor tells of a name that can mean the entity and was taken for another.
func (e *asker) takenFor(pack int32, p *rule.Entity) (string, *Change) {
	for i := range e.resolve.Sentences {
		s := &e.resolve.Sentences[i]
		for n, nm := range s.Names {
			at := slices.IndexFunc(e.resolve.Candidates(int32(i), int32(n)), func(c name.Candidate) bool { return c.Entity == pack })
			if at < 0 {
				continue
			}
			c, ref, words := e.resolve.Candidates(int32(i), int32(n))[at], s.Refs[n], span(s, nm.First, nm.End)
			switch {
			case c.Kind == name.Not:
				return fmt.Sprintf("the pack rules %q out as a name of %s", words, p.ID), &Change{Text: "take it out of not: of the entity " + p.ID, At: placed(p.At)}
			case ref.Entity != match.None && e.resolve.Entities[ref.Entity].Pack == pack:
				continue
			case ref.Entity != match.None:
				note := fmt.Sprintf("%q was taken for %s", words, e.resolve.Entities[ref.Entity].ID)
				if ref.How != "" {
					note += ": " + ref.How
				}
				return note, &Change{Text: fmt.Sprintf("name %s in full in the article, or add a longer name to names: of the entity", p.ID), At: placed(p.At)}
			case c.Kind == name.Short:
				return fmt.Sprintf("%q is a short name of %s, and no full name stands in the article", words, p.ID),
					&Change{Text: fmt.Sprintf("if it always means %s, move it from short: to names:", p.ID), At: placed(p.At)}
			}
		}
	}
	return "", nil
}
