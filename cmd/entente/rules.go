package main

import (
	"entente/extract/rule"

	"github.com/spf13/cobra"
)

func (a *app) rules() *cobra.Command {
	c := &cobra.Command{
		Use:     "rules",
		Short:   "Test, check, measure and list a rule pack",
		Example: `  entente rules test`,
	}
	asGroup(c)
	c.AddCommand(a.rulesTest(), a.rulesCheck(), a.rulesReport(), a.rulesList())
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

// problem words a problem without its hint: file:line:col: message [id].
func (p packPlace) problem(problem rule.Problem) string {
	problem.At.File = p.path(problem.At)
	problem.Hint = ""
	if problem.Severity == rule.Warning {
		problem.Message = "warning: " + problem.Message
	}
	return problem.String()
}
