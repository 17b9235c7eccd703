package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
)

// testOptions are the flags of rules test.
type testOptions struct {
	all    bool // the tests of the packs below too
	watch  bool
	accept bool
	text   string // of a new test
	owner  string // rule or entity of the new test
}

func (a *app) rulesTest() *cobra.Command {
	var o testOptions
	c := &cobra.Command{
		Use:   "test [PACK]",
		Short: "Run the tests that stand in the rules and entities of a pack",
		Long: `Test runs every test of a rule pack (the built-in one without an argument). All
the edges that a test names must be found in its text, and no others. A test
with todo: must fail. The exit code is 1 when a test does not do as it should.

Of a pack that extends others only its own tests are run; --all runs theirs too.

--watch runs them again after each change of a file, until Ctrl-C.

--accept writes what was found into the tests that do not do as they should,
after showing it; a todo that passes loses its mark. With --text and --for it
adds a new test to a rule or an entity instead. Read what it shows: it makes
right what the rules do, not what they should do. All else in the files stays
as it is.`,
		Example: `  entente rules test
  entente rules test mypack
  entente rules test mypack --accept
  entente rules test mypack --accept --for visit --text "Joe Biden visited Japan."`,
		Args: wants(0, 1, "at most one pack"),
		RunE: func(c *cobra.Command, args []string) error {
			where, err := a.packArgument(args)
			if err != nil {
				return err
			}
			if err := o.check(where); err != nil {
				return err
			}
			run := func() error { return a.runRulesTest(c.Context(), where, o) }
			if o.watch {
				return a.watch(c.Context(), where, run)
			}
			return run()
		},
	}
	c.Flags().BoolVar(&o.all, "all", false, "run the tests of the packs below too")
	c.Flags().BoolVar(&o.watch, "watch", false, "run again after each change, until Ctrl-C")
	c.Flags().BoolVar(&o.accept, "accept", false, "write what was found into the tests")
	c.Flags().StringVar(&o.text, "text", "", "with --accept: the `sentence` of a new test")
	c.Flags().StringVar(&o.owner, "for", "", "with --text: the `id` of the rule or entity that gets it")
	return c
}

// check finds flags that do not go together.
func (o testOptions) check(where packPlace) error {
	switch {
	case o.text != "" && !o.accept:
		return badUsage("--text is for --accept").withHint("`entente try` shows what is found in a sentence")
	case (o.text == "") != (o.owner == ""):
		return badUsage("--text and --for go together: a sentence, and the rule or entity that gets it as a test")
	case o.accept && o.watch:
		return badUsage("--accept and --watch do not go together: what is accepted wants reading")
	case o.accept && o.all:
		return badUsage("--accept and --all do not go together: the tests of packs below belong to others")
	case (o.accept || o.watch) && !where.onDisk():
		return badUsage("the built-in pack does not change").withHint("name the folder of a pack of your own")
	}
	return nil
}

func (a *app) runRulesTest(ctx context.Context, where packPlace, o testOptions) error {
	x, err := loadExtractor(where)
	if err != nil {
		return err
	}
	if o.text != "" {
		return a.acceptNew(ctx, where, x, o)
	}
	tests, left := packTests(x.Pack()), ""
	if !o.all {
		tests, left = ownTests(tests)
	}
	symmetric := symmetricRelations(x.Pack())
	bar := a.ui.progress(int64(len(tests)), "testing")
	defer bar.finish()
	out := bufio.NewWriter(a.Stdout)
	number := map[outcome]int{}
	var bad []verdict
	verdicts := ordered(ctx, slices.Values(tests), func(ctx context.Context, t packTest) verdict {
		v := runTest(ctx, x, symmetric, t)
		if v.outcome() == testFailed {
			v.nearest = nearestRules(x, where, v)
		}
		return v
	})
	for v := range verdicts {
		became := v.outcome()
		number[became]++
		if became == testFailed || became == todoPassed {
			bar.hide()
			bad = append(bad, v)
			if !o.accept {
				a.printVerdict(out, where, v)
			}
		}
		bar.add(1)
	}
	bar.finish()
	if err := ctx.Err(); err != nil {
		return err
	}
	if o.accept {
		return errors.Join(a.accept(out, where, accepted(bad)), out.Flush())
	}
	fmt.Fprintf(out, "%s: %d passed, %d failed, %d todo\n",
		count(len(tests), "test"), number[testPassed], len(bad), number[testTodo])
	if left != "" {
		fmt.Fprintf(out, "not run: %s; --all runs them\n", left)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if len(bad) > 0 {
		return silent(ExitFindings)
	}
	return nil
}
