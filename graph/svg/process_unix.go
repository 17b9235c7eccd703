//go:build unix

package svg

import (
	"os/exec"
	"syscall"
)

// ownGroup puts the process into a group of its own, and lets the whole group
// be killed.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
