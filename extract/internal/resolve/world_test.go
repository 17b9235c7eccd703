package resolve

import (
	"testing"

	"entente/extract/rule"
)

func testWorld() *World {
	return NewWorld(&rule.Pack{
		Types: []rule.Type{{ID: "Actor"}, {ID: "Place"}, {ID: "Person", Is: []string{"Actor"}}, {ID: "Country", Is: []string{"Actor", "Place"}}},
		Entities: []rule.Entity{
			{ID: "ann", Type: "Person", Roles: []rule.Role{{Titles: []string{"defense secretary"}, Of: "us", From: "2021-01-22", To: "2025-01-20"}}},
			{ID: "bob", Type: "Person", Roles: []rule.Role{{Titles: []string{"secretary of defense"}, Of: "us", From: "2025-01-25"}}},
			{ID: "us", Type: "Country"},
		},
	})
}

// TestHolder holds that an office is found however it is written, by the
// article's date, by who is named, and not at all when it is open who is meant.
func TestHolder(t *testing.T) {
	w := testWorld()
	nobody := func(int32) bool { return false }
	for _, test := range []struct {
		title, date string
		known       func(int32) bool
		want        int32
	}{
		{"defence secretary", "2023-05-01", nobody, 0},
		{"secretary of defense", "2025-06", nobody, 1},
		{"secretary of defense", "", nobody, -1},
		{"secretary of defense", "", func(i int32) bool { return i == 1 }, 1},
		{"foreign minister", "2023-05-01", nobody, -1},
	} {
		if got := w.Holder(test.title, "us", test.date, test.known); got != test.want {
			t.Errorf("Holder(%q, %q) = %d, want %d", test.title, test.date, got, test.want)
		}
	}
}

func TestMasks(t *testing.T) {
	w := testWorld()
	if m := w.TypeMask("Country"); m&w.Actor == 0 || m&w.Place == 0 || m&w.Person != 0 {
		t.Errorf("mask of Country is %b", m)
	}
	if !w.Is(2, w.Own([]string{"Place"})) || w.Is(0, w.Own([]string{"Place"})) {
		t.Error("Is does not follow the types upwards")
	}
	if got := w.Index("nobody"); got != -1 {
		t.Errorf("Index of an unknown id is %d", got)
	}
}

func TestBefore(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{{"2021", "2021-05-01", true}, {"2022-01", "2021-12-31", false}, {"2021-05-01", "2021-05-01", true}} {
		if got := before(test.a, test.b); got != test.want {
			t.Errorf("before(%q, %q) = %v", test.a, test.b, got)
		}
	}
}
