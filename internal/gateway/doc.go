// SPDX-License-Identifier: Apache-2.0

// Package gateway serves elections over REST and carries ballots to the ledger.
//
// [New] makes a Server from a Config, [Server.Serve] runs it. The API is described by the OpenAPI 3.1 document that
// the code generates, at /openapi.json; errors are RFC 9457 problem documents with stable codes (problem.go).
//
// A ballot goes through cheap checks first (limits, shape, election, phase, roll, duplicates), then the full
// verification that the configuration hands in, then into the outbox, an SQL table on disk; only then is it
// answered "received". A transaction carries it to the Election contract, again after a restart, until the index
// has it: then it is "final". The contract refuses a tracker that it knows, so that a ballot is never in the
// archive twice.
//
// A gateway is not trusted: it can delay or refuse a ballot, and the voter sees that, since only the ledger makes
// it final. It never logs ballots or credentials, nor addresses of voters.
package gateway
