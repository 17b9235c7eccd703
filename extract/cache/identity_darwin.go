package cache

import (
	"syscall"
	"time"
)

// inodeChange gives the time of the inode's last change.
func inodeChange(st *syscall.Stat_t) time.Time { return time.Unix(st.Ctimespec.Unix()) }
