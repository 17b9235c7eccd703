package sarif_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"entente/extract/lint"
	"entente/extract/lint/sarif"
	"entente/extract/rule"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden; the test still fails")

var findings = rule.Problems{
	{At: rule.Position{File: "words.yaml", Line: 2, Col: 18}, ID: "visit", Name: "unknown-word", Severity: rule.Warning, Message: `no dictionary has the word "vissit" </script>`, Hint: "did you mean visit?"},
	{At: rule.Position{File: "a b/wörter?.yaml", Line: 3, Col: 1}, Name: "empty-file", Message: "the file is empty"},
	{At: rule.Position{File: "types.yaml"}, Name: "no-file", Message: "the pack has no types.yaml"},
	{At: rule.Position{File: "/else where/a:b.yaml", Line: 1, Col: 2}, Name: "unknown-word", Severity: rule.Warning, Message: "far away"},
	{At: rule.Position{File: "a:b.yaml", Line: 1, Col: 2}, Name: "unknown-word", Severity: rule.Warning, Message: "a colon"},
}

func written(t *testing.T, f rule.Problems, version string) []byte {
	t.Helper()
	var out bytes.Buffer
	sections := []lint.Section{{Name: "unknown-word", Title: "A word that no dictionary has.", Text: "A word that no dictionary has.\n\n**Why:** it is misspelt.\n"}}
	err := sarif.Write(&out, f, sarif.Options{Version: version, Sections: sections, File: func(name string) string { return name }})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWrite(t *testing.T) {
	const golden = "testdata/findings.sarif"
	got := written(t, findings, "v1.2.3")
	want, err := os.ReadFile(golden)
	if *update && !bytes.Equal(want, got) {
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
		t.Fatal("the golden is rewritten")
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What code scanning asks of a log: each result names its rule by id and index,
// has a text and one place with a relative URI and a line, and each rule has
// help. No findings are an empty list, not none.
func TestStructure(t *testing.T) {
	for _, f := range []rule.Problems{findings, nil} {
		var log struct {
			Schema  string `json:"$schema"`
			Version string
			Runs    []struct {
				Tool struct {
					Driver struct {
						Name  string
						Rules *[]struct {
							ID                                      string
							ShortDescription, FullDescription, Help struct{ Text string }
							DefaultConfiguration                    struct{ Level string }
						}
					}
				}
				ColumnKind string
				Results    *[]struct {
					RuleID    string `json:"ruleId"`
					RuleIndex int
					Level     string
					Message   struct{ Text string }
					Locations []struct {
						PhysicalLocation struct {
							ArtifactLocation struct{ URI string }
							Region           struct{ StartLine int }
						}
					}
				}
			}
		}
		if err := json.Unmarshal(written(t, f, "devel"), &log); err != nil {
			t.Fatal(err)
		}
		if log.Version != "2.1.0" || log.Schema == "" || len(log.Runs) != 1 {
			t.Fatalf("no SARIF 2.1.0 with one run: %+v", log)
		}
		run := log.Runs[0]
		if run.Tool.Driver.Name == "" || run.Tool.Driver.Rules == nil || run.Results == nil || len(*run.Results) != len(f) || run.ColumnKind != "unicodeCodePoints" {
			t.Fatalf("the run is not whole: %+v", run)
		}
		for _, r := range *run.Tool.Driver.Rules {
			if r.ID == "" || r.ShortDescription.Text == "" || r.FullDescription.Text == "" || r.Help.Text == "" || r.DefaultConfiguration.Level == "" {
				t.Errorf("the rule is not whole: %+v", r)
			}
		}
		for _, r := range *run.Results {
			rules := *run.Tool.Driver.Rules
			if r.RuleIndex >= len(rules) || rules[r.RuleIndex].ID != r.RuleID {
				t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
			}
			if r.Message.Text == "" || r.Level != "error" && r.Level != "warning" || len(r.Locations) != 1 ||
				r.Locations[0].PhysicalLocation.ArtifactLocation.URI == "" || r.Locations[0].PhysicalLocation.Region.StartLine < 1 {
				t.Errorf("the result is not whole: %+v", r)
			}
		}
	}
}
