package article

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// plain is an article with its error as text.
type plain struct{ ID, Title, Date, URL, Text, Err string }

func collect(t *testing.T, r Reader, input, name string, kind Kind) []plain {
	t.Helper()
	var out []plain
	for a := range r.Read(strings.NewReader(input), name, kind) {
		out = append(out, toPlain(a))
	}
	return out
}

func toPlain(a Article) plain {
	p := plain{a.ID, a.Title, a.Date, a.URL, a.Text, ""}
	if a.Err != nil {
		p.Err = a.Err.Error()
	}
	return p
}

func TestText(t *testing.T) {
	tests := []struct {
		name, input string
		want        plain
	}{
		{"plain", "Japan said.\r\nIt did.\r\n", plain{Text: "Japan said.\r\nIt did.\r\n"}},
		{"byte order mark", "\xef\xbb\xbfJapan", plain{Text: "Japan"}},
		{"brace is text", "[1] Japan", plain{Text: "[1] Japan"}},
		{"few control characters", "Japan \x1b[1mjapanese text with an escape", plain{Text: "Japan \x1b[1mjapanese text with an escape"}},
		{"empty", "", plain{Err: "dir/a.txt: is empty (an article needs text)"}},
		{"white space", " \n\t\u00a0\n", plain{Err: "dir/a.txt: has only white space (an article needs text)"}},
		{"only a mark", "\xef\xbb\xbf", plain{Err: "dir/a.txt: has only white space (an article needs text)"}},
		{"NUL", "Japan\nsaid é\x00", plain{Err: "dir/a.txt:2:7: a NUL character: this is no text (give a text file in UTF-8)"}},
		{"invalid UTF-8", "Japan\nFran\xe7ois", plain{Err: "dir/a.txt:2:5: invalid UTF-8: byte 0xE7 (convert the file to UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8)"}},
		{"cut character", "Japan \xe2\x80", plain{Err: "dir/a.txt:1:7: invalid UTF-8: byte 0xE2 (convert the file to UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8)"}},
		{"control characters", strings.Repeat("a\x01\x02", 9), plain{Err: "dir/a.txt: is mostly control characters: this is no text (give a text file in UTF-8)"}},
		{"UTF-16 little", "\xff\xfeJ\x00", plain{Err: "dir/a.txt:1:1: is UTF-16, not UTF-8 (convert it: iconv -f UTF-16 -t UTF-8)"}},
		{"UTF-16 big", "\xfe\xff\x00J", plain{Err: "dir/a.txt:1:1: is UTF-16, not UTF-8 (convert it: iconv -f UTF-16 -t UTF-8)"}},
		{"UTF-16 without a mark", "J\x00a\x00p\x00a\x00n\x00", plain{Err: "dir/a.txt:1:1: is UTF-16LE, not UTF-8 (convert it: iconv -f UTF-16LE -t UTF-8)"}},
		{"PDF", "%PDF-1.7\n%", plain{Err: "dir/a.txt: is a PDF file, not text (convert it to text first: pdftotext)"}},
		{"gzip", "\x1f\x8b\x08", plain{Err: "dir/a.txt: is a gzip file, not text (unpack it first: gunzip)"}},
		{"long line", "ok\n" + strings.Repeat("x", 101), plain{Err: "dir/a.txt:2: the line is longer than 100 bytes (break it, or split the file)"}},
		{"long text", strings.Repeat("x\n", 300), plain{Err: "dir/a.txt: is longer than 512 bytes (split it)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.want.ID = "a"
			got := collect(t, Reader{MaxLine: 100, MaxText: 512}, tt.input, "dir/a.txt", Text)
			if diff := cmp.Diff([]plain{tt.want}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestRows(t *testing.T) {
	const hint = ` (a row is {"id": "...", "text": "..."})`
	good, read := `{"id":"ok","text":"Japan said."}`, plain{ID: "ok", Text: "Japan said."}
	tests := []struct {
		name, row string
		want      plain
	}{
		{"all fields", `{"id":"x","text":"A\n\"B\" \u00e9","title":"T","date":"November 13, 2004","url":"https://a.org","more":[{"id":"no","text":{}}],"Text":"no"}`,
			plain{ID: "x", Text: "A\n\"B\" é", Title: "T", Date: "2004-11-13", URL: "https://a.org"}},
		{"number as id", `{"text":"A","id":17,"title":null}`, plain{ID: "17", Text: "A"}},
		{"escaped names", `{"\u0069d":"x","te\u0078t":"A"}`, plain{ID: "x", Text: "A"}},
		{"unsafe id", `{"id":"a\u0000\u001b[1mb\u202e","text":"A"}`, plain{ID: "a--[1mb-", Text: "A"}},
		{"cut off", `{"id":"x","text":"A`, plain{ID: "f:2", Err: `f.ndjson:2:19: invalid JSON: unexpected end of JSON input (a row is {"id": "...", "text": "..."} on one line)`}},
		{"no JSON", `hello`, plain{ID: "f:2", Err: `f.ndjson:2:1: invalid JSON: invalid character 'h' looking for beginning of value (a row is {"id": "...", "text": "..."} on one line)`}},
		{"column in characters", `{"é": x}`, plain{ID: "f:2", Err: `f.ndjson:2:7: invalid JSON: invalid character 'x' looking for beginning of value (a row is {"id": "...", "text": "..."} on one line)`}},
		{"a list", `["id"]`, plain{ID: "f:2", Err: `f.ndjson:2: the row is no JSON object` + hint}},
		{"no id", `{"text":"A"}`, plain{ID: "f:2", Err: `f.ndjson:2: the field "id" is missing` + hint}},
		{"empty id", `{"id":" ","text":"A"}`, plain{ID: "f:2", Err: `f.ndjson:2: the field "id" is empty (give each row its own id)`}},
		{"no text", `{"id":"x"}`, plain{ID: "x", Err: `f.ndjson:2: the field "text" is missing` + hint}},
		{"text of the wrong kind", `{"id":"x","text":["A"]}`, plain{ID: "x", Err: `f.ndjson:2: the field "text" is no string (put it in quotes)`}},
		{"empty text", `{"id":"x","text":" \n"}`, plain{ID: "x", Err: `f.ndjson:2: text: has only white space (an article needs text)`}},
		{"NUL", `{"id":"x","text":"A\u0000"}`, plain{ID: "x", Err: `f.ndjson:2: text: a NUL character: this is no text (give a text file in UTF-8)`}},
		{"the same id again", good, plain{ID: "ok", Err: `f.ndjson:2: id "ok" is already that of line 1 (give each row its own id)`}},
		{"invalid UTF-8", "{\"id\":\"x\",\"text\":\"é\xff\"}", plain{ID: "f:2", Err: `f.ndjson:2:20: invalid UTF-8: byte 0xFF (convert the file to UTF-8)`}},
		{"long line", `{"id":"x","text":"` + strings.Repeat("A", 300) + `"}`, plain{ID: "f:2", Err: `f.ndjson:2: the line is longer than 300 bytes (break it, or split the file)`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			after := `{"id":"after","text":"It went on."}`
			want := []plain{read, tt.want, {ID: "after", Text: "It went on."}}
			for _, kind := range []Kind{Auto, NDJSON} {
				got := collect(t, Reader{MaxLine: 300}, "\xef\xbb\xbf"+good+"\r\n"+tt.row+"\n"+after, "f.ndjson", kind)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%q (-want +got):\n%s", kind, diff)
				}
			}
		})
	}
}

func TestRowsWithoutArticles(t *testing.T) {
	want := []plain{{ID: "f", Err: `f.ndjson: has only white space (a row is {"id": "...", "text": "..."})`}}
	if diff := cmp.Diff(want, collect(t, Reader{}, "\n \n", "f.ndjson", NDJSON)); diff != "" {
		t.Error(diff)
	}
	want = []plain{{ID: "f", Err: `f.ndjson: is empty (an article needs text)`}}
	if diff := cmp.Diff(want, collect(t, Reader{}, "", "f.ndjson", NDJSON)); diff != "" {
		t.Error(diff)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	read := func(path string) (out []Article) {
		for a := range ReadFile(path) {
			out = append(out, a)
		}
		return out
	}
	if got := read(write("us-japan.v2.txt", "Japan")); len(got) != 1 || got[0].ID != "us-japan.v2" || got[0].Text != "Japan" {
		t.Errorf("text: %+v", got)
	}
	if got := read(write("a\x1b[1m\n.txt", "Japan")); len(got) != 1 || got[0].ID != "a-[1m" {
		t.Errorf("hostile name: %+v", got)
	}
	rows := `{"id":"1","text":"A"}` + "\n\n" + `{"id":"2","text":"B"}` + "\n"
	for _, name := range []string{"a.ndjson", "b.JSONL"} {
		if got := read(write(name, rows)); len(got) != 2 || got[1].ID != "2" || got[1].Err != nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := read(write("c.txt", rows)); len(got) != 1 || got[0].Text != rows {
		t.Errorf("a .txt file is a text whatever it holds: %+v", got)
	}
	if got := read(dir + "/\x1b[1m\n"); got[0].Err.Error() != dir+"/-[1m-: there is no such file (check the path)" {
		t.Errorf("hostile name: %v", got[0].Err)
	}
	missing := filepath.Join(dir, "missing.txt")
	if got := read(missing); len(got) != 1 || !errors.Is(got[0].Err, fs.ErrNotExist) || got[0].Err.Error() != missing+": there is no such file (check the path)" {
		t.Errorf("missing: %+v", got)
	}
	if got := read(dir); len(got) != 1 || got[0].Err == nil || got[0].Err.Error() != dir+": is a folder, not a file (name the files in it)" {
		t.Errorf("folder: %+v", got)
	}
	if got := read(""); len(got) != 1 || got[0].Err == nil {
		t.Errorf("no name: %+v", got)
	}
	for range ReadFile(filepath.Join(dir, "a.ndjson")) {
		break // the iteration can stop
	}
}

func TestReadFails(t *testing.T) {
	for _, kind := range []Kind{Auto, Text, NDJSON} {
		r := io.MultiReader(strings.NewReader(`{"id":"1","text":"A"}`+strings.Repeat("\n", 70000)), iotest.ErrReader(errors.New("disk on fire")))
		var last Article
		for a := range Read(r, "x", kind) {
			last = a
		}
		if last.Err == nil || !strings.Contains(last.Err.Error(), "disk on fire") {
			t.Errorf("%q: %v", kind, last.Err)
		}
	}
	for a := range Read(strings.NewReader("x"), "x", "html") {
		if a.Err == nil {
			t.Error("an unknown kind is no error")
		}
	}
}

func TestLongLine(t *testing.T) {
	text := strings.Repeat("Japan said. ", 50<<20/12)
	for kind, input := range map[Kind]string{Text: text, NDJSON: `{"id":"x","text":"` + text + `"}`} {
		n := 0
		for a := range Read(strings.NewReader(input), "x", kind) {
			n++
			if a.Err != nil || a.Text != text {
				t.Errorf("%s: %d bytes, %v", kind, len(a.Text), a.Err)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d articles", kind, n)
		}
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2004-11-13": "2004-11-13", "2004-11-13T10:00:00Z": "2004-11-13", "2004-11-13 10:00": "2004-11-13", "20041113": "2004-11-13", "2004/11/13": "2004-11-13",
		"20041113T101500Z":  "2004-11-13",
		"November 13, 2004": "2004-11-13", "Nov. 13, 2004": "2004-11-13", "13 November 2004": "2004-11-13", "13 Nov 2004": "2004-11-13", "Sept. 3, 2004": "2004-09-03",
		"Saturday, November 13, 2004": "2004-11-13", "Sat, 13 Nov 2004 10:00:00 GMT": "2004-11-13", "november 13th, 2004": "2004-11-13", "1st May 2004": "2004-05-01",
		"": "", "03/04/2005": "", "2004": "", "2004-11": "", "November 2004": "", "2004-02-30": "", "February 30, 2004": "", "yesterday": "", "13.11.2004": "",
		"2004-11-13 to 2004-12-01": "", "November 13, 2004 to May": "", strings.Repeat("9", 100): "",
	} {
		if got := Date(in); got != want {
			t.Errorf("Date(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzRows(f *testing.F) {
	f.Add([]byte(`{"id":"x","text":"A\u00e9","date":"2004-11-13"}` + "\n" + `{"id":1,"text":"B","a":{"b":["]}"]}}`))
	f.Add([]byte("\xef\xbb\xbf{\"\\u0069d\":\"\\ud800\",\"text\":\"\xff\"}\r\n\n[1]\n{"))
	f.Fuzz(func(t *testing.T, input []byte) {
		lines := bytes.Count(input, []byte("\n")) + 1
		n, seen := 0, map[string]bool{}
		for a := range Read(bytes.NewReader(input), "fuzz.ndjson", NDJSON) {
			n++
			if a.ID == "" || strings.ContainsAny(a.ID, "\n\x00\x1b") || !utf8.ValidString(a.ID) {
				t.Fatalf("id %q", a.ID)
			}
			if a.Err != nil {
				if a.Text != "" || strings.Contains(a.Err.Error(), "\n") || !strings.HasPrefix(a.Err.Error(), "fuzz.ndjson") {
					t.Fatalf("error %q with text %q", a.Err, a.Text)
				}
				continue
			}
			if strings.TrimSpace(a.Text) == "" || !utf8.ValidString(a.Text) || strings.Contains(a.Text, "\x00") || seen[a.ID] {
				t.Fatalf("bad article %+v", a)
			}
			if a.Date != "" && Date(a.Date) != a.Date {
				t.Fatalf("date %q", a.Date)
			}
			seen[a.ID] = true
		}
		if n == 0 || n > lines {
			t.Fatalf("%d articles from %d lines", n, lines)
		}
	})
}
