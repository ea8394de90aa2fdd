// SPDX-License-Identifier: Apache-2.0

package precompile

// One unit of gas is to buy about 10 ns of one core; measured by BenchmarkGas in processor time (ns/gas) on a shared
// two-core cloud machine: Ed25519 8 to 10, BELENIOS-2048 9 to 10, RFC-3526-2048 35 to 45. The last is too cheap on
// purpose: at its real price no ballot of 23 choices would fit into a transaction (16,777,216 gas, EIP-7825).
//
// The EVM calls RequiredGas before it charges anything, with any input that any contract hands over, so it must cost
// next to nothing: it looks at lengths and at a few hundred bytes and parses nothing. A ballot's length is linear in its
// number of proofs, and so in the group operations that verify it (belenios.Election.BallotCost); TestGasFollowsCost
// holds the two together.
const (
	// gasMalformed is for input that has no election.
	gasMalformed = 3_000
	// gasElectionByte: hashing, comparing and, where the election is not cached, scanning it.
	gasElectionByte = 2
	// gasCheckElection is for the check of an election object alone: membership of a 2048-bit key.
	gasCheckElection = 500_000
)

// gasBase covers the election's key (membership, table of powers) and the signature.
var gasBase = [tierCount]uint64{tierCurve: 120_000, tierShort: 500_000, tierLong: 2_000_000}

// gasBallotByte covers parsing, membership and proofs.
var gasBallotByte = [tierCount]uint64{tierCurve: 35, tierShort: 160, tierLong: 100}

// RequiredGas returns the price of a call, in constant time. It implements vm.PrecompiledContract.
func (v *Verifier) RequiredGas(input []byte) uint64 {
	election, ballot, ok := split(input)
	if !ok {
		return gasMalformed
	}
	gas := gasElectionByte * uint64(len(election))
	if len(ballot) == 0 {
		return gas + gasCheckElection
	}
	t := tierOfBallot(ballot)
	return gas + gasBase[t] + gasBallotByte[t]*uint64(len(ballot))
}

// CastGas returns a gas limit that a call of Election.cast with this election object, ballot and number of hashes in the
// roll proof does not exceed, and is within a quarter of what it uses. It spares callers eth_estimateGas, which runs
// each ballot many times.
func (v *Verifier) CastGas(election, ballot []byte, proof int) uint64 {
	native := v.RequiredGas(encode(election, ballot))
	rest := 160_000 + 28*uint64(len(ballot)) + 3*uint64(len(election)) + 1_500*uint64(proof)
	return native + native/63 + 1 + rest // a call gets 63/64 of what is left
}
