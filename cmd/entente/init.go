package main

import (
	"crypto/rand"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"entente/extract/rule"

	"github.com/spf13/cobra"
)

// newPack holds the files of a new pack, with NAME for its name.
//
//go:embed newpack
var newPack embed.FS

func (a *app) initPack() *cobra.Command {
	name := ""
	c := &cobra.Command{
		Use:   "init DIR",
		Short: "Make a small rule pack of your own, on top of the built-in one",
		Long: `Init makes a folder with a small rule pack that works: one rule with its tests,
the relation that it gives, two entities and a word list. It extends the
built-in pack, so all that is in there can be used. Comments in the files say
what to do next. The folder must not be there yet, or be empty.`,
		Example: `  entente init trade
  entente init "My pack" --name trade`,
		Args: wants(1, 1, "a folder"),
		RunE: func(_ *cobra.Command, args []string) error { return a.runInit(args[0], name) },
	}
	c.Flags().StringVar(&name, "name", "", "the pack's id (default: made from the folder's name)")
	return c
}

func (a *app) runInit(dir, name string) error {
	name, err := packName(dir, name)
	if err != nil {
		return err
	}
	if err := checkEmpty(dir); err != nil {
		return err
	}
	files, err := packFiles(name)
	if err != nil {
		return err
	}
	if err := fill(dir, files); err != nil {
		return err
	}
	a.ui.note("%s: the pack %s; begin with %s", dir, name, filepath.Join(dir, "rules.yaml"))
	return nil
}

// packName gives the id of a new pack: the one asked for, or one made from the
// folder's name.
func packName(dir, name string) (string, error) {
	if name != "" {
		if !rule.IsSlug(name) {
			return "", badUsage("--name %q is no id", name).withHint("an id is small letters and digits with single hyphens: my-pack")
		}
		return name, nil
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", badUsage("%s: %w", dir, err)
	}
	base := filepath.Base(abs)
	made := strings.Join(strings.FieldsFunc(strings.ToLower(base), func(c rune) bool {
		return (c < 'a' || c > 'z') && (c < '0' || c > '9')
	}), "-")
	if made == "" || made == builtIn || strings.ContainsFunc(base, func(c rune) bool { return c > unicode.MaxASCII }) {
		return "", badUsage("no id for the pack can be made from the folder's name %q", base).withHint("give one with --name my-pack")
	}
	return made, nil
}

// checkEmpty refuses a place where something is already.
func checkEmpty(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return badUsage("%s", plain(err))
	case !info.IsDir():
		return badUsage("%s: is a file, and a folder is wanted", dir)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return badUsage("%s", plain(err))
	}
	if len(entries) > 0 {
		return badUsage("%s: the folder is not empty, it has %s", dir, clean(entries[0].Name())).withHint("name a new folder; nothing is overwritten")
	}
	return nil
}

// packFiles gives the texts of a new pack by their paths, the schemas for
// editors among them.
func packFiles(name string) (map[string]string, error) {
	files := map[string]string{}
	entries, err := newPack.ReadDir("newpack")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		text, err := newPack.ReadFile("newpack/" + e.Name())
		if err != nil {
			return nil, err
		}
		files[e.Name()] = strings.ReplaceAll(string(text), "NAME", name)
	}
	for _, kind := range rule.SchemaKinds() {
		text, err := rule.Schema(kind)
		if err != nil {
			return nil, err
		}
		files["schema/"+kind+".json"] = string(text)
	}
	return files, nil
}

// fill makes the folder with the files. They are written into a hidden folder in
// it first, so that nothing is left when something fails.
func fill(dir string, files map[string]string) (err error) {
	_, statErr := os.Stat(dir)
	if err := makeFolder(dir); err != nil {
		return err
	}
	beside := filepath.Join(dir, "."+rand.Text()[:8])
	var done []string
	defer func() {
		_ = os.RemoveAll(beside)
		if err == nil {
			return
		}
		for _, path := range done {
			_ = os.RemoveAll(path)
		}
		if statErr != nil {
			_ = os.Remove(dir)
		}
	}()
	if err := os.Mkdir(beside, 0o777); err != nil {
		return badUsage("%s: %w", dir, withoutPath(err))
	}
	if err := writeTexts(beside, files); err != nil {
		return failed("%s: %w", dir, withoutPath(err))
	}
	entries, err := os.ReadDir(beside)
	if err != nil {
		return fmt.Errorf("%s: %w", dir, withoutPath(err))
	}
	for _, e := range entries {
		target := filepath.Join(dir, e.Name())
		if err := os.Rename(filepath.Join(beside, e.Name()), target); err != nil {
			return failed("%s: %w", target, withoutPath(err))
		}
		done = append(done, target)
	}
	return nil
}

func writeTexts(dir string, files map[string]string) error {
	for _, name := range sortedKeys(files) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := writeNew(path, func(w io.Writer) error {
			_, err := io.WriteString(w, files[name])
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}
