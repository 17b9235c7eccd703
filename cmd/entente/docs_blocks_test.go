package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/google/go-cmp/cmp"
)

// console runs the commands of a block, which must print what stands there.
func (r *reader) console(b block) {
	var got strings.Builder
	last := 0
	r.last = ""
	for _, line := range r.d.lines[b.start:b.end] {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		fmt.Fprintln(&got, line)
		c := exec.Command("sh", "-c", fmt.Sprintf("(exit %d)\n%s", last, command)) // for echo $?
		c.Dir = r.dir
		c.Env = append(os.Environ(), "ENTENTE_LAYOUT="+r.layout, "ENTENTE_CACHE=off", "NO_COLOR=")
		out, err := c.CombinedOutput()
		if c.ProcessState == nil {
			r.t.Fatalf("%s: %s: %v", r.d.place(b), command, err)
		}
		last = c.ProcessState.ExitCode()
		got.Write(out)
		if len(out) > 0 && out[len(out)-1] != '\n' {
			got.WriteByte('\n')
		}
		r.last += string(out)
	}
	r.compare(b, got.String())
}

// compare compares a block with what it should be, or writes that down.
func (r *reader) compare(b block, want string) {
	if *update {
		r.d.replace(b, want)
		return
	}
	if diff := cmp.Diff(r.d.text(b), want); diff != "" {
		r.t.Errorf("%s: -the document +the program (-update writes it down)\n%s", r.d.place(b), diff)
	}
}

var makeTarget = regexp.MustCompile(`\bmake\b((?: [a-z]+)*)`)

// targets looks for the make targets of a block in the Makefile.
func (r *reader) targets(b block) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		r.t.Fatal(err)
	}
	for _, found := range makeTarget.FindAllStringSubmatch(r.d.text(b), -1) {
		for _, target := range strings.Fields(found[1]) {
			if !bytes.Contains(makefile, []byte("\n"+target+":")) {
				r.t.Errorf("%s: the Makefile has no %s", r.d.place(b), target)
			}
		}
	}
}

// file writes a block into the file that its first line names.
func (r *reader) file(b block) {
	name := filepath.Join(r.dir, r.d.named(b))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(r.d.text(b)), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

var topKey = regexp.MustCompile(`(?m)^(rules|words|entities):`)

// example runs the tests of a piece of a pack.
func (r *reader) example(b block) {
	text := r.d.text(b)
	dir := r.t.TempDir()
	for _, part := range []string{"pack.yaml", "types.yaml", "relations.yaml", "words", "entities"} {
		if err := copyAll(filepath.Join("../../data/diplomacy", part), filepath.Join(dir, part)); err != nil {
			r.t.Fatal(err)
		}
	}
	cuts := topKey.FindAllStringSubmatchIndex(text, -1)
	if len(cuts) == 0 {
		r.t.Fatalf("%s: the example has neither rules, words nor entities", r.d.place(b))
	}
	for i, cut := range cuts {
		end := len(text)
		if i+1 < len(cuts) {
			end = cuts[i+1][0]
		}
		// The empty lines keep the numbers of the lines.
		part := strings.Repeat("\n", b.start+strings.Count(text[:cut[0]], "\n")) + text[cut[0]:end]
		name := filepath.Join(dir, text[cut[2]:cut[3]], "example.yaml")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			r.t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(part), 0o666); err != nil {
			r.t.Fatal(err)
		}
	}
	r.runTests(b, dir)
}

func (r *reader) runTests(b block, dir string) {
	where, err := place(dir)
	if err != nil {
		r.t.Fatal(err)
	}
	x, err := loadExtractor(where)
	if err != nil {
		r.t.Errorf("%s: %v", r.d.place(b), err)
		return
	}
	r.x = x
	tests := 0
	for _, test := range packTests(x.Pack()) {
		if filepath.Base(test.At.File) != "example.yaml" {
			continue
		}
		tests++
		v := runTest(r.t.Context(), x, symmetricRelations(x.Pack()), test)
		if o := v.outcome(); o == testFailed || o == todoPassed {
			r.t.Errorf("%s:%d: %s\n  missing %q\n  unexpected %q", r.d.path, test.At.Line, test.Text, v.missing, v.extra)
		}
	}
	if tests == 0 {
		r.t.Errorf("%s: the example has no test", r.d.place(b))
	}
}
