// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"log/slog"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

func TestApplyChanges(t *testing.T) {
	a, b, c := common.HexToHash("0xa"), common.HexToHash("0xb"), common.HexToHash("0xc")
	ab := validatorSet{a: 10, b: 5}
	tests := map[string]struct {
		current validatorSet
		changes []powerChange
		want    []powerChange
	}{
		"add":                       {ab, []powerChange{{c, 7}}, []powerChange{{c, 7}}},
		"change":                    {ab, []powerChange{{a, 7}}, []powerChange{{a, 7}}},
		"remove":                    {ab, []powerChange{{a, 0}}, []powerChange{{a, 0}}},
		"remove unknown":            {ab, []powerChange{{c, 0}}, nil},
		"same power":                {ab, []powerChange{{a, 10}}, nil},
		"add and remove":            {ab, []powerChange{{c, 1}, {c, 0}}, nil},
		"remove and add":            {ab, []powerChange{{a, 0}, {a, 3}}, []powerChange{{a, 3}}},
		"twice":                     {ab, []powerChange{{a, 1}, {a, 2}}, []powerChange{{a, 2}}},
		"never empty":               {ab, []powerChange{{a, 0}, {b, 0}}, []powerChange{{a, 0}}},
		"swap all":                  {ab, []powerChange{{c, 1}, {a, 0}, {b, 0}}, []powerChange{{c, 1}, {a, 0}, {b, 0}}},
		"last one":                  {validatorSet{a: 1}, []powerChange{{a, 0}}, nil},
		"last one, then another":    {validatorSet{a: 1}, []powerChange{{a, 0}, {b, 1}}, []powerChange{{b, 1}}},
		"largest power":             {ab, []powerChange{{c, MaxPower}}, []powerChange{{c, MaxPower}}},
		"power too large":           {ab, []powerChange{{c, MaxPower + 1}}, nil},
		"power over int64":          {ab, []powerChange{{c, 1 << 63}}, nil},
		"order of mention, not key": {ab, []powerChange{{c, 1}, {b, 1}, {a, 1}}, []powerChange{{c, 1}, {b, 1}, {a, 1}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := applyChanges(tt.current, tt.changes, slog.New(slog.DiscardHandler))
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestReadChanges(t *testing.T) {
	key := common.HexToHash("0xa")
	good := types.Log{Address: registryAddr, Topics: []common.Hash{validatorUpdateTopic, key}, Data: common.BigToHash(common.Big3).Bytes()}
	other, topic, short, data := good, good, good, good
	other.Address = sinkAddr
	topic.Topics = []common.Hash{key, key}
	short.Topics = short.Topics[:1]
	data.Data = data.Data[:31]
	receipts := types.Receipts{{Logs: []*types.Log{&other, &topic}}, {Logs: []*types.Log{&short, &data, &good}}}
	got := readChanges(receipts, registryAddr)
	if !slices.Equal(got, []powerChange{{key, 3}}) {
		t.Errorf("got %v", got)
	}
}
