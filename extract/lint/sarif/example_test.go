package sarif_test

import (
	"fmt"
	"os"
	"path"

	"entente/extract/lint/sarif"
)

func ExampleWrite() {
	err := sarif.Write(os.Stdout, nil, sarif.Options{Version: "v1.0.0", File: func(name string) string { return path.Join("mypack", name) }})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
	//   "version": "2.1.0",
	//   "runs": [
	//     {
	//       "tool": {
	//         "driver": {
	//           "name": "entente",
	//           "version": "v1.0.0",
	//           "semanticVersion": "1.0.0",
	//           "rules": []
	//         }
	//       },
	//       "columnKind": "unicodeCodePoints",
	//       "results": []
	//     }
	//   ]
	// }
}
