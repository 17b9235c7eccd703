package rule_test

import (
	"fmt"
	"os"

	"entente/extract/rule"
)

func ExampleParseSentence() {
	s, err := rule.ParseSentence("{who together}  (hold|attend) (a)? @meeting")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s)
	_, err = rule.ParseSentence("{who} visit Tokyo")
	fmt.Println(err)
	// Output:
	// {who together} (hold | attend) (a)? @meeting
	// column 13: the word "Tokyo" has a capital (hint: names do not belong in a rule: use a slot)
}

func ExampleSentence_Variants() {
	s, err := rule.ParseSentence("{who} @visit {where}('s {about})?")
	if err != nil {
		fmt.Println(err)
		return
	}
	flats, err := s.Variants(map[string][]string{"visit": {"visit", "tour", "travel to"}}, rule.MaxVariants)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range flats {
		fmt.Println(f)
	}
	fmt.Println(flats[0][1].Words)
	// Output:
	// {who} @visit {where}'s {about}
	// {who} @visit {where}
	// {who} travel to {where}'s {about}
	// {who} travel to {where}
	// [visit tour]
}

func ExampleLoad() {
	pack, err := rule.Load(os.DirFS("testdata/good"), "small")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range pack.Rules {
		fmt.Println(r.ID, "-", r.Says[0].Sentence)
	}
	// Output:
	// joint-meeting - {who together} (hold | attend) (a (joint)?)? @talks (in {place})?
	// visit - {who: Person | Country} @visit {where}
	// announce - {who} announce {what}
	// pledge - {who} promise {what}
}

// Everything that is wrong comes at once, with its place and a hint.
func ExampleLoad_problems() {
	_, err := rule.Load(os.DirFS("testdata/bad"), "five-errors")
	fmt.Println(err)
	// Output:
	// five-errors/entities/people.yaml:2:24: unknown type "Persn" [lloyd-austin] (hint: did you mean Person?)
	// five-errors/entities/people.yaml:3:29: unknown key "nmae" in an entity [joe-biden] (hint: did you mean name?)
	// five-errors/relations.yaml:2:44: color cannot be "blue" [visits] (hint: write "#2563eb")
	// five-errors/rules/visit.yaml:3:16: unknown word list "vist" [visit] (hint: did you mean visit?)
	// five-errors/rules/visit.yaml:4:24: no sentence has the slot {were} [visit] (hint: did you mean {where}?)
}

func ExampleParseExpect() {
	e, err := rule.ParseExpect(`fumio-kishida announced "the plan" [planned]`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Subject, e.Relation, e.Object, e.Topic, e.Status)
	// Output: fumio-kishida announced the plan true planned
}

func ExampleCheck() {
	pack, err := rule.Load(os.DirFS("testdata"), "lint")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range rule.Check(pack)[:2] {
		fmt.Println(f.Severity, f.Name, f)
	}
	// Output:
	// warning name-twice lint/entities.yaml:2:77: the name "Lloyd Austin" stands twice [lloyd-austin] (hint: remove one)
	// warning shared-name lint/entities.yaml:2:100: the name "Austin" is also a name of the City austin at lint/entities.yaml:4:30 [lloyd-austin] (hint: say how to tell: short: if it counts only once the full name was seen, nearby: if only beside others, or not: [a longer phrase] where it means the other)
}
