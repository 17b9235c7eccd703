package cachedir

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	sealSuffix = ".sha256"
	tempSuffix = ".tmp"        // what wazero calls a file that it is writing
	tempAge    = 1 * time.Hour // older ones belong to a process that was killed
)

var errNotPrivate = errors.New("not a folder of its own")

// prepare makes the folder, private to the user, and removes what is damaged
// in it. After an error the folder must not be used.
func prepare(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make the cache folder: %w", err)
	}
	info, err := os.Lstat(folder)
	if err != nil {
		return fmt.Errorf("look at the cache folder: %w", err)
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: %w", folder, errNotPrivate)
	}
	// Only the owner may do this, so it is also the test of ownership.
	if err := os.Chmod(folder, 0o700); err != nil {
		return fmt.Errorf("make the cache folder private: %w", err)
	}
	sound, err := sweep(folder)
	if err != nil {
		return err
	}
	if sound {
		return nil
	}
	return probe(folder)
}

// sweep removes every file that its seal does not vouch for, and says whether
// a sound one is left.
func sweep(folder string) (sound bool, err error) {
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return gone(err)
		}
		keep, err := judge(path, d)
		if err != nil {
			return gone(err)
		}
		if !keep {
			return gone(errors.Join(gone(os.Remove(path)), gone(os.Remove(path+sealSuffix))))
		}
		sound = sound || isCode(path)
		return nil
	})
	if err != nil {
		return false, fmt.Errorf("check the cache folder: %w", err)
	}
	return sound, nil
}

func judge(path string, d fs.DirEntry) (keep bool, err error) {
	if !d.Type().IsRegular() {
		return false, nil
	}
	if sealed, ok := strings.CutSuffix(path, sealSuffix); ok {
		_, err := os.Lstat(sealed)
		return err == nil, gone(err)
	}
	if strings.HasSuffix(path, tempSuffix) {
		info, err := d.Info()
		if err != nil {
			return false, err
		}
		return time.Since(info.ModTime()) < tempAge, nil
	}
	sum, err := sumOf(path)
	if err != nil {
		return false, err
	}
	want, err := os.ReadFile(path + sealSuffix)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	return bytes.Equal(want, sum), nil
}

func isCode(path string) bool {
	return !strings.HasSuffix(path, sealSuffix) && !strings.HasSuffix(path, tempSuffix)
}

// gone forgives that another process removed the file first.
func gone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// seal writes down the sum of each file that has none. A seal that cannot be
// written only costs the next start its cache, so errors are dropped.
func seal(folder string) {
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() || !isCode(path) {
			return nil
		}
		if _, err := os.Lstat(path + sealSuffix); err == nil {
			return nil
		}
		sum, err := sumOf(path)
		if err == nil {
			_ = writeAtomic(path+sealSuffix, sum)
		}
		return nil
	})
}

func sumOf(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return nil, err
	}
	return []byte(hex.EncodeToString(h.Sum(nil)) + "\n"), nil
}

func writeAtomic(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*"+tempSuffix)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// probe proves that the compiled code will fit: go-graphviz panics when it
// cannot write its cache.
func probe(folder string) error {
	f, err := os.CreateTemp(folder, "probe.*"+tempSuffix)
	if err != nil {
		return fmt.Errorf("write to the cache folder: %w", err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(make([]byte, room))
	if err := errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("write to the cache folder: %w", err)
	}
	return nil
}
