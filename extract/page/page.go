package page

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
)

//go:embed page.tmpl rules.tmpl article.tmpl style.css sort.js
var files embed.FS

// A frame is what stands around the content of a page.
type frame struct {
	Title  string
	Style  template.CSS
	Script template.JS
	Policy string
	Body   any
}

// write fills the template of a page, which is made ready first so that an error
// writes nothing.
func write(w io.Writer, name string, f frame) error {
	t, err := template.ParseFS(files, "page.tmpl", name)
	if err != nil {
		return fmt.Errorf("reading the template %s: %w", name, err)
	}
	style, err := files.ReadFile("style.css")
	if err != nil {
		return err
	}
	f.Style = template.CSS(style) + f.Style
	f.Policy = policy(string(f.Script))
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "page", f); err != nil {
		return fmt.Errorf("filling the template %s: %w", name, err)
	}
	_, err = w.Write(b.Bytes())
	return err
}

// policy lets a page run its own script and nothing else, and load nothing.
func policy(script string) string {
	p := "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
	if script == "" {
		return p
	}
	sum := sha256.Sum256([]byte(script))
	return p + "; script-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// script reads one of the package's own scripts.
func script(name string) (template.JS, error) {
	text, err := files.ReadFile(name)
	return template.JS(text), err
}
