package main

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// ordered runs f over the items of in with GOMAXPROCS workers and gives the
// results in the order of the items. At most a few results a worker wait for
// an earlier one, so memory stays bounded however long in is.
//
// When the context ends the sequence ends early. It waits for every f that
// runs, but not for in, which may wait for a person to type.
func ordered[T, R any](ctx context.Context, in iter.Seq[T], f func(context.Context, T) R) iter.Seq[R] {
	workers := runtime.GOMAXPROCS(0)
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		jobs := make(chan job[T, R])
		queue := make(chan chan R, 4*workers)
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()

		go func() {
			defer close(queue)
			defer close(jobs)
			for item := range in {
				j := job[T, R]{item, make(chan R, 1)}
				if !send(ctx, queue, j.result) || !send(ctx, jobs, j) {
					return
				}
			}
		}()
		for range workers {
			running.Go(func() {
				for j, ok := receive(ctx, jobs); ok; j, ok = receive(ctx, jobs) {
					j.result <- f(ctx, j.item)
				}
			})
		}
		for result, ok := receive(ctx, queue); ok; result, ok = receive(ctx, queue) {
			r, ok := receive(ctx, result)
			if !ok || !yield(r) {
				return
			}
		}
	}
}

// A job is an item and where its result goes.
type job[T, R any] struct {
	item   T
	result chan R
}

// send sends v unless the context ends first.
func send[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// receive gives the next value, unless the channel is closed or the context
// ends first.
func receive[T any](ctx context.Context, c <-chan T) (v T, ok bool) {
	if ctx.Err() != nil {
		return v, false
	}
	select {
	case v, ok = <-c:
		return v, ok
	case <-ctx.Done():
		return v, false
	}
}

// await runs f and gives it up when the context ends, for work that does not
// know of contexts and has nothing to clean up.
func await[T any](ctx context.Context, f func() (T, error)) (T, error) {
	type outcome struct {
		value T
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		v, err := f()
		done <- outcome{v, err}
	}()
	o, ok := receive(ctx, done)
	if !ok {
		return o.value, ctx.Err()
	}
	return o.value, o.err
}
