//go:build unix

package svg

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// script makes a renderer from lines of shell.
func script(t *testing.T, lines string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), program)
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+lines+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBadRenderer(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "none")
	tests := []struct {
		name, path string
		is         error
		says       string
	}{
		{"missing", missing, ErrNoRenderer, "make"},
		{"a folder", t.TempDir(), ErrNoRenderer, "make"},
		{"killed", script(t, "kill -9 $$"), ErrRenderer, "killed"},
		{"failed", script(t, "echo 'it is broken' >&2; echo more >&2; exit 3"), ErrRenderer, "it is broken"},
		{"terminal escape", script(t, `printf 'a\033[31mb\n' >&2; exit 3`), ErrRenderer, "a [31mb"},
		{"half an answer", script(t, `printf '{"bb":"0,0,'`), ErrRenderer, ""},
		{"no answer", script(t, "exit 0"), ErrRenderer, ""},
		{"another graph", script(t, `echo '{"bb":"0,0,1,1","objects":[]}'`), ErrRenderer, "0 objects"},
		{"does not read", script(t, "exec <&-; sleep 0.1; exit 1"), ErrRenderer, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			err := Write(&b, small(t), Options{Renderer: tt.path})
			if !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("got %v, want %v with %q", err, tt.is, tt.says)
			}
			if b.Len() > 0 {
				t.Errorf("%d bytes were written", b.Len())
			}
		})
	}
}

// TestTimeout holds that the whole process group dies at the limit.
func TestTimeout(t *testing.T) {
	pid := filepath.Join(t.TempDir(), "pid")
	slow := script(t, "sleep 60 & echo $! > "+pid+"; wait")
	start := time.Now()
	var b bytes.Buffer
	err := Write(&b, small(t), Options{Renderer: slow, Timeout: 300 * time.Millisecond})
	if !errors.Is(err, ErrTimeout) || !strings.Contains(err.Error(), "300ms") || b.Len() > 0 {
		t.Errorf("got %v and %d bytes", err, b.Len())
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("it took %v", d)
	}
	raw, err := os.ReadFile(pid)
	if err != nil {
		t.Skip("the script did not come so far")
	}
	child, err := strconv.Atoi(strings.TrimSpace(string(raw)))
	if err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if syscall.Kill(child, 0) != nil || isZombie(child) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("the renderer's child %d lives on", child)
}

// isZombie holds for a process that is dead and waits for init to notice.
func isZombie(pid int) bool {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err == nil && strings.Contains(string(stat), ") Z ")
}

func TestCancelled(t *testing.T) {
	cause := errors.New("Ctrl-C")
	ctx, cancel := context.WithCancelCause(context.Background())
	time.AfterFunc(100*time.Millisecond, func() { cancel(cause) })
	var b bytes.Buffer
	err := WriteContext(ctx, &b, small(t), Options{Renderer: script(t, "sleep 60")})
	if !errors.Is(err, cause) || b.Len() > 0 {
		t.Errorf("got %v and %d bytes", err, b.Len())
	}
}

func TestNegativeTimeout(t *testing.T) {
	if err := Write(&bytes.Buffer{}, small(t), Options{Timeout: -1}); err == nil {
		t.Error("no error")
	}
}

// TestFindRenderer holds where the program is looked for.
func TestFindRenderer(t *testing.T) {
	here := script(t, "exit 0")
	t.Setenv("PATH", t.TempDir())
	t.Setenv(variable, "")
	if _, err := findRenderer(""); !errors.Is(err, ErrNoRenderer) || !strings.Contains(err.Error(), `run "make"`) {
		t.Errorf("got %v", err)
	}
	t.Setenv("PATH", filepath.Dir(here))
	if got, err := findRenderer(""); got != here {
		t.Errorf("in PATH: %q, %v", got, err)
	}
	t.Setenv(variable, renderer)
	if got, err := findRenderer(""); got != renderer {
		t.Errorf("from %s: %q, %v", variable, got, err)
	}
	t.Setenv(variable, filepath.Join(t.TempDir(), "gone"))
	if _, err := findRenderer(""); !errors.Is(err, ErrNoRenderer) || !strings.Contains(err.Error(), variable) {
		t.Errorf("a wrong %s: %v", variable, err)
	}
}

// TestEmptyNeedsNoRenderer: there is nothing to place.
func TestEmptyNeedsNoRenderer(t *testing.T) {
	if err := Write(&bytes.Buffer{}, graphOfNothing(), Options{Renderer: "/nowhere"}); err != nil {
		t.Error(err)
	}
}
