package lsp

import (
	"encoding/json"
	"strings"
	"testing"
)

// hovers gives what is told at a place.
func (c *client) hovers(name, place string) string {
	c.t.Helper()
	var h hover
	if err := json.Unmarshal(c.ask("hover", name, place).Result, &h); err != nil {
		c.t.Fatal(err)
	}
	return h.Contents.Value
}

// What became of a test is told with the text as it is now.
func TestHoverVerdicts(t *testing.T) {
	for _, test := range []struct{ name, old, with, place, want string }{
		{"fails", "[\"sigrid-holm visits oslo\"]", "[]", "visited Os¦lo",
			"The test **fails**: **Sigrid Holm** **visited** **Oslo**.\n\nExpected: nothing\n\nFound: sigrid-holm visits oslo\n\nBy: visit"},
		{"todo", "    finds: [\"sigrid-holm visits oslo\"]", "    finds: []\n    todo: later", "visited Os¦lo", "The test fails, as its todo says: "},
		{"passes though todo", "    finds: [\"sigrid-holm visits oslo\"]", "    finds: [\"sigrid-holm visits oslo\"]\n    todo: later", "visited Os¦lo", "The test passes, though it is todo: "},
		{"given", "\"Sigrid Holm visited Oslo.\"", "\"Holm visited Oslo.\"\n    given: Sigrid Holm spoke.", "Holm visited Os¦lo",
			"The test passes: **Holm** **visited** **Oslo**.\n\nExpected: sigrid-holm visits oslo\n\nFound: sigrid-holm visits oslo\n\nBy: visit\n\nHolm: short name of Sigrid Holm, who is named in full in this article"},
		{"symmetric", "[\"iceland met-with norway\"]", "[{edge: norway met-with iceland, status: asserted}]", "Norway met Ic¦eland", "The test passes: "},
		{"status", "[\"iceland met-with norway\"]", "[{edge: norway met-with iceland, status: denied}]", "Norway met Ic¦eland", "The test **fails**: "},
		{"the rule", "[\"sigrid-holm visits oslo\"]", "[]", "id: vi¦sit", "- **fails**: **Sigrid Holm** **visited** **Oslo**.\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := start(t)
			c.begin("{}")
			c.open(calls)
			c.replace(calls, test.old, test.with)
			if got := c.hovers(calls, test.place); !strings.Contains(got, test.want) {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
			c.end()
		})
	}
}

// A pack that never loaded has no rules to run; its names are known all the same.
func TestHoverBroken(t *testing.T) {
	c := start(t)
	c.begin("{}")
	c.openText(calls, strings.Replace(c.read(calls), "reason:", "raeson:", 1))
	for place, want := range map[string]string{
		"visited Os¦lo":           "The test was not run: the pack did not load yet.",
		"id: vi¦sit":              "- not run: Sigrid Holm visited Oslo.",
		"visits aku¦reyri":        "**akureyri** (City)",
		"{who} @ca¦ll":            "Words: visit, travel to",
		"{where: City | Coun¦try": "Is: Actor, Place",
	} {
		if got := c.hovers(calls, place); !strings.Contains(got, want) {
			t.Errorf("%s: got %s\nwant %s", place, got, want)
		}
	}
	c.end()
}

// Nothing of a pack is taken for Markdown or HTML.
func TestPlain(t *testing.T) {
	if got, want := plain("<b> *a*  [x](y)\n`c`"), "&lt;b> \\*a\\* \\[x\\](y) \\`c\\`"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
