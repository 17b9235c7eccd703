// Package lint looks for everything that is wrong, or probably wrong, in a rule
// pack.
//
//	report, err := lint.Run(fsys, "mypack", data.FS)
//	for _, f := range report.Findings { ... }
//
// A pack that does not load has the findings of [rule.Load] alone. One that
// loads is read by the engine and by [rule.Check], and then the checks of this
// package look at it with both:
//
//	unknown-word          a word of a rule that no dictionary has
//	shadowed-rule         another rule always wins over all of its sentences
//	shadowed-sentence     another sentence always wins over it
//	never-wins            it gives no edge of its own tests: other rules do
//	test-needs-no-rule    a positive test passes with its rule switched off
//	test-cannot-fail      a negative test has no word that its rule looks for
//	useless-ignore        a comment that ignores a finding that is not there
//
// Every finding has a section in data/FINDINGS.md; [Sections] reads it.
//
// A comment in the pack silences one finding on its line, or on the line below
// when it stands alone:
//
//   - {title: [president], of: bosnia}  # ignore shared-office: three at a time
package lint

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"entente/extract"
	"entente/extract/cache"
	"entente/extract/rule"
)

// A Report is what was found in a pack.
type Report struct {
	Pack      *rule.Pack         // nil when the pack does not load
	Extractor *extract.Extractor // with the pack; nil when the engine cannot read it
	Findings  rule.Problems      // sorted by place
}

// Run loads the pack in dir of fsys and checks it with the lexicon in "lexicon"
// of another file system. An error is trouble with the lexicon only.
func Run(fsys fs.FS, dir string, lexicon fs.FS) (*Report, error) {
	return RunWith(fsys, dir, lexicon, nil)
}

// RunWith is Run with a cache for the pack's tables. A nil store is none.
func RunWith(fsys fs.FS, dir string, lexicon fs.FS, store *cache.Store) (*Report, error) {
	return RunContext(context.Background(), rule.Source{FS: fsys, Dir: dir}, lexicon, store)
}

// RunContext is RunWith for a pack that may extend others: what is wrong in those
// is reported only where they do not load. It stops, with the context's error,
// when the context ends: an editor asks again with each change.
func RunContext(ctx context.Context, src rule.Source, lexicon fs.FS, store *cache.Store) (*Report, error) {
	p, err := rule.LoadSource(src, store)
	if err != nil {
		return broken(err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	x, err := extract.NewWith(p, lexicon, store)
	if err != nil {
		report, err := broken(err)
		if err == nil {
			report.Pack = p
			report.Findings = append(report.Findings, rule.Check(p)...)
			report.Findings = ignore(src, report.Findings)
		}
		return report, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c := &checker{ctx: ctx, p: p, x: x, found: rule.Check(p)}
	if err := c.words(lexicon); err != nil {
		return nil, fmt.Errorf("checking the words of the pack: %w", err)
	}
	if err := c.tests(lexicon); err != nil {
		return nil, fmt.Errorf("running the tests of the pack: %w", err)
	}
	if err := c.shadows(); err != nil {
		return nil, err
	}
	found := slices.DeleteFunc(c.found, func(f rule.Problem) bool { return !f.At.Own() })
	return &Report{Pack: p, Extractor: x, Findings: ignore(src, found)}, nil
}

// broken makes a report of the problems that an error lists.
func broken(err error) (*Report, error) {
	var problems rule.Problems
	if !errors.As(err, &problems) {
		return nil, err
	}
	return &Report{Findings: problems}, nil
}

// A checker collects findings.
type checker struct {
	ctx    context.Context
	p      *rule.Pack
	x      *extract.Extractor
	found  rule.Problems
	wins   map[string]bool // the rules that give an edge of a test of the pack
	passes map[string]bool // the rules with a positive test that passes
	hints  int             // given for unknown words
}

func (c *checker) add(s rule.Severity, at rule.Position, id, name, message, hint string) {
	c.found = append(c.found, rule.Problem{At: at, ID: id, Name: name, Severity: s, Message: message, Hint: hint})
}
