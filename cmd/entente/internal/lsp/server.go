package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"entente/cmd/entente/internal/lsp/text"
	"entente/cmd/entente/internal/lsp/wire"
	"entente/extract/cache"
	"entente/extract/rule"
)

// Options are what the server works with.
type Options struct {
	Lexicon fs.FS        // with the folder "lexicon"
	Store   *cache.Store // for the tables of packs; may be nil
	Version string       // of the program
	// Below finds what a pack in a folder extends; nil finds nothing.
	Below func(folder string) func(name string) (rule.Source, error)
}

// ErrNoShutdown is the end of a session that the client did not shut down.
var ErrNoShutdown = errors.New("the editor ended the server without a shutdown request")

// waiting bounds the messages that are read before they are answered.
const waiting = 256

// Serve speaks with a client until it ends the session, goes away, or the
// context ends.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s := &server{Options: o, ctx: ctx, out: out, encoding: text.UTF16, documents: map[string]*document{},
		packs: map[string]*pack{}, results: make(chan result), pending: map[string]bool{}}
	s.registerMethods()
	messages := make(chan incoming, waiting)
	go s.read(in, messages)
	return s.loop(messages)
}

// A server is one session. Only the loop touches it, but for pending.
type server struct {
	Options
	ctx       context.Context
	out       io.Writer
	encoding  text.Encoding
	findings  string // address of the document of findings
	watches   bool   // the client lets the server ask for watched files
	started   bool   // initialize was answered
	shutdown  bool
	methods   map[string]method
	documents map[string]*document // open ones, by address
	packs     map[string]*pack     // by folder
	results   chan result
	broken    error // writing failed

	mu      sync.Mutex
	pending map[string]bool // by the id of a request that was read: whether it was cancelled
}

// An incoming is a message or what went wrong with it.
type incoming struct {
	wire.Message
	err error
}

// A method answers a request, or takes a notification and gives nothing.
type method func(params json.RawMessage) (any, error)

func (s *server) registerMethods() {
	s.methods = map[string]method{
		"initialize":                       with(s.initialize),
		"initialized":                      with(s.initialized),
		"shutdown":                         func(json.RawMessage) (any, error) { s.shutdown = true; return nil, nil },
		"textDocument/didOpen":             with(s.didOpen),
		"textDocument/didChange":           with(s.didChange),
		"textDocument/didSave":             with(s.didSave),
		"textDocument/didClose":            with(s.didClose),
		"workspace/didChangeWatchedFiles":  with(s.didChangeWatchedFiles),
		"workspace/didChangeConfiguration": func(json.RawMessage) (any, error) { return nil, nil },
		"textDocument/completion":          with(s.completion),
		"textDocument/hover":               with(s.hover),
		"textDocument/definition":          with(s.definition),
		"textDocument/references":          with(s.references),
		"textDocument/documentSymbol":      with(s.documentSymbol),
	}
}

// with reads the parameters of a method.
func with[P any](f func(P) (any, error)) method {
	return func(raw json.RawMessage) (any, error) {
		var p P
		if len(raw) > 0 {
			if err := json.Unmarshal(raw, &p); err != nil {
				return nil, &wire.Error{Code: wire.InvalidParams, Message: "the parameters cannot be read: " + err.Error()}
			}
		}
		return f(p)
	}
}

// read passes messages on. It notes at once which requests nobody waits for.
func (s *server) read(in io.Reader, to chan<- incoming) {
	defer close(to)
	r := wire.NewReader(in)
	for {
		m, err := r.Read()
		var bad *wire.Error
		if err != nil && !errors.As(err, &bad) {
			return // the client is gone
		}
		if m.Method == "$/cancelRequest" {
			s.cancel(m.Params)
			continue
		}
		s.expect(m.ID)
		select {
		case to <- incoming{m, err}:
		case <-s.ctx.Done():
			return
		}
	}
}

// expect notes that a request waits for its answer.
func (s *server) expect(id json.RawMessage) {
	if id == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending[string(id)] = false
}

// cancel notes that nobody waits for a request any more, unless it was answered.
func (s *server) cancel(params json.RawMessage) {
	var p struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(params, &p) != nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, waits := s.pending[string(p.ID)]; waits {
		s.pending[string(p.ID)] = true
	}
}

