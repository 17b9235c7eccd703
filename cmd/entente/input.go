package main

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"entente/extract/article"
)

// An input is an article and the argument that it came from.
type input struct {
	article.Article
	path string
}

// problem words what is wrong with this article, with its place.
func (in input) problem(err error) error {
	var e *article.Error
	if errors.As(err, &e) {
		return &failure{code: ExitUsage, msg: e.Place + ": " + e.Problem, hint: e.Hint, err: err}
	}
	place := in.path
	if in.ID != graphName(in.path) {
		place += " (" + in.ID + ")"
	}
	return badUsage("%s: %w", place, err)
}

// inputs reads the articles of the arguments, one after the other. "-" is
// standard input. What cannot be read comes as an article with Err set.
func (a *app) inputs(paths []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, path := range paths {
			for art := range a.openInput(path) {
				if !yield(input{art, path}) {
					return
				}
			}
		}
	}
}

func (a *app) openInput(path string) iter.Seq[article.Article] {
	if path == "-" {
		return article.Read(a.Stdin, stdinName, article.Auto)
	}
	return article.ReadFile(path)
}

// stdinName is the name of the graph of standard input.
const stdinName = "stdin"

// graphName is the name of the graph of an article file: the file's name
// without its ending.
func graphName(path string) string {
	if path == "-" {
		return stdinName
	}
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// inputSize is the size of the files in bytes, -1 where it is not known.
func inputSize(paths []string) int64 {
	var sum int64
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() {
			return -1
		}
		sum += info.Size()
	}
	return sum
}
