package svg

import (
	"fmt"
	"testing"

	"entente/graph"
)

// A builder makes test graphs from short lines.
type builder struct {
	t     testing.TB
	g     *graph.Graph
	names map[string][2]string // id -> name, type
	quote string
}

func newBuilder(t testing.TB) *builder {
	b := &builder{t: t, g: graph.New(), names: map[string][2]string{}}
	for _, r := range []graph.Relation{
		{ID: "announced", Label: "announced", Color: "#7c3aed"},
		{ID: "attacks", Label: "attacks", Color: "#991b1b", Line: "bold"},
		{ID: "acquires", Label: "acquires", Color: "#a16207"},
		{ID: "allied-with", Label: "allied with", Color: "#16a34a", Symmetric: true},
		{ID: "concerned-about", Label: "concerned about", Color: "#ea580c"},
		{ID: "met-with", Label: "met with", Color: "#2563eb", Symmetric: true},
		{ID: "opposes", Label: "opposes", Color: "#dc2626"},
		{ID: "represents", Label: "represents", Color: "#64748b", Line: "dotted"},
		{ID: "supplied-to", Label: "supplied to", Color: "#ca8a04"},
		{ID: "visits", Label: "visits", Color: "#0d9488"},
	} {
		b.g.AddRelation(r)
	}
	return b
}

func (b *builder) node(id, name, kind string, roles ...graph.Role) {
	b.names[id] = [2]string{name, kind}
	b.g.AddNode(graph.Node{ID: id, Name: name, Type: kind, Roles: roles})
}

// says sets the sentence of the facts that follow.
func (b *builder) says(sentence string) { b.quote = sentence }

