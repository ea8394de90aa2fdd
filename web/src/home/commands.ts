// SPDX-License-Identifier: Apache-2.0

/** Commands to be copied, for an election at a server. */
export function commandsFor(origin: string, uuid: string) {
  const from = `${origin}/v1/elections/${uuid}`;
  return {
    get: [
      'mkdir result',
      `curl -o result/election.bel ${from}/archive`,
      `curl -o result/manifest.json ${from}/manifest`,
      `curl -o result/outcome.json ${from}/outcome`,
    ].join('\n'),
    run: 'madang verify --final result',
    small: 'madang-verify --final result',
    other: [
      'mkdir belenios',
      `cp result/election.bel belenios/${uuid}.bel`,
      'belenios-tool election verify --dir belenios',
    ].join('\n'),
    client: ['madang pages', `madang pages --check ${origin}`].join('\n'),
    build: ['go build ./cmd/madang', 'CGO_ENABLED=0 go build ./cmd/madang-verify'].join('\n'),
    belenios: 'sudo apt install belenios-tool',
  };
}
