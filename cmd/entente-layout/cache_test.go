package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"entente/cmd/entente-layout/internal/cachedir"
)

// laidOut runs the program with a cache folder and wants it to work.
func laidOut(t *testing.T, folder string, env ...string) {
	t.Helper()
	r := program(t, triangle, append(env, cachedir.Variable+"="+folder))
	if r.code != exitFine || strings.Count(r.out, `"pos"`) != 7 || r.err != "" {
		t.Errorf("code %d: %s\n%s", r.code, r.err, r.out)
	}
}

// codeFiles lists the compiled code in a cache folder.
func codeFiles(t *testing.T, folder string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && filepath.Ext(path) == "" {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestPrivateCache holds that the cache is made where it should be and nowhere
// else: cachedir is initialised before go-graphviz.
func TestPrivateCache(t *testing.T) {
	shared, folder := t.TempDir(), filepath.Join(t.TempDir(), "new", "cache")
	laidOut(t, folder, "TMPDIR="+shared, "TMP="+shared)
	if left, _ := os.ReadDir(shared); len(left) > 0 {
		t.Errorf("the shared temporary folder holds %v", left)
	}
	if n := len(codeFiles(t, folder)); n != 1 {
		t.Fatalf("%d files of code in the cache, want 1", n)
	}
	if info, err := os.Stat(folder); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the cache folder is %v, %v", info.Mode(), err)
	}
	before := modTime(t, codeFiles(t, folder)[0])
	laidOut(t, folder)
	if after := modTime(t, codeFiles(t, folder)[0]); after != before {
		t.Error("the second run compiled again")
	}
}

func modTime(t *testing.T, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime().UnixNano()
}

func TestDamagedCache(t *testing.T) {
	folder := t.TempDir()
	laidOut(t, folder)
	file := codeFiles(t, folder)[0]
	good, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	flipped := append([]byte(nil), good...)
	flipped[100] ^= 0xff // an offset of a function: wazero does not check it
	for _, damage := range [][]byte{flipped, nil} {
		if err := os.WriteFile(file, damage, 0o600); err != nil {
			t.Fatal(err)
		}
		laidOut(t, folder)
		if now, err := os.ReadFile(file); err != nil || len(now) != len(good) {
			t.Errorf("the cache was not mended: %d bytes, %v", len(now), err)
		}
	}
	if err := os.Remove(file); err != nil { // its seal stays
		t.Fatal(err)
	}
	laidOut(t, folder)
	before := modTime(t, file)
	laidOut(t, folder)
	if modTime(t, file) != before {
		t.Error("a seal without its file keeps the cache from working")
	}
}

func TestUnusableCache(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	target := t.TempDir()
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	for name, folder := range map[string]string{
		"off": "off", "a file": file, "a link": link,
	} {
		t.Run(name, func(t *testing.T) { laidOut(t, folder) })
	}
	if left, _ := os.ReadDir(target); len(left) > 0 {
		t.Errorf("the link's target holds %v", left)
	}
}

// TestTogether holds that programs that start at once do not harm each other.
func TestTogether(t *testing.T) {
	folder := t.TempDir()
	for range 2 {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			laidOut(t, folder)
			laidOut(t, folder)
		})
	}
}
