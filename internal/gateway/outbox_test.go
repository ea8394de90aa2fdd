// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index/sqldb/dbtest"
)

func rowOf(i int) outboxRow {
	return outboxRow{tracker: [32]byte{byte(i), byte(i >> 8)}, uuid: "uuid", ballot: fmt.Appendf(nil, "ballot %d", i)}
}

func TestOutbox(t *testing.T) {
	dbtest.Run(t, func(t *testing.T, open func() string) {
		dsn := open()
		o, err := openOutbox(t.Context(), dsn)
		if err != nil {
			t.Fatal(err)
		}
		const n = 700
		var group sync.WaitGroup
		for i := range n {
			group.Go(func() {
				if err := o.add(rowOf(i)); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		for i := range 100 {
			o.remove(rowOf(i).tracker)
		}
		if err := o.refuse(rowOf(100).tracker, api.CodeVotingClosed, "too late"); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(o.add(rowOf(200)), o.add(rowOf(3))); err != nil { // again, and a removed one
			t.Fatal(err)
		}
		if err := o.close(); err != nil {
			t.Fatal(err)
		}
		if err := o.add(rowOf(1)); !errors.Is(err, errOutboxClosed) {
			t.Errorf("after close: %v", err)
		}

		o, err = openOutbox(t.Context(), dsn)
		if err != nil {
			t.Fatal(err)
		}
		defer o.close()
		rows, err := o.pending(t.Context())
		if err != nil || len(rows) != n-100 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		// Added again, they come last: order is that of acceptance.
		if last := rows[len(rows)-1]; string(last.ballot) != "ballot 3" || string(rows[len(rows)-2].ballot) != "ballot 200" {
			t.Errorf("last rows %q, %q", rows[len(rows)-2].ballot, last.ballot)
		}
		uuid, code, reason, ok, err := o.refusal(t.Context(), rowOf(100).tracker)
		if err != nil || !ok || uuid != "uuid" || code != api.CodeVotingClosed || reason != "too late" {
			t.Errorf("refusal %q %q %q %v %v", uuid, code, reason, ok, err)
		}
		if _, _, _, ok, err := o.refusal(t.Context(), rowOf(200).tracker); ok || err != nil {
			t.Errorf("refusal of a ballot on its way: %v, %v", ok, err)
		}
		if err := o.add(rowOf(100)); err != nil { // refused before, accepted now
			t.Fatal(err)
		}
		if _, _, _, ok, _ := o.refusal(t.Context(), rowOf(100).tracker); ok {
			t.Error("still refused after it was accepted again")
		}
	})
}
