package rule

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestLoadGood(t *testing.T) {
	p, err := Load(os.DirFS("testdata/good"), "small")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Hash) != 64 {
		t.Errorf("hash %q", p.Hash)
	}
	var ids []string
	for _, e := range p.Entities {
		ids = append(ids, e.ID)
	}
	if diff := cmp.Diff([]string{"japan", "norway", "tokyo", "yoko-kamikawa"}, ids); diff != "" {
		t.Errorf("entities (-want +got):\n%s", diff)
	}
	norway, _ := p.Entity("norway")
	if norway.Codes["iso2"] != "NO" {
		t.Errorf("Norway's code is %q", norway.Codes["iso2"])
	}
	if !p.IsA("City", "Place") || !p.IsA("Country", "Actor") || p.IsA("City", "Actor") || p.IsA("Nothing", "Place") {
		t.Error("IsA is wrong")
	}
	if _, ok := p.Entity("oslo"); ok {
		t.Error("found an entity that is not there")
	}

	met, _ := p.Relation("met-with")
	want := Relation{ID: "met-with", Label: "met", Definition: "Spoke with each other in one place", From: []string{"Actor"}, To: []string{"Actor"},
		Symmetric: true, Apart: true, IRI: "https://small.example/vocab#metWith", Plover: "CONSULT", Intended: "AGREE", Cameo: "040",
		Color: "#2563eb", Line: "dashed", Plans: "plansToMeetWith", At: Position{"small/relations.yaml", 4, 3, ""}}
	if diff := cmp.Diff(want, met, cmpopts.IgnoreUnexported(Relation{})); diff != "" {
		t.Errorf("met-with (-want +got):\n%s", diff)
	}
	visits, _ := p.Relation("visits")
	want = Relation{ID: "visits", Label: "visits", From: []string{"Person", "Country"}, To: []string{"Place"}, Inverse: "visited-by",
		IRI: "https://small.example/vocab#visits", Plover: "CONSULT-visit", Cameo: "042", Color: defaultColor, Line: "solid", Plans: "plansToVisit",
		At: Position{"small/relations.yaml", 2, 3, ""}}
	if diff := cmp.Diff(want, visits, cmpopts.IgnoreUnexported(Relation{})); diff != "" {
		t.Errorf("visits (-want +got):\n%s", diff)
	}
	by, _ := p.Relation("visited-by")
	if by.Inverse != "visits" {
		t.Errorf("the inverse of visited-by is %q", by.Inverse)
	}
	if diff := cmp.Diff([]string{"travel to", "go to", "visit"}, p.Lists()["visit"]); diff != "" {
		t.Errorf("@visit (-want +got):\n%s", diff)
	}
}

func TestLoadGoodEntity(t *testing.T) {
	p, err := Load(os.DirFS("testdata/good"), "small")
	if err != nil {
		t.Fatal(err)
	}
	got, _ := p.Entity("yoko-kamikawa")
	file := "small/entities/people.yaml"
	want := Entity{ID: "yoko-kamikawa", Type: "Person", Name: "Yōko Kamikawa", Names: []string{"上川陽子", "Yoko Kamikawa"}, Short: []string{"Kamikawa"},
		Not: []string{"Kamikawa District"}, Nearby: []Nearby{{Names: []string{"the minister"}, With: []string{"japan"}}}, In: "japan",
		Roles: []Role{
			{Titles: []string{"minister for foreign affairs", "foreign minister"}, Label: "Minister for Foreign Affairs", Of: "japan", From: "2023-09-13", To: "2024", At: Position{file, 12, 7, ""}},
			{Titles: []string{"lawyer"}, Label: "lawyer", At: Position{file, 13, 7, ""}},
		},
		At: Position{file, 3, 3, ""}}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Entity{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadGoodRules(t *testing.T) {
	p, err := Load(os.DirFS("testdata/good"), "small")
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range p.Rules {
		ids = append(ids, r.ID)
	}
	if diff := cmp.Diff([]string{"joint-meeting", "visit", "announce", "pledge"}, ids); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
	visit := p.Rules[1]
	if visit.Says[1].Text != "{who}'s (visit | trip) to {where}('s {about})?" {
		t.Errorf("says %q", visit.Says[1].Text)
	}
	if got, want := visit.Says[1].Place(9), (Position{"small/rules/visit.yaml", 6, 61, ""}); got != want {
		t.Errorf("the choice is at %v, want %v", got, want)
	}
	want := []Test{
		{Text: "Yoko Kamikawa visited Norway.", Finds: []Expect{{Subject: "yoko-kamikawa", Relation: "visits", Object: "norway", Status: "asserted"}}},
		{Text: "She went to Norway.", Given: "Yoko Kamikawa is a minister.", Finds: []Expect{{Subject: "yoko-kamikawa", Relation: "visits", Object: "norway", Status: "asserted"}}},
		{Text: "A trip of 王毅 to Tokyo", Finds: []Expect{{Subject: "王毅", Relation: "visits", Object: "tokyo", Status: "asserted"}}, Todo: "nominal"},
		{Text: "The visitors left.", Todo: "nothing to find"},
	}
	if diff := cmp.Diff(want, visit.Tests, cmpopts.IgnoreFields(Test{}, "At"), cmpopts.IgnoreFields(Expect{}, "At")); diff != "" {
		t.Errorf("tests (-want +got):\n%s", diff)
	}
	pledge := p.Rules[3]
	if pledge.Status != "planned" || pledge.Gives[0].Status != "planned" || pledge.Gives[0].Subject != "who" || pledge.Gives[0].Object != "what" {
		t.Errorf("pledge is %+v", pledge)
	}
	if got := p.Rules[0].Tests[0].Text; got != "Yoko Kamikawa and Ola Nordmann held talks\nin Tokyo." {
		t.Errorf("text %q", got)
	}
}
