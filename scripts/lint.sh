#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Formatting, go vet, staticcheck, the pages' types and style, and generated
# files that are what their sources make.
set -euo pipefail
cd "$(dirname "$0")/.."

unformatted=$(gofmt -l $(git ls-files '*.go'))
if [ -n "$unformatted" ]; then
  echo "lint: not formatted, run gofmt -w:" $unformatted >&2
  exit 1
fi
go vet ./...
go tool staticcheck ./...
(cd web && npm run --silent check)

contracts/generate.sh
if ! git diff --exit-code --stat -- contracts; then
  echo "lint: contracts/ is not what its sources compile to; run 'make generate' and commit" >&2
  exit 1
fi
