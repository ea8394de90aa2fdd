#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs every fuzz target for FUZZTIME (default one minute), one after another.
set -euo pipefail
cd "$(dirname "$0")/.."

for file in $(git grep -l '^func Fuzz' -- '*_test.go'); do
  for target in $(grep -oE '^func Fuzz[A-Za-z0-9_]+' "$file" | cut -d' ' -f2); do
    echo "== $(dirname "$file") $target"
    # Targets that use several cores do not cover the same lines each time; by
    # default Go would then spend a minute on minimizing each input.
    go test -run '^$' -fuzz "^$target\$" -fuzzminimizetime 10x -fuzztime "${FUZZTIME:-1m}" "./$(dirname "$file")"
  done
done
