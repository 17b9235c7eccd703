package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// settled is how long a file must have been left alone before it is sealed.
const settled = 2 * time.Second

// sealed says whether the file at a path was found sound before and has not
// been touched since.
func (s *Store) sealed(path string, info fs.FileInfo) bool {
	id, _ := identity(info)
	if id == "" {
		return false
	}
	seal, err := os.ReadFile(path + sealSuffix)
	return err == nil && string(seal) == id+"\n"
}

// seal notes that the file at a path is sound.
func (s *Store) seal(path string, info fs.FileInfo) {
	id, changed := identity(info)
	if id == "" || !old(changed) {
		return
	}
	_ = s.write(path+sealSuffix, []byte(id+"\n"))
}

func old(changed time.Time) bool { return time.Since(changed) > settled }

// sumFrom is the size from which on the sum of a file is kept: a megabyte is
// summed up in less than a millisecond.
const sumFrom = 1 << 20

// Sum gives the SHA-256 of a file of a pack. For a large file on disk that has
// not been touched since it was last summed up, it does not call read.
func (s *Store) Sum(info fs.FileInfo, read func() ([]byte, error)) (sum [sha256.Size]byte, err error) {
	id, changed := identity(info)
	if s == nil || id == "" || info.Size() < sumFrom {
		data, err := read()
		return sha256.Sum256(data), err
	}
	name := KeyOf("sum", []byte(id))
	path := filepath.Join(s.folder, hex.EncodeToString(name[:])+sealSuffix)
	if sum, ok := readSum(path, id); ok {
		return sum, nil
	}
	data, err := read()
	if err != nil {
		return sum, err
	}
	sum = sha256.Sum256(data)
	if old(changed) && int64(len(data)) == info.Size() && os.MkdirAll(s.folder, 0o700) == nil {
		_ = s.write(path, keptSum(id, sum))
	}
	return sum, nil
}

// keptSum is what the file of a sum holds: the identity, the sum, and a sum of
// both.
func keptSum(id string, sum [sha256.Size]byte) []byte {
	b := fmt.Appendf(nil, "%s\n%x\n", id, sum)
	return fmt.Appendf(b, "%x\n", sha256.Sum256(b))
}

// readSum reads a kept sum. A damaged one is not believed.
func readSum(path, id string) (sum [sha256.Size]byte, ok bool) {
	text, err := os.ReadFile(path)
	if err != nil {
		return sum, false
	}
	hexed, ok := strings.CutPrefix(string(text), id+"\n")
	if !ok || len(hexed) < 2*sha256.Size {
		return sum, false
	}
	if _, err := hex.Decode(sum[:], []byte(hexed[:2*sha256.Size])); err != nil {
		return sum, false
	}
	return sum, string(text) == string(keptSum(id, sum))
}
