package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"entente/extract/rule"
)

func TestKeys(t *testing.T) {
	for _, test := range []struct {
		kind string
		path []string
		want []string
	}{
		{"pack", nil, []string{"pack", "version", "about", "base", "vocab", "threatened", "prepared", "extends", "off"}},
		{"rules", nil, []string{"rules"}},
		{"rules", []string{"rules", ""}, []string{"id", "reason", "says", "gives", "status", "priority", "not", "tests", "override"}},
		{"rules", []string{"rules", "", "tests", ""}, []string{"text", "given", "date", "finds", "todo"}},
		{"rules", []string{"rules", "", "tests", "", "finds", ""}, []string{"edge", "about", "status"}},
		{"entities", []string{"entities", "japan", "roles", ""}, []string{"title", "of", "from", "to"}},
		{"entities", []string{"entities", "japan", "nearby"}, []string{"names", "with"}},
		{"types", []string{"types", "Person"}, []string{"is", "iri", "override", "add"}},
		{"words", []string{"words", "visit"}, nil},
		{"entities", []string{"entities"}, nil},
		{"rules", []string{"rules", "", "nonsense"}, nil},
		{"nonsense", nil, nil},
	} {
		var got []string
		for _, k := range rule.Keys(test.kind, test.path...) {
			got = append(got, k.Name)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s %q: -want +got\n%s", test.kind, test.path, diff)
		}
	}
}

// What editors are told of a key by the server is what the schemas tell.
func TestKeysAreTheSchemas(t *testing.T) {
	text, err := rule.Schema("pack")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Properties map[string]struct{ Description string }
		AnyOf      []struct{ Required []string } // without extends:, and with it
	}
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	var need []string
	for _, k := range rule.Keys("pack") {
		if got := schema.Properties[k.Name].Description; got != k.About {
			t.Errorf("%s: the schema says %q, the keys %q", k.Name, got, k.About)
		}
		if k.Need {
			need = append(need, k.Name)
		}
	}
	if diff := cmp.Diff(schema.AnyOf[0].Required, need); diff != "" {
		t.Error(diff)
	}
	if got := rule.Keys("entities", "entities", "japan")[0]; got.Values != "type" {
		t.Errorf("the values of type are %q", got.Values)
	}
}
