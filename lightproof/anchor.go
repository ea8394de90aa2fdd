// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
)

// Limits of a validator set. The power is the contract's own limit; three times the sum of all stays below 2^53, so that
// every client can compute with it.
const (
	MaxValidators = 200
	maxPower      = 1 << 40
)

// NewAnchor makes an anchor with its validators in their one order.
func NewAnchor(chainID uint64, elections, organisations [20]byte, validators []ValidatorPower) (*Anchor, error) {
	a := &Anchor{
		Version: Version, ChainID: chainID, Elections: "0x" + hex.EncodeToString(elections[:]),
		Organisations: "0x" + hex.EncodeToString(organisations[:]), Validators: slices.Clone(validators),
	}
	return a, a.complete()
}

// ParseAnchor reads an anchor. Its order of validators and its spaces do not matter.
func ParseAnchor(raw []byte) (*Anchor, error) {
	a := new(Anchor)
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(a); err != nil {
		return nil, refuse(Malformed, "anchor: %v", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, refuse(Malformed, "anchor: something follows the JSON object")
	}
	return a, a.complete()
}

// complete checks an anchor and puts its validators in order.
func (a *Anchor) complete() error {
	if a.Version != Version || a.ChainID == 0 || a.ChainID >= 1<<53 {
		return refuse(Malformed, "anchor: version %d, chain %d", a.Version, a.ChainID)
	}
	for _, address := range []string{a.Elections, a.Organisations} {
		if _, err := readAddress(address); err != nil {
			return err
		}
	}
	if _, err := readSet(a.Validators); err != nil {
		return fmt.Errorf("anchor: %w", err)
	}
	slices.SortFunc(a.Validators, func(x, y ValidatorPower) int {
		return cmp.Or(cmp.Compare(y.Power, x.Power), bytes.Compare(consensusAddress(x), consensusAddress(y)))
	})
	return nil
}

// consensusAddress is a validator's in CometBFT, of a key that was checked before.
func consensusAddress(v ValidatorPower) []byte {
	key, err := hex.DecodeString(v.PublicKey)
	if err != nil {
		panic("lightproof: unchecked key")
	}
	sum := sha256.Sum256(key)
	return sum[:20]
}

// Bytes are the anchor in its one form, whose SHA-256 is the ledger's fingerprint.
func (a *Anchor) Bytes() []byte {
	raw, err := json.Marshal(a)
	if err != nil {
		panic(err) // numbers and strings
	}
	return raw
}

// Fingerprint of the ledger, 64 hexadecimal digits.
func (a *Anchor) Fingerprint() string {
	sum := sha256.Sum256(a.Bytes())
	return hex.EncodeToString(sum[:])
}

// consensusChain is CometBFT's chain id.
func (a *Anchor) consensusChain() string { return fmt.Sprintf("ledger-%d", a.ChainID) }
