package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWatch holds that a watch runs again for a changed, a new and a lost file,
// also behind a run that found something wrong, and ends with its context.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("rules.yaml", "rules: []")
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	var stderr bytes.Buffer
	a := &app{Command: Command{Stderr: &stderr}, ui: newUI(&stderr)}
	runs := make(chan string)
	done := make(chan error)
	where := packPlace{os.DirFS(dir), ".", dir}
	go func() {
		done <- a.watch(ctx, where, func() error {
			text, err := os.ReadFile(filepath.Join(dir, "rules.yaml"))
			if err != nil {
				text = []byte("gone")
			}
			select {
			case runs <- string(text):
			case <-ctx.Done():
			}
			return errors.New("something is wrong")
		})
	}()
	next := func(want string) {
		t.Helper()
		select {
		case got := <-runs:
			if got != want {
				t.Errorf("ran on %q, want %q", got, want)
			}
		case <-ctx.Done():
			t.Fatal("did not run again")
		}
	}
	next("rules: []")
	write("rules.yaml", "rules: [] # changed")
	next("rules: [] # changed")
	write("words.yaml", "words: {}")
	next("rules: [] # changed")
	if err := os.Remove(filepath.Join(dir, "rules.yaml")); err != nil {
		t.Fatal(err)
	}
	next("gone")
	stop()
	if err := <-done; err != nil {
		t.Errorf("ended with %v", err)
	}
	if got := strings.Count(stderr.String(), "something is wrong"); got < 3 {
		t.Errorf("%d runs said what is wrong, want at least 3", got)
	}
}
