package lsp

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/cmd/entente/internal/lsp/text"
	"entente/cmd/entente/internal/lsp/wire"
)

const calls = "rules/calls.yaml"

// Each session is written down whole.
func TestSessions(t *testing.T) {
	for _, test := range []struct {
		name string
		run  func(c *client)
	}{
		{"diagnostics", func(c *client) {
			c.open(calls)
			c.replace(calls, "visits {where}\"", "visit {where}\"")
			c.replace(calls, "visit {where}\"", "visits {where}\"")
		}},
		{"definition", func(c *client) {
			c.open(calls)
			for _, place := range []string{"finds: [\"sigrid-¦holm", "visits os¦lo", "@c¦all", "{where: Ci¦ty", "{who} vis¦its", "id: vis¦it", "rea¦son"} {
				c.ask("definition", calls, place)
			}
			c.ask("references", calls, "{who} vis¦its")
			c.ask("references", calls, "visits os¦lo")
			c.ask("documentSymbol", calls, "¦rules")
		}},
		{"hover", func(c *client) {
			c.open(calls)
			for _, place := range []string{"finds: [\"sigrid-¦holm", "visits os¦lo", "@c¦all", "{where: Ci¦ty", "{who} vis¦its", "id: vis¦it", "(pay | m¦ake)", "rea¦son", "visited O¦slo"} {
				c.ask("hover", calls, place)
			}
		}},
		{"framing", func(c *client) {
			c.out.Write([]byte("Content-Length: nonsense\r\n\r\n"))
			c.until(func(m wire.Message) bool { return m.Error != nil })
			c.request("textDocument/rename", "{}")
			c.request("textDocument/hover", "[]")
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := start(t)
			c.begin(`{"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}`)
			test.run(c)
			c.end()
			c.golden(test.name)
		})
	}
}

// labels asks for completions and lists them.
func (c *client) labels(name, place string) []string {
	c.t.Helper()
	var list completionList
	if err := json.Unmarshal(c.ask("completion", name, place).Result, &list); err != nil {
		c.t.Fatal(err)
	}
	out := []string{}
	for _, i := range list.Items {
		out = append(out, i.Label)
	}
	return out
}

