#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what the tests need beside Go and Node: Debian's belenios-tool (a
# verifier that we did not write), PostgreSQL (the index's other database) and
# Chromium (for the pages).
# Where it cannot install, it says what is missing and how to get it.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v belenios-tool >/dev/null || missing+=(belenios-tool)
command -v chromium >/dev/null || missing+=(chromium)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)

if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "setup: missing: ${missing[*]}; install them with your system's package manager" >&2
    exit 1
  fi
  root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "setup: missing: ${missing[*]}; run as root: apt-get install ${missing[*]}" >&2
      exit 1
    fi
    root=(sudo -n)
  fi
  echo "setup: installing ${missing[*]}"
  log=$(mktemp)
  if ! { "${root[@]}" apt-get update && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "setup: apt-get could not install ${missing[*]}; install them by hand and run again" >&2
    exit 1
  fi
fi

for tool in go node npm; do
  command -v "$tool" >/dev/null || { echo "setup: $tool is missing; see README.md, Requirements" >&2; exit 1; }
done

# npm packages: the Solidity compiler, the Ethereum client of the tests, the
# pages, and what drives the browser.
scripts/npm.sh contracts e2e/viem web e2e/browser
