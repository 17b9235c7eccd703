package name

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"entente/extract/internal/token"
	"entente/extract/rule"

	"github.com/google/go-cmp/cmp"
)

var abbreviations = []string{"Mr. name", "St. name", "Gen. name", "Inc.", "no. number", "p.m. time"}

func testPack() *rule.Pack {
	return &rule.Pack{Entities: []rule.Entity{
		{ID: "al-shabaab", Name: "al-Shabaab"}, // 0
		{ID: "austin", Name: "Austin"},         // 1
		{ID: "blinken", Name: "Antony Blinken", Names: []string{"Anthony Blinken"}, Short: []string{"Blinken"}},                                      // 2
		{ID: "china", Name: "China", Names: []string{"the People's Republic of China"}, People: []string{"Chinese"}},                                 // 3
		{ID: "erdogan", Name: "Recep Tayyip Erdoğan", Short: []string{"Erdoğan"}},                                                                    // 4
		{ID: "guinea-bissau", Name: "Guinea-Bissau"},                                                                                                 // 5
		{ID: "lloyd-austin", Name: "Lloyd Austin", Short: []string{"Austin"}},                                                                        // 6
		{ID: "new-york", Name: "New York"},                                                                                                           // 7
		{ID: "north-korea", Name: "North Korea", Nearby: []rule.Nearby{{Names: []string{"the North"}, With: []string{"x"}}}},                         // 8
		{ID: "nyt", Name: "The New York Times"},                                                                                                      // 9
		{ID: "sisi", Name: "Abdel Fattah el-Sisi", Names: []string{"El Sisi"}},                                                                       // 10
		{ID: "sao-tome", Name: "São Tomé"},                                                                                                           // 11
		{ID: "us", Name: "United States", Names: []string{"US", "U.S.A."}, People: []string{"American", "U.S."}, Not: []string{"American football"}}, // 12
		{ID: "who", Name: "World Health Organization", Names: []string{"WHO"}},                                                                       // 13
		{ID: "unicef", Name: "UNICEF"},                                                                                                               // 14
		{ID: "sana", Name: "Sana'a"},                                                                                                                 // 15
		{ID: "st-petersburg", Name: "St. Petersburg"},                                                                                                // 16
		{ID: "guerrillas", Name: "guerrillas"},                                                                                                       // 17
		{ID: "hostile", Name: `"]; x [label="`, Names: []string{"", " ", "the ", "-", "."}},                                                          // 18
		{ID: "tokyo", Name: "東京"},                                                                                                                    // 19
	}}
}

// found writes matches as words=entity/kind.
func found(t *Table, s *token.Splitter, text string) string {
	var d token.Doc
	s.Split(text, &d)
	var parts []string
	for _, m := range t.Find(text, d.Tokens, nil) {
		words := text[d.Tokens[m.First].Start:d.Tokens[m.End-1].End]
		var cands []string
		for _, c := range m.Candidates {
			cands = append(cands, fmt.Sprintf("%d%c", c.Entity, "fsdnx"[c.Kind]))
		}
		parts = append(parts, words+"="+strings.Join(cands, ","))
	}
	return strings.Join(parts, " ")
}

