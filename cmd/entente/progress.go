package main

import (
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// barDelay is how long work may take before a person is shown that it goes on.
const barDelay = time.Second

// progress is a bar on standard error. It shows itself when the work takes
// longer than barDelay. A nil progress does nothing, which is what a program
// that no person watches gets.
type progress struct {
	mu    sync.Mutex
	timer *time.Timer
	bar   *progressbar.ProgressBar // nil until the delay has passed
	done  int64
}

// progress starts a bar for work of the given size, -1 where it is not known.
// The caller must call finish.
func (u *ui) progress(size int64, what string) *progress {
	if u.quiet || !isTerminal(u.w) {
		return nil
	}
	p := &progress{}
	p.timer = time.AfterFunc(barDelay, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.timer == nil {
			return // finished meanwhile
		}
		p.bar = progressbar.NewOptions64(size,
			progressbar.OptionSetWriter(u.w),
			progressbar.OptionSetDescription(what),
			progressbar.OptionSetWidth(30),
			progressbar.OptionSetPredictTime(size > 0),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionSetRenderBlankState(true),
		)
		p.advance()
	})
	u.bar = p
	return p
}

// add tells that some of the work is done.
func (p *progress) add(n int64) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += n
	p.advance()
}

// advance moves the bar. The last step is left to finish: a bar that is full
// cannot be cleared any more, and the sizes are estimates.
func (p *progress) advance() {
	if p.bar == nil {
		return
	}
	at := p.done
	if max := p.bar.GetMax64(); max > 0 {
		at = min(at, max-1)
	}
	// The bar only fails when the terminal is gone, and then nobody looks.
	_ = p.bar.Set64(at)
}

// hide takes the bar off the screen, so that a line can be printed. It comes
// back with the next add.
func (p *progress) hide() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}

// finish takes the bar away for good.
func (p *progress) finish() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.timer != nil {
		p.timer.Stop()
		p.timer = nil
	}
	if p.bar != nil {
		_ = p.bar.Finish()
		p.bar = nil
	}
}
