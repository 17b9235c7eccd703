// Package score compares what the rules find with gold: facts with the edges,
// and names with the names, that people marked in the same text.
//
//	rows, err := score.Read(file, "gold.jsonl")
//	for _, row := range rows {
//		facts, err := x.Facts(row.Article())
//		docs = append(docs, score.Doc{Row: row, Facts: facts})
//	}
//	report := score.Facts(docs)
//
// # Gold
//
// A gold file has one JSON object a line:
//
//	{"id": "1", "text": "France thanked Japan.", "edges": [{"plover": "SUPPORT", "source": [0, 6], "target": [15, 20]}]}
//	{"id": "2", "text": "Mr. Smith left.", "names": [{"start": 0, "end": 9, "type": "person"}]}
//
// Offsets count Unicode code points of the text, half open. A row has edges,
// names or both; an empty list says that there is none. An edge with
// "symmetric": true fits either way round. A row may have a "date"
// (YYYY-MM-DD), which decides who holds an office. Other fields are ignored.
//
// # How facts are counted
//
// As in score.py of the project's gold data, whose totals these are:
//
//   - Facts with no PLOVER category and denied facts are not counted.
//   - Facts of one row with the same category and the same spans are one fact.
//   - A fact fits an edge when its subject's span overlaps the source and its
//     object's span overlaps the target, or crosswise for a symmetric edge.
//   - Edges are served in the order of the gold, each by the first fact that
//     fits and is still free. One fact serves one edge.
//   - "Pairs" asks for no more; "labelled" also asks for the same category.
//
// A relation or a status has a precision only: the gold does not name them.
//
// # How names are counted
//
// A name is right when its span and its type are those of the gold. The names
// of the project's gold (GUM) are runs of proper nouns inside of an entity's
// words, and so differ from the names that a graph needs. By reading 150 of
// its 1,088 names:
//
//   - A capitalised title is part of the person's name ("Professor Chomsky",
//     "Mr. President", "Pennsylvania Senator Rick Santorum"), and alone it is a
//     person ("the President", "Governor of Virginia").
//   - "the", "of ..." and "'s" are outside: "University" and "Helsinki" are two
//     names in "the University of Helsinki".
//   - A noun for a people is a person ("Americans", "Democrats"); an adjective
//     is no name ("American troops", "the Russian president").
//   - A place as a modifier is a name ("US troops"), also inside of a longer
//     one ("Auckland" in "Auckland Hospital"). Some 4 in 100 lie inside another.
//   - Countries, cities, regions, seas and buildings are places; a government,
//     a ministry, a parliament, a team, a newspaper are organizations.
//   - Common nouns with a capital are marked in speeches ("our Nation", "the
//     Senator"), and single words are sometimes typed by what they refer to.
//   - Many names are not marked: those with a word that is an adjective or a
//     participle by origin (none of 31 United States, none of 22 United Nations,
//     no European Union, White House or Republican Party, 1 of 12 New York), and
//     persons behind a common noun ("nominee Ken Cuccinelli"). So a precision is
//     a lower bound; the cause "nothing is marked, and the pack lists the name"
//     counts those that the pack can vouch for.
//
// What the gold leaves out by its making can be read off the file alone: of 148
// names of several words that begin with an adjective or a participle (the
// engine's finds, by its lexicon), 119 are marked nowhere, and 24 of the 29
// marked ones begin with New, South or Soviet. So [NameReport.Judged] leaves
// such names out on both sides, right or wrong, marked or not, and stands beside
// [NameReport.Typed], which counts every name. It stays a lower bound: a person
// behind a common noun is still counted as a false find.
//
// [AsGold] turns the engine's names into this form, and the figures are
// counted on it. [NameReport.Engine] has the figures without it.
package score
