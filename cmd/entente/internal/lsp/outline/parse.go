package outline

import (
	"strings"

	"entente/cmd/entente/internal/lsp/text"
)

// maxDepth bounds brackets within brackets.
const maxDepth = 64

// A parser walks over a text once.
type parser struct {
	o     *Outline
	s     string
	i     int
	stack []int // nodes that the next line may be below, outermost first
}

// blockLine reads a line outside brackets, and what its value takes of the next.
func (p *parser) blockLine() {
	start := p.i
	p.spaces()
	col := p.i - start
	if p.atEnd() || p.peek() == '#' || strings.HasPrefix(p.s[start:], "---") {
		p.skipLine()
		return
	}
	for p.peek() == '-' && p.blankAt(p.i+1) {
		parent := p.parent(col, true)
		n := p.add(Node{Parent: parent, Element: true, col: col, Value: text.Span{Start: p.i + 1, End: p.i + 1}})
		p.stack = append(p.stack, n)
		p.i++
		before := p.i
		p.spaces()
		col += 1 + p.i - before
		if p.atEnd() || p.peek() == '#' {
			p.o.Nodes[n].Value.End = p.i
			p.skipLine()
			return
		}
	}
	p.entry(col)
	p.skipLine()
}

// parent closes the nodes that a line at a column does not stand below. A list
// may begin at the column of its key.
func (p *parser) parent(col int, dash bool) int {
	for len(p.stack) > 0 {
		top := p.o.Nodes[p.stack[len(p.stack)-1]]
		if top.col < col || dash && top.col == col && !top.Element {
			return p.stack[len(p.stack)-1]
		}
		p.stack = p.stack[:len(p.stack)-1]
	}
	return -1
}

func (p *parser) add(n Node) int {
	p.o.Nodes = append(p.o.Nodes, n)
	return len(p.o.Nodes) - 1
}

// entry reads a key with its value, or a value alone.
func (p *parser) entry(col int) {
	parent := p.parent(col, false)
	if key, end, ok := p.key(""); ok {
		n := p.add(Node{Parent: parent, Name: p.s[key.Start:key.End], Key: key, col: col})
		p.stack = append(p.stack, n)
		p.i = end
		p.value(n, col, "", 0)
		return
	}
	if parent >= 0 && p.o.Nodes[parent].Element && !p.o.Nodes[parent].Scalar && p.o.Nodes[parent].Brace == 0 && len(p.o.Children(parent)) == 0 {
		p.value(parent, p.o.Nodes[parent].col, "", 0)
		return
	}
	end := p.plainEnd("")
	word := text.Span{Start: p.i, End: end}
	p.add(Node{Parent: parent, Name: p.s[word.Start:word.End], Key: word, Value: word, Scalar: true, Bare: true, col: col})
	p.i = end
}

// key finds a key ahead: its name and where the colon ends.
func (p *parser) key(stops string) (name text.Span, end int, ok bool) {
	if q := p.peek(); q == '"' || q == '\'' {
		close := p.quoteEnd(p.i+1, q, -1)
		k := close + 1
		for k < len(p.s) && p.s[k] == ' ' {
			k++
		}
		if k < len(p.s) && p.s[k] == ':' && close < p.lineEnd() {
			return text.Span{Start: p.i + 1, End: close}, k + 1, true
		}
		return name, 0, false
	}
	if strings.IndexByte("[]{},", p.peek()) >= 0 {
		return name, 0, false
	}
	for k := p.i; k < p.lineEnd(); k++ {
		switch c := p.s[k]; {
		case c == ':' && (p.blankAt(k+1) || stops != "" && strings.IndexByte(stops+",", p.s[k+1]) >= 0):
			return text.Span{Start: p.i, End: len(strings.TrimRight(p.s[:k], " "))}, k + 1, k > p.i
		case c == '#' && p.s[k-1] == ' ', strings.IndexByte(stops, c) >= 0:
			return name, 0, false
		}
	}
	return name, 0, false
}

// value reads the value of node n, whose line is at a column. Inside brackets
// stops are what ends a text.
func (p *parser) value(n, col int, stops string, depth int) {
	colon := p.i
	p.spaces()
	switch c := p.peek(); {
	case p.atEnd() || c == '#' || strings.IndexByte(stops, c) >= 0:
		p.o.Nodes[n].Value = text.Span{Start: colon, End: p.i}
	case (c == '{' || c == '[') && depth < maxDepth:
		p.brackets(n, col, depth)
	case c == '"' || c == '\'':
		end := p.quoteEnd(p.i+1, c, col)
		p.scalar(n, text.Span{Start: p.i + 1, End: end}, c)
		p.i = min(end+1, len(p.s))
		if end < len(p.s) && p.s[end] != c {
			p.i = end
		}
	case (c == '|' || c == '>') && stops == "":
		p.block(n, col)
	default:
		end := p.plainEnd(stops)
		p.scalar(n, text.Span{Start: p.i, End: end}, 0)
		p.i = end
		if stops == "" {
			p.folded(n, col)
		}
	}
}

