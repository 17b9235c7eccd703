// Package sarif writes the findings of a rule pack in the Static Analysis Results
// Interchange Format, SARIF 2.1.0, which code hosts and editors show beside the
// lines of a file.
//
// There is one run. Each kind of finding is a rule of its driver, with the text
// that tells what it means and how to mend it; each finding is a result with one
// place. Columns count characters. Paths are relative and escaped, so that they
// are URIs; the root of the checkout is where the program ran.
package sarif

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"entente/extract/lint"
	"entente/extract/rule"
)

// schema is the address that names the format; nothing is read from it.
const schema = "https://json.schemastore.org/sarif-2.1.0.json"

// Options are what the log says besides the findings.
type Options struct {
	Version  string                   // of the program
	Sections []lint.Section           // what each kind of finding means
	File     func(name string) string // the path of a pack's file, with slashes
}

// Write writes the findings as one SARIF log.
func Write(w io.Writer, findings rule.Problems, o Options) error {
	r := run{ColumnKind: "unicodeCodePoints", Results: []result{}}
	r.Tool.Driver = driver{Name: "entente", SemanticVersion: semantic(o.Version), Version: o.Version, Rules: []descriptor{}}
	index := map[string]int{}
	for _, name := range names(findings) {
		index[name] = len(r.Tool.Driver.Rules)
		r.Tool.Driver.Rules = append(r.Tool.Driver.Rules, describe(name, findings, o.Sections))
	}
	for _, f := range findings {
		r.Results = append(r.Results, resultOf(f, index[f.Name], o.File(f.At.File)))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(log{Schema: schema, Version: "2.1.0", Runs: []run{r}}); err != nil {
		return fmt.Errorf("writing SARIF: %w", err)
	}
	return nil
}

// names gives the kinds of the findings, sorted.
func names(findings rule.Problems) []string {
	var out []string
	for _, f := range findings {
		out = append(out, f.Name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// semantic gives a version only if it is one that SARIF takes: 1.2.3.
func semantic(version string) string {
	v := strings.TrimPrefix(version, "v")
	if v == version {
		return ""
	}
	return v
}

// describe tells what a kind of finding means.
func describe(name string, findings rule.Problems, sections []lint.Section) descriptor {
	d := descriptor{ID: name, Name: camel(name), Properties: properties{Tags: []string{"rule-pack"}, Precision: "high"}}
	i := slices.IndexFunc(findings, func(f rule.Problem) bool { return f.Name == name })
	d.Configuration.Level = findings[i].Severity.String()
	d.Properties.Severity = findings[i].Severity.String()
	d.Short.Text, d.Full.Text, d.Help.Text = name, name, name
	for _, s := range sections {
		if s.Name == name {
			d.Short.Text, d.Full.Text = s.Title, s.Title
			d.Help.Text, d.Help.Markdown = s.Text, s.Text
		}
	}
	return d
}

func resultOf(f rule.Problem, index int, file string) result {
	r := result{RuleID: f.Name, RuleIndex: index, Level: f.Severity.String(), Message: message{Text: text(f)}}
	place := physical{Region: region{StartLine: max(f.At.Line, 1), StartColumn: f.At.Col}}
	place.Artifact.URI = uri(file)
	if !path.IsAbs(file) {
		place.Artifact.Base = "%SRCROOT%"
	}
	r.Locations = []location{{place}}
	sum := sha256.Sum256([]byte(strings.Join([]string{f.Name, file, f.ID, f.Message}, "\x00")))
	r.Fingerprints = map[string]string{"entente/v1": hex.EncodeToString(sum[:12])}
	return r
}

// text words a finding with its id and its hint.
func text(f rule.Problem) string {
	out := f.Message
	if f.ID != "" {
		out += " [" + f.ID + "]"
	}
	if f.Hint != "" {
		out += " (hint: " + f.Hint + ")"
	}
	return out
}

// uri escapes a path.
func uri(file string) string {
	if path.IsAbs(file) {
		return (&url.URL{Scheme: "file", Path: file}).String()
	}
	return (&url.URL{Path: path.Clean(file)}).String()
}

// camel turns unknown-key into UnknownKey: SARIF wants a rule's name so.
func camel(name string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
