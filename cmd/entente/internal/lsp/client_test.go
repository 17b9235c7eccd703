package lsp

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"entente/cmd/entente/internal/lsp/text"
	"entente/cmd/entente/internal/lsp/wire"
	"entente/data"
)

// `go test ./cmd/entente/internal/lsp -update` writes down the sessions.
var update = flag.Bool("update", false, "rewrite the golden sessions")

// patience bounds how long the client waits for an answer.
const patience = time.Minute

// A client is an editor: it speaks with the server over pipes and writes down
// what both say.
type client struct {
	t        testing.TB
	folder   string
	out      *io.PipeWriter
	messages chan wire.Message
	ended    chan error
	log      bytes.Buffer
	next     int
	version  map[string]int
	texts    map[string]*text.Document
	encoding text.Encoding
}

// start copies the small pack into a folder and starts a server.
func start(t *testing.T) *client {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("testdata/pack")); err != nil {
		t.Fatal(err)
	}
	return startIn(t, folder)
}

func startIn(t testing.TB, folder string) *client {
	t.Helper()
	in, out := io.Pipe()
	from, to := io.Pipe()
	c := &client{t: t, folder: folder, out: out, messages: make(chan wire.Message, 1000), ended: make(chan error, 1),
		version: map[string]int{}, texts: map[string]*text.Document{}, encoding: text.UTF16}
	go func() {
		c.ended <- Serve(context.Background(), in, to, Options{Lexicon: data.FS, Version: "test"})
		to.Close()
	}()
	go func() {
		defer close(c.messages)
		r := wire.NewReader(from)
		for {
			m, err := r.Read()
			if err != nil {
				return
			}
			c.messages <- m
		}
	}()
	t.Cleanup(func() { out.Close(); from.Close() })
	return c
}

// begin starts a session with the capabilities of a client.
func (c *client) begin(capabilities string) {
	c.t.Helper()
	c.request("initialize", `{"processId": null, "rootUri": null, "capabilities": `+capabilities+`, "initializationOptions": {"findings": "https://docs.example/FINDINGS"}}`)
	c.notify("initialized", `{}`)
}

// note writes a message down, with the folder by a name.
func (c *client) note(who string, m wire.Message) {
	raw, err := json.Marshal(m)
	if err != nil {
		c.t.Fatal(err)
	}
	var b bytes.Buffer
	_ = json.Indent(&b, raw, "", "  ")
	s := strings.ReplaceAll(b.String(), uriOf(c.folder), "file:///pack")
	s = strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(s)
	c.log.WriteString(who + " " + s + "\n")
}

func (c *client) send(m wire.Message) {
	c.t.Helper()
	m.Version = "2.0"
	c.note("editor:", m)
	if err := wire.Write(c.out, m); err != nil {
		c.t.Fatal(err)
	}
}

func (c *client) notify(method, params string) {
	c.t.Helper()
	c.send(wire.Message{Method: method, Params: []byte(params)})
}

// request asks and waits for the answer.
func (c *client) request(method, params string) wire.Message {
	c.t.Helper()
	c.next++
	id := strconv.Itoa(c.next)
	c.send(wire.Message{ID: []byte(id), Method: method, Params: []byte(params)})
	return c.until(func(m wire.Message) bool { return string(m.ID) == id })
}

// until reads messages up to the one that is looked for.
func (c *client) until(is func(wire.Message) bool) wire.Message {
	c.t.Helper()
	late := time.After(patience)
	for {
		select {
		case m, open := <-c.messages:
			if !open {
				c.t.Fatal("the server ended the session")
			}
			c.note("server:", m)
			if is(m) {
				return m
			}
		case <-late:
			c.t.Fatal("no answer")
		}
	}
}

func (c *client) uri(name string) string { return uriOf(filepath.Join(c.folder, name)) }

func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// read gives the text of a file on the disk.
func (c *client) read(name string) string {
	c.t.Helper()
	b, err := os.ReadFile(filepath.Join(c.folder, name))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(b)
}

// open opens a file and waits for its findings.
func (c *client) open(name string) []diagnostic {
	c.t.Helper()
	return c.openText(name, c.read(name))
}

func (c *client) openText(name, s string) []diagnostic {
	c.t.Helper()
	c.version[name]++
	c.texts[name] = text.New(s)
	raw := `{"textDocument": {"uri": ` + quoted(c.uri(name)) + `, "languageId": "yaml", "version": ` + strconv.Itoa(c.version[name]) + `, "text": ` + quoted(s) + `}}`
	c.notify("textDocument/didOpen", raw)
	return c.findings(name)
}

// findings waits for the findings of the newest text of a file.
func (c *client) findings(name string) []diagnostic {
	c.t.Helper()
	var p publishParams
	c.until(func(m wire.Message) bool {
		p = publishParams{}
		if m.Method != "textDocument/publishDiagnostics" || json.Unmarshal(m.Params, &p) != nil {
			return false
		}
		return p.URI == c.uri(name) && p.Version != nil && *p.Version == c.version[name]
	})
	return p.Diagnostics
}

// replace changes the first place of a text in a file, as typing does.
func (c *client) replace(name, old, with string) []diagnostic {
	c.t.Helper()
	c.typeIn(name, old, with)
	return c.findings(name)
}

func (c *client) typeIn(name, old, with string) {
	c.t.Helper()
	d := c.texts[name]
	at := strings.Index(d.Text, old)
	if at < 0 {
		c.t.Fatalf("%s has no %q", name, old)
	}
	r := d.Range(text.Span{Start: at, End: at + len(old)}, c.encoding)
	c.texts[name] = d.Replace(r, with, c.encoding)
	c.version[name]++
	raw, _ := json.Marshal(r)
	c.notify("textDocument/didChange", `{"textDocument": {"uri": `+quoted(c.uri(name))+`, "version": `+strconv.Itoa(c.version[name])+`}, "contentChanges": [{"range": `+string(raw)+`, "text": `+quoted(with)+`}]}`)
}

// ask asks for something at the bar in a piece of a file's text.
func (c *client) ask(method, name, place string) wire.Message {
	c.t.Helper()
	before, after, ok := strings.Cut(place, "¦")
	at := strings.Index(c.texts[name].Text, before+after)
	if !ok || at < 0 {
		c.t.Fatalf("%s has no %q", name, place)
	}
	raw, _ := json.Marshal(c.texts[name].Position(at+len(before), c.encoding))
	return c.request("textDocument/"+method, `{"textDocument": {"uri": `+quoted(c.uri(name))+`}, "position": `+string(raw)+`, "context": {"includeDeclaration": true}}`)
}

// end shuts the server down.
func (c *client) end() {
	c.t.Helper()
	c.request("shutdown", "null")
	c.notify("exit", "null")
	if err := c.wait(); err != nil {
		c.t.Errorf("the session ended with %v", err)
	}
}

// wait gives what the server ended with.
func (c *client) wait() error {
	select {
	case err := <-c.ended:
		return err
	case <-time.After(patience):
		return errors.New("the server did not end")
	}
}

// golden compares the session with the one that was written down.
func (c *client) golden(name string) {
	c.t.Helper()
	file := filepath.Join("testdata", name+".golden")
	want, _ := os.ReadFile(file)
	if *update && !bytes.Equal(want, c.log.Bytes()) {
		if err := os.WriteFile(file, c.log.Bytes(), 0o666); err != nil {
			c.t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(want), c.log.String()); diff != "" {
		c.t.Errorf("-%s +session (-update writes it down)\n%s", file, diff)
	}
}
