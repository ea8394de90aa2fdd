// SPDX-License-Identifier: Apache-2.0

package contracts

import (
	"bytes"
	"crypto/sha256"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
)

// ErrNoAwards says that an outcome does not end with a list of awards that the Awards contract can record.
var ErrNoAwards = errors.New("the outcome does not end with awards")

// Outcome is an election's outcome, cut as Awards.record wants it.
type Outcome struct {
	Prefix   IAwardsPrefix // the bytes before the awards
	Projects []string      // ids, in the outcome's order
	Amounts  []*big.Int    // from 0, below 2^128, in the smallest unit of the currency
}

// awardsStart begins the last member of an outcome; AwardsJson.START.
const awardsStart = `,"awards":[`

// SplitOutcome cuts the bytes of an outcome before its last member, "awards". Errors wrap [ErrNoAwards]: the outcome is
// of an earlier version, or not in the form in which validators hash it.
func SplitOutcome(raw []byte) (*Outcome, error) {
	at := bytes.LastIndex(raw, []byte(awardsStart))
	if at < 0 || !bytes.HasSuffix(raw, []byte("]}")) {
		return nil, fmt.Errorf("%w: it is of a version without them", ErrNoAwards)
	}
	var list []struct {
		Project string `json:"project"`
		Amount  string `json:"amount"`
	}
	decoder := json.NewDecoder(bytes.NewReader(raw[at+len(`,"awards":`) : len(raw)-1]))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		return nil, fmt.Errorf("%w that can be read: %w", ErrNoAwards, err)
	}
	out := &Outcome{Prefix: hashPrefix(raw[:at])}
	for _, award := range list {
		amount, err := parseAmount(award.Amount)
		if err != nil {
			return nil, fmt.Errorf("%w: project %q: %w", ErrNoAwards, award.Project, err)
		}
		out.Projects, out.Amounts = append(out.Projects, award.Project), append(out.Amounts, amount)
	}
	if string(out.end()) != string(raw[at:]) {
		return nil, fmt.Errorf("%w in the canonical form", ErrNoAwards)
	}
	return out, nil
}

func parseAmount(text string) (*big.Int, error) {
	amount, ok := new(big.Int).SetString(text, 10)
	if !ok || amount.Sign() < 0 || amount.BitLen() > 128 || amount.String() != text {
		return nil, fmt.Errorf("%q is not an amount: decimal digits, below 2^128", text)
	}
	return amount, nil
}

// end is what the contract writes after the prefix.
func (o *Outcome) end() []byte {
	var b strings.Builder
	b.WriteString(awardsStart)
	for i, project := range o.Projects {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"project":"%s","amount":"%s"}`, project, o.Amounts[i])
	}
	b.WriteString("]}")
	return []byte(b.String())
}

// hashPrefix is SHA-256's state after the whole blocks of data, and the rest.
func hashPrefix(data []byte) IAwardsPrefix {
	whole := len(data) &^ (sha256.BlockSize - 1)
	hash := sha256.New()
	hash.Write(data[:whole])
	state, err := hash.(encoding.BinaryMarshaler).MarshalBinary()
	// Four bytes that name the form, the chaining value, a block, the length.
	if err != nil || !bytes.HasPrefix(state, []byte("sha\x03")) || len(state) != 4+sha256.Size+sha256.BlockSize+8 {
		panic("contracts: crypto/sha256 writes its state in another form")
	}
	return IAwardsPrefix{State: [32]byte(state[4:36]), Length: uint32(len(data)), Rest: bytes.Clone(data[whole:])}
}
