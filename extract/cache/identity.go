//go:build linux || darwin

package cache

import (
	"fmt"
	"io/fs"
	"syscall"
	"time"
)

// identity gives what changes when a file is written, and the time of the last
// change: of the contents or of the inode, which no program can set back.
func identity(info fs.FileInfo) (id string, changed time.Time) {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return "", time.Time{}
	}
	inode := inodeChange(st)
	if changed = info.ModTime(); inode.After(changed) {
		changed = inode
	}
	return fmt.Sprintf("%d %d %d %d %d", st.Dev, st.Ino, st.Size, info.ModTime().UnixNano(), inode.UnixNano()), changed
}
