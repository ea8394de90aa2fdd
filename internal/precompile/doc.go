// SPDX-License-Identifier: Apache-2.0

// Package precompile is the native contract that verifies Belenios ballots inside the EVM, at Address.
//
// Input: uint32be length of the election object, the object, the ballot. Output: the text of the ballot's public
// credential. With an empty ballot only the election object is checked and its uuid returned. A refusal reverts with
// uint8 length of a code, the code, and a fixed sentence for that code: codes and sentences are part of the protocol,
// since the gas of a refused transaction depends on them. The roll is the Election contract's check.
//
// Most callers want New, Verifier.Warm, which verifies pending ballots on all cores before a block needs them, and
// Verifier.Verify, the gateway's way to the same verdicts. One Verifier serves all of them, so that a node verifies a
// ballot once. The package keeps no state but caches and reads no clock.
package precompile
