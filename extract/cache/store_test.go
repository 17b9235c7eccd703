package cache

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

var key = KeyOf("test", []byte("a"))

func keptFile(t *testing.T, s *Store) string {
	t.Helper()
	return s.path(s.own(key))
}

func TestSaveAndLoad(t *testing.T) {
	s := Open(filepath.Join(t.TempDir(), "new", "folder"))
	if s.Load(key) != nil {
		t.Error("something is there before it was kept")
	}
	s.Save(key, []byte("one "), nil, []byte("two"))
	for range 2 {
		if got := s.Load(key); string(got) != "one two" {
			t.Errorf("Load gives %q", got)
		}
	}
	if s.Load(KeyOf("test", []byte("b"))) != nil || s.Load(KeyOf("tes", []byte("ta"))) != nil {
		t.Error("another key gives something")
	}
	info, err := os.Stat(s.folder)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v, %v", info.Mode(), err)
	}
}

// A file with any byte changed, or cut off anywhere, is not believed.
func TestDamage(t *testing.T) {
	s := Open(t.TempDir())
	s.Save(key, []byte("what is kept"))
	whole, err := os.ReadFile(keptFile(t, s))
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		bad := slices.Clone(whole)
		bad[i] ^= 4
		if err := os.WriteFile(keptFile(t, s), bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := s.Load(key); got != nil {
			t.Errorf("with byte %d changed it gives %q", i, got)
		}
		if err := os.WriteFile(keptFile(t, s), whole[:i], 0o600); err != nil {
			t.Fatal(err)
		}
		if got := s.Load(key); got != nil {
			t.Errorf("cut off at %d it gives %q", i, got)
		}
	}
	s.Save(key, []byte("what is kept"))
	if string(s.Load(key)) != "what is kept" {
		t.Error("it is not made anew")
	}
}

// A file that was sealed is summed up again once it is touched, also when its
// times are set back.
func TestSealedThenDamaged(t *testing.T) {
	if id, _ := identityOf(t, t.TempDir()); id == "" {
		t.Skip("nothing is sealed on this system")
	}
	s := Open(t.TempDir())
	s.Save(key, []byte("what is kept"))
	info, _ := os.Stat(keptFile(t, s))
	time.Sleep(settled + 100*time.Millisecond)
	if s.Load(key) == nil || !s.sealed(keptFile(t, s), info) {
		t.Fatal("it is not sealed")
	}
	bad, _ := os.ReadFile(keptFile(t, s))
	bad[headSize] ^= 1
	if err := os.WriteFile(keptFile(t, s), bad, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(keptFile(t, s), info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	if got := s.Load(key); got != nil {
		t.Errorf("it gives %q", got)
	}
}

func identityOf(t *testing.T, path string) (string, time.Time) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return identity(info)
}

// A file just written is not sealed: a change within the clock's grain would go
// unseen.
func TestNoSealWhileFresh(t *testing.T) {
	s := Open(t.TempDir())
	s.Save(key, []byte("what is kept"))
	s.Load(key)
	if _, err := os.Stat(keptFile(t, s) + sealSuffix); err == nil {
		t.Error("a fresh file is sealed")
	}
}

func TestOtherProgram(t *testing.T) {
	s := Open(t.TempDir())
	s.Save(key, []byte("what is kept"))
	other := *s
	other.program += "x"
	if other.Load(key) != nil {
		t.Error("another program reads it")
	}
}

// A file that others may read is not the store's: it makes its own for nobody
// else.
func TestForeignFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no such permissions here")
	}
	s := Open(t.TempDir())
	s.Save(key, []byte("what is kept"))
	if err := os.Chmod(keptFile(t, s), 0o644); err != nil {
		t.Fatal(err)
	}
	if s.Load(key) != nil {
		t.Error("it is believed")
	}
}

// Without a folder nothing fails.
func TestNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var none *Store
	for _, s := range []*Store{none, Open(file), Open(filepath.Join(file, "below"))} {
		s.Save(key, []byte("a"))
		if s.Load(key) != nil {
			t.Error("something is kept")
		}
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		sum, err := s.Sum(info, func() ([]byte, error) { return []byte("text"), nil })
		if err != nil || sum != sha256.Sum256([]byte("text")) {
			t.Errorf("Sum gives %x, %v", sum, err)
		}
	}
}