func (p *parser) scalar(n int, s text.Span, quote byte) {
	p.o.Nodes[n].Value, p.o.Nodes[n].Scalar, p.o.Nodes[n].quote = s, true, quote
}

// folded takes the lines that carry a plain text on: those further to the right
// that are no key and no element.
func (p *parser) folded(n, col int) {
	for {
		at := p.i
		p.skipLine()
		p.spaces()
		_, _, key := p.key("")
		if p.i >= len(p.s) || p.atEnd() || p.column(p.i) <= col || key || p.peek() == '#' || p.peek() == '-' && p.blankAt(p.i+1) {
			p.i = at
			return
		}
		p.i = p.plainEnd("")
		p.o.Nodes[n].Value.End = p.i
	}
}

// block takes the lines of a text behind | or >.
func (p *parser) block(n, col int) {
	p.skipLine()
	first, last := p.i, p.i
	for p.i < len(p.s) {
		start := p.i
		p.spaces()
		if !p.atEnd() && p.i-start <= col {
			p.i = start
			break
		}
		if p.atEnd() {
			p.skipLine()
			continue
		}
		last = p.lineEnd()
		p.skipLine()
	}
	p.scalar(n, text.Span{Start: first, End: max(first, last)}, 0)
	if p.i > first {
		p.i-- // the caller skips the rest of the line
	}
}

// brackets reads { } or [ ].
func (p *parser) brackets(n, col, depth int) {
	open := p.peek()
	close := open + 2 // as ASCII has it
	start := p.i
	p.o.Nodes[n].Brace = open
	p.i++
	for !p.leaves(col) && p.peek() != close {
		if strings.IndexByte(",}]", p.peek()) >= 0 {
			p.i++
			continue
		}
		p.inner(n, col, open, depth+1)
	}
	p.o.Nodes[n].Inside = text.Span{Start: start + 1, End: p.i}
	if p.i < len(p.s) && p.peek() == close {
		p.i++
	}
}

// inner reads an entry of brackets.
func (p *parser) inner(n, col int, open byte, depth int) {
	const stops = ",]}"
	at := p.i
	if open == '{' {
		if key, end, ok := p.key(stops); ok {
			p.i = end
			p.value(p.add(Node{Parent: n, Name: p.s[key.Start:key.End], Key: key, col: col}), col, stops, depth)
			return
		}
		end := max(p.plainEnd(stops), at+1)
		word := text.Span{Start: at, End: end}
		p.add(Node{Parent: n, Name: p.s[at:end], Key: word, Value: word, Scalar: true, Bare: true, col: col})
		p.i = end
		return
	}
	p.value(p.add(Node{Parent: n, Element: true, col: col}), col, stops, depth)
	p.i = max(p.i, at+1)
}

// leaves skips spaces, ends of lines and comments in brackets, and says whether
// the text or the place of the brackets ends.
func (p *parser) leaves(col int) bool {
	for {
		p.spaces()
		switch {
		case p.i >= len(p.s):
			return true
		case p.peek() == '#':
			p.i = p.lineEnd()
		case !p.atEnd():
			return false
		default:
			at := p.i
			p.skipLine()
			if p.outside(p.i, col) {
				p.i = at
				return true
			}
		}
	}
}

// outside says whether the line that begins at an offset stands no further to the
// right than a column, or the text ends. A closing bracket may stand there, and a
// line without text says nothing.
func (p *parser) outside(at, col int) bool {
	start := at
	for at < len(p.s) && p.s[at] == ' ' {
		at++
	}
	if at >= len(p.s) {
		return true
	}
	return p.s[at] != '\n' && p.s[at] != '\r' && strings.IndexByte("]}", p.s[at]) < 0 && at-start <= col
}

// quoteEnd finds the quote that closes a text, or where it must end: at the end
// of a line behind which the file goes on at the column or left of it.
func (p *parser) quoteEnd(at int, quote byte, col int) int {
	for at < len(p.s) {
		switch c := p.s[at]; {
		case c == '\\' && quote == '"' && at+1 < len(p.s) && p.s[at+1] != '\n':
			at++
		case c == quote && quote == '\'' && at+1 < len(p.s) && p.s[at+1] == quote:
			at++
		case c == quote:
			return at
		case c == '\n' && (col < 0 || p.outside(at+1, col)):
			return at
		}
		at++
	}
	return len(p.s)
}

// plainEnd gives the end of a text without quotes.
func (p *parser) plainEnd(stops string) int {
	k := p.i
	for k < p.lineEnd() && strings.IndexByte(stops, p.s[k]) < 0 && !(p.s[k] == '#' && k > 0 && p.s[k-1] == ' ') {
		k++
	}
	return p.i + len(strings.TrimRight(p.s[p.i:k], " \t"))
}
