package main

import (
	"slices"
	"strings"
)

// nearest gives at most n of the known words that are close to word, the
// closest first and ties in alphabetical order. It is what hints are made of.
func nearest(word string, known []string, n int) []string {
	type candidate struct {
		word     string
		distance int
	}
	word = strings.ToLower(word)
	limit := max(2, len([]rune(word))/3)
	var near []candidate
	for _, k := range known {
		lower := strings.ToLower(k)
		d := distance(word, lower)
		if len(word) > 2 && strings.Contains(lower, word) {
			d = min(d, 1)
		}
		if d <= limit {
			near = append(near, candidate{k, d})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		if a.distance != b.distance {
			return a.distance - b.distance
		}
		return strings.Compare(a.word, b.word)
	})
	var words []string
	for _, c := range near {
		if len(words) < n && !slices.Contains(words, c.word) {
			words = append(words, c.word)
		}
	}
	return words
}

// distance is the number of letters to insert, delete, replace or swap with
// their neighbour to make b of a.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
