package page_test

import (
	"bytes"
	"strings"
	"testing"

	"entente/data"
	"entente/extract"
	"entente/extract/article"
	"entente/extract/page"
	"entente/extract/report"
	"entente/graph"
)

const hostile = `<script>window.hostile=true</script><img src=x onerror="hostile=true">`

// articles are made up, with names that no page may take for markup.
func articles() []article.Article {
	return []article.Article{
		{ID: "talks", Title: "Talks " + hostile, Date: "2024-07-28", URL: "javascript:hostile=true",
			Text: "Lloyd Austin and Antony Blinken met Penny Wong in Tokyo.\n\nAustin plans to visit the Philippines. He did not criticise China's attempts to seize the island. French farmers met " + hostile + " Mr. Evil Quimby, a minister of Japan."},
		{ID: hostile, Text: "Iran’s president negotiated with Germany, France and Italy in Zürich. Iran negotiated with them. Penny Wong, Australia's foreign minister, met Iranian officials at the " + hostile + " summit. " + strings.Repeat("Longword", 40) + " was met by Emmanuel Macron."},
	}
}

// pages makes each kind of page.
func pages(t testing.TB) map[string][]byte {
	t.Helper()
	x, err := extract.Load(data.FS, "diplomacy")
	if err != nil {
		t.Fatal(err)
	}
	rules := report.NewRules(x.Pack())
	e := page.Explanation{Title: "Talks " + hostile, Pack: x.Pack()}
	var facts []graph.Fact
	for _, a := range articles() {
		trace, err := x.Trace(a)
		if err != nil {
			t.Fatal(err)
		}
		rules.Add(a, trace)
		facts = append(facts, trace.Facts...)
		e.Readings = append(e.Readings, page.Reading{Article: a, Trace: trace})
	}
	if e.Graph, err = x.Graph(facts, articles()); err != nil {
		t.Fatal(err)
	}
	e.Edges = e.Graph.Edges()
	var first, second bytes.Buffer
	if err := page.Article(&first, e); err != nil {
		t.Fatal(err)
	}
	if err := page.Rules(&second, rules.Report()); err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{"article": first.Bytes(), "rules": second.Bytes()}
}

// TestHostileText holds that text from outside stays text.
func TestHostileText(t *testing.T) {
	for name, page := range pages(t) {
		for _, bad := range []string{"<script>window", "<img", "javascript:"} {
			if strings.Contains(string(page), bad) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
		if !strings.Contains(string(page), "&lt;script&gt;") {
			t.Errorf("%s does not show the hostile name", name)
		}
	}
}

// TestSelfContained holds that a page loads nothing and is the same each time.
func TestSelfContained(t *testing.T) {
	again := pages(t)
	for name, page := range pages(t) {
		if !bytes.Equal(page, again[name]) {
			t.Errorf("%s differs the second time", name)
		}
		for _, bad := range []string{"src=\"", "@import", "url(", "<link rel=\"stylesheet", "ZgotmplZ"} {
			if strings.Contains(string(page), bad) {
				t.Errorf("%s holds %s", name, bad)
			}
		}
	}
}

// TestLayersMarked holds that the article's page marks what each layer saw, and
// that each edge has its rule and its words.
func TestLayersMarked(t *testing.T) {
	text := string(pages(t)["article"])
	for _, want := range []string{
		`class="clause e2 end group m name noun-group subject t-person"`,
		`data-label="1 subject"`,
		"short name of Lloyd Austin",
		"rules/consult.yaml:", "<code>{who} @meet {whom}</code>",
		`<span class="status">planned</span>`,
		`id="w1"`, `href="#w1"`, `href="#ev1"`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
