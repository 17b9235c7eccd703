package token

import (
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
)

// BenchmarkUAX29Words is for comparison: words only, no hashes, no sentences.
func BenchmarkUAX29Words(b *testing.B) {
	text := corpus(b)
	b.SetBytes(int64(len(text)))
	n := 0
	for b.Loop() {
		for it := words.FromString(text); it.Next(); {
			n++
		}
	}
	_ = n
}

func BenchmarkUAX29Sentences(b *testing.B) {
	text := corpus(b)
	b.SetBytes(int64(len(text)))
	n := 0
	for b.Loop() {
		for it := sentences.FromString(text); it.Next(); {
			n++
		}
	}
	_ = n
}
