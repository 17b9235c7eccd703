package resolve

import (
	"strings"

	"entente/extract/internal/chunk"
	"entente/extract/internal/grammar"
	"entente/extract/internal/lex"
	"entente/extract/internal/name"
	"entente/extract/internal/token"
)

// listed ties name n to the best of the pack's candidates. A name that fits
// none stays pending.
func (d *Doc) listed(s *Sentence, n int32) NameRef {
	cands := d.candidates(s, n)
	best, bestScore, ruledOut := None, 0, false
	for i, c := range cands {
		if c.Kind == name.Not {
			ruledOut = true
			continue
		}
		score := d.score(s, n, c)
		if score > bestScore || score == bestScore && score > 0 && d.likelier(c.Entity, cands[best].Entity) {
			best, bestScore = int32(i), score
		}
	}
	if best != None {
		c := cands[best]
		if e, ok := d.surnameHere(s, n, c); ok {
			return NameRef{Entity: e, How: "short name of " + d.Entities[e].Name}
		}
		return NameRef{Entity: d.packEntity(c.Entity), How: d.why(s, n, c)}
	}
	if ruledOut && !capitalised(s, s.Names[n]) {
		return NameRef{Entity: None, How: "a phrase that the pack rules out"}
	}
	return NameRef{Entity: None, pending: true}
}

// capitalised says whether a name is two or more words, each with a capital:
// what the pack rules out as "Jordan Peterson" is another person's name.
func capitalised(s *Sentence, nm chunk.Name) bool {
	for t := nm.First; t < nm.End; t++ {
		if !s.Has(t, token.Upper) {
			return false
		}
	}
	return nm.End-nm.First > 1
}

// score says how well a candidate fits the name where it stands; 0 is not at
// all. A short name needs the full one in the article, or a title before it.
func (d *Doc) score(s *Sentence, n int32, c name.Candidate) int {
	nm := s.Names[n]
	mask := d.World.mask(c.Entity)
	score := 0
	titled := d.titled(s, nm)
	switch c.Kind {
	case name.Full, name.Demonym:
		score = 10
	case name.Short:
		if !d.seen[c.Entity] && !titled {
			return 0
		}
		score = 8
		if d.seen[c.Entity] {
			score = 12
		}
	case name.Nearby:
		if !d.nearby(c) {
			return 0
		}
		score = 11
	}
	person := mask&d.World.Person != 0
	place := placeContext(s, nm)
	if person && c.Kind == name.Short || person && nm.End-nm.First == 1 {
		if country := d.countryBeside(s, nm); country != "" && len(d.World.Entity(c.Entity).Roles) > 0 {
			if !d.belongs(c.Entity, country) {
				return 0
			}
			score += 2
		}
	}
	switch {
	case person && titled:
		score += 6
	case person && place && c.Kind != name.Full:
		score -= 8
	case !person && titled && c.Kind != name.Demonym && mask&d.World.Organization == 0:
		score -= 4
	case mask&d.World.Place != 0 && place:
		score += 3
	}
	return max(score, 0)
}

// likelier says whether entity a, rather than b, is meant by a name that both
// have: the one that the article named before, that holds an office on its
// date, that held one last.
func (d *Doc) likelier(a, b int32) bool {
	_, namedA := d.byPack[a]
	_, namedB := d.byPack[b]
	if namedA != namedB {
		return namedA
	}
	if in, other := d.Date != "" && d.inOffice(a), d.Date != "" && d.inOffice(b); in != other {
		return in
	}
	return d.lastOffice(a) > d.lastOffice(b)
}

// lastOffice gives the date on which the entity's latest office began.
func (d *Doc) lastOffice(i int32) string {
	last := ""
	for _, r := range d.World.Entity(i).Roles {
		if d.Date == "" || before(r.From, d.Date) {
			last = max(last, r.From)
		}
	}
	return last
}

