package rule

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// plain reads a value without quotes, up to the end of the line or, inside a
// list, up to what ends it there.
func (p *plainReader) plain(inFlow bool) *yaml.Node {
	negative := p.peek() == '-' && '0' <= p.ahead(1) && p.ahead(1) <= '9'
	if c := p.peek(); !negative && c < utf8.RuneSelf && strings.IndexByte("-?:,[]{}#&*!|>'\"%@` \n.", c) >= 0 {
		return p.fail()
	}
	n := p.node(yaml.ScalarNode, "!!str")
	i := p.at
	for ; i < len(p.text); i++ {
		c := p.text[i]
		if c == '\n' || c == '#' && p.text[i-1] == ' ' {
			break
		}
		if c == ':' && (i+1 == len(p.text) || strings.IndexByte(" \n,[]{}", p.text[i+1]) >= 0) {
			return p.fail()
		}
		if !inFlow {
			continue
		}
		if c == '?' {
			return p.fail()
		}
		if c == ',' || c == '[' || c == ']' || c == '{' || c == '}' {
			break
		}
	}
	n.Value = strings.TrimRight(p.text[p.at:i], " ")
	p.at += len(n.Value)
	if isNullWord(n.Value) {
		n.Tag = "!!null"
	}
	return n
}

func isNullWord(s string) bool {
	return s == "~" || s == "null" || s == "Null" || s == "NULL"
}

// quoted reads a value in quotes that ends on its line.
func (p *plainReader) quoted() *yaml.Node {
	n := p.node(yaml.ScalarNode, "!!str")
	quote := p.peek()
	n.Style = yaml.DoubleQuotedStyle
	if quote == '\'' {
		n.Style = yaml.SingleQuotedStyle
	}
	from, escaped := p.at+1, false
	for i := from; i < len(p.text) && p.text[i] != '\n'; i++ {
		switch c := p.text[i]; {
		case c == '\\' && quote == '"':
			if i+1 == len(p.text) || p.text[i+1] != '"' && p.text[i+1] != '\\' {
				return p.fail()
			}
			escaped = true
			i++
		case c == quote && quote == '\'' && i+1 < len(p.text) && p.text[i+1] == quote:
			escaped = true
			i++
		case c == quote:
			n.Value, p.at = p.text[from:i], i+1
			if escaped {
				n.Value = unescape(n.Value, quote)
			}
			return n
		}
	}
	return p.fail()
}

// unescape writes out \" and \\, or ”.
func unescape(s string, quote byte) string {
	if quote == '\'' {
		return strings.ReplaceAll(s, "''", "'")
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// flow reads a [list] or a {mapping}. Its further lines must stand deeper than
// the block around it.
func (p *plainReader) flow(indent int) *yaml.Node {
	if p.depth++; p.depth > plainDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	n, end := p.node(yaml.SequenceNode, "!!seq"), byte(']')
	if p.peek() == '{' {
		n.Kind, n.Tag, end = yaml.MappingNode, "!!map", '}'
	}
	n.Style = yaml.FlowStyle
	p.at++
	for p.skip(indent); !p.failed && p.peek() != end; p.skip(indent) {
		if len(n.Content) > 0 {
			if p.peek() != ',' {
				return p.fail()
			}
			p.at++
			if p.skip(indent); p.peek() == end {
				break // a comma behind the last one
			}
		}
		if end == '}' && !p.flowKey(n, indent) {
			return p.fail()
		}
		n.Content = append(n.Content, p.flowValue(indent))
	}
	if p.failed {
		return nil
	}
	p.at++
	return n
}

// flowKey reads a key of a {mapping} with its colon.
func (p *plainReader) flowKey(n *yaml.Node, indent int) bool {
	key, ok := p.key()
	if !ok || p.ahead(len(key)+1) != ' ' {
		return false
	}
	k := p.node(yaml.ScalarNode, "!!str")
	k.Value = key
	n.Content = append(n.Content, k)
	p.at += len(key) + 2
	line := p.line
	p.skip(indent)
	return p.line == line
}

func (p *plainReader) flowValue(indent int) *yaml.Node {
	line := p.line
	var n *yaml.Node
	switch p.peek() {
	case '[', '{':
		n = p.flow(indent)
	case '"', '\'':
		n = p.quoted()
	default:
		n = p.plain(true)
	}
	if p.failed {
		return nil
	}
	p.skip(indent)
	c := p.peek()
	if c != ',' && c != ']' && c != '}' || p.line != line && n.Kind == yaml.ScalarNode && n.Style == 0 && c == ',' {
		return p.fail()
	}
	return n
}

// skip goes over spaces and line feeds inside a list.
func (p *plainReader) skip(indent int) {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ':
			p.at++
		case '\n':
			p.at++
			p.line++
			p.start = p.at
			for p.at < len(p.text) && p.text[p.at] == ' ' {
				p.at++
			}
			if p.at-p.start <= indent {
				p.fail()
				return
			}
		default:
			return
		}
	}
	p.fail()
}
