# `make` builds the program and writes out/, the graphs of data/articles.
# It needs Go and nothing else.

GO       ?= go
ARTICLES := $(sort $(wildcard data/articles/*.txt data/articles/*.ndjson data/articles/*.jsonl))
FUZZTIME ?= 10s
BENCH    ?= .

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

.PHONY: all build out test test-browser test-lsp fuzz bench lint vuln clean

all: out

# Go knows best what is up to date.
build:
	$(GO) build -trimpath -o bin/ ./cmd/entente ./cmd/entente-layout

out: build
	bin/entente build --quiet -o out $(ARTICLES)

test:
	$(GO) vet ./...
	$(GO) test ./...

# Opens the HTML pages in Chromium, fetched by apt-get where no browser is.
test-browser:
	@for b in "$$CHROMIUM" chromium chromium-browser google-chrome; do \
		command -v "$$b" >/dev/null 2>&1 && exit 0; done; \
		apt-get update && apt-get install -y chromium
	$(GO) test -tags browser -count=1 -run Browser ./extract/page

# Opens a pack in Neovim, and with the library of VS Code's client in Node.js.
# Fetches Neovim by apt-get, where it is missing, and the library by npm.
test-lsp:
	$(GO) test -tags editor -count=1 -run Editor ./cmd/entente/internal/lsp

# Every fuzz target for a short while each. Go runs one target at a time.
fuzz:
	@set -e; for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz' || true); do \
			echo "$$pkg $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$pkg; \
		done; \
	done

bench:
	$(GO) test -run '^$$' -bench '$(BENCH)' -benchmem ./...

lint:
	@test -z "$$(gofmt -s -l .)" || { gofmt -s -l .; echo "run gofmt -s -w on these files"; exit 1; }
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

# Asks vuln.go.dev for known weak points, so it needs the network.
vuln:
	$(GO) run $(GOVULNCHECK) ./...

clean:
	rm -rf bin
