package lsp

import "entente/cmd/entente/internal/lsp/text"

// What the server understands of LSP 3.17, by the names of the specification.

type initializeParams struct {
	Capabilities struct {
		General struct {
			PositionEncodings []text.Encoding `json:"positionEncodings"`
		} `json:"general"`
		Workspace struct {
			DidChangeWatchedFiles struct {
				DynamicRegistration bool `json:"dynamicRegistration"`
			} `json:"didChangeWatchedFiles"`
		} `json:"workspace"`
	} `json:"capabilities"`
	InitializationOptions struct {
		// Findings is the address of a copy of data/FINDINGS.md, to which the
		// names of findings then lead.
		Findings string `json:"findings"`
	} `json:"initializationOptions"`
}

type documentParams struct {
	TextDocument struct {
		URI     string `json:"uri"`
		Version int    `json:"version"`
		Text    string `json:"text"`
	} `json:"textDocument"`
	ContentChanges []struct {
		Range *text.Range `json:"range"`
		Text  string      `json:"text"`
	} `json:"contentChanges"`
	Position text.Position `json:"position"`
	Context  struct {
		IncludeDeclaration bool `json:"includeDeclaration"`
	} `json:"context"`
}

type watchedParams struct {
	Changes []struct {
		URI string `json:"uri"`
	} `json:"changes"`
}

type location struct {
	URI   string     `json:"uri"`
	Range text.Range `json:"range"`
}

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

type hover struct {
	Contents markup     `json:"contents"`
	Range    text.Range `json:"range"`
}

type textEdit struct {
	Range   text.Range `json:"range"`
	NewText string     `json:"newText"`
}

type completionItem struct {
	Label         string   `json:"label"`
	Kind          int      `json:"kind"`
	Detail        string   `json:"detail,omitempty"`
	Documentation *markup  `json:"documentation,omitempty"`
	SortText      string   `json:"sortText"`
	FilterText    string   `json:"filterText,omitempty"`
	TextEdit      textEdit `json:"textEdit"`
}

type completionList struct {
	IsIncomplete bool             `json:"isIncomplete"`
	Items        []completionItem `json:"items"`
}

// The kinds of completion items and symbols that editors draw icons for.
const (
	itemClass    = 7  // a type
	itemProperty = 10 // a key
	itemEnum     = 13 // a word list
	itemKeyword  = 14 // together, text
	itemConstant = 21 // an entity
	itemMember   = 20 // a status
	itemVariable = 6  // a slot
	itemOperator = 24 // a relation

	symbolClass    = 5
	symbolFunction = 12
	symbolConstant = 14
	symbolArray    = 18
	symbolOperator = 25
)

type documentSymbol struct {
	Name           string     `json:"name"`
	Detail         string     `json:"detail,omitempty"`
	Kind           int        `json:"kind"`
	Range          text.Range `json:"range"`
	SelectionRange text.Range `json:"selectionRange"`
}

type diagnostic struct {
	Range           text.Range       `json:"range"`
	Severity        int              `json:"severity"`
	Code            string           `json:"code"`
	CodeDescription *codeDescription `json:"codeDescription,omitempty"`
	Source          string           `json:"source"`
	Message         string           `json:"message"`
}

type codeDescription struct {
	Href string `json:"href"`
}

type publishParams struct {
	URI         string       `json:"uri"`
	Version     *int         `json:"version,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}
