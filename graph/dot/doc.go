// Package dot writes a graph in DOT, the language of Graphviz.
//
// There is one line for each node and one for each edge, both sorted, so that
// a difference between two files is read line by line:
//
//	"antony-blinken" -> "philippines" [id="antony-blinken visits philippines [planned]", relation="visits", status="planned", label="visits (planned)", ...]
//
// A node's name in DOT is its id. An edge's id is what graph.Key.String gives;
// relation and status stand beside it for programs (Graphviz passes over
// attributes that it does not know). Type, role, status and relation can also
// be seen: as shape, second line, line style and colour. The sentences behind
// an edge are its tooltip.
//
// # What names may hold
//
// Anything. In node names, and in the attributes id, relation and status, a
// backslash, a percent sign, a control character and a byte that is not UTF-8
// are written as in a URL (%5C), for DOT has no way to write a name that ends
// in a backslash. Labels and tooltips are text to be shown, on which Graphviz
// acts: there backslashes and what looks like an HTML entity are escaped, and
// control characters left out. Every value is quoted, so <b> is text and no
// HTML-like label.
package dot
