// Package cachedir gives Graphviz a private folder for its compiled code.
//
// go-graphviz compiles its WASM while Go initialises its package, and keeps
// the machine code in <temporary folder>/go-graphviz. Anybody may have made
// that folder, and a damaged file in it ends the process with a panic before
// main runs. So this package, while Go initialises it, points the temporary
// folder to one that only the user can read or write, and removes every file
// from it that is not as it was written. Without a usable folder there is no
// cache: each start then compiles anew (some 0.7 s instead of 0.04 s).
//
// It must be initialised before go-graphviz. Go takes packages in the order
// of their import paths as soon as what they import is ready; "entente/..."
// sorts before "github.com/..." and imports nothing that go-graphviz does not
// need too. A test of the command holds this.
package cachedir

import (
	"os"
	"path/filepath"
	"runtime"
)

// Variable names the environment variable that sets the folder. The value
// "off" means no cache. Unset means a folder in the user's cache folder.
const Variable = "ENTENTE_LAYOUT_CACHE"

// room is the space in bytes that the compiled code may need (it takes 6 MB).
const room = 16 << 20

// current is the folder in use. It is set once, before go-graphviz starts.
var current = claim(os.Getenv(Variable))

type redirect struct {
	folder   string // "" when there is no cache
	variable string // names the temporary folder on this system
	before   string // its value before
	had      bool
}

// Settle ends the redirection: the temporary folder is the system's again,
// and what was compiled is sealed for the next start. Call it first in main.
func Settle() {
	r := current
	if r.had {
		os.Setenv(r.variable, r.before)
	} else {
		os.Unsetenv(r.variable)
	}
	if r.folder != "" {
		seal(r.folder)
	}
}

func claim(wish string) redirect {
	r := redirect{variable: "TMPDIR"}
	if runtime.GOOS == "windows" {
		r.variable = "TMP"
	}
	r.before, r.had = os.LookupEnv(r.variable)
	folder := choose(wish)
	if folder != "" && prepare(folder) != nil {
		folder = ""
	}
	r.folder = folder
	if folder == "" {
		folder = nowhere()
	}
	os.Setenv(r.variable, folder)
	return r
}

// choose gives the folder's path, or "" for no cache.
func choose(wish string) string {
	if wish == "off" {
		return ""
	}
	if wish != "" {
		abs, err := filepath.Abs(wish)
		if err != nil {
			return ""
		}
		return abs
	}
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(base, "entente", "layout")
}

// nowhere is a path in which no folder can be made: go-graphviz then goes
// without a cache.
func nowhere() string {
	exe, err := os.Executable()
	if err != nil {
		exe = os.Args[0]
	}
	return filepath.Join(exe, "no-cache")
}
