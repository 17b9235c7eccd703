package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/extract/rule"

	"github.com/spf13/cobra"
)

// listOptions are the flags of rules list.
type listOptions struct {
	rules, entities, relations, words bool
	json                              bool
	part                              string // of an id or a name; empty for all
}

func (a *app) rulesList() *cobra.Command {
	var o listOptions
	c := &cobra.Command{
		Use:   "list [PACK] [PART]",
		Short: "Show where each rule, entity, relation and word list comes from",
		Long: `List shows what a rule pack (the built-in one without an argument) consists of:
each id, the pack that it comes from, its place, what it says, and the number of
its tests; and what a pack replaces, adds to or switches off in those that it
extends. PART lists what has this in its id or name.

Without PART and without --entities, entities are listed only where they are the
pack's own and it extends another.`,
		Example: `  entente rules list mypack
  entente rules list mypack visit
  entente rules list --entities blinken`,
		Args: wants(0, 2, "a pack and a part of an id at most"),
		RunE: func(_ *cobra.Command, args []string) error {
			where, part, err := a.listArguments(args)
			if err != nil {
				return err
			}
			o.part = part
			return a.runRulesList(where, o)
		},
	}
	c.Flags().BoolVar(&o.rules, "rules", false, "list rules")
	c.Flags().BoolVar(&o.entities, "entities", false, "list entities")
	c.Flags().BoolVar(&o.relations, "relations", false, "list relations")
	c.Flags().BoolVar(&o.words, "words", false, "list word lists")
	c.Flags().BoolVar(&o.json, "json", false, "print JSON for programs")
	return c
}