func TestFind(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"Antony Blinken and Blinken met Austin.", "Antony Blinken=2f Blinken=2s Austin=1f,6s"},
		{"ANTONY BLINKEN MEETS", "ANTONY BLINKEN=2f"},
		{"antony blinken, who, us and china", ""},
		{"the WHO, the US, the U.S., U.S and U.S.A. or USA", "WHO=13f US=12f,12d U.S.=12f,12d U.S=12f,12d U.S.A.=12f USA=12f"},
		{"Who are Us? Usa", ""},
		{"Unicef and UNICEF", "Unicef=14f UNICEF=14f"},
		{"Recep Tayyip Erdogan, Erdoğan, ERDOĞAN, Erdog\u0306an's", "Recep Tayyip Erdogan=4f Erdoğan=4s ERDOĞAN=4s Erdog\u0306an=4s"},
		{"China’s the People’s Republic of China", "China=3f People’s Republic of China=3f"},
		{"The New York Times of New York", "New York Times=9f New York=7f"},
		{"American football, an American", "American football=12x American=12d"},
		{"North Korea and the North", "North Korea=8f North=8n"},
		{"al-Shabaab Al-Shabaab al Shabaab Al Shabaab AL-SHABAAB", "al-Shabaab=0f Al-Shabaab=0f al Shabaab=0f Al Shabaab=0f AL-SHABAAB=0f"},
		{"el-Sisi El-Sisi El Sisi Abdel Fattah El-Sisi Abdel Fattah el Sisi", "el-Sisi=10f El-Sisi=10f El Sisi=10f Abdel Fattah El-Sisi=10f Abdel Fattah el Sisi=10f"},
		{"Guinea-Bissau Guinea Bissau", "Guinea-Bissau=5f Guinea Bissau=5f"},
		{"Sao Tome, São Tomé", "Sao Tome=11f São Tomé=11f"},
		{"US-China US-led U.S.-China", "US=12f,12d China=3f US=12f,12d U.S.=12f,12d China=3f"},
		{"Sana'a Sana’a", "Sana'a=15f Sana’a=15f"},
		{"St Petersburg, St. Petersburg", "St Petersburg=16f St. Petersburg=16f"},
		{"Guerrillas and guerrillas", "Guerrillas=17f guerrillas=17f"},
		{"New\n\nYork and this is a line that was broken for lack of room in New\nYork", "New\nYork=7f"},
		{"東京 (Tokyo)", "東京=19f"},
		{"Lloyd Austin", "Lloyd Austin=6f"},
	}
	s := token.New(abbreviations)
	table := Build(testPack(), s)
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, found(table, s, tt.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestLookup(t *testing.T) {
	table := Build(testPack(), token.New(abbreviations))
	tests := []struct {
		words string
		want  []Candidate
	}{
		{"Anthony Blinken", []Candidate{{Entity: 2}}},
		{"ANTHONY BLINKEN", []Candidate{{Entity: 2}}},
		{"anthony blinken", nil},
		{"Austin", []Candidate{{Entity: 1}, {Entity: 6, Kind: Short}}},
		{"U.S.", []Candidate{{Entity: 12}, {Entity: 12, Kind: Demonym}}},
		{"us", nil},
		{"Tayyip", nil},
		{"", nil},
		{strings.Repeat("a ", 40), nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, table.Lookup(strings.Fields(tt.words))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.words, diff)
		}
	}
}

func TestEmpty(t *testing.T) {
	s := token.New(nil)
	table := Build(&rule.Pack{}, s)
	if got := found(table, s, "United States"); got != "" || table.Lookup([]string{"a"}) != nil {
		t.Errorf("an empty table finds %q", got)
	}
	if _, err := FromBytes(table.Bytes(), 0); err != nil {
		t.Error(err)
	}
}

func TestBytes(t *testing.T) {
	s := token.New(abbreviations)
	pack := testPack()
	table := Build(pack, s)
	b := table.Bytes()
	if string(b) != string(Build(testPack(), s).Bytes()) {
		t.Error("the same names give other bytes")
	}
	text := "Antony Blinken met Erdogan in Guinea-Bissau, the US."
	for shift := range 3 { // also from an odd address
		own := append(make([]byte, shift, shift+len(b)), b...)[shift:]
		loaded, err := FromBytes(own, len(pack.Entities))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := found(loaded, s, text), found(table, s, text); got != want || want == "" {
			t.Errorf("loaded: %q, built: %q", got, want)
		}
	}
	for i := 0; i < len(b); i++ { // damaged: an error or a table that does not panic
		for _, bad := range [][]byte{b[:i], append(append(append([]byte{}, b[:i]...), b[i]^0xFF), b[i+1:]...)} {
			if loaded, err := FromBytes(bad, len(pack.Entities)); err == nil {
				found(loaded, s, text)
			}
		}
	}
}

