package main

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"entente/cmd/entente-layout/internal/cachedir"

	"github.com/goccy/go-graphviz"
)

const usage = `usage: entente-layout [-K engine] [-T format] [-limit time] <in.dot >out
  -K      dot or neato (default dot)
  -T      json0, json, plain, dot or svg (default json0: positions only)
  -limit  give up after this time (default 1m)
`

// Exit codes, as for every program of Entente.
const (
	exitFine   = 0
	exitUsage  = 2 // wrong usage, or the input is no DOT
	exitFailed = 3 // failed while working
)

var (
	// errUsage marks errors of the caller: exit code 2.
	errUsage = errors.New("wrong usage")
	// noFiles is what Graphviz sees of the disk: a DOT attribute such as
	// image or shapefile must not open anything.
	noFiles embed.FS
)

type options struct {
	engine string
	format string
	limit  time.Duration
}

func engines() []string { return []string{"dot", "neato"} }
func formats() []string { return []string{"json0", "json", "plain", "dot", "svg"} }

// run is the whole program with its streams passed in. Errors are one line.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	cachedir.Settle()
	o, err := parseArgs(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage)
		return exitFine
	}
	if err == nil {
		stop := watch(o.limit, stderr)
		defer stop()
		err = place(o, stdin, stdout)
	}
	if err == nil {
		return exitFine
	}
	fmt.Fprintf(stderr, "entente-layout: %s\n", oneLine(err.Error()))
	if errors.Is(err, errUsage) {
		return exitUsage
	}
	return exitFailed
}

func parseArgs(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("entente-layout", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&o.engine, "K", "dot", "")
	flags.StringVar(&o.format, "T", "json0", "")
	flags.DurationVar(&o.limit, "limit", time.Minute, "")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return o, err
		}
		return o, fmt.Errorf("%w: %v", errUsage, err)
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("%w: unexpected argument %q: the graph comes on standard input", errUsage, flags.Arg(0))
	}
	if !slices.Contains(engines(), o.engine) {
		return o, fmt.Errorf("%w: unknown engine %q (known: %s)", errUsage, o.engine, strings.Join(engines(), ", "))
	}
	if !slices.Contains(formats(), o.format) {
		return o, fmt.Errorf("%w: unknown format %q (known: %s)", errUsage, o.format, strings.Join(formats(), ", "))
	}
	if o.limit <= 0 {
		return o, fmt.Errorf("%w: -limit must be more than nothing", errUsage)
	}
	return o, nil
}

// watch ends the process when the limit has passed. The caller's own limit
// comes first; this one is for a caller that died. The scheduler needs a
// second thread for it, for compiled WASM never yields its own.
func watch(limit time.Duration, stderr io.Writer) (stop func()) {
	if runtime.GOMAXPROCS(0) < 2 {
		runtime.GOMAXPROCS(2)
	}
	t := time.AfterFunc(limit, func() {
		fmt.Fprintf(stderr, "entente-layout: no layout within %v\n", limit)
		os.Exit(exitFailed)
	})
	return func() { t.Stop() }
}

// place reads a graph, lays it out and writes it. Nothing is written unless
// Graphviz came to its end.
func place(o options, in io.Reader, out io.Writer) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the layout crashed: %v", r)
		}
	}()
	src, err := io.ReadAll(in)
	if err != nil {
		return fmt.Errorf("read the graph: %w", err)
	}
	placed, err := layout(o, src)
	if err != nil {
		return err
	}
	if _, err := out.Write(placed); err != nil {
		return fmt.Errorf("write the layout: %w", err)
	}
	return nil
}

func layout(o options, src []byte) ([]byte, error) {
	if len(bytes.TrimSpace(src)) == 0 {
		return nil, fmt.Errorf("%w: standard input is empty, not a DOT graph", errUsage)
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		return nil, fmt.Errorf("%w: NUL byte at offset %d of the graph", errUsage, i)
	}
	graphviz.SetFileSystem(noFiles)
	g, err := graphviz.ParseBytes(src)
	if err != nil {
		return nil, fmt.Errorf("%w: not a DOT graph: %v", errUsage, err)
	}
	if g == nil {
		return nil, fmt.Errorf("%w: not a DOT graph", errUsage)
	}
	return render(o, g)
}

func render(o options, g *graphviz.Graph) ([]byte, error) {
	ctx := context.Background()
	gv, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("start Graphviz: %w", err)
	}
	var buf bytes.Buffer
	gv.SetLayout(graphviz.Layout(o.engine))
	if err := gv.Render(ctx, g, graphviz.Format(o.format), &buf); err != nil {
		return nil, fmt.Errorf("lay out with %s: %w", o.engine, err)
	}
	if buf.Len() == 0 {
		return nil, fmt.Errorf("lay out with %s: Graphviz gave nothing", o.engine)
	}
	return buf.Bytes(), nil
}

// oneLine keeps an error on one line of a terminal.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }), " ")
}
