package extract

import (
	"fmt"
	"slices"
	"strings"

	"entente/extract/internal/match"
	"entente/extract/rule"
)

// A reasoner words why a rule's sentence did not match.
type reasoner struct {
	*asker
	c    candidate
	rule *rule.Rule
	flat rule.Flat
}

// limit is how a change begins that no pack can make.
const limit = "this is a limit of the engine: "

func (r reasoner) reason(f match.Failure) Reason {
	out := Reason{Cause: string(f.Cause), Words: r.quote(r.c.sentence, f.First, f.End)}
	out.Text, out.Change = r.words(f)
	return out
}

// words says what failed and what would help.
func (r reasoner) words(f match.Failure) (string, Change) {
	slot := "{" + f.Slot + "}"
	switch f.Cause {
	case match.NoTrigger, match.WrongVerb, match.WrongNoun, match.NoModifier, match.NoParticle:
		return r.wrongWord(f)
	case match.Misread:
		return fmt.Sprintf("%q was not read as %s here, so that no rule was tried on it", f.Got, aWord(f.Part)),
			Change{Text: limit + fmt.Sprintf("`entente try` shows how it read the sentence; a sentence of the rule with %q as another part of speech can help", f.Got)}
	case match.NoPrep:
		return r.wrongPrep(f)
	case match.NoPhrase:
		return r.noPhrase(f, slot)
	case match.WrongType:
		return r.wrongType(f, slot)
	case match.NoName:
		return fmt.Sprintf("%s is %q, which names nobody", partText(f.Part), f.Got),
			Change{Text: limit + "a noun without a name stands for somebody only where a country, a body or a title stands beside it"}
	case match.OtherEntity:
		return r.otherEntity(f, slot)
	case match.TooFew:
		return fmt.Sprintf("%s wants two or more together, and %q is one", slot, f.Got),
			Change{Text: fmt.Sprintf("add a sentence to the rule %s in which the other one stands behind a preposition", r.rule.ID), At: placed(r.rule.At)}
	case match.NotBound:
		return r.notBound(f, slot)
	case match.NoClause:
		text := fmt.Sprintf("%q has no %q clause here", f.Got, f.Part)
		if len(f.Want) > 0 {
			text += "; the rule has one with " + listed(f.Want, 6)
		}
		return text, Change{Text: "add a sentence without that clause to the rule " + r.rule.ID, At: placed(r.says().At)}
	case match.NotAlone:
		return "the sentence names another party behind \"with\" or as object, and the rule's group stands alone",
			Change{Text: "add a sentence to the rule " + r.rule.ID + " that names the other party: ... with {whom}", At: placed(r.says().At)}
	case match.SelfAct:
		return fmt.Sprintf("%q stands for both ends, and nothing acts on itself", f.Got), Change{Text: limit + "a seat of government and its country do not act on each other by one name"}
	case match.WrongEnds:
		return r.wrongEnds(f)
	}
	if f.Part == "former" {
		return fmt.Sprintf("the office %q is a former one", f.Got), Change{Text: limit + "who held an office holds it no more"}
	}
	return "every part matched alone, and the engine did not join them", Change{Text: limit + "see the clause as it was read"}
}

// partText names what a slot is in the sentence.
func partText(part string) string {
	if prep, ok := strings.CutPrefix(part, "behind "); ok {
		return fmt.Sprintf("what stands behind %q", prep)
	}
	return "the " + part
}

func (r reasoner) says() rule.Says { return r.rule.Says[r.c.Says] }

