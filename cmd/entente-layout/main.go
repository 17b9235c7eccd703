// Command entente-layout places the boxes of a diagram: DOT on standard
// input, the placed graph on standard output, one diagram a process.
//
// Graphviz runs here and nowhere else in Entente. It cannot be stopped from
// within, it keeps memory, and it takes time to start, so graph/svg runs it as
// a process of its own that can be killed. See usage in layout.go.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
