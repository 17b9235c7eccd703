package jsonld

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/graph"
)

// A predicate is how a relation is written: once for what is so, once for what
// is planned.
type predicate struct {
	relation graph.Relation
	name     string // local name: metWith
	iri      string
	term     string // its name in the context
	plan     string // local name: plansToMeetWith
	planIRI  string
	planTerm string
}

// names knows the IRIs of one graph.
type names struct {
	Options
	prefixes   []term
	predicates map[string]*predicate // by relation id
	types      map[string]string     // IRI by type name
	order      []*predicate          // by relation id
}

// newNames gives each relation and type of the graph its IRI. It is an error
// if two things would share one: a database would take them for the same.
func newNames(g *graph.Graph, o Options) (*names, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	n := &names{Options: o, prefixes: prefixes(o), predicates: map[string]*predicate{}, types: map[string]string{}}
	owners := owners{}
	for _, t := range modelTerms() {
		owners[n.absolute(t.iri)] = "the model's " + t.name
	}
	reserved := reservedTerms(o)
	for _, r := range g.Relations() {
		p, err := n.predicate(r)
		if err != nil {
			return nil, err
		}
		if err := owners.claim("relation "+r.ID, p.iri, o); err != nil {
			return nil, err
		}
		p.term = freeTerm(p.name, reserved)
		p.planTerm = p.term
		if !p.isPlan() {
			if err := owners.claim("the plan of relation "+r.ID, p.planIRI, o); err != nil {
				return nil, err
			}
			p.planTerm = freeTerm(p.plan, reserved)
		}
		n.predicates[r.ID] = p
		n.order = append(n.order, p)
	}
	for _, t := range g.Types() {
		if t.Name == "" {
			return nil, errors.New("a type has no name")
		}
		iri := t.IRI
		if iri == "" {
			iri, _ = defaultTypeIRI(t.Name, o.Vocab)
		}
		if err := owners.claim("type "+t.Name, iri, o); err != nil {
			return nil, err
		}
		n.types[t.Name] = iri
	}
	return n, nil
}

func (n *names) predicate(r graph.Relation) (*predicate, error) {
	if !graph.IsSlug(r.ID) {
		return nil, fmt.Errorf("relation id %q is not a slug", r.ID)
	}
	p := &predicate{relation: r, name: camel(r.ID), iri: r.IRI, plan: r.Plans}
	if p.iri == "" {
		p.iri = n.Vocab + escape(p.name)
	}
	if p.plan == "" {
		p.plan = defaultPlans(r.ID)
	} else if !isPredicate(p.plan) {
		return nil, fmt.Errorf("relation %s: plans %q is not a name such as plansToVisit", r.ID, p.plan)
	}
	p.planIRI = n.Vocab + escape(p.plan)
	return p, nil
}

// isPlan says whether the relation is a plan by itself, such as plans-to-meet:
// then what is planned of it is written as the relation is.
func (p *predicate) isPlan() bool { return p.planIRI == p.iri }

// owners tells which thing has an IRI.
type owners map[string]string

// claim gives an IRI to a thing, unless it is unfit or has an owner.
func (own owners) claim(what, iri string, o Options) error {
	if err := graph.CheckIRI(iri); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	if local, found := strings.CutPrefix(iri, o.Base); found && ownsLocal(local) {
		return fmt.Errorf("%s: IRI %q is kept for nodes", what, iri)
	}
	if other, taken := own[iri]; taken {
		return fmt.Errorf("%s: IRI %q belongs to %s", what, iri, other)
	}
	own[iri] = what
	return nil
}

// ownsLocal says whether the rest of an IRI behind the base can be that of a
// node, a statement or another thing that Write names.
func ownsLocal(local string) bool {
	segment, _, deep := strings.Cut(local, "/")
	if !deep {
		return !strings.ContainsAny(local, "#?:")
	}
	return slices.Contains([]string{"stmt", "ev", "doc", "rule", "role", "pack", "run", "graph", "agent"}, segment)
}

// reservedTerms holds the names in the context that no relation may take. It
// grows as relations take theirs.
func reservedTerms(o Options) map[string]bool {
	taken := map[string]bool{"http": true, "https": true, "urn": true}
	for _, t := range slices.Concat(prefixes(o), modelTerms()) {
		taken[t.name] = true
	}
	return taken
}

// freeTerm gives a name or, if it is taken, the name with underscores.
func freeTerm(name string, taken map[string]bool) string {
	for taken[name] {
		name += "_"
	}
	taken[name] = true
	return name
}

// absolute expands a compact IRI of the model.
func (n *names) absolute(compact string) string {
	name, local, found := strings.Cut(compact, ":")
	for _, p := range n.prefixes {
		if found && p.name == name {
			return p.iri + local
		}
	}
	return compact
}

// short compacts an IRI if the context has a prefix for it.
func (n *names) short(iri string) string {
	best := term{}
	for _, p := range n.prefixes {
		if strings.HasPrefix(iri, p.iri) && len(p.iri) > len(best.iri) {
			best = p
		}
	}
	local := iri[len(best.iri):]
	if best.iri == "" || strings.HasPrefix(local, "//") {
		return iri
	}
	return best.name + ":" + local
}

func (n *names) typeIRI(name string) string { return n.short(n.types[name]) }

func (n *names) typeIRIs(list []string) []string {
	iris := make([]string, 0, len(list))
	for _, name := range list {
		iris = append(iris, n.typeIRI(name))
	}
	return iris
}