func TestDefault(t *testing.T) {
	t.Setenv(Variable, "off")
	if Default() != nil {
		t.Error("off gives a store")
	}
	dir := t.TempDir()
	t.Setenv(Variable, dir)
	if s := Default(); s == nil || s.folder != dir {
		t.Errorf("the store is %v", s)
	}
	t.Setenv(Variable, "")
	t.Setenv("XDG_CACHE_HOME", dir)
	t.Setenv("HOME", dir)
	if s := Default(); s == nil || !strings.HasPrefix(s.folder, dir) {
		t.Errorf("the store is %v", s)
	}
}

// Many at once, some of them saving, see the whole or nothing.
func TestAtOnce(t *testing.T) {
	dir := t.TempDir()
	want := bytes.Repeat([]byte("what is kept "), 10_000)
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			s := Open(dir)
			if i%2 == 0 {
				s.Save(key, want)
			}
			if got := s.Load(key); got != nil && !bytes.Equal(got, want) {
				t.Errorf("it gives %d bytes", len(got))
			}
		})
	}
	wg.Wait()
	if left, _ := filepath.Glob(filepath.Join(dir, "*"+tempSuffix)); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// The folder does not grow without end, and only the store's own files go.
func TestRoom(t *testing.T) {
	dir := t.TempDir()
	s := Open(dir)
	s.room = 10_000
	stranger := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(stranger, make([]byte, 20_000), 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		s.Save(KeyOf("test", []byte{byte(i)}), make([]byte, 3000))
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"+keptSuffix))
	if len(files) < 2 || len(files) > 3 {
		t.Errorf("%d files are kept", len(files))
	}
	if s.Load(KeyOf("test", []byte{19})) == nil {
		t.Error("the newest is not kept")
	}
	if _, err := os.Stat(stranger); err != nil {
		t.Error(err)
	}
	s.Save(key, make([]byte, 9000))
	if s.Load(key) != nil {
		t.Error("a file larger than the room is kept")
	}
}

// A large file of a pack is read once, and again when it was touched.
func TestSum(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "table.tsv")
	if id, _ := identityOf(t, dir); id == "" {
		t.Skip("no sum is kept on this system")
	}
	s := Open(filepath.Join(dir, "cache"))
	reads := 0
	sum := func(want []byte) {
		t.Helper()
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Sum(info, func() ([]byte, error) {
			reads++
			return os.ReadFile(file)
		})
		if err != nil || got != sha256.Sum256(want) {
			t.Errorf("Sum gives %x, %v", got, err)
		}
	}
	content := bytes.Repeat([]byte("a"), sumFrom)
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	before, _ := os.Stat(file)
	sum(content)
	sum(content)
	if reads != 2 {
		t.Errorf("a fresh file was read %d times, want 2", reads)
	}
	time.Sleep(settled + 100*time.Millisecond)
	sum(content)
	sum(content)
	if reads != 3 {
		t.Errorf("a settled file was read %d times, want once", reads-2)
	}
	content[0] = 'b' // as long as before, and with the time of before
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(file, before.ModTime(), before.ModTime()); err != nil {
		t.Fatal(err)
	}
	sum(content)
	if reads != 4 {
		t.Errorf("a changed file was read %d times, want once", reads-3)
	}
	failed := errors.New("no")
	if _, err := s.Sum(before, func() ([]byte, error) { return nil, failed }); reads != 4 && !errors.Is(err, failed) {
		t.Errorf("Sum gives %v", err)
	}
}

// A damaged sum is not believed.
func TestSumDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a"+sealSuffix)
	want := sha256.Sum256([]byte("text"))
	text := keptSum("1 2 3", want)
	for i := -1; i < len(text); i++ {
		bad := slices.Clone(text)
		if i >= 0 {
			bad[i] ^= 1
		}
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		got, ok := readSum(path, "1 2 3")
		if ok != (i < 0) || ok && got != want {
			t.Errorf("with byte %d changed it gives %x, %v", i, got, ok)
		}
	}
}

func ExampleStore() {
	store := Open(filepath.Join(os.TempDir(), "entente-example"))
	defer os.RemoveAll(store.folder)
	key := KeyOf("lengths 1", []byte("the text that it is made of"))
	if store.Load(key) == nil {
		store.Save(key, []byte("27"))
	}
	fmt.Printf("%s\n", store.Load(key))
	// Output: 27
}
