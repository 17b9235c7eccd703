package main

import (
	"fmt"
	"io"
	"strings"

	"entente/extract/rule"
)

// listPrinter prints what a pack consists of for people.
type listPrinter struct {
	w io.Writer
	p painter
}

// listHeadings are what stands above the entries of a kind.
var listHeadings = map[string]string{"rule": "rules", "relation": "relations", "words": "word lists", "entity": "entities"}

func (l listPrinter) listing(all listing) {
	var names []string
	for _, layer := range all.Layers {
		names = append(names, strings.TrimSpace(clean(layer.Name)+" "+clean(layer.Version)))
	}
	fmt.Fprint(l.w, l.p.bold(field("pack", strings.Join(names, ", on "), 5)))
	kind := ""
	for _, e := range all.Entries {
		if e.Kind != kind {
			kind = e.Kind
			fmt.Fprintf(l.w, "\n%s\n", l.p.bold(listHeadings[kind]))
		}
		l.entry(e)
	}
	if all.Left > 0 {
		fmt.Fprintf(l.w, "\n%s not listed; --entities lists them\n", l.p.dim(count(all.Left, "entity")))
	}
}

// entry prints an id with its place, and below it what it says.
func (l listPrinter) entry(e listed) {
	place := clean(e.At.String())
	if !strings.HasPrefix(place, e.Layer+":") && !e.own {
		place = e.Layer + "  " + place
	}
	if e.Tests > 0 {
		place += ", " + count(e.Tests, "test")
	}
	const most = 30
	if columns(e.ID) > most {
		fmt.Fprintf(l.w, "  %s\n", l.p.bold(e.ID))
		fmt.Fprint(l.w, field("", place, most+4))
	} else {
		fmt.Fprintf(l.w, "  %s", l.p.bold(padded(e.ID, most)))
		fmt.Fprintln(l.w, "  "+strings.TrimLeft(strings.TrimSuffix(field("", place, most+4), "\n"), " "))
	}
	for _, s := range e.Says {
		fmt.Fprint(l.w, l.p.dim(field("", clean(oneLine(s)), 6)))
	}
	for _, g := range e.Gives {
		fmt.Fprint(l.w, l.p.dim(field("      gives", clean(g), 12)))
	}
	switch e.Change {
	case rule.Overrides:
		fmt.Fprint(l.w, field("", "replaces "+clean(e.Other.String()), 6))
	case rule.Off:
		fmt.Fprint(l.w, field("", "switched off at "+clean(e.Other.String()), 6))
	}
	for _, at := range e.Added {
		fmt.Fprint(l.w, field("", "added to at "+clean(at), 6))
	}
}
