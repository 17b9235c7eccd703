package rule

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// iri reads an absolute http or https IRI.
func (r *reader) iri(n *yaml.Node, what, example string) string {
	s := r.text(n, what, example)
	if s == "" {
		return ""
	}
	if why := badIRI(s); why != "" {
		r.problem(r.pos(n), "bad-iri", what+" "+quote(s)+" is no IRI: "+why, "write "+example)
		return ""
	}
	return s
}

// badIRI says why s is no absolute http or https IRI.
func badIRI(s string) string {
	if strings.ContainsFunc(s, func(c rune) bool {
		return c <= ' ' || unicode.IsSpace(c) || strings.ContainsRune("<>\"{}|\\^`", c)
	}) {
		return "it has a space, a quote or a bracket"
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "it does not parse"
	case u.Scheme != "http" && u.Scheme != "https":
		return "it does not begin with http:// or https://"
	case u.Host == "" || u.User != nil:
		return "it needs the name of a host and no user"
	}
	return ""
}

// stem reads an IRI that names are appended to.
func (r *reader) stem(n *yaml.Node, what, example string) string {
	s := r.iri(n, what, example)
	if s == "" || strings.HasSuffix(s, "/") || strings.HasSuffix(s, "#") {
		return s
	}
	r.problem(r.pos(n), "bad-iri", what+" "+quote(s)+" does not end in / or #", "names are appended to it: "+example)
	return ""
}

// date reads YYYY, YYYY-MM or YYYY-MM-DD.
func (r *reader) date(n *yaml.Node, what string) string {
	s := r.text(n, what, "2021-01-26")
	if s == "" || isDate(s) {
		return s
	}
	r.problem(r.pos(n), "bad-date", what+" "+quote(s)+" is no date", "write 2021, 2021-01 or 2021-01-26")
	return ""
}

func isDate(s string) bool {
	for _, form := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(s) == len(form) {
			_, err := time.Parse(form, s)
			return err == nil
		}
	}
	return false
}

// after says whether the date a lies wholly behind b. Dates of unlike
// precision are compared by what both give.
func after(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] > b[:n]
}

// text reads one line of text. It is never empty and has no spaces at its
// ends and no characters that do not print.
func (r *reader) text(n *yaml.Node, what, example string) string {
	if !r.is(n, yaml.ScalarNode, what, example) {
		return ""
	}
	s := strings.TrimSpace(n.Value)
	if s == "" {
		r.problem(r.pos(n), "empty-value", what+" is empty", "write "+example)
		return ""
	}
	for _, c := range s {
		if !unicode.IsPrint(c) {
			r.problem(r.pos(n), "control-character", what+" "+quote(s)+" has the character "+fmt.Sprintf("%U", c)+", which does not print", "write it with plain letters and spaces")
			return ""
		}
	}
	return s
}

// prose reads text that may have several lines.
func (r *reader) prose(n *yaml.Node, what, example string) string {
	if !r.is(n, yaml.ScalarNode, what, example) {
		return ""
	}
	s := strings.TrimSpace(n.Value)
	if s == "" {
		r.problem(r.pos(n), "empty-value", what+" is empty", "write "+example)
	}
	for _, c := range s {
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			r.problem(r.pos(n), "control-character", what+" has the control character "+fmt.Sprintf("%U", c), "remove it")
			return ""
		}
	}
	return s
}

// texts reads one text or a list of texts; each is called with its node.
func (r *reader) texts(n *yaml.Node, what, example string, each func(s string, v *yaml.Node)) {
	r.some(n, what, example, func(v *yaml.Node) {
		if s := r.text(v, what, example); s != "" {
			each(s, v)
		}
	})
}

func (r *reader) names(n *yaml.Node, what, example string) []string {
	var out []string
	r.texts(n, what, example, func(s string, _ *yaml.Node) { out = append(out, s) })
	return out
}

func (r *reader) boolean(n *yaml.Node, what string) bool {
	if n.Kind == yaml.ScalarNode && (n.Value == "true" || n.Value == "false") {
		return n.Value == "true"
	}
	r.problem(r.pos(n), "wrong-value", what+" is neither true nor false", "write true or false")
	return false
}

func (r *reader) integer(n *yaml.Node, what string) int {
	v, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil || v < -1000 || v > 1000 {
		r.problem(r.pos(n), "wrong-value", what+" is no whole number from -1000 to 1000", "write 10")
		return 0
	}
	return v
}

// slug reads an id.
func (r *reader) slug(n *yaml.Node, what string) string {
	s := r.text(n, what, "a name such as lloyd-austin")
	if s != "" && !IsSlug(s) {
		r.problem(r.pos(n), "bad-id", what+" "+quote(s)+" is no id", slugHint(s))
		return ""
	}
	return s
}

// slugHint shows how the id could be written.
func slugHint(s string) string {
	made := strings.Trim(strings.Join(strings.FieldsFunc(strings.ToLower(s), func(c rune) bool {
		return !('a' <= c && c <= 'z' || '0' <= c && c <= '9')
	}), "-"), "-")
	hint := "ids are lower-case letters and digits with single hyphens"
	if made == "" || len(made) > maxQuoted {
		return hint
	}
	return hint + ": " + made
}
