package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// asProgram makes the test binary behave as the program.
const asProgram = "ENTENTE_LAYOUT_TEST_RUN"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

type result struct {
	out, err string
	code     int
}

// program runs the program as a process of its own.
func program(t testing.TB, stdin string, env []string, args ...string) result {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, args...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	cmd.Env = append(append(os.Environ(), asProgram+"=1"), env...)
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

const triangle = `digraph { a -> b; b -> c; c -> a; a -> b }`

func TestEngines(t *testing.T) {
	for _, engine := range engines() {
		first := program(t, triangle, nil, "-K", engine)
		if first.code != exitFine || strings.Count(first.out, `"pos"`) != 7 || first.err != "" {
			t.Errorf("%s: code %d, %s\n%s", engine, first.code, first.err, first.out)
		}
		if again := program(t, triangle, nil, "-K", engine); again != first {
			t.Errorf("%s: another run gave something else", engine)
		}
	}
}

func TestFormats(t *testing.T) {
	for _, format := range formats() {
		if r := program(t, triangle, nil, "-T", format); r.code != exitFine || r.out == "" {
			t.Errorf("%s: code %d, %s", format, r.code, r.err)
		}
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name, stdin string
		args        []string
		code        int
		says        string
	}{
		{"empty", "", nil, exitUsage, "empty"},
		{"spaces", " \n ", nil, exitUsage, "empty"},
		{"prose", "once upon a time", nil, exitUsage, "not a DOT graph"},
		{"cut short", `digraph { a -> "b`, nil, exitUsage, "not a DOT graph"},
		{"NUL", "digraph { a\x00 }", nil, exitUsage, "NUL byte at offset 11"},
		{"binary", "\x7fELF\x02\x01", nil, exitUsage, "not a DOT graph"},
		{"engine", triangle, []string{"-K", "sfdp"}, exitUsage, `unknown engine "sfdp"`},
		{"format", triangle, []string{"-T", "png"}, exitUsage, `unknown format "png"`},
		{"flag", triangle, []string{"-x"}, exitUsage, "-x"},
		{"argument", triangle, []string{"in.dot"}, exitUsage, "in.dot"},
		{"no time", triangle, []string{"-limit", "0s"}, exitUsage, "-limit"},
		{"too little time", chain(3000), []string{"-limit", "30ms"}, exitFailed, "no layout within 30ms"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := program(t, tt.stdin, nil, tt.args...)
			if r.code != tt.code || !strings.Contains(r.err, tt.says) || r.out != "" {
				t.Errorf("code %d, want %d; stderr %q, want %q; stdout %q", r.code, tt.code, r.err, tt.says, r.out)
			}
			if strings.Count(r.err, "\n") != 1 {
				t.Errorf("stderr is not one line: %q", r.err)
			}
		})
	}
}

// TestOneThread holds that the limit works when Go may use one thread only.
func TestOneThread(t *testing.T) {
	start := time.Now()
	r := program(t, chain(3000), []string{"GOMAXPROCS=1"}, "-limit", "100ms")
	if r.code != exitFailed || time.Since(start) > 10*time.Second {
		t.Errorf("code %d after %v: %s", r.code, time.Since(start), r.err)
	}
}

func TestHelp(t *testing.T) {
	if r := program(t, "", nil, "-h"); r.code != exitFine || r.out != usage {
		t.Errorf("code %d, %q", r.code, r.out)
	}
}

// TestNoFiles holds that a graph cannot make Graphviz read a file.
func TestNoFiles(t *testing.T) {
	image := filepath.Join(t.TempDir(), "image.svg")
	if err := os.WriteFile(image, []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>`), 0o600); err != nil {
		t.Fatal(err)
	}
	r := program(t, fmt.Sprintf(`digraph { a [image=%q label=""] }`, image), nil)
	if r.code != exitFine || !strings.Contains(r.out, `"width": "0.75"`) {
		t.Errorf("code %d: %s", r.code, r.out)
	}
}

// chain is a graph that takes long.
func chain(n int) string {
	var b strings.Builder
	b.WriteString("digraph {\n")
	for i := range n {
		fmt.Fprintf(&b, "n%d -> n%d; n%d -> n%d\n", i, (i*7+3)%n, i, (i*13+5)%n)
	}
	return b.String() + "}\n"
}

// TestReadsOwnDOT holds that Graphviz takes what graph/dot writes, hostile
// names too, and finds no more in it than was meant.
func TestReadsOwnDOT(t *testing.T) {
	for name, want := range map[string]string{"visit": `"_gvid": 5,`, "hostile": `"_gvid": 1,`, "empty": ""} {
		src, err := os.ReadFile(filepath.Join("..", "..", "graph", "dot", "testdata", name+".dot"))
		if err != nil {
			t.Fatal(err)
		}
		r := program(t, string(src), nil)
		objects, _, _ := strings.Cut(r.out, `"edges"`)
		ids := strings.Count(objects, `"_gvid"`)
		if r.code != exitFine || !strings.Contains(objects, want) || ids != strings.Count(string(src), "fillcolor=") {
			t.Errorf("%s: code %d, %s: %d nodes\n%s", name, r.code, r.err, ids, r.out)
		}
	}
}
