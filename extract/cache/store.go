package cache

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// Variable names the environment variable that sets the folder. The value
// "off" means no cache. Unset means entente/packs in the user's cache folder.
const Variable = "ENTENTE_CACHE"

// A Store is a folder with kept files. It is safe for concurrent use, also by
// several processes. A nil Store keeps nothing.
type Store struct {
	folder  string
	program string // tells this program from other builds of it
	room    int64  // bytes that the files may take together
}

// room is enough for some packs of a million names.
const room = 1 << 30

// Default gives the store that the environment asks for.
func Default() *Store {
	wish := os.Getenv(Variable)
	if wish == "off" {
		return nil
	}
	if wish != "" {
		return Open(wish)
	}
	base, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	return Open(filepath.Join(base, "entente", "packs"))
}

// Open gives the store in a folder, which is made when something is kept.
func Open(folder string) *Store {
	abs, err := filepath.Abs(folder)
	if err != nil {
		return nil
	}
	return &Store{folder: abs, program: program(), room: room}
}

// program tells one build from another, so that a change of the stored form
// never meets files of before: by the file of the program, and by what Go wrote
// into it, for some systems give all files the same time.
func program() string {
	text := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		text = info.String()
	}
	exe, err := os.Executable()
	if err != nil {
		return text
	}
	info, err := os.Stat(exe)
	if err != nil {
		return text
	}
	return fmt.Sprintf("%s\n%d %d", text, info.Size(), info.ModTime().UnixNano())
}

// A Key says what a file is made of.
type Key [sha256.Size]byte

// KeyOf makes the key of a kind of file from what it is made of.
func KeyOf(kind string, parts ...[]byte) Key {
	h := sha256.New()
	fmt.Fprintf(h, "%s\n", kind)
	for _, p := range parts {
		fmt.Fprintf(h, "%d ", len(p))
		h.Write(p)
	}
	return Key(h.Sum(nil))
}

// The form of a file: the magic, the byte order, the key, the size of what is
// kept, what is kept, and the SHA-256 of all that.
const (
	magic     = "entente kept 1\n\x00"
	byteOrder = uint64(0x0102030405060708)
	headSize  = len(magic) + 8 + len(Key{}) + 8
)

const (
	keptSuffix = ".kept"
	sealSuffix = ".seal"
	tempSuffix = ".tmp"
)

// own joins the program to a key, so that builds do not share files.
func (s *Store) own(key Key) Key { return KeyOf("program", []byte(s.program), key[:]) }

func (s *Store) path(key Key) string {
	return filepath.Join(s.folder, hex.EncodeToString(key[:])+keptSuffix)
}

func head(key Key, size int) []byte {
	b := append(make([]byte, 0, headSize), magic...)
	b = binary.NativeEndian.AppendUint64(b, byteOrder)
	b = append(b, key[:]...)
	return binary.NativeEndian.AppendUint64(b, uint64(size))
}

// Load gives what was kept under a key, or nil. The bytes must not be changed;
// they begin at a multiple of 8 and stay in memory as long as the process runs.
func (s *Store) Load(key Key) []byte {
	if s == nil {
		return nil
	}
	key = s.own(key)
	f, err := os.Open(s.path(key))
	if err != nil {
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !private(info) || info.Size() < int64(headSize+sha256.Size) {
		return nil
	}
	b, err := mapFile(f, int(info.Size()))
	if err != nil {
		return nil
	}
	size := len(b) - headSize - sha256.Size
	if string(b[:headSize]) != string(head(key, size)) {
		return nil
	}
	if !s.sealed(s.path(key), info) {
		sum := sha256.Sum256(b[:headSize+size])
		if string(sum[:]) != string(b[headSize+size:]) {
			return nil
		}
		s.seal(s.path(key), info)
	}
	return b[headSize : headSize+size : headSize+size]
}

// private says whether a file that could be opened is the user's own: nobody
// else may read it. What others wrote could be made to lead astray.
func private(info fs.FileInfo) bool {
	return info.Mode().IsRegular() && (runtime.GOOS == "windows" || info.Mode().Perm()&0o077 == 0)
}

// Save keeps parts, one behind the other, under a key. What cannot be written
// is not kept.
func (s *Store) Save(key Key, parts ...[]byte) {
	if s == nil {
		return
	}
	size := 0
	for _, p := range parts {
		size += len(p)
	}
	if int64(size) > s.room/2 || os.MkdirAll(s.folder, 0o700) != nil {
		return
	}
	s.makeRoom(int64(size))
	key = s.own(key)
	all := append([][]byte{head(key, size)}, parts...)
	h := sha256.New()
	for _, p := range all {
		h.Write(p)
	}
	_ = s.write(s.path(key), append(all, h.Sum(nil))...)
}

// write writes a file beside and renames it.
func (s *Store) write(path string, parts ...[]byte) error {
	f, err := os.CreateTemp(s.folder, "*"+tempSuffix)
	if err != nil {
		return fmt.Errorf("make a file in the cache: %w", err)
	}
	for _, p := range parts {
		if err == nil {
			_, err = f.Write(p)
		}
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
		return fmt.Errorf("write to the cache: %w", err)
	}
	return nil
}

// tempAge is the age of a file that a killed process left half written.
const tempAge = time.Hour

// makeRoom removes the oldest files until there is room for size more bytes.
func (s *Store) makeRoom(size int64) {
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		return
	}
	var files []fs.FileInfo
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !ours(e.Name()) {
			continue
		}
		if strings.HasSuffix(e.Name(), tempSuffix) {
			if time.Since(info.ModTime()) > tempAge {
				os.Remove(filepath.Join(s.folder, e.Name()))
			}
			continue
		}
		files = append(files, info)
		size += info.Size()
	}
	slices.SortFunc(files, func(a, b fs.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	for _, info := range files {
		if size <= s.room {
			return
		}
		if os.Remove(filepath.Join(s.folder, info.Name())) == nil {
			size -= info.Size()
		}
	}
}

// ours says whether a file of the folder is one that a Store makes.
func ours(name string) bool {
	return strings.HasSuffix(name, keptSuffix) || strings.HasSuffix(name, sealSuffix) || strings.HasSuffix(name, tempSuffix)
}
