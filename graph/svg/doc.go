// Package svg draws a graph as an SVG file.
//
// # What is drawn
//
// Each node is a box whose shape and colour tell its type, with its name and
// its role. Each relation is a small pill in the relation's colour between its
// ends. Edges of one relation and status that share an end share a pill, and
// so do people who all met each other: "four are concerned about China" is one
// pill with four lines into it. Nodes without an edge stand below. Dashes and hollow arrows tell what is planned,
// alleged, possible or denied from what is stated. A relation's label, names
// and roles are text; the sentences behind an edge are its tooltip.
//
// The file has no script and loads nothing. It follows the reader's light or
// dark mode. The same graph gives the same bytes.
//
// # What programs find in it
//
//	<g class="node" data-id data-type>
//	<g class="edge" data-edge data-subject data-relation data-object data-status>
//
// There is one such group for each node and each edge, whether or not the edge
// shares its pill. data-edge is the edge as graph.Key.String writes it.
//
// # How it is made
//
// This package measures the text and draws the boxes. Only their places come
// from Graphviz, which runs in a process of its own (cmd/entente-layout) that
// gets sizes and no text, and that is killed when it takes too long. The text
// is measured with the widths of Arial; Chinese, Japanese and Korean letters
// are square.
package svg
