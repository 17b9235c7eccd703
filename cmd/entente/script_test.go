package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"
)

// `go test ./cmd/entente -run Scripts -update` writes what the program prints
// into the scripts. Read the difference before you keep it.
var update = flag.Bool("update", false, "rewrite the expected output in the scripts")

// The scripts run the program of the test binary itself, and find
// entente-layout where it was built once.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"entente": main})
}

// scripts are what every script gets: the small pack tiny, the articles
// talks.txt, talks.ndjson and us-japan.txt, the gold gold.jsonl for the talks,
// and commands of its own.
func scripts(t *testing.T, files ...string) {
	t.Helper()
	layout := buildLayout(t)
	testscript.Run(t, testscript.Params{
		Files:               files,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("ENTENTE_LAYOUT", layout)
			env.Setenv("ENTENTE_CACHE", "off")
			env.Setenv("NO_COLOR", "")
			env.Setenv("TERM", "xterm")
			for from, to := range map[string]string{
				"testdata/tiny":                    "tiny",
				"testdata/talks.txt":               "talks.txt",
				"testdata/talks.ndjson":            "talks.ndjson",
				"testdata/gold.jsonl":              "gold.jsonl",
				"../../data/articles/us-japan.txt": "us-japan.txt",
			} {
				if err := copyAll(from, filepath.Join(env.WorkDir, to)); err != nil {
					return err
				}
			}
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"holds":   holds,
			"make":    makeFile,
			"appears": appears,
		},
	})
}

func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	scripts(t, append(files, examples(t))...)
}

// examples makes a script of the examples in the help of all verbs, so that
// each works as it is written.
func examples(t *testing.T) string {
	t.Helper()
	var script strings.Builder
	script.WriteString("exec cp -r tiny mypack\nexec entente build -q -o . --format jsonld us-japan.txt\n")
	root := (&app{ui: newUI(nil)}).root()
	if root.Example == "" {
		t.Error("the help of entente has no example")
	}
	for _, c := range append(verbs(root), root) {
		if c.Example == "" {
			t.Errorf("the help of %s has no example", c.CommandPath())
		}
		for line := range strings.Lines(c.Example) {
			fmt.Fprintf(&script, "exec sh -c '%s'\n", strings.ReplaceAll(strings.TrimSpace(line), "'", "''"))
		}
	}
	file := filepath.Join(t.TempDir(), "help_examples.txtar")
	if err := os.WriteFile(file, []byte(script.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// verbs lists the commands below c.
func verbs(c *cobra.Command) []*cobra.Command {
	var found []*cobra.Command
	for _, sub := range c.Commands() {
		found = append(found, sub)
		found = append(found, verbs(sub)...)
	}
	return found
}

// buildLayout builds the program that lays graphs out, once for all scripts.
func buildLayout(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "entente-layout")
	out, err := exec.Command("go", "build", "-o", path, "../entente-layout").CombinedOutput()
	if err != nil {
		t.Fatalf("building entente-layout: %v\n%s", err, out)
	}
	return path
}

func copyAll(from, to string) error {
	info, err := os.Stat(from)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return os.CopyFS(to, os.DirFS(from))
	}
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o666)
}

// exits CODE PROGRAM ARG... runs a program that must end with this exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// holds DIR FILE... checks that a folder holds these files and no others,
// hidden ones included.
func holds(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: holds DIR FILE...")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	want := slices.Sorted(slices.Values(args[1:]))
	if !slices.Equal(names, want) {
		ts.Fatalf("%s holds %q, want %q", args[0], names, want)
	}
}

// make FILE TEXT [TIMES] writes text, in which Go's escapes stand for
// characters and bytes, a number of times.
func makeFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: make FILE TEXT [TIMES]")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	times := 1
	if len(args) == 3 {
		times, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(text), times), 0o666))
}

// appears FILE waits until a file is there.
func appears(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: appears FILE")
	}
	for range 500 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	ts.Fatalf("%s did not appear", args[0])
}
