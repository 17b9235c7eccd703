package main

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"entente/extract"
)

// traced is an article with what each layer saw in it.
type traced struct {
	input
	trace *extract.Trace
	err   error
}

// eachTrace reads the articles of a corpus, in their order, and tells of those
// that cannot be read. Its code is 0, or that of bad input where an article
// could not be read; no readable article at all is an error.
func (a *app) eachTrace(ctx context.Context, x *extract.Extractor, paths []string, add func(input, *extract.Trace)) (int, error) {
	bar := a.ui.progress(inputSize(paths), "reading")
	defer bar.finish()
	code, good := ExitOK, 0
	results := ordered(ctx, a.inputs(paths), func(ctx context.Context, in input) traced { return traceOf(ctx, x, in) })
	for t := range results {
		bar.add(int64(len(t.Text)))
		if t.err != nil {
			a.ui.problem(t.problem(t.err))
			code = ExitUsage
			continue
		}
		good++
		add(t.input, t.trace)
	}
	switch {
	case ctx.Err() != nil:
		return code, ctx.Err()
	case good == 0 && code == ExitOK:
		return code, badUsage("no articles to read")
	case good == 0:
		return code, silent(ExitUsage)
	}
	return code, nil
}

// traceOf traces one article. A long one is given up when the context ends.
func traceOf(ctx context.Context, x *extract.Extractor, in input) traced {
	if in.Err != nil {
		return traced{input: in, err: in.Err}
	}
	t, err := await(ctx, func() (*extract.Trace, error) { return x.Trace(in.Article) })
	return traced{in, t, err}
}

// checkPage makes sure that a page can be written to a file and that the file is
// no input.
func checkPage(path string, inputs []string) error {
	if path == "" {
		return nil
	}
	if path == "-" {
		return badUsage(`--html wants a file, not "-"`)
	}
	to, err := os.Stat(path)
	if err != nil {
		return nil // it is not there yet
	}
	if to.IsDir() {
		return badUsage("%s: is a folder, and --html wants a file", path)
	}
	for _, in := range inputs {
		if from, err := os.Stat(in); err == nil && os.SameFile(from, to) {
			return badUsage("%s: would be overwritten, and it is an input", path).withHint("choose another file with --html")
		}
	}
	return nil
}

// writePage writes a file beside its target and renames it, so that a reader
// finds the old page or the new one, never a part.
func writePage(path string, write func(io.Writer) error) error {
	beside := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+rand.Text()[:8])
	if err := writeNew(beside, write); err != nil {
		_ = os.Remove(beside) // it may not be there
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
			return badUsage("%s: there is no such folder", path)
		case asFailure(err).code == ExitUsage:
			return badUsage("%s: %w", path, withoutPath(err))
		}
		return failed("%s: %w", path, withoutPath(err))
	}
	if err := os.Rename(beside, path); err != nil {
		_ = os.Remove(beside)
		return failed("%s: %w", path, withoutPath(err))
	}
	return nil
}
