package rule

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A source is a file of a pack.
type source struct {
	name  string // as positions show it
	layer string // the same
	data  []byte
	lines []string // filled at first use
	room  *nodeRoom
}

// line gives line n, from 1, without its end; empty if there is none.
func (s *source) line(n int) string {
	if s.lines == nil {
		s.lines = strings.Split(string(s.data), "\n")
	}
	if n < 1 || n > len(s.lines) {
		return ""
	}
	return strings.TrimSuffix(s.lines[n-1], "\r")
}

func (s *source) place(line, col int) Position {
	return Position{File: s.name, Line: line, Col: col, Layer: s.layer}
}

// at gives the position of byte i.
func (s *source) at(i int) Position {
	before := s.data[:i]
	start := bytes.LastIndexByte(before, '\n') + 1
	return s.place(bytes.Count(before, []byte("\n"))+1, utf8.RuneCount(before[start:])+1)
}

// parse reads the file's one YAML document. It gives nil and a problem if
// there is none.
func (s *source) parse() (*yaml.Node, *Problem) {
	s.data = bytes.TrimPrefix(s.data, []byte("\uFEFF"))
	if root := plainYAML(s.data, s.room); root != nil {
		return root, nil
	}
	return s.parseWhole()
}

// parseWhole is parse by the YAML package, which knows all of YAML.
func (s *source) parseWhole() (*yaml.Node, *Problem) {
	if p := s.checkText(); p != nil {
		return nil, p
	}
	dec := yaml.NewDecoder(bytes.NewReader(s.data))
	var doc yaml.Node
	err := decode(dec, &doc)
	if errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0 {
		return nil, &Problem{At: s.place(1, 1), Name: "empty-file", Message: "the file is empty", Hint: "remove it or fill it"}
	}
	if err != nil {
		return nil, s.syntaxProblem(err)
	}
	var next yaml.Node
	if err := decode(dec, &next); err == nil {
		return nil, &Problem{At: s.place(next.Line, next.Column), Name: "yaml-syntax", Message: "a second YAML document", Hint: "take the line --- out"}
	} else if !errors.Is(err, io.EOF) {
		return nil, s.syntaxProblem(err)
	}
	return doc.Content[0], nil
}

// decode turns a panic of the YAML package into an error.
func decode(dec *yaml.Decoder, n *yaml.Node) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("yaml: the file cannot be read: %v", v)
		}
	}()
	return dec.Decode(n)
}

// checkText is checkBytes, fast where the file is plain ASCII.
func (s *source) checkText() *Problem {
	for _, c := range s.data {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7f {
			return s.checkBytes()
		}
	}
	return nil
}

// checkBytes finds what is no text: bytes that are not UTF-8 and control
// characters.
func (s *source) checkBytes() *Problem {
	for i := 0; i < len(s.data); {
		c, n := utf8.DecodeRune(s.data[i:])
		if c == utf8.RuneError && n == 1 {
			return &Problem{At: s.at(i), Name: "not-utf8", Message: fmt.Sprintf("the byte %#x is not UTF-8", s.data[i]), Hint: "save the file as UTF-8"}
		}
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f {
			return &Problem{At: s.at(i), Name: "control-character", Message: fmt.Sprintf("the control character %U", c), Hint: "remove it"}
		}
		i += n
	}
	return nil
}

var (
	yamlLine = regexp.MustCompile(`^yaml: line (\d+): `)
	unquoted = regexp.MustCompile(`^\s*(- +)*([a-z-]+: +)?(\[ *)?[{@]`)
)

// splitYAML gives the line that an error of the YAML package names, and what
// it says.
func splitYAML(err error) (line int, msg string) {
	msg, line = err.Error(), 1
	if m := yamlLine.FindStringSubmatch(msg); m != nil {
		line, _ = strconv.Atoi(m[1])
		msg = msg[len(m[0]):]
	}
	return line, strings.TrimPrefix(msg, "yaml: ")
}

// firstBad gives the first line, from 1, at which reading the file up to its
// end fails with msg.
func (s *source) firstBad(from int, msg string) int {
	s.line(1)
	n := sort.Search(len(s.lines), func(n int) bool {
		head := strings.Join(s.lines[:n+1], "\n")
		var doc yaml.Node
		err := decode(yaml.NewDecoder(strings.NewReader(head)), &doc)
		if err == nil {
			return false
		}
		_, got := splitYAML(err)
		return got == msg
	})
	if n+1 < from || n >= len(s.lines) {
		return from
	}
	return n + 1
}

// syntaxProblem places an error of the YAML package.
func (s *source) syntaxProblem(err error) *Problem {
	line, msg := splitYAML(err)
	if strings.HasPrefix(msg, "did not find expected key") || strings.HasPrefix(msg, "did not find expected '-'") {
		line = s.firstBad(line, msg) // the line given is where the mapping or list began
	}
	text := s.line(line)
	indent := len(text) - len(strings.TrimLeft(text, " \t"))
	return &Problem{
		At:      s.place(max(line, 1), indent+1),
		Name:    "yaml-syntax",
		Message: "this is no YAML here or just before: " + clean(msg),
		Hint:    yamlHint(text),
	}
}

func yamlHint(line string) string {
	trimmed := strings.TrimSpace(line)
	switch {
	case strings.Contains(line, "\t"):
		return "indent with spaces, not tabs"
	case unquoted.MatchString(line):
		return `put a sentence in quotes: "{who} @visit {where}"`
	case strings.Count(trimmed, ": ") > 1:
		return "put text with a colon in quotes"
	case strings.Count(trimmed, `"`)%2 == 1:
		return "a quote is missing"
	}
	return "look at the quotes and the indentation"
}
