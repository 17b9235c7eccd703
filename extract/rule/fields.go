package rule

// A field is a key that a mapping of a pack's files may have. The loader's
// known keys and the JSON Schemas for editors both come from these tables.
type field struct {
	key   string
	about string // what it is for, shown by editors
	value object // the schema of its value
	need  bool
}

type fields []field

func (fs fields) keys() []string {
	var out []string
	for _, f := range fs {
		out = append(out, f.key)
	}
	return out
}

var packFields = fields{
	{"pack", "The pack's name, in kebab-case.", refer("id"), true},
	{"version", "The pack's version, such as 1.0.0.", refer("text"), false},
	{"about", "What the pack is about, for people.", refer("prose"), false},
	{"base", "The address that the ids of nodes are appended to. It ends in / or #.", refer("stem"), true},
	{"vocab", "The address that the names of relations are appended to. It ends in / or #.", refer("stem"), true},
	{"threatened", "The PLOVER category of what is threatened, or will be done unless another acts: THREATEN.", matching("^[A-Z]+(-[a-z]+)*$"), false},
	{"prepared", "The PLOVER category of such an act when it is made ready: MOBILIZE.", matching("^[A-Z]+(-[a-z]+)*$"), false},
	{"extends", "The packs that this one stands on: diplomacy is the built-in one, any other is a folder, seen from this one. base: and vocab: are theirs then, if not given.", refer("texts"), false},
	{"off", "The entries of the packs below that are switched off.", refer("off"), false},
}

var offFields = fields{
	{"rules", "The ids of rules.", refer("ids"), false},
	{"entities", "The ids of entities.", refer("ids"), false},
	{"relations", "The ids of relations.", refer("ids"), false},
	{"words", "The ids of word lists.", refer("ids"), false},
}

var wordFields = fields{
	{"words", "The words and phrases.", object{"anyOf": []any{refer("words"), arrayOf(refer("words"))}}, true},
	overrideField,
	addField,
}

// What an entry does to the one of its id in a pack below.
var (
	overrideField = field{"override", "true: this replaces the entry of the same id in a pack below.", refer("boolean"), false}
	addField      = field{"add", "true: this is added to the entry of the same id in a pack below. Lists are joined, and a single value replaces the one there.", refer("boolean"), false}
)

var typeFields = fields{
	{"is", "The more general types: a Country is an Actor and a Place.", refer("types"), false},
	{"iri", "The type's name in RDF. Without it, vocab and the type's name.", refer("iri"), false},
	overrideField,
	addField,
}

var relationFields = fields{
	{"label", "What people read on the edge.", refer("text"), false},
	{"definition", "What the relation means, in a sentence.", refer("text"), false},
	{"from", "The types that the subject may have; text for words of the article. A find that does not fit is dropped.", refer("types"), true},
	{"to", "The types that the object may have; text for words of the article. A find that does not fit is dropped.", refer("types"), true},
	{"symmetric", "true: A met B is B met A.", refer("boolean"), false},
	{"apart", "true: never between a country and one who speaks for it.", refer("boolean"), false},
	{"inverse", "The relation that says the same from the other end.", refer("id"), false},
	{"iri", "The relation's name in RDF. Without it, vocab and the id in camelCase.", refer("iri"), false},
	{"plover", "The PLOVER category of an asserted fact: CONSULT.", matching("^[A-Z]+(-[a-z]+)*$"), false},
	{"intended", "The PLOVER category of a planned fact: AGREE, THREATEN.", matching("^[A-Z]+(-[a-z]+)*$"), false},
	{"cameo", "The CAMEO code, in quotes: \"042\".", matching("^[0-9]{2,4}$", "integer"), false},
	{"color", "The colour of the edge, in quotes: \"#2563eb\".", matching("^#[0-9a-fA-F]{6}$"), false},
	{"line", "How the edge is drawn.", object{"enum": list("solid", "dashed", "dotted", "bold")}, false},
	{"plans", "The predicate of a planned fact in RDF: plansToVisit.", matching("^[a-z][A-Za-z0-9]*$"), false},
	overrideField,
	addField,
}

