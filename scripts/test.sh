#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every test there is, on a clean checkout: set-up, lint, unit tests, whole
# elections, faults, third-party clients.
set -euo pipefail
cd "$(dirname "$0")/.."

# The pages' screenshots, outside of the repository.
export MADANG_SCREENSHOTS="${MADANG_SCREENSHOTS:-${TMPDIR:-/tmp}/madang-screenshots}"

started=$SECONDS
stage() { printf '\n== %s (%d s so far)\n' "$1" $((SECONDS - started)); }

stage "set-up";  scripts/setup.sh
stage "build";   make --no-print-directory build
stage "lint";    scripts/lint.sh
stage "pages";   (cd web && npm test)
stage "tests";   go test -timeout 45m ./...
stage "done, screenshots are in $MADANG_SCREENSHOTS"
