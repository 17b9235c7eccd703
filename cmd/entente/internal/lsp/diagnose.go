package lsp

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/cmd/entente/internal/lsp/text"
	"entente/extract/lint"
	"entente/extract/rule"
)

// A result is what a run found.
type result struct {
	pack   *pack
	number int
	report *lint.Report
	err    error
}

// startRuns looks for findings in the packs that changed. The newest run stops
// the one before it, which says nothing any more.
func (s *server) startRuns() {
	for _, folder := range slices.Sorted(maps.Keys(s.packs)) {
		p := s.packs[folder]
		if !p.dirty {
			continue
		}
		p.dirty = false
		p.stop()
		if len(s.openIn(p)) == 0 {
			continue
		}
		ctx, stop := context.WithCancel(s.ctx)
		p.number++
		before, done := p.done, make(chan struct{})
		p.stop, p.done = stop, done
		fsys, number := s.over(p), p.number
		go func() {
			defer close(done)
			<-before
			report, err := s.load(ctx, fsys, p.folder)
			if ctx.Err() != nil {
				return
			}
			select {
			case s.results <- result{p, number, report, err}:
			case <-ctx.Done():
			}
		}()
	}
}

// publish shows what a run found: all files with findings, those that had some
// before, and all that are open.
func (s *server) publish(r result) {
	p := r.pack
	if r.number != p.number || p.dirty {
		return // of an older text
	}
	if r.err != nil {
		if !errors.Is(r.err, context.Canceled) {
			s.notify("window/logMessage", map[string]any{"type": 1, "message": "looking for findings: " + r.err.Error()})
		}
		return
	}
	s.refresh(p)
	if r.report.Extractor != nil {
		p.last = r.report
		p.findElsewhere()
	}
	found := map[string][]diagnostic{}
	for _, f := range r.report.Findings {
		f = s.atHome(p, f)
		doc := s.textOf(p, f.At.File)
		uri := uriOf(filepath.Join(p.folder, filepath.FromSlash(f.At.File)))
		found[uri] = append(found[uri], s.diagnostic(f, doc))
	}
	show := maps.Clone(p.shown)
	for uri := range found {
		show[uri] = true
	}
	open := map[string]*document{}
	for _, d := range s.openIn(p) {
		uri := uriOf(d.path)
		open[uri], show[uri] = d, true
	}
	p.shown = map[string]bool{}
	for _, uri := range slices.Sorted(maps.Keys(show)) {
		out := publishParams{URI: uri, Diagnostics: append([]diagnostic{}, found[uri]...)}
		if d := open[uri]; d != nil {
			version := d.version
			out.URI, out.Version = d.uri, &version // the address as the client writes it
		}
		if len(out.Diagnostics) > 0 {
			p.shown[uri] = true
		}
		s.notify("textDocument/publishDiagnostics", out)
	}
}

// forget takes all findings of a pack from the editor.
func (s *server) forget(p *pack) {
	p.stop()
	p.number++
	p.dirty = false
	for _, uri := range slices.Sorted(maps.Keys(p.shown)) {
		s.notify("textDocument/publishDiagnostics", publishParams{URI: uri, Diagnostics: []diagnostic{}})
	}
	delete(s.packs, p.folder)
}

// atHome moves a finding of a file that is not in the folder to the pack.yaml,
// which names what the pack has from elsewhere.
func (s *server) atHome(p *pack, f rule.Problem) rule.Problem {
	if _, err := fs.Stat(s.over(p), f.At.File); err == nil && f.At.Own() {
		return f
	}
	f.Message = f.At.String() + ": " + f.Message
	f.At = rule.Position{File: packFile}
	return f
}

// textOf gives the text of a file of a pack, empty where there is none.
func (s *server) textOf(p *pack, name string) *text.Document {
	for _, f := range p.files {
		if f.name == name {
			return f.doc
		}
	}
	data, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(name)))
	if err != nil {
		return text.New("")
	}
	return text.New(string(data))
}

func (s *server) diagnostic(f rule.Problem, doc *text.Document) diagnostic {
	d := diagnostic{Severity: 1, Code: f.Name, Source: "entente", Message: f.Message}
	if f.Severity == rule.Warning {
		d.Severity = 2
	}
	if f.Hint != "" {
		d.Message += "\nHint: " + f.Hint
	}
	if s.findings != "" {
		d.CodeDescription = &codeDescription{s.findings + "#" + f.Name}
	}
	if f.At.Line > 0 {
		span := wordAt(doc, doc.At(f.At.Line, f.At.Col))
		d.Range = doc.Range(narrow(doc, span, f.Message), s.encoding)
	}
	return d
}

var inQuotes = regexp.MustCompile(`"([^"]+)"`)

// narrow gives the place inside a text that a message quotes: one id of an edge.
func narrow(doc *text.Document, span text.Span, message string) text.Span {
	for _, m := range inQuotes.FindAllStringSubmatch(message, -1) {
		if at := strings.Index(doc.Text[span.Start:span.End], m[1]); at >= 0 {
			return text.Span{Start: span.Start + at, End: span.Start + at + len(m[1])}
		}
	}
	return span
}

// wordAt gives the word, the name or the quoted text that begins at an offset.
// Where an entry of a list begins, it is the value of its first key: the id of a
// rule, the text of a test.
func wordAt(doc *text.Document, at int) text.Span {
	end := doc.LineSpan(at).End
	s := doc.Text[at:max(at, end)]
	for _, key := range []string{"id:", "text:", "title:"} {
		if rest, ok := strings.CutPrefix(s, key); ok && strings.TrimSpace(rest) != "" {
			trimmed := strings.TrimLeft(rest, " ")
			at += len(s) - len(trimmed)
			s = trimmed
			break
		}
	}
	return text.Span{Start: at, End: at + wordLength(s)}
}

func wordLength(s string) int {
	if s == "" {
		return 0
	}
	if n := closing(s); n > 0 {
		return n
	}
	n := 0
	if strings.ContainsRune("@\"'", rune(s[0])) {
		n = 1
	}
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("-_'.", r) {
			break
		}
		n += size
	}
	if n == 0 {
		_, n = utf8.DecodeRuneInString(s)
	}
	return n
}

// closing gives the length of a text in quotes or brackets, or 0.
func closing(s string) int {
	pairs := map[byte]byte{'"': '"', '\'': '\'', '{': '}', '[': ']', '(': ')'}
	close, ok := pairs[s[0]]
	if !ok {
		return 0
	}
	n := strings.IndexByte(s[1:], close)
	if n < 0 {
		return len(s)
	}
	return n + 2
}
