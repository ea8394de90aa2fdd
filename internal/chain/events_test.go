// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
)

func bindings(t testing.TB) (election, elections *abi.ABI) {
	t.Helper()
	election, err := contracts.ElectionMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	elections, err = contracts.ElectionsMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	return election, elections
}

// sample makes a value of an ABI type; rng decides which.
func sample(t testing.TB, rng *rand.Rand, typ abi.Type) any {
	switch typ.T {
	case abi.FixedBytesTy:
		var v [32]byte
		for i := range v {
			v[i] = byte(rng.Uint32())
		}
		return v
	case abi.AddressTy:
		var v common.Address
		for i := range v {
			v[i] = byte(rng.Uint32())
		}
		return v
	case abi.UintTy:
		v := reflect.New(typ.GetType()).Elem()
		v.SetUint(rng.Uint64() >> (64 - typ.Size))
		if typ.Size == 8 {
			v.SetUint(uint64(rng.IntN(8)))
		}
		return v.Interface()
	case abi.BoolTy:
		return rng.IntN(2) == 1
	case abi.StringTy:
		return string(make([]byte, rng.IntN(70)))
	case abi.BytesTy:
		return bytes.Repeat([]byte{7}, rng.IntN(200))
	}
	t.Fatalf("no sample of %s", typ.String())
	return nil
}

// logOf encodes an event with the bindings' ABI.
func logOf(t testing.TB, rng *rand.Rand, e abi.Event) (*types.Log, []any) {
	log := &types.Log{Topics: []common.Hash{e.ID}}
	var values, data []any
	for _, in := range e.Inputs {
		v := sample(t, rng, in.Type)
		values = append(values, v)
		if in.Indexed {
			topics, err := abi.MakeTopics([]any{v})
			if err != nil {
				t.Fatal(err)
			}
			log.Topics = append(log.Topics, topics[0][0])
		} else {
			data = append(data, v)
		}
	}
	raw, err := e.Inputs.NonIndexed().Pack(data...)
	if err != nil {
		t.Fatal(err)
	}
	log.Data = raw
	return log, values
}

// TestDecodeAgreesWithBindings compares the hand-written decoder with go-ethereum's, event by event, and fails
// when the contracts get an event that it does not know.
func TestDecodeAgreesWithBindings(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	election, elections := bindings(t)
	seen := 0
	for _, contract := range []*abi.ABI{election, elections} {
		for name, event := range contract.Events {
			seen++
			for range 50 {
				log, values := logOf(t, rng, event)
				got, err := Decode(log)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				fields := reflect.ValueOf(got).Elem()
				if fields.NumField() != len(values) {
					t.Fatalf("%s: %d fields, want %d", name, fields.NumField(), len(values))
				}
				for i, want := range values {
					field := fields.Field(i)
					if w := reflect.ValueOf(want).Convert(field.Type()).Interface(); !reflect.DeepEqual(field.Interface(), w) &&
						!(field.Kind() == reflect.Slice && field.Len() == 0) {
						t.Errorf("%s.%s = %v, want %v", name, event.Inputs[i].Name, field.Interface(), w)
					}
				}
			}
		}
	}
	if seen != len(decoders) {
		t.Errorf("the contracts have %d events, the decoder knows %d", seen, len(decoders))
	}
}

func TestCastDataAgreesWithBindings(t *testing.T) {
	election, _ := bindings(t)
	for _, size := range []int{0, 1, 31, 32, 33, 12_000} {
		for proof := range 4 {
			ballot := bytes.Repeat([]byte{0xab}, size)
			siblings := make([][32]byte, proof)
			for i := range siblings {
				siblings[i][5] = byte(i + 1)
			}
			want, err := election.Pack("cast", ballot, uint64(7), uint64(1<<40), siblings)
			if err != nil {
				t.Fatal(err)
			}
			if got := CastData(ballot, 7, 1<<40, siblings); !bytes.Equal(got, want) {
				t.Errorf("%d bytes, %d siblings: %x, want %x", size, proof, got, want)
			}
		}
	}
}

func TestFrozenAgreesWithBindings(t *testing.T) {
	election, _ := bindings(t)
	in := contracts.IElectionFrozen{
		Manifest: [32]byte{1}, OpensAt: 2, ClosesAt: 3, Shuffled: true, Decryptions: 4,
		Trustees: []common.Address{{5}, {6}}, Registrars: []common.Address{{7}},
	}
	data, err := election.Methods["frozen"].Outputs.Pack(in)
	if err != nil {
		t.Fatal(err)
	}
	w := &words{data: data}
	got := decodeFrozen(w)
	if w.err != nil {
		t.Fatal(w.err)
	}
	if want := Frozen(in); !reflect.DeepEqual(*got, want) {
		t.Errorf("%+v, want %+v", *got, want)
	}
}

func TestDecodeRefuses(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	election, _ := bindings(t)
	log, _ := logOf(t, rng, election.Events["Ballot"])
	tests := map[string]func(l *types.Log){
		"topic missing":           func(l *types.Log) { l.Topics = l.Topics[:2] },
		"topic too many":          func(l *types.Log) { l.Topics = append(l.Topics, common.Hash{}) },
		"data cut":                func(l *types.Log) { l.Data = l.Data[:100] },
		"no data":                 func(l *types.Log) { l.Data = nil },
		"offset outside":          func(l *types.Log) { l.Data[64+31] = 0xe0; l.Data[64+28] = 1 },
		"offset not a whole word": func(l *types.Log) { l.Data[64+31]++ },
		"length outside":          func(l *types.Log) { l.Data[96+28] = 1 },
		"length negative":         func(l *types.Log) { l.Data[96+24] = 0xff },
		"height over 64 bits":     func(l *types.Log) { l.Data[20] = 1 },
	}
	for name, spoil := range tests {
		broken := &types.Log{Topics: append([]common.Hash{}, log.Topics...), Data: bytes.Clone(log.Data)}
		spoil(broken)
		if _, err := Decode(broken); !errors.Is(err, ErrEncoding) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Decode(&types.Log{Topics: []common.Hash{{1}}}); !errors.Is(err, ErrUnknownEvent) {
		t.Errorf("unknown event: %v", err)
	}
	if _, err := Decode(&types.Log{}); !errors.Is(err, ErrUnknownEvent) {
		t.Errorf("anonymous event: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	rng := rand.New(rand.NewPCG(5, 6))
	election, elections := bindings(f)
	for _, contract := range []*abi.ABI{election, elections} {
		for _, event := range contract.Events {
			log, _ := logOf(f, rng, event)
			var topics []byte
			for _, topic := range log.Topics {
				topics = append(topics, topic[:]...)
			}
			f.Add(topics, log.Data)
		}
	}
	f.Fuzz(func(t *testing.T, topics, data []byte) {
		log := &types.Log{Data: data}
		for len(topics) >= 32 {
			log.Topics = append(log.Topics, common.BytesToHash(topics[:32]))
			topics = topics[32:]
		}
		event, err := Decode(log)
		if (event == nil) != (err != nil) {
			t.Fatalf("event %v with error %v", event, err)
		}
		if chunk, ok := event.(*Chunk); ok && len(chunk.Data) > len(data) {
			t.Fatal("more data than there is")
		}
	})
}
