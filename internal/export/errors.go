// SPDX-License-Identifier: Apache-2.0

package export

import (
	"errors"
	"fmt"

	"github.com/madangvote/madang/internal/chain"
)

// ErrNotOpened says that the election has no Setup event yet, so there is no archive.
var ErrNotOpened = errors.New("export: election is not open yet, it has no archive")

// MissingPayloadError says that the bytes of a payload are not on the ledger. Whoever has them can publish
// them at any time before the election is final.
type MissingPayloadError struct {
	What    string // the Belenios name, such as "trustees"
	Payload [32]byte
	Height  uint64 // of the event that needs it
	Partial bool   // parts of it are published, incomplete or with another hash
}

func (e *MissingPayloadError) Error() string {
	state := "not published"
	if e.Partial {
		state = "published only in part, or with another hash"
	}
	return fmt.Sprintf("export: %s %x of event %d is %s; publish it again", e.What, e.Payload, e.Height, state)
}

// MismatchError says that the ledger's logs contradict its contract, or each other. That cannot happen on an honest
// node: ask another one.
type MismatchError struct {
	What      string // what was compared
	Height    uint64 // of the event
	Want, Got [32]byte
}

func (e *MismatchError) Error() string {
	return fmt.Sprintf("export: %s of event %d is %x, should be %x; this node's logs are not the ledger's, ask another node",
		e.What, e.Height, e.Got, e.Want)
}

// MissingEventError says that the logs lack an event, or a ballot its event.
type MissingEventError struct {
	Height uint64 // of the event that is missing or incomplete
	Found  string // what was found in its place
}

func (e *MissingEventError) Error() string {
	return fmt.Sprintf("export: event %d is missing or incomplete, found %s; this node's logs have a gap, ask another node",
		e.Height, e.Found)
}

// BadPayloadError says that a payload accepted by the contract is not what its event's type needs.
type BadPayloadError struct {
	Type   chain.EventType
	Height uint64
	Err    error
}

func (e *BadPayloadError) Error() string {
	return fmt.Sprintf("export: payload of %s event %d: %v", e.Type, e.Height, e.Err)
}
func (e *BadPayloadError) Unwrap() error { return e.Err }
