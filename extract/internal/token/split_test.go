package token

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func splitter(t testing.TB) *Splitter {
	t.Helper()
	f, err := os.Open("../../../data/lexicon/abbreviations.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list, err := ParseAbbreviations(f)
	if err != nil {
		t.Fatal(err)
	}
	return New(list)
}

// show writes sentences on lines and tokens between bars.
func show(text string, d *Doc) string {
	var b strings.Builder
	for i, s := range d.Sentences {
		if i > 0 {
			b.WriteString("\n")
		}
		for j, t := range d.Tokens[s.First:s.End] {
			if j > 0 {
				b.WriteString("|")
			}
			b.WriteString(t.Text(text))
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{" \n\t ", ""},
		{"China’s rapid build-up", "China|’s|rapid|build-up"},
		{"officials' plan", "officials|'|plan"},
		{"officials’ plan", "officials|’|plan"},
		{"'the officials' he said", "'|the|officials|'|he|said"},
		{"‘the officials’ he said", "‘|the|officials|’|he|said"},
		{"didn't can't won’t cannot I've they're he'll she'd I'm", "did|n't|ca|n't|wo|n’t|cannot|I|'ve|they|'re|he|'ll|she|'d|I|'m"},
		{"CHINA'S PLAN ISN'T", "CHINA|'S|PLAN|IS|N'T"},
		{"O'Brien of N'Djamena and Sana'a, Qur'an d'Ettorre", "O'Brien|of|N'Djamena|and|Sana'a|,|Qur'an|d'Ettorre"},
		{"the U.S. commander", "the|U.S.|commander"},
		{"U.S.'s U.S.' U.S.-led U.S.-Japan", "U.S.|'s|U.S.|'|U.S.|-|led|U.S.|-|Japan"},
		{"Mr. J. K. Rowling, Ph.D., at 5 a.m. or 5p.m.", "Mr.|J.|K.|Rowling|,|Ph.D.|,|at|5|a.m.|or|5p.m."},
		{"No. 5 or no. 6. No.", "No.|5|or|no.|6|.\nNo|."},
		{"1,000.5 400 2+2 30-day $12M 50% 15:30 3rd 1990s '90s -5 .5 US$5 €5bn", "1,000.5|400|2+2|30-day|$12M|50%|15:30|3rd|1990s|'90s|-5|.5|US$5|€5bn"},
		{"in 2004,2005 and 9/11", "in|2004|,|2005|and|9/11"},
		{"re-election air-to-air al-Bashir 10-year", "re-election|air-to-air|al-Bashir|10-year"},
		{"US-Japan UN-brokered-deal Jean-Bertrand Guinea-Bissau", "US|-|Japan|UN|-|brokered|-|deal|Jean|-|Bertrand|Guinea|-|Bissau"},
		{"COVID-19, F-16s", "COVID-19|,|F-16s"},
		{"Israeli–Palestinian north—south a--b", "Israeli|–|Palestinian|north|—|south|a|--|b"},
		{"pre- and post-war", "pre|-|and|post-war"},
		{"SPLM/A and/or Israel/Palestine km/h", "SPLM/A|and/or|Israel|/|Palestine|km/h"},
		{"“Yes,” ‘no’ ``so'' «oui» \"a\"", "“|Yes|,|”|‘|no|’|``|so|''|«|oui|»|\"|a|\""},
		{"so… and ... (x) [y];", "so|…|and|...|(|x|)|[|y|]|;"},
		{"AT&T R&D a@b.org http://a.org/x?y=1, www.b.com/c. @nato #peace", "AT&T|R&D|a@b.org|http://a.org/x?y=1|,|www.b.com/c|.|@nato|#peace"},
		{"Erdoğan’s Škoda Île São Tomé В. Путин", "Erdoğan|’s|Škoda|Île|São|Tomé|В.|Путин"},
		{"İstanbul'da 東京で会談。「はい」", "İstanbul'da|東京で会談|。|「|はい|」"},
		{"the James' book of St. James's", "the|James|'|book|of|St.|James|'s"},
		{"Iran 's and do n't", "Iran|'s|and|do|n't"},
		{"rock'n'roll x'''y", "rock'n'roll|x|''|'|y"},
		{"a\x00\x01b \xff\xfe", "a|\x00\x01|b|\xff\xfe"},
		{"(U.N.) U.N U.N", "(|U.N.|)|U.N|U.N"},
		{"said.The end", "said|.\nThe|end"},
		{"10-12 2004-2005", "10-12|2004-2005"},
		{"====== --- ((", "======|---|(|("},
	}
	s := splitter(t)
	var d Doc
	for _, tt := range tests {
		s.Split(tt.text, &d)
		if diff := cmp.Diff(tt.want, show(tt.text, &d)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct{ name, text string }{ // ¶ stands where one sentence ends and the next starts
		{"plain", "He met her. ¶She left! ¶Why? ¶Nobody knows."},
		{"titles", "Mr. Blinken met Gen. Austin. ¶Sen. Smith and Dr. Who left."},
		{"initials", "Lloyd J. Austin III met Anthony J. Blinken. ¶George W. Bush left."},
		{"a plan B", "They have a plan B. ¶The minister left."},
		{"abbreviation inside", "The U.S. Secretary of State met U.N. Ambassador Rice in the U.S. on Monday."},
		{"abbreviation at the end", "He left the U.S. ¶The minister stayed."},
		{"company", "Microsoft Inc. Chairman Gates left. ¶He runs Microsoft Corp. ¶It is big."},
		{"time", "It began at 5 p.m. Monday and ended at 9 a.m. GMT. ¶At 7 p.m. ¶Ministers left."},
		{"months", "On Jan. 5 he left. ¶In Sept. 2004 he came."},
		{"dateline", "TOKYO (Reuters) - Japan said on Monday it would go."},
		{"dateline with month", "WASHINGTON, Nov. 13 (AP) — The President left."},
		{"quotation goes on", "“We will go.” said Blinken. ¶“Why?” asked he."},
		{"quotation that asks", "\"Why?\" Mr. Bush asked. ¶He left."},
		{"quotation ends", "He said, “We will go.” ¶The others stayed."},
		{"quotation starts", "He left. ¶“We will go,” he said. ¶\"Yes,\" she said."},
		{"brackets", "He left (in May.) ¶She stayed. ¶(He came back.) ¶Good."},
		{"colon", "He said: We go; They stay."},
		{"paragraph", "Talks in Tokyo\n\n¶The ministers met"},
		{"crlf paragraph", "Talks in Tokyo\r\n\r\n¶The ministers met"},
		{"pronoun I", "So do I. ¶The others left."},
		{"numbered", "1. Talks begin.\n¶2. Talks end."},
		{"dots", "We are ... the people. ¶He waited... ¶Then he left."},
		{"year", "It began in 2004. ¶It ended in 2005."},
		{"name with mark", "Yahoo! said it would go."},
		{"lower case name", "He left. ¶al-Bashir stayed."},
		{"versus", "The case Smith v. Jones, U.S. vs. China."},
		{"time zone", "It crashed at 1:42 p.m. Arizona time. ¶Nobody was hurt."},
		{"etc", "They do field work, etc. ¶Manuscripts take long."},
		{"capitals", "He ran for Gov of CA. ¶Wanted men left. ¶He said NO. ¶Others did not."},
		{"degree", "He got an M.Sc. and a Ph.D. from Tokyo."},
		{"year alone", "By Weiner. ¶2012. ¶Image by Weiner."},
		{"tokenised quotation", "He left . '' ¶`` We will go , '' he said ."},
		{"doubled apostrophes open", "It came as a blow. ¶''The Times'' reports it."},
		{"bracket behind", "He won. ] ¶The others lost."},
		{"number", "Resolution No. 1441 was passed. ¶He said no. ¶She left."},
		{"one line a paragraph", "Talks in Tokyo\n¶" + strings.Repeat("The ministers met again ", 8) + "today.\n¶They left"},
		{"hard wrapped", "The governments of the United States and Japan have announced a series\nof measures aimed at strengthening their military ties with the United\nStates and South Korea.\n¶Mr. Austin left."},
		{"headline over hard wrapped", "Talks in Tokyo\n¶The governments of the United States and Japan have announced a series\nof measures."},
	}
	s := splitter(t)
	var d Doc
	for _, tt := range tests {
		text := strings.ReplaceAll(tt.text, "¶", "")
		s.Split(text, &d)
		var got strings.Builder
		end := 0
		for i, sen := range d.Sentences {
			start := int(d.Tokens[sen.First].Start)
			got.WriteString(text[end:start])
			if i > 0 {
				got.WriteString("¶")
			}
			end = start
		}
		got.WriteString(text[end:])
		if diff := cmp.Diff(tt.text, got.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}
