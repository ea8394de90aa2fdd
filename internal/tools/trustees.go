// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/madangvote/madang/belenios"
)

// MakeTrustees joins what trustees published, in order, to the trustees
// structure: each content has a trustee_public_key or threshold_parameters a
// line, as belenios-tool's files public_keys.jsons and threshold.json. Every
// proof in it is verified. Errors wrap belenios's.
func MakeTrustees(groupName string, contents ...[]byte) ([]byte, *belenios.Trustees, error) {
	var items [][]byte
	for _, content := range contents {
		for line := range bytes.Lines(content) {
			line = bytes.TrimSpace(line)
			if len(line) == 0 {
				continue
			}
			item, err := trusteeItem(line)
			if err != nil {
				return nil, nil, fmt.Errorf("item %d: %w", len(items)+1, err)
			}
			items = append(items, item)
		}
	}
	if len(items) == 0 {
		return nil, nil, errors.New("no trustees: name their public keys, or the parameters of a threshold ceremony")
	}
	raw, err := belenios.MarshalTrusteeItems(items...)
	if err != nil {
		return nil, nil, err
	}
	trustees, err := belenios.ParseTrustees(groupName, raw)
	return raw, trustees, err
}

func trusteeItem(line []byte) ([]byte, error) {
	var fields struct {
		PublicKey json.RawMessage `json:"public_key"`
		Threshold json.RawMessage `json:"threshold"`
	}
	err := json.Unmarshal(line, &fields)
	switch {
	case err == nil && fields.PublicKey != nil:
		return belenios.SingleItem(line), nil
	case err == nil && fields.Threshold != nil:
		return belenios.PedersenItem(line), nil
	}
	return nil, errors.New(`neither a trustee's public key ({"pok":...,"public_key":...}) nor the parameters of a threshold ceremony ({"threshold":...})`)
}
