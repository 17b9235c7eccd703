package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes of the program.
const (
	ExitOK       = 0 // all is well
	ExitFindings = 1 // findings or differences
	ExitUsage    = 2 // wrong usage or bad input
	ExitFailure  = 3 // failed while working
)

// A Command is the program with its standard streams.
type Command struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
}

// Main runs the program with the arguments behind its name and returns its
// exit code.
func (c Command) Main(args []string) int {
	ctx, stop := interruptible()
	defer stop()
	c.Stdout = stdout{c.Stdout}
	a := &app{Command: c, ui: newUI(c.Stderr)}
	root := a.root()
	// cobra reads os.Args when it is given nil.
	root.SetArgs(append([]string{}, args...))
	return a.ui.exit(root.ExecuteContext(ctx))
}

// interruptible gives a context that ends with Ctrl-C or a request to
// terminate. The second Ctrl-C kills the program at once. A closed standard
// output becomes an error of the write instead of a signal, so that a build
// that only lost its reader still cleans up.
func interruptible() (context.Context, context.CancelFunc) {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// app is what the verbs share: the streams and the global flags.
type app struct {
	Command
	ui    *ui
	pack  string // folder of the rule pack; empty for the built-in one
	quiet bool
	color string
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "entente",
		Short: "Turn news articles into a knowledge graph with hand-curated rules",
		Long: `Entente reads news articles and gives a knowledge graph: who met whom, who
announced, opposes or visits what. Rules that people wrote find the facts, and
each edge names its rule and the words that it matched.`,
		Example: `  entente build us-japan.txt
  entente try "Penny Wong met Retno Marsudi in Jakarta."`,
		Version:                    programVersion(),
		SilenceErrors:              true,
		SilenceUsage:               true,
		DisableSuggestions:         true,
		SuggestionsMinimumDistance: 1,
		PersistentPreRunE:          func(*cobra.Command, []string) error { return a.setUp() },
	}
	asGroup(root)
	root.SetIn(a.Stdin)
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return badUsage("%v", err).withHint("see `%s --help`", c.CommandPath())
	})
	flags := root.PersistentFlags()
	flags.StringVar(&a.pack, "pack", "", "folder of the rule pack (default: the built-in one)")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "nothing on standard error but errors")
	flags.StringVar(&a.color, "color", "auto", "colour: auto, always or never")
	mustComplete(root, "color", "auto", "always", "never")
	if err := root.MarkPersistentFlagDirname("pack"); err != nil {
		panic(err) // the flag stands three lines above
	}
	root.AddCommand(a.initPack(), a.build(), a.extract(), a.try(), a.explain(), a.path(), a.rules(), a.score(), a.todo(), a.schema(), a.lsp(), a.version())
	return root
}

// setUp checks the global flags and sets up what depends on them.
func (a *app) setUp() error {
	switch a.color {
	case "auto", "always", "never":
	default:
		return badUsage("--color %q is none of auto, always, never", a.color)
	}
	a.ui.set(a.quiet, a.color)
	return nil
}

// asGroup makes c a command that only holds others: alone it shows its help,
// with an argument that is no verb it fails.
func asGroup(c *cobra.Command) {
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		var names []string
		for _, sub := range c.Commands() {
			names = append(names, sub.Name())
		}
		err := badUsage("%s has no verb %q", c.CommandPath(), args[0])
		if near := nearest(args[0], names, 1); len(near) > 0 {
			return err.withHint("did you mean `%s %s`?", c.CommandPath(), near[0])
		}
		return err.withHint("see `%s --help`", c.CommandPath())
	}
	c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
}

// wants checks the number of arguments and names what is missing. A negative
// max means any number.
func wants(min, max int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) >= min && (max < 0 || len(args) <= max) {
			return nil
		}
		return badUsage("%s wants %s, not %s", c.CommandPath(), what, count(len(args), "argument")).
			withHint("see `%s --help`", c.CommandPath())
	}
}

// mustComplete offers words to the shell's completion of a flag.
func mustComplete(c *cobra.Command, flag string, words ...string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // the flag is not defined
	}
}

// count writes a number with its noun: "1 edge", "2 edges".
func count(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(noun, "y"))
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
