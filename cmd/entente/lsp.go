package main

import (
	"context"
	"errors"

	"entente/cmd/entente/internal/lsp"
	"entente/data"
	"entente/extract/cache"

	"github.com/spf13/cobra"
)

func (a *app) lsp() *cobra.Command {
	return &cobra.Command{
		Use:   "lsp",
		Short: "Serve an editor: findings, completion and help for rule packs",
		Long: `Lsp is a language server (LSP 3.17) on standard input and output. An editor
starts it. While you type in a rule pack it shows what ` + "`entente rules check`" + `
finds, completes ids, words and keys, tells what rules match, and goes to where
a name is defined. The curator's guide has the settings of editors.`,
		Example: `  entente lsp`,
		Args:    wants(0, 0, "no argument"),
		RunE: func(c *cobra.Command, _ []string) error {
			err := lsp.Serve(c.Context(), a.Stdin, a.Stdout, lsp.Options{Lexicon: data.FS, Below: below, Store: cache.Default(), Version: programVersion()})
			if errors.Is(err, lsp.ErrNoShutdown) {
				return silent(ExitFindings) // as the protocol has it
			}
			if errors.Is(err, context.Canceled) {
				return nil
			}
			return err
		},
	}
}
