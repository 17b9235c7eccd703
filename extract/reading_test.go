package extract_test

import (
	"fmt"
	"testing"

	"entente/extract/article"

	"github.com/google/go-cmp/cmp"
)

// reading is a text and the facts that must be found in it, in their order.
type reading struct {
	text string
	want []string
}

// read holds that each text gives the facts wanted and no others.
func read(t *testing.T, tests []reading) {
	t.Helper()
	x := load(t)
	for _, tt := range tests {
		facts, err := x.Facts(article.Article{ID: "t", Text: tt.text})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range facts {
			line := fmt.Sprintf("%s %s %s", f.Subject.ID, f.Relation, f.Object.ID)
			if f.Status != "asserted" {
				line += fmt.Sprintf(" [%s]", f.Status)
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestStatus holds that a fact holds as its sentence says: done, planned,
// denied, alleged, possible.
func TestStatus(t *testing.T) {
	read(t, []reading{
		{"Macron was the first leader to visit Ghana.", []string{"emmanuel-macron visits ghana"}},
		{"Macron will be the first leader to visit Ghana.", []string{"emmanuel-macron visits ghana [planned]"}},
		{"Macron made the first decision to visit Ghana.", []string{"emmanuel-macron visits ghana [planned]"}},
		{"“I would like to thank Norway,” Emmanuel Macron said.", []string{"emmanuel-macron praises norway"}},
		{"Emmanuel Macron would like to thank Norway.", []string{"emmanuel-macron praises norway [planned]"}},
		{"Protesters in Ghana were able to oust Emmanuel Macron.", []string{"ghanaian-protesters expels emmanuel-macron"}},
		{"France tried to stop the vote, accusing Japan of fraud.", []string{"france accuses japan"}},
		{"It was reported that Russia invaded Georgia.", []string{"russia invades georgia [alleged]"}},
		{"It was announced that Emmanuel Macron visited Ghana.", []string{"emmanuel-macron visits ghana"}},
		{"It marked the first time that Emmanuel Macron visited Ghana.", []string{"emmanuel-macron visits ghana"}},
		{"Emmanuel Macron might not visit Ghana.", []string{"emmanuel-macron visits ghana [possible]"}},
		{"Emmanuel Macron will not visit Ghana.", []string{"emmanuel-macron visits ghana [denied]"}},
		{"Norway urged Russia to cease its attacks on Georgia.", []string{"norway urges russia", "russia uses-force-against georgia"}},
		{"Russia ceased its attacks on Georgia.", []string{"russia uses-force-against georgia [denied]"}},
		{"The report follows claims Russia invaded Georgia.", []string{"russia invades georgia [alleged]"}},
	})
}

// TestPronouns holds that a pronoun means whom a reader takes it for, and
// nobody when that is open.
func TestPronouns(t *testing.T) {
	read(t, []reading{
		{"Emmanuel Macron praised Angela Merkel. She visited Ghana.", []string{"emmanuel-macron praises angela-merkel", "angela-merkel visits ghana"}},
		{"Emmanuel Macron praised Angela Merkel. He visited Ghana.", []string{"emmanuel-macron praises angela-merkel", "emmanuel-macron visits ghana"}},
		{"Angela Merkel praised Russia. Police arrested a farmer after her visit to Ghana.", []string{"angela-merkel praises russia"}},
		{"Emmanuel Macron's campaign began when he announced a new tax.", []string{"emmanuel-macron announced new-tax"}},
		{"Angela Merkel said that shoes were thrown at Emmanuel Macron during his visit to Ghana.", []string{"emmanuel-macron visits ghana [alleged]"}},
		{"Emmanuel Macron said Olaf Scholz was leaving and he urged Japan to act.", nil},
		{"Emmanuel Macron said Angela Merkel was leaving and he urged Japan to act.", []string{"emmanuel-macron urges japan"}},
		{"Emmanuel Macron met Angela Merkel. They praised Norway.", []string{"emmanuel-macron met-with angela-merkel", "emmanuel-macron praises norway", "angela-merkel praises norway"}},
		{"Emmanuel Macron praised Angela Merkel. They visited Norway.", []string{"emmanuel-macron praises angela-merkel"}},
		{"The moderate leader has talks with Emmanuel Macron. He was to visit Ghana.", nil},
		{"The Russian president spoke. They threatened Ghana.", nil},
		{"The Russian police came. They threatened Ghana.", []string{"russia threatens ghana"}},
		{"Emmanuel Macron praised Mrs Zorbig. She visited Ghana.", []string{"emmanuel-macron praises zorbig", "zorbig visits ghana"}},
	})
}

// TestActors holds for whom a phrase stands.
func TestActors(t *testing.T) {
	read(t, []reading{
		{"Angela Merkel sued the British newspaper The Daily Herald.", []string{"angela-merkel sues daily-herald"}},
		{"The evacuation of nurses from Ghana went on.", nil},
		{"Leaders of rebel groups in Mali attacked Niger.", []string{"malian-rebel-groups attacks niger"}},
		{"Emmanuel Macron and Olaf Scholz were in Ghana. The two EU leaders praised Norway.", []string{"emmanuel-macron praises norway", "olaf-scholz praises norway"}},
		{"Russian news agencies praised Norway.", []string{"russian-news-agencies praises norway"}},
		{"Russia's official news agency praised Norway.", []string{"russia praises norway"}},
		{"Norway criticised Emmanuel Macron's arrest.", nil},
		{"Norway criticised Emmanuel Macron's decision to leave.", []string{"norway criticises emmanuel-macron"}},
		{"Zora Kazak left. Kazak praised Norway. Kazak officials praised Ghana.", []string{"zora-kazak praises norway", "kazakhstan praises ghana"}},
		{"Japan and Ghana struck a deal with Siemens's managers.", []string{"japan agrees-with siemens", "ghana agrees-with siemens"}},
		{"Cristina Fernandez spoke. President Fernandez praised Norway.", []string{"cristina-fernandez-de-kirchner represents argentina", "cristina-fernandez-de-kirchner praises norway"}},
		{"Norway praised China's ally.", nil},
		{"Norway praised China's attempts to end the war.", []string{"norway praises china"}},
		{"Scottish Labour leader Zora Zorbig spoke.", nil},
		{"Iran's supreme leader, Zora Zorbig, spoke.", []string{"zora-zorbig leads iran"}},
		{"Leaders of the army in Mali attacked Niger.", []string{"mali uses-force-against niger"}},
	})
}