func (b *builder) fact(subject, relation, object string, status graph.Status) {
	b.t.Helper()
	m := func(id string) graph.Mention {
		return graph.Mention{ID: id, Name: b.names[id][0], Type: b.names[id][1], Text: b.names[id][0]}
	}
	err := b.g.AddFact(graph.Fact{
		Doc: "us-japan", Rule: "test", Relation: relation, Status: status,
		Subject: m(subject), Object: m(object),
		Sentence: graph.Quote{Text: b.quote, End: len([]rune(b.quote))},
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

// article is what the rules find in the first article.
func article(t testing.TB) *graph.Graph {
	b := newBuilder(t)
	role := func(title, of, from string) graph.Role { return graph.Role{Title: title, Of: of, From: from} }
	b.node("united-states", "United States", "Country")
	b.node("japan", "Japan", "Country")
	b.node("china", "China", "Country")
	b.node("philippines", "Philippines", "Country")
	b.node("ukraine", "Ukraine", "Country")
	b.node("russia", "Russia", "Country")
	b.node("tokyo", "Tokyo", "City")
	b.node("lloyd-austin", "Lloyd J. Austin III", "Person", role("secretary of defense", "united-states", "2021-01-22"))
	b.node("antony-blinken", "Antony J. Blinken", "Person", role("secretary of state", "united-states", "2021-01-26"))
	b.node("yoko-kamikawa", "Yoko Kamikawa", "Person", role("foreign minister", "japan", "2023-09-13"))
	b.node("minoru-kihara", "Minoru Kihara", "Person", role("defense minister", "japan", "2023-09-13"))
	b.node("fumio-kishida", "Fumio Kishida", "Person", role("prime minister", "japan", "2021-10-04"))
	b.node("joe-biden", "Joe Biden", "Person", role("vice president", "united-states", "2009-01-20"), role("president", "united-states", "2021-01-20"))
	b.node("measures", "a series of measures aimed at strengthening their military ties", "Topic")
	b.node("cooperation", "increased military cooperation", "Topic")
	b.node("bid", "his re-election bid", "Topic")
	b.node("tomahawk", "400 Tomahawk cruise missiles", "Product")
	b.node("patriot", "Patriot interceptor missiles", "Product")
	b.g.AddNode(graph.Node{ID: "china", Name: "China", Type: "Country", SameAs: []string{"https://en.wikipedia.org/wiki/China"}})
	b.g.AddSource(graph.Source{ID: "us-japan", Title: "US and Japan strengthen military ties", Date: "2024-07-28"})
	b.g.SetTitle("US and Japan strengthen military ties")

	b.says("The governments of the United States and Japan have announced a series of measures aimed at strengthening their military ties amid growing aggression from China, The New York Times reports.")
	b.fact("united-states", "announced", "measures", graph.Asserted)
	b.fact("japan", "announced", "measures", graph.Asserted)
	b.says("Lloyd J. Austin III, US Secretary of Defense, Anthony J. Blinken, US Secretary of State, Yoko Kamikawa, Japanese Foreign Minister, and Minoru Kihara, Japanese Defense Minister, held a press conference in Tokyo to express concern over China’s rapid military build-up.")
	four := []string{"lloyd-austin", "antony-blinken", "yoko-kamikawa", "minoru-kihara"}
	for i, p := range four {
		b.fact(p, "concerned-about", "china", graph.Asserted)
		for _, q := range four[i+1:] {
			b.fact(p, "met-with", q, graph.Asserted)
		}
	}
	for _, p := range []string{"lloyd-austin", "antony-blinken", "joe-biden"} {
		b.fact(p, "represents", "united-states", graph.Asserted)
	}
	for _, p := range []string{"yoko-kamikawa", "minoru-kihara", "fumio-kishida"} {
		b.fact(p, "represents", "japan", graph.Asserted)
	}
	b.says("U.S. and Japanese officials reaffirmed their strong opposition to China’s attempts to change the status quo through force or coercion.")
	b.fact("united-states", "opposes", "china", graph.Asserted)
	b.fact("japan", "opposes", "china", graph.Asserted)
	b.says("Japanese Prime Minister Fumio Kishida and President Biden previously announced increased military cooperation, including Japan’s purchase of 400 Tomahawk cruise missiles.")
	b.fact("fumio-kishida", "announced", "cooperation", graph.Asserted)
	b.fact("joe-biden", "announced", "cooperation", graph.Asserted)
	b.fact("japan", "acquires", "tomahawk", graph.Asserted)
	b.says("During the 2+2 meeting in Tokyo, they discussed further steps following President Biden’s announcement of his re-election bid.")
	b.fact("joe-biden", "announced", "bid", graph.Asserted)
	b.says("After their visit to Tokyo, Blinken and Austin plan to visit the Philippines to participate in another 2+2 dialog.")
	for _, p := range []string{"lloyd-austin", "antony-blinken"} {
		b.fact(p, "visits", "tokyo", graph.Asserted)
		b.fact(p, "visits", "philippines", graph.Planned)
	}
	b.says("Further cooperation includes the production of Patriot interceptor missiles, which are being supplied to Ukraine to protect it from Russian attacks.")
	b.fact("patriot", "supplied-to", "ukraine", graph.Asserted)
	b.fact("russia", "attacks", "ukraine", graph.Asserted)
	b.fact("united-states", "allied-with", "japan", graph.Asserted)
	return b.g
}

// small has every status and kind, and is small.
func small(t testing.TB) *graph.Graph {
	b := newBuilder(t)
	b.node("anna-meier", "Anna Meier", "Person", graph.Role{Title: "ambassador", Of: "norway"})
	b.node("norway", "Norway", "Country")
	b.node("oslo", "Oslo", "City")
	b.node("red-cross", "Red Cross", "Organization")
	b.node("kurds", "Kurds", "Group")
	b.node("talks", "talks on fishing rights", "Topic")
	b.node("it", "It", "Thing")
	b.node("reuters", "Reuters", "Media")
	b.node("north-sea", "North Sea", "Sea")
	b.says("Anna Meier went to Oslo.")
	b.fact("anna-meier", "visits", "oslo", graph.Asserted)
	b.fact("anna-meier", "visits", "norway", graph.Planned)
	b.fact("red-cross", "opposes", "kurds", graph.Denied)
	b.fact("kurds", "attacks", "red-cross", graph.Alleged)
	b.fact("norway", "announced", "talks", graph.Possible)
	b.fact("it", "concerned-about", "it", graph.Asserted)
	return b.g
}

// japanese has names in Japanese.
func japanese(t testing.TB) *graph.Graph {
	b := newBuilder(t)
	b.g.AddRelation(graph.Relation{ID: "met-with", Label: "会談", Color: "#2563eb", Symmetric: true})
	b.node("kishida", "岸田文雄", "Person", graph.Role{Title: "内閣総理大臣", Of: "japan"})
	b.node("kamikawa", "上川陽子 Yoko Kamikawa", "Person", graph.Role{Title: "外務大臣", Of: "japan"})
	b.node("japan", "日本国", "Country")
	b.node("tokyo", "東京都千代田区永田町", "City")
	b.node("topic", "日米安全保障協議委員会における自衛隊と米軍の指揮統制の連携強化に関する共同発表、およびその他の重要な案件についての協議の継続", "Topic")
	b.g.SetTitle("日米「２＋２」共同発表")
	b.says("岸田首相と上川外相は東京で会談した。")
	b.fact("kishida", "met-with", "kamikawa", graph.Asserted)
	b.fact("kishida", "announced", "topic", graph.Asserted)
	b.fact("kamikawa", "announced", "topic", graph.Asserted)
	b.fact("kishida", "visits", "tokyo", graph.Planned)
	b.fact("kishida", "represents", "japan", graph.Asserted)
	return b.g
}

const (
	evil       = "\"]; x [label=\"boo\"] </title><script>alert(1)</script>&amp; <b>x</b> \\N\\G\x00\x1b[31mred\x1b[0m ]]> \u202egnirts"
	badUTF8    = "bad \xff\xfe utf-8 \uffff"
	scriptLink = "javascript:alert(1)"
)

// hostile tries to break out of everything.
func hostile(t testing.TB) *graph.Graph {
	b := newBuilder(t)
	b.g.AddRelation(graph.Relation{ID: evil, Label: evil, Color: `red" onload="x`})
	b.g.AddRelation(graph.Relation{ID: "empty"})
	b.node(evil, evil, evil, graph.Role{Title: evil, Of: evil})
	b.node("bad", badUTF8, "Person")
	b.node("nameless", "\x00\x01", "Topic")
	b.node("long", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlungssaal", "Organization")
	b.node("arabic", "محمد بن سلمان آل سعود", "Person", graph.Role{Title: "ولي العهد", Of: "long"})
	b.node("emoji", "👩‍👩‍👧‍👦 family 🇯🇵 हिन्दी भाषा", "Group")
	b.g.AddNode(graph.Node{ID: "link", Name: "Link", Type: "Topic", SameAs: []string{scriptLink, "JavaScript:x", "http://a b", "data:text/html,x"}})
	b.names["link"] = [2]string{"Link", "Topic"}
	b.g.SetTitle(evil)
	b.says(evil)
	b.fact(evil, evil, "bad", graph.Status(evil))
	b.fact(evil, evil, evil, graph.Asserted)
	b.fact("bad", "empty", "nameless", "")
	b.fact("long", "opposes", "arabic", graph.Denied)
	b.fact("emoji", "opposes", "link", graph.Alleged)
	return b.g
}

// many has n nodes and some more edges.
func many(t testing.TB, n int) *graph.Graph {
	b := newBuilder(t)
	kinds := []string{"Person", "Country", "City", "Organization", "Topic"}
	relations := []string{"visits", "opposes", "met-with", "announced", "represents"}
	for i := range n {
		b.node(fmt.Sprintf("n%03d", i), fmt.Sprintf("Node number %d", i), kinds[i%5])
	}
	for i := 1; i < n; i++ {
		b.fact(fmt.Sprintf("n%03d", i), relations[i%5], fmt.Sprintf("n%03d", i*7%(i+1)/2), graph.Statuses()[i%3])
		if i%3 == 0 {
			b.fact(fmt.Sprintf("n%03d", i), relations[(i+1)%5], fmt.Sprintf("n%03d", (i*13)%n), graph.Asserted)
		}
	}
	return b.g
}