var entityFields = fields{
	{"type", "The entity's type, one of types.yaml.", refer("type"), true},
	{"name", "The name that people read. It always means the entity.", refer("text"), true},
	{"names", "Other names that always mean it.", refer("texts"), false},
	{"short", "Names that mean it behind a title, or once the full name was seen.", refer("texts"), false},
	{"people", "The people and the adjective of a country: Japanese, Briton.", refer("texts"), false},
	{"not", "Longer phrases in which a name does not mean it: \"Austin, Texas\".", refer("texts"), false},
	{"nearby", "Names that mean it only beside other entities.", some("nearby"), false},
	{"in", "The id of the country or place that it belongs to.", refer("id"), false},
	{"seat-of", "The id of the country or body whose government the name can mean: Tokyo said.", refer("id"), false},
	{"roles", "The offices of a person, with their dates.", some("role"), false},
	{"codes", "Codes such as {iso2: JP}.", object{"type": "object", "patternProperties": object{idPattern: refer("text")}, "additionalProperties": false}, false},
	{"same-as", "Addresses of the same thing elsewhere. Give only what you looked up.", object{"anyOf": []any{refer("iri"), arrayOf(refer("iri"))}}, false},
	{"tests", "Texts that prove the names.", refer("tests"), false},
	overrideField,
	addField,
}

var nearbyFields = fields{
	{"names", "Names that mean the entity beside others: the North.", refer("texts"), true},
	{"with", "The ids of the entities, one of which must be in the article.", refer("ids"), true},
}

var roleFields = fields{
	{"title", "The titles of the office, as they are written before a name.", refer("texts"), true},
	{"of", "The id of the country or body that it is an office of.", refer("id"), false},
	{"from", "When it began: 2021, 2021-01 or 2021-01-26.", refer("date"), false},
	{"to", "When it ended. Without it the office is held today, or the end is not known.", refer("date"), false},
}

var ruleFields = fields{
	{"id", "The rule's name, in kebab-case.", refer("id"), true},
	{"reason", "Why the rule is there.", refer("prose"), false},
	{"says", "One sentence in the plain present, or several: \"{who} @visit {where}\".", object{"anyOf": []any{refer("sentence"), arrayOf(refer("sentence"))}}, true},
	{"gives", "The edge that follows, or several: \"{who} visits {where}\".", object{"anyOf": []any{refer("edge"), arrayOf(refer("edge"))}}, true},
	{"status", "The status of what the rule gives where the text asserts it.", refer("status"), false},
	{"priority", "The higher wins where two rules match equally long. 0 without it.", object{"type": "integer", "minimum": -1000, "maximum": 1000}, false},
	{"not", "Nouns in the singular, with words before them or without, for which nothing in the rule may stand: court, tax revenue.", refer("texts"), false},
	{"tests", "Texts that prove the rule: three that it must find, two that it must not.", refer("tests"), false},
	overrideField,
}

var testFields = fields{
	{"text", "The text that is read.", refer("prose"), true},
	{"given", "Text that stands before it in the article, in which nothing is expected.", refer("prose"), false},
	{"date", "The article's date: 2021, 2021-01 or 2021-01-26.", refer("date"), false},
	{"finds", "All edges that must be found, and no others: [antony-blinken visits tokyo]. [] for none.", arrayOf(refer("expected")), false},
	{"todo", "Why the test fails today. Such a test must fail.", refer("prose"), false},
}

var expectFields = fields{
	{"edge", "The edge: antony-blinken visits tokyo, with a status in brackets.", refer("expectedEdge"), true},
	{"about", "The words that the fact must keep in about.", refer("text"), false},
	{"status", "The edge's status, if it is not asserted.", refer("status"), false},
}

// What the loader knows, from the tables.
var (
	packKeys     = packFields.keys()
	offKeys      = offFields.keys()
	wordKeys     = wordFields.keys()
	typeKeys     = typeFields.keys()
	relationKeys = relationFields.keys()
	entityKeys   = entityFields.keys()
	nearbyKeys   = nearbyFields.keys()
	roleKeys     = roleFields.keys()
	ruleKeys     = ruleFields.keys()
	testKeys     = testFields.keys()
	expectKeys   = expectFields.keys()
)