// listArguments tells the pack from the part of an id: one argument is the pack
// where it is a path or there is a folder of that name.
func (a *app) listArguments(args []string) (where packPlace, part string, err error) {
	if len(args) == 1 {
		if _, err := os.Stat(args[0]); err != nil && !strings.ContainsAny(args[0], `./\`) {
			where, err := place(a.pack)
			return where, args[0], err
		}
	}
	if len(args) == 2 {
		part = args[1]
	}
	where, err = a.packArgument(args[:min(1, len(args))])
	return where, part, err
}

// A listed entry is one of a pack, or one that is switched off in it.
type listed struct {
	Kind   string       `json:"kind"` // rule, entity, relation or words
	ID     string       `json:"id"`
	Name   string       `json:"name,omitempty"` // of an entity
	Layer  string       `json:"layer"`
	At     listedPlace  `json:"at"`
	Says   []string     `json:"says,omitempty"`
	Gives  []string     `json:"gives,omitempty"`
	Tests  int          `json:"tests"`
	Change string       `json:"change,omitempty"` // override or off
	Other  *listedPlace `json:"other,omitempty"`  // what it replaces, or what switches it off
	Added  []string     `json:"added,omitempty"`  // the places that add to it

	own bool
}

type listedPlace struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func (p listedPlace) String() string {
	return rule.Position{File: p.File, Line: p.Line, Col: p.Column}.String()
}

// A listing is the JSON form of rules list.
type listing struct {
	Pack    string        `json:"pack"`
	Layers  []listedLayer `json:"layers"`
	Entries []listed      `json:"entries"`
	Left    int           `json:"entitiesNotListed,omitempty"`
}

type listedLayer struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	Hash    string `json:"hash"`
}

func (a *app) runRulesList(where packPlace, o listOptions) error {
	p, err := loadPack(where)
	if err != nil {
		return packError(where, err)
	}
	l := list(where, p, o)
	if o.part != "" && len(l.Entries) == 0 {
		return noneListed(p, o)
	}
	out := bufio.NewWriter(a.Stdout)
	if o.json {
		if err := printJSON(out, l); err != nil {
			return err
		}
		return out.Flush()
	}
	listPrinter{out, a.paint()}.listing(l)
	return out.Flush()
}

func noneListed(p *rule.Pack, o listOptions) error {
	none := findings("nothing in the pack has %q in its id or name", o.part)
	var ids []string
	for _, e := range list(packPlace{}, p, listOptions{rules: true, entities: true, relations: true, words: true}).Entries {
		ids = append(ids, e.ID)
	}
	if near := nearest(o.part, ids, 3); len(near) > 0 {
		return none.withHint("did you mean %s?", strings.Join(near, " or "))
	}
	return none
}

// A lister gathers the entries that are asked for.
type lister struct {
	where   packPlace
	p       *rule.Pack
	o       listOptions
	changes map[string][]rule.Change // by kind and id
	out     listing
}

func list(where packPlace, p *rule.Pack, o listOptions) listing {
	l := &lister{where: where, p: p, o: o, changes: map[string][]rule.Change{}, out: listing{Pack: p.Name, Entries: []listed{}}}
	for _, layer := range p.Layers {
		l.out.Layers = append(l.out.Layers, listedLayer(layer))
	}
	for _, c := range p.Changes {
		l.changes[c.Kind+" "+c.ID] = append(l.changes[c.Kind+" "+c.ID], c)
	}
	every := !o.rules && !o.entities && !o.relations && !o.words
	if every || o.rules {
		l.rules()
	}
	if every || o.relations {
		l.relations()
	}
	if every || o.words {
		l.words()
	}
	if every || o.entities {
		l.entities(every)
	}
	return l.out
}

func (l *lister) placed(at rule.Position) listedPlace {
	return listedPlace{filepath.ToSlash(l.where.path(at)), at.Line, at.Col}
}

// layer names the pack that a place belongs to.
func (l *lister) layer(at rule.Position) string {
	if at.Own() {
		return l.p.Name
	}
	return at.Layer
}

// wanted says whether an id or a name has the part that is asked for.
func (l *lister) wanted(texts ...string) bool {
	part := strings.ToLower(l.o.part)
	return part == "" || slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(strings.ToLower(s), part) })
}

// group adds the entries of a kind, the pack's own first, and behind them those
// that are switched off.
func (l *lister) group(kind, of string, entries []listed) {
	for i := range entries {
		e := &entries[i]
		e.Kind = kind
		for _, c := range l.changes[of+" "+e.ID] {
			switch c.Does {
			case rule.Overrides:
				other := l.placed(c.Below)
				e.Change, e.Other = c.Does, &other
			case rule.Adds:
				e.Added = append(e.Added, l.placed(c.At).String())
			}
		}
	}
	slices.SortStableFunc(entries, func(a, b listed) int { return rank(a) - rank(b) })
	l.out.Entries = append(l.out.Entries, entries...)
	for _, c := range l.p.Changes {
		if c.Kind == of && c.Does == rule.Off && l.wanted(c.ID) {
			at := l.placed(c.At)
			l.out.Entries = append(l.out.Entries, listed{Kind: kind, ID: c.ID, Layer: l.layer(c.Below), At: l.placed(c.Below), Change: c.Does, Other: &at})
		}
	}
}

func rank(e listed) int {
	if e.own {
		return 0
	}
	return 1
}

func (l *lister) entry(id string, at rule.Position, tests int) listed {
	return listed{ID: id, Layer: l.layer(at), At: l.placed(at), Tests: tests, own: at.Own()}
}

func (l *lister) rules() {
	var found []listed
	for _, r := range l.p.Rules {
		if !l.wanted(r.ID) {
			continue
		}
		e := l.entry(r.ID, r.At, len(r.Tests))
		for _, s := range r.Says {
			e.Says = append(e.Says, s.Text)
		}
		for _, g := range r.Gives {
			text := fmt.Sprintf("{%s} %s {%s}", g.Subject, g.Relation, g.Object)
			if g.Status != "" {
				text += " [" + g.Status + "]"
			}
			e.Gives = append(e.Gives, text)
		}
		found = append(found, e)
	}
	l.group("rule", "rule", found)
}

func (l *lister) relations() {
	var found []listed
	for _, r := range l.p.Relations {
		if !l.wanted(r.ID, r.Label) {
			continue
		}
		e := l.entry(r.ID, r.At, 0)
		e.Says = []string{"from " + strings.Join(r.From, " | ") + " to " + strings.Join(r.To, " | ")}
		found = append(found, e)
	}
	l.group("relation", "relation", found)
}

func (l *lister) words() {
	var found []listed
	for _, w := range l.p.Words {
		if l.wanted(w.ID) {
			e := l.entry(w.ID, w.At, 0)
			e.Says = []string{strings.Join(w.Words, ", ")}
			found = append(found, e)
		}
	}
	l.group("words", "word list", found)
}

// entities lists entities. Where everything is listed, those of the packs below
// are only counted.
func (l *lister) entities(every bool) {
	few := every && l.o.part == ""
	var found []listed
	add := func(e rule.Entity) {
		if few && (!e.At.Own() && len(e.Added) == 0 || len(l.p.Layers) == 1) {
			l.out.Left++
			return
		}
		if !l.wanted(append([]string{e.ID, e.Name}, e.Names...)...) {
			return
		}
		out := l.entry(e.ID, e.At, len(e.Tests))
		out.Name = e.Name
		out.Says = []string{e.Type + " " + strings.Join(slices.Concat([]string{e.Name}, e.Names, e.Short, e.People), ", ")}
		found = append(found, out)
	}
	for _, e := range l.p.Entities {
		add(e)
	}
	for i := range l.p.Gazetteer.Len() {
		add(l.p.Gazetteer.At(rule.GazetteerBase + int32(i)))
	}
	l.group("entity", "entity", found)
}