// Each row types a text and completes at the bar.
func TestCompletion(t *testing.T) {
	c := start(t)
	c.begin("{}")
	c.open(calls)
	c.open("entities/people.yaml")
	c.open("relations.yaml")
	c.open("entities/ports.tsv")
	const people, ports = "entities/people.yaml", "entities/ports.tsv"
	for _, test := range []struct {
		file, old, with string
		want            []string
	}{
		{calls, "@call", "@¦", []string{"call", "meet"}},
		{calls, "@call", "@ca¦", []string{"call"}},
		{calls, "{who} @call", "{¦} @call", []string{"where", "who", "whom", "what", "about", "place", "time", "act"}},
		{calls, "{where: City | Country}", "{where: C¦", []string{"City", "Country"}},
		{calls, "{where: City | Country}", "{where: City | P¦}", []string{"Person", "Place"}},
		{calls, "{who} @call", "{who t¦} @call", []string{"together"}},
		{calls, "gives: \"{who} visits {where}\"", "gives: \"{who} ¦", []string{"met-with", "visits"}},
		{calls, "gives: \"{who} visits {where}\"", "gives: \"{who} v¦ {where}\"", []string{"visits"}},
		{calls, "gives: \"{who} visits {where}\"", "gives: \"{who} visits {¦\"", []string{"who", "where"}},
		{calls, "gives: \"{who} visits {where}\"", "gives: \"{who} visits {where} [p¦\"", []string{"planned", "possible"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[\"¦", []string{"akureyri", "iceland", "norway", "oslo", "sigrid-holm"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[si¦]", []string{"sigrid-holm"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[\"hol¦\"]", []string{"sigrid-holm"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[\"sigrid-holm ¦\"]", []string{"met-with", "visits"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[\"sigrid-holm visits o¦\"]", []string{"oslo"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[\"sigrid-holm visits oslo [¦\"]", []string{"asserted", "planned", "alleged", "possible", "denied"}},
		{calls, "[\"sigrid-holm visits oslo\"]", "[\"sigrid-holm visits \\\"os¦", []string{}},
		{calls, "  reason: A ship's call is news.", "  ¦", []string{"reason", "status", "priority", "not", "override"}},
		{calls, "  reason: A ship's call is news.", "  st¦", []string{"status"}},
		{calls, "  reason: A ship's call is news.", "  status: ¦", []string{"asserted", "planned", "alleged", "possible", "denied"}},
		{calls, "    finds: []", "    ¦", []string{"given", "date", "finds", "todo"}},
		{people, "in: norway", "in: ice¦", []string{"iceland"}},
		{people, "in: norway", "seat-of: ¦", []string{"akureyri", "iceland", "norway", "oslo", "sigrid-holm"}},
		{people, "of: norway", "of: n¦", []string{"norway"}},
		{people, "of: norway", "¦ from: 2", []string{"of", "to"}},
		{people, "type: Person", "type: Pe¦", []string{"Person"}},
		{people, "iceland: {type: Country", "iceland: {type: Country, n¦", []string{"names", "not", "nearby"}},
		{"relations.yaml", "from: Actor", "from: [A¦", []string{"Actor"}},
		{"relations.yaml", "to: Place", "to: ¦", []string{"Actor", "City", "Country", "Person", "Place", "text"}},
		{"relations.yaml", "to: Place", "inverse: m¦", []string{"met-with"}},
		{"relations.yaml", "to: Place", "line: d¦", []string{"dashed", "dotted"}},
		{ports, "Christiania\tnorway", "Christiania\tn¦", []string{"norway"}},
		{ports, "akureyri\tCity", "akureyri\tC¦", []string{"City", "Country"}},
	} {
		before := c.texts[test.file].Text
		c.typeIn(test.file, test.old, strings.Replace(test.with, "¦", "", 1))
		if diff := cmp.Diff(test.want, c.labels(test.file, test.with)); diff != "" {
			t.Errorf("%s %q: -want +got\n%s", test.file, test.with, diff)
		}
		c.typeIn(test.file, c.texts[test.file].Text, before)
	}
	c.end()
}

// What a completion puts in, and where, in both ways to count.
func TestCompletionEdits(t *testing.T) {
	for _, e := range []text.Encoding{text.UTF16, text.UTF8} {
		c := start(t)
		c.begin(fmt.Sprintf(`{"general": {"positionEncodings": ["utf-32", %q]}}`, e))
		c.encoding = e
		c.open(calls)
		var list completionList
		c.replace(calls, "A ship", "😀 A ship") // the next change must not be off
		c.replace(calls, "ship's call is news.", "call.\n  # 😀")
		c.replace(calls, "  - \"{who} @call", "  - \"{who} é😀 @ca")
		if err := json.Unmarshal(c.ask("completion", calls, "é😀 @ca¦").Result, &list); err != nil {
			t.Fatal(err)
		}
		at := map[text.Encoding]int{text.UTF16: 16, text.UTF8: 19}[e]
		want := []completionItem{{Label: "call", Kind: itemEnum, Detail: "visit, travel to", SortText: "0000",
			TextEdit: textEdit{text.Range{Start: text.Position{Line: 5, Character: at}, End: text.Position{Line: 5, Character: at + 2}}, "call"}}}
		if diff := cmp.Diff(want, list.Items); diff != "" {
			t.Errorf("%s: -want +got\n%s", e, diff)
		}
		c.end()
	}
}

// shown writes diagnostics a line each.
func shown(ds []diagnostic) []string {
	out := []string{}
	for _, d := range ds {
		out = append(out, fmt.Sprintf("%d:%d-%d:%d %s", d.Range.Start.Line, d.Range.Start.Character, d.Range.End.Line, d.Range.End.Character, d.Code))
	}
	return out
}

func TestFindings(t *testing.T) {
	for _, test := range []struct {
		name, file, old, with string
		want                  []string
	}{
		{"an unknown relation", calls, "{who} visits", "{who} vists", []string{"6:16-6:21 unknown-relation"}},
		{"an unknown list", calls, "@call", "@cal", []string{"4:12-4:15 unknown-word-list"}},
		{"a missing test", calls, "  - text: \"Visitors left Oslo.\"\n    finds: []\n", "", []string{"1:6-1:11 few-negative-tests"}},
		{"an unknown key", calls, "reason:", "raeson:", []string{"2:2-2:8 unknown-key"}},
		{"no YAML", calls, "says:", "says: [", []string{"3:2-3:6 yaml-syntax"}},
		{"an unknown place", "entities/ports.tsv", "\tnorway", "\tnorwei", []string{"2:27-2:33 unknown-entity"}},
		{"a ghost in a test", calls, "sigrid-holm visits oslo", "sigrid-hom visits oslo", []string{"9:13-9:23 near-id"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := start(t)
			c.begin("{}")
			if got := c.open(test.file); len(got) > 0 {
				t.Fatalf("the pack has findings: %v", got)
			}
			if diff := cmp.Diff(test.want, shown(c.replace(test.file, test.old, test.with))); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			c.end()
		})
	}
}

// Findings stand in files that are not open too, and go when the pack closes.
func TestOtherFiles(t *testing.T) {
	c := start(t)
	c.begin("{}")
	c.open("words.yaml")
	c.replace("words.yaml", "call:", "port-call:")
	other := `{"uri":"file:///pack/rules/calls.yaml","diagnostics":[`
	flat := func() string { return strings.NewReplacer("\n", "", "  ", "", ": ", ":").Replace(c.log.String()) }
	if !strings.Contains(flat(), other+"{") {
		t.Error("the rules have no finding")
	}
	c.notify("textDocument/didClose", `{"textDocument": {"uri": `+quoted(c.uri("words.yaml"))+`}}`)
	c.until(func(m wire.Message) bool {
		return m.Method == "textDocument/publishDiagnostics" && strings.HasSuffix(string(m.Params), `"diagnostics":[]}`)
	})
	c.end()
}

// A file that changes outside the editor counts once the client tells of it.
func TestWatchedFiles(t *testing.T) {
	c := start(t)
	c.begin("{}")
	c.open(calls)
	file := filepath.Join(c.folder, "words.yaml")
	if err := os.WriteFile(file, []byte("words:\n  meet: meet\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	c.notify("workspace/didChangeWatchedFiles", `{"changes": [{"uri": `+quoted(uriOf(file))+`, "type": 2}]}`)
	if got := shown(c.findings(calls)); len(got) != 1 || !strings.HasSuffix(got[0], "unknown-word-list") {
		t.Errorf("got %v", got)
	}
	c.end()
}

// A file that was never saved is a part of the pack.
func TestUnsavedFile(t *testing.T) {
	c := start(t)
	c.begin("{}")
	c.open(calls)
	if got := c.openText("words/more.yaml", "words:\n  row: [row to]\n"); len(got) != 1 || got[0].Code != "unused-list" {
		t.Errorf("got %v", got)
	}
	if got := c.replace(calls, "@call", "(@row | @call)"); len(got) != 0 {
		t.Errorf("got %v", got)
	}
	c.end()
}

// The findings of many changes are those of the last.
func TestLastChangeCounts(t *testing.T) {
	c := start(t)
	c.begin("{}")
	c.open(calls)
	for i := range 20 {
		c.typeIn(calls, "reason: ", fmt.Sprintf("reason: %d ", i))
	}
	c.typeIn(calls, "@call", "@cal")
	if got := shown(c.findings(calls)); len(got) != 1 || !strings.HasSuffix(got[0], "unknown-word-list") {
		t.Errorf("got %v", got)
	}
	c.end()
}

// A file of no pack, and one that is no file, have no findings and no help.
func TestForeignFiles(t *testing.T) {
	c := startIn(t, t.TempDir())
	c.begin("{}")
	c.texts["a.yaml"] = text.New("rules: []")
	for _, uri := range []string{c.uri("a.yaml"), "untitled:a.yaml", "%"} {
		c.notify("textDocument/didOpen", `{"textDocument": {"uri": `+quoted(uri)+`, "version": 1, "text": "rules: []"}}`)
		m := c.request("textDocument/hover", `{"textDocument": {"uri": `+quoted(uri)+`}, "position": {"line": 0, "character": 1}}`)
		if string(m.Result) != "null" {
			t.Errorf("%s: got %s", uri, m.Result)
		}
	}
	c.end()
}

func TestLifecycle(t *testing.T) {
	t.Run("too early", func(t *testing.T) {
		c := start(t)
		if m := c.request("textDocument/hover", "{}"); m.Error == nil || m.Error.Code != wire.NotInitialized {
			t.Errorf("got %v", m.Error)
		}
		c.begin("{}")
		if m := c.request("initialize", "{}"); m.Error == nil || m.Error.Code != wire.InvalidRequest {
			t.Errorf("a second initialize: got %v", m.Error)
		}
		c.request("shutdown", "null")
		if m := c.request("textDocument/hover", "{}"); m.Error == nil || m.Error.Code != wire.InvalidRequest {
			t.Errorf("after shutdown: got %v", m.Error)
		}
	})
	t.Run("the client dies", func(t *testing.T) {
		c := start(t)
		c.begin("{}")
		c.open(calls)
		c.out.Close()
		if err := c.wait(); err != nil {
			t.Errorf("got %v", err)
		}
	})
	t.Run("exit alone", func(t *testing.T) {
		c := start(t)
		c.begin("{}")
		c.notify("exit", "null")
		if err := c.wait(); !errors.Is(err, ErrNoShutdown) {
			t.Errorf("got %v", err)
		}
	})
}

func TestCancel(t *testing.T) {
	s := &server{pending: map[string]bool{}, started: true}
	s.registerMethods()
	hover := incoming{Message: wire.Message{ID: []byte("7"), Method: "textDocument/hover"}}
	call := func(want int) {
		t.Helper()
		_, err := s.call(hover)
		var bad *wire.Error
		if errors.As(err, &bad); want == 0 && err != nil || want != 0 && (bad == nil || bad.Code != want) {
			t.Errorf("got %v, want the code %d", err, want)
		}
	}
	s.expect(hover.ID)
	s.cancel([]byte(`{"id": 7}`))
	call(wire.RequestCancelled)
	s.cancel([]byte(`{"id": 7}`)) // too late: nothing waits
	s.expect(hover.ID)
	call(0)
	s.cancel([]byte(`nonsense`))
	if len(s.pending) > 0 {
		t.Errorf("the server remembers %v", s.pending)
	}
}
