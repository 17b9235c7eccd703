package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"entente/graph"
)

// writeGraph writes g in each format as dir/name.format. Every file is written
// beside its target first and all are renamed at the end, so that a reader, or
// a person after a crash, finds the old files or the new ones, never a part or
// a mixture.
func writeGraph(ctx context.Context, dir, name string, chosen []format, l look, g *graph.Graph) error {
	type pair struct{ beside, target string }
	var written []pair
	defer func() {
		for _, w := range written {
			// Gone already when all went well.
			_ = os.Remove(w.beside)
		}
	}()
	for _, f := range chosen {
		target := filepath.Join(dir, name+"."+f.name)
		if info, err := os.Lstat(target); err == nil && info.IsDir() {
			return badUsage("%s: is a folder, and a file of this name was to be written", target)
		}
		beside := filepath.Join(dir, "."+name+"."+rand.Text()[:8]+"."+f.name)
		written = append(written, pair{beside, target})
		if err := writeNew(beside, func(w io.Writer) error { return f.write(ctx, w, g, l) }); err != nil {
			return fmt.Errorf("%s: %w", target, withoutPath(err))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	for _, w := range written {
		if err := os.Rename(w.beside, w.target); err != nil {
			return failed("%s: %w", w.target, withoutPath(err))
		}
	}
	return nil
}

// writeNew makes a file that must not exist yet.
func writeNew(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(file)
	err = write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	return errors.Join(err, file.Close())
}

// withoutPath drops the name of the file beside the target, which means
// nothing to a person.
func withoutPath(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// makeFolder makes the output folder.
func makeFolder(dir string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return badUsage("%s: is a file, and a folder is wanted", dir)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return badUsage("%s", plain(err))
	}
	return nil
}

// filesBySize looks at the inputs once. Only files of one size can be the same.
func filesBySize(paths []string) map[int64][]fs.FileInfo {
	files := map[int64][]fs.FileInfo{}
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			files[info.Size()] = append(files[info.Size()], info)
		}
	}
	return files
}

// checkTargets makes sure that no input is overwritten, whatever its name.
func checkTargets(dir, name string, chosen []format, inputs map[int64][]fs.FileInfo) error {
	for _, f := range chosen {
		target := filepath.Join(dir, name+"."+f.name)
		to, err := os.Stat(target)
		if err != nil {
			continue
		}
		for _, from := range inputs[to.Size()] {
			if os.SameFile(from, to) {
				return badUsage("%s: would be overwritten, and it is an input", target).
					withHint("choose another folder with -o")
			}
		}
	}
	return nil
}
