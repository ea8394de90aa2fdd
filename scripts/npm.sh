#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# npm.sh FOLDER...: installs the packages that each folder's lock names, where
# that was not done yet. A connection that hangs is tried again.
set -euo pipefail
cd "$(dirname "$0")/.."

for dir in "$@"; do
  if [ -d "$dir/node_modules" ] && [ ! "$dir/package-lock.json" -nt "$dir/node_modules" ]; then
    continue
  fi
  for try in 1 2 3; do
    (cd "$dir" && npm ci --no-audit --no-fund --loglevel=error --fetch-timeout=60000) && break
    if [ "$try" = 3 ]; then
      echo "npm: the packages of $dir could not be installed; is the registry reachable?" >&2
      exit 1
    fi
  done
  touch "$dir/node_modules"
done
