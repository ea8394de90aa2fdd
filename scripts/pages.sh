#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the pages (web/) where their sources are newer than what is built.
# Without Node it says so and goes on: the program works without its pages.
set -euo pipefail
cd "$(dirname "$0")/../web"

built=dist/site/client.json
sources=(index.html office.html package.json package-lock.json tsconfig.json vite.config.ts belenios build proof public src
  ../internal/gateway/testdata/openapi.json)

if [ -f "$built" ] && [ -z "$(find "${sources[@]}" -newer "$built" ! -name schema.d.ts ! -name "*.test.ts*" -type f -print -quit)" ]; then
  exit 0
fi
for tool in node npm; do
  if ! command -v "$tool" >/dev/null; then
    echo "pages: $tool is missing, so the pages are not built: the program will say so at their addresses." >&2
    echo "pages: install Node 20.19 or later and run 'make pages build' for them." >&2
    exit 0
  fi
done
../scripts/npm.sh web
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! npm run --silent build >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
echo "pages: built in web/dist/site"
