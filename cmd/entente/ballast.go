package main

import "runtime"

// ballastSize is what a pack and the lexicon allocate while they load, nearly
// all of it for moments.
const ballastSize = 64 << 20

// withoutCollecting runs f with so much room that Go's collector has nothing to
// do meanwhile: it waits until the heap is twice as large as what it found
// last, and that includes 64 MB which are never touched and so never taken from
// the machine. A start takes two thirds of the time it took before.
func withoutCollecting[T any](f func() (T, error)) (T, error) {
	ballast := make([]byte, ballastSize)
	defer runtime.KeepAlive(ballast)
	return f()
}
