// SPDX-License-Identifier: Apache-2.0

package archive

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
)

// EventType is the type of an event, as it is written.
type EventType string

// The event types, in the order in which they may come.
const (
	Setup             EventType = "Setup"
	Ballot            EventType = "Ballot"
	EndBallots        EventType = "EndBallots"
	EncryptedTally    EventType = "EncryptedTally"
	Shuffle           EventType = "Shuffle"
	EndShuffles       EventType = "EndShuffles"
	PartialDecryption EventType = "PartialDecryption"
	Result            EventType = "Result"
)

// rules say, for each type, how many data come before the event and which
// types may follow it.
var rules = map[EventType]struct {
	data int
	next []EventType
}{
	"":                {0, []EventType{Setup}},
	Setup:             {4, []EventType{Ballot, EndBallots}},
	Ballot:            {1, []EventType{Ballot, EndBallots}},
	EndBallots:        {0, []EventType{EncryptedTally}},
	EncryptedTally:    {2, []EventType{Shuffle, EndShuffles, PartialDecryption}},
	Shuffle:           {2, []EventType{Shuffle, EndShuffles}},
	EndShuffles:       {0, []EventType{PartialDecryption}},
	PartialDecryption: {2, []EventType{PartialDecryption, Result}},
	Result:            {1, nil},
}

// Header is the content of the archive's first file.
type Header struct {
	Version   int   // 1
	Timestamp int64 // seconds since 1970, of the beginning of the election
}

// maxTimestamp is what eleven octal digits of a tar header can hold.
const maxTimestamp = 1<<33 - 1

func (h Header) marshal() []byte {
	return fmt.Appendf(nil, `{"version":%d,"timestamp":"%d"}`, h.Version, h.Timestamp)
}

func parseHeader(raw []byte) (Header, error) {
	rest, ok := bytes.CutPrefix(raw, []byte(`{"version":1,"timestamp":"`))
	rest, ok2 := bytes.CutSuffix(rest, []byte(`"}`))
	n, err := strconv.ParseInt(string(rest), 10, 64)
	h := Header{Version: 1, Timestamp: n}
	if !ok || !ok2 || err != nil || n < 0 || n > maxTimestamp || !bytes.Equal(h.marshal(), raw) {
		return Header{}, errors.New(`want {"version":1,"timestamp":"<seconds>"}`)
	}
	return h, nil
}

// Event is an event of the chain.
type Event struct {
	Parent  *[32]byte // SHA-256 of the event before; nil for Setup
	Height  int64     // 0 for Setup
	Type    EventType
	Payload *[32]byte // SHA-256 of the last of the event's data; nil if it has none
}

// Marshal writes the canonical JSON.
func (e Event) Marshal() []byte {
	b := []byte{'{'}
	if e.Parent != nil {
		b = append(hex.AppendEncode(append(b, `"parent":"`...), e.Parent[:]), `",`...)
	}
	b = strconv.AppendInt(append(b, `"height":`...), e.Height, 10)
	b = append(append(append(b, `,"type":"`...), e.Type...), '"')
	if e.Payload != nil {
		b = append(hex.AppendEncode(append(b, `,"payload":"`...), e.Payload[:]), '"')
	}
	return append(b, '}')
}

// ParseEvent reads an event: canonical, of a known type, with the fields of
// that type. It does not check that they fit the event before.
func ParseEvent(raw []byte) (Event, error) {
	var e Event
	rest, _ := bytes.CutPrefix(raw, []byte("{"))
	e.Parent, rest = cutHash(rest, `"parent":"`)
	if e.Parent != nil {
		rest, _ = bytes.CutPrefix(rest, []byte(","))
	}
	rest, _ = bytes.CutPrefix(rest, []byte(`"height":`))
	height, rest, _ := bytes.Cut(rest, []byte(`,"type":"`))
	kind, rest, _ := bytes.Cut(rest, []byte(`"`))
	e.Type = EventType(kind)
	rest, _ = bytes.CutPrefix(rest, []byte(","))
	e.Payload, _ = cutHash(rest, `"payload":"`)
	var err error
	if e.Height, err = strconv.ParseInt(string(height), 10, 64); err != nil || e.Height < 0 {
		return Event{}, errors.New("event without a height")
	}
	rule, known := rules[e.Type]
	if !known || e.Type == "" {
		return Event{}, fmt.Errorf("unknown type of event %.30q", kind)
	}
	if !bytes.Equal(e.Marshal(), raw) {
		return Event{}, errors.New("event not in canonical form")
	}
	if (e.Parent == nil) != (e.Type == Setup) || (e.Payload == nil) != (rule.data == 0) {
		return Event{}, fmt.Errorf("%s event with a missing or needless parent or payload", e.Type)
	}
	return e, nil
}

// cutHash reads key and 64 hexadecimal digits and a quote, if they come next.
func cutHash(b []byte, key string) (*[32]byte, []byte) {
	rest, ok := bytes.CutPrefix(b, []byte(key))
	if !ok || len(rest) < 65 {
		return nil, b
	}
	h := new([32]byte)
	if _, err := hex.Decode(h[:], rest[:64]); err != nil {
		return nil, b
	}
	return h, rest[65:]
}
