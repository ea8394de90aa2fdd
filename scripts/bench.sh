#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Speed of everything that bounds a vote. Machines differ and are noisy: compare
# figures of one run only. Each ballot's line says how many group operations or
# field multiplications bound it.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "== a ballot of 23 answers, choose 0 to 5: made, and verified, on one core"
go test -run '^$' -cpu 1 -bench 'EncryptBallot|VerifyBallot' -benchtime "${BENCHTIME:-3s}" ./belenios
echo "== group operations"
go test -run '^$' -cpu 1 -bench . -benchtime 200x ./belenios/group
echo "== an archive, verified on all cores"
go test -run '^$' -bench . -benchtime 3x ./verifier
echo "== 500 ballots, and shuffles, beside belenios-tool where it is installed"
go test -run '^$' -bench 'Peer|Shuffles' -benchtime 1x ./e2e
echo "== rules: Wieliczka, and 100,000 ballots, on one core"
go test -run '^$' -cpu 1 -bench . -benchtime 1x ./budget
echo "== the precompile: gas and time"
go test -run '^$' -cpu 1 -bench Gas ./internal/precompile
echo "== the ledger alone: transactions of 12 KB"
go test -run '^$' -bench Throughput -benchtime 3000x ./ledger
echo "== everything: ballots through REST to final, in an election of 4,262 voters"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
bin/madang demo --exit --data "$data" --rpc 127.0.0.1:0 --listen 127.0.0.1:0 | grep ' s  '
