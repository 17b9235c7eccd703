//go:build !(linux || darwin || freebsd || netbsd || openbsd)

package cache

import (
	"fmt"
	"io"
	"os"
)

// mapFile reads a file: this system has no simple way to map it.
func mapFile(f *os.File, size int) ([]byte, error) {
	b := make([]byte, size)
	if _, err := io.ReadFull(f, b); err != nil {
		return nil, fmt.Errorf("read a file of the cache: %w", err)
	}
	return b, nil
}
