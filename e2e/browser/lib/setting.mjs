// SPDX-License-Identifier: Apache-2.0

// What the Go test has started and wants looked at: addresses, elections, codes, where screenshots go.
import { writeFileSync } from 'node:fs';

if (!process.env.MADANG_BROWSER) {
  throw new Error('setting: MADANG_BROWSER is not set; run these through `go test ./e2e -run Browser`');
}

export const setting = JSON.parse(process.env.MADANG_BROWSER);

/** Hands a value back to the Go test. */
export function report(value) {
  writeFileSync(setting.report, JSON.stringify(value));
}