// isCancelled says whether a request was cancelled, now that it is its turn.
func (s *server) isCancelled(id json.RawMessage) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	found := s.pending[string(id)]
	delete(s.pending, string(id))
	return found
}

func (s *server) loop(messages <-chan incoming) error {
	for s.broken == nil {
		if len(messages) == 0 {
			s.startRuns()
		}
		select {
		case <-s.ctx.Done():
			return s.ctx.Err()
		case r := <-s.results:
			s.publish(r)
		case m, open := <-messages:
			if !open || m.Method == "exit" && s.shutdown {
				return nil // the client is gone
			}
			if m.Method == "exit" {
				return ErrNoShutdown
			}
			s.take(m)
		}
	}
	return fmt.Errorf("writing to the editor: %w", s.broken)
}

// take answers a message.
func (s *server) take(m incoming) {
	var bad *wire.Error
	if errors.As(m.err, &bad) {
		s.send(wire.Message{ID: json.RawMessage("null"), Error: bad})
		return
	}
	if m.Method == "" {
		return // an answer; the server's only request needs none
	}
	result, err := s.call(m)
	if m.ID == nil {
		return
	}
	answer := wire.Message{ID: m.ID}
	if err == nil {
		answer.Result, err = json.Marshal(result)
	}
	if err != nil {
		if !errors.As(err, &bad) {
			bad = &wire.Error{Code: wire.InternalError, Message: err.Error()}
		}
		answer.Error = bad
	}
	s.send(answer)
}

// call runs a method. A mistake of the server's own is an answer too: it must not
// take the editor's session with it.
func (s *server) call(m incoming) (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			result, err = nil, fmt.Errorf("the server failed at %s: %v", m.Method, p)
		}
	}()
	if m.ID != nil && s.isCancelled(m.ID) {
		return nil, &wire.Error{Code: wire.RequestCancelled, Message: "the request was cancelled"}
	}
	f, ok := s.methods[m.Method]
	switch {
	case !ok:
		return nil, &wire.Error{Code: wire.MethodNotFound, Message: "the server has no method " + m.Method}
	case !s.started && m.Method != "initialize":
		return nil, &wire.Error{Code: wire.NotInitialized, Message: "the first request must be initialize"}
	case s.shutdown && m.Method != "shutdown", s.started && m.Method == "initialize":
		return nil, &wire.Error{Code: wire.InvalidRequest, Message: m.Method + " came too late"}
	}
	return f(m.Params)
}

func (s *server) send(m wire.Message) {
	if err := wire.Write(s.out, m); err != nil && s.broken == nil {
		s.broken = err
	}
}

func (s *server) notify(name string, params any) {
	raw, err := json.Marshal(params)
	if err != nil {
		return // what the server sends is plain data
	}
	s.send(wire.Message{Method: name, Params: raw})
}

func (s *server) initialize(p initializeParams) (any, error) {
	s.started = true
	if slices.Contains(p.Capabilities.General.PositionEncodings, text.UTF8) {
		s.encoding = text.UTF8
	}
	s.watches = p.Capabilities.Workspace.DidChangeWatchedFiles.DynamicRegistration
	s.findings = strings.TrimSuffix(p.InitializationOptions.Findings, "#")
	return map[string]any{
		"capabilities": map[string]any{
			"positionEncoding":       s.encoding,
			"textDocumentSync":       map[string]any{"openClose": true, "change": 2, "save": true},
			"completionProvider":     map[string]any{"triggerCharacters": []string{"@", "{", ":", "[", "\"", " ", "|"}},
			"hoverProvider":          true,
			"definitionProvider":     true,
			"referencesProvider":     true,
			"documentSymbolProvider": true,
		},
		"serverInfo": map[string]any{"name": "entente", "version": s.Version},
	}, nil
}

// initialized asks the client to tell of files that change outside the editor.
func (s *server) initialized(struct{}) (any, error) {
	if !s.watches {
		return nil, nil
	}
	raw, err := json.Marshal(map[string]any{"registrations": []any{map[string]any{
		"id": "files", "method": "workspace/didChangeWatchedFiles",
		"registerOptions": map[string]any{"watchers": []any{map[string]any{"globPattern": "**/*.{yaml,yml,tsv}"}}},
	}}})
	if err != nil {
		return nil, err
	}
	s.send(wire.Message{ID: json.RawMessage(`"watch"`), Method: "client/registerCapability", Params: raw})
	return nil, nil
}
