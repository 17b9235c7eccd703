// Package rule reads rule packs: the entities, relations, word lists and rules
// that people write by hand, each with its tests.
//
// # Rules
//
// A rule says one thing in plain words and what follows from it:
//
//	rules:
//	- id: visit
//	  reason: an official visit is news
//	  says: ["{who} @visit {where}", "{who}'s (visit | trip) to {where}"]
//	  gives: "{who} visits {where}"
//	  tests:
//	  - text: "Blinken and Austin plan to visit the Philippines."
//	    finds: ["antony-blinken visits philippines [planned]", "lloyd-austin visits philippines [planned]"]
//	  - text: "The visitors from Tokyo met in Austin, Texas."
//	    finds: []
//
// A sentence is in the plain present: visit or visits, whichever reads well. It
// says nothing of tense, voice, "and", pronouns, negation or plans; the extractor
// supplies them.
//
// # The rule language
//
//	who           a word, in small letters; hyphens and apostrophes only inside
//	{who}         a slot: somebody or something that the article names
//	{who together}           two or more, taken as a group: "Blinken and Austin met"
//	{who: Person | Country}  a slot for these types of node only
//	@visit        any entry of the word list visit
//	(visit | trip)           one of these
//	(official)?   this or nothing
//	's            the possessive, behind what it belongs to; also written ’s
//
// That is all of it:
//
//	sentence = item { item }
//	item     = word | slot | list | choice | "'s"
//	slot     = "{" name [ "together" ] [ ":" Type { "|" Type } ] "}"
//	list     = "@" name
//	choice   = "(" sentence { "|" sentence } ")" [ "?" ]
//
// Items stand apart by spaces. Only 's stands right behind what it belongs to,
// and a choice may stand right behind a slot: {whom}('s {about})?. A name is
// kebab-case: lower-case ASCII letters, digits and single hyphens. A type begins
// with a capital. Choices may hold anything that a sentence may, also choices,
// 16 deep. There are no capitals (names do not belong in a rule), no digits and
// no punctuation. A sentence has at most 1,000 characters, and stands for at
// most 256 flat sentences; see Sentence.Variants.
//
// The slots about, place and time qualify the fact; {act} stands for any verb
// behind "to" or in a "that" clause: {who} urges {whom} to {act}. Any other slot must stand in
// gives, and every way to read each sentence must have all the slots of gives,
// each once.
//
// What a rule gives is one edge or a list of edges:
//
//	gives     = "{" name "}" relation "{" name "}" [ "[" status "]" ]
//
// With one slot at both ends, {who} met-with {who}, it gives each pair of the
// group; the slot must be {who together} in every sentence.
//
// What a test finds is a list of expected edges; ParseExpect has their form.
//
// # Files
//
// A pack is a folder: pack.yaml, types.yaml, relations.yaml, and words.yaml,
// entities.yaml and rules.yaml or the folders words, entities and rules with YAML
// files of any name. Other files are left alone, but a YAML file of another name is an
// error. Values are taken as they are written: NO is a code and no boolean.
// YAML's anchors, aliases and tags are not used.
//
// # Tables
//
// A long list of entities is a table: a file in entities that ends in .tsv. Its
// first line names the columns, each further line is an entity, with tabs
// between the values:
//
//	id      type     name   names                     in
//	oslo    City     Oslo   Christiania|Kristiania    norway
//
// The columns id, type and name are needed; names, short, people, not, in,
// seat-of and same-as mean what the keys of YAML mean, and lists have | between
// their values. Nothing is quoted or escaped, and spaces around values are
// dropped. Values at the end of a line may be left out. Empty lines and those
// that begin with # are skipped, also before the first. In other words:
//
//	table  = { line }
//	line   = [ value { tab value } ] [ cr ] lf
//	value  = text without tabs and line feeds; in a list { text "|" } text
//
// A table's entities are no Entities of the Pack but stand in its Gazetteer, a
// text that is read where an entity is asked for: there may be millions. LoadWith
// keeps it in a cache.
//
// # Packs on packs
//
// A pack may stand on others:
//
//	pack: my-pack
//	extends: diplomacy         # or [diplomacy, ../base]
//	off: {rules: [visit]}
//
// All that stands in the packs below is part of the pack, but for what is switched
// off. An id that a pack below has must not be taken without saying so: an entry
// with override: true stands in the place of the one below, and one with add: true
// (a type, an entity, a relation or a word list) is joined to it. Its lists are
// added, its single values replace those below. A word list says it beside words:,
//
//	words:
//	  visit: {add: true, words: [drop in on]}
//
// Of several packs in extends: the first stands above the next. Base and Vocab
// come from the nearest pack that gives them, the name and the version from the
// pack itself. Rules of an upper pack stand before those of a lower one, which
// decides between equal matches. LoadSource tells how packs are found, and every
// Position in which of them it is.
//
// # Problems
//
// Load reports everything that is wrong at once, each problem as
//
//	file:line:col: message [id] (hint: what to do)
//
// where id is the rule, entity, relation, type or word list. Lines and columns
// count from 1, columns in characters. Text from the pack is quoted in messages,
// so that it cannot play with the terminal.
//
// Each kind of problem has a name that does not change. Load's are no-pack,
// no-file, stray-file, unreadable, not-utf8, control-character, yaml-syntax,
// empty-file, unknown-key, duplicate-key, missing-key, wrong-value, empty-value,
// bad-id, bad-iri, bad-date, bad-color, bad-line, bad-cameo, bad-plover,
// bad-intended, bad-plans, role-ends-early, duplicate-id, duplicate-iri, cycle,
// symmetric-inverse, symmetric-text, symmetric-ends, self-inverse,
// inverse-mismatch, bad-word, bad-sentence, bad-gives, bad-expect, no-word,
// no-group, more-problems, slot-twice, slot-missing, unknown-slot, unused-slot, unknown-status,
// unknown-type, unknown-entity, unknown-relation, unknown-word-list, unknown-pack,
// already-below and nothing-below.
//
// The extractor adds no-frame: a sentence that is no frame of a verb, a noun, an
// adjective or an office.
//
// Check looks for more, in a pack that loads:
//
//	no-test              a rule has no test
//	few-positive-tests   fewer than three tests find what the rule gives
//	few-negative-tests   fewer than two tests find nothing of it, or deny or plan it
//	no-reason            a rule does not say why it is there
//	duplicate-test       two tests have the same text
//	contradicting-tests  two tests have the same text and find different edges
//	test-never-fits      an expected edge has an end that the relation does not take
//	near-id              a test names nobody, but nearly an entity
//	never-fits           a slot's types can never be an end of the relation
//	dead-type            one of a slot's types can never be an end of the relation
//	unused-list          no rule uses a word list
//	unused-relation      no rule gives a relation
//	guessed-plans        the predicate of a planned edge is guessed from an odd verb
//	shared-name          two entities have the same name, and nothing tells them apart
//	name-twice           an entity has a name twice
//	shared-office        two people hold one office at a time
//	role-twice           a person has a role twice
//	role-not-then        a dated test has somebody in an office of another time
//
// The package lint looks for more still, with the engine at hand.
package rule
