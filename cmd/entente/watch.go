package main

import (
	"context"
	"io/fs"
	"time"
)

// watchEvery is how often a watched pack is looked at. Its files are few, and to
// ask for their times works on every file system, where notices of the system
// miss shared folders and editors that write beside the file.
const watchEvery = 150 * time.Millisecond

// A snapshot is what a folder's files looked like: enough to see a change.
type snapshot map[string]fileMark

type fileMark struct {
	size     int64
	modified int64
}

// takeSnapshot looks at every file below dir. What cannot be read is not there:
// an editor may be about to write it.
func takeSnapshot(fsys fs.FS, dir string) snapshot {
	s := snapshot{}
	_ = fs.WalkDir(fsys, dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if info, err := d.Info(); err == nil {
			s[path] = fileMark{info.Size(), info.ModTime().UnixNano()}
		}
		return nil
	})
	return s
}

func (s snapshot) same(t snapshot) bool {
	if len(s) != len(t) {
		return false
	}
	for path, mark := range s {
		if t[path] != mark {
			return false
		}
	}
	return true
}

// watch runs once, and again after each change below the folder, until the person
// stops it. What a run finds wrong is shown and the watch goes on.
func (a *app) watch(ctx context.Context, where packPlace, run func() error) error {
	for ctx.Err() == nil {
		before := takeSnapshot(where.fsys, where.dir)
		if err := run(); err != nil && ctx.Err() == nil {
			a.ui.exit(err) // shown; its code is for nobody
		}
		a.ui.note("watching %s; Ctrl-C ends it", where.file("."))
		if !waitForChange(ctx, where, before) {
			break
		}
	}
	return nil
}

// waitForChange waits until the folder differs, and until it is still for one
// look. It gives false when the person stops it.
func waitForChange(ctx context.Context, where packPlace, before snapshot) bool {
	ticks := time.NewTicker(watchEvery)
	defer ticks.Stop()
	changed := false
	for {
		select {
		case <-ctx.Done():
			return false
		case <-ticks.C:
		}
		now := takeSnapshot(where.fsys, where.dir)
		if same := now.same(before); same && changed {
			return true
		} else if !same {
			changed, before = true, now
		}
	}
}
