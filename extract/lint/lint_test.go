package lint_test

import (
	"strings"
	"testing"

	"entente/data"
	"entente/extract/lint"

	"github.com/google/go-cmp/cmp"
)

// found checks the small pack with other rules and gives the names and places of
// what is found, but for what rules without tests lack.
func found(t *testing.T, over map[string]string) string {
	t.Helper()
	var out []string
	for _, f := range check(t, pack(base(t), over)) {
		switch f.Name {
		case "no-test", "few-positive-tests", "few-negative-tests", "unused-relation", "unused-list":
			continue
		}
		out = append(out, f.Name+" "+f.At.String())
	}
	return strings.Join(out, "\n")
}

// rules writes rules of one sentence each, without tests.
func rules(entries ...string) map[string]string {
	text := "rules:\n"
	for i, e := range entries {
		text += "- {id: r" + string(rune('a'+i)) + ", reason: r, " + e + "}\n"
	}
	return map[string]string{"rules.yaml": text}
}

func TestShadowed(t *testing.T) {
	const visits, opposes = `gives: "{a} visits {b}"`, `gives: "{a} opposes {b}"`
	tests := []struct {
		name  string
		rules map[string]string
		want  string
	}{
		{"the same words, a narrower slot", rules(`says: "{a} tour {b}", `+visits, `says: "{a} tour {b: City}", `+visits), "shadowed-rule rules.yaml:3:3"},
		{"a wider slot stays", rules(`says: "{a} tour {b: City}", `+visits, `says: "{a} tour {b}", `+visits), ""},
		{"fewer words", rules(`says: "{a} (tour | see) {b}", `+visits, `says: "{a} see {b}", `+visits), "shadowed-rule rules.yaml:3:3"},
		{"a word of its own", rules(`says: "{a} (tour | see) {b}", `+visits, `says: "{a} (see | watch) {b}", `+visits), ""},
		{"words of a list", rules(`says: "{a} @visit {b}", `+visits, `says: "{a} visit {b}", `+visits), "shadowed-rule rules.yaml:3:3"},
		{"a higher priority", rules(`says: "{a} tour {b}", `+visits, `says: "{a} tour {b: City}", priority: 1, `+visits), ""},
		{"an earlier rule of less priority", rules(`says: "{a} tour {b: City}", `+visits, `says: "{a} tour {b}", priority: 1, `+visits), "shadowed-rule rules.yaml:2:3"},
		{"a longer match wins", rules(`says: "{a} pay visit to {b}", `+visits, `says: "{a} pay long visit to {b}", `+visits), ""},
		{"articles do not count", rules(`says: "{a} pay visit to {b}", `+visits, `says: "{a} pay a visit to {b}", `+visits), "shadowed-rule rules.yaml:3:3"},
		{"another relation of one verb", rules(`says: "{a} snub {b: Actor}", `+opposes, `says: "{a: Person} snub {b: Country}", `+visits), "shadowed-rule rules.yaml:3:3"},
		{"another relation of one noun", rules(`says: "{a}'s snub of {b: Actor}", `+opposes, `says: "{a: Person}'s snub of {b: Country}", `+visits), ""},
		{"a relation of other ends", rules(`says: "{a} snub {b: Person}", `+opposes, `says: "{a: Person} snub {b: Country}", `+visits), ""},
		{"another status", rules(`says: "{a} tour {b}", `+visits, `says: "{a} tour {b}", status: planned, `+visits), ""},
		{"one of two sentences", rules(`says: "{a} tour {b}", `+visits, `says: ["{a} tour {b}", "{a} see {b}"], `+visits), "shadowed-sentence rules.yaml:3:31"},
		{"twice in one rule", rules(`says: ["{a} (tour | see) {b}", "{a} see {b}"], ` + visits), "shadowed-sentence rules.yaml:2:55"},
		{"the later of two equal ones", rules(`says: ["{a} see {b}", "{a} see {b}"], ` + visits), "shadowed-sentence rules.yaml:2:46"},
		{"the ends the other way round", rules(`says: "{a} oppose {b}", `+opposes, `says: "{b} oppose {a}", `+opposes), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(t, tt.rules)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestUnknownWords(t *testing.T) {
	tests := []struct{ words, want string }{
		{"visit, hotline, statehood, test-fire, travel to", ""},
		{"visit, vissit", "unknown-word words.yaml:2:18"},
		{"visit, travle to", "unknown-word words.yaml:2:18"},
	}
	for _, tt := range tests {
		got := found(t, map[string]string{"words.yaml": "words:\n  visit: [" + tt.words + "]\n"})
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.words, got, tt.want)
		}
	}
}

func TestTestCannotFail(t *testing.T) {
	tests := []struct {
		text string
		can  bool
	}{
		{"Lloyd Austin left Tokyo.", false},
		{"Lloyd Austin opposed Tokyo.", false},
		{"Visits were rare.", true},
		{"The visitors left Tokyo.", true},
		{"It was a re-visit.", true},
		{"They travelled.", true},
	}
	for _, tt := range tests {
		rule := `says: "{a} @visit {b}", gives: "{a} visits {b}", tests: [{text: "` + tt.text + `", finds: []}]`
		if got := !strings.Contains(found(t, rules(rule)), "test-cannot-fail"); got != tt.can {
			t.Errorf("%s: it can fail: %v, want %v", tt.text, got, tt.can)
		}
	}
}

// A comment silences the warning of its name on its line or the next one, and
// nothing else.
func TestIgnore(t *testing.T) {
	tests := []struct{ name, words, want string }{
		{"on the line", "words:\n  visit: [visit, vissit]  # ignore unknown-word: a joke\n", ""},
		{"above", "words:\n  # ignore unknown-word: a joke\n  # of ours\n  visit: [visit, vissit]\n", ""},
		{"another name", "words:\n  visit: [visit, vissit]  # ignore unused-list: a joke\n", "unknown-word words.yaml:2:18\nuseless-ignore words.yaml:2:27"},
		{"another line", "words:  # ignore unknown-word: a joke\n  visit: [visit, vissit]\n", "useless-ignore words.yaml:1:9\nunknown-word words.yaml:2:18"},
		{"no reason", "words:\n  visit: [visit, vissit]  # ignore unknown-word\n", "useless-ignore words.yaml:2:27"},
		{"nothing there", "words:\n  visit: [visit]  # ignore unknown-word: a joke\n", "useless-ignore words.yaml:2:19"},
		{"a comment of people", "words:\n  visit: [visit]  # ignore the others\n", ""},
		{"no error", "words:\n  visit: []  # ignore empty-value: a joke\n", "empty-value words.yaml:2:10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, found(t, map[string]string{"words.yaml": tt.words})); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// The pack that comes with the program has nothing to report.
func TestBuiltIn(t *testing.T) {
	report, err := lint.Run(data.FS, "diplomacy", data.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Findings) > 0 {
		t.Errorf("%d findings:\n%v", len(report.Findings), report.Findings)
	}
}

// The same pack gives the same report.
func TestSameReport(t *testing.T) {
	over := rules(`says: "{a} vissit {b}", gives: "{a} visits {b}"`, `says: "{a} vissit {b}", gives: "{a} visits {b}"`)
	first := check(t, pack(base(t), over)).Error()
	for range 5 {
		if again := check(t, pack(base(t), over)).Error(); again != first {
			t.Fatalf("another report:\n%s\n%s", first, again)
		}
	}
}
