// SPDX-License-Identifier: Apache-2.0

// Package manifest is an election's definition: projects, costs and budget, what
// a ballot may hold, the rule that turns votes into money, and the schedule,
// frozen before opening.
//
// Most callers want three functions: [Parse] reads a manifest, [Manifest.Answer]
// writes a vote as the numbers of the election's one Belenios question, and
// [Manifest.Outcome] turns the verified result into funded projects. [FromPabulib]
// makes a manifest of a .pb file, and [Campaign] joins elections of one schedule.
//
// Everything here is a pure function: who has the manifest and the result
// computes the same outcome, byte for byte, and its hash is what validators
// attest. The package knows rules (package budget) and codes of votes (package
// choice), and no cryptography but SHA-256: whether a result is that of the
// ballots is package verifier's business.
package manifest