// TestFold compares the folding of all Latin letters with what it must give.
func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"Erdoğan": "erdogan", "Łódź": "lodz", "Đà Nẵng": "da nang", "Ångström": "angstrom", "ŽIŽEK": "zizek", "Straße": "strasse",
		"Æthelþ": "aethelth", "U.S.": "us", ".": ".", "it’s": "it's", "Québec": "quebec", "İzmir": "izmir", "Iași": "iasi", "東京": "東京", "Путин": "путин",
		"Ærø": "aero", "Reykjavík": "reykjavik", "Şırnak": "sirnak", "Ho\u0302": "ho",
	} {
		var got []byte
		fold(word, func(c byte) bool { got = append(got, c); return true })
		if string(got) != want {
			t.Errorf("%q gives %q, want %q", word, got, want)
		}
		if foldedHash(word) != token.Hash(want) {
			t.Errorf("%q hashes unlike %q", word, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Antony Blinken", "He met Antony Blinken's U.S. friends.")
	f.Add("al-Bashir", "Al-Bashir")
	s := token.New(abbreviations)
	f.Fuzz(func(t *testing.T, name, text string) {
		table := Build(&rule.Pack{Entities: []rule.Entity{{Name: name, Short: []string{text}}}}, s)
		var d token.Doc
		s.Split(text, &d)
		end := int32(0)
		for _, m := range table.Find(text, d.Tokens, nil) {
			if m.First < end || m.End <= m.First || int(m.End) > len(d.Tokens) || len(m.Candidates) == 0 {
				t.Fatalf("bad match %v behind %d", m, end)
			}
			end = m.End
		}
		s.Split(name, &d)
		if n := len(d.Tokens); n > 0 && n <= maxWords && d.Tokens[0].Flags&token.Punct == 0 && !strings.EqualFold(d.Tokens[0].Text(name), "the") && !strings.Contains(name, "\n") && len(d.Sentences) == 1 {
			m := table.Find(name, d.Tokens, nil)
			if strings.TrimSpace(name) == name && len(m) == 0 {
				t.Fatalf("the name %q is not found in itself", name)
			}
		}
	})
}

// manyNames makes a pack of generated names.
func manyNames(n int) *rule.Pack {
	r := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ba ko mi ra ten lu sha vo pi gar del no quin zu ter mo la fe ri dan ost wick ham bur ley ington ska vich sen son man")
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(2) {
			b.WriteString(syllables[r.IntN(len(syllables))])
		}
		w := b.String()
		return strings.ToUpper(w[:1]) + w[1:]
	}
	pack := &rule.Pack{Entities: make([]rule.Entity, n)}
	for i := range pack.Entities {
		words := []string{word(), word()}
		if r.IntN(3) == 0 {
			words = append(words, word())
		}
		pack.Entities[i] = rule.Entity{ID: fmt.Sprint(i), Name: strings.Join(words, " ")}
	}
	return pack
}

// bytesOf is the memory of a table.
func bytesOf(t *Table) int {
	return cap(t.first)*8 + cap(t.slots)*8 + cap(t.entries)*16 + cap(t.cands)*candidateSize + cap(t.words)
}

func TestMillionNames(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const n = 1_000_000
	pack := manyNames(n)
	s := token.New(abbreviations)
	begin := time.Now()
	table := Build(pack, s)
	t.Logf("built in %v", time.Since(begin))
	if per := float64(bytesOf(table)) / n; per > 100 {
		t.Errorf("%.1f bytes a name, want at most 100", per)
	} else {
		t.Logf("%.1f bytes a name", per)
	}
	b := table.Bytes()
	runtime.GC()
	begin = time.Now()
	loaded, err := FromBytes(b, n)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d MB loaded in %v", len(b)>>20, time.Since(begin))
	for i := 0; i < n; i += 9973 {
		var d token.Doc
		s.Split(pack.Entities[i].Name, &d)
		m := loaded.Find(pack.Entities[i].Name, d.Tokens, nil)
		if len(m) != 1 || int(m[0].End) != len(d.Tokens) {
			t.Fatalf("%q is not found", pack.Entities[i].Name)
		}
	}
}
