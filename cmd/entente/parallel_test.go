package main

import (
	"context"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestOrderedKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		old := runtime.GOMAXPROCS(workers)
		slow := func(_ context.Context, i int) int {
			time.Sleep(time.Duration(i%3) * time.Millisecond)
			return i * i
		}
		got := slices.Collect(ordered(t.Context(), ordered(t.Context(), numbers(50), slow), slow))
		runtime.GOMAXPROCS(old)
		for i, v := range got {
			if v != i*i*i*i {
				t.Fatalf("%d workers: place %d holds %d", workers, i, v)
			}
		}
		if len(got) != 50 {
			t.Fatalf("%d workers: %d results", workers, len(got))
		}
	}
}

// Whoever stops listening, or is stopped, leaves no work running behind.
func TestOrderedStops(t *testing.T) {
	var running atomic.Int32
	work := func(ctx context.Context, i int) int {
		running.Add(1)
		defer running.Add(-1)
		if i > 20 {
			<-ctx.Done()
		}
		return i
	}
	for range ordered(t.Context(), numbers(1<<40), work) {
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for i := range ordered(ctx, numbers(1<<40), work) {
		if i == 10 {
			cancel()
		}
	}
	if n := running.Load(); n != 0 {
		t.Errorf("%d workers run on", n)
	}
}
