package rule

import (
	"fmt"
	"slices"
	"strings"

	"path"
)

// maxHints bounds the work for hints in a pack with many unknown names.
const maxHints = 100

// A linker joins the drafts of a pack's files and checks what goes over one
// file.
type linker struct {
	dir      string
	drafts   []draft
	problems Problems
	pack     *Pack
	known    map[kind]map[string]Position
	unread   map[kind]bool // a file that defines them could not be read
	hints    int
}

func newLinker(dir string, drafts []draft) *linker {
	l := &linker{dir: dir, drafts: drafts, pack: &Pack{}, known: map[kind]map[string]Position{}, unread: map[kind]bool{}}
	for k := typeKind; k <= ruleKind; k++ {
		l.known[k] = map[string]Position{}
	}
	return l
}

func (l *linker) problem(at Position, id, name, message, hint string) {
	l.problems = append(l.problems, Problem{At: at, ID: id, Name: name, Message: message, Hint: hint})
}

// link builds the pack. It is whole only if there are no problems.
func (l *linker) link() *Pack {
	l.requireFiles()
	l.join()
	l.checkTables()
	l.checkRefs()
	l.checkCycles()
	l.finishWords()
	l.finishRelations()
	l.finishTypes()
	l.checkRules()
	p := l.pack
	p.Types = sorted(p.Types, func(t *Type) string { return t.ID })
	p.Entities = sorted(p.Entities, func(e *Entity) string { return e.ID })
	p.Relations = sorted(p.Relations, func(r *Relation) string { return r.ID })
	p.Words = sorted(p.Words, func(w *WordList) string { return w.ID })
	return p
}

// sorted gives the list sorted by id. It moves each value, which is large,
// only once.
func sorted[T any](list []T, id func(*T) string) []T {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(id(&list[a]), id(&list[b])) })
	out := make([]T, len(list))
	for i, from := range order {
		out[i] = list[from]
	}
	return out
}

// requireFiles reports a pack without types or relations.
func (l *linker) requireFiles() {
	for _, f := range fileKinds {
		if f.kind != typeKind && f.kind != relationKind {
			continue
		}
		if !slices.ContainsFunc(l.drafts, func(d draft) bool { return d.file.name == f.name }) {
			l.unread[f.kind] = true
			l.problem(Position{File: path.Join(l.dir, f.name)}, "", "no-file", "the pack has no "+f.name, "add the file")
		}
	}
}

// join puts the drafts together; of two with the same id the first one stays.
func (l *linker) join() {
	p := l.pack
	n := 0
	for _, d := range l.drafts {
		n += len(d.entities)
	}
	p.Entities = make([]Entity, 0, n)
	l.known[entityKind] = make(map[string]Position, n)
	for _, d := range l.drafts {
		l.problems = append(l.problems, d.problems...)
		l.unread[d.file.kind] = l.unread[d.file.kind] || d.unread
		if d.file.name == packName {
			p.Name, p.Version, p.About, p.Base, p.Vocab = d.pack.Name, d.pack.Version, d.pack.About, d.pack.Base, d.pack.Vocab
			p.Threatened, p.Prepared = d.pack.Threatened, d.pack.Prepared
		}
		for _, t := range d.types {
			if l.define(typeKind, t.ID, t.At) {
				p.Types = append(p.Types, t)
			}
		}
		for _, e := range d.entities {
			if l.define(entityKind, e.ID, e.At) {
				p.Entities = append(p.Entities, e)
			}
		}
		for _, r := range d.relations {
			if l.define(relationKind, r.ID, r.At) {
				p.Relations = append(p.Relations, r)
			}
		}
		for _, w := range d.words {
			if l.define(listKind, w.ID, w.At) {
				p.Words = append(p.Words, w)
			}
		}
		for _, r := range d.rules {
			if r.ID == "" || l.define(ruleKind, r.ID, r.At) {
				p.Rules = append(p.Rules, r)
			}
		}
	}
}

// define notes an id and reports one that is taken.
func (l *linker) define(k kind, id string, at Position) bool {
	first, taken := l.known[k][id]
	if taken {
		l.problems = append(l.problems, duplicateID(at, k, id, first))
		return false
	}
	l.known[k][id] = at
	return true
}

func duplicateID(at Position, k kind, id string, first Position) Problem {
	return Problem{At: at, ID: id, Name: "duplicate-id", Message: fmt.Sprintf("the %s %s is there already", k, quote(id)), Hint: "the first one is at " + first.String()}
}

// checkRefs reports every name that nothing has.
func (l *linker) checkRefs() {
	for _, d := range l.drafts {
		for _, ref := range d.refs {
			l.checkRef(ref)
		}
	}
}

func (l *linker) checkRef(r ref) {
	if l.unread[r.kind] || l.isKnown(r.kind, r.id) {
		return
	}
	l.problem(r.at, r.owner, "unknown-"+strings.ReplaceAll(r.kind.String(), " ", "-"),
		fmt.Sprintf("unknown %s %s", r.kind, quote(r.id)), l.nearHint(r.kind, r.id))
}

// isKnown says whether something of the pack has the id.
func (l *linker) isKnown(k kind, id string) bool {
	if _, ok := l.known[k][id]; ok {
		return true
	}
	return k == entityKind && l.pack.Gazetteer.Index(id) >= 0
}

// nearHint names the nearest id of a kind.
func (l *linker) nearHint(k kind, id string) string {
	if l.hints++; l.hints > maxHints {
		return ""
	}
	ids := make([]string, 0, len(l.known[k]))
	for known := range l.known[k] {
		ids = append(ids, known)
	}
	slices.Sort(ids)
	if near := Nearest(id, ids); near != "" {
		return "did you mean " + near + "?"
	}
	if k == typeKind && strings.EqualFold(id, Text) {
		return "text stands only in a relation's from: and to:, in small letters"
	}
	where := map[kind]string{typeKind: "types.yaml", entityKind: "a file in entities/", relationKind: "relations.yaml", listKind: "words.yaml"}
	return "define it in " + where[k]
}

// finishTypes fills in the IRIs that are not given.
func (l *linker) finishTypes() {
	for i := range l.pack.Types {
		if t := &l.pack.Types[i]; t.IRI == "" {
			t.IRI = l.pack.Vocab + t.ID
		}
	}
}
