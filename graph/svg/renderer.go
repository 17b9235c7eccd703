package svg

import (
	"bytes"
	"context"
	"entente/graph/internal/look"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// What can go wrong with the layout program.
var (
	ErrNoRenderer = errors.New("the layout program entente-layout was not found")
	ErrTimeout    = errors.New("the layout program took too long and was stopped")
	ErrRenderer   = errors.New("the layout program failed")
)

const (
	program  = "entente-layout"
	variable = "ENTENTE_LAYOUT"
	maxOut   = 256 << 20 // bytes of answer
	maxErr   = 64 << 10  // bytes of error text
)

// findRenderer gives the path of the layout program.
func findRenderer(wish string) (string, error) {
	if wish != "" {
		return checked(wish, "as given")
	}
	if exe, err := os.Executable(); err == nil {
		if real, err := filepath.EvalSymlinks(exe); err == nil {
			exe = real
		}
		beside := filepath.Join(filepath.Dir(exe), fileName())
		if isFile(beside) {
			return beside, nil
		}
	}
	if path := os.Getenv(variable); path != "" {
		return checked(path, "from "+variable)
	}
	path, err := exec.LookPath(program)
	if err != nil {
		return "", fmt.Errorf("%w beside this program, in $%s or in PATH: run \"make\", or set %s to its path", ErrNoRenderer, variable, variable)
	}
	return path, nil
}

func checked(path, origin string) (string, error) {
	if !isFile(path) {
		return "", fmt.Errorf("%w at %s (%s): run \"make\" to build it", ErrNoRenderer, path, origin)
	}
	return filepath.Abs(path)
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func fileName() string {
	if runtime.GOOS == "windows" {
		return program + ".exe"
	}
	return program
}

// runRenderer runs the layout program as a process group of its own and gives
// what it wrote. At the time limit, or when the context ends, the whole group
// is killed.
func runRenderer(ctx context.Context, path string, o Options, dot []byte) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	out, errs := &capped{max: maxOut}, &capped{max: maxErr}
	// The process has a limit of its own, in case that this one is killed.
	cmd := exec.CommandContext(limited, path, "-K", "dot", "-T", "json0", "-limit", (o.Timeout + 5*time.Second).String())
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(dot), out, errs
	cmd.WaitDelay = 2 * time.Second
	ownGroup(cmd)
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("layout given up: %w", context.Cause(ctx))
	case limited.Err() != nil:
		return nil, fmt.Errorf("%w (limit %v): draw a smaller graph or raise the limit", ErrTimeout, o.Timeout)
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %v%s", ErrRenderer, path, err, firstLine(errs.kept))
	case out.over:
		return nil, fmt.Errorf("%w: %s: its answer is larger than %d bytes", ErrRenderer, path, maxOut)
	}
	return out.kept, nil
}

// capped keeps the first bytes of a stream and drops the rest.
type capped struct {
	kept []byte
	max  int
	over bool
}

func (c *capped) Write(p []byte) (int, error) {
	keep := min(len(p), c.max-len(c.kept))
	c.over = c.over || keep < len(p)
	c.kept = append(c.kept, p[:keep]...)
	return len(p), nil
}

// firstLine makes one clean line of what a dying process said last.
func firstLine(b []byte) string {
	line, _, _ := strings.Cut(strings.TrimSpace(string(b)), "\n")
	if line = look.Clean(line); line == "" {
		return ""
	}
	return ": " + line
}
