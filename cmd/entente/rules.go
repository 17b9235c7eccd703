package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"entente/data"
	"entente/extract"
	"entente/extract/rule"

	"github.com/spf13/cobra"
)

func (a *app) rules() *cobra.Command {
	c := &cobra.Command{
		Use:     "rules",
		Short:   "Test, check and measure a rule pack",
		Example: `  entente rules test`,
	}
	asGroup(c)
	c.AddCommand(a.rulesTest(), a.rulesCheck(), a.rulesReport())
	return c
}

// packArgument is the pack that a verb of rules works on: its argument, else
// --pack, else the built-in one.
func (a *app) packArgument(args []string) (packPlace, error) {
	if len(args) == 1 {
		return place(args[0])
	}
	return place(a.pack)
}

func (a *app) rulesCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check [PACK]",
		Short: "Report every error of a rule pack at once",
		Long: `Check reads a rule pack (the built-in one without an argument) and reports
everything that is wrong with it as file:line:col, with a hint how to mend it.
The exit code is 1 when there is something to report.`,
		Example: `  entente rules check mypack`,
		Args:    wants(0, 1, "at most one pack"),
		RunE: func(_ *cobra.Command, args []string) error {
			where, err := a.packArgument(args)
			if err != nil {
				return err
			}
			return a.runRulesCheck(where)
		},
	}
}

func (a *app) runRulesCheck(where packPlace) error {
	p, err := rule.Load(where.fsys, where.dir)
	var problems rule.Problems
	if err != nil && !errors.As(err, &problems) {
		return packError(where, err)
	}
	if err == nil {
		problems = append(frameProblems(p), rule.Check(p)...)
		problems.Sort()
	}
	if len(problems) == 0 {
		a.ui.note("%s %s: %s, %s, %s: nothing to report", p.Name, p.Version,
			count(len(p.Rules), "rule"), count(len(p.Entities), "entity"), count(len(p.Relations), "relation"))
		return nil
	}
	out := bufio.NewWriter(a.Stdout)
	a.printProblems(out, where, problems)
	if err := out.Flush(); err != nil {
		return err
	}
	return silent(ExitFindings)
}

// frameProblems gives the rule sentences that the engine cannot read as the
// frame of a verb, a noun or an adjective.
func frameProblems(p *rule.Pack) rule.Problems {
	_, err := extract.New(p, data.FS)
	var problems rule.Problems
	errors.As(err, &problems)
	return problems
}

// printProblems prints one problem a line, its hint below, and their number.
func (a *app) printProblems(w io.Writer, where packPlace, problems rule.Problems) {
	p := a.paint()
	number := map[rule.Severity]int{}
	for _, problem := range problems {
		number[problem.Severity]++
		fmt.Fprintf(w, "%s\n", clean(where.problem(problem)))
		if problem.Hint != "" {
			fmt.Fprintf(w, "    %s\n", p.dim(clean("hint: "+problem.Hint)))
		}
	}
	fmt.Fprintf(w, "%s, %s\n", count(number[rule.Error], "error"), count(number[rule.Warning], "warning"))
}

// problem words a problem without its hint: file:line:col: message [id].
func (p packPlace) problem(problem rule.Problem) string {
	problem.At.File = p.file(problem.At.File)
	problem.Hint = ""
	if problem.Severity == rule.Warning {
		problem.Message = "warning: " + problem.Message
	}
	return problem.String()
}
