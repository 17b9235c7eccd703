package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the versions of the program and of the rule pack",
		Example: `  entente version`,
		Args:    wants(0, 0, "no argument"),
		RunE: func(*cobra.Command, []string) error {
			where, err := place(a.pack)
			if err != nil {
				return err
			}
			p, err := loadPack(where)
			if err != nil {
				return packError(where, err)
			}
			text := "entente " + programVersion() + "\n"
			for i, l := range p.Layers {
				text += map[bool]string{true: "pack", false: "on"}[i == 0] + fmt.Sprintf(" %s %s %s\n", clean(l.Name), clean(l.Version), l.Hash)
			}
			_, err = fmt.Fprintf(a.Stdout, "%s%s %s/%s\n", text, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// programVersion is the version that Go wrote into the program, or "devel".
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
