//go:build browser

package page_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// These tests open the pages in Chromium: `make test-browser`.

// browser finds Chromium.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("Chromium is not installed; `apt-get install chromium` does it on Debian, `brew install --cask chromium` on macOS; or set CHROMIUM to the program")
	return ""
}

// save writes a page to a folder of its own.
func save(t *testing.T, page []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, page, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// open loads a file and gives its document and what the browser said.
func open(t *testing.T, file string, flags ...string) (dom, said string) {
	t.Helper()
	args := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--user-data-dir=" + filepath.Join(t.TempDir(), "profile"), "--dump-dom"}, flags...)
	cmd := exec.Command(browser(t), append(args, "file://"+file)...)
	cmd.WaitDelay = 10 * time.Second
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("chromium: %v\n%s", err, stderr.String())
	}
	return out.String(), stderr.String()
}

// A finding is what the probe saw in a page.
type finding struct {
	Width, Needs int      // of the window and of the page
	Dark         bool     // the background is dark
	Lost         []string // links within the page that lead nowhere
	Layers       map[string][2]string
	Target       string // the outline of a piece of evidence that is gone to
	Sorted       []string
	Scripts      int
	Script       bool // a hostile script ran
}

var policyTag = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>\n`)

// probe loads a page with a script that tries it out. The page's own policy would
// keep the script out, so it is taken away.
//
// The window of a browser without a screen is 500 wide or more, so the page stands
// in a frame of the wanted width.
func probe(t *testing.T, page []byte, width int, flags ...string) finding {
	t.Helper()
	script, err := os.ReadFile("testdata/probe.js")
	if err != nil {
		t.Fatal(err)
	}
	if !policyTag.Match(page) {
		t.Fatal("the page has no Content-Security-Policy")
	}
	page = policyTag.ReplaceAll(page, nil)
	page = bytes.Replace(page, []byte("</body>"), append(append([]byte("<script>"), script...), "</script></body>"...), 1)
	file := save(t, page)
	around := filepath.Join(filepath.Dir(file), "frame.html")
	frame := fmt.Sprintf(`<!DOCTYPE html><meta name="color-scheme" content="light dark"><iframe src="page.html" style="border:0;width:%dpx;height:800px"></iframe>`, width)
	if err := os.WriteFile(around, []byte(frame), 0o666); err != nil {
		t.Fatal(err)
	}
	dom, said := open(t, around, append(flags, "--allow-file-access-from-files", "--window-size=1400,900")...)
	_, text, found := strings.Cut(dom, `<pre id="probe">`)
	text, _, ended := strings.Cut(text, "</pre>")
	if !found || !ended {
		t.Fatalf("the probe said nothing\n%s", said)
	}
	var f finding
	if err := json.Unmarshal([]byte(html.UnescapeString(text)), &f); err != nil {
		t.Fatalf("the probe said %s: %v", text, err)
	}
	return f
}

// TestBrowserClean holds that the browser has nothing to complain about: no
// error, nothing that the page's own policy blocks.
func TestBrowserClean(t *testing.T) {
	for name, page := range pages(t) {
		for _, flags := range [][]string{{"--window-size=500,800"}, {"--window-size=1200,900", "--force-dark-mode"}} {
			_, said := open(t, save(t, page), flags...)
			for line := range strings.Lines(said) {
				if strings.Contains(line, "CONSOLE") {
					t.Errorf("%s %v: %s", name, flags, line)
				}
			}
		}
	}
}

// TestBrowserFits holds that no page has to be scrolled sideways, and that it is
// light or dark as the system is.
func TestBrowserFits(t *testing.T) {
	for name, page := range pages(t) {
		for _, dark := range []bool{false, true} {
			for _, width := range []int{400, 1200} {
				var flags []string
				if dark {
					flags = append(flags, "--force-dark-mode")
				}
				f := probe(t, page, width, flags...)
				if f.Width != width || f.Needs > width {
					t.Errorf("%s: %d wide in a window of %d, wanted %d", name, f.Needs, f.Width, width)
				}
				if f.Dark != dark {
					t.Errorf("%s: dark is %v, the system's is %v", name, f.Dark, dark)
				}
			}
		}
	}
}

// TestBrowserLinks holds that each link within a page leads to something, and
// that no hostile name ran.
func TestBrowserLinks(t *testing.T) {
	for name, page := range pages(t) {
		f := probe(t, page, 1200)
		if len(f.Lost) > 0 {
			t.Errorf("%s: links lead nowhere: %v", name, f.Lost)
		}
		if f.Script {
			t.Errorf("%s: a script of the text ran", name)
		}
	}
}

// TestBrowserLayers holds that each switch changes the look of its layer, and
// that going to the words of an edge marks them.
func TestBrowserLayers(t *testing.T) {
	f := probe(t, pages(t)["article"], 1200)
	if len(f.Layers) != 4 {
		t.Errorf("%d layers, want 4", len(f.Layers))
	}
	for layer, looks := range f.Layers {
		if looks[0] == looks[1] {
			t.Errorf("%s: nothing changes: %s", layer, looks[0])
		}
	}
	if f.Target != "solid" {
		t.Errorf("the words of an edge that is gone to have the outline %q", f.Target)
	}
}

// TestBrowserSorts holds that a click on a column's head sorts by it.
func TestBrowserSorts(t *testing.T) {
	f := probe(t, pages(t)["rules"], 1200)
	if len(f.Sorted) != 2 || f.Sorted[0] == f.Sorted[1] {
		t.Errorf("the first rows after two clicks are %v", f.Sorted)
	}
}
