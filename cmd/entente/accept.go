package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"entente/extract"
	"entente/extract/rule"
)

// An acceptance is a test that is to expect what was found.
type acceptance struct {
	owner string
	at    rule.Position // of the test; without a line it is a new one
	text  string
	old   []string // what it expected
	finds []string
	todo  bool // it said that it fails
}

// accepted gives what the tests that did not do as they should are to expect. A
// test that could not be run at all keeps what it has.
func accepted(bad []verdict) []acceptance {
	var all []acceptance
	for _, v := range bad {
		if v.err == nil {
			all = append(all, acceptance{v.owner, v.At, v.Text, append(slices.Clone(v.right), v.missing...), v.found, v.Todo != ""})
		}
	}
	return all
}

// newTest runs the rules on a text and gives a test of the rule or the entity
// that expects what they find.
func newTest(ctx context.Context, x *extract.Extractor, owner, text string) (acceptance, error) {
	at, err := placeOf(x.Pack(), owner)
	if err != nil {
		return acceptance{}, err
	}
	v := runTest(ctx, x, symmetricRelations(x.Pack()), packTest{Test: rule.Test{Text: text}, owner: owner})
	if v.err != nil {
		return acceptance{}, v.err
	}
	return acceptance{owner: owner, at: rule.Position{File: at.File}, text: text, finds: v.found}, nil
}

// acceptNew adds a test.
func (a *app) acceptNew(ctx context.Context, where packPlace, x *extract.Extractor, o testOptions) error {
	t, err := newTest(ctx, x, o.owner, o.text)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Stdout)
	return errors.Join(a.accept(out, where, []acceptance{t}), out.Flush())
}

// placeOf gives the place of the rule or the entity with an id.
func placeOf(p *rule.Pack, id string) (rule.Position, error) {
	var ids []string
	for _, r := range p.Rules {
		if r.ID == id {
			return r.At, nil
		}
		ids = append(ids, r.ID)
	}
	if e, ok := p.Entity(id); ok {
		return e.At, nil
	}
	err := badUsage("the pack has no rule and no entity %q", id)
	if near := nearest(id, ids, 1); len(near) > 0 {
		return rule.Position{}, err.withHint("did you mean %s?", near[0])
	}
	return rule.Position{}, err
}

// accept shows what the tests are to expect and writes it into the pack's files:
// all of a file or nothing of it.
func (a *app) accept(out io.Writer, where packPlace, all []acceptance) error {
	p := a.paint()
	byFile := map[string][]acceptance{}
	var files []string
	for _, t := range all {
		if byFile[t.at.File] == nil {
			files = append(files, t.at.File)
		}
		byFile[t.at.File] = append(byFile[t.at.File], t)
	}
	if len(files) == 0 {
		a.ui.note("nothing to accept: every test does as it should")
	}
	slices.Sort(files)
	for _, file := range files {
		for _, t := range byFile[file] {
			place := where.at(t.at)
			if t.at.Line == 0 {
				place = where.file(file)
			}
			fmt.Fprintf(out, "%s %s  %s\n", p.bold("accept"), p.bold(clean(t.owner)), clean(place))
			t.show(out)
		}
		if err := acceptInto(where.file(file), byFile[file]); err != nil {
			return err
		}
	}
	return nil
}

// show prints the test as it was and as it will be.
func (t acceptance) show(out io.Writer) {
	const indent = 13
	fmt.Fprint(out, field("  text", oneLine(t.text), indent))
	list := func(label string, edges []string) {
		if len(edges) == 0 {
			edges = []string{"nothing"}
		}
		for _, e := range edges {
			fmt.Fprint(out, field(label, e, indent))
			label = ""
		}
	}
	if t.at.Line > 0 {
		list("  expected", t.old)
	}
	list("  finds", t.finds)
	if t.todo {
		fmt.Fprint(out, field("  todo", "taken away", indent))
	}
	fmt.Fprintln(out)
}

// acceptInto changes one file, from its end to its start so that places hold.
func acceptInto(path string, tests []acceptance) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return badUsage("%s", plain(err))
	}
	slices.SortStableFunc(tests, func(a, b acceptance) int { return -cmp.Compare(a.at.Line, b.at.Line) })
	for _, t := range tests {
		if t.at.Line == 0 {
			text, err = rule.AddTest(text, t.owner, t.text, t.finds)
		} else {
			text, err = rule.SetFinds(text, t.at, t.finds)
		}
		if errors.Is(err, rule.ErrForm) {
			return findings("%s: %s", path, plain(err)).withHint("change it by hand; nothing was written")
		}
		if err != nil {
			return failed("%s: %w", path, err)
		}
	}
	return replaceFile(path, text)
}

// replaceFile writes a file beside the old one, which it then takes the place of.
func replaceFile(path string, text []byte) error {
	mode := os.FileMode(0o666)
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	beside, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return failed("%s: %w", path, withoutPath(err))
	}
	defer os.Remove(beside.Name()) // gone already when all went well
	w := bufio.NewWriter(beside)
	_, err = w.Write(text)
	if err := errors.Join(err, w.Flush(), beside.Chmod(mode), beside.Close()); err != nil {
		return failed("%s: %w", path, withoutPath(err))
	}
	if err := os.Rename(beside.Name(), path); err != nil {
		return failed("%s: %w", path, withoutPath(err))
	}
	return nil
}
