// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"encoding/json"
	"os"
	"testing"
)

type variable struct {
	Name                string
	Slot, Offset, Bytes int
}

func layout(t *testing.T, contract string) map[string]variable {
	t.Helper()
	raw, err := os.ReadFile("../contracts/artifacts/" + contract + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var artifact struct{ Storage []variable }
	if err := json.Unmarshal(raw, &artifact); err != nil {
		t.Fatal(err)
	}
	out := map[string]variable{}
	for _, v := range artifact.Storage {
		out[v.Name] = v
	}
	return out
}

// TestSlots: what is read is where the compiler put it.
func TestSlots(t *testing.T) {
	election := layout(t, "Election")
	for _, want := range []variable{
		{"campaign", slotCampaign, 0, 32}, {"organiser", slotOrganiser, 0, 20}, {"_phase", slotOrganiser, 20, 1}, {"head", slotHead, 0, 32},
		{"height", slotCounts, 0, 8}, {"_voters", slotCounts, 8, 8}, {"_ballots", slotCounts, 16, 8}, {"_closedAt", slotCounts, 24, 8},
		{"_frozen.manifest", slotManifest, 0, 32}, {"_frozen.opensAt", slotSchedule, 0, 8}, {"_frozen.closesAt", slotSchedule, 8, 8},
		{"_roll.root", slotRollRoot, 0, 32}, {"_roll.credentials", slotRollList, 0, 32}, {"_roll.count", slotRollCount, 0, 8},
		{"_object.parts", slotParts, 0, 32}, {"_object.size", slotObjectSize, 0, 4}, {"heightOf", slotHeightOf, 0, 32},
		{"lastBallot", slotLastBallot, 0, 32}, {"outcome", slotOutcome, 0, 32},
	} {
		if got := election[want.Name]; got != want {
			t.Errorf("%+v, the compiler says %+v", want, got)
		}
	}
	if got := layout(t, "Elections")["_byUuid"]; got != (variable{"_byUuid", slotByUUID, 0, 32}) {
		t.Errorf("%+v", got)
	}
}

// TestPartSlots: a row, without a carry beyond the last eight bytes.
func TestPartSlots(t *testing.T) {
	first := PartSlot(0)
	for i := range MaxParts {
		at := PartSlot(i)
		if want := first[31] + byte(i); at[31] != want || [31]byte(at[:31]) != [31]byte(first[:31]) {
			t.Errorf("part %d: %x", i, at)
		}
	}
}
