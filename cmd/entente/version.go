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
			_, err = fmt.Fprintf(a.Stdout, "entente %s\npack %s %s %s\n%s %s/%s\n",
				programVersion(), clean(p.Name), clean(p.Version), p.Hash,
				runtime.Version(), runtime.GOOS, runtime.GOARCH)
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
