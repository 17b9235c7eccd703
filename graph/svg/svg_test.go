package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/graph"
	"entente/graph/internal/look"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files; the test still fails where they differed")

// renderer is the path of the layout program, built for the tests.
var renderer string

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(withRenderer(m.Run))
}

func withRenderer(run func() int) int {
	dir, err := os.MkdirTemp("", "entente-svg-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	renderer = filepath.Join(dir, fileName())
	if out, err := exec.Command("go", "build", "-o", renderer, "entente/cmd/entente-layout").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the layout program: %v\n%s", err, out)
		return 1
	}
	return run()
}

func drawn(t testing.TB, g *graph.Graph) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, g, Options{Renderer: renderer}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func samples(t testing.TB) map[string]*graph.Graph {
	return map[string]*graph.Graph{
		"article": article(t), "small": small(t), "japanese": japanese(t), "hostile": hostile(t), "empty": graph.New(),
	}
}

func TestGolden(t *testing.T) {
	for name, g := range samples(t) {
		t.Run(name, func(t *testing.T) {
			got := drawn(t, g)
			if again := drawn(t, g); again != got {
				t.Error("the second drawing differs from the first")
			}
			path := filepath.Join("testdata", name+".svg")
			want, err := os.ReadFile(path)
			if err == nil && string(want) == got {
				return
			}
			t.Errorf("%s (-want +got): %v\n%s", path, err, cmp.Diff(string(want), got))
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// An element is a part of a drawing that was read back.
type element struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Parts   []element  `xml:",any"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) is(class string) bool {
	return slices.Contains(strings.Fields(e.attr("class")), class)
}

// all lists the elements within, the outer first, for which ok holds.
func (e element) all(ok func(element) bool) []element {
	var out []element
	if ok(e) {
		out = append(out, e)
	}
	for _, p := range e.Parts {
		out = append(out, p.all(ok)...)
	}
	return out
}

func (e element) classed(class string) []element {
	return e.all(func(e element) bool { return e.is(class) })
}

func (e element) tagged(tag string) []element {
	return e.all(func(e element) bool { return e.XMLName.Local == tag })
}

// read parses a drawing and wants well-formed XML with nothing behind it.
func read(t testing.TB, src string) element {
	t.Helper()
	var root element
	d := xml.NewDecoder(strings.NewReader(src))
	if err := d.Decode(&root); err != nil {
		t.Fatalf("not well-formed: %v", err)
	}
	if tok, err := d.Token(); err != io.EOF && strings.TrimSpace(fmt.Sprint(tok)) != "[10]" {
		t.Errorf("%v behind the drawing (%v)", tok, err)
	}
	return root
}

// TestEveryEdge holds that programs find each node and each edge, once.
func TestEveryEdge(t *testing.T) {
	for name, g := range samples(t) {
		root := read(t, drawn(t, g))
		var got, want []string
		for _, e := range root.classed("edge") {
			got = append(got, shown(e.attr("data-subject"), e.attr("data-relation"), e.attr("data-object"), e.attr("data-status"), e.attr("data-edge")))
			if len(e.tagged("path")) == 0 || len(e.tagged("title")) != 1 {
				t.Errorf("%s: edge %s has no line or no title", name, e.attr("data-edge"))
			}
		}
		for _, e := range g.Edges() {
			want = append(want, shown(e.Subject, e.Relation, e.Object, string(e.Status), e.Key.String()))
		}
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: edges (-want +got):\n%s", name, diff)
		}
		if n, want := len(root.classed("node")), len(look.Drawn(g)); n != want {
			t.Errorf("%s: %d nodes, want %d", name, n, want)
		}
	}
}

// shown joins fields as XML can carry them.
func shown(fields ...string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' && r != '\r' || r == 0xfffe || r == 0xffff {
			return 0xfffd
		}
		return r
	}, string([]rune(strings.Join(fields, "|"))))
}

// TestSafe holds that a drawing has only harmless elements, links to web pages
// only, and loads nothing.
func TestSafe(t *testing.T) {
	tags := []string{"svg", "title", "desc", "style", "g", "a", "rect", "path", "text", "tspan"}
	for name, g := range samples(t) {
		src := drawn(t, g)
		for _, e := range read(t, src).all(func(element) bool { return true }) {
			if !slices.Contains(tags, e.XMLName.Local) {
				t.Errorf("%s: element <%s>", name, e.XMLName.Local)
			}
			for _, a := range e.Attrs {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") {
					t.Errorf("%s: attribute %s", name, a.Name.Local)
				}
				if a.Name.Local == "href" && !strings.HasPrefix(a.Value, "http://") && !strings.HasPrefix(a.Value, "https://") {
					t.Errorf("%s: link to %q", name, a.Value)
				}
			}
		}
		for _, bad := range []string{"url(", "@import", "xlink", "<!--", "<!", "\x1b", "\x00"} {
			if strings.Contains(src, bad) {
				t.Errorf("%s: holds %q", name, bad)
			}
		}
	}
	if !strings.Contains(drawn(t, article(t)), `href="https://en.wikipedia.org/wiki/China"`) {
		t.Error("the article's link is missing")
	}
}

// TestSpoken holds what a screen reader needs.
func TestSpoken(t *testing.T) {
	root := read(t, drawn(t, article(t)))
	if root.attr("role") != "img" || root.attr("aria-labelledby") != "entente-title entente-desc" {
		t.Errorf("role %q, aria-labelledby %q", root.attr("role"), root.attr("aria-labelledby"))
	}
	if p := root.Parts; p[0].XMLName.Local != "title" || p[0].Text != "US and Japan strengthen military ties" || p[0].attr("id") != "entente-title" {
		t.Errorf("title: %+v", p[0])
	}
	if p := root.Parts; p[1].XMLName.Local != "desc" || !strings.Contains(p[1].Text, "Antony J. Blinken visits Philippines (planned).") {
		t.Errorf("desc: %q", p[1].Text)
	}
}

// TestLegend holds that the legend shows what occurs and nothing else.
func TestLegend(t *testing.T) {
	legend := read(t, drawn(t, article(t))).classed("legend")
	var got []string
	for _, text := range legend[0].tagged("text") {
		got = append(got, text.Text)
	}
	want := []string{"Person", "Country", "Place", "Topic", "asserted", "planned"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("legend (-want +got):\n%s", diff)
	}
}

// TestNoGraphviz holds that a program that draws does not start Graphviz
// itself.
func TestNoGraphviz(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "entente/graph/svg").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, line := range strings.Fields(string(out)) {
		if strings.Contains(line, ".") {
			t.Errorf("graph/svg needs %s", line)
		}
	}
}

type brokenWriter struct{}

var errFull = errors.New("disk full")

func (brokenWriter) Write([]byte) (int, error) { return 0, errFull }

func TestWriteError(t *testing.T) {
	if err := Write(brokenWriter{}, small(t), Options{Renderer: renderer}); !errors.Is(err, errFull) {
		t.Errorf("got %v, want the writer's error", err)
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", evil, badUTF8, "a\r\n\tb", "]]>", "&amp;", "\u0085\u2028"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var c canvas
		c.text("text", s, "data-x", "."+s)
		var e element
		if err := xml.Unmarshal(c.Bytes(), &e); err != nil {
			t.Fatalf("%q: %v", c.String(), err)
		}
		if want := shown(s); e.Text != want || e.attr("data-x") != "."+want || len(e.Parts) > 0 {
			t.Fatalf("wrote %q, read %q and %q", want, e.Text, e.attr("data-x"))
		}
	})
}