// countryBeside gives the country that stands with the title before the name:
// Saudi in "Saudi King Abdullah"; None when there is none.
func (d *Doc) countryBeside(s *Sentence, nm chunk.Name) string {
	for t := nm.First - 1; t >= 0 && t >= nm.First-5; t-- {
		if n := s.NameAt[t]; n != None {
			if e := s.Refs[n].Entity; int(n) < len(s.Refs) && e != None && d.Entities[e].Mask&d.World.Country != 0 {
				return d.Entities[e].ID
			}
			return ""
		}
		if s.Has(t, token.Punct) || s.Is(t, lex.Verb|lex.Prep) {
			return ""
		}
	}
	return ""
}

// belongs says whether the pack ties the person to the country.
func (d *Doc) belongs(i int32, country string) bool {
	e := d.World.Entity(i)
	if e.In == country {
		return true
	}
	for _, r := range e.Roles {
		if r.Of == country {
			return true
		}
	}
	return false
}

// titled says whether a title or an office stands right before the name.
func (d *Doc) titled(s *Sentence, nm chunk.Name) bool {
	t := nm.First - 1
	if t < 0 || s.Has(nm.First, token.Break) {
		return false
	}
	if nm.Match == None && d.Parser.WordIs(s.Sentence, nm.End-1, grammar.OrganizationWord) {
		w := s.Lower(t)
		return w == "mr" || w == "mrs" || w == "ms" || strings.HasSuffix(w, ".") // "Premier League" is nobody
	}
	return s.Is(t, lex.Title) || d.Parser.WordIs(s.Sentence, t, grammar.Office)
}

// placeContext says whether the words around the name speak for a place: "in
// Austin", "Austin, Texas".
func placeContext(s *Sentence, nm chunk.Name) bool {
	if t := nm.First - 1; t >= 0 {
		switch s.Lower(t) {
		case "in", "at", "near", "outside", "inside", "around":
			return true
		}
	}
	if t := nm.End; t+1 < int32(len(s.Tokens)) && s.Word(t) == "," && s.NameAt[t+1] != None && nm.Match != None {
		return s.Names[s.NameAt[t+1]].Match != None && t+2 < int32(len(s.Tokens)) && s.Has(t+2, token.Punct) && nm.End-nm.First == 1
	}
	return false
}

// nearby says whether an entity that the name wants beside it is in the article.
func (d *Doc) nearby(c name.Candidate) bool {
	e := d.World.Entity(c.Entity)
	if int(c.Nearby) >= len(e.Nearby) || c.Nearby < 0 {
		return false
	}
	for _, id := range e.Nearby[c.Nearby].With {
		i := d.World.Index(id)
		if i >= 0 && (d.seen[i] || d.seatSeen(id)) {
			return true
		}
	}
	return false
}

// seatSeen says whether the article names the seat of a government: Seoul for
// South Korea.
func (d *Doc) seatSeen(id string) bool {
	for i := range d.seen {
		if d.World.Entity(i).SeatOf == id {
			return true
		}
	}
	return false
}

// inOffice says whether the person holds an office on the article's date.
func (d *Doc) inOffice(i int32) bool {
	for _, r := range d.World.Entity(i).Roles {
		if r.From != "" && before(r.From, d.Date) && (r.To == "" || before(d.Date, r.To)) {
			return true
		}
	}
	return false
}

// why says how the words lead to the entity, when they are not its full name.
func (d *Doc) why(s *Sentence, n int32, c name.Candidate) string {
	e := d.World.Entity(c.Entity)
	switch c.Kind {
	case name.Short:
		if d.seen[c.Entity] {
			return "short name of " + e.Name + ", who is named in full in this article"
		}
		return "short name of " + e.Name + " behind a title"
	case name.Nearby:
		return "means " + e.Name + " beside " + strings.Join(e.Nearby[c.Nearby].With, ", ")
	}
	if s.Names[n].Match == None {
		return "full name of " + e.Name + ", apart from initials"
	}
	return ""
}
