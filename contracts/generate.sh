#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Compiles the contracts and regenerates artifacts/ and bindings.go. CI runs it and expects no difference.
set -eu
cd "$(dirname "$0")"
[ -d node_modules/solc ] || npm ci --no-audit --no-fund
node build.mjs
go run ./internal/bindgen artifacts bindings.go
