package rule

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// maxHints bounds the work for hints in a pack with many unknown names.
const maxHints = 100

// A linker joins the drafts of a pack's layers and checks what goes over one
// file.
type linker struct {
	layers   []*layer // the lowest first
	problems Problems
	pack     *Pack
	ids      [ruleKind + 1]*ledger
	dead     map[entryKey]bool   // entries that a layer above replaces or switches off
	places   map[string]Position // of tables' entities, for messages
	unread   map[kind]bool       // a file that defines them could not be read
	hints    int

	types     shelf[Type]
	entities  shelf[Entity]
	relations shelf[Relation]
	words     shelf[WordList]
	rules     shelf[Rule]
}

func newLinker(layers []*layer) *linker {
	l := &linker{layers: layers, pack: &Pack{Gazetteer: layers[len(layers)-1].tables}, dead: map[entryKey]bool{}, places: map[string]Position{}, unread: map[kind]bool{}}
	n := 0
	for _, lay := range layers {
		for i := range lay.drafts {
			n += len(lay.drafts[i].entities)
		}
	}
	for k := range l.ids {
		l.ids[k] = &ledger{kind: kind(k), index: map[string]int32{}}
	}
	l.ids[entityKind].index = make(map[string]int32, n)
	l.ids[entityKind].spots = make([]spot, 0, n)
	l.types = shelf[Type]{join: addType, about: func(t *Type) (string, Position, change) { return t.ID, t.At, t.change }}
	l.entities = shelf[Entity]{join: addEntity, about: func(e *Entity) (string, Position, change) { return e.ID, e.At, e.change }, list: make([]Entity, 0, n)}
	l.relations = shelf[Relation]{join: addRelation, about: func(r *Relation) (string, Position, change) { return r.ID, r.At, r.change }}
	l.words = shelf[WordList]{join: addWords, about: func(w *WordList) (string, Position, change) { return w.ID, w.At, w.change }}
	l.rules = shelf[Rule]{about: func(r *Rule) (string, Position, change) { return r.ID, r.At, r.change }}
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
	l.unmet()
	p := l.pack
	p.Types, p.Entities, p.Relations, p.Words, p.Rules = l.types.list, l.entities.list, l.relations.list, l.words.list, l.rules.list
	l.checkRefs()
	l.checkCycles()
	l.finishWords()
	l.finishRelations()
	l.finishTypes()
	l.checkRules()
	l.dropTests()
	p.Types = sorted(p.Types, func(t *Type) string { return t.ID })
	p.Entities = sorted(p.Entities, func(e *Entity) string { return e.ID })
	p.Relations = sorted(p.Relations, func(r *Relation) string { return r.ID })
	p.Words = sorted(p.Words, func(w *WordList) string { return w.ID })
	slices.SortFunc(p.Changes, func(a, b Change) int { return cmp.Or(strings.Compare(a.Kind, b.Kind), strings.Compare(a.ID, b.ID)) })
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

// forgive has the linker report no missing name or file: a layer was not found.
func (l *linker) forgive() {
	for k := range l.ids {
		l.unread[kind(k)] = true
	}
}

// requireFiles reports a pack without types or relations.
func (l *linker) requireFiles() {
	for _, f := range fileKinds {
		if l.unread[f.kind] || f.kind != typeKind && f.kind != relationKind {
			continue
		}
		if !slices.ContainsFunc(l.layers, func(lay *layer) bool {
			return slices.ContainsFunc(lay.files, func(have packFile) bool { return have.name == f.name })
		}) {
			l.unread[f.kind] = true
			l.problem(l.layers[len(l.layers)-1].at(f.name), "", "no-file", "the pack has no "+f.name, "add the file")
		}
	}
}

// join puts the drafts together, from the top down; of two with the same id the
// first one stays.
func (l *linker) join() {
	for _, lay := range slices.Backward(l.layers) {
		l.describe(lay.head.pack)
		for i := range lay.drafts {
			d := &lay.drafts[i]
			l.problems = append(l.problems, d.problems...)
			l.unread[d.file.kind] = l.unread[d.file.kind] || d.unread
			l.types.put(l, typeKind, lay.number, d.types)
			l.entities.put(l, entityKind, lay.number, d.entities)
			l.relations.put(l, relationKind, lay.number, d.relations)
			l.words.put(l, listKind, lay.number, d.words)
			for k := range d.rules {
				if d.rules[k].ID == "" { // reported before
					l.rules.list = append(l.rules.list, d.rules[k])
					continue
				}
				l.rules.put(l, ruleKind, lay.number, d.rules[k:k+1])
			}
		}
		l.switchOff(lay)
	}
}

// describe takes over what a pack.yaml says. What the pack itself does not say
// comes from below.
func (l *linker) describe(low Pack) {
	p := l.pack
	if p.Name == "" && p.Base == "" && p.Vocab == "" {
		p.Name, p.Version, p.About = low.Name, low.Version, low.About
	}
	if p.Base == "" {
		p.Base = low.Base
	}
	if p.Vocab == "" {
		p.Vocab = low.Vocab
	}
	if p.Threatened == "" {
		p.Threatened = low.Threatened
	}
	if p.Prepared == "" {
		p.Prepared = low.Prepared
	}
}

func duplicateID(at Position, k kind, id string, first Position) Problem {
	return Problem{At: at, ID: id, Name: "duplicate-id", Message: fmt.Sprintf("the %s %s is there already", k, quote(id)), Hint: "the first one is at " + first.String()}
}

// checkRefs reports every name that nothing has.
func (l *linker) checkRefs() {
	for _, lay := range slices.Backward(l.layers) {
		for _, d := range lay.drafts {
			for _, r := range d.refs {
				if !l.dead[entryKey{lay.number, d.file.kind, r.owner}] {
					l.checkRef(r)
				}
			}
		}
	}
}

func (l *linker) checkRef(r ref) {
	if l.unread[r.kind] || l.isKnown(r.kind, r.id) {
		return
	}
	hint := ""
	if off := l.switchedOff(r.kind, r.id); off != nil {
		if r.test && r.at.Layer != off.at.Layer {
			return // dropTests takes the test away
		}
		hint = off.at.String() + " switches it off; switch off or override what uses it too"
	} else {
		hint = l.nearHint(r.kind, r.id)
	}
	l.problem(r.at, r.owner, "unknown-"+strings.ReplaceAll(r.kind.String(), " ", "-"),
		fmt.Sprintf("unknown %s %s", r.kind, quote(r.id)), hint)
}

// isKnown says whether something of the pack has the id.
func (l *linker) isKnown(k kind, id string) bool {
	return l.ids[k].has(id) || k == entityKind && l.pack.Gazetteer.Index(id) >= 0
}

// switchedOff gives what switches the id off, or nil where nothing does.
func (l *linker) switchedOff(k kind, id string) *ref {
	if s := l.ids[k].spot(id); s != nil && !s.full {
		return s.off
	}
	return nil
}

// dropTests takes away the tests of layers below that expect a relation which is
// switched off.
func (l *linker) dropTests() {
	if !slices.ContainsFunc(l.pack.Changes, func(c Change) bool { return c.Does == Off && c.Kind == relationKind.String() }) {
		return
	}
	off := func(t Test) bool {
		return t.At.Layer != "" && slices.ContainsFunc(t.Finds, func(e Expect) bool { return l.switchedOff(relationKind, e.Relation) != nil })
	}
	for i := range l.pack.Rules {
		l.pack.Rules[i].Tests = slices.DeleteFunc(l.pack.Rules[i].Tests, off)
	}
	for i := range l.pack.Entities {
		l.pack.Entities[i].Tests = slices.DeleteFunc(l.pack.Entities[i].Tests, off)
	}
}

// nearHint names the nearest id of a kind.
func (l *linker) nearHint(k kind, id string) string {
	if near := l.nearest(k, id); near != "" {
		return "did you mean " + near + "?"
	}
	if l.hints > maxHints {
		return ""
	}
	if k == typeKind && strings.EqualFold(id, Text) {
		return "text stands only in a relation's from: and to:, in small letters"
	}
	where := map[kind]string{typeKind: "types.yaml", entityKind: "a file in entities/", relationKind: "relations.yaml", listKind: "words.yaml"}
	return "define it in " + where[k]
}

// nearest gives the nearest other id of a kind.
func (l *linker) nearest(k kind, id string) string {
	if l.hints++; l.hints > maxHints {
		return ""
	}
	var ids []string
	for _, known := range sortedKeys(l.ids[k].index) {
		if known != id && l.ids[k].spot(known).full {
			ids = append(ids, known)
		}
	}
	return Nearest(id, ids)
}

// finishTypes fills in the IRIs that are not given.
func (l *linker) finishTypes() {
	for i := range l.pack.Types {
		if t := &l.pack.Types[i]; t.IRI == "" {
			t.IRI = l.pack.Vocab + t.ID
		}
	}
}
