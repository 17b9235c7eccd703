package outline

import "strings"

func (p *parser) peek() byte {
	if p.i >= len(p.s) {
		return 0
	}
	return p.s[p.i]
}

func (p *parser) spaces() {
	for p.i < len(p.s) && (p.s[p.i] == ' ' || p.s[p.i] == '\t') {
		p.i++
	}
}

// atEnd says whether the line ends here.
func (p *parser) atEnd() bool { return p.i >= len(p.s) || p.s[p.i] == '\n' || p.s[p.i] == '\r' }

// blankAt says whether a space, the end of a line or of the text is at an offset.
func (p *parser) blankAt(at int) bool {
	return at >= len(p.s) || strings.IndexByte(" \t\r\n", p.s[at]) >= 0
}

// lineEnd gives the end of the line, without \r\n.
func (p *parser) lineEnd() int {
	end := len(p.s)
	if n := strings.IndexByte(p.s[p.i:], '\n'); n >= 0 {
		end = p.i + n
	}
	if end > p.i && p.s[end-1] == '\r' {
		end--
	}
	return end
}

// skipLine goes to the next line.
func (p *parser) skipLine() {
	if n := strings.IndexByte(p.s[p.i:], '\n'); n >= 0 {
		p.i += n + 1
		return
	}
	p.i = len(p.s)
}

// column gives the column of an offset, from 0, in bytes.
func (p *parser) column(at int) int { return at - 1 - strings.LastIndexByte(p.s[:at], '\n') }
