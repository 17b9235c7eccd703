package rule

import (
	"os"
	"testing"
)

func TestCheck(t *testing.T) {
	for _, dir := range []string{"lint", "good/small"} {
		p, err := Load(os.DirFS("testdata"), dir)
		if err != nil {
			t.Fatal(err)
		}
		found := Check(p)
		for _, f := range found {
			if f.Hint == "" || f.Name == "" || f.At.Line == 0 {
				t.Errorf("not whole: %#v", f)
			}
		}
		golden(t, "testdata/"+dir+"/check.golden", severities(found))
	}
}

// severities gives one finding a line, behind its severity and name.
func severities(found Problems) string {
	out := ""
	for _, f := range found {
		out += f.Severity.String() + " " + f.Name + " " + f.String() + "\n"
	}
	return out
}
