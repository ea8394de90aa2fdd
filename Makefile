# SPDX-License-Identifier: Apache-2.0
# Two targets matter: `make demo` runs a whole election, `make test` runs every test.

GO ?= go

.PHONY: demo build pages test short bench fuzz lint generate clean

demo: build ## a real election, start to verified result; Ctrl-C ends it
	bin/madang demo

build: pages ## bin/madang and bin/madang-verify
	$(GO) build -o bin/ ./cmd/madang
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags='-s -w' -o bin/ ./cmd/madang-verify

pages: ## what people see, built into bin/madang; without Node there are none, and everything else works
	scripts/pages.sh

test: ## install what the tests need, lint, check generated files, run every test
	scripts/test.sh

short: ## the fast tests only
	$(GO) test -short ./...

bench: build ## operations, ballots and votes per second, beside the group operations that bound them
	scripts/bench.sh

fuzz: ## every fuzz target for a minute (FUZZTIME=10m for longer)
	scripts/fuzz.sh

lint:
	scripts/lint.sh

generate: ## compile the contracts, write their artifacts and Go bindings
	contracts/generate.sh

clean:
	rm -rf bin demo-data web/dist/site
