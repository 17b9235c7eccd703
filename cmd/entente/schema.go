package main

import (
	"fmt"
	"strings"

	"entente/extract/rule"

	"github.com/spf13/cobra"
)

func (a *app) schema() *cobra.Command {
	kinds := rule.SchemaKinds()
	return &cobra.Command{
		Use:   "schema [KIND]",
		Short: "Print the JSON Schema of a pack's files, for editors",
		Long: `Schema prints the JSON Schema of one kind of file of a rule pack: ` + strings.Join(kinds[:len(kinds)-1], ", ") + `
or ` + kinds[len(kinds)-1] + `. Without KIND it lists them. An editor that knows the schema
completes keys, shows what they are for, and marks mistakes as you type;
` + "`entente rules check`" + ` finds more.`,
		Example: `  entente schema
  entente schema entities > entities.schema.json`,
		Args:      wants(0, 1, "at most one kind of file"),
		ValidArgs: kinds,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listSchemas()
			}
			return a.printSchema(args[0])
		},
	}
}

func (a *app) listSchemas() error {
	text := ""
	for _, kind := range rule.SchemaKinds() {
		text += field(kind, rule.SchemaAbout(kind), 11)
	}
	_, err := fmt.Fprint(a.Stdout, text)
	return err
}

func (a *app) printSchema(kind string) error {
	text, err := rule.Schema(kind)
	if err == nil {
		_, err = a.Stdout.Write(text)
		return err
	}
	kinds := rule.SchemaKinds()
	bad := badUsage("there is no schema of %q", kind)
	if near := nearest(kind, kinds, 1); len(near) > 0 {
		return bad.withHint("did you mean %s?", near[0])
	}
	return bad.withHint("the kinds are %s", strings.Join(kinds, ", "))
}
