package report

import (
	"cmp"
	"slices"
)

// most is how many examples are kept of anything.
const most = 3

// A sample keeps the few best of many examples, no two with the same key. It
// does not matter in which order they come.
type sample[T any] struct {
	kept []rated[T]
}

type rated[T any] struct {
	key, place string
	size       int
	example    T
}

func (r rated[T]) compare(o rated[T]) int {
	return cmp.Or(cmp.Compare(r.size, o.size), cmp.Compare(r.place, o.place), cmp.Compare(r.key, o.key))
}

// add offers an example: the smaller comes first, then the one whose place is
// the earlier.
func (s *sample[T]) add(key, place string, size int, example T) {
	r := rated[T]{key, place, size, example}
	for i, old := range s.kept {
		if old.key != key {
			continue
		}
		if r.compare(old) >= 0 {
			return
		}
		s.kept = slices.Delete(s.kept, i, i+1)
		break
	}
	at, _ := slices.BinarySearchFunc(s.kept, r, rated[T].compare)
	s.kept = slices.Insert(s.kept, at, r)
	s.kept = s.kept[:min(len(s.kept), most)]
}

func (s *sample[T]) list() []T {
	out := make([]T, 0, len(s.kept))
	for _, r := range s.kept {
		out = append(out, r.example)
	}
	return out
}
