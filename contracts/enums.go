// SPDX-License-Identifier: Apache-2.0

package contracts

import "fmt"

// Role is an account's role, as in IOrganisations.Role.
type Role = uint8

// The roles, in IOrganisations.sol's order.
const (
	RoleValidator Role = iota
	RoleOrganiser
	RoleRegistrar
	RoleTrustee
	RoleGateway
	RoleStation
	RoleAuditor
)

// Phase is an election's phase, as in IElection.Phase.
type Phase = uint8

// The phases, in IElection.sol's order.
const (
	PhaseDraft Phase = iota
	PhaseSetup
	PhaseOpen
	PhaseClosed
	PhaseShuffling
	PhaseDecrypting
	PhaseTallied
	PhaseFinal
)

// EventType is the type of a Belenios event, as in IElection.EventType.
type EventType = uint8

// The event types, in the order of Belenios 2.0 section 4.4.
const (
	EventSetup EventType = iota
	EventBallot
	EventEndBallots
	EventEncryptedTally
	EventShuffle
	EventEndShuffles
	EventPartialDecryption
	EventResult
)

// EntryKind is what an entry of an election's book of awards says, as in IAwards.Kind.
type EntryKind = uint8

// The kinds of entries, in IAwards.sol's order.
const (
	EntryPayment EntryKind = iota
	EntryRefund
	EntryMilestone
	EntryReached
	EntryCompletion
)

// EntryState is how far an entry is, as in IAwards.State.
type EntryState = uint8

// The states of entries, in IAwards.sol's order.
const (
	EntryProposed EntryState = iota
	EntryConfirmed
	EntryRejected
	EntryWithdrawn
)

var (
	roleNames = []string{"validator", "organiser", "registrar", "trustee", "gateway", "station", "auditor"}

	phaseNames = []string{"Draft", "Setup", "Open", "Closed", "Shuffling", "Decrypting", "Tallied", "Final"}

	eventTypeNames = []string{"Setup", "Ballot", "EndBallots", "EncryptedTally", "Shuffle", "EndShuffles",
		"PartialDecryption", "Result"}

	entryKindNames = []string{"payment", "refund", "milestone", "reached", "completion"}

	entryStateNames = []string{"proposed", "confirmed", "rejected", "withdrawn"}
)

// RoleName returns a role's name in lower case.
func RoleName(r Role) string { return name(roleNames, r, "role") }

// PhaseName returns a phase's name as in IElection.Phase.
func PhaseName(p Phase) string { return name(phaseNames, p, "phase") }

// EventTypeName returns the name that stands in Belenios's event JSON.
func EventTypeName(t EventType) string { return name(eventTypeNames, t, "event type") }

// EntryKindName returns the name of a kind of entries, in lower case.
func EntryKindName(k EntryKind) string { return name(entryKindNames, k, "kind of entry") }

// EntryStateName returns the name of an entry's state, in lower case.
func EntryStateName(s EntryState) string { return name(entryStateNames, s, "state of an entry") }

func name(names []string, i uint8, kind string) string {
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("%s %d", kind, i)
}
