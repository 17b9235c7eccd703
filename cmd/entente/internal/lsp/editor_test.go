//go:build editor

package lsp

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What editors see. These tests fetch what they need: `make test-lsp`.

const seen = `finding 6:16-21 unknown-relation unknown relation "vists" Hint: did you mean visits?
mended
`

const hovered = `hovers **sigrid-holm** (Person) Sigrid Holm Short: Holm In: norway Role: harbour minister of norway (2021 on) File: entities/people.yaml:7
jumps to relations.yaml 2:3
`

func TestEditorNeovim(t *testing.T) {
	if _, err := exec.LookPath("nvim"); err != nil {
		run(t, ".", nil, "apt-get", "install", "-y", "neovim")
	}
	folder, program := mistaken(t)
	out := filepath.Join(t.TempDir(), "out")
	script, err := filepath.Abs("testdata/editor/session.lua")
	if err != nil {
		t.Fatal(err)
	}
	run(t, folder, []string{"ENTENTE=" + program, "OUT=" + out}, "nvim", "--headless", "-n", "-u", "NONE", "+luafile "+script)
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(seen+"completes meet (meet)\n"+hovered, string(got)); diff != "" {
		t.Errorf("-want +Neovim\n%s", diff)
	}
}

// The library beneath VS Code's client.
func TestEditorVSCodeProtocol(t *testing.T) {
	modules := t.TempDir()
	run(t, modules, nil, "npm", "install", "--no-audit", "--no-fund", "--prefix", modules, "vscode-languageserver-protocol@3.18.5")
	folder, program := mistaken(t)
	script, err := filepath.Abs("testdata/editor/session.mjs")
	if err != nil {
		t.Fatal(err)
	}
	got := run(t, folder, []string{"ENTENTE=" + program, "MODULES=" + modules}, "node", script)
	want := "counts in utf-16\n" + seen + "completes call (visit, travel to)\ncompletes meet (meet)\n" + hovered + "ends with 0\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +node\n%s", diff)
	}
}

// mistaken makes a pack with a mistake in a rule, and the program.
func mistaken(t *testing.T) (folder, program string) {
	t.Helper()
	folder = t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("testdata/pack")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "rules", "calls.yaml")
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(b), "{who} visits", "{who} vists", 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	program = filepath.Join(t.TempDir(), "entente")
	run(t, "../..", nil, "go", "build", "-o", program, ".")
	return folder, program
}

// run runs a program and gives what it prints.
func run(t *testing.T, folder string, env []string, name string, args ...string) string {
	t.Helper()
	c := exec.Command(name, args...)
	c.Dir = folder
	c.Env = append(os.Environ(), env...)
	var errors strings.Builder
	c.Stderr = &errors
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s%s", name, strings.Join(args, " "), err, out, errors.String())
	}
	return string(out)
}