// aWord puts "a" or "an" before a word.
func aWord(word string) string {
	if word != "" && strings.ContainsRune("aeiouAEIOU", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}

func (r reasoner) noPhrase(f match.Failure, slot string) (string, Change) {
	where := "the rule's word"
	if f.Slot != "" {
		where = slot
	}
	switch f.Part {
	case "title":
		return fmt.Sprintf("no office stands beside %q; the rule has %s", f.Got, listed(f.Want, 8)), Change{Text: limit + "an office must stand before the name, behind a comma or behind is"}
	case "owner":
		return fmt.Sprintf("nobody is named whose %q it is: no 's, no \"by\", no verb that lends it a subject", f.Got),
			Change{Text: limit + "the owner of a noun must stand beside it or be the subject of a verb such as make, hold or pay"}
	case "agent":
		return fmt.Sprintf("the passive %q has no \"by\", so that nobody is %s", f.Got, where), Change{Text: limit + "who does what a passive tells must stand behind \"by\""}
	case "subject":
		return fmt.Sprintf("%q has no subject for %s", f.Got, where), Change{Text: limit + "it found no subject for this verb; `entente try` shows the clauses"}
	}
	ch := r.without(f.Slot)
	return fmt.Sprintf("%q has no %s for %s", f.Got, f.Part, where), ch
}

// taken lists the types that a slot takes: its own, or the relation's.
func (r reasoner) taken(slot string) (types []string, own bool) {
	for _, it := range r.flat {
		if it.Kind == rule.Slot && it.Text == slot && len(it.Types) > 0 {
			return it.Types, true
		}
	}
	g := r.rule.Gives[r.c.Gives]
	rel := r.x.relation(g.Relation)
	if g.Subject == slot {
		types = append(types, rel.From...)
	}
	if g.Object == slot {
		types = append(types, rel.To...)
	}
	return types, false
}

func (r reasoner) wrongType(f match.Failure, slot string) (string, Change) {
	types, own := r.taken(f.Slot)
	ent := &r.resolve.Entities[f.Entity]
	text := fmt.Sprintf("%s is %s; %s takes %s", ent.Name, aWord(ent.Type), slot, strings.Join(types, ", "))
	if own {
		return text, Change{Text: fmt.Sprintf("let %s of the rule %s take it: add the sentence", slot, r.rule.ID), At: placed(r.says().At), Line: r.line(r.withType(f.Slot, ent.Type))}
	}
	return text, r.widen(f.Slot, ent.Type)
}

// widen is the change that lets an end of the relation take a type.
func (r reasoner) widen(slot, typ string) Change {
	rel := r.x.relation(r.q.Relation)
	end := "to"
	if r.rule.Gives[r.c.Gives].Subject == slot {
		end = "from"
	}
	return Change{Text: fmt.Sprintf("if it can be so, add %s to %s: of the relation %s; else mend the type of the entity", typ, end, rel.ID), At: placed(rel.At)}
}

func (r reasoner) wrongEnds(f match.Failure) (string, Change) {
	rel := r.x.relation(r.q.Relation)
	types, slot := rel.To, r.rule.Gives[r.c.Gives].Object
	if f.Part == "from" {
		types, slot = rel.From, r.rule.Gives[r.c.Gives].Subject
	}
	ent := &r.resolve.Entities[f.Entity]
	return fmt.Sprintf("%s is %s; the relation %s takes %s there", ent.Name, aWord(ent.Type), rel.ID, strings.Join(types, ", ")), r.widen(slot, ent.Type)
}

func (r reasoner) otherEntity(f match.Failure, slot string) (string, Change) {
	text := fmt.Sprintf("%s is %q here", slot, f.Got)
	if f.Entity != match.None {
		ent := &r.resolve.Entities[f.Entity]
		text = fmt.Sprintf("%s is %s here", slot, ent.Name)
		if how := r.how(f); how != "" {
			text += " (" + how + ")"
		}
		if ent.Pack != match.None {
			if in := r.x.world.Entity(ent.Pack).In; in != "" && (in == r.entityID(r.aim.Subject) || in == r.entityID(r.aim.Object)) {
				return text + ", which belongs to " + in, Change{Text: "ask for " + ent.ID + ": what a body does is its own"}
			}
		}
	}
	return text, Change{Text: "if that is right, the sentence does not tell the edge; if not, see with `entente try` how the name or the clause was read"}
}

func (r reasoner) entityID(end match.End) string {
	if end.Entity == match.None {
		return ""
	}
	return r.resolve.Entities[end.Entity].ID
}

// how says how the words of a failure were tied to their entity.
func (r reasoner) how(f match.Failure) string {
	s := &r.resolve.Sentences[r.c.sentence]
	for n, nm := range s.Names {
		if nm.First == f.First && s.Refs[n].Entity == f.Entity {
			return s.Refs[n].How
		}
	}
	return ""
}

func (r reasoner) notBound(f match.Failure, slot string) (string, Change) {
	switch f.Part {
	case "support":
		return fmt.Sprintf("%q does not lend its subject to the noun, as make, hold or pay do", f.Got),
			Change{Text: "add a sentence with this verb to the rule " + r.rule.ID, At: placed(r.says().At), Line: r.line(r.asVerb(f.Got))}
	case "to", "that", "if":
		return fmt.Sprintf("what the %q clause of %q binds does not go with the rest", f.Part, f.Got), Change{Text: limit + "see the clause as it was read"}
	}
	return fmt.Sprintf("%s is %q, and the engine ties it to another word than the rule's", partText(f.Part), f.Got),
		Change{Text: limit + "see the clause as it was read; a noun rule may reach it"}
}

// asVerb writes a noun sentence with a verb: {who} NOUN-VERB NOUN ...
func (r reasoner) asVerb(verb string) rule.Flat {
	if len(r.flat) < 3 || r.flat[0].Kind != rule.Slot || r.flat[1].Kind != rule.Possessive {
		return nil
	}
	return slices.Concat(r.flat[:1], rule.Flat{{Kind: rule.Literal, Text: verb}, {Kind: rule.Literal, Text: "a"}}, r.flat[2:])
}
