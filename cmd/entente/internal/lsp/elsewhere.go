package lsp

import (
	"slices"

	"entente/extract/rule"
)

// What a pack has from elsewhere than its folder: it comes with the last report
// of a text that loaded, and has no place in an open folder.

// own says whether a place is in a file of the folder.
func (p *pack) own(at rule.Position) bool {
	return at.Own() && slices.ContainsFunc(p.files, func(f *file) bool { return f.name == at.File })
}

// loaded gives the places of all that the last pack that loaded has of a kind.
func (p *pack) loaded(k kind, each func(id string, at rule.Position)) {
	if p.last == nil {
		return
	}
	switch k {
	case entities:
		for _, e := range p.last.Pack.Entities {
			each(e.ID, e.At)
		}
	case relations:
		for _, r := range p.last.Pack.Relations {
			each(r.ID, r.At)
		}
	case types:
		for _, t := range p.last.Pack.Types {
			each(t.ID, t.At)
		}
	case lists:
		for _, w := range p.last.Pack.Words {
			each(w.ID, w.At)
		}
	case rules:
		for _, r := range p.last.Pack.Rules {
			each(r.ID, r.At)
		}
	}
}

// findElsewhere makes the list of the ids from elsewhere, once for each pack that
// loaded.
func (p *pack) findElsewhere() {
	p.outer = [rules + 1][]string{}
	for k := range p.outer {
		p.loaded(kind(k), func(id string, at rule.Position) {
			if !p.own(at) {
				p.outer[k] = append(p.outer[k], id)
			}
		})
	}
}

func (p *pack) elsewhere(k kind, id string) bool { return slices.Contains(p.outer[k], id) }
